// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a page model follows the server: docs/protocol.md §3.3, rule by rule.
#include "app/client/pagemodel_p.h"

#include "app/protocol/limits.h"

#include <algorithm>

namespace callout {

using namespace protocol;

PageModel::Private::Private(PageModel *model, QString url, Link &door)
    : q(model),
      urlId(std::move(url)),
      link(door),
      viewers(new Viewers(
          urlId, link.clock(), [this](const ClientMessage &message) { (void)link.send(message); }, model)),
      giveUpTimer(link.clock(), [this] { giveUp(); })
{
    confirmed.page.urlId = urlId;
    read.userId = link.self().id;
    ViewChanges none;
    view.rebuildPage(none);
}

// -- confirmed state -------------------------------------------------------------------------------------

void PageModel::Private::foldConfirmed(const Event &event, Changes &changes)
{
    std::optional<PendingOperation> settled;
    if (event.user.id == link.self().id) {
        if (const auto mine = find(event.broadcastId); mine != pending.end()) {
            settled = std::move(*mine);
            pending.erase(mine);
        }
    }
    const QString id = conversationIdOf(event);
    if (std::holds_alternative<ChatDeleted>(event.body)) {
        if (const auto it = confirmed.conversations.constFind(id); it != confirmed.conversations.constEnd())
            view.bury(*it);
    }
    const bool isFirst = !confirmed.exists; // the page itself comes with it
    fold(confirmed, event);
    if (id.isEmpty() || isFirst)
        view.rebuildPage(changes);
    if (!id.isEmpty())
        view.rebuild(id, link.self(), changes);
    if (settled && settled->origin == PendingOperation::Origin::Here)
        noteStored(*settled, changes);
    if (event.user.id != link.self().id && wasLive)
        noteComment(event, changes);
}

void PageModel::Private::noteComment(const Event &event, Changes &changes)
{
    QString commentId;
    if (const auto *created = std::get_if<ChatCreated>(&event.body)) {
        if (!created->restored && !created->conversation.comments.empty())
            commentId = created->conversation.comments.front().id;
    } else if (const auto *updated = std::get_if<ChatUpdated>(&event.body)) {
        changes.notices.push_back(
            [this, id = conversationIdOf(event), userId = event.user.id] { viewers->wrote(userId, id); });
        if (const auto *added = std::get_if<CommentAdded>(&updated->change))
            commentId = added->comment.id;
    }
    if (commentId.isEmpty())
        return;
    changes.notices.push_back(
        [this, id = conversationIdOf(event), commentId] { Q_EMIT q->foreignComment(id, commentId); });
}

/// The overlay is gone, its event being part of confirmed state.
void PageModel::Private::noteStored(const PendingOperation &settled, Changes &changes)
{
    changes.notices.push_back([this, settled] {
        if (settled.fate != Fate::Stored)
            Q_EMIT q->operationStored(settled.operation.broadcastId);
        correctVersion(settled);
    });
}

/// The document was replaced between the click and the storing: the server took an omitted
/// `version` for the new one, but the author meant a spot on the old one. Say so.
void PageModel::Private::correctVersion(const PendingOperation &settled)
{
    const auto it = confirmed.conversations.constFind(conversationIdOf(settled.operation));
    if (settled.version.isEmpty() || it == confirmed.conversations.constEnd()
        || it->version == settled.version)
        return;
    const auto *create = std::get_if<CreateChat>(&settled.operation.body);
    const auto *move = std::get_if<MoveChat>(&settled.operation.body);
    if (!create && !move)
        return;
    const Anchor &meant = create ? create->conversation.anchor : move->anchor;
    if (it->anchor == meant) // else somebody has placed it anew since
        perform(MoveChat { it->id, meant, settled.version }, settled.version);
}

/// True if the tail leads from what is confirmed to what the reply says, without a hole.
bool PageModel::Private::continues(const Subscribed &reply) const
{
    if (!loaded || reply.epoch != confirmed.epoch)
        return false;
    qint64 last = confirmed.seq;
    for (const Event &event : reply.events) {
        if (event.seq > last + 1)
            return false;
        last = std::max(last, event.seq);
    }
    return last == reply.seq;
}

void PageModel::Private::complete(const Subscribed &reply)
{
    if (reply.resumed && !continues(reply)) {
        wantsSnapshot = true;
        askAgain();
        return;
    }
    Changes changes;
    if (reply.resumed) {
        for (const Event &event : reply.events) {
            if (event.seq == confirmed.seq + 1)
                foldConfirmed(event, changes);
        }
        if (reply.page) {
            confirmed.page = *reply.page;
            confirmed.page.open = 0;
        }
    } else {
        const bool anew = loaded && confirmed.epoch != reply.epoch;
        confirmed = stateOf(reply);
        if (anew) {
            read.restart();
            for (PendingOperation &operation : pending) { // what the old history held may be lost
                operation.storedSeq = 0;
                if (operation.fate == Fate::Stored)
                    operation.fate = Fate::Pending;
            }
        }
        changes.stale = true;
    }
    loaded = true;
    wasLive = true;
    wantsSnapshot = false;
    sync = Sync::Live;
    if (std::exchange(refusal, {}))
        changes.notices.push_back([this] { Q_EMIT q->pageChanged(); });
    dropForeign(changes);
    judge(reply, changes);
    sentRead.restart();
    sentRead.raise(reply);
    const bool moved = read.raise(reply);
    adoptSelf(changes);
    if (changes.stale)
        view.rebuildAll(link.self(), changes);
    else if (moved)
        view.recount(changes);
    changes.stale = false;
    view.rebuildPage(changes);
    sendMarkRead();
    for (PendingOperation &operation : pending) { // those that waited for this
        if (operation.waiting)
            deliver(operation, changes);
    }
    viewers->setPresence(reply.presence);
    publish(changes);
}

/// What became of operations that were under way when an earlier connection was lost.
void PageModel::Private::judge(const Subscribed &reply, Changes &changes)
{
    for (const Stored &stored : reply.stored) {
        if (const auto it = find(stored.broadcastId); it != pending.end())
            it->storedSeq = stored.seq;
    }
    dropContained(changes);
    for (PendingOperation &operation : pending) {
        const bool unknown = !operation.waiting && operation.connection < connection;
        if (unknown && operation.storedSeq == 0 && operation.fate == Fate::Pending) {
            fail(operation,
                 { Code::Unavailable, QStringLiteral("not stored before the connection was lost"), {} },
                 changes);
        }
    }
    scheduleGiveUp();
}

/// An overlay whose event lies at or below the confirmed `seq` is contained in confirmed state.
void PageModel::Private::dropContained(Changes &changes)
{
    for (auto it = pending.begin(); it != pending.end();) {
        if (it->storedSeq == 0 || it->storedSeq > confirmed.seq) {
            ++it;
            continue;
        }
        const auto index = it - pending.begin();
        noteStored(take(it, changes), changes);
        it = pending.begin() + index;
    }
}

/// Operations of other processes that were shown before this subscription: what is stored of them is
/// confirmed state by now, and the rest those processes care for.
void PageModel::Private::dropForeign(Changes &changes)
{
    for (auto it = pending.begin(); it != pending.end();) {
        if (it->origin == PendingOperation::Origin::Here) {
            ++it;
            continue;
        }
        const auto index = it - pending.begin();
        take(it, changes);
        it = pending.begin() + index;
    }
}

void PageModel::Private::askAgain()
{
    sync = Sync::Idle;
    assembling.reset();
    Q_EMIT q->subscriptionNeeded(urlId);
}

/// Who this user is may have become known, or changed, with the connection.
void PageModel::Private::adoptSelf(Changes &changes)
{
    if (read.userId == link.self().id)
        return;
    read.userId = link.self().id;
    changes.stale = true;
}

void PageModel::Private::sendMarkRead()
{
    if (sync != Sync::Live)
        return;
    // What is not sent now is found missing in the reply to the next subscription.
    if (read.mark() > sentRead.mark() && !link.send(MarkRead { urlId, read.mark(), {} }))
        sentRead.raise(read.mark());
    for (auto it = read.in().begin(); it != read.in().end(); ++it) {
        if (sentRead.isBehind(it.key(), it.value()) && !link.send(MarkRead { urlId, it.value(), it.key() }))
            sentRead.raise(it.key(), it.value());
    }
}

// -- what Session feeds in ---------------------------------------------------------------------------------

Subscribe PageModel::subscription(qint64 ref)
{
    d->sync = Private::Sync::Asked;
    d->ref = ref;
    d->assembling.reset();
    Subscribe subscribe { ref, d->urlId, {}, {} };
    if (d->loaded && !d->wantsSnapshot && !d->confirmed.epoch.isEmpty())
        subscribe.since = Since { d->confirmed.epoch, d->confirmed.seq, d->confirmed.lastId };
    for (const PendingOperation &operation : d->pending) {
        if (operation.origin == PendingOperation::Origin::Here && operation.connection != 0
            && subscribe.pending.size() < limits::pendingPerSubscribe)
            subscribe.pending.append(operation.operation.broadcastId);
    }
    return subscribe;
}

void PageModel::apply(const Subscribed &reply)
{
    if (d->sync != Private::Sync::Asked || reply.ref != d->ref)
        return; // replaced by a later subscription
    if (reply.more)
        d->assembling = reply;
    else
        d->complete(reply);
}

void PageModel::apply(const Part &part)
{
    if (!d->assembling || part.ref != d->ref)
        return;
    Subscribed &whole = *d->assembling;
    whole.events.insert(whole.events.end(), part.events.begin(), part.events.end());
    whole.conversations.insert(whole.conversations.end(), part.conversations.begin(),
                               part.conversations.end());
    if (part.more)
        return;
    const Subscribed reply = std::move(*std::exchange(d->assembling, {}));
    d->complete(reply);
}

/// Access can also end long after the subscription was answered.
bool PageModel::apply(const ErrorReply &reply)
{
    if (d->sync == Private::Sync::Idle || reply.ref != d->ref)
        return false;
    d->sync = Private::Sync::Idle;
    d->assembling.reset();
    d->refusal = Refusal { reply.error, d->link.clock().now() };
    d->viewers->clear();
    Q_EMIT pageChanged();
    return true;
}

void PageModel::apply(const Event &event)
{
    if (d->sync != Private::Sync::Live || event.seq <= d->confirmed.seq)
        return;
    if (event.seq > d->confirmed.seq + 1) {
        d->askAgain();
        return;
    }
    Private::Changes changes;
    d->foldConfirmed(event, changes);
    d->publish(changes);
}

void PageModel::apply(const Ack &ack)
{
    const auto it = d->find(ack.broadcastId);
    if (it == d->pending.end())
        return;
    Private::Changes changes;
    it->storedSeq = ack.seq;
    it->giveUpAt.reset();
    it->error = {};
    if (it->fate != Fate::Stored) {
        it->fate = Fate::Stored;
        changes.notices.push_back([this, id = ack.broadcastId] { Q_EMIT operationStored(id); });
    }
    d->retouch(it->operation, changes);
    // A snapshot may have brought the change before its acknowledgement came.
    if (d->sync == Private::Sync::Live)
        d->dropContained(changes);
    d->publish(changes);
}

void PageModel::apply(const Reject &reject)
{
    const auto it = d->find(reject.broadcastId);
    if (it == d->pending.end())
        return;
    Private::Changes changes;
    const PendingOperation gone = d->take(it, changes);
    if (gone.origin == PendingOperation::Origin::Here) {
        changes.notices.push_back(
            [this, gone, error = reject.error] { Q_EMIT operationRejected(gone.operation, error); });
    }
    d->publish(changes);
}

void PageModel::apply(const PendingElsewhere &foreign)
{
    if (d->sync != Private::Sync::Live || d->find(foreign.operation.broadcastId) != d->pending.end())
        return;
    PendingOperation shown;
    shown.operation = foreign.operation;
    shown.origin = PendingOperation::Origin::Elsewhere;
    shown.madeAt = d->link.clock().now();
    if (const auto *create = std::get_if<CreateChat>(&shown.operation.body))
        shown.version = create->conversation.version;
    else if (const auto *move = std::get_if<MoveChat>(&shown.operation.body))
        shown.version = move->version;
    if (shown.version.isEmpty())
        shown.version = page().blob;
    shown.serial = ++d->lastSerial;
    Private::Changes changes;
    if (const auto *gone = std::get_if<DeleteChat>(&shown.operation.body)) {
        if (const ConversationView *view = conversation(gone->conversationId))
            d->view.bury(view->conversation);
    }
    d->pending.push_back(shown);
    d->retouch(shown.operation, changes);
    d->publish(changes);
}

void PageModel::apply(const MarkRead &mark)
{
    if (d->sync != Private::Sync::Live)
        return;
    const qint64 seq = std::min(mark.seq, d->confirmed.seq);
    const auto raise = [&](ReadMarks &marks) {
        return mark.conversationId.isEmpty() ? marks.raise(seq) : marks.raise(mark.conversationId, seq);
    };
    raise(d->sentRead);
    if (!raise(d->read))
        return;
    Private::Changes changes;
    d->view.recount(changes);
    d->publish(changes);
}

void PageModel::connectionLost()
{
    d->sync = Private::Sync::Idle;
    d->assembling.reset();
    for (PendingOperation &operation : d->pending) {
        if (operation.origin == PendingOperation::Origin::Here && operation.fate == Fate::Pending
            && !operation.waiting && operation.connection == d->connection)
            operation.giveUpAt = d->link.clock().elapsed() + d->link.operationWait();
    }
    ++d->connection;
    d->scheduleGiveUp();
    d->viewers->clear();
}

void PageModel::networkLost()
{
    Private::Changes changes;
    d->dropForeign(changes);
    for (PendingOperation &operation : d->pending) {
        if (operation.waiting)
            d->fail(operation, { Code::Offline, QStringLiteral("no network"), {} }, changes);
    }
    d->scheduleGiveUp();
    d->publish(changes);
}

void PageModel::restore(PageState state, const ReadMarks &read)
{
    if (d->loaded)
        return;
    Private::Changes changes;
    d->confirmed = std::move(state);
    d->loaded = true;
    d->read.raise(read);
    d->view.rebuildAll(self(), changes);
    d->publish(changes);
}

} // namespace callout
