// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/api.h"
#include "app/client/pinning.h"
#include "app/client/session.h"
#include "app/client/websockettransport.h"
#include "app/core/systemclock.h"
#include "tests/client/certificate.h"

#include <QSignalSpy>
#include <QSslServer>
#include <QSslSocket>
#include <QtTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

namespace {

/// A TLS server that keeps whatever application bytes reach it, and counts who came to its port.
class RecordingServer : public QSslServer {
    Q_OBJECT
public:
    explicit RecordingServer(const Identity &identity)
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        tls.setLocalCertificate(identity.certificate);
        tls.setPrivateKey(identity.key);
        setSslConfiguration(tls);
        connect(this, &QSslServer::startedEncryptionHandshake, this, [this](QSslSocket *socket) {
            ++came;
            connect(socket, &QSslSocket::disconnected, this, [this] { ++left; });
        });
        connect(this, &QSslServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { bytes += socket->readAll(); });
                bytes += socket->readAll();
            }
        });
        listen(QHostAddress::LocalHost);
    }

    Endpoint endpoint(const QByteArray &fingerprint) const
    {
        return { u"localhost"_s, serverPort(), u"acme"_s, fingerprint, Endpoint::Security::Tls };
    }

    int came = 0;
    int left = 0;
    QByteArray bytes;
};

/// Makes an authority one of the system's, for as long as it lives.
class Trusted {
public:
    explicit Trusted(const Identity &authority) : m_before(QSslConfiguration::defaultConfiguration())
    {
        QSslConfiguration tls = m_before;
        tls.setCaCertificates({ authority.certificate });
        QSslConfiguration::setDefaultConfiguration(tls);
    }
    ~Trusted() { QSslConfiguration::setDefaultConfiguration(m_before); }

private:
    QSslConfiguration m_before;
};

QByteArray padded(QByteArray fingerprint)
{
    return fingerprint + '=';
}

} // namespace

class ClientPinning : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_authority = makeIdentity(KeyKind::Ec);
        m_other = makeIdentity(KeyKind::Ec);
        m_selfSigned[0] = makeIdentity(KeyKind::Ec);
        m_selfSigned[1] = makeIdentity(KeyKind::Rsa);
        m_issued = makeIdentity(KeyKind::Rsa, &m_authority);
    }

    void fingerprintIsTheHashOfTheKey()
    {
        for (const Identity *identity : { &m_selfSigned[0], &m_selfSigned[1], &m_issued }) {
            QVERIFY(hasKey(identity->certificate, identity->fingerprint));
            QVERIFY(hasKey(identity->certificate, padded(identity->fingerprint)));
            QVERIFY(!hasKey(identity->certificate, m_other.fingerprint));
            QVERIFY(!hasKey(identity->certificate, {}));
            QVERIFY(!hasKey(identity->certificate, identity->fingerprint.first(20)));
        }
        QVERIFY(!hasKey(QSslCertificate(), m_other.fingerprint));
        QVERIFY(publicKeyHash(QSslCertificate()).isEmpty());
    }

    // -- the WebSocket ----------------------------------------------------------------------------------
    void thePinnedKeyIsLetIn_data() { identities(); }
    void thePinnedKeyIsLetIn()
    {
        QFETCH(Identity, identity);
        RecordingServer server(identity);
        WebSocketTransport transport(server.endpoint(identity.fingerprint));
        transport.open(u"secret"_s);
        QTRY_VERIFY(server.bytes.contains("\r\n\r\n"));
        QVERIFY(server.bytes.startsWith("GET /v1/ws HTTP/1.1\r\n"));
        QVERIFY(server.bytes.contains("\r\nAuthorization: Bearer secret\r\n"));
        QVERIFY(server.bytes.contains("\r\nSec-WebSocket-Protocol: callout.v1\r\n"));
        QVERIFY(!server.bytes.toLower().contains("\r\norigin:"));
        QVERIFY(!server.bytes.contains("permessage-deflate"));
    }

    void anotherKeyGetsNoByte_data() { identities(); }
    void anotherKeyGetsNoByte()
    {
        QFETCH(Identity, identity);
        const Trusted trusted(m_authority); // whatever the system's authorities say
        RecordingServer server(identity);
        WebSocketTransport transport(server.endpoint(m_other.fingerprint));
        QSignalSpy closed(&transport, &Transport::closed);
        transport.open(u"secret"_s);
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(closed.first().first().value<Transport::Fault>(), Transport::Fault::WrongKey);
        QTRY_COMPARE(server.left + (server.came == 0), 1);
        QCOMPARE(server.came, 1);
        QCOMPARE(server.bytes, QByteArray());
        QCOMPARE(closed.size(), 1);
    }

    void withoutAPinAuthoritiesDecide()
    {
        RecordingServer unknown(m_selfSigned[0]);
        WebSocketTransport refused(unknown.endpoint({}));
        QSignalSpy closed(&refused, &Transport::closed);
        refused.open(u"secret"_s);
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(closed.first().first().value<Transport::Fault>(), Transport::Fault::BadCertificate);
        QTRY_COMPARE(unknown.left, 1);
        QCOMPARE(unknown.bytes, QByteArray());

        const Trusted trusted(m_authority);
        RecordingServer known(m_issued);
        WebSocketTransport accepted(known.endpoint({}));
        accepted.open(u"secret"_s);
        QTRY_VERIFY(known.bytes.contains("Bearer secret"));
    }

    // -- HTTP ---------------------------------------------------------------------------------------------
    void httpHoldsToThePinToo_data() { identities(); }
    void httpHoldsToThePinToo()
    {
        QFETCH(Identity, identity);
        const Trusted trusted(m_authority);
        RecordingServer server(identity);
        SystemClock clock;
        Api right(server.endpoint(identity.fingerprint), clock);
        right.setToken(u"secret"_s);
        right.listInvites([](const auto &) {});
        QTRY_VERIFY(server.bytes.contains("\r\n\r\n"));
        QVERIFY(server.bytes.startsWith("GET /v1/invites HTTP/1.1\r\n"));
        QVERIFY(server.bytes.contains("Bearer secret"));

        RecordingServer impostor(identity);
        Api wrong(impostor.endpoint(m_other.fingerprint), clock);
        wrong.setToken(u"secret"_s);
        std::optional<protocol::Error> error;
        int answers = 0;
        wrong.listInvites([&](const auto &reply) {
            ++answers;
            if (!reply)
                error = reply.error();
        });
        QTRY_COMPARE(answers, 1);
        QVERIFY(error && error->code == protocol::Code::Internal);
        QTRY_COMPARE(impostor.left, impostor.came);
        QVERIFY(impostor.came > 0);
        QCOMPARE(impostor.bytes, QByteArray());
    }

    // -- not TLS at all -----------------------------------------------------------------------------------
    void nobodyThereIsUnreachable()
    {
        quint16 port = 0;
        {
            QTcpServer gone;
            QVERIFY(gone.listen(QHostAddress::LocalHost));
            port = gone.serverPort();
        }
        WebSocketTransport transport({ u"127.0.0.1"_s, port, u"acme"_s, m_other.fingerprint });
        QSignalSpy closed(&transport, &Transport::closed);
        transport.open(u"secret"_s);
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(closed.first().first().value<Transport::Fault>(), Transport::Fault::Unreachable);
    }

    void statusesOfTheUpgrade_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Transport::Fault>("fault");
        QTest::newRow("401") << 401 << Transport::Fault::Unauthorized;
        QTest::newRow("403") << 403 << Transport::Fault::Refused;
        QTest::newRow("429") << 429 << Transport::Fault::Refused;
        QTest::newRow("503") << 503 << Transport::Fault::Refused;
    }

    void statusesOfTheUpgrade()
    {
        QFETCH(int, status);
        QFETCH(Transport::Fault, fault);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [socket, status] {
                socket->write("HTTP/1.1 " + QByteArray::number(status)
                              + " No\r\nContent-Length: 4\r\n\r\nno 9");
            });
        });
        WebSocketTransport transport(
            { u"127.0.0.1"_s, server.serverPort(), u"acme"_s, {}, Endpoint::Security::Plain });
        QSignalSpy closed(&transport, &Transport::closed);
        transport.open(u"secret"_s);
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(closed.first().at(0).value<Transport::Fault>(), fault);
        QCOMPARE(closed.first().at(1).value<quint16>(), quint16(status));
        QCoreApplication::processEvents();
        QCOMPARE(closed.size(), 1);
    }

private:
    void identities()
    {
        QTest::addColumn<Identity>("identity");
        QTest::newRow("self-signed, EC") << m_selfSigned[0];
        QTest::newRow("self-signed, RSA") << m_selfSigned[1];
        QTest::newRow("valid by an authority") << m_issued;
    }

    Identity m_authority, m_other, m_issued;
    Identity m_selfSigned[2];
};

QTEST_GUILESS_MAIN(ClientPinning)
#include "tst_pinning.moc"
