// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/values.h"
#include "app/protocol/messages.h"

#include <QHash>

namespace callout {

/// Which comments this user has read: the page up to one `seq`, and single conversations further. All
/// of the user's machines share both.
class ReadMarks {
public:
    QString userId;

    qint64 mark() const { return m_mark; }
    const QHash<QString, qint64> &in() const { return m_in; }
    bool isUnread(const QString &conversationId, const Comment &comment) const
    {
        return comment.seq > m_mark && comment.author.id != userId
            && comment.seq > m_in.value(conversationId);
    }

    /// Moves the shared mark; only forward. True if it moved.
    bool raise(qint64 seq)
    {
        if (seq <= m_mark)
            return false;
        m_mark = seq;
        m_in.removeIf([seq](const auto &read) { return read.value() <= seq; });
        return true;
    }
    /// The same for one conversation.
    bool raise(const QString &conversationId, qint64 seq)
    {
        if (!isBehind(conversationId, seq))
            return false;
        m_in.insert(conversationId, seq);
        return true;
    }
    /// To all that others have; true if something moved.
    bool raise(const ReadMarks &other)
    {
        bool moved = raise(other.m_mark);
        for (auto it = other.m_in.begin(); it != other.m_in.end(); ++it)
            moved |= raise(it.key(), it.value());
        return moved;
    }
    bool raise(const protocol::Subscribed &reply)
    {
        bool moved = raise(reply.read);
        for (const protocol::ReadIn &read : reply.readIn)
            moved |= raise(read.conversationId, read.seq);
        return moved;
    }
    bool isBehind(const QString &conversationId, qint64 seq) const
    {
        return seq > m_mark && seq > m_in.value(conversationId);
    }
    /// For a history that starts anew (another epoch).
    void restart()
    {
        m_mark = 0;
        m_in.clear();
    }
    bool operator==(const ReadMarks &) const = default;

private:
    qint64 m_mark = 0;
    QHash<QString, qint64> m_in;
};

} // namespace callout
