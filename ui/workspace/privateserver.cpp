// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/privateserver.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace callout::ui {

using protocol::Outcome;
using Role = ipc::SharedConnection::Role;

namespace {

/// Links that were given out name a port, and who had it may still be on its way out.
constexpr Milliseconds portEvery { 50 };
constexpr int portTries = 100;
/// A database that could not be written is held by another program, or its disk is full.
constexpr Milliseconds renameEvery { 2000 };

} // namespace

PrivateServer::PrivateServer(const QString &directory, LocalServerFactory factory,
                             std::function<Owner()> owner, Clock &clock, QObject *parent)
    : QObject(parent),
      m_directory(directory),
      m_factory(std::move(factory)),
      m_owner(std::move(owner)),
      m_shared(ipc::identityOf(QDir(directory)), clock, {}),
      m_again(clock, [this] { shareAgain(); }),
      m_renameAgain(clock, [this] { renameOwner(); })
{
    connect(&m_shared, &ipc::SharedConnection::roleChanged, this, &PrivateServer::roleChanged);
    connect(&m_shared, &ipc::SharedConnection::received, this, &PrivateServer::received);
    connect(&m_shared, &ipc::SharedConnection::obstacleChanged, this, [this] {
        if (m_state == State::Starting && obstacle() != Transport::Fault::None)
            setState(State::Failed);
    });
}

PrivateServer::~PrivateServer()
{
    stop();
}

void PrivateServer::start()
{
    if (std::exchange(m_begun, Begun::Yes) == Begun::No) {
        m_shared.start();
        return;
    }
    if (m_state != State::Failed)
        return;
    setState(State::Starting);
    if (m_shared.role() == Role::Owner)
        startHere();
    else
        m_shared.tell(protocol::TryNow {});
}

void PrivateServer::tryAgain()
{
    if (m_state == State::Failed && m_shared.role() == Role::Owner)
        startHere();
}

void PrivateServer::stop()
{
    disconnect(&m_shared, nullptr, this, nullptr);
    for (QThread *worker : findChildren<QThread *>())
        worker->wait();
    m_again.stop();
    m_renameAgain.stop();
    m_shared.retire();
    m_server.reset();
}

Endpoint PrivateServer::endpoint() const
{
    Endpoint endpoint;
    endpoint.host = u"127.0.0.1"_s;
    endpoint.port = quint16(m_at.port);
    endpoint.tenantId = m_at.tenantId;
    endpoint.security = Endpoint::Security::Plain;
    return endpoint;
}

void PrivateServer::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

void PrivateServer::fail(const protocol::Error &error)
{
    m_error = error;
    if (m_state == State::Failed)
        Q_EMIT stateChanged();
    else
        setState(State::Failed);
}

// -- here --------------------------------------------------------------------------------------------

void PrivateServer::roleChanged()
{
    for (const ShareAnswer &answer : std::exchange(m_asked, {}))
        answer(protocol::fail(protocol::Code::Unavailable, u"the window that shared has gone"_s));
    // Whoever listens at that port from now on is not to be given the token.
    if (m_shared.role() != Role::Attached && std::exchange(m_at.port, 0) != 0)
        Q_EMIT moved();
    if (m_shared.role() == Role::Owner)
        startHere();
}

void PrivateServer::startHere()
{
    if (m_starter || m_server)
        return;
    auto outcome = std::make_shared<std::optional<Outcome<Opened>>>();
    const auto open = [factory = m_factory, directory = m_directory, owner = m_owner(),
                       known = m_at.token]() -> Outcome<Opened> {
        auto server = factory(directory);
        if (!server)
            return Failure { server.error() };
        auto token = server.value()->ownerToken(owner.id, owner.name, known);
        if (!token)
            return Failure { token.error() };
        return Opened { std::move(server).value(), std::move(token).value() };
    };
    m_starter = QThread::create([open, outcome] { outcome->emplace(open()); });
    m_starter->setParent(this);
    connect(m_starter, &QThread::finished, this, [this, outcome] {
        m_starter->deleteLater();
        m_starter = nullptr;
        started(std::move(**outcome));
    });
    m_starter->start();
}

void PrivateServer::started(Outcome<Opened> outcome)
{
    if (!outcome) {
        m_at.sharingPort = 0;
        fail(outcome.error());
        tellOthers();
        return;
    }
    Opened opened = std::move(outcome).value();
    m_server = std::move(opened.server);
    // The window that shared before has gone; those who were there come back to the same port.
    const int before = m_at.sharingPort;
    m_at = { m_server->tenantId(),
             m_server->localPort(),
             opened.token,
             QString::fromLatin1(m_server->fingerprint()),
             before,
             {} };
    m_tries = portTries;
    shareAgain();
    Q_EMIT moved();
    setState(State::Ready);
    tellOthers();
    if (before != 0)
        Q_EMIT sharingChanged();
}

/// Only when the port is not to be had for long is it another one.
void PrivateServer::shareAgain()
{
    const quint16 before = sharingPort();
    if (before == 0 || m_server->isSharing())
        return;
    auto port = m_server->share(before);
    if (!port && --m_tries > 0) {
        m_again.start(portEvery);
        return;
    }
    if (!port)
        port = m_server->share(0);
    m_at.sharingPort = port ? *port : 0;
    if (m_at.sharingPort == before)
        return;
    tellOthers();
    Q_EMIT sharingChanged();
}

void PrivateServer::tellOthers()
{
    protocol::WorkspaceServer told = m_at;
    if (m_state == State::Failed)
        told.failed = m_error;
    m_shared.announce(told);
}

Outcome<quint16> PrivateServer::shareHere()
{
    const auto port = m_server->share(0);
    if (!port)
        return Failure { port.error() };
    m_at.sharingPort = *port;
    return *port;
}

void PrivateServer::stopHere()
{
    if (!m_server || m_at.sharingPort == 0)
        return;
    m_again.stop();
    m_server->stopSharing();
    m_at.sharingPort = 0;
    tellOthers();
    Q_EMIT sharingChanged();
}

// -- wherever it runs --------------------------------------------------------------------------------

void PrivateServer::share(ShareAnswer answer)
{
    if (isSharing()) {
        answer(sharingPort());
    } else if (m_state != State::Ready) {
        answer(protocol::fail(protocol::Code::Unavailable, m_error.reason));
    } else if (m_server) {
        const auto port = shareHere();
        if (port) {
            tellOthers();
            Q_EMIT sharingChanged();
        }
        answer(port);
    } else if (m_shared.role() == Role::Attached) {
        m_asked.append(std::move(answer));
        m_shared.tell(protocol::Share { true });
    } else {
        answer(protocol::fail(protocol::Code::Unavailable, u"the window that shared has gone"_s));
    }
}

void PrivateServer::stopSharing()
{
    if (m_server)
        stopHere();
    else
        m_shared.tell(protocol::Share { false });
}

/// On a worker: whoever else holds the database makes it wait.
void PrivateServer::renameOwner()
{
    if (!m_server) {
        m_shared.tell(protocol::PersonChanged {});
        return;
    }
    const Owner owner = m_owner();
    auto token = std::make_shared<std::optional<Outcome<QString>>>();
    QThread *worker = QThread::create([server = m_server.get(), owner, token] {
        token->emplace(server->ownerToken(owner.id, owner.name, {}));
    });
    worker->setParent(this);
    connect(worker, &QThread::finished, this, [this, worker, owner, token] {
        worker->deleteLater();
        if (owner.name == m_owner().name) // else another worker is at it
            renamed(**token);
    });
    worker->start();
}

void PrivateServer::renamed(const Outcome<QString> &token)
{
    if (!token) {
        m_renameAgain.start(renameEvery);
        return;
    }
    m_at.token = *token;
    tellOthers();
    m_shared.tell(protocol::PersonChanged {});
    Q_EMIT ownerRenamed();
}

void PrivateServer::received(QObject *peer, const protocol::LocalMessage &message)
{
    if (const auto *server = std::get_if<protocol::WorkspaceServer>(&message)) {
        if (!peer)
            take(*server);
    } else if (const auto *share = std::get_if<protocol::Share>(&message)) {
        if (!m_server)
            return;
        if (!share->on)
            stopHere();
        else
            this->share([this, peer](const Outcome<quint16> &port) {
                // A success was told to everybody, but not if it was shared already.
                if (port)
                    m_shared.answer(peer, m_at);
                else
                    m_shared.answer(peer, protocol::ShareFailed { port.error() });
            });
    } else if (const auto *failed = std::get_if<protocol::ShareFailed>(&message)) {
        for (const ShareAnswer &answer : std::exchange(m_asked, {}))
            answer(Failure { failed->error });
    } else if (std::holds_alternative<protocol::TryNow>(message)) {
        if (m_state == State::Failed && m_shared.role() == Role::Owner)
            start();
    } else if (std::holds_alternative<protocol::PersonChanged>(message)) {
        Q_EMIT personChanged();
        if (m_server)
            renameOwner();
        else
            Q_EMIT ownerRenamed(); // the token came before this
    }
}

/// What the owner says of its server.
void PrivateServer::take(const protocol::WorkspaceServer &server)
{
    if (server.failed) {
        fail(*server.failed);
        return;
    }
    const auto before = std::exchange(m_at, server);
    if (before.port != m_at.port || before.token != m_at.token || before.tenantId != m_at.tenantId)
        Q_EMIT moved();
    setState(State::Ready);
    if (before.sharingPort != m_at.sharingPort)
        Q_EMIT sharingChanged();
    if (m_at.sharingPort != 0) {
        for (const ShareAnswer &answer : std::exchange(m_asked, {}))
            answer(sharingPort());
    }
}

} // namespace callout::ui
