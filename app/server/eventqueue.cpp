// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/eventqueue.h"

#include "app/protocol/codec.h"

#include <algorithm>

namespace callout::server {

namespace {

/// Events that wait for a room whose first subscription is still being read; more mean that the
/// reading failed, and the viewers sort out what they have by themselves.
constexpr size_t mostBeforeBegin = 1024;

} // namespace

void EventQueue::begin(qint64 seq)
{
    if (m_last)
        return;
    m_last = seq;
    while (!m_events.empty() && m_events.begin()->first <= seq) {
        m_bytes -= m_events.begin()->second.size();
        m_events.erase(m_events.begin());
    }
}

void EventQueue::add(qint64 seq, const QByteArray &event)
{
    if (m_last && seq <= *m_last)
        return;
    if (m_events.emplace(seq, event).second)
        m_bytes += event.size();
    if (!m_last && m_events.size() > mostBeforeBegin)
        begin(m_events.begin()->first - 1);
}

bool EventQueue::isReady() const
{
    return m_last && !m_events.empty() && m_events.begin()->first == *m_last + 1;
}

bool EventQueue::isFull() const
{
    return int(m_events.size()) >= m_options.events || m_bytes >= m_options.bytes;
}

std::optional<Broadcast> EventQueue::take(SteadyTime now, int viewers)
{
    if (!isReady() || (now < m_busyUntil && !isFull()))
        return {};
    Broadcast batch;
    batch.first = *m_last + 1;
    qsizetype bytes = 0;
    while (isReady() && int(batch.events.size()) < m_options.events) {
        QByteArray &event = m_events.begin()->second;
        if (!batch.events.empty() && bytes + event.size() > m_options.bytes)
            break;
        bytes += event.size();
        batch.events.push_back(std::move(event));
        m_events.erase(m_events.begin());
        ++*m_last;
    }
    m_bytes -= bytes;
    batch.last = *m_last;
    batch.frame = framed(Opcode::Text, protocol::encodeBatch(batch.events));
    m_busyUntil = now + std::clamp(m_options.perViewer * viewers, m_options.shortest, m_options.longest);
    return batch;
}

std::optional<SteadyTime> EventQueue::due() const
{
    return isReady() ? std::optional(m_busyUntil) : std::nullopt;
}

std::optional<std::pair<qint64, qint64>> EventQueue::missing() const
{
    if (!m_last || m_events.empty() || isReady())
        return {};
    return std::pair(*m_last + 1, m_events.begin()->first - 1);
}

} // namespace callout::server
