// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tcpproxy.h"

namespace callout::test {

TcpProxy::TcpProxy(quint16 target, QObject *parent) : QObject(parent), m_target(target)
{
    connect(&m_server, &QTcpServer::newConnection, this, &TcpProxy::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("the proxy cannot listen: %s", qPrintable(m_server.errorString()));
}

void TcpProxy::cut()
{
    const auto sockets = std::exchange(m_sockets, {});
    for (const QPointer<QTcpSocket> &socket : sockets) {
        if (socket)
            socket->abort();
    }
}

int TcpProxy::open() const
{
    return int(std::count_if(m_sockets.begin(), m_sockets.end(),
                             [](const auto &socket) {
                                 return socket && socket->state() == QAbstractSocket::ConnectedState;
                             }))
        / 2;
}

void TcpProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        if (m_refusing) {
            client->abort();
            client->deleteLater();
            continue;
        }
        ++m_accepted;
        auto *server = new QTcpSocket(this);
        m_sockets << client << server;
        const auto join = [this, client](QTcpSocket *from, QTcpSocket *to) {
            connect(from, &QTcpSocket::readyRead, to, [this, client, from, to] {
                const QByteArray bytes = from->readAll();
                if (from == client)
                    look(client, bytes);
                to->write(bytes);
            });
            connect(from, &QTcpSocket::disconnected, to, [from, to] {
                if (from->isOpen() && to->isOpen())
                    to->write(from->readAll());
                to->disconnectFromHost();
                from->deleteLater();
            });
        };
        join(client, server);
        join(server, client);
        connect(server, &QTcpSocket::connected, client, [this, client, server] {
            server->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            const QByteArray bytes = client->readAll();
            look(client, bytes);
            server->write(bytes);
        });
        server->connectToHost(QHostAddress::LocalHost, m_target);
    }
}

/// A request that begins a WebSocket counts until its connection ends.
void TcpProxy::look(QTcpSocket *client, const QByteArray &bytes)
{
    if (!bytes.startsWith("GET /v1/ws "))
        return;
    m_mostWebSockets = std::max(m_mostWebSockets, ++m_webSockets);
    connect(client, &QTcpSocket::disconnected, this, [this] { --m_webSockets; });
}

} // namespace callout::test
