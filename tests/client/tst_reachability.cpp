// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/reachability.h"
#include "tests/client/faketransport.h"
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

QByteArray sentTo(const QByteArray &location)
{
    return httpAnswer("302 Found", "Location: " + location + "\r\n");
}

QNetworkAddressEntry entry(const QString &ip)
{
    QNetworkAddressEntry made;
    made.setIp(QHostAddress(ip));
    made.setPrefixLength(24);
    return made;
}

/// A connection in a network whose answer to everybody is the test's.
struct Fixture {
    explicit Fixture(const QByteArray &answer) : network(answer)
    {
        Reachability::Options options;
        options.probe = network.url();
        options.addresses = [this] { return addresses; };
        Connection::Options patient;
        patient.uniform = [] { return 0.99; };
        connection = std::make_unique<Connection>(clock, patient, transports.factory());
        reachability = std::make_unique<Reachability>(*connection, clock, options);
        connection->setToken(u"secret"_s);
        connection->start();
    }
    State state() const { return connection->state(); }
    void end(Fault fault) { Q_EMIT transports.last->closed(fault, 0, {}); }
    void goOnline()
    {
        Q_EMIT transports.last->opened();
        connection->welcomed();
        connection->caughtUp();
    }

    FakeClock clock;
    Stranger network;
    QList<QNetworkAddressEntry> addresses { entry(u"192.168.1.7"_s) };
    FakeTransports transports;
    std::unique_ptr<Connection> connection;
    std::unique_ptr<Reachability> reachability;
};

} // namespace

class ClientReachability : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNetworkThatWantsASignInIsTold_data()
    {
        QTest::addColumn<Fault>("fault");
        for (const Fault fault : { Fault::WrongKey, Fault::BadCertificate, Fault::NotCallout,
                                   Fault::Unreachable, Fault::HostUnknown, Fault::TooSlow })
            QTest::newRow(QMetaEnum::fromType<Fault>().valueToKey(int(fault))) << fault;
    }

    void aNetworkThatWantsASignInIsTold()
    {
        QFETCH(Fault, fault);
        Fixture f(sentTo("http://login.example/?from=hotel"));
        QSignalSpy moves(f.connection.get(), &Connection::stateChanged);
        f.end(fault);
        QTRY_COMPARE(f.connection->fault(), Fault::SignIn);
        QCOMPARE(f.state(), State::Blocked);
        QVERIFY2(moves.last().first().value<State>() == State::Blocked, "who shows it was told");
        QCOMPARE(f.connection->error().reason, u"http://login.example/?from=hotel"_s);
        QVERIFY(!f.network.heard.contains("secret") && !f.network.heard.contains("Authorization"));
        QVERIFY(!f.network.heard.contains("Cookie"));

        // Not signed in yet: the same again, without another word between.
        const int before = f.transports.count;
        f.clock.advance(5s);
        QCOMPARE(f.transports.count, before + 1);
        QCOMPARE(f.connection->fault(), Fault::SignIn);
        f.end(fault);
        QCOMPARE(f.state(), State::Blocked);
        QCOMPARE(f.connection->fault(), Fault::SignIn);
        // Signed in: back without a person.
        f.network.leave();
        f.clock.advance(5s);
        f.goOnline();
        QCOMPARE(f.state(), State::Online);
        QCOMPARE(f.connection->fault(), Fault::None);
        // And from now on the network is not to blame.
        f.end(Fault::WrongKey);
        QCOMPARE(f.connection->fault(), Fault::WrongKey);
    }

    void signedInButTheServerIsGone()
    {
        Fixture f(sentTo("http://login.example/"));
        f.end(Fault::Unreachable);
        QTRY_COMPARE(f.state(), State::Blocked);
        f.network.leave();
        f.clock.advance(5s);
        f.end(Fault::Unreachable);
        QTRY_COMPARE(f.state(), State::Connecting); // the network is free: at once
        f.end(Fault::Unreachable);
        QCOMPARE(f.state(), State::WaitingToRetry);
        QCOMPARE(f.connection->fault(), Fault::Unreachable);
    }

    void whatTheServerSaidIsNotTheNetworks()
    {
        Fixture f(sentTo("http://login.example/"));
        f.end(Fault::Unauthorized);
        f.connection->sessionFailed({ protocol::Code::Unauthorized, {}, {} });
        QCOMPARE(f.state(), State::Rejected);
        f.clock.advance(10s);
        QCoreApplication::processEvents();
        QCOMPARE(f.state(), State::Rejected);
        QCOMPARE(f.network.asked, 0);
    }

    void answersOfNoSignIn_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("nobody") << QByteArray();
        QTest::newRow("refused") << httpAnswer("403 Forbidden");
        QTest::newRow("a proxy's error") << httpAnswer("503 Service Unavailable");
        QTest::newRow("no address") << httpAnswer("302 Found");
        QTest::newRow("a script") << sentTo("javascript:alert(1)");
        QTest::newRow("a file") << sentTo("file:///etc/passwd");
        QTest::newRow("another program") << sentTo("callout://evil.example/acme#i=1");
        QTest::newRow("with a password") << sentTo("http://bank.example@evil.example/");
        QTest::newRow("endless") << sentTo("http://x.example/" + QByteArray(5000, 'a'));
    }

    void answersOfNoSignIn()
    {
        QFETCH(QByteArray, answer);
        Fixture f(answer);
        f.end(Fault::Unreachable);
        QTRY_COMPARE(f.network.asked, 1);
        f.clock.advance(f.connection->untilRetry());
        QCOMPARE(f.state(), State::Connecting);
        f.clock.advance(4s); // its patience
        f.end(Fault::Unreachable);
        QTRY_VERIFY(f.network.asked > 1); // the one before is over
        QCOMPARE(f.state(), State::WaitingToRetry);
        QCOMPARE(f.connection->fault(), Fault::Unreachable);
    }

    void aPageForEverybodyIsASignInToo_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("a page") << httpAnswer("200 OK");
        QTest::newRow("as the standard says") << httpAnswer("511 Network Authentication Required");
    }

    void aPageForEverybodyIsASignInToo()
    {
        QFETCH(QByteArray, answer);
        Fixture f(answer);
        f.end(Fault::TooSlow);
        QTRY_COMPARE(f.connection->fault(), Fault::SignIn);
        QCOMPARE(f.connection->error().reason, f.network.url().toString());
    }

    void anotherAddressIsNoticed()
    {
        Fixture f({});
        f.goOnline();
        f.addresses = { entry(u"10.0.0.3"_s) };
        f.clock.advance(5s);
        QCOMPARE(f.state(), State::Checking);
        QCOMPARE(f.transports.last->pings, 1);
        Q_EMIT f.transports.last->ponged();
        QCOMPARE(f.state(), State::Online);
        f.clock.advance(5s);
        QCOMPARE(f.state(), State::Online);

        f.end(Fault::Broken); // and a wait is over
        for (int i = 0; i < 8 && f.state() == State::WaitingToRetry; ++i) {
            f.clock.advance(f.connection->untilRetry());
            f.end(Fault::Unreachable);
        }
        QVERIFY(f.connection->untilRetry() > 5s);
        f.addresses = { entry(u"10.0.0.5"_s) };
        f.clock.advance(5s);
        QCOMPARE(f.state(), State::Connecting);
    }

    void whoHasNoAddressHasNoNetwork()
    {
        Fixture f({});
        f.goOnline();
        f.addresses.clear();
        f.clock.advance(5s);
        QCOMPARE(f.state(), State::Offline);
        f.addresses = { entry(u"10.0.0.3"_s) };
        f.clock.advance(5s);
        QCOMPARE(f.state(), State::Connecting);
    }
};

QTEST_GUILESS_MAIN(ClientReachability)
#include "tst_reachability.moc"
