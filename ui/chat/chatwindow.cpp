// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/chatwindow_p.h"

#include "ui/chat/chatcard.h"
#include "ui/chat/chatheader.h"
#include "ui/chat/commentlist.h"
#include "ui/chat/composer.h"
#include "ui/chat/linkprompt.h"
#include "ui/chat/passagepane.h"
#include "ui/chat/people.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace callout::ui {

ChatWindow::Private::Private(ChatWindow *window, Drafts &drafts)
    : q(window),
      store(drafts),
      header(new ChatHeader(window)),
      passage(new PassagePane(window)),
      list(new CommentList(window)),
      typing(new QLabel(window)),
      composer(new Composer(window)),
      announcer(new QLabel(window))
{
    typing->setObjectName(u"chatTyping"_s);
    typing->setTextFormat(Qt::PlainText);
    typing->hide();
    announcer->hide();
    connect(header, &ChatHeader::closeClicked, q, &ChatWindow::closeRequested);
    connect(header, &ChatHeader::resolveClicked, q, &ChatWindow::toggleResolved);
    passage->hide();
    connect(passage, &PassagePane::confirmClicked, q, &ChatWindow::confirmRequested);
    connect(passage, &PassagePane::reattachClicked, q, &ChatWindow::reattachRequested);
    connect(header, &ChatHeader::moreClicked, q, [this] { openMenu(); });
    composer->setPeople([this] {
        QStringList names;
        for (const Author &person : page ? peopleOn(*page) : std::vector<Author>())
            names << person.name;
        names.removeDuplicates();
        return names;
    });
    connect(composer, &Composer::submitted, q, [this](const QString &text) { send(text); });
    connect(composer, &Composer::textChanged, q, [this] { typed(); });
    connect(composer, &Composer::escaped, q, [this] { escape(); });
    connect(composer, &Composer::editCancelled, q, [this] { stopEdit(); });
    connect(composer, &Composer::heightChanged, q, [this] { replace(); });
    connect(list, &CommentList::scrolled, q, [this] {
        markRead();
        q->update(0, list->geometry().bottom(), q->width(), 2);
    });
    connect(list, &CommentList::linkActivated, q, [this](const QUrl &url) { promptForLink(q, url); });
    connect(list, &CommentList::reactionToggled, q,
            [this](const QString &id, const QString &emoji) { toggleReaction(id, emoji); });
    connect(list, &CommentList::editRequested, q, [this](const QString &id) { startEdit(id); });
    connect(list, &CommentList::deleteRequested, q, [this](const QString &id) { askToDelete(id); });
    connect(list, &CommentList::retryRequested, q, [this](const QString &id) { retry(id); });
    connect(list, &CommentList::reviseRequested, q, [this](const QString &id) { revise(id); });
    connect(list, &CommentList::discardRequested, q, [this](const QString &id) { discard(id); });
    connect(&store, &Drafts::changed, q, [this](const QString &key) { followDraft(key); });
}

ChatWindow::ChatWindow(Drafts &drafts, QWidget *parent)
    : QWidget(parent),
      d(std::make_unique<Private>(this, drafts))
{
    setObjectName(u"chatWindow"_s);
    setFocusPolicy(Qt::ClickFocus);
    setFont(withEmoji(font()));
    setInk(d->typing, Theme::of(this).muted);
    d->typing->setFont(smaller(font()));
    hide();
}

ChatWindow::~ChatWindow()
{
    d->listening.reset();
}

void ChatWindow::setDraftPlace(const QString &place)
{
    d->draftPlace = place;
}

void ChatWindow::openConversation(std::shared_ptr<PageModel> page, const QString &id)
{
    d->follow(std::move(page));
    d->anchor.reset();
    d->conversationId = id;
    d->typing->hide();
    d->show();
}

void ChatWindow::openDraft(std::shared_ptr<PageModel> page, const Anchor &anchor, const QString &id)
{
    d->follow(std::move(page));
    d->conversationId.clear();
    d->anchor = anchor;
    d->draftConversationId = id.isEmpty() ? newUuid() : id;
    for (const ChatDrafts::Marker &kept : d->drafts->markers()) {
        if (id.isEmpty() && kept.anchor == anchor)
            d->draftConversationId = kept.conversationId;
    }
    d->typing->hide();
    d->show();
}

void ChatWindow::place(const QRect &marker, const QRect &bounds)
{
    d->marker = marker;
    d->bounds = bounds;
    d->replace();
}

void ChatWindow::setPassage(const std::optional<PassageNote> &note)
{
    if (!d->passage->show(note))
        return;
    d->replace();
}

void ChatWindow::shut()
{
    d->passage->show({});
    d->conversationId.clear();
    d->anchor.reset();
    d->editing.clear();
    d->list->clear();
    hide();
}

void ChatWindow::setConnection(const ConnectionStatus &status)
{
    const bool wasLive = isLive(d->connection.state);
    d->connection = status;
    d->refreshObstacle();
    if (isLive(status.state) != wasLive)
        d->refresh(); // why something was not sent
}

void ChatWindow::setExplain(Explain explain)
{
    d->explain = std::move(explain);
}

void ChatWindow::focusField()
{
    d->composer->focusField();
}

bool ChatWindow::answersFor(const protocol::Operation &operation) const
{
    return d->own.contains(operation.broadcastId)
        && protocol::conversationIdOf(operation) == d->conversationId;
}

const QString &ChatWindow::conversationId() const
{
    return d->conversationId;
}

QString ChatWindow::draftId() const
{
    return d->anchor ? d->draftConversationId : QString();
}

const std::optional<Anchor> &ChatWindow::draftAnchor() const
{
    return d->anchor;
}

const ChatPlace &ChatWindow::chatPlace() const
{
    return d->placed;
}

void ChatWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QPoint shift = d->card.topLeft() - d->placed.card.topLeft();
    const bool beside = d->placed.side == Side::Right || d->placed.side == Side::Left;
    paintChatCard(painter, this, d->card, d->placed.side,
                  d->placed.arrowAt + (beside ? shift.y() : shift.x()));
    if (!d->list->isAtEnd()) // there is more below
        painter.fillRect(QRect(d->list->x(), d->list->geometry().bottom() + 1, d->list->width(), 1),
                         Theme::of(this).divider);
}

void ChatWindow::resizeEvent(QResizeEvent *)
{
    d->arrange();
}

void ChatWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    d->replace();
}

void ChatWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        setInk(d->typing, Theme::of(this).muted);
        d->typing->setFont(smaller(font()));
        d->replace();
    } else if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::LanguageChange) {
        d->refresh();
    }
}

bool ChatWindow::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::WindowActivate) // what came meanwhile is seen now
        d->markRead();
    return done;
}

void ChatWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        d->escape();
    else
        QWidget::keyPressEvent(event);
}

// The rim belongs to what is beneath it: events there are left for the parent.
void ChatWindow::mousePressEvent(QMouseEvent *event)
{
    event->setAccepted(d->card.contains(event->position().toPoint()));
}

void ChatWindow::mouseReleaseEvent(QMouseEvent *event)
{
    event->setAccepted(d->card.contains(event->position().toPoint()));
}

void ChatWindow::mouseMoveEvent(QMouseEvent *event)
{
    event->setAccepted(d->card.contains(event->position().toPoint()));
}

void ChatWindow::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->setAccepted(d->card.contains(event->position().toPoint()));
}

void ChatWindow::wheelEvent(QWheelEvent *event)
{
    event->setAccepted(d->card.contains(event->position().toPoint()));
}

} // namespace callout::ui
