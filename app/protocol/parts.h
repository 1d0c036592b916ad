// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/limits.h"
#include "app/protocol/messages.h"

#include <QByteArray>

#include <vector>

namespace callout::protocol {

/// Cuts the answer to a subscription into frames: `subscribed`, then as many `part` as it takes
/// (protocol §3.2). One frame is made at a time, so that it need not exist before the one before
/// is written. A conversation too long for a frame is continued in the next.
class ReplyParts {
public:
    /// A snapshot: `reply.conversations`. `frameBytes` bounds each frame.
    explicit ReplyParts(Subscribed reply, qsizetype frameBytes = limits::serverFrameBytes);
    /// A tail: events as they are stored; `reply` has none itself.
    ReplyParts(Subscribed reply, std::vector<QByteArray> events,
               qsizetype frameBytes = limits::serverFrameBytes);

    bool atEnd() const { return m_atEnd; }
    /// The next frame. REQUIRES: !atEnd(). A single event or comment larger than `frameBytes`
    /// (which the limits of protocol §6 exclude) would be a frame of its own.
    QByteArray next();

private:
    enum class Fit { Strict, AtLeastOne };
    struct Chunk {
        std::vector<QByteArray> elements;
        bool more = false;
    };
    Chunk takeChunk(qsizetype budget);
    void takeEvents(Chunk &chunk, qsizetype budget);
    void takeConversations(Chunk &chunk, qsizetype budget);
    /// As much of the next conversation as fits; empty if that is nothing.
    QByteArray takeConversation(qsizetype budget, Fit fit);

    Subscribed m_reply; ///< without its lists
    qsizetype m_frameBytes;
    std::vector<QByteArray> m_events;
    std::vector<Conversation> m_conversations;
    size_t m_at = 0;      ///< the next event or conversation
    size_t m_comment = 0; ///< the next comment of that conversation
    bool m_first = true;
    bool m_atEnd = false;
};

} // namespace callout::protocol
