// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    qint64 seq() const { return m_head.seq; }
    /// The next frame's payload: `subscribed`, then as many `part`s as it takes.
    QByteArray next();
    bool isComplete() const { return m_complete; }

private:
    QByteArray nextOfTail();
    QByteArray nextOfSnapshot();
    std::vector<Conversation> takeConversations(qsizetype budget);
    Conversation takeComments(Conversation &conversation, qsizetype budget);
    qsizetype budget() const;

    protocol::Subscribed m_head;
    bool m_headSent = false;
    bool m_complete = false;
    std::vector<QByteArray> m_events;
    size_t m_event = 0;
    std::vector<Conversation> m_conversations;
    size_t m_conversation = 0;
    bool m_continued = false; ///< the current conversation's beginning has been sent
};

} // namespace callout::server
