// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net_fixture.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

server::NetworkOptions quick()
{
    server::NetworkOptions options = TestServer::defaults();
    options.room.presence.grace = 50ms;
    options.room.presence.netInterval = 100ms;
    return options;
}

} // namespace

/// Who is here, and what they do meanwhile: presence, cursors, typing (protocol §3).
class NetPresence : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsUsersNotConnections()
    {
        TestServer server(quick());
        TestClient ada(server, server.token(u"ada"_s));
        QVERIFY(ada.subscribe(u"mock"_s));
        const QString bo = server.token(u"bo"_s);
        TestClient first(server, bo);
        TestClient second(server, bo);
        QVERIFY(first.subscribe(u"mock"_s));
        const auto joined = ada.until<protocol::PresenceUpdate>();
        QVERIFY(joined);
        QCOMPARE(joined->urlId, u"mock"_s);
        QCOMPARE(joined->count, 2);
        QCOMPARE(joined->joined.size(), 1);
        QCOMPARE(joined->joined[0].id, u"bo"_s);
        QCOMPARE(joined->joined[0].name, u"BO"_s);
        const auto reply = second.subscribe(u"mock"_s);
        QVERIFY(reply);
        QCOMPARE(reply->presence.count, 2);

        // Only when the last of the user's connections goes does the user go.
        first.wire().reset();
        TestClient cy(server, server.token(u"cy"_s));
        QVERIFY(cy.subscribe(u"mock"_s));
        const auto third = ada.until<protocol::PresenceUpdate>();
        QVERIFY(third);
        QCOMPARE(third->joined.size(), 1);
        QCOMPARE(third->joined[0].id, u"cy"_s);
        QCOMPARE(third->count, 3);
        second.wire().reset();
        const auto left = ada.until<protocol::PresenceUpdate>();
        QVERIFY(left);
        QCOMPARE(left->left, QStringList { u"bo"_s });
        QCOMPARE(left->count, 2);
    }

    void leavingHasGraceAndUnsubscribingLeaves()
    {
        TestServer server(quick());
        TestClient ada(server, server.token(u"ada"_s));
        TestClient bo(server, server.token(u"bo"_s));
        QVERIFY(ada.subscribe(u"mock"_s));
        QVERIFY(bo.subscribe(u"mock"_s));
        QVERIFY(ada.until<protocol::PresenceUpdate>());
        // Away and back within the grace: nobody hears of it.
        bo.send(protocol::Unsubscribe { 5, u"mock"_s });
        QVERIFY(bo.subscribe(u"mock"_s));
        bo.send(protocol::Unsubscribe { 6, u"mock"_s });
        const auto left = ada.until<protocol::PresenceUpdate>();
        QVERIFY(left);
        QVERIFY(left->joined.empty());
        QCOMPARE(left->left, QStringList { u"bo"_s });
        QCOMPARE(left->count, 1);
    }

    void oneIsNotToldOfOneself()
    {
        TestServer server(quick());
        TestClient ada(server, server.token(u"ada"_s));
        QVERIFY(ada.subscribe(u"mock"_s));
        TestClient bo(server, server.token(u"bo"_s));
        QVERIFY(bo.subscribe(u"mock"_s));
        const auto update = ada.until<protocol::PresenceUpdate>();
        QVERIFY(update);
        QCOMPARE(update->joined.at(0).id, u"bo"_s); // nothing of ada before
    }

    void crowdsGetNetUpdatesWithExactCounts()
    {
        server::NetworkOptions options = quick();
        options.room.presence.crowd = 5;
        TestServer server(options);
        TestClient ada(server, server.token(u"ada"_s));
        QVERIFY(ada.subscribe(u"mock"_s));
        std::vector<std::unique_ptr<TestClient>> crowd;
        for (int i = 0; i < 40; ++i) {
            crowd.push_back(std::make_unique<TestClient>(server, server.token(u"user%1"_s.arg(i))));
            const auto reply = crowd.back()->subscribe(u"mock"_s);
            QVERIFY(reply);
            QCOMPARE(reply->presence.count, i + 2);
            QVERIFY(reply->presence.users.size() <= 5);
        }
        int updates = 0;
        for (int count = 0; count < 41; ++updates) {
            const auto update = ada.until<protocol::PresenceUpdate>();
            QVERIFY(update);
            QVERIFY(update->joined.size() <= 5);
            QVERIFY(update->count > count);
            count = update->count;
        }
        QVERIFY2(updates < 30, QByteArray::number(updates));
        for (const auto &client : crowd)
            client->wire().reset();
        for (int count = 41; count > 1;) {
            const auto update = ada.until<protocol::PresenceUpdate>();
            QVERIFY(update);
            count = update->count;
        }
    }

    void cursorsReachOthersTheLatestOfEach()
    {
        TestServer server(quick());
        TestClient ada(server, server.token(u"ada"_s));
        TestClient bo(server, server.token(u"bo"_s));
        TestClient cy(server, server.token(u"cy"_s));
        for (TestClient *client : { &ada, &bo, &cy })
            QVERIFY(client->subscribe(u"mock"_s));
        for (int i = 0; i <= 100; ++i)
            bo.send(protocol::Cursor { u"mock"_s, double(i), 50 });
        double x = -1;
        int frames = 0;
        while (x < 100) {
            const auto cursors = ada.until<protocol::Cursors>();
            QVERIFY(cursors);
            QCOMPARE(cursors->urlId, u"mock"_s);
            QCOMPARE(cursors->cursors.size(), 1);
            QCOMPARE(cursors->cursors[0].userId, u"bo"_s);
            QVERIFY(cursors->cursors[0].x > x);
            x = cursors->cursors[0].x;
            ++frames;
        }
        QVERIFY2(frames < 50, QByteArray::number(frames));

        // Two who move see each other, the third sees both, and nobody sees their own.
        bo.send(protocol::Cursor { u"mock"_s, 1, 2 });
        cy.send(protocol::Cursor { u"mock"_s, 3, 4 });
        QSet<QString> seen;
        while (seen.size() < 2) {
            const auto cursors = ada.until<protocol::Cursors>();
            QVERIFY(cursors);
            for (const auto &cursor : cursors->cursors) {
                if (cursor.x < 5)
                    seen.insert(cursor.userId);
            }
        }
        const auto byBo = bo.until<protocol::Cursors>();
        QVERIFY(byBo);
        QCOMPARE(byBo->cursors.size(), 1);
        QCOMPARE(byBo->cursors[0].userId, u"cy"_s);
    }

    void typingReachesOthers()
    {
        TestServer server(quick());
        TestClient ada(server, server.token(u"ada"_s));
        TestClient bo(server, server.token(u"bo"_s));
        QVERIFY(ada.subscribe(u"mock"_s));
        QVERIFY(bo.subscribe(u"mock"_s));
        const QString conversation = newUuid();
        bo.send(protocol::Typing { u"mock"_s, conversation, {} });
        const auto typing = ada.until<protocol::Typing>();
        QVERIFY(typing);
        QCOMPARE(typing->userId, u"bo"_s);
        QCOMPARE(typing->conversationId, conversation);
        QCOMPARE(typing->urlId, u"mock"_s);
    }

    void crowdsSeeNoCursors()
    {
        server::NetworkOptions options = quick();
        options.room.ephemeralViewers = 2;
        TestServer server(options);
        TestClient ada(server, server.token(u"ada"_s));
        TestClient bo(server, server.token(u"bo"_s));
        TestClient cy(server, server.token(u"cy"_s));
        for (TestClient *client : { &ada, &bo, &cy })
            QVERIFY(client->subscribe(u"mock"_s));
        bo.send(protocol::Cursor { u"mock"_s, 1, 2 });
        bo.send(protocol::Typing { u"mock"_s, newUuid(), {} });
        bo.send(createChat(u"mock"_s));
        for (;;) {
            const auto message = ada.next();
            QVERIFY(!std::holds_alternative<protocol::Cursors>(message));
            QVERIFY(!std::holds_alternative<protocol::Typing>(message));
            if (std::holds_alternative<protocol::Event>(message))
                break;
            QVERIFY(std::holds_alternative<protocol::PresenceUpdate>(message));
        }
    }

    void strangersToAPageCannotPointAtIt()
    {
        TestServer server(quick());
        TestClient ada(server, server.token(u"ada"_s));
        TestClient bo(server, server.token(u"bo"_s));
        QVERIFY(ada.subscribe(u"mock"_s));
        bo.send(protocol::Cursor { u"mock"_s, 1, 2 });
        bo.send(createChat(u"mock"_s));
        const auto message = ada.next();
        QVERIFY(std::holds_alternative<protocol::Event>(message));
    }
};

QTEST_GUILESS_MAIN(NetPresence)
#include "net_presence.moc"
