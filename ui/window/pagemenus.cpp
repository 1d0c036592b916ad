// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The context menus of a page window.
#include "ui/window/pagewindow.h"

#include "app/client/pagemodel.h"
#include "ui/canvas/canvasview.h"
#include "ui/discussions/discussionpanel.h"
#include "ui/theme/icons.h"
#include "ui/window/pageactions.h"
#include "ui/window/stage.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace callout::ui {

void PageWindow::connectMenus()
{
    CanvasView &canvas = m_stage->canvas();
    connect(m_panel, &DiscussionPanel::menuRequested, this, &PageWindow::openMenu);
    connect(&canvas, &CanvasView::conversationMenuRequested, this, &PageWindow::openMenu);
    connect(&canvas, &CanvasView::emptyMenuRequested, this, &PageWindow::openCanvasMenu);
}

void PageWindow::openMenu(const QString &conversationId, const QPoint &at)
{
    const ConversationView *view = m_model ? m_model->conversation(conversationId) : nullptr;
    if (!view)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"discussionMenu"_s);
    menu->addAction(icon(u"comment"_s, Ink::Muted), tr("Open"), this,
                    [this, conversationId] { m_stage->open(conversationId); });
    const bool open = view->conversation.state == ConversationState::Open;
    QAction *resolve = menu->addAction(icon(open ? u"check"_s : u"reopen"_s, Ink::Muted),
                                       open ? tr("Resolve") : tr("Reopen"), this,
                                       [this, conversationId] { toggleState(conversationId); });
    resolve->setEnabled(m_model->mayComment());
    menu->addAction(icon(u"link"_s, Ink::Muted), tr("Copy link"), this,
                    [this, conversationId] { copyLink(conversationId); });
    menu->addSeparator();
    QAction *deleting = menu->addAction(icon(u"trash"_s, Ink::Danger), tr("Delete"), this,
                                        [this, conversationId] { remove(conversationId); });
    deleting->setEnabled(m_model->mayChange(view->conversation.createdBy));
    menu->popup(at);
}

void PageWindow::openCanvasMenu(const ImageAnchor &place, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"canvasMenu"_s);
    const CanvasView &canvas = m_stage->canvas();
    const bool may = m_model && m_model->mayComment() && canvas.lookOnly() == CanvasView::LookOnly::Off;
    QAction *begin = menu->addAction(icon(u"pin"_s, Ink::Muted), tr("New discussion here"), this,
                                     [this, place] { m_stage->begin(place); });
    begin->setEnabled(may);
    menu->addSeparator();
    for (const auto id :
         { PageActions::Fit, PageActions::ActualSize, PageActions::ShowResolved, PageActions::LookOnly })
        menu->addAction(m_actions->action(id));
    menu->popup(at);
}

} // namespace callout::ui
