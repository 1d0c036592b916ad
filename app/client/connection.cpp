// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/connection.h"

#include <QRandomGenerator>

#include <utility>

namespace callout {

using namespace Qt::StringLiterals;
using protocol::Code;

Connection::Connection(Clock &clock, Options options, TransportFactory transports, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_options(std::move(options)),
      m_transports(std::move(transports)),
      m_backoff(
          m_options.firstRetry, m_options.maxRetry,
          m_options.uniform ? m_options.uniform
                            : [] { return QRandomGenerator::global()->generateDouble(); }),
      m_retry(clock, [this] { handle(Event::RetryDue); }),
      m_attempt(clock,
                [this] {
                    m_fault = Transport::Fault::Unreachable;
                    fail(Code::Unavailable, u"the server did not answer in time"_s, Event::Lost);
                }),
      m_steady(clock,
               [this] {
                   m_backoff.reset();
                   m_renewal = Renewal::Unused;
               }),
      m_ping(clock, [this] { ping(); }),
      m_doubt(clock, [this] { handle(Event::Doubted); }),
      m_lost(clock,
             [this] {
                 m_fault = Transport::Fault::Broken;
                 fail(Code::Unavailable, u"the server stopped answering"_s, Event::Lost);
             }),
      m_watch(clock, [this] { watch(); })
{
}

Connection::~Connection()
{
    dropTransport();
}

bool Connection::isUp() const
{
    return m_state == State::CatchingUp || m_state == State::Online || m_state == State::Checking;
}

Milliseconds Connection::untilRetry() const
{
    return m_retry.isActive() ? std::max(Milliseconds(0), m_retryAt - m_clock.elapsed()) : Milliseconds(0);
}

// -- what happens ------------------------------------------------------------------------------------

void Connection::start()
{
    if (m_wanted == Wanted::Yes)
        return;
    m_wanted = Wanted::Yes;
    m_watchedWall = m_clock.now();
    m_watchedElapsed = m_clock.elapsed();
    m_watch.start(m_options.watchEvery);
    handle(Event::Start);
}

void Connection::stop()
{
    m_wanted = Wanted::No;
    m_watch.stop();
    handle(Event::Stop);
}

void Connection::tryNow()
{
    if (m_wanted == Wanted::Yes)
        handle(Event::TryNow);
}

void Connection::setNetwork(Network network)
{
    if (m_network == network)
        return;
    m_network = network;
    if (m_wanted == Wanted::Yes)
        handle(network == Network::Lost ? Event::NetworkLost : Event::NetworkFound);
}

void Connection::sessionGot(const QString &token)
{
    m_token = token;
    handle(Event::SessionGot);
}

void Connection::sessionFailed(const protocol::Error &error, Transport::Fault fault)
{
    m_fault = fault;
    if (fault == Transport::Fault::WrongKey || fault == Transport::Fault::BadCertificate) {
        fail(error.code, error.reason, Event::Refused);
        return;
    }
    switch (error.code) {
    case Code::Unauthorized:
    case Code::Forbidden:
    case Code::NotFound:
    case Code::BadRequest:
        fail(error.code, error.reason, Event::Refused);
        return;
    default:
        if (error.retryAfterMs)
            m_retryAfter = Milliseconds(*error.retryAfterMs);
        fail(error.code, error.reason, Event::Lost);
    }
}

void Connection::renew()
{
    m_token.clear();
    handle(Event::SessionStale);
}

void Connection::welcomed()
{
    handle(Event::Welcomed);
}

void Connection::caughtUp()
{
    handle(Event::CaughtUp);
}

void Connection::drain(Milliseconds retryAfter)
{
    m_retryAfter = retryAfter;
}

void Connection::refuse(const protocol::Error &error)
{
    fail(error.code, error.reason, Event::Refused);
}

void Connection::send(const QByteArray &frame)
{
    if (m_transport && isUp())
        m_transport->send(frame);
}

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

// -- the steps -----------------------------------------------------------------------------------------

void Connection::handle(Event event)
{
    m_events.push_back(event);
    if (m_stepping == Stepping::Yes)
        return;
    m_stepping = Stepping::Yes;
    while (!m_events.empty()) {
        const Event first = m_events.front();
        m_events.pop_front();
        step(first);
    }
    m_stepping = Stepping::No;
}

void Connection::step(Event event)
{
    const State to = next(m_state, event);
    if (to == m_state) {
        stay(event);
        return;
    }
    setState(to);
    arrive(event);
}

void Connection::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

/// The effects of entering a state.
void Connection::arrive(Event event)
{
    switch (m_state) {
    case State::Offline:
        dropTransport();
        m_retry.stop();
        break;
    case State::Connecting:
        m_retry.stop();
        dropTransport();
        if (event == Event::TryNow || event == Event::Start)
            m_renewal = Renewal::Unused;
        if (m_token.isEmpty())
            handle(Event::SessionNeeded);
        else
            openTransport();
        break;
    case State::Authenticating:
        if (event != Event::Opened) {
            dropTransport();
            Q_EMIT sessionNeeded();
        }
        break;
    case State::CatchingUp:
        m_attempt.stop();
        m_retryAfter.reset();
        startPinging();
        break;
    case State::Online:
        m_error = {};
        m_fault = Transport::Fault::None;
        if (!m_steady.isActive())
            m_steady.start(m_options.steadyAfter);
        break;
    case State::WaitingToRetry:
        dropTransport();
        waitToRetry();
        break;
    case State::Rejected:
        dropTransport();
        m_retry.stop();
        break;
    case State::Checking:
        if (event != Event::Doubted)
            ping();
        break;
    }
}

/// The effects of an event that leaves the state as it is.
void Connection::stay(Event event)
{
    if (event == Event::SessionStale && m_state == State::Authenticating)
        arrive(event);
    else if (event == Event::Woken && isUp())
        ping();
}

// -- the transport -------------------------------------------------------------------------------------

void Connection::openTransport()
{
    m_transport = m_transports();
    Transport *transport = m_transport.get();
    connect(transport, &Transport::opened, this, [this] { handle(Event::Opened); });
    connect(transport, &Transport::ponged, this, [this] {
        hear();
        answered();
    });
    connect(transport, &Transport::closed, this, &Connection::transportClosed);
    connect(transport, &Transport::comeBack, this, &Connection::drain);
    connect(transport, &Transport::received, this, [this](const QByteArray &frame) {
        hear();
        Q_EMIT received(frame);
    });
    m_attempt.start(m_options.attemptTimeout);
    transport->open(m_token);
}

/// Its signals are no longer wanted, and it may be in the middle of one.
void Connection::dropTransport()
{
    for (Timer *timer : { &m_attempt, &m_steady, &m_ping, &m_doubt, &m_lost })
        timer->stop();
    m_awaiting = Awaiting::Nothing;
    m_lastPing = Ping::Answered;
    if (!m_transport)
        return;
    Transport *old = m_transport.release();
    old->disconnect(this);
    old->close();
    old->deleteLater();
}

void Connection::transportClosed(Transport::Fault fault, quint16 code, const QString &detail)
{
    m_fault = fault;
    switch (fault) {
    case Transport::Fault::None:
        closedWithCode(code, detail);
        break;
    case Transport::Fault::Unreachable:
    case Transport::Fault::Broken:
    case Transport::Fault::OwnerSilent:
    case Transport::Fault::OwnerDiffers:
        fail(Code::Unavailable, detail, Event::Lost);
        break;
    case Transport::Fault::WrongKey:
    case Transport::Fault::BadCertificate:
        fail(Code::Internal, detail, Event::Refused);
        break;
    case Transport::Fault::Unauthorized:
        staleOrRefused(detail);
        break;
    case Transport::Fault::Refused: // `code` is the HTTP status
        if (code == 429)
            fail(Code::RateLimited, detail, Event::Lost);
        else if (code >= 500)
            fail(Code::Unavailable, detail, Event::Lost);
        else
            fail(code == 403       ? Code::Forbidden
                     : code == 404 ? Code::NotFound
                                   : Code::BadRequest,
                 detail, Event::Refused);
        break;
    }
}

/// docs/protocol.md §8.
void Connection::closedWithCode(quint16 code, const QString &detail)
{
    switch (protocol::CloseCode(code)) {
    case protocol::CloseCode::NotJson:
    case protocol::CloseCode::NotUtf8:
    case protocol::CloseCode::TooLarge:
        fail(Code::Internal, detail, Event::Refused);
        break;
    case protocol::CloseCode::NotAuthenticated:
        staleOrRefused(detail);
        break;
    case protocol::CloseCode::NoAccess:
        fail(Code::Forbidden, detail, Event::Refused);
        break;
    case protocol::CloseCode::TooMany:
        fail(Code::RateLimited, detail, Event::Lost);
        break;
    default:
        fail(Code::Unavailable, detail, Event::Lost);
    }
}

void Connection::fail(Code code, const QString &reason, Event event)
{
    m_error = { code, reason, {} };
    handle(event);
}

/// A refused session is renewed once.
void Connection::staleOrRefused(const QString &reason)
{
    m_token.clear();
    if (std::exchange(m_renewal, Renewal::Used) == Renewal::Unused)
        fail(Code::Unauthorized, reason, Event::SessionStale);
    else
        fail(Code::Unauthorized, reason, Event::Refused);
}

// -- time ----------------------------------------------------------------------------------------------

void Connection::waitToRetry()
{
    if (m_network == Network::Lost) { // nothing to retry with
        handle(Event::NetworkLost);
        return;
    }
    const Milliseconds delay = m_retryAfter ? *std::exchange(m_retryAfter, {}) : m_backoff.next();
    m_retryAt = m_clock.elapsed() + delay;
    m_retry.start(delay);
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
}

} // namespace callout
