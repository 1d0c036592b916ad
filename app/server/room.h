// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/broker.h"
#include "app/server/eventqueue.h"
#include "app/server/presence.h"

#include <boost/asio/steady_timer.hpp>

#include <QHash>

namespace callout::server {

class Hub;

/// What happens on one page, for everyone who views it on this node: events in order, presence,
/// cursors, typing. Lives on one shard, whichever shards its viewers are on. That shard's thread only.
class Room final : public Deferred, public std::enable_shared_from_this<Room> {
public:
    struct Options {
        Attendance::Options presence;
        EventQueue::Options events;
        std::chrono::milliseconds cursorInterval { 50 };
        std::chrono::milliseconds typingInterval { 500 }; ///< a user; more often is not relayed
        std::chrono::milliseconds retryReading { 1000 };  ///< after the store could not be read
        int ephemeralViewers = 50;                        ///< more users than this see no cursors or typing
    };

    Room(Hub &hub, Shard &home, PageRef page, const Options &options);

    void enter(int shard, const User &user);
    void leave(int shard, const QString &userId);
    protocol::Presence presence() const { return m_attendance.presence(); }
    /// A subscription was answered up to `seq`.
    void answered(qint64 seq);
    void eventStored(qint64 seq, const QByteArray &event);
    void cursorMoved(const QString &userId, double x, double y);
    void typed(const QString &userId, const QString &conversationId);
    void markedRead(const QString &userId, const protocol::MarkRead &mark);

    /// Nobody is there, and nobody is missed.
    bool isIdle() const;
    void endTurn() override;

private:
    void touch();
    void sendEvents(SteadyTime now);
    void sendPresence(SteadyTime now);
    void sendCursors(SteadyTime now);
    void fetchMissing(SteadyTime now);
    void send(Broadcast &&broadcast);
    void sendEphemeral(const protocol::ServerMessage &message, const QString &except, const QString &only);
    void wakeAt(std::optional<SteadyTime> due);

    Hub &m_hub;
    Shard &m_home;
    const PageRef m_page;
    const QString m_key;
    const Options m_options;
    Attendance m_attendance;
    EventQueue m_events;
    std::vector<int> m_viewers; ///< connections, by shard
    int m_connections = 0;
    QHash<QString, protocol::UserCursor> m_cursors; ///< moved since they were last sent
    SteadyTime m_cursorsSent {};
    QHash<QString, SteadyTime> m_typed;
    bool m_fetching = false;
    SteadyTime m_fetchAfter {};
    boost::asio::steady_timer m_timer;
    std::optional<SteadyTime> m_wakeAt;
};

} // namespace callout::server
