// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ipc/raising.h"
#include "app/ipc/sharedconnection.h"
#include "app/protocol/codec.h"
#include "tests/client/faketransport.h"
#include "tests/support/fakeclock.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

using namespace callout;
using namespace callout::ipc;
using namespace callout::protocol;
using namespace callout::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Standing = SharedConnection::Role;
using State = Connection::State;

namespace {

const QString identity = u"ada at acme"_s;
const QString urlId = u"mock-7"_s;

/// What one process of a user has: its share, its session, and servers that are the test.
struct Process {
    explicit Process(Clock &clock) : shared(identity, clock, {})
    {
        Credentials credentials;
        credentials.token = u"token"_s;
        Session::Options options;
        options.cacheDir = QDir(cache.path());
        session = std::make_unique<Session>(Endpoint { u"127.0.0.1"_s, 1, u"acme"_s, {} }, credentials, clock,
                                            options, shared.transports(upstreams.factory()));
        shared.follow(session.get());
        session->start();
        shared.start();
    }
    /// The server lets its connection in.
    void welcome() const
    {
        Q_EMIT upstreams.last->opened();
        Welcome welcome;
        welcome.tenantId = u"acme"_s;
        welcome.user = { u"ada"_s, u"Ada"_s, callout::Role::Commenter, {} };
        welcome.pages = PageScope::everything();
        Q_EMIT upstreams.last->received(encode(ServerMessage(welcome)));
    }
    bool isOnline() const { return session->state() == State::Online; }

    QTemporaryDir cache;
    FakeTransports upstreams; ///< go after what uses them
    SharedConnection shared;
    std::unique_ptr<Session> session;
};

QByteArray framed(const LocalMessage &message)
{
    const QByteArray frame = encode(message);
    QByteArray bytes(4, 0);
    qToBigEndian(quint32(frame.size()), bytes.data());
    return bytes + frame;
}

/// An owner that is only a lock and a socket: stopped, or of another time.
struct DumbOwner {
    DumbOwner() : place(*placeFor(identity)), lock(place.lockFile)
    {
        if (!lock.tryAcquire() || !server.listen(place.socket))
            qFatal("no place for the owner");
    }
    ~DumbOwner() { server.close(); }
    void say(const LocalMessage &message)
    {
        if (QLocalSocket *next = server.nextPendingConnection())
            member = next;
        member->write(framed(message));
        member->flush();
    }

    Place place;
    OwnerLock lock;
    QLocalServer server;
    QPointer<QLocalSocket> member;
};

/// What is on its way between the processes arrives: all of them are here, so it is there already.
void serveSockets()
{
    constexpr int hops = 12; ///< more than anything takes that one frame leads to
    for (int hop = 0; hop < hops; ++hop) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

/// Whether it becomes true within a minute of the clock, which moves while sockets are served.
bool soon(FakeClock &clock, const std::function<bool()> &condition)
{
    for (auto waited = 0ms; waited < 60s; waited += 20ms) {
        serveSockets();
        if (condition())
            return true;
        clock.advance(20ms);
    }
    return false;
}

} // namespace

#define SOON(condition) QVERIFY(soon(clock, [&] { return bool(condition); }))

/// Several processes of one user, here in one, with real locks and sockets and an imagined server.
class IpcShared : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", m_home->path().toUtf8());
    }

    void oneOwnsAndTheOthersAreLiveThroughIt()
    {
        FakeClock clock;
        Process first(clock);
        QCOMPARE(first.shared.role(), Standing::Owner);
        QCOMPARE(first.upstreams.count, 1);
        first.welcome();
        SOON(first.isOnline());
        Process second(clock);
        Process third(clock);
        SOON(second.isOnline() && third.isOnline());
        QCOMPARE(second.shared.role(), Standing::Attached);
        QCOMPARE(second.upstreams.count + third.upstreams.count, 0);
        QCOMPARE(second.session->self().name, u"Ada"_s);
        QCOMPARE(first.shared.others(), 2);
    }

    void eightAtOnceHaveOneOwner()
    {
        FakeClock clock;
        std::vector<std::unique_ptr<Process>> all;
        for (int i = 0; i < 8; ++i)
            all.push_back(std::make_unique<Process>(clock));
        const auto owns = [](const auto &one) { return one->shared.role() == Standing::Owner; };
        QCOMPARE(std::count_if(all.begin(), all.end(), owns), 1);
        (*std::find_if(all.begin(), all.end(), owns))->welcome();
        SOON(std::all_of(all.begin(), all.end(), [](const auto &one) { return one->isOnline(); }));
        int opened = 0;
        for (const auto &one : all)
            opened += one->upstreams.count;
        QCOMPARE(opened, 1);
    }

    void whenTheOwnerGoesTheNextTakesOverAtOnce()
    {
        FakeClock clock;
        auto first = std::make_unique<Process>(clock);
        first->welcome();
        Process second(clock);
        Process third(clock);
        SOON(second.isOnline() && third.isOnline());
        const auto before = clock.elapsed();
        first.reset();
        SOON(second.upstreams.count + third.upstreams.count == 1);
        Process &owner = second.upstreams.count == 1 ? second : third;
        QCOMPARE(owner.shared.role(), Standing::Owner);
        owner.welcome();
        SOON(second.isOnline() && third.isOnline());
        QVERIFY((clock.elapsed() - before) < 1s); // nobody sat in a back-off
        QCOMPARE(QDir(m_home->path() + u"/callout"_s).entryList({ u"*.sock"_s }, QDir::System).size(), 1);
    }

    void aServerThatIsGoneIsToldToAllAndComesBackForAll()
    {
        FakeClock clock;
        Process first(clock);
        first.welcome();
        Process second(clock);
        SOON(second.isOnline());
        Q_EMIT first.upstreams.last->closed(Transport::Fault::Unreachable, 0, u"refused"_s);
        SOON(!second.isOnline() && second.session->state() == State::WaitingToRetry);
        for (int attempt = 0; attempt < 6; ++attempt) { // the owner's waits grow
            const int count = first.upstreams.count;
            SOON(first.upstreams.count > count);
            Q_EMIT first.upstreams.last->closed(Transport::Fault::Unreachable, 0, u"refused"_s);
        }
        QCOMPARE(second.upstreams.count, 0);
        const int count = first.upstreams.count;
        // A person at the other window does not want to wait.
        SOON(second.session->state() == State::WaitingToRetry);
        second.session->tryNow();
        SOON(first.upstreams.count > count);
        first.welcome();
        const auto before = clock.elapsed();
        SOON(second.isOnline());
        QVERIFY((clock.elapsed() - before) < 500ms);
    }

    void everyCauseIsTheSameForAll_data()
    {
        QTest::addColumn<Transport::Fault>("fault");
        QTest::addColumn<int>("code");
        QTest::addColumn<State>("state");
        using Fault = Transport::Fault;
        QTest::newRow("nobody there") << Fault::Unreachable << 0 << State::WaitingToRetry;
        QTest::newRow("no such name") << Fault::HostUnknown << 0 << State::WaitingToRetry;
        QTest::newRow("too slow") << Fault::TooSlow << 0 << State::WaitingToRetry;
        QTest::newRow("broken off") << Fault::Broken << 0 << State::WaitingToRetry;
        QTest::newRow("a restart") << Fault::None << 1012 << State::WaitingToRetry;
        QTest::newRow("another key") << Fault::WrongKey << 0 << State::Blocked;
        QTest::newRow("a bad certificate") << Fault::BadCertificate << 0 << State::Blocked;
        QTest::newRow("a web page") << Fault::NotCallout << 0 << State::Blocked;
        QTest::newRow("a sign-in") << Fault::SignIn << 0 << State::Blocked;
        QTest::newRow("revoked") << Fault::None << 4003 << State::Rejected;
    }

    void everyCauseIsTheSameForAll()
    {
        QFETCH(Transport::Fault, fault);
        QFETCH(int, code);
        QFETCH(State, state);
        FakeClock clock;
        Process first(clock);
        first.welcome();
        Process second(clock);
        SOON(second.isOnline());
        Q_EMIT first.upstreams.last->closed(fault, quint16(code), u"http://login.example/"_s);
        QCOMPARE(first.session->state(), state);
        SOON(second.session->state() == state);
        QCOMPARE(second.session->lastFault(), first.session->lastFault());
        QVERIFY(second.session->lastError().code == first.session->lastError().code);
        QCOMPARE(second.session->signInPage(), first.session->signInPage());
        QCOMPARE(second.session->signInPage().isEmpty(), fault != Transport::Fault::SignIn);
        QCOMPARE(second.upstreams.count, 0);
        // A person at the other window tries again, and both are back.
        const int count = first.upstreams.count;
        second.session->tryNow();
        SOON(first.upstreams.count > count);
        first.welcome();
        SOON(first.isOnline() && second.isOnline());
    }

    void aPingThatNobodyAnswersIsADoubtEverywhere()
    {
        FakeClock clock;
        Process first(clock);
        first.welcome();
        Process second(clock);
        SOON(second.isOnline());
        SOON(first.upstreams.last->pings > 1 && second.session->state() == State::Checking);
        Q_EMIT first.upstreams.last->ponged();
        SOON(second.isOnline());
    }

    void aStoppedOwnerIsNoticedAndItsReturnToo()
    {
        FakeClock clock;
        auto owner = std::make_unique<DumbOwner>();
        Process second(clock);
        const auto before = clock.elapsed();
        SOON(second.shared.obstacle() == Transport::Fault::OwnerSilent);
        QVERIFY((clock.elapsed() - before) < 5s);
        QCOMPARE(second.session->lastFault(), Transport::Fault::OwnerSilent);
        QCOMPARE(second.session->state(), State::WaitingToRetry);
        QVERIFY(!second.shared.holder()); // it left no word
        owner->lock.describe(u"mockup.png"_s);
        const QString process = QString::number(QCoreApplication::applicationPid());
        second.session->tryNow();
        SOON(second.session->lastError().reason == process + u" mockup.png"_s);
        owner->say(LocalHello { localVersion, u"Callout"_s });
        SOON(second.shared.role() == Standing::Attached);
        QCOMPARE(second.shared.obstacle(), Transport::Fault::None);
        // Stopped again, now that it is known; then killed.
        const auto again = clock.elapsed();
        SOON(second.shared.obstacle() == Transport::Fault::OwnerSilent);
        QVERIFY((clock.elapsed() - again) < 5s);
        owner.reset();
        const auto gone = clock.elapsed();
        SOON(second.upstreams.count == 1);
        QVERIFY((clock.elapsed() - gone) < 1s);
    }

    /// A closed laptop: the wall clock is hours further, everything else stood still.
    void aMachineThatSleptAsksItsServerAndKeepsItsOwner()
    {
        FakeClock clock;
        Process first(clock);
        first.welcome();
        Process second(clock);
        SOON(first.isOnline() && second.isOnline());
        const auto notBefore = clock.elapsed() + 6s;
        SOON(clock.elapsed() > notBefore); // the watch knows when it looked last
        const int pings = first.upstreams.last->pings;
        clock.jump(8h);
        SOON(first.upstreams.last->pings > pings);
        Q_EMIT first.upstreams.last->ponged();
        SOON(first.isOnline() && second.isOnline());
        QCOMPARE(first.shared.role(), Standing::Owner);
        QCOMPARE(second.shared.role(), Standing::Attached);
        QCOMPARE(second.shared.obstacle(), Transport::Fault::None);
        QCOMPARE(first.upstreams.count + second.upstreams.count, 1);
    }

    void onlyTheOwnersClockJumpsAndNobodyMinds()
    {
        FakeClock clock;
        FakeClock far;
        Process first(far);
        first.welcome();
        Process second(clock);
        SOON(first.isOnline() && second.isOnline());
        far.jump(8h);
        far.advance(6s);
        serveSockets();
        Q_EMIT first.upstreams.last->ponged();
        SOON(first.isOnline() && second.isOnline());
        QCOMPARE(second.shared.obstacle(), Transport::Fault::None);
        QCOMPARE(first.upstreams.count + second.upstreams.count, 1);
        far.jump(-16h);
        far.advance(6s);
        SOON(first.isOnline() && second.isOnline());
        QCOMPARE(first.upstreams.count + second.upstreams.count, 1);
    }

    void anotherVersionIsSaidAndWaitedFor()
    {
        FakeClock clock;
        auto owner = std::make_unique<DumbOwner>();
        Process second(clock);
        QTRY_VERIFY(owner->server.hasPendingConnections());
        owner->say(LocalHello { localVersion + 1, u"Callout 9"_s });
        SOON(second.session->lastFault() == Transport::Fault::OwnerDiffers);
        QCOMPARE(second.session->state(), State::WaitingToRetry);
        QCOMPARE(second.upstreams.count, 0);
        owner.reset();
        SOON(second.upstreams.count == 1);
    }

    void aMemberOfAnotherVersionIsToldWhichAndBreaksNothing()
    {
        FakeClock clock;
        Process first(clock);
        first.welcome();
        Process second(clock);
        SOON(second.isOnline());
        QLocalSocket later;
        later.connectToServer(placeFor(identity)->socket);
        QVERIFY(later.waitForConnected());
        later.write(framed(LocalHello { localVersion + 1, u"Callout 9"_s }) + framed(Attach { 1 }));
        SOON(later.state() == QLocalSocket::UnconnectedState);
        const QByteArray told = later.readAll();
        const auto hello = decodeLocalFrame(told.sliced(4)); // and nothing after it
        QVERIFY(hello && std::get<LocalHello>(*hello).version == localVersion);
        QVERIFY(first.isOnline() && second.isOnline());
        QCOMPARE(first.shared.others(), 1);
    }

    void aFrameLongerThanAllowedEndsItsConnectionAlone()
    {
        FakeClock clock;
        Process first(clock);
        first.welcome();
        Process second(clock);
        SOON(second.isOnline());
        QLocalSocket hostile;
        hostile.connectToServer(placeFor(identity)->socket);
        QVERIFY(hostile.waitForConnected());
        hostile.write(framed(LocalHello {}) + QByteArray("\x7f\xff\xff\xff", 4));
        SOON(hostile.state() == QLocalSocket::UnconnectedState);
        QVERIFY(second.isOnline() && first.isOnline());
    }

    void aWindowComesForwardInTheProcessThatHasIt()
    {
        FakeClock clock;
        Process first(clock);
        Process second(clock);
        Process third(clock);
        SOON(second.shared.role() == Standing::Attached && third.shared.role() == Standing::Attached);
        SOON(first.shared.others() == 2);
        Raising here(first.shared, clock);
        Raising there(second.shared, clock);
        Raising asker(third.shared, clock);
        QStringList raised;
        there.setHandler([&raised](const QString &target, const QString &activation) {
            if (target != u"/home/ada/mockup.png"_s)
                return false;
            raised << activation;
            return true;
        });
        std::optional<bool> answer;
        asker.ask(u"/home/ada/mockup.png"_s, u"t0ken"_s, [&answer](bool done) { answer = done; });
        SOON(answer.has_value());
        QVERIFY(*answer);
        QCOMPARE(raised, QStringList { u"t0ken"_s });
        answer.reset();
        asker.ask(u"/home/ada/other.png"_s, {}, [&answer](bool done) { answer = done; });
        SOON(answer.has_value());
        QVERIFY(!*answer);
        answer.reset();
        here.ask(u"/home/ada/mockup.png"_s, {}, [&answer](bool done) { answer = done; });
        SOON(answer.has_value());
        QVERIFY(*answer);
    }

private:
    std::unique_ptr<QTemporaryDir> m_home;

    void allCountTheSameUntilTheNextAttempt()
    {
        FakeClock clock;
        Process owner(clock);
        QVERIFY(soon(clock, [&] { return owner.upstreams.count == 1; }));
        Process early(clock);
        QVERIFY(soon(clock, [&] { return early.shared.role() == Standing::Attached; }));
        const auto fail = [&] {
            Q_EMIT owner.upstreams.last->comeBack(20s);
            Q_EMIT owner.upstreams.last->closed(Transport::Fault::TooSlow, 0, u"silence"_s);
            serveSockets();
        };
        fail();
        QCOMPARE(early.session->untilRetry(), owner.session->untilRetry());
        clock.advance(7s);
        Process late(clock); // in the middle of the wait
        QVERIFY(soon(clock, [&] { return late.session->state() == State::WaitingToRetry; }));
        QVERIFY(owner.session->untilRetry() > 10s);
        QCOMPARE(late.session->untilRetry(), owner.session->untilRetry());

        // A person at the owner does not wait: nobody counts on towards what has been.
        owner.session->tryNow();
        serveSockets();
        QCOMPARE(early.session->state(), State::Connecting);
        QCOMPARE(late.session->state(), State::Connecting);
        fail();
        for (const Process *each : { &early, &late }) {
            QCOMPARE(each->session->state(), State::WaitingToRetry);
            QCOMPARE(each->session->untilRetry(), owner.session->untilRetry());
            QCOMPARE(each->session->lastFault(), Transport::Fault::TooSlow);
        }
    }
};

QTEST_GUILESS_MAIN(IpcShared)
#include "tst_shared.moc"
