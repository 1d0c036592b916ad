// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/pagemodelfixture.h"

#include <QSignalSpy>
#include <QtTest>

using namespace callout;
using namespace callout::protocol;
using namespace callout::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// One with the number that the server gave it.
Conversation numbered(const QString &id, int number)
{
    Conversation made = conversation(id, number);
    made.number = number;
    return made;
}

} // namespace

/// What a person does on a page, with and without a connection.
class ClientPageModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anotherWindowsOperationIsShownUntilItsEvent()
    {
        Fixture f;
        f.load();
        Fixture there; // the window that made it
        there.load();
        const QString operation = there.create(u"from there"_s);
        f.model.apply(PendingElsewhere { *there.link.last<Operation>() });
        const ConversationView *view = f.model.conversation(there.id);
        QVERIFY(view && view->fate == Fate::Pending);
        QCOMPARE(view->conversation.createdBy.id, u"ada"_s);
        QCOMPARE(f.link.count<Operation>(), 0);
        QVERIFY(f.subscribe().pending.isEmpty()); // it is not for this one to ask about
        f.load();
        f.model.apply(PendingElsewhere { *there.link.last<Operation>() });
        f.model.apply(there.own(operation));
        QCOMPARE(f.model.conversation(there.id)->fate, Fate::Stored);
        QVERIFY(f.model.pendingOperations().empty());
        QVERIFY(f.stored.isEmpty() && f.announced.isEmpty());
        QCOMPARE(f.model.unreadCount(), 0);
        QCOMPARE(f.model.conversationIds().size(), 1);
    }

    void anotherWindowsOperationGoesWithItsReject()
    {
        Fixture f;
        f.load();
        Fixture there;
        there.load();
        const QString operation = there.create();
        f.model.apply(PendingElsewhere { *there.link.last<Operation>() });
        f.model.apply(Reject { operation, page, { Code::Forbidden, {}, {} } });
        QVERIFY(!f.model.conversation(there.id));
        QVERIFY(f.rejected.isEmpty());
    }

    void anotherWindowsOperationGoesWithTheConnection()
    {
        Fixture f;
        f.load();
        Fixture there;
        there.load();
        there.create();
        f.model.apply(PendingElsewhere { *there.link.last<Operation>() });
        f.model.connectionLost();
        QVERIFY(f.model.conversation(there.id)); // most likely it is stored
        f.link.time.advance(10s);
        f.load();
        QVERIFY(!f.model.conversation(there.id));
        QVERIFY(f.failed.isEmpty());
    }

    void whatWasReadInAnotherWindowIsRead()
    {
        Fixture f;
        f.load();
        f.create();
        f.model.apply(f.own(f.link.last<Operation>()->broadcastId));
        f.boWrites(f.id);
        f.boWrites(f.id);
        QCOMPARE(f.model.unreadCount(), 2);
        f.model.apply(MarkRead { page, f.model.confirmed().seq - 1, {} });
        QCOMPARE(f.model.unreadCount(), 1);
        f.model.apply(MarkRead { page, 1, {} }); // only forward
        QCOMPARE(f.model.unreadCount(), 1);
        QCOMPARE(f.link.count<MarkRead>(), 0); // the server knows
    }

    // -- own operations ---------------------------------------------------------------------------------
    void showsAtOnceAndStaysWhenStored()
    {
        Fixture f;
        f.load();
        QSignalSpy added(&f.model, &PageModel::conversationAdded);
        const QString operation = f.create();
        QCOMPARE(added.size(), 1);
        const ConversationView *view = f.model.conversation(f.id);
        QVERIFY(view && view->fate == Fate::Pending && view->number == 1);
        QCOMPARE(view->broadcastIds.value(f.id), operation);
        QCOMPARE(view->conversation.createdBy.id, u"ada"_s);
        QCOMPARE(std::get<ImageAnchor>(view->conversation.anchor).x, 25.1235); // as it is sent
        QCOMPARE(f.model.confirmed().conversations.size(), 0);

        f.model.apply(Ack { operation, 1, f.link.time.now() });
        QCOMPARE(f.stored, QStringList { operation });
        QCOMPARE(f.model.conversation(f.id)->fate, Fate::Stored);
        QCOMPARE(f.model.confirmed().seq, 0);            // an ack never advances seq
        QCOMPARE(f.model.pendingOperations().size(), 1); // the overlay stays until its event

        f.model.apply(f.own(operation));
        QCOMPARE(f.model.confirmed().seq, 1);
        QVERIFY(f.model.pendingOperations().empty());
        QCOMPARE(f.model.conversationIds().size(), 1);
        QCOMPARE(f.stored.size(), 1);
        QCOMPARE(f.model.unreadCount(), 0);
        QVERIFY(f.announced.isEmpty());
        QCOMPARE(added.size(), 1);
    }

    void isRolledBackWhenRejected()
    {
        Fixture f;
        f.load();
        f.create();
        f.model.apply(f.own(f.link.last<Operation>()->broadcastId));
        const QString operation = f.model.setState(f.id, ConversationState::Resolved);
        QCOMPARE(f.model.openCount(), 0);
        f.model.apply(Reject { operation, page, { Code::Readonly, {}, {} } });
        QCOMPARE(f.model.openCount(), 1);
        QCOMPARE(f.rejected, QStringList { operation });
        QVERIFY(f.why == Code::Readonly);
        QCOMPARE(f.model.conversation(f.id)->fate, Fate::Stored);
    }

    /// The fault such systems usually have: own change shown, a foreign one in between, own event skipped.
    void aForeignChangeInBetweenKeepsItsPlace()
    {
        Fixture f;
        f.load();
        f.create();
        f.model.apply(f.own(f.link.last<Operation>()->broadcastId));
        const QString operation = f.model.setState(f.id, ConversationState::Resolved);
        const auto foreign = ChatUpdated { ConversationKind::Image, f.id,
                                           StateChanged { ConversationState::Open } };
        f.model.apply(f.event(foreign));
        QCOMPARE(f.model.openCount(), 0); // mine is still laid over
        f.model.apply(f.own(operation));
        QCOMPARE(f.model.openCount(), 0);
        f.model.apply(f.event(foreign));
        QCOMPARE(f.model.openCount(), 1);
    }

    // -- without a connection ---------------------------------------------------------------------------
    void waitsAtMostFiveSecondsThenFails()
    {
        Fixture f;
        f.load();
        f.link.state = Code::Unavailable;
        f.model.connectionLost();
        const QString operation = f.create();
        QCOMPARE(f.model.conversation(f.id)->fate, Fate::Pending);
        f.link.time.advance(4999ms);
        QVERIFY(f.failed.isEmpty());
        f.link.time.advance(1ms);
        QCOMPARE(f.failed, QStringList { operation });
        QVERIFY(f.why == Code::Unavailable);
        QCOMPARE(f.model.conversation(f.id)->fate, Fate::Failed);
        QCOMPARE(f.model.conversation(f.id)->conversation.comments.front().text, u"look"_s); // kept in sight

        f.link.state = Code::UnknownType; // back again: nothing is sent by itself
        const int before = f.link.count<Operation>();
        f.subscribe();
        f.model.apply(f.reply(0));
        f.link.time.advance(1h);
        QCOMPARE(f.link.count<Operation>(), before);

        f.model.retry(operation);
        QCOMPARE(f.link.count<Operation>(), before + 1);
        QCOMPARE(f.link.last<Operation>()->broadcastId, operation);
        QCOMPARE(f.model.conversation(f.id)->fate, Fate::Pending);
    }

    void isSentIfTheConnectionReturnsInTime()
    {
        Fixture f;
        f.load();
        f.link.state = Code::Unavailable;
        f.model.connectionLost();
        const QString operation = f.create();
        f.link.time.advance(4s);
        f.link.state = Code::UnknownType;
        QVERIFY(f.subscribe().pending.isEmpty()); // never sent: nothing to ask
        QCOMPARE(f.link.count<Operation>(), 0);
        f.model.apply(f.reply(0));
        QCOMPARE(f.link.last<Operation>()->broadcastId, operation);
        f.link.time.advance(1min);
        QVERIFY(f.failed.isEmpty());
    }

    void offlineFailsAtOnceButAfterTheCall()
    {
        Fixture f;
        f.load();
        f.link.state = Code::Offline;
        const QString operation = f.create();
        QCOMPARE(f.model.conversation(f.id)->fate, Fate::Failed);
        QVERIFY(f.failed.isEmpty()); // the caller clears its field first
        QCoreApplication::processEvents();
        QCOMPARE(f.failed, QStringList { operation });
        QVERIFY(f.why == Code::Offline);

        const QSignalSpy discarded(&f.model, &PageModel::operationDiscarded);
        f.model.discard(operation);
        QCOMPARE(discarded.size(), 1);
        QVERIFY(!f.model.conversation(f.id));
    }

    void aFailedWordlessChangeGoesBack()
    {
        Fixture f;
        f.load(1, { conversation(u"c1"_s, 1) });
        f.link.state = Code::Offline;
        const QString first = f.model.setState(u"c1"_s, ConversationState::Resolved);
        QCOMPARE(f.model.openCount(), 1); // as the server has it
        f.model.setState(u"c1"_s, ConversationState::Resolved);
        QCOMPARE(f.model.pendingOperations().size(), 1); // the later attempt replaces the earlier
        QVERIFY(f.model.pendingOperations().front().operation.broadcastId != first);
        QCoreApplication::processEvents();
    }

    void unknownFateIsAskedFor()
    {
        Fixture f;
        f.load();
        const QString kept = f.create();
        const QString keptId = f.id;
        const QString lost = f.create();
        const QString lostId = f.id;
        f.model.connectionLost();
        const Subscribe again = f.subscribe();
        QCOMPARE(again.pending, (QStringList { kept, lost }));
        QVERIFY(again.since && again.since->seq == 0);

        Subscribed reply = f.reply(1); // a snapshot that has the first
        reply.conversations = { conversation(keptId, 1) };
        reply.stored = { { kept, 1 } };
        f.model.apply(reply);
        QCOMPARE(f.stored, QStringList { kept });
        QCOMPARE(f.failed, QStringList { lost });
        QCOMPARE(f.model.conversation(keptId)->fate, Fate::Stored);
        QCOMPARE(f.model.conversation(lostId)->fate, Fate::Failed);

        f.model.apply(Ack { lost, 2, 0 }); // it was only late
        QCOMPARE(f.stored, (QStringList { kept, lost }));
        QCOMPARE(f.model.conversation(lostId)->fate, Fate::Stored);
    }

    void aSnapshotMayBringTheChangeBeforeItsAck()
    {
        Fixture f;
        f.load();
        f.subscribe(); // a gap: asked again on the same connection
        const QString operation = f.create();
        Subscribed reply = f.reply(1);
        reply.conversations = { conversation(f.id, 1) };
        f.model.apply(reply);
        QCOMPARE(f.model.conversationIds().size(), 1);
        f.model.apply(Ack { operation, 1, 0 });
        QVERIFY(f.model.pendingOperations().empty());
        QCOMPARE(f.stored, QStringList { operation });
    }

    // -- the document -------------------------------------------------------------------------------------
    void aMarkerStaysOnTheDocumentItsAuthorSaw()
    {
        Fixture f;
        f.load();
        const QString operation = f.create();
        QVERIFY(std::get<CreateChat>(f.link.last<Operation>()->body).conversation.version.isEmpty());
        QCOMPARE(f.model.conversation(f.id)->conversation.version, u"blob1"_s);
        const Event mine = f.own(operation);
        f.model.apply(f.event(PageUpdated { {}, u"blob2"_s, {}, {}, {} })); // replaced meanwhile
        Event stored = mine;
        stored.seq = 2;
        f.model.apply(stored);
        const auto *move = std::get_if<MoveChat>(&f.link.last<Operation>()->body);
        QVERIFY(move);
        QCOMPARE(move->conversationId, f.id);
        QCOMPARE(move->version, u"blob1"_s);
        QCOMPARE(f.model.conversation(f.id)->conversation.version, u"blob1"_s);
        const int sent = f.link.count<Operation>();
        f.model.apply(
            f.event(ChatUpdated { ConversationKind::Image, f.id, Moved { move->anchor, move->version } },
                    { u"ada"_s, u"Ada"_s }, f.link.last<Operation>()->broadcastId));
        QCOMPARE(f.link.count<Operation>(), sent);
        QVERIFY(f.model.pendingOperations().empty());
    }

    void aMarkerOnAPendingDocumentNamesIt()
    {
        Fixture f;
        f.load();
        f.model.updatePage({ {}, u"blob2"_s, {}, {}, {} });
        QCOMPARE(f.model.page().blob, u"blob2"_s);
        f.create();
        QCOMPARE(std::get<CreateChat>(f.link.last<Operation>()->body).conversation.version, u"blob2"_s);
    }

    void deletingCanBeUndone()
    {
        Fixture f;
        f.load(2, { conversation(u"c1"_s, 1, 2), conversation(u"c2"_s, 2) });
        const QString operation = f.model.deleteConversation(u"c1"_s);
        QCOMPARE(f.model.conversationIds(), std::vector<QString> { u"c2"_s });
        QCOMPARE(f.model.conversation(u"c2"_s)->number, 1);
        f.model.apply(
            f.event(ChatDeleted { ConversationKind::Image, u"c1"_s }, { u"ada"_s, u"Ada"_s }, operation));
        f.model.restoreConversation(u"c1"_s);
        QVERIFY(f.model.conversation(u"c1"_s)); // at once
        QCOMPARE(f.model.conversation(u"c1"_s)->conversation.comments.size(), 2);
        f.model.apply(f.event(ChatCreated { conversation(u"c1"_s, 1, 2), true }, { u"ada"_s, u"Ada"_s },
                              f.link.last<Operation>()->broadcastId));
        QCOMPARE(f.model.conversationIds(), (std::vector<QString> { u"c1"_s, u"c2"_s }));
    }

    // -- numbers ------------------------------------------------------------------------------------------
    void aDiscussionKeepsItsNumber()
    {
        Fixture f;
        f.load(3, { numbered(u"c1"_s, 1), numbered(u"c2"_s, 2), numbered(u"c4"_s, 4) });
        QCOMPARE(f.model.conversation(u"c4"_s)->number, 4);
        const Author ada { u"ada"_s, u"Ada"_s };
        f.model.apply(f.event(ChatDeleted { ConversationKind::Image, u"c1"_s }, ada));
        QCOMPARE(f.model.conversation(u"c2"_s)->number, 2);
        f.create(); // waits: the next one, as far as is known
        QCOMPARE(f.model.conversation(f.id)->number, 5);
        Event made = f.own(f.link.last<Operation>()->broadcastId);
        std::get<ChatCreated>(made.body).conversation.number = 6; // a fifth was begun and deleted before
        f.model.apply(made);
        QCOMPARE(f.model.conversation(f.id)->number, 6);
        f.model.apply(f.event(ChatCreated { numbered(u"c1"_s, 1), true }, ada));
        QCOMPARE(f.model.conversation(u"c1"_s)->number, 1);
        QCOMPARE(f.model.conversationIds(), (std::vector<QString> { u"c1"_s, u"c2"_s, u"c4"_s, f.id }));
    }

    void discussionsOfOneMillisecondAreInTheOrderOfTheirNumbers()
    {
        Fixture f;
        Conversation first = numbered(u"c9"_s, 1);
        Conversation second = numbered(u"c1"_s, 2);
        first.createdAt = second.createdAt = 1;
        f.load(2, { first, second });
        QCOMPARE(f.model.conversationIds(), (std::vector<QString> { u"c9"_s, u"c1"_s }));
    }

    // -- rights -------------------------------------------------------------------------------------------
    void rightsFollowRoleAndReadonly()
    {
        Fixture f;
        f.load();
        QVERIFY(f.model.mayComment());
        QVERIFY(f.model.mayChange({ u"ada"_s, {} }));
        QVERIFY(!f.model.mayChange(bo));
        QVERIFY(!f.model.mayModerate());
        f.link.user.role = Role::Moderator;
        QVERIFY(f.model.mayChange(bo) && f.model.mayModerate());
        f.model.apply(f.event(PageUpdated { {}, {}, true, {}, {} }));
        QVERIFY(!f.model.mayComment() && !f.model.mayChange(bo) && f.model.mayModerate());
        f.link.user.role = Role::Viewer;
        f.model.apply(f.event(PageUpdated { {}, {}, false, {}, {} }));
        QVERIFY(!f.model.mayComment() && !f.model.mayChange({ u"ada"_s, {} }));
    }
};

QTEST_GUILESS_MAIN(ClientPageModel)
#include "tst_pagemodel.moc"
