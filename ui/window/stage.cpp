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
    connectDrafts();
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
    if (m_page)
        disconnect(m_page.get(), nullptr, this, nullptr);
    m_page = std::move(page);
    m_canvas->setModel(m_page);
    pageLoaded();
}

void Stage::setConnection(const ConnectionStatus &status)
{
    m_connection = status;
    if (m_chat)
        m_chat->setConnection(status);
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
        m_chat->setConnection(m_connection);
        connect(m_chat, &ChatWindow::cardMoved, this, &Stage::fitCanvas);
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

void Stage::openDraft(const Anchor &anchor, const QString &id)
{
    if (!m_page)
        return;
    stopReattaching();
    ensureChat().openDraft(m_page, anchor, id);
    m_canvas->setSelected({});
    m_canvas->setDraft(anchor);
    showKept();
    m_canvas->setChatOpen(CanvasView::ChatOpen::Yes);
    m_chat->setPassage({});
    settle();
    m_canvas->revealDraft(besideMarker());
    settle();
    Q_EMIT currentChanged(m_chat->draftId());
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
    if (!isChatOpen())
        return;
    m_canvas->setSelected({});
    m_canvas->setDraft(anchor);
    showKept();
    settle();
    Q_EMIT currentChanged(m_chat->draftId());
}

void Stage::open(const QString &conversationId)
{
    if (!m_page || openKept(conversationId) || !m_page->conversation(conversationId))
        return;
    m_canvas->setDraft({});
    ensureChat().openConversation(m_page, conversationId);
    showKept();
    m_canvas->setSelected(conversationId);
    m_canvas->setChatOpen(CanvasView::ChatOpen::Yes);
    refreshPassage();
    settle();
    m_canvas->reveal(conversationId, besideMarker());
    settle();
    Q_EMIT currentChanged(conversationId);
}

void Stage::closeChat()
{
    if (!isChatOpen())
        return;
    const bool hadFocus = m_chat->isAncestorOf(focusWidget());
    m_chat->shut();
    m_canvas->setSelected({});
    m_canvas->setChatOpen(CanvasView::ChatOpen::No);
    showKept();
    fitCanvas();
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

void Stage::begin(const ImageAnchor &place)
{
    closeChat();
    openDraft(place);
}

void Stage::write()
{
    if (isChatOpen())
        m_chat->focusField();
}

void Stage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_hint->settle();
    settle();
    fitCanvas();
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
    fitCanvas();
}

/// Where the chat stands at the foot the document has the rest: what is discussed stays in sight.
void Stage::fitCanvas()
{
    QRect free = rect();
    if (isChatOpen() && m_chat->chatPlace().side == Side::Fill && m_chat->chatPlace().card.top() > 0)
        free.setBottom(m_chat->chatPlace().card.top() - 1);
    m_canvas->setGeometry(free);
}

/// The room that the chat needs on the canvas.
QSize Stage::besideMarker() const
{
    return m_chat->chatPlace().side == Side::Fill ? QSize() : m_chat->sizeHint();
}

} // namespace callout::ui
