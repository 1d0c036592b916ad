// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/values.h"

#include <map>
#include <set>

namespace callout {

/// Which comments this user has read: everything up to one `seq`, which all of the user's
/// machines share, and single ones above it, which only this process knows.
class ReadMarks {
public:
    QString userId;

    qint64 mark() const { return m_mark; }
    bool isUnread(const Comment &comment) const
    {
        return comment.seq > m_mark && comment.author.id != userId && !m_also.contains(comment.seq);
    }

    /// Moves the shared mark; only forward. True if it moved.
    bool raise(qint64 seq)
    {
        if (seq <= m_mark)
            return false;
        m_mark = seq;
        m_also.erase(m_also.begin(), m_also.upper_bound(seq));
        return true;
    }
    void add(qint64 seq)
    {
        if (seq > m_mark)
            m_also.insert(seq);
    }
    /// For a history that starts anew (another epoch).
    void restart(qint64 seq)
    {
        m_mark = seq;
        m_also.clear();
    }

private:
    qint64 m_mark = 0;
    std::set<qint64> m_also;
};

} // namespace callout
