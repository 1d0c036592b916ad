// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/parts.h"
#include "app/server/store.h"

#include <memory>

namespace callout::server {

/// The answer to one subscription, made frame by frame so that a long one takes memory and time at
/// the pace of its reader (protocol §3.2, Subscription). A reader thread's; one thread at a time.
class SubscriptionReply {
public:
    /// The tail after `since`, or a snapshot.
    static Outcome<std::shared_ptr<SubscriptionReply>>
    read(Store &store, const Actor &actor, const protocol::Subscribe &request, protocol::Presence presence);

    explicit SubscriptionReply(qint64 seq, protocol::ReplyParts parts) : m_seq(seq), m_parts(std::move(parts))
    {
    }

    qint64 seq() const { return m_seq; }
    /// The next frame's payload. REQUIRES: !isComplete().
    QByteArray next() { return m_parts.next(); }
    bool isComplete() const { return m_parts.atEnd(); }

private:
    const qint64 m_seq;
    protocol::ReplyParts m_parts;
};

} // namespace callout::server
