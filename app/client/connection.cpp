// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/connection.h"

#include <QRandomGenerator>

#include <utility>

namespace callout {

using namespace Qt::StringLiterals;
using protocol::Code;
using Fault = Transport::Fault;

namespace {

/// What a network that lets nobody through looks like from here: it answers itself, or drops everything.
bool mayBeTheNetwork(Fault fault)
{
    return Connection::isBarring(fault) || fault == Fault::Unreachable || fault == Fault::HostUnknown
        || fault == Fault::TooSlow || fault == Fault::Broken;
}

} // namespace

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
      m_attempt(
          clock,
          [this] { failWith(Fault::TooSlow, Code::Unavailable, u"the server did not answer in time"_s); }),
      m_steady(clock,
               [this] {
                   m_backoff.reset();
                   m_renewal = Renewal::Unused;
               }),
      m_ping(clock, [this] { ping(); }),
      m_doubt(clock, [this] { handle(Event::Doubted); }),
      m_lost(clock,
             [this] { failWith(Fault::Broken, Code::Unavailable, u"the server stopped answering"_s); }),
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

bool Connection::isBarring(Fault fault)
{
    return fault == Fault::WrongKey || fault == Fault::BadCertificate || fault == Fault::NotCallout
        || fault == Fault::SignIn;
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
    if (m_wanted == Wanted::No)
        return;
    if (!isUp()) { // what comes of this attempt is what counts
        m_error = {};
        m_fault = Fault::None;
    }
    handle(Event::TryNow);
}

void Connection::setNetwork(Network network, const QString &signIn)
{
    m_signIn = signIn;
    if (m_network == network)
        return;
    m_network = network;
    if (m_wanted == Wanted::No)
        return;
    if (network == Network::SignIn)
        signInWanted();
    else
        handle(network == Network::Lost ? Event::NetworkLost : Event::NetworkFound);
}

/// Explains what has just failed; what works is left alone.
void Connection::signInWanted()
{
    if (m_state == State::Offline) {
        handle(Event::NetworkFound);
    } else if ((m_state == State::WaitingToRetry || m_state == State::Blocked) && mayBeTheNetwork(m_fault)) {
        m_fault = Fault::SignIn;
        fail(Code::Unavailable, m_signIn, Event::Barred);
    }
}

void Connection::addressChanged()
{
    if (m_wanted == Wanted::Yes && m_network != Network::Lost)
        handle(Event::NetworkFound);
}

void Connection::sessionGot(const QString &token)
{
    m_token = token;
    handle(Event::SessionGot);
}

void Connection::sessionFailed(const protocol::Error &error, Transport::Fault fault)
{
    if (fault != Fault::None) {
        failWith(fault, error.code, error.reason);
        return;
    }
    m_fault = Fault::None;
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
    m_state = to;
    arrive(event);
    Q_EMIT stateChanged(to); // now that everything about it can be asked
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
        if (m_network == Network::SignIn) // somebody has signed in
            m_network = Network::Found;
        startPinging();
        break;
    case State::Online:
        m_error = {};
        m_fault = Fault::None;
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
    case State::Blocked:
        dropTransport();
        stayBlocked();
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
    if (event == Event::SessionStale && m_state == State::Authenticating) {
        arrive(event);
    } else if ((event == Event::Woken || event == Event::NetworkFound) && isUp()) {
        ping();
    } else if (event == Event::Barred && m_state == State::Blocked) { // by something else than was thought
        stayBlocked();
        Q_EMIT stateChanged(m_state);
    }
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
    case Fault::None:
        closedWithCode(code, detail);
        break;
    case Fault::Unauthorized:
        staleOrRefused(detail);
        break;
    case Fault::Refused: // `code` is the HTTP status
        if (code == 429)
            fail(Code::RateLimited, detail, Event::Lost);
        else if (code >= 500)
            fail(Code::Unavailable, detail, Event::Lost);
        else
            fail(code == 403 ? Code::Forbidden : Code::BadRequest, detail, Event::Refused);
        break;
    default:
        failWith(fault, Code::Unavailable, detail);
    }
}

/// Where the network is known to let nobody through, that is what each of these means.
void Connection::failWith(Fault fault, Code code, const QString &reason)
{
    const bool signIn = m_network == Network::SignIn && mayBeTheNetwork(fault);
    m_fault = signIn ? Fault::SignIn : fault;
    fail(code, signIn ? m_signIn : reason, isBarring(m_fault) ? Event::Barred : Event::Lost);
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

/// Tried again without a word: on another network the server may be there, and nothing is told to
/// whoever is in its place.
void Connection::stayBlocked()
{
    if (m_network == Network::Lost) {
        handle(Event::NetworkLost);
        return;
    }
    m_retryAfter.reset();
    const Milliseconds delay = m_fault == Fault::SignIn ? m_options.retrySignIn : m_options.retryBlocked;
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
    Q_EMIT looked();
}

} // namespace callout
