// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ipc/sharedconnection.h"

#include "app/ipc/sharedtransport.h"

namespace callout::ipc {

using namespace Qt::StringLiterals;
using Fault = Transport::Fault;

namespace {

/// What is due this moment is due soon.
constexpr Milliseconds soon { 1 };

/// What members are told of an owner whose session does not get through: what makes theirs judge alike.
Ending endingOf(const Session &session)
{
    const protocol::Error &error = session.lastError();
    Ending ending { session.lastFault(), 0, error.reason, {} };
    if (session.state() == Connection::State::Blocked)
        return ending;
    if (session.state() == Connection::State::Rejected) {
        ending.fault = Fault::None;
        switch (error.code) {
        case protocol::Code::Unauthorized:
            ending.closeCode = quint16(protocol::CloseCode::NotAuthenticated);
            break;
        case protocol::Code::Forbidden:
        case protocol::Code::NotFound:
            ending.closeCode = quint16(protocol::CloseCode::NoAccess);
            break;
        default:
            ending.closeCode = quint16(protocol::CloseCode::NotJson);
        }
        return ending;
    }
    if (error.code == protocol::Code::RateLimited)
        ending = { Fault::None, quint16(protocol::CloseCode::TooMany), error.reason, {} };
    else if (session.state() == Connection::State::Offline)
        ending.fault = Fault::Unreachable;
    else if (ending.fault == Fault::None || ending.fault == Fault::Refused) // the server itself said so
        ending = { Fault::None, quint16(protocol::CloseCode::Restart), error.reason, {} };
    ending.retryAfter = std::max(session.untilRetry(), soon);
    return ending;
}

} // namespace

SharedConnection::SharedConnection(const QString &identity, Clock &clock, Options options, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_options(options),
      m_seek(clock, [this] { seek(); })
{
    const auto place = placeFor(identity);
    if (place) {
        m_place = *place;
        m_lock = std::make_unique<OwnerLock>(m_place.lockFile);
    } else {
        qWarning("Other windows cannot share this connection: %s", qPrintable(place.error()));
    }
}

SharedConnection::~SharedConnection()
{
    retire();
}

void SharedConnection::start()
{
    m_seekingSince = m_clock.elapsed();
    seek();
}

void SharedConnection::retire()
{
    m_retired = Retired::Yes;
    m_seek.stop();
    endTransport({ Fault::Broken, 0, u"this window is closing"_s, {} });
    dropLink();
    m_server.reset();
    m_hub.reset();
}

// -- owner or not ------------------------------------------------------------------------------------

void SharedConnection::seek()
{
    if (m_retired == Retired::Yes)
        return;
    if (!m_lock || m_lock->tryAcquire())
        own();
    else if (!m_link)
        link();
}

void SharedConnection::own()
{
    m_seek.stop();
    dropLink();
    m_hub = std::make_unique<Hub>();
    m_hub->setTrying();
    if (m_lock) {
        m_lock->describe(m_title);
        m_server = std::make_unique<HubServer>(*m_hub, m_place.socket);
        connect(m_server.get(), &HubServer::received, this,
                [this](QObject *peer, const protocol::LocalMessage &message) {
                    if (std::holds_alternative<protocol::TryNow>(message))
                        resume();
                    Q_EMIT received(peer, message);
                });
        connect(m_server.get(), &HubServer::peersChanged, this, &SharedConnection::othersChanged);
    }
    setObstacle(Fault::None);
    setRole(Role::Owner);
    begin();
    resume();
}

void SharedConnection::link()
{
    m_link = new LocalLink(m_place.socket, m_clock, m_options.link, this);
    connect(m_link, &LocalLink::ready, this, &SharedConnection::linkReady);
    connect(m_link, &LocalLink::lost, this, &SharedConnection::linkLost);
    connect(m_link, &LocalLink::silenceChanged, this, &SharedConnection::linkSilence);
    connect(m_link, &LocalLink::received, this, &SharedConnection::linkReceived);
    m_link->open();
}

void SharedConnection::dropLink()
{
    if (!m_link)
        return;
    LocalLink *old = std::exchange(m_link, nullptr); // it may be in the middle of a signal
    old->disconnect(this);
    old->close();
    old->deleteLater();
}

void SharedConnection::linkReady()
{
    setObstacle(Fault::None);
    setRole(Role::Attached);
    begin();
    resume();
}

void SharedConnection::linkLost(LocalChannel::Closing closing)
{
    const bool wasAttached = m_role == Role::Attached;
    dropLink();
    if (wasAttached)
        m_seekingSince = m_clock.elapsed();
    setRole(Role::Seeking);
    const bool differs = closing == LocalChannel::Closing::Differs
        || closing == LocalChannel::Closing::Garbled || closing == LocalChannel::Closing::Foreign;
    if (differs)
        setObstacle(Fault::OwnerDiffers);
    else if (m_clock.elapsed() - m_seekingSince >= m_options.seekPatience)
        setObstacle(Fault::OwnerSilent);
    else
        setObstacle(Fault::None);
    if (wasAttached && m_obstacle == Fault::None)
        endTransport({ Fault::Broken, 0, u"the window that had the connection has gone"_s, {} });
    m_seek.start(m_obstacle == Fault::None ? m_options.seekEvery : m_options.seekRarely);
    if (wasAttached)
        seek();
}

void SharedConnection::linkSilence()
{
    setObstacle(m_link->isSilent() ? Fault::OwnerSilent : Fault::None);
    if (m_obstacle == Fault::None && m_role == Role::Attached)
        resume();
}

void SharedConnection::setRole(Role role)
{
    if (m_role == role)
        return;
    m_role = role;
    Q_EMIT roleChanged();
}

/// What stands in the way ends the attempt that meets it.
void SharedConnection::setObstacle(Fault fault)
{
    const Fault before = std::exchange(m_obstacle, fault);
    if (fault != Fault::None)
        endTransport(hindrance());
    if (fault != before)
        Q_EMIT obstacleChanged();
}

std::optional<OwnerLock::Holder> SharedConnection::holder() const
{
    return m_lock && m_role != Role::Owner ? m_lock->holder() : std::nullopt;
}

void SharedConnection::introduce(const QString &title)
{
    m_title = title;
    if (m_lock && m_role == Role::Owner)
        m_lock->describe(title);
}

/// The end of an attempt that meets what is in the way.
Ending SharedConnection::hindrance() const
{
    const auto who = holder();
    return { m_obstacle, 0, who ? u"%1 %2"_s.arg(QString::number(who->process), who->title) : QString(), {} };
}

// -- the session -------------------------------------------------------------------------------------

Session::TransportFactory SharedConnection::transports(Session::TransportFactory upstream)
{
    m_upstream = std::move(upstream);
    return [this] { return std::make_unique<SharedTransport>(*this); };
}

void SharedConnection::follow(Session *session)
{
    m_session = session;
    // Queued: the session says how long it waits only once it has arrived in its state.
    connect(session, &Session::stateChanged, this, &SharedConnection::sessionMoved, Qt::QueuedConnection);
    connect(session, &Session::personTried, this, [this] {
        if (m_role == Role::Attached)
            tell(protocol::TryNow {});
    });
}

void SharedConnection::resume()
{
    if (m_session)
        m_session->resume();
}

void SharedConnection::sessionMoved()
{
    if (!m_hub || !m_session)
        return;
    switch (m_session->state()) {
    case Connection::State::WaitingToRetry:
    case Connection::State::Rejected:
    case Connection::State::Blocked:
    case Connection::State::Offline:
        m_hub->setDown([session = m_session] { return session ? endingOf(*session) : Ending {}; });
        break;
    default:
        m_hub->setTrying();
    }
}

void SharedConnection::endTransport(const Ending &ending)
{
    if (!m_transport)
        return;
    SharedTransport *transport = std::exchange(m_transport, nullptr);
    if (m_hub)
        m_hub->close();
    transport->detached(ending);
}

void SharedConnection::open(SharedTransport &transport)
{
    m_transport = &transport;
    if (m_obstacle != Fault::None) {
        // Not from inside open(): the session does not expect an end there.
        QMetaObject::invokeMethod(
            this,
            [this, which = QPointer(&transport)] {
                if (which && which == m_transport && m_obstacle != Fault::None)
                    endTransport(hindrance());
            },
            Qt::QueuedConnection);
        return;
    }
    begin();
}

/// The session's attempt goes ahead as soon as it is known where.
void SharedConnection::begin()
{
    if (!m_transport || m_transport->isAttached() || m_retired == Retired::Yes)
        return;
    if (m_role == Role::Owner)
        m_hub->open(m_upstream(), m_transport->token(), *m_transport);
    else if (m_role == Role::Attached)
        m_link->send(protocol::Attach { ++m_ref });
}

void SharedConnection::send(SharedTransport &transport, const QByteArray &frame)
{
    if (&transport != m_transport)
        return;
    if (m_hub)
        m_hub->receive(transport, frame);
    else if (m_link)
        m_link->sendFrame(frame);
}

void SharedConnection::ping(SharedTransport &transport)
{
    if (&transport != m_transport)
        return;
    if (m_hub)
        m_hub->ping(transport);
    else if (m_link)
        m_link->send(protocol::Ping {});
}

void SharedConnection::close(SharedTransport &transport)
{
    if (&transport != m_transport)
        return;
    m_transport = nullptr;
    if (m_hub)
        m_hub->close();
    else if (m_link)
        m_link->send(protocol::Detach {});
}

void SharedConnection::forget(SharedTransport &transport)
{
    if (&transport == m_transport)
        m_transport = nullptr;
}

qint64 SharedConnection::bytesToWrite() const
{
    return m_hub ? m_hub->bytesToWrite() : 0;
}

// -- what is said between the processes ----------------------------------------------------------------

void SharedConnection::linkReceived(const QByteArray &frame)
{
    if (const auto message = protocol::decodeLocalFrame(frame))
        take(*message);
    else if (m_transport)
        m_transport->deliver(frame);
}

void SharedConnection::take(const protocol::LocalMessage &message)
{
    if (const auto *attached = std::get_if<protocol::Attached>(&message)) {
        if (m_transport && attached->ref == m_ref)
            m_transport->attached();
    } else if (const auto *detached = std::get_if<protocol::Detached>(&message)) {
        if (m_transport && detached->ref == m_ref)
            m_transport->detached(fromFrame(*detached));
    } else if (std::holds_alternative<protocol::Pong>(message)) {
        if (m_transport)
            m_transport->ponged();
    } else if (std::holds_alternative<protocol::Live>(message)) {
        if (m_session)
            m_session->ownerMoved();
    } else {
        Q_EMIT received(nullptr, message);
    }
}

void SharedConnection::announce(const protocol::LocalMessage &message)
{
    if (m_server)
        m_server->announce(message);
}

void SharedConnection::tell(const protocol::LocalMessage &message, const QObject *except)
{
    if (m_server)
        m_server->tell(message, except);
    else if (m_link)
        m_link->send(message);
}

void SharedConnection::answer(QObject *peer, const protocol::LocalMessage &message)
{
    if (m_server)
        m_server->answer(peer, message);
}

} // namespace callout::ipc
