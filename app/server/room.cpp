// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/room.h"

#include "app/protocol/codec.h"
#include "app/server/hub.h"

#include <algorithm>

namespace callout::server {

namespace {

void earliest(std::optional<SteadyTime> &due, std::optional<SteadyTime> other)
{
    if (other)
        due = due ? std::min(*due, *other) : other;
}

} // namespace

Room::Room(Hub &hub, Shard &home, PageRef page, const Options &options)
    : m_hub(hub),
      m_home(home),
      m_page(std::move(page)),
      m_key(m_page.key()),
      m_options(options),
      m_attendance(options.presence),
      m_events(options.events),
      m_viewers(hub.shardCount()),
      m_timer(home.context())
{
}

void Room::touch()
{
    m_home.defer(shared_from_this(), Shard::Phase::Rooms);
}

void Room::enter(int shard, const User &user)
{
    ++m_viewers[size_t(shard)];
    ++m_connections;
    m_attendance.enter(user);
    touch();
}

void Room::leave(int shard, const QString &userId)
{
    --m_viewers[size_t(shard)];
    --m_connections;
    m_attendance.leave(userId, std::chrono::steady_clock::now());
    m_cursors.remove(userId);
    touch();
}

void Room::answered(qint64 seq)
{
    m_events.begin(seq);
    touch();
}

void Room::eventStored(qint64 seq, const QByteArray &event)
{
    m_events.add(seq, event);
    touch();
}

void Room::cursorMoved(const QString &userId, double x, double y)
{
    if (m_attendance.count() > m_options.ephemeralViewers)
        return;
    m_cursors.insert(userId, { userId, x, y });
    touch();
}

void Room::typed(const QString &userId, const QString &conversationId)
{
    if (m_attendance.count() > m_options.ephemeralViewers)
        return;
    const SteadyTime now = std::chrono::steady_clock::now();
    if (const auto last = m_typed.constFind(userId);
        last != m_typed.constEnd() && now < *last + m_options.typingInterval)
        return;
    m_typed.insert(userId, now);
    sendEphemeral(protocol::Typing { m_page.urlId, conversationId, userId }, userId, {});
}

void Room::markedRead(const QString &userId, const protocol::MarkRead &mark)
{
    if (m_attendance.connections(userId) < 2)
        return; // nobody but who says so
    Broadcast broadcast;
    broadcast.kind = Broadcast::Kind::Presence;
    broadcast.frame = framed(Opcode::Text, protocol::encode(protocol::ServerMessage(mark)));
    broadcast.only = userId;
    send(std::move(broadcast));
}

bool Room::isIdle() const
{
    return m_connections == 0 && m_attendance.isEmpty();
}

void Room::endTurn()
{
    const SteadyTime now = std::chrono::steady_clock::now();
    sendEvents(now);
    fetchMissing(now);
    sendPresence(now);
    sendCursors(now);
    std::optional<SteadyTime> due = m_events.due();
    earliest(due, m_attendance.due());
    if (!m_cursors.isEmpty())
        earliest(due, m_cursorsSent + m_options.cursorInterval);
    if (m_events.missing() && !m_fetching)
        earliest(due, m_fetchAfter);
    wakeAt(due);
}

void Room::sendEvents(SteadyTime now)
{
    while (auto batch = m_events.take(now, m_connections))
        send(std::move(*batch));
}

void Room::sendPresence(SteadyTime now)
{
    for (auto &[update, except] : m_attendance.take(m_page.urlId, now)) {
        for (const QString &userId : update.left)
            m_typed.remove(userId);
        Broadcast broadcast;
        broadcast.kind = Broadcast::Kind::Presence;
        broadcast.except = except;
        broadcast.frame = framed(Opcode::Text, protocol::encode(protocol::ServerMessage(std::move(update))));
        send(std::move(broadcast));
    }
}

void Room::sendCursors(SteadyTime now)
{
    if (m_cursors.isEmpty() || now < m_cursorsSent + m_options.cursorInterval)
        return;
    m_cursorsSent = now;
    const auto moved = std::exchange(m_cursors, {});
    protocol::Cursors all { m_page.urlId, { moved.cbegin(), moved.cend() } };
    if (moved.size() == 1)
        return sendEphemeral(all, all.cursors.front().userId, {});
    // Those who did not move get the same bytes; each of the others gets all but their own.
    Broadcast common;
    common.kind = Broadcast::Kind::Ephemeral;
    common.frame = framed(Opcode::Text, protocol::encode(protocol::ServerMessage(all)));
    common.exceptAll = QSet<QString>(moved.keyBegin(), moved.keyEnd());
    send(std::move(common));
    for (const auto &own : all.cursors) {
        protocol::Cursors others { m_page.urlId, {} };
        std::copy_if(all.cursors.begin(), all.cursors.end(), std::back_inserter(others.cursors),
                     [&](const auto &cursor) { return cursor.userId != own.userId; });
        sendEphemeral(others, {}, own.userId);
    }
}

void Room::sendEphemeral(const protocol::ServerMessage &message, const QString &except, const QString &only)
{
    Broadcast broadcast;
    broadcast.kind = Broadcast::Kind::Ephemeral;
    broadcast.frame = framed(Opcode::Text, protocol::encode(message));
    broadcast.except = except;
    broadcast.only = only;
    send(std::move(broadcast));
}

void Room::fetchMissing(SteadyTime now)
{
    const auto missing = m_events.missing();
    if (!missing || m_fetching || now < m_fetchAfter)
        return;
    m_fetching = true;
    m_fetchAfter = now + m_options.retryReading;
    m_hub.fetch(m_home, m_page, missing->first, missing->second,
                [self = weak_from_this(), first = missing->first](const std::vector<QByteArray> &events) {
                    const auto room = self.lock();
                    if (!room)
                        return;
                    room->m_fetching = false;
                    for (size_t i = 0; i < events.size(); ++i)
                        room->m_events.add(first + qint64(i), events[i]);
                    room->touch();
                });
}

void Room::send(Broadcast &&broadcast)
{
    m_hub.deliver(m_key, m_viewers, std::make_shared<const Broadcast>(std::move(broadcast)));
}

void Room::wakeAt(std::optional<SteadyTime> due)
{
    if (due == m_wakeAt)
        return;
    m_wakeAt = due;
    if (!due) {
        m_timer.cancel();
        return;
    }
    m_timer.expires_at(*due);
    m_timer.async_wait([self = weak_from_this()](const boost::system::error_code &failure) {
        const auto room = self.lock();
        if (failure || !room)
            return;
        const Shard::Turn turn(room->m_home);
        room->m_wakeAt.reset();
        room->touch();
    });
}

} // namespace callout::server
