// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/session.h"
#include "tests/client/certificate.h"

#include <QSslServer>
#include <QTcpSocket>

namespace callout::test {

/// Somebody who answers in a server's place: the same to everyone, or nothing at all. Keeps what was
/// said to it in clear, or over TLS once a client accepted its key.
class Stranger : public QObject {
    Q_OBJECT
public:
    /// Without TLS; an empty answer: none.
    explicit Stranger(QByteArray answer) : m_server(new QTcpServer(this)), m_answer(std::move(answer))
    {
        begin();
    }
    Stranger(QByteArray answer, const Identity &identity)
        : m_server(new QSslServer(this)),
          m_answer(std::move(answer))
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        tls.setLocalCertificate(identity.certificate);
        tls.setPrivateKey(identity.key);
        static_cast<QSslServer *>(m_server)->setSslConfiguration(tls);
        begin();
    }

    quint16 port() const { return m_server->serverPort(); }
    Endpoint endpoint(const QByteArray &fingerprint) const
    {
        return { QStringLiteral("127.0.0.1"), port(), QStringLiteral("acme"), fingerprint };
    }
    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(port())); }
    void setAnswer(const QByteArray &answer) { m_answer = answer; }
    /// From now on nobody is there.
    void leave() { m_server->close(); }

    QByteArray heard;
    int asked = 0;

private:
    void begin()
    {
        connect(m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *socket = m_server->nextPendingConnection()) {
                ++asked;
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { listen(socket); });
                listen(socket);
            }
        });
        if (!m_server->listen(QHostAddress::LocalHost))
            qFatal("no port");
    }
    void listen(QTcpSocket *socket)
    {
        const QByteArray said = socket->readAll();
        heard += said;
        if (said.isEmpty() || m_answer.isEmpty())
            return;
        socket->write(m_answer);
        socket->disconnectFromHost();
    }

    QTcpServer *m_server;
    QByteArray m_answer;
};

inline QByteArray httpAnswer(const QByteArray &status, const QByteArray &headers = {},
                             const QByteArray &body = "<html>Welcome to the hotel</html>")
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + headers + "Connection: close\r\n\r\n" + body;
}

} // namespace callout::test
