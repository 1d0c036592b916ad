// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"

#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>

#include <array>
#include <deque>
#include <memory>
#include <random>

namespace callout::test {

/// The network between a client and a server on loopback, below TLS, with everything that goes
/// wrong in one: each way on its own, from an exact byte on. Time is the clock's; nothing sleeps.
class FaultProxy : public QObject {
    Q_OBJECT
public:
    enum class Way { Up, Down }; ///< to the server; to the client
    enum class Side { Client, Server };
    enum class Flow { Open, Held }; ///< Held: a black hole; what was held is repeated when it opens

    /// How bytes travel one way. Their order never changes, as in TCP.
    struct Path {
        Flow flow = Flow::Open;
        Milliseconds delay { 0 };
        Milliseconds jitter { 0 }; ///< up to this much more
        qint64 dripBytes = 0;      ///< at most so many every `dripEvery`; 0: as they come
        Milliseconds dripEvery { 100 };
    };

    FaultProxy(quint16 target, Clock &clock, quint32 seed = 1, QObject *parent = nullptr);
    ~FaultProxy() override;

    quint16 port() const { return m_server.serverPort(); }

    void setPath(Way way, const Path &path);
    void setPaths(const Path &path); ///< both ways
    /// Calls `then` once, after exactly so many more bytes have come this way and before the next one.
    void after(Way way, qint64 bytes, std::function<void()> then);
    void forget() { m_triggers = {}; } ///< what after() was told

    /// Ends every connection with a reset to both sides.
    void cut();
    /// Ends every connection in good order where it stands; what was held or not yet read is lost.
    void truncate();
    /// One side of every connection is reset, the other hears nothing and speaks into the void.
    void lose(Side side);
    /// Both sides of every connection speak into the void; new connections are fine.
    void strand();
    /// While refusing, new connections are reset at once.
    void setRefusing(bool refusing) { m_refusing = refusing; }

    int accepted() const { return m_accepted; }
    /// Connections whose client has not been told of an end.
    int open() const;
    /// Bytes that came this way so far.
    qint64 bytes(Way way) const { return m_bytes[size_t(way)]; }
    /// Connections on which something was said that does not arrive unless time passes or a path opens.
    int obstructed() const;
    /// What the server says now reaches the client without any time passing.
    bool isHeard() const;
    /// Nothing that was or will be said on the open connections arrives, whoever waits for it.
    bool isStranded() const;

private:
    struct Packet {
        Milliseconds due;
        QByteArray bytes;
    };
    struct Link;
    struct Pipe {
        Pipe(FaultProxy &proxy, Way way, Link &link);
        Way way;
        Link &link;
        std::deque<Packet> waiting;
        bool ended = false; ///< its source will say no more
        qint64 swallowed = 0;
        Milliseconds next { 0 }; ///< of a drip
        Timer timer;
    };
    struct Trigger {
        qint64 left = 0;
        std::function<void()> then;
    };

    void accept();
    void arrived(Link &link, Way way);
    void take(Pipe &pipe, const QByteArray &bytes);
    void pump(Pipe &pipe);
    void ended(Link &link, Way way);
    void remove(Link &link);
    static QTcpSocket *target(Pipe &pipe);

    QTcpServer m_server;
    quint16 m_target;
    Clock &m_clock;
    std::mt19937 m_random;
    std::array<Path, 2> m_paths;
    std::array<Trigger, 2> m_triggers;
    std::array<qint64, 2> m_bytes {};
    bool m_refusing = false;
    int m_accepted = 0;
    std::vector<std::shared_ptr<Link>> m_links;
};

} // namespace callout::test
