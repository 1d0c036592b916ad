// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/subscriptionreply.h"

namespace callout::server {

namespace {

using Reply = std::shared_ptr<SubscriptionReply>;

/// What a reply says besides the page itself. Read after it: what is stored in between comes as an
/// event, and is listed here.
Outcome<Done> readMarks(Store &store, const Actor &actor, const protocol::Subscribe &request,
                        protocol::Subscribed &reply)
{
    auto stored = store.stored(actor.tenantId, actor.user.id, request.pending);
    if (!stored)
        return Failure { stored.error() };
    reply.stored = std::move(*stored);
    auto read = store.readSoFar(actor, request.urlId);
    if (!read)
        return Failure { read.error() };
    reply.read = read->all;
    reply.readIn = std::move(read->in);
    return Done {};
}

Outcome<Reply> resume(Store &store, const Actor &actor, const protocol::Subscribe &request,
                      protocol::Subscribed &reply, Tail tail)
{
    reply.resumed = true;
    reply.epoch = std::move(tail.epoch);
    reply.seq = tail.seq;
    reply.page = std::move(tail.page);
    if (const auto marks = readMarks(store, actor, request, reply); !marks)
        return Failure { marks.error() };
    return std::make_shared<SubscriptionReply>(reply.seq,
                                               protocol::ReplyParts(reply, std::move(tail.events)));
}

} // namespace

Outcome<Reply> SubscriptionReply::read(Store &store, const Actor &actor, const protocol::Subscribe &request,
                                       protocol::Presence presence)
{
    protocol::Subscribed reply;
    reply.ref = request.ref;
    reply.urlId = request.urlId;
    reply.presence = std::move(presence);
    if (request.since) {
        auto tail = store.tail(actor.tenantId, request.urlId, *request.since);
        if (!tail)
            return Failure { tail.error() };
        if (*tail)
            return resume(store, actor, request, reply, std::move(**tail));
    }
    auto snapshot = store.snapshot(actor.tenantId, request.urlId);
    if (!snapshot)
        return Failure { snapshot.error() };
    reply.epoch = std::move(snapshot->epoch);
    reply.seq = snapshot->seq;
    reply.page = std::move(snapshot->page);
    reply.conversations = std::move(snapshot->conversations);
    if (const auto marks = readMarks(store, actor, request, reply); !marks)
        return Failure { marks.error() };
    return std::make_shared<SubscriptionReply>(snapshot->seq, protocol::ReplyParts(std::move(reply)));
}

} // namespace callout::server
