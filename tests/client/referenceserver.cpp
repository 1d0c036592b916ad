// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/referenceserver.h"

#include <algorithm>

namespace callout::test {

using namespace protocol;

namespace {

bool chance(Random &random, double share)
{
    return std::uniform_real_distribution<>(0, 1)(random) < share;
}

ConversationKind kindOfChat(const Conversation &conversation)
{
    return conversation.kind();
}

} // namespace

ReferenceServer::ReferenceServer(QString urlId) : m_urlId(std::move(urlId))
{
    page.urlId = m_urlId;
}

Conversation *ReferenceServer::conversation(const QString &id)
{
    const auto it = std::find_if(conversations.begin(), conversations.end(),
                                 [&](const Conversation &c) { return c.id == id; });
    return it == conversations.end() ? nullptr : &*it;
}

void ReferenceServer::receive(Peer &from, const ClientMessage &message, Timestamp now, Random &random)
{
    if (const auto *request = std::get_if<Subscribe>(&message))
        subscribe(from, *request, random);
    else if (const auto *operation = std::get_if<Operation>(&message))
        operate(from, *operation, now, random);
    else if (const auto *mark = std::get_if<MarkRead>(&message); mark && mark->conversationId.isEmpty())
        m_read[from.user.id] = std::max(m_read.value(from.user.id), mark->seq);
}

void ReferenceServer::subscribe(Peer &peer, const Subscribe &request, Random &random)
{
    peer.subscribed = true;
    Subscribed reply;
    reply.ref = request.ref;
    reply.urlId = m_urlId;
    reply.epoch = epoch;
    reply.seq = qint64(log.size());
    if (exists)
        reply.page = page;
    reply.read = m_read.value(peer.user.id);
    for (const QString &id : request.pending) {
        if (const auto it = m_known.constFind(peer.user.id + u' ' + id); it != m_known.constEnd())
            reply.stored.push_back({ id, it->seq });
    }
    const auto &since = request.since;
    reply.resumed = since && since->epoch == epoch && since->seq <= reply.seq
        && reply.seq - since->seq <= tailLimit
        && (since->id.isEmpty() || since->seq == 0 || log[size_t(since->seq - 1)].broadcastId == since->id);

    std::vector<Event> events;
    std::vector<Conversation> pieces;
    if (reply.resumed) {
        events.assign(log.begin() + since->seq, log.end());
    } else {
        for (const Conversation &whole : conversations) { // cut where a part is full
            Conversation piece = whole;
            piece.comments.clear();
            pieces.push_back(piece);
            for (const Comment &comment : whole.comments) {
                if (pieces.back().comments.size() >= partSize) {
                    pieces.push_back({});
                    pieces.back().id = whole.id;
                }
                pieces.back().comments.push_back(comment);
            }
        }
    }
    const size_t total = std::max(events.size(), pieces.size());
    const size_t step = chance(random, 0.5) ? std::max<size_t>(1, partSize) : total + 1;
    for (size_t from = 0; from == 0 || from < total; from += step) {
        std::vector<Event> someEvents;
        std::vector<Conversation> somePieces;
        for (size_t i = from; i < std::min(from + step, total); ++i) {
            if (reply.resumed)
                someEvents.push_back(events[i]);
            else
                somePieces.push_back(pieces[i]);
        }
        const bool more = from + step < total;
        if (from == 0) {
            reply.events = someEvents;
            reply.conversations = somePieces;
            reply.more = more;
            peer.out.push_back(reply);
        } else {
            peer.out.push_back(Part { reply.ref, someEvents, somePieces, more });
        }
    }
}

void ReferenceServer::operate(Peer &peer, const Operation &operation, Timestamp now, Random &random)
{
    const QString key = peer.user.id + u' ' + operation.broadcastId;
    if (const auto known = m_known.constFind(key); known != m_known.constEnd()) {
        if (known->operation == operation)
            peer.out.push_back(Ack { operation.broadcastId, known->seq, known->timestamp });
        else
            peer.out.push_back(
                Reject { operation.broadcastId, m_urlId, { Code::BroadcastIdReused, {}, {} } });
        return;
    }
    Code why = Code::Forbidden;
    std::optional<EventBody> body;
    const qint64 seq = qint64(log.size()) + 1;
    if (!chance(random, rejects))
        body = carryOut(peer.user, operation, seq, now, why);
    if (!body) {
        peer.out.push_back(Reject { operation.broadcastId, m_urlId, { why, {}, {} } });
        return;
    }
    if (!exists) {
        exists = true;
        page.createdAt = now;
    }
    page.lastActivity = now;
    const Event event { m_urlId, seq, now, operation.broadcastId, { peer.user.id, peer.user.name }, *body };
    log.push_back(event);
    m_known.insert(key, { operation, seq, now });
    publish(event, random);
    acknowledge(peer, { operation.broadcastId, seq, now }, random);
}

/// An acknowledgement takes the short way: it overtakes events that wait to be sent in a batch.
void ReferenceServer::acknowledge(Peer &peer, const Ack &ack, Random &random)
{
    auto place = peer.out.end();
    while (place != peer.out.begin() && std::holds_alternative<Event>(*std::prev(place))
           && chance(random, 0.8))
        --place;
    peer.out.insert(place, ack);
}

void ReferenceServer::publish(const Event &event, Random &random)
{
    for (Peer *peer : peers) {
        if (!peer->connected || !peer->subscribed || chance(random, lostEvents))
            continue;
        peer->out.push_back(event);
        if (chance(random, doubledEvents))
            peer->out.push_back(event);
    }
}

std::optional<EventBody> ReferenceServer::carryOut(const User &user, const Operation &operation, qint64 seq,
                                                   Timestamp now, Code &why)
{
    const Author author { user.id, user.name };
    if (const auto *change = std::get_if<UpdatePage>(&operation.body)) {
        if (change->title)
            page.title = *change->title;
        if (change->blob)
            page.blob = *change->blob;
        return PageUpdated { change->title, change->blob, {}, {}, {} };
    }
    const QString id = conversationIdOf(operation);
    if (const auto *create = std::get_if<CreateChat>(&operation.body)) {
        Comment comment = create->conversation.comments.front();
        if (m_takenIds.contains(id) || m_takenIds.contains(comment.id)) {
            why = Code::IdTaken;
            return {};
        }
        m_takenIds << id << comment.id;
        Conversation made = create->conversation;
        made.createdBy = author;
        made.createdAt = now;
        made.number = ++m_lastNumber;
        comment.author = author;
        comment.createdAt = now;
        made.comments = { comment };
        const ChatCreated event { made, false }; // `version` stays out where it was left out
        made.comments.front().seq = seq;
        if (made.version.isEmpty())
            made.version = page.blob;
        conversations.push_back(made);
        return event;
    }
    if (std::holds_alternative<RestoreChat>(operation.body)) {
        const auto deleted = m_deleted.find(id);
        if (deleted == m_deleted.end()) {
            why = Code::NotFound;
            return {};
        }
        Conversation back = deleted->conversation;
        if (back.version.isEmpty())
            back.version = page.blob;
        m_deleted.erase(deleted);
        conversations.push_back(back);
        std::stable_sort(
            conversations.begin(), conversations.end(),
            [](const Conversation &a, const Conversation &b) { return a.createdAt < b.createdAt; });
        return ChatCreated { back, true };
    }

    Conversation *chat = conversation(id);
    if (!chat) {
        why = Code::NotFound;
        return {};
    }
    const auto updated = [&](auto change) { return ChatUpdated { kindOfChat(*chat), id, change }; };
    if (const auto *move = std::get_if<MoveChat>(&operation.body)) {
        chat->anchor = move->anchor;
        chat->version = move->version.isEmpty() ? page.blob : move->version;
        return updated(Moved { move->anchor, move->version });
    }
    if (const auto *state = std::get_if<SetState>(&operation.body)) {
        chat->state = state->state;
        return updated(StateChanged { state->state });
    }
    if (const auto *assign = std::get_if<Assign>(&operation.body)) {
        chat->assignee = assign->assignee;
        return updated(Assigned { assign->assignee });
    }
    if (std::holds_alternative<DeleteChat>(operation.body)) {
        const ChatDeleted event { kindOfChat(*chat), id };
        m_deleted.insert(id, { *chat, now });
        std::erase_if(conversations, [&](const Conversation &c) { return c.id == id; });
        return event;
    }
    if (const auto *add = std::get_if<AddComment>(&operation.body)) {
        if (m_takenIds.contains(add->comment.id)) {
            why = Code::IdTaken;
            return {};
        }
        m_takenIds << add->comment.id;
        Comment comment = add->comment;
        comment.author = author;
        comment.createdAt = now;
        const CommentAdded event { comment };
        comment.seq = seq;
        chat->comments.push_back(comment);
        return updated(event);
    }

    // The rest is about one comment.
    QString commentId;
    if (const auto *edit = std::get_if<EditComment>(&operation.body))
        commentId = edit->commentId;
    else if (const auto *erase = std::get_if<DeleteComment>(&operation.body))
        commentId = erase->commentId;
    else
        commentId = std::get<React>(operation.body).commentId;
    Comment *comment = chat->comment(commentId);
    if (!comment) {
        why = Code::NotFound;
        return {};
    }
    if (const auto *edit = std::get_if<EditComment>(&operation.body)) {
        if (edit->base != comment->editedAt) {
            why = Code::Conflict;
            return {};
        }
        comment->text = edit->text;
        comment->editedAt = now;
        return updated(CommentEdited { commentId, edit->text });
    }
    if (std::holds_alternative<DeleteComment>(operation.body)) {
        std::erase_if(chat->comments, [&](const Comment &c) { return c.id == commentId; });
        return updated(CommentDeleted { commentId });
    }
    const auto &reaction = std::get<React>(operation.body);
    QStringList &users = comment->reactions[reaction.emoji];
    if (!reaction.on)
        users.removeAll(user.id);
    else if (!users.contains(user.id)) // the first one counts
        users.append(user.id);
    if (users.isEmpty())
        comment->reactions.remove(reaction.emoji);
    return updated(Reaction { commentId, reaction.emoji, reaction.on });
}

} // namespace callout::test
