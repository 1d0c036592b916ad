// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net_fixture.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The kernel hides little of what a client does not read.
server::NetworkOptions smallBuffers()
{
    server::NetworkOptions options = TestServer::defaults();
    options.sendBuffer = 16 * 1024;
    return options;
}

/// 301 events of 8 kB, more than twice what may wait for a connection.
void writeMuch(TestServer &server)
{
    TestClient ada(server, server.token(u"ada"_s));
    for (int i = 0; i < 301; ++i)
        ada.send(createChat(u"mock"_s, QString(7900, u'x')));
    for (int i = 0; i < 301; ++i)
        QVERIFY(ada.until<protocol::Ack>());
}

} // namespace

/// What hostile, broken and slow clients do to themselves, and not to others (protocol §2, §5, §8).
class NetLimits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void badFramesAreClosedWithTheirCode_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        const auto text = [](const QByteArray &payload) { return WireClient::masked(0x81, payload); };
        QTest::newRow("not JSON") << text("hello") << 1003;
        QTest::newRow("not an object") << text("[1,2]") << 1003;
        QTest::newRow("deep") << text("{\"a\":" + QByteArray(40, '[') + QByteArray(40, ']') + '}') << 1003;
        QTest::newRow("very deep") << text(QByteArray(30'000, '[')) << 1003;
        QTest::newRow("binary") << WireClient::masked(0x82, "{}") << 1003;
        QTest::newRow("not UTF-8") << text("{\"type\":\"\xff\"}") << 1007;
        QTest::newRow("cut UTF-8") << text("\xe2\x82") << 1007;
        QTest::newRow("surrogate") << text("\xed\xa0\x80") << 1007;
        QTest::newRow("too large") << text(QByteArray(64 * 1024 + 1, ' ')) << 1009;
        QTest::newRow("announced too large") << QByteArray::fromHex("81ff7fffffffffffffff") << 1009;
        QTest::newRow("fragments too large") << WireClient::masked(0x01, QByteArray(40'000, ' '))
                + WireClient::masked(0x80, QByteArray(40'000, ' '))
                                             << 1009;
        QTest::newRow("unmasked") << QByteArray::fromHex("81027b7d") << 1002;
        QTest::newRow("reserved bit") << WireClient::masked(0xC1, "{}") << 1002;
        QTest::newRow("unknown opcode") << WireClient::masked(0x83, "{}") << 1002;
        QTest::newRow("fragmented ping") << WireClient::masked(0x09, "a") << 1002;
        QTest::newRow("long ping") << WireClient::masked(0x89, QByteArray(126, 'a')) << 1002;
        QTest::newRow("continues nothing") << WireClient::masked(0x80, "{}") << 1002;
        QTest::newRow("starts twice")
            << WireClient::masked(0x01, "{") + WireClient::masked(0x81, "}") << 1002;
        QTest::newRow("length not minimal") << QByteArray::fromHex("81fe000200000000") + "{}" << 1002;
        QTest::newRow("close of one byte") << WireClient::masked(0x88, "a") << 1002;
        QTest::newRow("close with 1005") << WireClient::masked(0x88, QByteArray::fromHex("03ed")) << 1002;
        QTest::newRow("close") << WireClient::masked(0x88, QByteArray::fromHex("03e8")) << 1000;
    }
    void badFramesAreClosedWithTheirCode()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        TestServer server;
        TestClient good(server, server.token(u"good"_s));
        QVERIFY(good.subscribe(u"mock"_s));
        TestClient bad(server, server.token(u"bad"_s));
        bad.wire().sendBytes(bytes);
        QCOMPARE(int(bad.wire().closeCode()), code);
        QVERIFY(bad.wire().closedByPeer());
        good.send(createChat(u"mock"_s));
        QVERIFY(good.until<protocol::Ack>());
    }

    void fragmentsAreJoined()
    {
        TestServer server;
        TestClient ada(server, server.token(u"ada"_s));
        const QByteArray message = protocol::encode(
            protocol::ClientMessage(createChat(u"mock"_s, u"Größe – ☃"_s)));
        QByteArray bytes;
        for (qsizetype i = 0; i < message.size(); ++i) {
            const quint8 opcode = i == 0 ? 0x01 : 0x00;
            const quint8 final = i + 1 == message.size() ? 0x80 : 0x00;
            bytes += WireClient::masked(opcode | final, message.mid(i, 1));
            if (i == 5)
                bytes += WireClient::masked(0x89, "between");
        }
        // One byte at a time on the socket, too.
        for (qsizetype i = 0; i < 300; ++i)
            ada.wire().sendBytes(bytes.mid(i, 1));
        ada.wire().sendBytes(bytes.sliced(300));
        const auto pong = ada.wire().receive();
        QCOMPARE(pong.opcode, 0xA);
        QCOMPARE(pong.payload, "between");
        QVERIFY(ada.until<protocol::Ack>());
    }

    void largestFrameIsTaken()
    {
        TestServer server;
        TestClient ada(server, server.token(u"ada"_s));
        QByteArray message = "{\"type\":\"nothing-known\",\"ref\":3}";
        message += QByteArray(64 * 1024 - message.size(), ' ');
        ada.wire().sendText(message);
        const auto error = ada.until<protocol::ErrorReply>();
        QVERIFY(error);
        QCOMPARE(error->ref, 3);
        QCOMPARE(text(error->error.code), text(protocol::Code::UnknownType));
    }

    void barePingIsNotAnswered()
    {
        TestServer server;
        TestClient ada(server, server.token(u"ada"_s));
        ada.wire().sendText("ping");
        ada.wire().sendText("{\"type\":\"nothing-known\",\"ref\":4}");
        const auto message = ada.next();
        QVERIFY(std::holds_alternative<protocol::ErrorReply>(message));
    }

    void malformedOperationIsRejected()
    {
        TestServer server;
        TestClient ada(server, server.token(u"ada"_s));
        auto operation = createChat(u"mock"_s, QString(8001, u'x'));
        ada.send(operation);
        const auto reject = ada.until<protocol::Reject>();
        QVERIFY(reject);
        QCOMPARE(reject->broadcastId, operation.broadcastId);
        QVERIFY(reject->error.code == protocol::Code::BadRequest
                || reject->error.code == protocol::Code::TooLarge);
        QVERIFY(ada.subscribe(u"mock"_s)); // and the connection goes on
    }

    void slowConsumerIsClosedAndResumes()
    {
        TestServer server(smallBuffers());
        TestClient stalled(server, server.token(u"slow"_s), 4096);
        const auto known = stalled.subscribe(u"mock"_s);
        QVERIFY(known);
        writeMuch(server);
        QCOMPARE(int(stalled.wire().closeCode()), 4008);
        TestClient back(server, server.token(u"slow"_s));
        const auto resumed = back.subscribe(u"mock"_s, protocol::Since { known->epoch, known->seq, {} });
        QVERIFY(resumed);
        QVERIFY(resumed->resumed);
        QCOMPARE(resumed->events.size(), 301);
    }

    void stalledSocketIsAborted()
    {
        server::NetworkOptions options = smallBuffers();
        options.closing = 100ms;
        TestServer server(options);
        TestClient stalled(server, server.token(u"slow"_s), 4096);
        QVERIFY(stalled.subscribe(u"mock"_s));
        writeMuch(server);
        QTRY_COMPARE(server.server().connections(), 0);
    }

    void longRepliesAreNotSlow()
    {
        TestServer server(smallBuffers());
        writeMuch(server);
        TestClient reader(server, server.token(u"bo"_s), 4096);
        const auto snapshot = reader.subscribe(u"mock"_s); // 2.4 MB, more than twice the budget
        QVERIFY(snapshot);
        QCOMPARE(snapshot->conversations.size(), 301);
    }

    void operationsAreLimitedByUser()
    {
        server::NetworkOptions options = TestServer::defaults();
        options.opsPerMinute = 3;
        TestServer server(options);
        const QString token = server.token(u"ada"_s);
        TestClient one(server, token);
        TestClient two(server, token);
        QCOMPARE(one.welcome().limits.opsPerMinute, 3);
        for (TestClient *client : { &one, &two, &one }) {
            client->send(createChat(u"mock"_s));
            QVERIFY(client->until<protocol::Ack>());
        }
        two.send(createChat(u"mock"_s));
        const auto reject = two.until<protocol::Reject>();
        QVERIFY(reject);
        QCOMPARE(text(reject->error.code), text(protocol::Code::RateLimited));
        QVERIFY(reject->error.retryAfterMs);
        QVERIFY(*reject->error.retryAfterMs > 0 && *reject->error.retryAfterMs <= 20'000);
        TestClient bo(server, server.token(u"bo"_s));
        bo.send(createChat(u"mock"_s));
        QVERIFY(bo.until<protocol::Ack>());
    }

    void framesAndConnectionsAreLimited()
    {
        server::NetworkOptions options = TestServer::defaults();
        options.framesPerMinute = 10;
        options.connectionsPerUser = 2;
        options.closing = 100ms;
        TestServer server(options);
        const QString token = server.token(u"ada"_s);
        TestClient one(server, token);
        TestClient two(server, token);
        WireClient three(server.port(), token);
        QCOMPARE(three.status(), 101);
        QCOMPARE(int(three.closeCode()), 4029);
        QVERIFY(three.closedByPeer());
        for (int i = 0; i < 20; ++i)
            one.wire().sendText("ping");
        QCOMPARE(int(one.wire().closeCode()), 4029);
        QTRY_COMPARE(server.server().connections(), 1);
        TestClient four(server, token);
        QCOMPARE(four.welcome().user.id, u"ada"_s);
    }

    void connectionsBeyondTheLimitWait()
    {
        server::NetworkOptions options = TestServer::defaults();
        options.connections = 2;
        TestServer server(options);
        const QString token = server.token(u"ada"_s);
        auto one = std::make_unique<TestClient>(server, token);
        TestClient two(server, token);
        RawSocket waiting;
        QVERIFY(waiting.connect(server.port()));
        waiting.send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
        waiting.setPatience(100ms);
        QVERIFY(waiting.receive().isEmpty());
        one.reset();
        waiting.setPatience(10s);
        QVERIFY(waiting.receive().startsWith("HTTP/1.1 200"));
    }

    void silentClientsArePingedThenClosed()
    {
        server::NetworkOptions options = TestServer::defaults();
        options.pingAfter = 60ms;
        options.silence = 300ms;
        TestServer server(options);
        TestClient ada(server, server.token(u"ada"_s));
        const auto ping = ada.wire().receive();
        QCOMPARE(ping.opcode, 0x9);
        QCOMPARE(int(ada.wire().closeCode()), 1001);
        QVERIFY(ada.wire().closedByPeer());
    }

    void slowRequestsAreCutOff()
    {
        server::NetworkOptions options = TestServer::defaults();
        options.header = 100ms;
        options.keepAlive = 100ms;
        TestServer server(options);
        RawSocket silent;
        QVERIFY(silent.connect(server.port()));
        RawSocket slow;
        QVERIFY(slow.connect(server.port()));
        slow.send("GET /healthz HTTP/1.1\r\nHos");
        QVERIFY(silent.closedByPeer());
        QVERIFY(slow.closedByPeer());
    }

    void crashedClientsLeaveNothingBehind()
    {
        TestServer server;
        const QString token = server.token(u"ada"_s);
        for (int i = 0; i < 50; ++i) {
            TestClient ada(server, token);
            ada.send(protocol::Subscribe { 1, u"mock"_s, {}, {} });
            ada.send(createChat(u"mock"_s));
            ada.wire().reset();
        }
        QTRY_COMPARE(server.server().connections(), 0);
    }
};

QTEST_GUILESS_MAIN(NetLimits)
#include "net_limits.moc"
