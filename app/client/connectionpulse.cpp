// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether the server is still heard, and hears: pings, doubts, and whether the machine slept meanwhile.
#include "app/client/connection.h"

namespace callout {

void Connection::await(Awaiting awaiting)
{
    if (m_awaiting == awaiting || !isUp())
        return;
    m_awaiting = awaiting;
    if (isAwaiting()) {
        expect();
        m_ping.start(m_options.pingEveryAwaiting);
    } else if (m_lastPing == Ping::Answered) {
        m_doubt.stop();
        m_lost.stop();
    }
}

void Connection::startPinging()
{
    if (!m_ping.isActive()) // else something was sent already
        m_ping.start(m_options.pingEvery);
}

void Connection::ping()
{
    m_ping.start(isAwaiting() ? m_options.pingEveryAwaiting : m_options.pingEvery);
    if (!m_transport)
        return;
    m_lastPing = Ping::Sent;
    expect();
    m_transport->ping();
}

/// From now on it counts how long no answer comes, unless it does already.
void Connection::expect()
{
    if (m_lost.isActive())
        return;
    m_doubt.start(m_options.doubtAfter);
    m_lost.start(m_options.lostAfter);
}

/// The server lives and is heard. Whether it hears what is sent from here only an answer tells.
void Connection::hear()
{
    if (m_lost.isActive())
        m_lost.start(m_options.lostAfter);
    Q_EMIT heard();
}

void Connection::answered()
{
    m_lastPing = Ping::Answered;
    m_doubt.stop();
    m_lost.stop();
    if (isAwaiting())
        expect();
    if (m_state == State::Checking)
        handle(Event::Answered);
}

/// A machine that slept finds its wall clock far ahead, or this timer far behind.
void Connection::watch()
{
    const auto wall = Milliseconds(m_clock.now() - m_watchedWall);
    const Milliseconds elapsed = m_clock.elapsed() - m_watchedElapsed;
    m_watchedWall = m_clock.now();
    m_watchedElapsed = m_clock.elapsed();
    m_watch.start(m_options.watchEvery);
    if (std::max(wall, elapsed) > m_options.watchEvery + m_options.sleptAfter)
        handle(Event::Woken);
    Q_EMIT looked();
}

} // namespace callout
