// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/chatwindow_p.h"

#include "ui/chat/chatcard.h"
#include "ui/chat/chatheader.h"
#include "ui/chat/commentlist.h"
#include "ui/chat/commenttext.h"
#include "ui/chat/composer.h"
#include "ui/chat/linkprompt.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

namespace callout::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int tallest = 520;  ///< of the card, where the window has more
constexpr int shortest = 200; ///< a side with less has no room
constexpr int typingHeight = 20;
} // namespace

ChatWindow::Private::Private(ChatWindow *window, Drafts &drafts)
    : q(window),
      store(drafts),
      header(new ChatHeader(window)),
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
    connect(header, &ChatHeader::moreClicked, q, [this] { openMenu(); });
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
    connect(list, &CommentList::retryRequested, q, [this](const QString &id) { page->retry(id); });
    connect(list, &CommentList::reviseRequested, q, [this](const QString &id) { revise(id); });
    connect(list, &CommentList::discardRequested, q, [this](const QString &id) { discard(id); });
    connect(&store, &Drafts::changed, q, [this](const QString &key) {
        if (page && key == draftKey() && !composer->holdsFocus())
            loadDraft();
    });
}

void ChatWindow::Private::follow(std::shared_ptr<PageModel> next)
{
    if (next == page)
        return;
    page = std::move(next);
    own.clear();
    listening = std::make_unique<QObject>();
    drafts.emplace(store, draftPlace, *page);
    QObject *context = listening.get();
    const PageModel *model = page.get();
    connect(model, &PageModel::reset, context, [this] { refresh(); });
    connect(model, &PageModel::pageChanged, context, [this] { refresh(); });
    connect(model, &PageModel::conversationAdded, context, [this](const QString &id) { onAdded(id); });
    connect(model, &PageModel::conversationChanged, context, [this](const QString &id) {
        if (id == conversationId)
            refresh();
    });
    connect(model, &PageModel::conversationRemoved, context, [this](const QString &id) { onRemoved(id); });
    connect(model, &PageModel::typingChanged, context, [this](const QString &id) {
        if (id == conversationId)
            refreshTyping();
    });
    connect(model, &PageModel::foreignComment, context,
            [this](const QString &id, const QString &comment) { onForeignComment(id, comment); });
    connect(model, &PageModel::operationStored, context, [this](const QString &id) { onStored(id); });
    connect(model, &PageModel::operationRejected, context,
            [this](const protocol::Operation &operation, const protocol::Error &error) {
                onRejected(operation, error);
            });
    connect(model, &PageModel::operationFailed, context,
            [this](const protocol::Operation &operation, const protocol::Error &error) {
                onFailed(operation, error);
            });
}

void ChatWindow::Private::show()
{
    editing.clear();
    commentId.clear();
    removed = false;
    list->clear();
    composer->setPurpose(anchor ? Composer::Purpose::Begin : Composer::Purpose::Reply);
    composer->setNote(Composer::Note::None);
    if (!anchor)
        drafts->recover(conversationId);
    loadDraft();
    refresh();
    if (const ConversationView *view = page->conversation(conversationId)) {
        list->scrollToEnd();
        for (const Comment &comment : view->conversation.comments) {
            if (page->isUnread(comment) && comment.author.id != page->self().id) {
                list->scrollTo(comment.id);
                break;
            }
        }
    }
    q->show();
    q->raise();
    composer->focusField();
    markRead();
}

void ChatWindow::Private::refresh()
{
    if (!page || (conversationId.isEmpty() && !anchor))
        return;
    const ConversationView *view = page->conversation(conversationId);
    if (anchor) {
        header->setDraft(page->self());
        q->setAccessibleName(tr("New discussion"));
    } else if (view) {
        removed = false;
        const bool may = page->mayComment();
        header->setConversation(view->conversation, view->number,
                                may ? ChatHeader::Rights::Write : ChatHeader::Rights::Read);
        //: %1: its number; %2: who began it
        q->setAccessibleName(tr("Discussion %1 by %2")
                                 .arg(q->locale().toString(view->number), view->conversation.createdBy.name));
        list->setEntries(commentEntries(*page, *view));
    } else {
        removed = page->isLoaded();
    }
    list->setVisible(!anchor);
    refreshTyping();
    refreshObstacle();
    if (removed)
        composer->setNote(Composer::Note::Error, composer->obstacle());
    replace();
    markRead();
}

void ChatWindow::Private::refreshTyping()
{
    const QStringList names = anchor || removed ? QStringList() : page->typing(conversationId);
    QString words;
    if (names.size() == 1)
        words = tr("%1 is typing…").arg(names[0]);
    else if (names.size() == 2)
        words = tr("%1 and %2 are typing…").arg(names[0], names[1]);
    else if (names.size() > 2)
        words = tr("%n people are typing…", nullptr, int(names.size()));
    // Its line stays reserved once it was used: rows must not jump with every pause.
    typing->setText(words);
    if (!words.isEmpty() && typing->isHidden()) {
        typing->show();
        replace();
    }
}

void ChatWindow::Private::refreshObstacle()
{
    QString why;
    if (removed)
        why = tr("This discussion was deleted. Your words are kept here; copy what you need.");
    else if (page && page->page().readonly)
        why = tr("This page is read-only. A moderator can open it for comments again.");
    else if (page && page->self().role < Role::Commenter)
        why = tr("You can read but not write here. Ask the person who shared the page for another link.");
    else if (state == Connection::State::Offline)
        why = tr("You are offline. Your words are kept here; send them once you are connected.");
    else if (state == Connection::State::WaitingToRetry)
        why = tr(
            "The server cannot be reached just now. Your words are kept here; send them once you are live.");
    else if (state == Connection::State::Rejected)
        why = tr("You are signed out. Your words are kept here; open the link you were given once more.");
    composer->setObstacle(why);
}

void ChatWindow::Private::onAdded(const QString &id)
{
    if (id == conversationId)
        refresh();
}

void ChatWindow::Private::onRemoved(const QString &id)
{
    if (id != conversationId)
        return;
    // A refused creation is explained by its own signal, which follows.
    for (const protocol::Operation &operation : std::as_const(own)) {
        const auto *create = std::get_if<protocol::CreateChat>(&operation.body);
        if (create && create->conversation.id == id)
            return;
    }
    refresh();
}

void ChatWindow::Private::onForeignComment(const QString &id, const QString &comment)
{
    const ConversationView *view = page->conversation(id);
    if (id != conversationId || !view || !q->isVisible())
        return;
    if (const Comment *fresh = view->conversation.comment(comment)) {
        //: Read out by screen readers: who, and what they wrote
        announcer->setAccessibleName(tr("%1: %2").arg(fresh->author.name, plainWords(fresh->text)));
        QAccessibleEvent event(announcer, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void ChatWindow::Private::markRead()
{
    if (page && !conversationId.isEmpty() && !removed && q->isVisible() && q->isActiveWindow()
        && list->isAtEnd()) {
        const ConversationView *view = page->conversation(conversationId);
        if (view && view->unread > 0)
            page->markConversationRead(conversationId);
    }
}

int ChatWindow::Private::wantedWidth() const
{
    const Anchor *at = anchor ? &*anchor : nullptr;
    if (const ConversationView *view = page->conversation(conversationId); !at && view)
        at = &view->conversation.anchor;
    return at && std::holds_alternative<TextAnchor>(*at) ? measure::chatText : measure::chat;
}

int ChatWindow::Private::wantedHeight() const
{
    const bool fills = placed.side == Side::Fill && !card.isEmpty();
    const int width = fills ? card.width() : wantedWidth();
    const int fixed = header->sizeHint().height() + (typing->isHidden() ? 0 : typingHeight)
        + composer->heightForWidth(width);
    if (anchor)
        return fixed;
    return fixed + list->contentHeight(width - 2, std::max(0, tallest - fixed));
}

void ChatWindow::Private::replace()
{
    if (bounds.isEmpty() || !page)
        return;
    ChatRoom room;
    room.width = wantedWidth();
    room.height = wantedHeight();
    room.minHeight = std::min(shortest, room.height);
    room.gap = measure::arrow;
    room.edge = space::s;
    room.corner = radius::card + space::s;
    const bool narrow = q->window()->width() < measure::narrow;
    const Side before = placed.side;
    const auto decide = [&] {
        return placeChat(marker, bounds, room, narrow ? WindowWidth::Narrow : WindowWidth::Wide,
                         q->layoutDirection());
    };
    const int heightBefore = placed.card.height();
    placed = decide();
    // Growing while one types does not make the card jump to the other side.
    if (q->isVisible() && placed.side != before && (before == Side::Below || before == Side::Above)
        && heightBefore >= room.minHeight) {
        room.height = std::min(room.height, heightBefore);
        if (const ChatPlace same = decide(); same.side == before)
            placed = same;
    }
    const int rim = placed.side == Side::Fill ? 0 : cardRim;
    card = QRect(QPoint(rim, rim), placed.card.size());
    q->setGeometry(placed.card.adjusted(-rim, -rim, rim, rim));
    arrange();
    q->update();
}

void ChatWindow::Private::arrange()
{
    const int head = header->sizeHint().height();
    const int foot = composer->heightForWidth(card.width());
    const int line = typing->isHidden() ? 0 : typingHeight;
    header->setGeometry(card.x(), card.y(), card.width(), head);
    composer->setGeometry(card.x(), card.bottom() + 1 - foot, card.width(), foot);
    typing->setGeometry(card.x() + space::m, card.bottom() + 1 - foot - line, card.width() - 2 * space::m,
                        line);
    // One pixel inside the card's edge, so that rows do not cover it.
    list->setGeometry(card.x() + 1, card.y() + head, card.width() - 2,
                      std::max(0, card.height() - head - foot - line));
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

void ChatWindow::openDraft(std::shared_ptr<PageModel> page, const Anchor &anchor)
{
    d->follow(std::move(page));
    d->conversationId.clear();
    d->anchor = anchor;
    d->draftConversationId = d->drafts->abandonedMarker();
    if (d->draftConversationId.isEmpty())
        d->draftConversationId = newUuid();
    d->typing->hide();
    d->show();
}

void ChatWindow::place(const QRect &marker, const QRect &bounds)
{
    d->marker = marker;
    d->bounds = bounds;
    d->replace();
}

void ChatWindow::shut()
{
    d->conversationId.clear();
    d->anchor.reset();
    d->editing.clear();
    d->list->clear();
    hide();
}

void ChatWindow::setConnectionState(Connection::State state)
{
    d->state = state;
    d->refreshObstacle();
}

const QString &ChatWindow::conversationId() const
{
    return d->conversationId;
}

const std::optional<Anchor> &ChatWindow::draftAnchor() const
{
    return d->anchor;
}

const ChatPlace &ChatWindow::chatPlace() const
{
    return d->placed;
}

QSize ChatWindow::sizeHint() const
{
    if (!d->page)
        return { measure::chat + measure::arrow, shortest };
    return { d->wantedWidth() + measure::arrow, d->wantedHeight() + measure::arrow };
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
    } else if (event->type() == QEvent::ActivationChange) {
        d->markRead();
    }
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
