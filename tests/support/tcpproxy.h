// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace callout::test {

/// Stands between a client and a server on loopback and can cut what passes through it.
class TcpProxy : public QObject {
    Q_OBJECT
public:
    explicit TcpProxy(quint16 target, QObject *parent = nullptr);

    quint16 port() const { return m_server.serverPort(); }
    /// Aborts every connection, on both sides, as a pulled cable would be noticed.
    void cut();
    /// While refusing, new connections are aborted at once.
    void setRefusing(bool refusing) { m_refusing = refusing; }
    /// Where new connections lead from now on.
    void setTarget(quint16 target) { m_target = target; }
    int accepted() const { return m_accepted; }
    /// WebSockets open right now, and the most at a time; where it can read along, without TLS.
    int webSockets() const { return m_webSockets; }
    int mostWebSockets() const { return m_mostWebSockets; }
    void forgetMost() { m_mostWebSockets = m_webSockets; }
    /// Connections open right now.
    int open() const;

private:
    void accept();

    QTcpServer m_server;
    quint16 m_target;
    bool m_refusing = false;
    void look(QTcpSocket *client, const QByteArray &bytes);

    int m_accepted = 0;
    int m_webSockets = 0;
    int m_mostWebSockets = 0;
    QList<QPointer<QTcpSocket>> m_sockets;
};

} // namespace callout::test
