// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net_fixture.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// Subscribing, and what is told to whom (protocol §3), on the socket.
class NetSubscribe : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void welcomesFirst()
    {
        TestServer server;
        TestClient ada(server, server.token(u"ada"_s, Role::Moderator));
        QCOMPARE(ada.wire().status(), 101);
        QCOMPARE(ada.wire().response().header("Sec-WebSocket-Accept"), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
        QCOMPARE(ada.wire().response().header("Sec-WebSocket-Protocol"), "callout.v1");
        QCOMPARE(ada.welcome().protocol, 1);
        QCOMPARE(ada.welcome().tenantId, u"acme"_s);
        QCOMPARE(ada.welcome().user.id, u"ada"_s);
        QCOMPARE(ada.welcome().user.role, Role::Moderator);
        QVERIFY(ada.welcome().pages.all);
        QCOMPARE(ada.welcome().limits.frameBytes, 65536);
        QVERIFY(!ada.welcome().connectionId.isEmpty());
    }

    void emptyPageIsAnEmptySnapshot()
    {
        TestServer server;
        TestClient ada(server, server.token(u"ada"_s));
        const auto reply = ada.subscribe(u"mock"_s);
        QVERIFY(reply);
        QVERIFY(!reply->resumed);
        QCOMPARE(reply->seq, 0);
        QVERIFY(!reply->page);
        QVERIFY(!reply->epoch.isEmpty());
        QCOMPARE(reply->presence.count, 1);
        QCOMPARE(reply->presence.users.at(0).id, u"ada"_s);
    }

    void resumesWithTheTail()
    {
        TestServer server;
        const auto chat = createChat(u"mock"_s);
        fill(server, chat, 10, u"reply"_s);
        TestClient ada(server, server.token(u"ada"_s));
        const auto snapshot = ada.subscribe(u"mock"_s);
        QVERIFY(snapshot);
        QCOMPARE(snapshot->seq, 10);
        QCOMPARE(snapshot->conversations.size(), 1);
        QCOMPARE(snapshot->conversations[0].comments.size(), 10);

        const auto resumed = ada.subscribe(u"mock"_s, protocol::Since { snapshot->epoch, 7, {} });
        QVERIFY(resumed);
        QVERIFY(resumed->resumed);
        QCOMPARE(resumed->seq, 10);
        QCOMPARE(resumed->events.size(), 3);
        QVERIFY(areConsecutive(resumed->events, 8));
        QVERIFY(resumed->conversations.empty());
    }

    void snapshotWhenSinceCannotBeContinued()
    {
        TestServer server;
        const auto chat = createChat(u"mock"_s);
        fill(server, chat, 3, u"reply"_s);
        TestClient ada(server, server.token(u"ada"_s));
        const auto known = ada.subscribe(u"mock"_s);
        QVERIFY(known);
        for (const auto &since :
             { protocol::Since { u"another"_s, 2, {} }, protocol::Since { known->epoch, 99, {} },
               protocol::Since { known->epoch, 2, newUuid() } }) {
            const auto reply = ada.subscribe(u"mock"_s, since);
            QVERIFY(reply);
            QVERIFY(!reply->resumed);
            QCOMPARE(reply->seq, 3);
            QCOMPARE(reply->conversations.size(), 1);
        }
        const auto reply = ada.subscribe(u"mock"_s, protocol::Since { known->epoch, 1, chat.broadcastId });
        QVERIFY(reply);
        QVERIFY(reply->resumed);
        QCOMPARE(reply->events.size(), 2);
    }

    void tellsTheFateOfPendingOperations()
    {
        TestServer server;
        TestClient ada(server, server.token(u"ada"_s));
        const auto arrived = createChat(u"mock"_s);
        ada.send(arrived);
        QVERIFY(ada.until<protocol::Ack>());
        const auto lost = newUuid();
        const auto reply = ada.subscribe(u"mock"_s, {}, { arrived.broadcastId, lost });
        QVERIFY(reply);
        QCOMPARE(reply->stored.size(), 1);
        QCOMPARE(reply->stored[0].broadcastId, arrived.broadcastId);
        QCOMPARE(reply->stored[0].seq, 1);
    }

    void longSnapshotsComeInPartsWithNothingBetween()
    {
        TestServer server;
        // Ten discussions, each too long for what another one leaves of a frame.
        const auto chat = createChat(u"mock"_s);
        QSet<QString> ids { idOf(chat) };
        fill(server, chat, 30, QString(6000, u'x'));
        for (int i = 1; i < 10; ++i) {
            const auto next = createChat(u"mock"_s);
            ids.insert(idOf(next));
            fill(server, next, 30, QString(6000, u'x'));
        }
        TestClient ada(server, server.token(u"ada"_s));
        TestClient bo(server, server.token(u"bo"_s));
        QVERIFY(bo.subscribe(u"mock"_s));
        ada.send(protocol::Subscribe { 1, u"mock"_s, {}, {} });
        // While the reply is on its way others go on; those events come behind the last part.
        for (int i = 0; i < 20; ++i)
            bo.send(addComment(chat, u"meanwhile"_s));
        QCOMPARE(bo.events(20).size(), 20);
        bool more = true;
        int frames = 0;
        qint64 seq = 0;
        size_t comments = 0;
        while (more) {
            const WireClient::Frame frame = ada.wire().receive();
            QCOMPARE(frame.opcode, 1);
            QVERIFY(frame.payload.size() <= protocol::limits::serverFrameBytes);
            const auto message = protocol::decodeServerFrame(frame.payload);
            QVERIFY(message.ok());
            ++frames;
            std::vector<Conversation> conversations;
            if (const auto *head = std::get_if<protocol::Subscribed>(&message.value())) {
                QCOMPARE(frames, 1);
                seq = head->seq;
                more = head->more;
                conversations = head->conversations;
            } else if (const auto *part = std::get_if<protocol::Part>(&message.value())) {
                QCOMPARE(part->ref, 1);
                more = part->more;
                conversations = part->conversations;
            } else {
                QFAIL("something came between the parts");
            }
            for (const Conversation &conversation : conversations) {
                QVERIFY(ids.contains(conversation.id));
                comments += conversation.comments.size();
            }
        }
        QVERIFY(frames > 5);
        QCOMPARE(qint64(comments), seq);
        const auto events = ada.events(size_t(320 - seq));
        QCOMPARE(qint64(events.size()), 320 - seq);
        QVERIFY(areConsecutive(events, seq + 1));
    }

    void subscribingAgainReplacesAndIsNoSecondViewer()
    {
        TestServer server;
        const auto chat = createChat(u"mock"_s);
        fill(server, chat, 5, u"reply"_s);
        TestClient ada(server, server.token(u"ada"_s));
        const auto first = ada.subscribe(u"mock"_s);
        QVERIFY(first);
        for (int i = 0; i < 20; ++i) {
            const auto again = ada.subscribe(u"mock"_s, protocol::Since { first->epoch, 5, {} });
            QVERIFY(again);
            QVERIFY(again->resumed);
            QCOMPARE(again->presence.count, 1);
        }
        ada.send(addComment(chat, u"once"_s));
        ada.send(addComment(chat, u"only"_s));
        QVERIFY(areConsecutive(ada.events(2), 6));
        TestClient bo(server, server.token(u"bo"_s));
        const auto seen = bo.subscribe(u"mock"_s);
        QVERIFY(seen);
        QCOMPARE(seen->presence.count, 2);
    }

    void severalSubscriptionsAtOnceAreAllAnswered()
    {
        TestServer server;
        TestClient ada(server, server.token(u"ada"_s));
        QSet<qint64> open;
        for (int i = 1; i <= 40; ++i) {
            ada.send(protocol::Subscribe { i, u"page%1"_s.arg(i % 30), {}, {} });
            open.insert(i);
        }
        // The first ten are replaced before they are answered, or not: the last of each page always is.
        for (int i = 11; i <= 40;) {
            const auto reply = ada.until<protocol::Subscribed>();
            QVERIFY(reply);
            QVERIFY(open.remove(reply->ref));
            if (reply->ref > 10)
                ++i;
        }
    }

    void unsubscribedPagesAreSilent()
    {
        TestServer server;
        TestClient ada(server, server.token(u"ada"_s));
        TestClient bo(server, server.token(u"bo"_s));
        QVERIFY(ada.subscribe(u"one"_s));
        QVERIFY(ada.subscribe(u"two"_s));
        ada.send(protocol::Unsubscribe { 9, u"one"_s });
        const auto two = ada.subscribe(u"two"_s); // answered behind the unsubscription
        QVERIFY(two);
        bo.send(createChat(u"one"_s));
        QVERIFY(bo.until<protocol::Ack>());
        bo.send(createChat(u"two"_s));
        const auto events = ada.events(1);
        QCOMPARE(events.size(), 1);
        QCOMPARE(events[0].urlId, u"two"_s);
    }

    void pagesOutsideTheScopeDoNotExist()
    {
        TestServer server;
        TestClient guest(server, server.token(u"gus"_s, Role::Commenter, PageScope::only({ u"mine"_s })));
        guest.send(protocol::Subscribe { 7, u"other"_s, {}, {} });
        const auto error = guest.until<protocol::ErrorReply>();
        QVERIFY(error);
        QCOMPARE(error->ref, 7);
        QCOMPARE(text(error->error.code), text(protocol::Code::NotFound));
        const auto operation = createChat(u"other"_s);
        guest.send(operation);
        const auto reject = guest.until<protocol::Reject>();
        QVERIFY(reject);
        QCOMPARE(text(reject->error.code), text(protocol::Code::NotFound));
        QVERIFY(guest.subscribe(u"mine"_s));
    }

    void readMarksFollowTheUser()
    {
        TestServer server;
        const auto chat = createChat(u"mock"_s);
        fill(server, chat, 6, u"reply"_s);
        const QString token = server.token(u"bo"_s);
        TestClient bo(server, token);
        const auto unread = bo.subscribe(u"mock"_s);
        QVERIFY(unread);
        QCOMPARE(unread->read, 0);
        bo.send(protocol::MarkRead { u"mock"_s, 4, {} });
        TestClient elsewhere(server, token);
        // A mark is stored behind the operations, and nothing tells its user when.
        const auto seen = [&] {
            const auto reply = elsewhere.subscribe(u"mock"_s);
            return reply ? reply->read : -1;
        };
        QTRY_COMPARE(seen(), 4);
    }

    void whatIsReadHereIsReadOnTheUsersOtherMachines()
    {
        TestServer server;
        const auto chat = createChat(u"mock"_s);
        fill(server, chat, 6, u"reply"_s);
        const QString id = protocol::conversationIdOf(chat);
        const QString token = server.token(u"bo"_s);
        TestClient bo(server, token);
        TestClient elsewhere(server, token);
        TestClient ada(server, server.token(u"ada"_s));
        for (TestClient *client : { &bo, &elsewhere, &ada })
            QVERIFY(client->subscribe(u"mock"_s));
        bo.send(protocol::MarkRead { u"mock"_s, 5, id });
        const auto told = elsewhere.until<protocol::MarkRead>();
        QVERIFY(told);
        QCOMPARE(*told, (protocol::MarkRead { u"mock"_s, 5, id }));
        // Private: of all that Ada is sent afterwards there is nothing of it.
        ada.send(protocol::MarkRead { u"mock"_s, 1, {} });
        bo.send(protocol::Typing { u"mock"_s, id, {} });
        protocol::ServerMessage message;
        do {
            message = ada.next();
            QVERIFY(!std::holds_alternative<protocol::MarkRead>(message));
            QVERIFY(!std::holds_alternative<protocol::Unknown>(message)); // the end
        } while (!std::holds_alternative<protocol::Typing>(message));
        const auto seen = [&] {
            TestClient later(server, token);
            const auto reply = later.subscribe(u"mock"_s);
            return reply ? reply->readIn : std::vector<protocol::ReadIn>();
        };
        QTRY_VERIFY((seen() == std::vector<protocol::ReadIn> { { id, 5 } }));
    }
};

QTEST_GUILESS_MAIN(NetSubscribe)
#include "net_subscribe.moc"
