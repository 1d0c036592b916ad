// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ipc/hub.h"
#include "app/protocol/codec.h"
#include "tests/client/faketransport.h"

#include <QtTest>

using namespace callout;
using namespace callout::ipc;
using namespace callout::protocol;
using namespace callout::test;
using namespace Qt::StringLiterals;

namespace {

const QString urlId = u"mock-7"_s;

Event happened(qint64 seq, const QString &url = urlId)
{
    Event made;
    made.urlId = url;
    made.seq = seq;
    made.timestamp = 1000 + seq;
    made.broadcastId = newUuid();
    made.user = { u"bo"_s, u"Bo"_s };
    made.body = ChatDeleted { ConversationKind::Image, newUuid() };
    return made;
}

/// A session as the hub sees it.
class Window final : public Member {
public:
    explicit Window(Hub &at) : hub(at) { }
    ~Window() override { hub.leave(*this); }

    void attached() override { ++attaches; }
    void deliver(const QByteArray &frame) override { frames.append(frame); }
    void ponged() override { ++pongs; }
    void detached(const Ending &why) override { endings.append(why); }

    void say(const ClientMessage &message) { hub.receive(*this, encode(message)); }
    void subscribe(qint64 ref, std::optional<Since> since = {}, const QString &url = urlId)
    {
        say(Subscribe { ref, url, std::move(since), {} });
    }
    template <typename T>
    QList<T> got() const
    {
        QList<T> all;
        for (const QByteArray &frame : frames) {
            const auto message = decodeServerFrame(frame);
            if (message && std::holds_alternative<T>(*message))
                all.append(std::get<T>(*message));
        }
        return all;
    }
    /// The numbers of the events that reached it, in their order, however they came.
    QList<qint64> seqs() const
    {
        QList<qint64> all;
        for (const QByteArray &frame : frames) {
            const auto message = decodeServerFrame(frame);
            if (const auto *one = message ? std::get_if<Event>(&*message) : nullptr)
                all.append(one->seq);
            if (const auto *batch = message ? std::get_if<Batch>(&*message) : nullptr) {
                for (const Event &each : batch->events)
                    all.append(each.seq);
            }
        }
        return all;
    }

    Hub &hub;
    QList<QByteArray> frames;
    QList<Ending> endings;
    int attaches = 0;
    int pongs = 0;
};

struct Fixture {
    Fixture()
    {
        auto made = std::make_unique<FakeTransport>();
        server = made.get();
        hub.open(std::move(made), u"token"_s, owner);
    }
    void welcome()
    {
        Q_EMIT server->opened();
        Welcome welcome;
        welcome.tenantId = u"acme"_s;
        welcome.user = { u"ada"_s, u"Ada"_s, Role::Commenter, {} };
        send(welcome);
    }
    void send(const ServerMessage &message) { Q_EMIT server->received(encode(message)); }
    template <typename T>
    QList<T> asked() const
    {
        QList<T> all;
        for (const QByteArray &frame : server->sent) {
            const auto message = decodeClientFrame(frame);
            if (message && std::holds_alternative<T>(*message))
                all.append(std::get<T>(*message));
        }
        return all;
    }
    /// Answers the latest subscription with a snapshot at `seq`.
    void snapshot(qint64 seq, const QString &epoch = u"e1"_s)
    {
        Subscribed reply;
        reply.ref = asked<Subscribe>().last().ref;
        reply.urlId = asked<Subscribe>().last().urlId;
        reply.epoch = epoch;
        reply.seq = seq;
        send(reply);
    }
    /// Answers the latest with the events after its `since`, up to `seq`.
    void tail(qint64 seq)
    {
        const Subscribe request = asked<Subscribe>().last();
        Subscribed reply;
        reply.ref = request.ref;
        reply.urlId = request.urlId;
        reply.epoch = u"e1"_s;
        reply.seq = seq;
        reply.resumed = true;
        for (qint64 at = request.since->seq + 1; at <= seq; ++at)
            reply.events.push_back(happened(at, request.urlId));
        send(reply);
    }

    Hub hub;
    Window owner { hub };
    Window other { hub };
    QPointer<FakeTransport> server;
};

} // namespace

/// One connection to the server for several windows (docs/protocol.md §13).
class IpcHub : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoWaitsIsWelcomedWithTheOwner()
    {
        Fixture f;
        f.hub.attach(f.other);
        QCOMPARE(f.other.attaches, 0);
        f.welcome();
        QCOMPARE(f.owner.attaches, 1);
        QCOMPARE(f.other.attaches, 1);
        QCOMPARE(f.owner.got<Welcome>().size(), 1);
        QCOMPARE(f.other.got<Welcome>().size(), 1);
        Window late { f.hub };
        f.hub.attach(late);
        QCOMPARE(late.got<Welcome>().first().user.name, u"Ada"_s);
        QCOMPARE(f.server->sent.size(), 0); // nobody was told of them
    }

    void anAnswerGoesToWhoAskedUnderTheirOwnNumber()
    {
        Fixture f;
        f.welcome();
        f.hub.attach(f.other);
        f.owner.subscribe(1);
        f.snapshot(5);
        f.other.subscribe(1);
        const auto asked = f.asked<Subscribe>();
        QCOMPARE(asked.size(), 2);
        QVERIFY(asked[0].ref != asked[1].ref);
        f.snapshot(5);
        QCOMPARE(f.owner.got<Subscribed>().size(), 1);
        QCOMPARE(f.other.got<Subscribed>().size(), 1);
        QCOMPARE(f.other.got<Subscribed>().first().ref, 1);
    }

    void oneSubscriptionOfAPageAtATime()
    {
        Fixture f;
        f.welcome();
        f.hub.attach(f.other);
        f.owner.subscribe(1);
        f.other.subscribe(1);
        QCOMPARE(f.asked<Subscribe>().size(), 1); // a second would take the place of the first
        f.snapshot(5);
        QCOMPARE(f.asked<Subscribe>().size(), 2);
        f.snapshot(5);
        QCOMPARE(f.owner.got<Subscribed>().size(), 1);
        QCOMPARE(f.other.got<Subscribed>().size(), 1);
    }

    void eventsReachAllWhoFollowThePageOnce()
    {
        Fixture f;
        f.welcome();
        f.hub.attach(f.other);
        f.owner.subscribe(1);
        f.snapshot(5);
        f.other.subscribe(1);
        f.snapshot(5);
        Window elsewhere { f.hub };
        f.hub.attach(elsewhere);
        elsewhere.subscribe(1, {}, u"another"_s);
        f.snapshot(0);
        f.send(happened(6));
        f.send(Batch { { happened(7), happened(8) } });
        f.send(happened(8)); // twice from the server is once here
        QCOMPARE(f.owner.seqs(), (QList<qint64> { 6, 7, 8 }));
        QCOMPARE(f.other.seqs(), (QList<qint64> { 6, 7, 8 }));
        QCOMPARE(elsewhere.seqs(), QList<qint64>());
    }

    void whatASecondSubscriptionSwallowsTheFirstGetsByItself()
    {
        Fixture f;
        f.welcome();
        f.hub.attach(f.other);
        f.owner.subscribe(1);
        f.snapshot(5);
        // Two events happen while the server makes the snapshot for the other window.
        f.other.subscribe(1);
        f.snapshot(7);
        const auto asked = f.asked<Subscribe>();
        QCOMPARE(asked.size(), 3);
        QCOMPARE(asked.last().since->seq, 5);
        QCOMPARE(asked.last().since->epoch, u"e1"_s);
        f.tail(8); // and a third meanwhile
        QCOMPARE(f.owner.seqs(), (QList<qint64> { 6, 7, 8 }));
        QCOMPARE(f.other.seqs(), (QList<qint64> { 8 }));
        f.send(happened(9));
        QCOMPARE(f.owner.seqs().last(), 9);
        QCOMPARE(f.other.seqs().last(), 9);
        QCOMPARE(f.asked<Subscribe>().size(), 3);
    }

    void anEventThatComesBeforeTheRepairWaitsForIt()
    {
        Fixture f;
        f.welcome();
        f.hub.attach(f.other);
        f.owner.subscribe(1);
        f.snapshot(5);
        f.other.subscribe(1);
        f.snapshot(7);
        f.send(happened(8));
        QCOMPARE(f.owner.seqs(), QList<qint64>()); // 6 and 7 come first
        QCOMPARE(f.other.seqs(), (QList<qint64> { 8 }));
        f.tail(8);
        QCOMPARE(f.owner.seqs(), (QList<qint64> { 6, 7, 8 }));
        QCOMPARE(f.other.seqs(), (QList<qint64> { 8 }));
    }

    void aTailServesEverybody()
    {
        Fixture f;
        f.welcome();
        f.hub.attach(f.other);
        f.owner.subscribe(1);
        f.snapshot(5);
        f.other.subscribe(1, Since { u"e1"_s, 3, {} });
        f.tail(7);
        QCOMPARE(f.owner.seqs(), (QList<qint64> { 6, 7 }));
        QCOMPARE(f.other.got<Subscribed>().first().events.size(), size_t(4));
        QCOMPARE(f.asked<Subscribe>().size(), 2);
    }

    void aHistoryThatCannotGoOnIsAskedForAnew()
    {
        Fixture f;
        f.welcome();
        f.hub.attach(f.other);
        f.owner.subscribe(1);
        f.snapshot(5);
        f.other.subscribe(1);
        f.snapshot(2, u"restored"_s);
        QCOMPARE(f.owner.got<Resubscribe>().size(), 1);
        QCOMPARE(f.other.got<Resubscribe>().size(), 0);
        f.owner.subscribe(2, Since { u"e1"_s, 5, {} });
        f.snapshot(2, u"restored"_s);
        QCOMPARE(f.owner.got<Subscribed>().last().ref, 2);
        f.send(happened(3));
        QCOMPARE(f.owner.seqs(), (QList<qint64> { 3 }));
        QCOMPARE(f.other.seqs(), (QList<qint64> { 3 }));
    }

    void aPageIsViewedUntilTheLastWindowCloses()
    {
        Fixture f;
        f.welcome();
        f.hub.attach(f.other);
        f.owner.subscribe(1);
        f.snapshot(5);
        f.other.subscribe(1);
        f.snapshot(5);
        f.owner.say(Unsubscribe { 2, urlId });
        QCOMPARE(f.asked<Unsubscribe>().size(), 0);
        f.send(happened(6));
        QCOMPARE(f.owner.seqs(), QList<qint64>());
        QCOMPARE(f.other.seqs(), (QList<qint64> { 6 }));
        f.hub.leave(f.other); // its process has ended
        QCOMPARE(f.asked<Unsubscribe>().size(), 1);
    }

    void anOperationIsShownToTheOthersAndAnsweredToItsOwn()
    {
        Fixture f;
        f.welcome();
        f.hub.attach(f.other);
        f.owner.subscribe(1);
        f.snapshot(5);
        f.other.subscribe(1);
        f.snapshot(5);
        const Operation operation { newUuid(), urlId, SetState { newUuid(), ConversationState::Resolved } };
        f.other.say(operation);
        QCOMPARE(f.asked<Operation>().size(), 1);
        QCOMPARE(f.owner.got<PendingElsewhere>().size(), 1);
        QCOMPARE(f.owner.got<PendingElsewhere>().first().operation, operation);
        QCOMPARE(f.other.got<PendingElsewhere>().size(), 0);
        f.send(Ack { operation.broadcastId, 6, 1 });
        QCOMPARE(f.other.got<Ack>().size(), 1);
        QCOMPARE(f.owner.got<Ack>().size(), 0);
    }

    void aRefusalTakesTheOverlayAwayEverywhere()
    {
        Fixture f;
        f.welcome();
        f.hub.attach(f.other);
        f.owner.subscribe(1);
        f.snapshot(5);
        f.other.subscribe(1);
        f.snapshot(5);
        const Operation operation { newUuid(), urlId, SetState { newUuid(), ConversationState::Resolved } };
        f.other.say(operation);
        f.hub.leave(f.other); // even if whoever asked is gone
        f.send(Reject { operation.broadcastId, urlId, { Code::Forbidden, u"no"_s, {} } });
        QCOMPARE(f.owner.got<Reject>().size(), 1);
    }

    void whatIsReadHereIsReadThere()
    {
        Fixture f;
        f.welcome();
        f.hub.attach(f.other);
        f.owner.subscribe(1);
        f.snapshot(5);
        f.other.subscribe(1);
        f.snapshot(5);
        f.other.say(MarkRead { urlId, 5, {} });
        QCOMPARE(f.asked<MarkRead>().size(), 1);
        QCOMPARE(f.owner.got<MarkRead>().size(), 1);
        QCOMPARE(f.other.got<MarkRead>().size(), 0);
    }

    void whatIsReadOnAnotherMachineIsReadInAll()
    {
        Fixture f;
        f.welcome();
        f.hub.attach(f.other);
        f.owner.subscribe(1);
        f.snapshot(5);
        f.other.subscribe(1);
        f.snapshot(5);
        f.send(MarkRead { urlId, 5, {} });
        QCOMPARE(f.owner.got<MarkRead>().size(), 1);
        QCOMPARE(f.other.got<MarkRead>().size(), 1);
    }

    void thePresenceInAnAnswerReachesThoseWhoDidNotAsk()
    {
        Fixture f;
        f.welcome();
        f.hub.attach(f.other);
        const User bo { u"bo"_s, u"Bo"_s, Role::Commenter, {} };
        const User cy { u"cy"_s, u"Cy"_s, Role::Commenter, {} };
        f.owner.subscribe(1);
        Subscribed reply;
        reply.ref = f.asked<Subscribe>().last().ref;
        reply.urlId = urlId;
        reply.epoch = u"e1"_s;
        reply.presence = { { bo }, 1 };
        f.send(reply);
        f.other.subscribe(1);
        reply.ref = f.asked<Subscribe>().last().ref;
        reply.presence = { { cy }, 1 };
        f.send(reply);
        const auto told = f.owner.got<PresenceUpdate>();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().joined, std::vector<User> { cy });
        QCOMPARE(told.first().left, QStringList { u"bo"_s });
    }

    void aPingIsAnsweredByTheServerAlone()
    {
        Fixture f;
        f.welcome();
        f.hub.attach(f.other);
        f.hub.ping(f.other);
        QCOMPARE(f.server->pings, 1);
        QCOMPARE(f.other.pongs, 0);
        Q_EMIT f.server->ponged();
        QCOMPARE(f.other.pongs, 1);
        QCOMPARE(f.owner.pongs, 0);
    }

    void anEndIsToldWithItsReasonAndWhenToComeBack()
    {
        Fixture f;
        f.welcome();
        f.hub.attach(f.other);
        Q_EMIT f.server->closed(Transport::Fault::None, 1012, u"restart"_s);
        QCOMPARE(f.owner.endings.size(), 1);
        QCOMPARE(f.owner.endings.first().closeCode, 1012);
        QCOMPARE(f.other.endings.size(), 0); // until it is known when
        f.hub.setDown({ Transport::Fault::Unreachable, 0, u"gone"_s, Milliseconds(700) });
        QCOMPARE(f.other.endings.size(), 1);
        QCOMPARE(f.other.endings.first().retryAfter, Milliseconds(700));
        f.hub.attach(f.other);
        QCOMPARE(f.other.endings.size(), 2); // nobody tries just now
        // The owner's next attempt takes everybody along who waits.
        auto made = std::make_unique<FakeTransport>();
        f.server = made.get();
        f.hub.open(std::move(made), u"token"_s, f.owner);
        QSignalSpy live(&f.hub, &Hub::live);
        f.hub.attach(f.other);
        f.welcome();
        QCOMPARE(live.size(), 1);
        QCOMPARE(f.other.attaches, 2);
    }

    void aConnectionThatIsReplacedAtOnceIsANewOneForAll()
    {
        Fixture f;
        f.welcome();
        f.hub.attach(f.other);
        f.other.subscribe(1);
        f.snapshot(5);
        f.hub.close();
        auto made = std::make_unique<FakeTransport>();
        f.server = made.get();
        f.hub.open(std::move(made), u"token"_s, f.owner);
        QCOMPARE(f.other.endings.size(), 1);
        f.hub.attach(f.other);
        f.welcome();
        QCOMPARE(f.other.attaches, 2);
    }

    void aRefusedSubscriptionIsToldToItsAsker()
    {
        Fixture f;
        f.welcome();
        f.hub.attach(f.other);
        f.other.subscribe(9);
        f.owner.subscribe(4);
        f.send(ErrorReply { f.asked<Subscribe>().last().ref, { Code::NotFound, u"no"_s, {} } });
        QCOMPARE(f.other.got<ErrorReply>().size(), 1);
        QCOMPARE(f.other.got<ErrorReply>().first().ref, 9);
        QCOMPARE(f.owner.got<ErrorReply>().size(), 0);
        f.snapshot(0);
        QCOMPARE(f.owner.got<Subscribed>().size(), 1);
    }

    void aFrameThatIsNoneIsAnsweredLikeByTheServer()
    {
        Fixture f;
        f.welcome();
        f.hub.attach(f.other);
        f.hub.receive(f.other, R"({"type":"from-the-future","ref":3})");
        QCOMPARE(f.other.got<ErrorReply>().size(), 1);
        QCOMPARE(f.server->sent.size(), 0);
    }
};

QTEST_GUILESS_MAIN(IpcHub)
#include "tst_hub.moc"
