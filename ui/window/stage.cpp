// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/stage.h"

#include "app/client/pagemodel.h"
#include "app/document/document.h"
#include "ui/canvas/canvasview.h"
#include "ui/chat/chatwindow.h"
#include "ui/window/discussbutton.h"
#include "ui/window/stagehint.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace callout::ui {

Stage::Stage(Drafts &drafts, QWidget *parent)
    : QWidget(parent),
      m_drafts(drafts),
      m_canvas(new CanvasView(this)),
      m_discuss(new DiscussButton(this)),
      m_hint(new StageHint(this))
{
    connect(m_canvas, &CanvasView::placeRequested, this, &Stage::place);
    connect(m_canvas, &CanvasView::conversationActivated, this, &Stage::open);
    connect(m_canvas, &CanvasView::emptyClicked, this, &Stage::closeChat);
    connect(m_canvas, &CanvasView::moveRequested, this,
            [this](const QString &id, const ImageAnchor &to) { Q_EMIT moveRequested(id, to); });
    connect(m_canvas, &CanvasView::placeRefused, this, &Stage::refused);
    connect(m_canvas, &CanvasView::viewChanged, this, &Stage::settle);
    connect(m_canvas, &CanvasView::markersChanged, this, &Stage::settle);
    setFocusProxy(m_canvas);
    connectText();
}

Stage::~Stage() = default;

void Stage::setDocument(std::shared_ptr<Document> document)
{
    m_canvas->setDocument(std::move(document));
}

void Stage::setPage(std::shared_ptr<PageModel> page)
{
    closeChat();
    stopReattaching();
    m_page = std::move(page);
    m_canvas->setModel(m_page);
}

void Stage::setConnectionState(Connection::State state)
{
    m_state = state;
    if (m_chat)
        m_chat->setConnectionState(state);
}

void Stage::setExplain(Explain explain)
{
    m_explain = std::move(explain);
    if (m_chat)
        m_chat->setExplain(m_explain);
}

QString Stage::current() const
{
    return m_chat && m_chat->isVisible() ? m_chat->conversationId() : QString();
}

bool Stage::isChatOpen() const
{
    return m_chat && m_chat->isVisible();
}

ChatWindow &Stage::ensureChat()
{
    if (!m_chat) {
        m_chat = new ChatWindow(m_drafts, this);
        m_chat->setConnectionState(m_state);
        connect(m_chat, &ChatWindow::closeRequested, this, &Stage::closeChat);
        connect(m_chat, &ChatWindow::placed, this, &Stage::draftPlaced);
        m_chat->setExplain(m_explain);
        connect(m_chat, &ChatWindow::draftReturned, this, &Stage::draftReturned);
        connect(m_chat, &ChatWindow::stateToggled, this, &Stage::stateToggled);
        connect(m_chat, &ChatWindow::confirmRequested, this, &Stage::confirmPassage);
        connect(m_chat, &ChatWindow::reattachRequested, this, [this] { reattach(current()); });
        connect(m_chat, &ChatWindow::linkRequested, this, &Stage::linkRequested);
        connect(m_chat, &ChatWindow::deleted, this, [this](const QString &id) {
            closeChat();
            Q_EMIT deleted(id);
        });
    }
    return *m_chat;
}

void Stage::place(const ImageAnchor &anchor)
{
    if (isReattaching())
        attach(anchor);
    else
        openDraft(anchor);
}

void Stage::openDraft(const Anchor &anchor)
{
    if (!m_page)
        return;
    stopReattaching();
    ensureChat().openDraft(m_page, anchor);
    m_canvas->setSelected({});
    m_canvas->setDraft(anchor);
    m_canvas->setChatOpen(CanvasView::ChatOpen::Yes);
    m_canvas->revealDraft(m_chat->sizeHint());
    m_chat->setPassage({});
    settle();
    Q_EMIT currentChanged({});
}

void Stage::draftPlaced(const QString &conversationId)
{
    m_canvas->setDraft({});
    m_canvas->setSelected(conversationId);
    settle();
    Q_EMIT currentChanged(conversationId);
}

void Stage::draftReturned(const Anchor &anchor)
{
    const auto *place = std::get_if<ImageAnchor>(&anchor);
    if (!place || !isChatOpen())
        return;
    m_canvas->setSelected({});
    m_canvas->setDraft(*place);
    settle();
    Q_EMIT currentChanged({});
}

void Stage::open(const QString &conversationId)
{
    if (!m_page || !m_page->conversation(conversationId))
        return;
    m_canvas->setDraft({});
    ensureChat().openConversation(m_page, conversationId);
    m_canvas->setSelected(conversationId);
    m_canvas->setChatOpen(CanvasView::ChatOpen::Yes);
    refreshPassage();
    m_canvas->reveal(conversationId, m_chat->sizeHint());
    settle();
    Q_EMIT currentChanged(conversationId);
}

void Stage::closeChat()
{
    if (!isChatOpen())
        return;
    const bool hadFocus = m_chat->isAncestorOf(focusWidget());
    m_chat->shut();
    m_canvas->setDraft({});
    m_canvas->setSelected({});
    m_canvas->setChatOpen(CanvasView::ChatOpen::No);
    if (hadFocus)
        m_canvas->setFocus();
    Q_EMIT currentChanged({});
}

void Stage::placeAtCursor()
{
    if (discussSelection())
        return;
    closeChat();
    m_canvas->setFocus();
    m_canvas->placeAtKeyboardCursor();
}

void Stage::write()
{
    if (isChatOpen())
        m_chat->focusField();
}

void Stage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_canvas->setGeometry(rect());
    m_hint->settle();
    settle();
}

/// The chat follows its marker; canvas and stage have the same coordinates.
void Stage::settle()
{
    settleButton();
    if (!isChatOpen())
        return;
    const QString id = m_chat->conversationId();
    const QRect marker = id.isEmpty() ? m_canvas->draftRect() : m_canvas->markerRect(id);
    m_chat->place(marker, rect());
}

} // namespace callout::ui
