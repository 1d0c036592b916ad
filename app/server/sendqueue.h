// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <span>
#include <vector>

namespace callout::server {

/// What waits to be written on one connection: shared buffers, in order, the front one perhaps
/// partly gone. Holds no memory when empty.
class SendQueue {
public:
    enum class Weight {
        Counted, ///< towards the budget of a slow consumer
        Free,    ///< made at the pace of the connection itself: replies to subscriptions, documents
    };

    void push(const QByteArray &bytes, Weight weight = Weight::Counted);
    bool isEmpty() const { return m_head == m_items.size(); }
    qsizetype counted() const { return m_counted; } ///< bytes that wait and count
    bool hasFree() const { return m_free > 0; }     ///< something that does not count waits

    /// Calls `piece(const char *, qsizetype)` for what waits, front first, until it returns false.
    template <typename Piece>
    void forEach(Piece piece) const
    {
        for (size_t i = m_head; i < m_items.size(); ++i) {
            const qsizetype skip = i == m_head ? m_offset : 0;
            const QByteArray &bytes = m_items[i].bytes;
            if (!piece(bytes.constData() + skip, bytes.size() - skip))
                return;
        }
    }

    /// The first `bytes` have been written.
    void pop(qsizetype bytes);
    /// The first `bytes` must go out as they are: a TLS record that holds them is already made.
    void commit(qsizetype bytes) { m_committed = bytes; }
    qsizetype committed() const { return m_committed; }
    /// Forgets every frame of which nothing has been sent or committed.
    void dropWaiting();

private:
    struct Item {
        QByteArray bytes;
        Weight weight;
    };

    void account(const Item &item, qsizetype bytes);

    std::vector<Item> m_items;
    size_t m_head = 0;
    qsizetype m_offset = 0; ///< of the front item, already written
    qsizetype m_counted = 0;
    qsizetype m_free = 0;
    qsizetype m_committed = 0;
};

} // namespace callout::server
