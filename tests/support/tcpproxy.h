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
    int accepted() const { return m_accepted; }
    /// Connections open right now.
    int open() const;

private:
    void accept();

    QTcpServer m_server;
    quint16 m_target;
    bool m_refusing = false;
    int m_accepted = 0;
    QList<QPointer<QTcpSocket>> m_sockets;
};

} // namespace callout::test
