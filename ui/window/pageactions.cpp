// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pageactions.h"

#include "ui/theme/icons.h"
#include "ui/theme/words.h"

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
    add(Open, { QKeySequence(Qt::CTRL | Qt::Key_O) }, u"open-file"_s);
    add(Paste, { QKeySequence(Qt::CTRL | Qt::Key_V) }, u"paste"_s);
    add(StartPage, { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O) }, u"home"_s);
    add(NewWindow, { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N) }, u"plus"_s);
    add(Share, { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S) }, u"share"_s);
    add(CopyLink, { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C) }, u"link"_s);
    add(Mute, {}, u"bell-off"_s);
    add(Settings, { QKeySequence(Qt::CTRL | Qt::Key_Comma) }, u"settings"_s);
    add(Shortcuts, { QKeySequence(Qt::Key_Question), QKeySequence(Qt::Key_F1) }, u"keyboard"_s);
    add(About, {}, u"info"_s);
    add(Close, { QKeySequence(Qt::CTRL | Qt::Key_W) }, u"close"_s);
    add(Quit, { QKeySequence(Qt::CTRL | Qt::Key_Q) });
    addHistory(history);
    add(PlaceMarker, { QKeySequence(Qt::Key_N), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_M) }, u"pin"_s);
    add(Next, { QKeySequence(Qt::Key_J) }, u"chevron-down"_s);
    add(Previous, { QKeySequence(Qt::Key_K) }, u"chevron-up"_s);
    add(Reply, { QKeySequence(Qt::Key_R) }, u"reply"_s);
    add(Resolve, { QKeySequence(Qt::Key_E) }, u"check"_s);
    add(Delete, { QKeySequence(Qt::Key_Delete) }, u"trash"_s);
    add(Search, { QKeySequence(Qt::Key_Slash), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F) }, u"search"_s);
    add(Find, { QKeySequence(Qt::CTRL | Qt::Key_F) }, u"search"_s);
    add(FindNext, { QKeySequence(Qt::Key_F3) });
    add(FindPrevious, { QKeySequence(Qt::SHIFT | Qt::Key_F3) });
    add(GoToPage, { QKeySequence(Qt::CTRL | Qt::Key_G) });
    add(LookOnly, { QKeySequence(Qt::Key_V) }, u"eye"_s);
    add(ShowResolved, { QKeySequence(Qt::SHIFT | Qt::Key_R) }, u"reopen"_s);
    add(Panel, { QKeySequence(Qt::Key_F9), QKeySequence(Qt::CTRL | Qt::Key_B) }, u"sidebar"_s);
    add(Fit, { QKeySequence(Qt::CTRL | Qt::Key_0) }, u"fit"_s);
    add(ActualSize, { QKeySequence(Qt::CTRL | Qt::Key_1) }, u"actual-size"_s);
    add(ZoomIn, { QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal) },
        u"zoom-in"_s);
    add(ZoomOut, { QKeySequence(Qt::CTRL | Qt::Key_Minus) }, u"zoom-out"_s);
    add(NextPage, { QKeySequence(Qt::CTRL | Qt::Key_PageDown) }, u"chevron-right"_s);
    add(PreviousPage, { QKeySequence(Qt::CTRL | Qt::Key_PageUp) }, u"chevron-left"_s);
    for (const Id page : { NextPage, PreviousPage })
        action(page)->setEnabled(false); // there is one alone
    add(Back, { QKeySequence(Qt::ALT | Qt::Key_Left) });
    add(Forward, { QKeySequence(Qt::ALT | Qt::Key_Right) });
    for (const Id way : { Back, Forward })
        action(way)->setVisible(false); // for who has followed a link
    add(RunScripts, {});
    action(RunScripts)->setVisible(false); // for pages that have some
    for (const Id toggle : { LookOnly, ShowResolved, Panel, RunScripts, Mute })
        action(toggle)->setCheckable(true);
    makeMenu();
    keepTold(m_window, [this, history] { tell(*history); });
    const auto follow = [this, history] { tell(*history); };
    connect(history, &QUndoStack::indexChanged, this, follow);
}

void PageActions::tell(const QUndoStack &history)
{
    const auto say = [this](Id id, const QString &text) { action(id)->setText(text); };
    say(Open, tr("Open…"));
    say(Paste, tr("Paste Picture"));
    say(StartPage, tr("Start Page"));
    say(NewWindow, tr("New Window on This Page"));
    say(Share, tr("Share…"));
    say(CopyLink, tr("Copy Link to Discussion"));
    say(Mute, tr("Mute Notifications of This Page"));
    say(Settings, tr("Settings…"));
    say(Shortcuts, tr("Keyboard Shortcuts"));
    say(About, tr("About Callout"));
    say(Close, tr("Close Window"));
    say(Quit, tr("Quit"));
    say(PlaceMarker, tr("New Discussion"));
    say(Next, tr("Next Discussion"));
    say(Previous, tr("Previous Discussion"));
    say(Reply, tr("Reply"));
    say(Resolve, tr("Resolve or Reopen"));
    say(Delete, tr("Delete Discussion"));
    say(Search, tr("Search Discussions"));
    say(Find, tr("Find in the Text"));
    say(FindNext, tr("Next Match"));
    say(FindPrevious, tr("Previous Match"));
    say(GoToPage, tr("Go to Page…"));
    say(NextPage, tr("Next Page of the Review"));
    say(PreviousPage, tr("Previous Page of the Review"));
    say(Back, tr("Back"));
    say(Forward, tr("Forward"));
    say(RunScripts, tr("Run the Page's Scripts"));
    say(LookOnly, tr("Look Only"));
    say(ShowResolved, tr("Show Resolved"));
    say(Panel, tr("List of Discussions"));
    say(Fit, tr("Fit in Window"));
    say(ActualSize, tr("Actual Size"));
    say(ZoomIn, tr("Zoom In"));
    say(ZoomOut, tr("Zoom Out"));
    say(Undo, (tr("Undo") + u' ' + history.undoText()).trimmed());
    say(Redo, (tr("Redo") + u' ' + history.redoText()).trimmed());
    m_discussion->setTitle(tr("Discussion"));
    m_view->setTitle(tr("View"));
}

void PageActions::add(Id id, const QList<QKeySequence> &keys, const QString &iconName)
{
    auto *action = new QAction(this);
    action->setShortcuts(keys);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName, Ink::Muted));
    m_window->addAction(action);
    m_actions.emplace(id, action);
}

void PageActions::addHistory(QUndoStack *history)
{
    add(Undo, { QKeySequence(Qt::CTRL | Qt::Key_Z) }, u"undo"_s);
    add(Redo, { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y) },
        u"redo"_s);
    connect(action(Undo), &QAction::triggered, history, &QUndoStack::undo);
    connect(action(Redo), &QAction::triggered, history, &QUndoStack::redo);
    connect(history, &QUndoStack::canUndoChanged, action(Undo), &QAction::setEnabled);
    connect(history, &QUndoStack::canRedoChanged, action(Redo), &QAction::setEnabled);
    action(Undo)->setEnabled(history->canUndo());
    action(Redo)->setEnabled(history->canRedo());
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

    m_discussion = m_menu->addMenu(icon(u"comment"_s, Ink::Muted), {});
    for (const Id id : { PlaceMarker, Next, Previous, Reply, Resolve, Delete, CopyLink, Search })
        m_discussion->addAction(action(id));
    m_view = m_menu->addMenu(icon(u"zoom-in"_s, Ink::Muted), {});
    for (const Id id : { Fit, ActualSize, ZoomIn, ZoomOut, GoToPage, Back, Forward, Find, FindNext,
                         FindPrevious, NextPage, PreviousPage, RunScripts })
        m_view->addAction(action(id));
    m_menu->addSeparator();
    section({ Panel, ShowResolved, LookOnly, Mute });
    section({ Share, Settings, Shortcuts, About });
    section({ Close, Quit });
}

} // namespace callout::ui
