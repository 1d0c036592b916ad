// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostInfo>
#include <QTcpSocket>

namespace callout::webprint {

class NetGate;

/// One request of the engine through the gate: read, looked up, connected, then passed on both
/// ways without a look. Belongs to the gate; ends itself when either side closes.
class GateConnection final : public QObject {
    Q_OBJECT
public:
    GateConnection(NetGate &gate, qintptr descriptor);

private:
    void readRequest();
    void lookedUp(const QHostInfo &info);
    void connected();
    void pass(QTcpSocket &from, QTcpSocket &to);

    NetGate &m_gate;
    QTcpSocket m_engine;
    QTcpSocket m_server;
    QByteArray m_request; ///< until connected: as it goes to the server, or nothing for a tunnel
    QString m_host;
    quint16 m_port = 0;
    bool m_isTunnel = false;
    bool m_isRead = false;
};

} // namespace callout::webprint
