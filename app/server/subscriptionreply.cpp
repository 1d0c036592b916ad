// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/subscriptionreply.h"

#include "app/protocol/codec.h"
#include "app/protocol/limits.h"

#include <algorithm>

namespace callout::server {

namespace {

/// Kept free in a frame for members around the list and commas in it.
constexpr qsizetype slack = 4 * 1024;

} // namespace

Outcome<std::shared_ptr<SubscriptionReply>> SubscriptionReply::read(Store &store, const Actor &actor,
                                                                    const protocol::Subscribe &request,
                                                                    protocol::Presence presence)
{
    auto reply = std::make_shared<SubscriptionReply>();
    protocol::Subscribed &head = reply->m_head;
    head.ref = request.ref;
    head.urlId = request.urlId;
    head.presence = std::move(presence);
    if (request.since) {
        auto tail = store.tail(actor.tenantId, request.urlId, *request.since);
        if (!tail)
            return Failure { tail.error() };
        if (*tail) {
            head.resumed = true;
            head.epoch = (*tail)->epoch;
            head.seq = (*tail)->seq;
            head.page = (*tail)->page;
            reply->m_events = std::move((*tail)->events);
        }
    }
    if (!head.resumed) {
        auto snapshot = store.snapshot(actor.tenantId, request.urlId);
        if (!snapshot)
            return Failure { snapshot.error() };
        head.epoch = snapshot->epoch;
        head.seq = snapshot->seq;
        head.page = std::move(snapshot->page);
        reply->m_conversations = std::move(snapshot->conversations);
    }
    // Only after the state itself: what is stored in between comes as an event, and is listed here.
    auto stored = store.stored(actor.tenantId, actor.user.id, request.pending);
    if (!stored)
        return Failure { stored.error() };
    head.stored = std::move(*stored);
    auto mark = store.readMark(actor, request.urlId);
    if (!mark)
        return Failure { mark.error() };
    head.read = *mark;
    return reply;
}

QByteArray SubscriptionReply::next()
{
    return m_head.resumed ? nextOfTail() : nextOfSnapshot();
}

qsizetype SubscriptionReply::budget() const
{
    const qsizetype taken = m_headSent ? 0 : protocol::encodeSubscribed(m_head, {}).size();
    return std::max<qsizetype>(0, protocol::limits::serverFrameBytes - slack - taken);
}

QByteArray SubscriptionReply::nextOfTail()
{
    const qsizetype most = budget();
    qsizetype bytes = 0;
    const size_t first = m_event;
    while (m_event < m_events.size() && bytes + m_events[m_event].size() < most)
        bytes += m_events[m_event++].size() + 1;
    if (m_event == first && m_headSent)
        ++m_event; // larger than any frame should be, and still nobody else can send it
    m_complete = m_event == m_events.size();
    const std::span<const QByteArray> events(m_events.data() + first, m_event - first);
    if (!std::exchange(m_headSent, true)) {
        m_head.more = !m_complete;
        return protocol::encodeSubscribed(m_head, events);
    }
    protocol::Part part;
    part.ref = m_head.ref;
    part.more = !m_complete;
    return protocol::encodePart(part, events);
}

QByteArray SubscriptionReply::nextOfSnapshot()
{
    auto conversations = takeConversations(budget());
    m_complete = m_conversation == m_conversations.size();
    if (!std::exchange(m_headSent, true)) {
        m_head.more = !m_complete;
        m_head.conversations = std::move(conversations);
        const QByteArray frame = protocol::encode(protocol::ServerMessage(m_head));
        m_head.conversations = {};
        return frame;
    }
    protocol::Part part;
    part.ref = m_head.ref;
    part.more = !m_complete;
    part.conversations = std::move(conversations);
    return protocol::encode(protocol::ServerMessage(std::move(part)));
}

std::vector<Conversation> SubscriptionReply::takeConversations(qsizetype budget)
{
    std::vector<Conversation> taken;
    while (m_conversation < m_conversations.size()) {
        Conversation &next = m_conversations[m_conversation];
        const qsizetype bytes = protocol::encodeConversation(next).size() + 1;
        if (bytes <= budget) {
            budget -= bytes;
            taken.push_back(std::move(next));
            ++m_conversation;
            m_continued = false;
            continue;
        }
        // What would fit into an empty frame waits for one; only longer ones are cut.
        const bool cut = bytes > protocol::limits::serverFrameBytes - slack;
        if (cut && (taken.empty() || budget > protocol::limits::serverFrameBytes / 2)) {
            Conversation piece = takeComments(next, budget);
            if (!piece.comments.empty() || !m_continued)
                taken.push_back(std::move(piece));
            m_continued = true;
            if (next.comments.empty()) {
                ++m_conversation;
                m_continued = false;
            }
        }
        break;
    }
    return taken;
}

Conversation SubscriptionReply::takeComments(Conversation &conversation, qsizetype budget)
{
    Conversation piece;
    piece.id = conversation.id;
    if (!m_continued) {
        piece = conversation;
        piece.comments.clear();
    } else {
        piece.anchor = conversation.anchor;
        if (auto *image = std::get_if<ImageAnchor>(&piece.anchor))
            *image = {};
        else
            piece.anchor = TextAnchor();
    }
    qsizetype bytes = protocol::encodeConversation(piece).size();
    size_t count = 0;
    Conversation one;
    for (; count < conversation.comments.size(); ++count) {
        one.comments = { conversation.comments[count] };
        bytes += protocol::encodeConversation(one).size();
        if (bytes > budget && count > 0)
            break;
    }
    const auto end = conversation.comments.begin() + qsizetype(count);
    piece.comments.assign(std::make_move_iterator(conversation.comments.begin()),
                          std::make_move_iterator(end));
    conversation.comments.erase(conversation.comments.begin(), end);
    return piece;
}

} // namespace callout::server
