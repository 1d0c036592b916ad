// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net_fixture.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// Changing, and seeing what others change (protocol §4, §5), on the socket.
class NetChanges : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void operationIsAckedAndReachesEveryoneOnce()
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
        QCOMPARE(seen[0].timestamp, ack->timestamp);
        QCOMPARE(seen[0].broadcastId, operation.broadcastId);
        QCOMPARE(seen[0].user.id, u"ada"_s);
        QCOMPARE(protocol::conversationIdOf(seen[0]), idOf(operation));

        // The same again: the same ack, and no second event; the next event is the next operation's.
        ada.send(operation);
        const auto again = ada.until<protocol::Ack>();
        QVERIFY(again);
        QCOMPARE(again->seq, 1);
        const auto reply = addComment(operation, u"agreed"_s);
        ada.send(reply);
        const auto next = bo.events(1);
        QCOMPARE(next.size(), 1);
        QCOMPARE(next[0].seq, 2);
        QCOMPARE(next[0].broadcastId, reply.broadcastId);
    }

    void originGetsItsOwnEvent()
    {
        TestServer server;
        TestClient ada(server, server.token(u"ada"_s));
        QVERIFY(ada.subscribe(u"mock"_s));
        const auto operation = createChat(u"mock"_s);
        ada.send(operation);
        const auto events = ada.events(1);
        QCOMPARE(events.size(), 1);
        QCOMPARE(events[0].broadcastId, operation.broadcastId);
    }

    void rejectsWithoutAnEvent()
    {
        TestServer server;
        TestClient viewer(server, server.token(u"vi"_s, Role::Viewer));
        TestClient bo(server, server.token(u"bo"_s));
        QVERIFY(bo.subscribe(u"mock"_s));
        const auto refused = createChat(u"mock"_s);
        viewer.send(refused);
        const auto reject = viewer.until<protocol::Reject>();
        QVERIFY(reject);
        QCOMPARE(reject->broadcastId, refused.broadcastId);
        QCOMPARE(reject->urlId, u"mock"_s);
        QCOMPARE(text(reject->error.code), text(protocol::Code::Forbidden));
        bo.send(createChat(u"mock"_s));
        const auto events = bo.events(1);
        QCOMPARE(events.size(), 1);
        QCOMPARE(events[0].user.id, u"bo"_s);
        QCOMPARE(events[0].seq, 1);
    }

    void creatingAMarkerFitsTheBudget()
    {
        TestServer server;
        TestClient ada(server, server.token(u"ada"_s));
        QVERIFY(ada.subscribe(newUuid()));
        const QString urlId = newUuid();
        QVERIFY(ada.subscribe(urlId));
        const QByteArray operation = protocol::encode(
            protocol::ClientMessage(createChat(urlId, QString(140, u'x'))));
        ada.wire().sendText(operation);
        qsizetype event = 0;
        qsizetype ack = 0;
        while (event == 0 || ack == 0) {
            const WireClient::Frame frame = ada.wire().receive();
            QVERIFY(frame.opcode == 1);
            (frame.payload.contains("\"ack\"") ? ack : event) = frame.wireBytes;
        }
        const qsizetype sum = WireClient::wireBytes(operation) + event;
        qInfo("operation and event %lld bytes, ack %lld", qlonglong(sum), qlonglong(ack));
        QVERIFY2(sum < 1024, QByteArray::number(sum));
        QVERIFY2(ack < 128, QByteArray::number(ack));
    }

    void burstsKeepTheirOrderInBatches()
    {
        TestServer server;
        TestClient ada(server, server.token(u"ada"_s));
        TestClient bo(server, server.token(u"bo"_s));
        QVERIFY(bo.subscribe(u"mock"_s));
        const auto chat = createChat(u"mock"_s);
        constexpr int burst = 500;
        QByteArray bytes = WireClient::masked(0x81, protocol::encode(protocol::ClientMessage(chat)));
        for (int i = 1; i < burst; ++i) {
            bytes += WireClient::masked(
                0x81, protocol::encode(protocol::ClientMessage(addComment(chat, QString::number(i)))));
        }
        ada.wire().sendBytes(bytes);
        std::vector<protocol::Event> events;
        int frames = 0;
        while (events.size() < burst) {
            const auto message = bo.next();
            if (const auto *event = std::get_if<protocol::Event>(&message)) {
                events.push_back(*event);
            } else if (const auto *batch = std::get_if<protocol::Batch>(&message)) {
                QVERIFY(batch->events.size() <= 64);
                events.insert(events.end(), batch->events.begin(), batch->events.end());
            } else {
                QVERIFY(std::holds_alternative<protocol::PresenceUpdate>(message));
                continue;
            }
            ++frames;
        }
        QVERIFY(areConsecutive(events, 1));
        QVERIFY2(frames < burst / 4, QByteArray::number(frames));
        for (int i = 0; i < burst; ++i)
            QVERIFY(ada.until<protocol::Ack>());
    }

    void manyWritersOneOrder()
    {
        TestServer server;
        const auto chat = createChat(u"mock"_s);
        fill(server, chat, 1, {});
        std::vector<std::unique_ptr<TestClient>> clients;
        for (int i = 0; i < 8; ++i) {
            clients.push_back(std::make_unique<TestClient>(server, server.token(u"user%1"_s.arg(i))));
            QVERIFY(clients.back()->subscribe(u"mock"_s));
        }
        for (int round = 0; round < 10; ++round) {
            for (const auto &client : clients)
                client->send(addComment(chat, QString::number(round)));
        }
        std::vector<protocol::Event> first;
        for (const auto &client : clients) {
            const auto events = client->events(80);
            QCOMPARE(events.size(), 80);
            QVERIFY(areConsecutive(events, 2));
            if (first.empty())
                first = events;
            QVERIFY(events == first);
        }
    }
};

QTEST_GUILESS_MAIN(NetChanges)
#include "net_changes.moc"
