// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/pagemodel.h"

#include "app/client/pagemodel_p.h"

namespace callout {

using namespace protocol;

namespace {

Anchor normalisedAnchor(const Anchor &anchor)
{
    if (const auto *image = std::get_if<ImageAnchor>(&anchor))
        return normalised(*image);
    return anchor;
}

} // namespace

PageModel::PageModel(QString urlId, Link &link, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(this, std::move(urlId), link))
{
    connect(d->viewers, &Viewers::presenceChanged, this, &PageModel::presenceChanged);
    connect(d->viewers, &Viewers::cursorsChanged, this, &PageModel::cursorsChanged);
    connect(d->viewers, &Viewers::typingChanged, this, &PageModel::typingChanged);
}

PageModel::~PageModel() = default;

const QString &PageModel::urlId() const
{
    return d->urlId;
}

bool PageModel::isLoaded() const
{
    return d->loaded;
}

bool PageModel::isLive() const
{
    return d->sync == Private::Sync::Live;
}

const std::optional<PageModel::Refusal> &PageModel::refusal() const
{
    return d->refusal;
}

const Page &PageModel::page() const
{
    return d->view.page();
}

const std::vector<QString> &PageModel::conversationIds() const
{
    return d->view.ids();
}

const ConversationView *PageModel::conversation(const QString &id) const
{
    return d->view.find(id);
}

const Presence &PageModel::presence() const
{
    return d->viewers->presence();
}

const QHash<QString, UserCursor> &PageModel::cursors() const
{
    return d->viewers->cursors();
}

QStringList PageModel::typing(const QString &conversationId) const
{
    QStringList names;
    for (const QString &userId : d->viewers->typing(conversationId)) {
        QString name = d->viewers->nameOf(userId);
        const ConversationView *view = conversation(conversationId);
        for (const Comment &comment : view ? view->conversation.comments : std::vector<Comment> {}) {
            if (name.isEmpty() && comment.author.id == userId)
                name = comment.author.name;
        }
        names.append(name.isEmpty() ? tr("Someone") : name);
    }
    return names;
}

int PageModel::openCount() const
{
    return d->view.open();
}

int PageModel::unreadConversations() const
{
    return d->view.unreadConversations();
}

int PageModel::unreadCount() const
{
    return d->view.unread();
}

const ReadMarks &PageModel::readMarks() const
{
    return d->read;
}

bool PageModel::isUnread(const QString &conversationId, const Comment &comment) const
{
    return d->read.isUnread(conversationId, comment);
}

const User &PageModel::self() const
{
    return d->link.self();
}

bool PageModel::mayComment() const
{
    return self().role >= Role::Commenter && !page().readonly;
}

bool PageModel::mayChange(const Author &creator) const
{
    return mayComment() && (self().role >= Role::Moderator || creator.id == self().id);
}

bool PageModel::mayModerate() const
{
    return self().role >= Role::Moderator;
}

const PageState &PageModel::confirmed() const
{
    return d->confirmed;
}

const std::vector<PendingOperation> &PageModel::pendingOperations() const
{
    return d->pending;
}

// -- what this user does ----------------------------------------------------------------------------

QString PageModel::createConversation(const QString &conversationId, const QString &commentId,
                                      const Anchor &anchor, const QString &text)
{
    Conversation conversation;
    conversation.id = conversationId;
    conversation.anchor = normalisedAnchor(anchor);
    conversation.version = page().blob == d->confirmed.page.blob ? QString() : page().blob;
    Comment comment;
    comment.id = commentId;
    comment.text = text;
    conversation.comments.push_back(comment);
    return d->perform(CreateChat { conversation }, page().blob);
}

QString PageModel::addComment(const QString &conversationId, const QString &commentId, const QString &text,
                              const QString &parentId)
{
    Comment comment;
    comment.id = commentId;
    comment.parentId = parentId;
    comment.text = text;
    return d->perform(AddComment { conversationId, comment });
}

QString PageModel::editComment(const QString &conversationId, const QString &commentId, const QString &text)
{
    Timestamp base = 0;
    const auto it = d->confirmed.conversations.constFind(conversationId);
    if (it != d->confirmed.conversations.constEnd()) {
        if (const Comment *comment = it->comment(commentId))
            base = comment->editedAt;
    }
    return d->perform(EditComment { conversationId, commentId, text, base });
}

QString PageModel::deleteComment(const QString &conversationId, const QString &commentId)
{
    return d->perform(DeleteComment { conversationId, commentId });
}

QString PageModel::react(const QString &conversationId, const QString &commentId, const QString &emoji,
                         bool on)
{
    return d->perform(React { conversationId, commentId, emoji, on });
}

QString PageModel::moveConversation(const QString &conversationId, const Anchor &anchor)
{
    const QString version = page().blob == d->confirmed.page.blob ? QString() : page().blob;
    return d->perform(MoveChat { conversationId, normalisedAnchor(anchor), version }, page().blob);
}

QString PageModel::setState(const QString &conversationId, ConversationState state)
{
    return d->perform(SetState { conversationId, state });
}

QString PageModel::assign(const QString &conversationId, const QString &userId)
{
    return d->perform(Assign { conversationId, userId });
}

QString PageModel::deleteConversation(const QString &conversationId)
{
    if (const ConversationView *view = conversation(conversationId))
        d->view.bury(view->conversation);
    return d->perform(DeleteChat { conversationId });
}

QString PageModel::restoreConversation(const QString &conversationId)
{
    return d->perform(RestoreChat { conversationId });
}

QString PageModel::updatePage(const UpdatePage &change)
{
    return d->perform(change);
}

void PageModel::retry(const QString &broadcastId)
{
    const auto it = d->find(broadcastId);
    if (it == d->pending.end() || it->fate != Fate::Failed)
        return;
    Private::Changes changes;
    it->error = {};
    it->run = PendingOperation::Run::This;
    d->deliver(*it, changes);
    d->retouch(it->operation, changes);
    d->publishLater(changes);
}

void PageModel::resume(const Operation &operation)
{
    const bool creates = std::holds_alternative<CreateChat>(operation.body);
    const bool isThere = conversation(conversationIdOf(operation));
    if (d->find(operation.broadcastId) != d->pending.end() || creates == isThere)
        return;
    PendingOperation kept;
    kept.operation = operation;
    kept.madeAt = d->link.clock().now();
    kept.fate = Fate::Failed;
    kept.error = { Code::Unavailable, QStringLiteral("interrupted"), {} };
    kept.run = PendingOperation::Run::Earlier;
    kept.connection = d->connection; // the next subscription asks what became of it
    kept.serial = ++d->lastSerial;
    d->pending.push_back(kept);
    Private::Changes changes;
    d->retouch(operation, changes);
    d->publish(changes);
}

void PageModel::discard(const QString &broadcastId)
{
    const auto it = d->find(broadcastId);
    if (it == d->pending.end() || it->fate != Fate::Failed)
        return;
    Private::Changes changes;
    const PendingOperation gone = d->take(it, changes);
    changes.notices.push_back([this, gone] { Q_EMIT operationDiscarded(gone.operation); });
    d->publish(changes);
}

void PageModel::pointAt(double x, double y)
{
    if (isLive())
        d->viewers->pointAt(x, y);
}

void PageModel::typeIn(const QString &conversationId)
{
    if (isLive())
        d->viewers->typeIn(conversationId);
}

void PageModel::markConversationRead(const QString &conversationId)
{
    const ConversationView *view = conversation(conversationId);
    if (!view || view->unread == 0)
        return;
    Private::Changes changes;
    d->read.raise(conversationId, d->view.lastUnreadIn(conversationId));
    d->view.rebuild(conversationId, self(), changes);
    d->read.raise(d->view.readUpTo());
    d->sendMarkRead();
    d->publish(changes);
}

// -- what Session feeds in: ephemeral ------------------------------------------------------------------

void PageModel::apply(const PresenceUpdate &update)
{
    if (isLive())
        d->viewers->apply(update);
}

void PageModel::apply(const Cursors &cursors)
{
    if (isLive())
        d->viewers->apply(cursors, self().id);
}

void PageModel::apply(const Typing &typing)
{
    if (isLive())
        d->viewers->apply(typing, self().id);
}

} // namespace callout
