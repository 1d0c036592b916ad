// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/pagemodelfixture.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QtTest>

using namespace callout;
using namespace callout::protocol;
using namespace callout::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How a page follows the server: in order, whole, and at a cost that does not grow.
class ClientPageSync : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // -- sequence ---------------------------------------------------------------------------------------
    void duplicatesAndGaps()
    {
        Fixture f;
        f.load(1, { conversation(u"c1"_s, 1) });
        const Event second = f.event(ChatUpdated { ConversationKind::Image, u"c1"_s, Assigned { u"bo"_s } });
        f.model.apply(second);
        f.model.apply(second);
        QCOMPARE(f.model.confirmed().seq, 2);
        Event fourth = f.event(ChatDeleted { ConversationKind::Image, u"c1"_s });
        fourth.seq = 4;
        f.model.apply(fourth);
        QCOMPARE(f.needed, 1);
        QVERIFY(f.model.conversation(u"c1"_s));
        Event third = fourth;
        third.seq = 3;
        f.model.apply(third); // not before the subscription is answered
        QCOMPARE(f.model.confirmed().seq, 2);
        const Subscribe again = f.subscribe();
        QCOMPARE(again.since->seq, 2);
        QCOMPARE(again.since->id, second.broadcastId);
        f.model.apply(third);
        QCOMPARE(f.model.confirmed().seq, 2);
        Subscribed tail = f.reply(4);
        tail.resumed = true;
        third.body = PageUpdated { u"New title"_s, {}, {}, {}, {} };
        tail.events = { third, fourth };
        tail.page->title = u"New title"_s;
        f.model.apply(tail);
        QCOMPARE(f.model.confirmed().seq, 4);
        QCOMPARE(f.model.page().title, u"New title"_s);
        QVERIFY(f.model.conversationIds().empty());
    }

    void aTailThatDoesNotFitAsksForASnapshot()
    {
        Fixture f;
        f.load(1, { conversation(u"c1"_s, 1) });
        f.model.connectionLost();
        QVERIFY(f.subscribe().since);
        Subscribed tail = f.reply(9);
        tail.resumed = true; // but without its events
        f.model.apply(tail);
        QCOMPARE(f.needed, 1);
        QVERIFY(!f.subscribe().since);
        QVERIFY(f.model.conversation(u"c1"_s)); // readable meanwhile
    }

    void anotherEpochStartsAnew()
    {
        Fixture f;
        f.load(5, { conversation(u"c1"_s, 1) });
        const QString operation = f.create();
        f.model.apply(Ack { operation, 6, 0 });
        f.model.connectionLost();
        f.subscribe();
        Subscribed reply = f.reply(2); // restored from a backup that does not have it
        reply.epoch = u"e2"_s;
        f.model.apply(reply);
        QCOMPARE(f.model.confirmed().epoch, u"e2"_s);
        QCOMPARE(f.failed, QStringList { operation });
        QCOMPARE(f.model.conversation(f.id)->fate, Fate::Failed);
    }

    void partsAreOneSnapshot()
    {
        Fixture f;
        f.load(1, { conversation(u"old"_s, 1) });
        QSignalSpy reset(&f.model, &PageModel::reset);
        f.subscribe();
        Subscribed first = f.reply(8);
        first.more = true;
        first.conversations = { conversation(u"c1"_s, 1, 2) };
        f.model.apply(first);
        Part second;
        second.ref = f.ref;
        second.more = true;
        second.conversations = { conversation(u"c1"_s, 0, 3), conversation(u"c2"_s, 2) };
        f.model.apply(second);
        QVERIFY(f.model.conversation(u"old"_s)); // nothing half
        QCOMPARE(reset.size(), 0);
        Part foreign = second;
        foreign.ref = f.ref - 1;
        foreign.more = false;
        f.model.apply(foreign);
        QCOMPARE(reset.size(), 0);
        Part last;
        last.ref = f.ref;
        last.conversations = { conversation(u"c3"_s, 3) };
        f.model.apply(last);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(f.model.conversationIds(), (std::vector<QString> { u"c1"_s, u"c2"_s, u"c3"_s }));
        QCOMPARE(f.model.conversation(u"c1"_s)->conversation.comments.size(), 5);
        QCOMPARE(f.model.confirmed().seq, 8);
    }

    // -- reading ------------------------------------------------------------------------------------------
    void unreadCountsOthersCommentsAboveTheMark()
    {
        Fixture f;
        f.load(3, { conversation(u"c1"_s, 1, 2), conversation(u"c2"_s, 2, 1) });
        QCOMPARE(f.model.unreadCount(), 3); // seq 1 and 2 in the one, 1 in the other
        f.model.markConversationRead(u"c1"_s);
        QCOMPARE(f.model.unreadCount(), 1);
        // seq 1 of c2 is below: the page's mark cannot move, that of the discussion does
        QCOMPARE(f.link.count<MarkRead>(), 1);
        QCOMPARE(*f.link.last<MarkRead>(), (MarkRead { page, 2, u"c1"_s }));
        f.boWrites(u"c1"_s);
        QCOMPARE(f.model.unreadCount(), 2);
        QCOMPARE(f.model.conversation(u"c1"_s)->unread, 1);
        f.boWrites(u"c1"_s, { u"ada"_s, u"Ada"_s }); // mine, from another window
        QCOMPARE(f.model.unreadCount(), 2);
        QCOMPARE(f.announced.size(), 1);
        f.model.markConversationRead(u"c2"_s);
        QCOMPARE(f.link.last<MarkRead>()->seq, 3);
        QCOMPARE(f.model.readMarks().mark(), 3);
        f.model.markConversationRead(u"c1"_s);
        QCOMPARE(f.link.last<MarkRead>()->seq, 5);
        QCOMPARE(f.model.unreadCount(), 0);
    }

    void theReadMarkReachesTheServerLater()
    {
        Fixture f;
        f.load(1, { conversation(u"c1"_s, 1) });
        f.link.state = Code::Unavailable;
        f.model.connectionLost();
        f.model.markConversationRead(u"c1"_s);
        QCOMPARE(f.link.count<MarkRead>(), 0);
        f.link.state = Code::UnknownType;
        f.subscribe();
        Subscribed tail = f.reply(1);
        tail.resumed = true;
        f.model.apply(tail);
        QCOMPARE(f.link.last<MarkRead>()->seq, 1);
        // What another machine read is read here.
        f.boWrites(u"c1"_s);
        QCOMPARE(f.model.unreadCount(), 1);
        f.subscribe();
        tail = f.reply(2);
        tail.resumed = true;
        tail.read = 2;
        f.model.apply(tail);
        QCOMPARE(f.model.unreadCount(), 0);
    }

    void oneDiscussionReadIsReadOnAllMachines()
    {
        Fixture f;
        f.load(3, { conversation(u"c1"_s, 1, 2), conversation(u"c2"_s, 2, 1) });
        f.model.apply(MarkRead { page, 3, u"c1"_s });
        QCOMPARE(f.model.unreadCount(), 1);
        QCOMPARE(f.model.conversation(u"c1"_s)->unread, 0);
        QCOMPARE(f.model.conversation(u"c2"_s)->unread, 1);
        f.model.markConversationRead(u"c1"_s);
        QCOMPARE(f.link.count<MarkRead>(), 0); // the server knows

        // It is in the reply to the next machine, and in this one's copy for reading offline.
        Fixture other;
        other.model.restore(f.model.confirmed(), f.model.readMarks());
        QCOMPARE(other.model.unreadCount(), 1);
        Fixture third;
        third.load(3, { conversation(u"c1"_s, 1, 2), conversation(u"c2"_s, 2, 1) });
        third.subscribe();
        Subscribed tail = third.reply(3);
        tail.resumed = true;
        tail.readIn = { { u"c1"_s, 2 } };
        third.model.apply(tail);
        QCOMPARE(third.model.unreadCount(), 1);
        QCOMPARE(third.link.count<MarkRead>(), 0);
    }

    void whatWasReadOfflineReachesTheServerOnce()
    {
        Fixture f;
        f.load(3, { conversation(u"c1"_s, 1, 2), conversation(u"c2"_s, 2, 1) });
        f.link.state = Code::Unavailable;
        f.model.connectionLost();
        f.model.markConversationRead(u"c1"_s);
        QCOMPARE(f.link.count<MarkRead>(), 0);
        f.link.state = Code::UnknownType;
        for (int round = 0; round < 2; ++round) {
            f.subscribe();
            Subscribed tail = f.reply(3);
            tail.resumed = true;
            if (round > 0)
                tail.readIn = { { u"c1"_s, 2 } };
            f.model.apply(tail);
            QCOMPARE(f.link.count<MarkRead>(), 1);
            QCOMPARE(*f.link.last<MarkRead>(), (MarkRead { page, 2, u"c1"_s }));
        }
    }

    void nothingIsAnnouncedDuringLoad()
    {
        Fixture f;
        PageState state;
        state.epoch = u"e1"_s;
        state.page.urlId = page;
        f.model.restore(state, {});
        f.subscribe();
        Subscribed tail = f.reply(1);
        tail.resumed = true;
        tail.events = { f.event(ChatCreated { conversation(u"c1"_s, 1), false }) };
        f.model.apply(tail);
        QCOMPARE(f.model.unreadCount(), 1);
        QVERIFY(f.announced.isEmpty());
        f.boWrites(u"c1"_s);
        QCOMPARE(f.announced.size(), 1);
    }

    // -- what passes --------------------------------------------------------------------------------------
    void cursorsAreThinnedAndExpire()
    {
        Fixture f;
        f.load();
        for (int i = 0; i < 100; ++i) { // a second of a fast mouse
            f.model.pointAt(i, i);
            f.link.time.advance(10ms);
        }
        QVERIFY(f.link.count<Cursor>() <= 21);
        QVERIFY(f.link.count<Cursor>() >= 19);
        f.link.time.advance(1s);
        QCOMPARE(f.link.last<Cursor>()->x, 99.0); // the last place is not lost

        QSignalSpy changed(&f.model, &PageModel::cursorsChanged);
        f.model.apply(Cursors { page, { { bo.id, 1, 2 }, { u"ada"_s, 5, 5 } } });
        QCOMPARE(f.model.cursors().size(), 1);
        f.link.time.advance(4s);
        f.model.apply(Cursors { page, { { bo.id, 3, 4 } } });
        f.link.time.advance(4s);
        QCOMPARE(f.model.cursors().value(bo.id).x, 3.0);
        f.link.time.advance(1s);
        QVERIFY(f.model.cursors().isEmpty());
        QCOMPARE(changed.size(), 3);
    }

    void typingIsThinnedAndExpires()
    {
        Fixture f;
        f.load(1, { conversation(u"c1"_s, 1) });
        for (int i = 0; i < 50; ++i) {
            f.model.typeIn(u"c1"_s);
            f.link.time.advance(100ms);
        }
        QCOMPARE(f.link.count<Typing>(), 3);
        f.model.apply(Typing { page, u"c1"_s, bo.id });
        QCOMPARE(f.model.typing(u"c1"_s), QStringList { u"Bo"_s });
        f.boWrites(u"c1"_s);
        QVERIFY(f.model.typing(u"c1"_s).isEmpty());
        f.model.apply(Typing { page, u"c1"_s, bo.id });
        f.link.time.advance(5s);
        QVERIFY(f.model.typing(u"c1"_s).isEmpty());
    }

    void presenceIsOnlyKnownWhileLive()
    {
        Fixture f;
        f.load();
        QCOMPARE(f.model.presence().count, 2);
        f.model.apply(PresenceUpdate { page, { { u"cy"_s, u"Cy"_s, Role::Viewer, {} } }, {}, 3 });
        QCOMPARE(f.model.presence().users.size(), 3);
        f.model.apply(Cursors { page, { { bo.id, 1, 2 } } });
        f.model.apply(PresenceUpdate { page, {}, { bo.id }, 2 });
        QCOMPARE(f.model.presence().count, 2);
        QVERIFY(f.model.cursors().isEmpty());
        f.model.connectionLost();
        QCOMPARE(f.model.presence().count, 0);
        f.model.pointAt(1, 1);
        QCOMPARE(f.link.count<Cursor>(), 0);
    }

    // -- size -----------------------------------------------------------------------------------------------
    /// An event's cost must not grow with the page: the same work on 10,000 conversations as on 100.
    void anEventCostsTheSameOnALargePage()
    {
        const auto costOf = [](int conversations) {
            Fixture f;
            std::vector<Conversation> all;
            for (int i = 0; i < conversations; ++i)
                all.push_back(conversation(u"c%1"_s.arg(i), i));
            f.load(1, all);
            QElapsedTimer timer;
            timer.start();
            for (int i = 0; i < 2000; ++i) {
                f.boWrites(u"c%1"_s.arg(i % conversations));
                f.model.apply(f.own(f.create()));
            }
            return timer.nsecsElapsed();
        };
        costOf(100); // warms up
        const auto small = costOf(100);
        const auto large = costOf(10000);
        QVERIFY2(large < small * 6,
                 qPrintable(u"%1 ms instead of %2"_s.arg(large / 1000000).arg(small / 1000000)));
    }
};

QTEST_GUILESS_MAIN(ClientPageSync)
#include "tst_pagesync.moc"
