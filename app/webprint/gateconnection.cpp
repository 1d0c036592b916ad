// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webprint/gateconnection.h"

#include "app/webprint/netgate.h"

#include <QNetworkProxy>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace callout::webprint {

namespace {
constexpr qsizetype mostHead = 64 << 10;
constexpr qint64 mostBuffered = 4 << 20; ///< a slow reader holds its server back
} // namespace

GateConnection::GateConnection(NetGate &gate, qintptr descriptor) : QObject(&gate), m_gate(gate)
{
    m_server.setProxy(QNetworkProxy::NoProxy); // not to itself
    m_engine.setProxy(QNetworkProxy::NoProxy);
    m_server.setReadBufferSize(mostBuffered);
    connect(&m_engine, &QTcpSocket::readyRead, this, &GateConnection::readRequest);
    connect(&m_engine, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(&m_server, &QTcpSocket::connected, this, &GateConnection::connected);
    connect(&m_server, &QTcpSocket::readyRead, this, [this] { pass(m_server, m_engine); });
    connect(&m_engine, &QTcpSocket::bytesWritten, this, [this] { pass(m_server, m_engine); });
    connect(&m_server, &QTcpSocket::disconnected, this, [this] {
        m_engine.write(m_server.readAll());
        m_engine.disconnectFromHost();
    });
    connect(&m_server, &QTcpSocket::errorOccurred, &m_engine, [this] {
        if (m_server.state() != QAbstractSocket::ConnectedState && m_server.bytesAvailable() == 0)
            m_engine.abort(); // the engine tells a broken connection from an answer
    });
    m_engine.setSocketDescriptor(descriptor);
}

void GateConnection::readRequest()
{
    if (m_isRead) {
        // Behind a plain request nothing may follow: it could be for another host.
        if (m_isTunnel && m_server.state() == QAbstractSocket::ConnectedState)
            m_server.write(m_engine.readAll());
        else if (!m_isTunnel)
            m_engine.abort();
        return;
    }
    m_request += m_engine.readAll();
    const qsizetype end = m_request.indexOf("\r\n\r\n");
    if (end < 0) {
        if (m_request.size() > mostHead)
            m_engine.abort();
        return;
    }
    m_isRead = true;

    QList<QByteArray> lines = m_request.left(end).split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    if (first.size() != 3) {
        m_engine.abort();
        return;
    }
    m_isTunnel = first[0] == "CONNECT";
    const QUrl url = QUrl::fromEncoded(m_isTunnel ? "https://" + first[1] : first[1], QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (!m_isTunnel && first[0] != "GET")) {
        m_engine.abort();
        return;
    }
    m_host = url.host();
    m_port = quint16(url.port(m_isTunnel ? 443 : 80));

    if (m_isTunnel) {
        m_request.clear();
    } else {
        m_request = "GET " + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment)
            + " HTTP/1.1\r\n";
        for (const QByteArray &line : std::as_const(lines)) {
            const QByteArray name = line.left(line.indexOf(':')).trimmed().toLower();
            if (!name.startsWith("proxy-") && name != "connection")
                m_request += line.trimmed() + "\r\n";
        }
        m_request += "Connection: close\r\n\r\n";
    }
    QHostInfo::lookupHost(m_host, this, &GateConnection::lookedUp);
}

void GateConnection::lookedUp(const QHostInfo &info)
{
    const QHostAddress address = m_gate.choose(m_host, info.addresses());
    if (address.isNull())
        m_engine.abort();
    else
        m_server.connectToHost(address, m_port);
}

void GateConnection::connected()
{
    if (m_isTunnel)
        m_engine.write("HTTP/1.1 200 Connection established\r\n\r\n");
    else
        m_server.write(m_request);
}

void GateConnection::pass(QTcpSocket &from, QTcpSocket &to)
{
    if (to.bytesToWrite() < mostBuffered)
        to.write(from.read(mostBuffered));
}

} // namespace callout::webprint
