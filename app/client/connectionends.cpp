// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A connection's transport: how it comes, and what its end means.
#include "app/client/connection.h"

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

} // namespace callout
