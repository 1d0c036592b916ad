// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ipc/hubserver.h"

#include "app/ipc/ownersocket.h"

#include <QLocalServer>
#include <QLocalSocket>

namespace callout::ipc {

using namespace protocol;

namespace {

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

} // namespace

/// Another process at the hub.
class HubServer::Peer final : public QObject, public Member {
public:
    Peer(HubServer &server, QLocalSocket *socket)
        : QObject(&server),
          m_server(server),
          m_channel(new LocalChannel(socket, LocalChannel::Side::Owner, this))
    {
        connect(m_channel, &LocalChannel::opened, this, [this] {
            if (m_server.m_announced)
                m_channel->send(*m_server.m_announced);
            Q_EMIT m_server.peersChanged();
        });
        connect(m_channel, &LocalChannel::received, this, &Peer::receive);
        connect(m_channel, &LocalChannel::closed, this, [this] { deleteLater(); });
    }
    ~Peer() override
    {
        m_server.m_hub.leave(*this);
        m_server.m_peers.removeOne(this);
        Q_EMIT m_server.peersChanged();
    }

    bool isHere() const { return m_channel->isOpen(); }
    void send(const LocalMessage &message) { m_channel->send(message); }

    void attached() override { m_channel->send(LocalMessage(Attached { m_ref })); }
    void deliver(const QByteArray &frame) override { m_channel->send(frame); }
    void ponged() override { m_channel->send(LocalMessage(Pong {})); }
    void detached(const Ending &ending) override
    {
        Detached frame = toFrame(ending);
        frame.ref = m_ref;
        m_channel->send(LocalMessage(frame));
    }

private:
    void receive(const QByteArray &frame)
    {
        const auto message = decodeLocalFrame(frame);
        if (!message) {
            m_server.m_hub.receive(*this, frame);
            return;
        }
        std::visit(Overloaded {
                       [this](const AreYouThere &) { m_channel->send(LocalMessage(Here {})); },
                       [this](const Attach &attach) {
                           m_ref = attach.ref;
                           m_server.m_hub.attach(*this);
                       },
                       [this](const Detach &) { m_server.m_hub.leave(*this); },
                       [this](const Ping &) { m_server.m_hub.ping(*this); },
                       [this, &message](const auto &) { Q_EMIT m_server.received(this, *message); },
                   },
                   *message);
    }

    HubServer &m_server;
    LocalChannel *m_channel;
    qint64 m_ref = 0; ///< of the latest `attach`
};

HubServer::HubServer(Hub &hub, const QString &socket, QObject *parent)
    : QObject(parent),
      m_hub(hub),
      m_server(new QLocalServer(this))
{
    connect(m_server, &QLocalServer::newConnection, this, &HubServer::accept);
    connect(&hub, &Hub::live, this, [this] { tell(Live {}); });
    const auto listening = listeningSocket(socket); // also where an owner was killed: the lock is ours
    if (!listening || !m_server->listen(*listening))
        qWarning("%s: other windows cannot share this connection: %s", qPrintable(socket),
                 qPrintable(listening ? m_server->errorString() : listening.error()));
}

HubServer::~HubServer()
{
    // In this order nobody is let in, nor told of what is being taken down.
    m_server->close();
    blockSignals(true);
    qDeleteAll(QList<Peer *>(m_peers));
}

bool HubServer::isListening() const
{
    return m_server->isListening();
}

int HubServer::peers() const
{
    return int(
        std::count_if(m_peers.begin(), m_peers.end(), [](const Peer *peer) { return peer->isHere(); }));
}

void HubServer::accept()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection())
        m_peers.append(new Peer(*this, socket));
}

void HubServer::announce(const LocalMessage &message)
{
    m_announced = message;
    tell(message);
}

void HubServer::tell(const LocalMessage &message, const QObject *except)
{
    for (Peer *peer : std::as_const(m_peers)) {
        if (peer != except)
            peer->send(message);
    }
}

void HubServer::answer(QObject *peer, const LocalMessage &message)
{
    for (Peer *one : std::as_const(m_peers)) {
        if (one == peer)
            one->send(message);
    }
}

} // namespace callout::ipc
