// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net_fixture.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// Subscribing, changing, and seeing what others change (protocol §3, §4, §5), on the socket.
class NetSubscribe : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void welcomesFirst()
    {
        TestServer server;
        TestClient ada(server, server.token(u"ada"_s, Role::Moderator));
        QCOMPARE(ada.wire().status(), 101);
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

    void operationIsAckedAndReachesEveryone()
    {
        TestServer server;
        TestClient ada(server, server.token(u"ada"_s));
        TestClient bo(server, server.token(u"bo"_s));
        QVERIFY(ada.subscribe(u"mock"_s));
        QVERIFY(bo.subscribe(u"mock"_s));
        const auto operation = createChat(u"mock"_s);
        ada.send(operation);
        const auto ack = ada.until<protocol::Ack>();
        QVERIFY(ack);
        QCOMPARE(ack->broadcastId, operation.broadcastId);
        QCOMPARE(ack->seq, 1);
        const auto seen = bo.events(1);
        QCOMPARE(seen.size(), 1);
        QCOMPARE(seen[0].seq, 1);
        QCOMPARE(seen[0].broadcastId, operation.broadcastId);
        QCOMPARE(seen[0].user.id, u"ada"_s);
        QCOMPARE(protocol::conversationIdOf(seen[0]), idOf(operation));
    }
};

QTEST_GUILESS_MAIN(NetSubscribe)
#include "net_subscribe.moc"
