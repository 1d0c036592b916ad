// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pageactions.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QUndoStack>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace callout::ui {

PageActions::PageActions(QUndoStack *history, QWidget *window)
    : QObject(window),
      m_window(window),
      m_menu(new QMenu(window))
{
    add(Open, tr("Open…"), { QKeySequence(Qt::CTRL | Qt::Key_O) }, u"open-file"_s);
    add(Paste, tr("Paste Picture"), { QKeySequence(Qt::CTRL | Qt::Key_V) }, u"paste"_s);
    add(StartPage, tr("Start Page"), { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O) }, u"home"_s);
    add(NewWindow, tr("New Window on This Page"), { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N) },
        u"plus"_s);
    add(Share, tr("Share…"), { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S) }, u"share"_s);
    add(CopyLink, tr("Copy Link to Discussion"), { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C) },
        u"link"_s);
    add(Settings, tr("Settings…"), { QKeySequence(Qt::CTRL | Qt::Key_Comma) }, u"settings"_s);
    add(Shortcuts, tr("Keyboard Shortcuts"), { QKeySequence(Qt::Key_Question), QKeySequence(Qt::Key_F1) },
        u"keyboard"_s);
    add(About, tr("About Callout"), {}, u"info"_s);
    add(Close, tr("Close Window"), { QKeySequence(Qt::CTRL | Qt::Key_W) }, u"close"_s);
    add(Quit, tr("Quit"), { QKeySequence(Qt::CTRL | Qt::Key_Q) });
    addHistory(history);
    add(PlaceMarker, tr("New Discussion"),
        { QKeySequence(Qt::Key_N), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_M) }, u"pin"_s);
    add(Next, tr("Next Discussion"), { QKeySequence(Qt::Key_J) }, u"chevron-down"_s);
    add(Previous, tr("Previous Discussion"), { QKeySequence(Qt::Key_K) }, u"chevron-up"_s);
    add(Resolve, tr("Resolve or Reopen"), { QKeySequence(Qt::Key_E) }, u"check"_s);
    add(Delete, tr("Delete Discussion"), { QKeySequence(Qt::Key_Delete) }, u"trash"_s);
    add(Search, tr("Search Discussions"), { QKeySequence(Qt::Key_Slash), QKeySequence(Qt::CTRL | Qt::Key_F) },
        u"search"_s);
    add(LookOnly, tr("Look Only"), { QKeySequence(Qt::Key_V) }, u"eye"_s);
    add(ShowResolved, tr("Show Resolved"), { QKeySequence(Qt::Key_R) }, u"reopen"_s);
    add(Panel, tr("List of Discussions"), { QKeySequence(Qt::Key_F9), QKeySequence(Qt::CTRL | Qt::Key_B) },
        u"sidebar"_s);
    add(Fit, tr("Fit in Window"), { QKeySequence(Qt::CTRL | Qt::Key_0) }, u"fit"_s);
    add(ActualSize, tr("Actual Size"), { QKeySequence(Qt::CTRL | Qt::Key_1) }, u"actual-size"_s);
    add(ZoomIn, tr("Zoom In"),
        { QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal) }, u"zoom-in"_s);
    add(ZoomOut, tr("Zoom Out"), { QKeySequence(Qt::CTRL | Qt::Key_Minus) }, u"zoom-out"_s);
    for (const Id toggle : { LookOnly, ShowResolved, Panel })
        action(toggle)->setCheckable(true);
    makeMenu();
}

void PageActions::add(Id id, const QString &text, const QList<QKeySequence> &keys, const QString &iconName)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName, Ink::Muted));
    m_window->addAction(action);
    m_actions.emplace(id, action);
}

void PageActions::addHistory(QUndoStack *history)
{
    QAction *undo = history->createUndoAction(this, tr("Undo"));
    undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
    undo->setIcon(icon(u"undo"_s, Ink::Muted));
    QAction *redo = history->createRedoAction(this, tr("Redo"));
    redo->setShortcuts(
        { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y) });
    redo->setIcon(icon(u"redo"_s, Ink::Muted));
    m_window->addActions({ undo, redo });
    m_actions.emplace(Undo, undo);
    m_actions.emplace(Redo, redo);
}

void PageActions::makeMenu()
{
    const auto section = [this](std::initializer_list<Id> ids) {
        for (const Id id : ids)
            m_menu->addAction(action(id));
        m_menu->addSeparator();
    };
    section({ Open, Paste, StartPage, NewWindow });
    section({ Undo, Redo });

    QMenu *discussion = m_menu->addMenu(icon(u"comment"_s, Ink::Muted), tr("Discussion"));
    for (const Id id : { PlaceMarker, Next, Previous, Resolve, Delete, CopyLink, Search })
        discussion->addAction(action(id));
    QMenu *view = m_menu->addMenu(icon(u"zoom-in"_s, Ink::Muted), tr("View"));
    for (const Id id : { Fit, ActualSize, ZoomIn, ZoomOut })
        view->addAction(action(id));
    m_menu->addSeparator();
    section({ Panel, ShowResolved, LookOnly });
    section({ Share, Settings, Shortcuts, About });
    section({ Close, Quit });
}

} // namespace callout::ui
