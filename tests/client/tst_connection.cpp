// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/connection.h"
#include "tests/client/faketransport.h"
#include "tests/support/fakeclock.h"

#include <QtTest>

using namespace callout;
using namespace callout::test;
using namespace std::chrono_literals;
using State = Connection::State;
using Event = Connection::Event;
using Fault = Transport::Fault;

namespace {

struct Fixture {
    explicit Fixture(double luck = 0.999999)
    {
        Connection::Options options;
        options.uniform = [luck] { return luck; };
        connection = std::make_unique<Connection>(clock, options, transports.factory());
        QObject::connect(connection.get(), &Connection::stateChanged, connection.get(),
                         [this](State state) { seen.append(state); });
        QObject::connect(connection.get(), &Connection::sessionNeeded, connection.get(), [this] { ++asked; });
        QObject::connect(connection.get(), &Connection::received, connection.get(),
                         [this](const QByteArray &frame) { frames.append(frame); });
    }

    State state() const { return connection->state(); }
    void goOnline()
    {
        connection->setToken(QStringLiteral("token"));
        connection->start();
        welcome();
    }
    /// From Connecting to Online.
    void welcome()
    {
        Q_EMIT transports.last->opened();
        connection->welcomed();
        connection->caughtUp();
    }
    void end(Fault fault, quint16 code = 0) { Q_EMIT transports.last->closed(fault, code, {}); }
    void loseAndReturn()
    {
        end(Fault::Broken);
        clock.advance(connection->untilRetry());
        welcome();
    }

    FakeClock clock;
    FakeTransports transports;
    std::unique_ptr<Connection> connection;
    QList<State> seen;
    QList<QByteArray> frames;
    int asked = 0;
};

} // namespace

class ClientConnection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // -- the way up -----------------------------------------------------------------------------------
    void getsASessionFirst()
    {
        Fixture f;
        f.connection->start();
        QCOMPARE(f.asked, 1);
        QCOMPARE(f.transports.count, 0);
        f.connection->sessionGot(QStringLiteral("fresh"));
        QCOMPARE(f.transports.last->token, QStringLiteral("fresh"));
        f.welcome();
        QCOMPARE(f.seen,
                 (QList<State> { State::Connecting, State::Authenticating, State::Connecting,
                                 State::Authenticating, State::CatchingUp, State::Online }));
    }

    void anUnansweredAttemptIsGivenUp()
    {
        Fixture f;
        f.connection->setToken(QStringLiteral("token"));
        f.connection->start();
        f.clock.advance(14s);
        QCOMPARE(f.state(), State::Connecting);
        Q_EMIT f.transports.last->opened(); // but never a welcome
        f.clock.advance(1s);
        QCOMPARE(f.state(), State::WaitingToRetry);
        QVERIFY(f.connection->error().code == protocol::Code::Unavailable);
        QCOMPARE(f.connection->fault(), Fault::TooSlow);
    }

    // -- signs of life --------------------------------------------------------------------------------
    void silenceIsDoubtedThenLost()
    {
        Fixture f;
        f.goOnline();
        f.clock.advance(9500ms);
        QCOMPARE(f.transports.last->pings, 1);
        f.clock.advance(4s);
        QCOMPARE(f.state(), State::Online);
        f.clock.advance(500ms);
        QCOMPARE(f.state(), State::Checking);
        f.clock.advance(10s);
        QCOMPARE(f.state(), State::Checking);
        f.clock.advance(500ms);
        QCOMPARE(f.state(), State::WaitingToRetry);
    }

    /// Also with every timer as late as a coarse one may be.
    void whatIsDeadIsNotCalledLiveForLong()
    {
        const Connection::Options options;
        QVERIFY((options.pingEvery + options.doubtAfter) * 105 / 100 <= 15s);
        QVERIFY(options.doubtAfter * 105 / 100 <= 5s);
        Fixture f;
        f.goOnline();
        f.clock.advance(9s); // just before a ping
        f.connection->await(Connection::Awaiting::Answer);
        f.clock.advance(3s);
        QCOMPARE(f.state(), State::Online);
        f.clock.advance(2s);
        QCOMPARE(f.state(), State::Checking);
        f.clock.advance(10s);
        QCOMPARE(f.state(), State::WaitingToRetry);
    }

    /// A server that lives and thinks is not doubted, and the wait for its answer goes on.
    void aSlowAnswerIsNotADeadConnection()
    {
        Fixture f;
        f.goOnline();
        f.seen.clear();
        f.connection->await(Connection::Awaiting::Answer);
        for (int i = 0; i < 30; ++i) {
            const int before = f.transports.last->pings;
            f.clock.advance(2s);
            QCOMPARE(f.transports.last->pings, before + 1);
            Q_EMIT f.transports.last->ponged();
        }
        QCOMPARE(f.seen, QList<State> {});
        Q_EMIT f.transports.last->received("{}"); // not the answer either
        f.clock.advance(5s);
        QCOMPARE(f.state(), State::Checking);
        f.connection->answered();
        f.connection->await(Connection::Awaiting::Nothing);
        f.clock.advance(5s);
        QCOMPARE(f.state(), State::Online);
    }

    /// Others are heard all the time, but nothing that is sent from here arrives anywhere.
    void whoIsNotHeardIsDoubtedWhateverIsHeard()
    {
        Fixture f;
        f.goOnline();
        f.connection->await(Connection::Awaiting::Answer);
        for (int i = 0; i < 40; ++i) {
            QCOMPARE(f.state(), i < 5 ? State::Online : State::Checking);
            f.clock.advance(1s);
            Q_EMIT f.transports.last->received("{}");
        }
        QCOMPARE(f.frames.size(), 40);
        f.connection->answered();
        QCOMPARE(f.state(), State::Online);
    }

    void aPongEndsADoubtAndAnyFrameKeepsTheConnection()
    {
        Fixture f;
        f.goOnline();
        f.clock.advance(15s);
        QCOMPARE(f.state(), State::Checking);
        Q_EMIT f.transports.last->received("{}");
        f.clock.advance(14s);
        QCOMPARE(f.state(), State::Checking);
        Q_EMIT f.transports.last->ponged();
        QCOMPARE(f.state(), State::Online);
        for (int i = 0; i < 20; ++i) { // answered pings keep it so
            f.clock.advance(10s);
            Q_EMIT f.transports.last->ponged();
        }
        QCOMPARE(f.state(), State::Online);
        QVERIFY(f.transports.last->pings >= 20);
    }

    void wakingUpPingsAtOnce()
    {
        Fixture f;
        f.goOnline();
        f.clock.advance(4s);
        f.clock.jump(1h);
        const int before = f.transports.last->pings;
        f.clock.advance(1s);
        QCOMPARE(f.state(), State::Checking);
        QCOMPARE(f.transports.last->pings, before + 1);
    }

    void wakingUpEndsTheWait()
    {
        Fixture f;
        f.goOnline();
        for (int i = 0; i < 8; ++i) { // far into the back-off
            f.end(Fault::Unreachable);
            if (i < 7)
                f.clock.advance(f.connection->untilRetry());
        }
        QVERIFY(f.connection->untilRetry() > 20s);
        f.clock.jump(1h);
        f.clock.advance(5s);
        QCOMPARE(f.state(), State::Connecting);
    }

    // -- retries --------------------------------------------------------------------------------------
    void backoffNeverExceedsItsCap()
    {
        for (const double luck : { 0.0, 0.5, 0.9999999 }) {
            Backoff backoff(500ms, 30000ms, [luck] { return luck; });
            auto bound = 500.0;
            for (int i = 0; i < 40; ++i) {
                const auto delay = backoff.next();
                QVERIFY(delay >= 0ms && delay <= 30000ms);
                QVERIFY(double(delay.count()) <= bound);
                QVERIFY(double(delay.count()) >= bound * luck - 1);
                bound = std::min(30000.0, bound * 2);
            }
            backoff.reset();
            QVERIFY(backoff.next() <= 500ms);
        }
        Backoff small(500ms, 100ms, [] { return 0.999; });
        QVERIFY(small.next() <= 100ms);
    }

    void delaysGrowAndResetAfterSteadyTime()
    {
        Fixture f;
        f.goOnline();
        QList<Milliseconds> delays;
        for (int i = 0; i < 10; ++i) {
            f.end(Fault::Unreachable);
            QCOMPARE(f.state(), State::WaitingToRetry);
            delays.append(f.connection->untilRetry());
            f.clock.advance(f.connection->untilRetry());
            QCOMPARE(f.state(), State::Connecting);
        }
        QVERIFY(std::is_sorted(delays.begin(), delays.end()));
        QVERIFY(delays.first() <= 500ms);
        QCOMPARE(delays.last(), 30000ms);

        f.welcome();
        f.clock.advance(9s); // not steady yet
        f.end(Fault::Broken);
        QCOMPARE(f.connection->untilRetry(), 30000ms);
        f.clock.advance(30s);
        f.welcome();
        for (int i = 0; i < 7; ++i) {
            f.clock.advance(9s);
            Q_EMIT f.transports.last->ponged();
        }
        f.end(Fault::Broken);
        QVERIFY(f.connection->untilRetry() <= 500ms);
    }

    void theServerSaysWhenToComeBack()
    {
        Fixture f;
        f.goOnline();
        f.connection->drain(1500ms);
        QCOMPARE(f.state(), State::Online);
        f.end(Fault::None, 1001);
        QCOMPARE(f.connection->untilRetry(), 1500ms);
    }

    void aPersonNeedNotWait()
    {
        Fixture f;
        f.goOnline();
        f.end(Fault::Broken);
        f.connection->tryNow();
        QCOMPARE(f.state(), State::Connecting);
        f.welcome();
        QCOMPARE(f.state(), State::Online);
    }

    // -- refusals -------------------------------------------------------------------------------------
    void aRefusedSessionIsRenewedOnce()
    {
        Fixture f;
        f.goOnline();
        f.end(Fault::None, 4001);
        QCOMPARE(f.state(), State::Authenticating);
        QCOMPARE(f.asked, 1);
        f.connection->sessionGot(QStringLiteral("second"));
        QCOMPARE(f.transports.last->token, QStringLiteral("second"));
        f.end(Fault::Unauthorized, 401);
        QCOMPARE(f.state(), State::Rejected);
        QVERIFY(f.connection->error().code == protocol::Code::Unauthorized);
        f.clock.advance(10min);
        QCOMPARE(f.state(), State::Rejected);
        f.connection->tryNow();
        QCOMPARE(f.asked, 2);
    }

    void closeCodes_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<State>("state");
        for (const int code : { 1001, 1012, 1006, 1011, 4008, 4029 })
            QTest::addRow("%d", code) << code << State::WaitingToRetry;
        for (const int code : { 1003, 1007, 1009, 4003 })
            QTest::addRow("%d", code) << code << State::Rejected;
        QTest::newRow("4001") << 4001 << State::Authenticating;
    }

    void closeCodes()
    {
        QFETCH(int, code);
        QFETCH(State, state);
        Fixture f;
        f.goOnline();
        f.end(Fault::None, quint16(code));
        QCOMPARE(f.state(), state);
    }

    void strangersAreTriedAgainWithoutAWord_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<Milliseconds>("after");
        QTest::newRow("another key") << Fault::WrongKey << Milliseconds(30s);
        QTest::newRow("a bad certificate") << Fault::BadCertificate << Milliseconds(30s);
        QTest::newRow("a web page") << Fault::NotCallout << Milliseconds(30s);
        QTest::newRow("a sign-in") << Fault::SignIn << Milliseconds(5s);
    }

    void strangersAreTriedAgainWithoutAWord()
    {
        QFETCH(Fault, fault);
        QFETCH(Milliseconds, after);
        Fixture f;
        f.connection->setToken(QStringLiteral("token"));
        f.connection->start();
        for (int i = 0; i < 20; ++i) { // always as rarely
            f.end(fault);
            QCOMPARE(f.state(), State::Blocked);
            QCOMPARE(f.connection->fault(), fault);
            QCOMPARE(f.connection->untilRetry(), after);
            f.clock.advance(after);
            QCOMPARE(f.state(), State::Connecting);
            QCOMPARE(f.connection->fault(), fault); // still what is known
        }
        // A person is told of what comes now, and not of what was.
        f.end(fault);
        f.connection->tryNow();
        QCOMPARE(f.state(), State::Connecting);
        QCOMPARE(f.connection->fault(), Fault::None);
        f.end(fault);
        f.connection->addressChanged(); // another network, another machine at that address
        QCOMPARE(f.state(), State::Connecting);
        f.end(fault);
        f.clock.jump(1h); // it slept, and woke up elsewhere
        f.clock.advance(5s);
        QCOMPARE(f.state(), State::Connecting);
        f.welcome();
        QCOMPARE(f.state(), State::Online);
        QCOMPARE(f.connection->fault(), Fault::None);
    }

    void theWaitIsKnownWhenItIsTold()
    {
        Fixture f;
        f.goOnline();
        Milliseconds told { 0 };
        QObject::connect(f.connection.get(), &Connection::stateChanged, f.connection.get(),
                         [&] { told = f.connection->untilRetry(); });
        f.end(Fault::Broken);
        QCOMPARE(f.state(), State::WaitingToRetry);
        QVERIFY(told > 0ms);
    }

    void theSystemKnowsOfASignIn()
    {
        Fixture f;
        f.goOnline();
        f.connection->setNetwork(Connection::Network::SignIn);
        QCOMPARE(f.state(), State::Online); // what works is left alone
        f.end(Fault::Broken);
        QCOMPARE(f.state(), State::Blocked);
        QCOMPARE(f.connection->fault(), Fault::SignIn);
        f.connection->setNetwork(Connection::Network::Found);
        QCOMPARE(f.state(), State::Connecting);
        f.end(Fault::None, 1012); // the server itself
        f.connection->setNetwork(Connection::Network::SignIn);
        QCOMPARE(f.state(), State::WaitingToRetry);
    }

    // -- the network ----------------------------------------------------------------------------------
    void networkLossIsOfflineAndItsReturnIsUsedAtOnce()
    {
        Fixture f;
        f.goOnline();
        f.connection->setNetwork(Connection::Network::Lost);
        QCOMPARE(f.state(), State::Offline);
        f.clock.advance(10min);
        QCOMPARE(f.transports.count, 1);
        f.connection->setNetwork(Connection::Network::Found);
        QCOMPARE(f.state(), State::Connecting);
    }

    void aNetworkBelievedLostIsStillTriedOnce()
    {
        Fixture f;
        f.connection->setToken(QStringLiteral("token"));
        f.connection->setNetwork(Connection::Network::Lost);
        f.connection->start();
        QCOMPARE(f.state(), State::Connecting);
        f.end(Fault::Unreachable);
        QCOMPARE(f.state(), State::Offline);
    }

    void nothingHappensUnlessWanted()
    {
        Fixture f;
        f.connection->setToken(QStringLiteral("token"));
        f.connection->setNetwork(Connection::Network::Lost);
        f.connection->setNetwork(Connection::Network::Found);
        f.connection->tryNow();
        f.clock.advance(1h);
        QCOMPARE(f.transports.count, 0);
        f.goOnline();
        f.connection->stop();
        QCOMPARE(f.state(), State::Offline);
        f.clock.advance(1h);
        QCOMPARE(f.transports.count, 1);
    }

    // -- many reconnects ------------------------------------------------------------------------------
    void everyFrameComesOnce_data()
    {
        QTest::addColumn<int>("reconnects");
        QTest::newRow("ten") << 10;
        QTest::newRow("a hundred") << 100;
    }

    void everyFrameComesOnce()
    {
        QFETCH(int, reconnects);
        Fixture f;
        f.goOnline();
        for (int i = 0; i < reconnects; ++i)
            f.loseAndReturn();
        QCOMPARE(f.transports.count, reconnects + 1);
        f.frames.clear();
        f.seen.clear();
        Q_EMIT f.transports.last->received("{\"type\":\"x\"}");
        QCOMPARE(f.frames.size(), 1);
        f.end(Fault::Broken);
        QCOMPARE(f.seen, QList<State> { State::WaitingToRetry });
        QVERIFY(f.clock.timers() < 10);
    }

    void anOldTransportIsNotHeard()
    {
        Fixture f;
        f.goOnline();
        const QPointer<FakeTransport> old = f.transports.last;
        f.loseAndReturn();
        f.frames.clear();
        if (old) {
            Q_EMIT old->received("{}");
            Q_EMIT old->closed(Fault::Broken, 0, {});
        }
        QCOMPARE(f.frames.size(), 0);
        QCOMPARE(f.state(), State::Online);
    }
};

QTEST_GUILESS_MAIN(ClientConnection)
#include "tst_connection.moc"
