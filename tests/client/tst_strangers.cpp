// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/api.h"
#include "app/client/websockettransport.h"
#include "tests/client/stranger.h"
#include "tests/support/fakeclock.h"

#include <QSignalSpy>
#include <QtTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Fault = Transport::Fault;
using State = Connection::State;

namespace {

constexpr int patience = 20000; ///< ms

enum class Key { None, Own, Other };

} // namespace

/// Who or what answers in a server's place, and that each is told from the others.
class ClientStrangers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_own = makeIdentity(KeyKind::Ec);
        m_other = makeIdentity(KeyKind::Ec);
    }

    void answers_data()
    {
        QTest::addColumn<Key>("key");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<Fault>("upgrade");
        QTest::addColumn<Fault>("session");
        const QByteArray away = httpAnswer("302 Found", "Location: http://login.example/\r\n");
        const QByteArray page = httpAnswer("200 OK");
        QTest::newRow("sent elsewhere, in clear")
            << Key::None << away << Fault::NotCallout << Fault::NotCallout;
        QTest::newRow("a page, in clear") << Key::None << page << Fault::NotCallout << Fault::NotCallout;
        QTest::newRow("another key") << Key::Other << page << Fault::WrongKey << Fault::WrongKey;
        QTest::newRow("another key, sent elsewhere")
            << Key::Other << away << Fault::WrongKey << Fault::WrongKey;
        QTest::newRow("sent elsewhere") << Key::Own << away << Fault::NotCallout << Fault::NotCallout;
        QTest::newRow("a page") << Key::Own << page << Fault::NotCallout << Fault::NotCallout;
        QTest::newRow("another web server")
            << Key::Own << httpAnswer("404 Not Found") << Fault::NotCallout << Fault::NotCallout;
        QTest::newRow("a sign-in is required")
            << Key::Own << httpAnswer("511 Network Authentication Required") << Fault::NotCallout
            << Fault::NotCallout;
        // A proxy that misses the server behind it: that one comes back.
        QTest::newRow("a proxy alone")
            << Key::Own << httpAnswer("502 Bad Gateway") << Fault::Refused << Fault::None;
    }

    void answers()
    {
        QFETCH(Key, key);
        QFETCH(QByteArray, answer);
        QFETCH(Fault, upgrade);
        QFETCH(Fault, session);
        const auto stranger = key == Key::None
            ? std::make_unique<Stranger>(answer)
            : std::make_unique<Stranger>(answer, key == Key::Own ? m_own : m_other);
        const Endpoint endpoint = stranger->endpoint(m_own.fingerprint);
        QCOMPARE(upgradeAt(endpoint), upgrade);
        QCOMPARE(sessionAt(endpoint), session);
        if (key != Key::Own) // whoever it is, it has learned nothing
            QVERIFY(!stranger->heard.contains("secret") && !stranger->heard.contains("invitation"));
    }

    void aHandshakeThatIsCutOff_data()
    {
        QTest::addColumn<int>("after"); // bytes from the server
        QTest::addColumn<bool>("reset");
        for (const int after : { 0, 100, 400 }) {
            for (const bool reset : { false, true })
                QTest::addRow("%d bytes, %s", after, reset ? "reset" : "closed") << after << reset;
        }
    }

    /// A line that breaks, as far as anybody can tell: no word of another server.
    void aHandshakeThatIsCutOff()
    {
        QFETCH(int, after);
        QFETCH(bool, reset);
        const Stranger stranger(httpAnswer("200 OK"), m_own);
        QTcpServer line;
        QVERIFY(line.listen(QHostAddress::LocalHost));
        connect(&line, &QTcpServer::newConnection, &line, [&] {
            QTcpSocket *here = line.nextPendingConnection();
            auto *there = new QTcpSocket(here);
            there->connectToHost(QHostAddress::LocalHost, stranger.port());
            connect(here, &QTcpSocket::readyRead, there, [=] { there->write(here->readAll()); });
            connect(there, &QTcpSocket::readyRead, here, [=] {
                here->write(there->readAll().first(after));
                here->flush();
                if (reset)
                    here->abort();
                else
                    here->disconnectFromHost();
            });
        });
        const Endpoint endpoint { u"127.0.0.1"_s, line.serverPort(), u"acme"_s, m_own.fingerprint };
        QCOMPARE(upgradeAt(endpoint), Fault::Unreachable);
        QCOMPARE(sessionAt(endpoint), Fault::Unreachable);
    }

    void nobodyIsThere()
    {
        Endpoint endpoint;
        {
            const Stranger gone { QByteArray() };
            endpoint = gone.endpoint(m_own.fingerprint);
        }
        QCOMPARE(upgradeAt(endpoint), Fault::Unreachable);
        QCOMPARE(sessionAt(endpoint), Fault::Unreachable);
    }

    void theNameLeadsNowhere()
    {
        const Endpoint endpoint { u"callout.invalid"_s, 443, u"acme"_s, m_own.fingerprint };
        QCOMPARE(upgradeAt(endpoint), Fault::HostUnknown);
        QCOMPARE(sessionAt(endpoint), Fault::HostUnknown);
    }

    void whoNeverAnswersIsTooSlow()
    {
        const Stranger stranger({}, m_own);
        FakeClock clock;
        Api api(stranger.endpoint(m_own.fingerprint), clock);
        Fault seen = Fault::None;
        ApiCall *call = nullptr;
        call = api.createSession({}, [&](const auto &) { seen = call->fault(); });
        QTRY_VERIFY(!stranger.heard.isEmpty());
        clock.advance(15s);
        QTRY_COMPARE(seen, Fault::TooSlow);

        Connection connection(clock, {}, [&] {
            return std::make_unique<WebSocketTransport>(stranger.endpoint(m_own.fingerprint));
        });
        connection.setToken(u"secret"_s);
        connection.start();
        QTRY_VERIFY(stranger.heard.contains("Upgrade"));
        clock.advance(15s);
        QCOMPARE(connection.state(), State::WaitingToRetry);
        QCOMPARE(connection.fault(), Fault::TooSlow);
    }

    /// What the program makes of it: nothing may be sent, no countdown, and tried again by itself.
    void aChangedKeyBlocksUntilTheServerIsBack()
    {
        Stranger stranger(httpAnswer("200 OK"), m_other);
        Endpoint endpoint = stranger.endpoint(m_own.fingerprint);
        FakeClock clock;
        Connection connection(clock, {}, [&] { return std::make_unique<WebSocketTransport>(endpoint); });
        connection.setToken(u"secret"_s);
        connection.start();
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), State::Blocked, patience);
        QCOMPARE(connection.fault(), Fault::WrongKey);

        Stranger server({}, m_own);
        endpoint = server.endpoint(m_own.fingerprint);
        clock.advance(30s);
        QCOMPARE(connection.fault(), Fault::WrongKey); // until something else is known
        QTRY_VERIFY(server.heard.contains("secret"));
        QVERIFY(!stranger.heard.contains("secret"));
    }

private:
    Fault upgradeAt(const Endpoint &endpoint)
    {
        WebSocketTransport transport(endpoint);
        QSignalSpy closed(&transport, &Transport::closed);
        transport.open(u"secret"_s);
        if (!closed.wait(patience))
            return Fault::None;
        return closed.first().first().value<Fault>();
    }

    Fault sessionAt(const Endpoint &endpoint)
    {
        FakeClock clock;
        Api api(endpoint, clock);
        protocol::SessionRequest request;
        request.tenantId = endpoint.tenantId;
        request.invite = u"invitation"_s;
        std::optional<Fault> seen;
        ApiCall *call = nullptr;
        call = api.createSession(request, [&](const auto &reply) {
            if (!reply)
                seen = call->fault();
        });
        if (!QTest::qWaitFor([&] { return seen.has_value(); }, patience))
            qWarning("no answer");
        return seen.value_or(Fault::OwnerDiffers);
    }

    Identity m_own;
    Identity m_other;
};

QTEST_GUILESS_MAIN(ClientStrangers)
#include "tst_strangers.moc"
