// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/sendqueue.h"

#include <algorithm>

namespace callout::server {

namespace {

constexpr size_t keptCapacity = 16; ///< items; a burst's memory is given back

} // namespace

void SendQueue::push(const QByteArray &bytes, Weight weight)
{
    if (bytes.isEmpty())
        return;
    m_items.push_back({ bytes, weight });
    (weight == Weight::Counted ? m_counted : m_free) += bytes.size();
}

void SendQueue::account(const Item &item, qsizetype bytes)
{
    (item.weight == Weight::Counted ? m_counted : m_free) -= bytes;
}

void SendQueue::pop(qsizetype bytes)
{
    m_committed = std::max<qsizetype>(0, m_committed - bytes);
    while (bytes > 0) {
        Item &front = m_items[m_head];
        const qsizetype taken = std::min(bytes, front.bytes.size() - m_offset);
        account(front, taken);
        bytes -= taken;
        m_offset += taken;
        if (m_offset == front.bytes.size()) {
            front.bytes = {};
            m_offset = 0;
            ++m_head;
        }
    }
    if (isEmpty()) {
        m_head = 0;
        if (m_items.capacity() > keptCapacity)
            m_items = {};
        else
            m_items.clear();
    } else if (m_head >= keptCapacity && m_head * 2 >= m_items.size()) {
        m_items.erase(m_items.begin(), m_items.begin() + qsizetype(m_head));
        m_head = 0;
    }
}

void SendQueue::dropWaiting()
{
    qsizetype kept = -m_offset;
    size_t keep = m_head;
    while (keep < m_items.size() && kept < m_committed) {
        kept += m_items[keep].bytes.size();
        ++keep;
    }
    for (size_t i = keep; i < m_items.size(); ++i)
        account(m_items[i], m_items[i].bytes.size());
    m_items.erase(m_items.begin() + qsizetype(keep), m_items.end());
}

} // namespace callout::server
