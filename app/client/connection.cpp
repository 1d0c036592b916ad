// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/connection.h"

#include <QRandomGenerator>

#include <utility>

namespace callout {

using namespace Qt::StringLiterals;
using protocol::Code;
using Fault = Transport::Fault;

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

void Connection::retryNow()
{
    handle(Event::RetryDue);
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

// -- time ----------------------------------------------------------------------------------------------

void Connection::waitToRetry()
{
    if (m_network == Network::Lost) { // nothing to retry with
        handle(Event::NetworkLost);
        return;
    }
    const auto told = std::exchange(m_retryAfter, {});
    const Milliseconds delay = told ? *told : m_backoff.next();
    m_retryAt = m_clock.elapsed() + delay;
    m_retry.start(told ? delay + m_options.afterTold : delay);
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

} // namespace callout
