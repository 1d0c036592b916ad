// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/codec.h"
#include "app/protocol/http.h"
#include "app/protocol/limits.h"

#include <QTest>

namespace callout::test {

using namespace Qt::StringLiterals;
using namespace protocol;

namespace {

const QByteArray id = "0d8f2c44-7a51-4f6b-8f0e-5b7f6f1d2e31";
const QByteArray guest = "guest:11111111-2222-4333-8444-555555555555";

/// `{"type":"op",…}` with these members after the common ones.
QByteArray op(const QByteArray &name, const QByteArray &members)
{
    return "{\"type\":\"op\",\"broadcastId\":\"" + id + "\",\"urlId\":\"p\",\"op\":\"" + name + "\","
        + members + "}";
}

/// A new conversation with these members and one comment.
QByteArray create(const QByteArray &members)
{
    return op("create-chat",
              "\"conversation\":{\"_id\":\"" + id + "\"," + members + ",\"comments\":[{\"_id\":\"" + id
                  + "\",\"text\":\"t\"}]}");
}

QByteArray comment(const QByteArray &textJson)
{
    return op("add-comment",
              "\"conversationId\":\"" + id + "\",\"comment\":{\"_id\":\"" + id + "\",\"text\":" + textJson
                  + "}");
}

QByteArray react(const QByteArray &emoji)
{
    return op("react",
              "\"conversationId\":\"" + id + "\",\"commentId\":\"" + id + "\",\"emoji\":\"" + emoji + "\"");
}

QByteArray text(const QByteArray &range)
{
    return "\"range\":\"" + range + "\",\"quote\":{\"exact\":\"q\"}";
}

QByteArray subscribe(const QByteArray &members)
{
    return "{\"type\":\"subscribe\",\"ref\":5," + members + "}";
}

QByteArray nested(int depth)
{
    return QByteArray("{\"a\":").repeated(depth - 1) + "{}" + QByteArray("}").repeated(depth - 1);
}

} // namespace

/// The numbers of the protocol, at and just beyond each limit.
class LimitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void operations_data();
    void operations();
    void framesThatCloseTheConnection_data();
    void framesThatCloseTheConnection();
    void framesThatAreAnswered_data();
    void framesThatAreAnswered();
    void lineEndsBecomeNewlines();
    void aKindFollowsFromTheAnchor();
    void defaultsMayBeLeftOutOrNull();
    void regionsAreHeldInsideTheImage();
    void eventsSayWhatFollowsOnce();
    void unknownThingsOfANewerServerAreSkipped();
    void aServerIsHeldToWhatKeepsAClientSafe();
    void ssoRefusesRepeatedKeys();
    void guestKeysAreWhole();
    void messagesAreSmall();
};

void LimitsTest::operations_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("code"); // empty: accepted
    const auto row = [](const char *name, const QByteArray &frame, const QString &code = {}) {
        QTest::newRow(name) << frame << code;
    };
    const QString bad = u"bad-request"_s;
    const QString large = u"too-large"_s;
    row("point", create("\"x\":25.5,\"y\":30.2"));
    row("corner", create("\"x\":100,\"y\":100"));
    row("beyond", create("\"x\":100.1,\"y\":0"), bad);
    row("negative", create("\"x\":-0.1,\"y\":0"), bad);
    row("infinite", create("\"x\":1e999,\"y\":0"), u"close"_s);
    row("a string", create("\"x\":\"1\",\"y\":0"), bad);
    row("region to the edge", create("\"x\":33.3,\"y\":0,\"w\":66.7,\"h\":1"));
    row("region over the edge", create("\"x\":33.3,\"y\":0,\"w\":66.8,\"h\":1"), bad);
    row("region below the edge", create("\"x\":0,\"y\":50,\"w\":1,\"h\":50.01"), bad);
    row("passage", create(text("120:164{9ae1c03f}")));
    row("passage of another form", create(text("120-164")), bad);
    row("kind against anchor", create("\"kind\":\"text\",\"x\":1"), bad);
    row("unknown kind", create("\"kind\":\"video\",\"x\":1"), bad);
    row("version", create("\"version\":\"" + QByteArray(64, 'a') + "\",\"x\":1"));
    row("version of another form", create("\"version\":\"abc\",\"x\":1"), bad);
    row("src too long", create("\"src\":\"" + QByteArray(1025, 'a') + "\""), large);
    row("no conversation", op("create-chat", "\"x\":1"), bad);
    row("no comments", op("create-chat", "\"conversation\":{\"_id\":\"" + id + "\"}"), bad);
    row("id of another form", op("delete-chat", "\"conversationId\":\"1\""), bad);
    row("no id", op("delete-chat", "\"x\":1"), bad);
    row("8,000 characters", comment("\"" + QByteArray(8000, 'a') + "\""));
    row("8,000 of two units", comment("\"" + QByteArray("\xF0\x9F\x91\x8D").repeated(8000) + "\""));
    row("8,001 characters", comment("\"" + QByteArray(8001, 'a') + "\""), large);
    row("8,001 of two units", comment("\"" + QByteArray("\xF0\x9F\x91\x8D").repeated(8001) + "\""), large);
    row("no text", comment("\"\""), bad);
    row("text is a number", comment("5"), bad);
    row("tab and newline", comment("\"a\\tb\\nc\""));
    row("bell", comment("\"a\\u0007\""), bad);
    row("zero", comment("\"a\\u0000\""), bad);
    row("delete", comment("\"a\\u007f\""), bad);
    row("half a pair", comment("\"a\\ud83d\""), bad);
    row("the other half", comment("\"\\udc4d\""), bad);
    row("a pair in escapes", comment("\"\\ud83d\\udc4d\""));
    row("emoji of 32 bytes", react(QByteArray("\xF0\x9F\x91\x8D").repeated(8)));
    row("emoji of 33 bytes", react(QByteArray("\xF0\x9F\x91\x8D").repeated(8) + "x"), large);
    row("no emoji", react(""), bad);
    row("marker of 0.5 %", op("update-page", "\"markerPercent\":0.5"));
    row("marker of 50 %", op("update-page", "\"markerPercent\":50"));
    row("marker of 0.4 %", op("update-page", "\"markerPercent\":0.4"), bad);
    row("marker of 51 %", op("update-page", "\"markerPercent\":51"), bad);
    row("depth 32", op("update-page", "\"maxReplyDepth\":32"));
    row("depth 33", op("update-page", "\"maxReplyDepth\":33"), bad);
    row("depth 1.5", op("update-page", "\"maxReplyDepth\":1.5"), bad);
    row("title of 300", op("update-page", "\"title\":\"" + QByteArray(300, 't') + "\""));
    row("title of 301", op("update-page", "\"title\":\"" + QByteArray(301, 't') + "\""), large);
    row("title of two lines", op("update-page", "\"title\":\"a\\nb\""), bad);
    row("nothing to change", op("update-page", "\"x\":1"), bad);
    row("unknown state", op("set-state", "\"conversationId\":\"" + id + "\",\"state\":\"odd\""), bad);
    row("unknown op", op("explode", "\"x\":1"), u"unknown-type"_s);
}

void LimitsTest::operations()
{
    QFETCH(QByteArray, frame);
    QFETCH(QString, code);
    const auto message = decodeClientFrame(frame);
    if (code.isEmpty()) {
        QVERIFY2(message.ok(), message.ok() ? "" : qPrintable(message.error().error.reason));
        return;
    }
    QVERIFY(!message.ok());
    if (code == "close"_L1) {
        QCOMPARE(message.error().answer, BadFrame::Answer::Close);
        return;
    }
    QCOMPARE(message.error().answer, BadFrame::Answer::Reject);
    QCOMPARE(message.error().broadcastId, QString::fromLatin1(id));
    QCOMPARE(message.error().urlId, u"p"_s);
    QCOMPARE(QString(toString(message.error().error.code)), code);
    QVERIFY(!message.error().error.reason.isEmpty());
}

void LimitsTest::framesThatCloseTheConnection_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<int>("close");
    QTest::newRow("empty") << QByteArray() << 1003;
    QTest::newRow("words") << QByteArray("hello") << 1003;
    QTest::newRow("list") << QByteArray("[]") << 1003;
    QTest::newRow("cut off") << QByteArray("{\"type\":\"typ") << 1003;
    QTest::newRow("two objects") << QByteArray("{}{}") << 1003;
    QTest::newRow("not UTF-8") << QByteArray("{\"type\":\"\xff\"}") << 1007;
    QTest::newRow("cut UTF-8") << QByteArray("{\"type\":\"\xf0\x9f\"}") << 1007;
    QTest::newRow("33 deep") << nested(33) << 1003;
    QTest::newRow("very deep") << QByteArray(30000, '[') << 1003;
    QTest::newRow("too large") << QByteArray("{\"a\":\"") + QByteArray(limits::clientFrameBytes, 'a') + "\"}"
                               << 1009;
}

void LimitsTest::framesThatCloseTheConnection()
{
    QFETCH(QByteArray, frame);
    QFETCH(int, close);
    const auto message = decodeClientFrame(frame);
    QVERIFY(!message.ok());
    QCOMPARE(message.error().answer, BadFrame::Answer::Close);
    QCOMPARE(int(message.error().close), close);
    QVERIFY(!decodeServerFrame(frame).ok() || close == 1009);
}

void LimitsTest::framesThatAreAnswered_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("ref");
    const QByteArray pending = "\"" + id + "\",";
    QTest::newRow("no type") << QByteArray("{\"ref\":5}") << u"bad-request"_s << 5;
    QTest::newRow("32 deep, no type") << nested(32) << u"bad-request"_s << 0;
    QTest::newRow("unknown type") << QByteArray("{\"type\":\"dance\",\"ref\":5}") << u"unknown-type"_s << 5;
    QTest::newRow("no page") << subscribe("\"x\":1") << u"bad-request"_s << 5;
    QTest::newRow("page of 1,025 bytes")
        << subscribe("\"urlId\":\"" + QByteArray(1025, 'a') + "\"") << u"bad-request"_s << 5;
    QTest::newRow("501 pending") << subscribe("\"urlId\":\"p\",\"pending\":[" + pending.repeated(500) + "\""
                                              + id + "\"]")
                                 << u"too-large"_s << 5;
    QTest::newRow("pending of another form")
        << subscribe("\"urlId\":\"p\",\"pending\":[\"1\"]") << u"bad-request"_s << 5;
    QTest::newRow("cursor outside") << QByteArray("{\"type\":\"cursor\",\"urlId\":\"p\",\"x\":101}")
                                    << u"bad-request"_s << 0;
    QTest::newRow("operation without broadcastId")
        << QByteArray("{\"type\":\"op\",\"ref\":5,\"urlId\":\"p\",\"op\":\"delete-chat\"}")
        << u"bad-request"_s << 5;
    QTest::newRow("mark-read backwards")
        << QByteArray("{\"type\":\"mark-read\",\"urlId\":\"p\",\"seq\":-1}") << u"bad-request"_s << 0;
}

void LimitsTest::framesThatAreAnswered()
{
    QFETCH(QByteArray, frame);
    QFETCH(QString, code);
    QFETCH(int, ref);
    const auto message = decodeClientFrame(frame);
    QVERIFY(!message.ok());
    QCOMPARE(message.error().answer, BadFrame::Answer::Error);
    QCOMPARE(QString(toString(message.error().error.code)), code);
    QCOMPARE(int(message.error().ref), ref);
}

void LimitsTest::lineEndsBecomeNewlines()
{
    const auto message = decodeClientFrame(comment("\"a\\r\\nb\\rc\\n\""));
    QVERIFY(message.ok());
    const auto &body = std::get<AddComment>(std::get<Operation>(*message).body);
    QCOMPARE(body.comment.text, u"a\nb\nc\n"_s);
}

void LimitsTest::aKindFollowsFromTheAnchor()
{
    const auto kind = [](const QByteArray &members) {
        const auto message = decodeClientFrame(create(members));
        return message
            ? std::optional(std::get<CreateChat>(std::get<Operation>(*message).body).conversation.kind())
            : std::nullopt;
    };
    QCOMPARE(kind("\"x\":1"), ConversationKind::Image);
    QCOMPARE(kind("\"kind\":\"image\""), ConversationKind::Image);
    QCOMPARE(kind(text("1:2{9ae1c03f}")), ConversationKind::Text);
    QCOMPARE(kind("\"kind\":\"text\"," + text("1:2{9ae1c03f}")), ConversationKind::Text);
}

void LimitsTest::defaultsMayBeLeftOutOrNull()
{
    const auto bare = decodeClientFrame("{\"type\":\"subscribe\",\"urlId\":\"p\"}");
    const auto nulls = decodeClientFrame("{\"type\":\"subscribe\",\"urlId\":\"p\",\"ref\":null,\"since\":"
                                         "null,\"pending\":null,\"later\":[{}]}");
    QVERIFY(bare.ok() && nulls.ok());
    QVERIFY(*bare == *nulls);
    const QByteArray target = "\"conversationId\":\"" + id + "\"";
    QVERIFY(*decodeClientFrame(op("set-state", target))
            == *decodeClientFrame(op("set-state", target + ",\"state\":\"open\"")));
    QVERIFY(*decodeClientFrame(op("assign", target))
            == *decodeClientFrame(op("assign", target + ",\"assignee\":null")));
    const auto zero = decodeClientFrame(
        op("update-page", "\"maxReplyDepth\":0,\"readonly\":false,\"title\":null"));
    QVERIFY(zero.ok());
    QVERIFY(std::get<UpdatePage>(std::get<Operation>(*zero).body) == (UpdatePage { {}, {}, false, {}, 0 }));
}

void LimitsTest::regionsAreHeldInsideTheImage()
{
    const auto message = decodeClientFrame(
        create("\"x\":99.99995,\"y\":33.33333333,\"w\":0.00005,\"h\":66.66666667"));
    QVERIFY(message.ok());
    const auto &body = std::get<CreateChat>(std::get<Operation>(*message).body);
    const auto &anchor = std::get<ImageAnchor>(body.conversation.anchor);
    QCOMPARE(anchor.y, 33.3333);
    QVERIFY(anchor.x + anchor.w <= 100);
    QVERIFY(anchor.y + anchor.h <= 100);
}

void LimitsTest::eventsSayWhatFollowsOnce()
{
    const auto event = decodeEvent(
        "{\"type\":\"new-image-chat\",\"urlId\":\"p\",\"seq\":42,\"timestamp\":1700,"
        "\"broadcastId\":\"b\",\"userId\":\"u1\",\"userName\":\"Ada\",\"conversation\":"
        "{\"_id\":\"c\",\"x\":25.5,\"comments\":[{\"_id\":\"d\",\"text\":\"t\"}]}}");
    QVERIFY(event.ok());
    const Conversation &conversation = std::get<ChatCreated>(event->body).conversation;
    const Author ada { u"u1"_s, u"Ada"_s };
    QCOMPARE(conversation.createdBy, ada);
    QCOMPARE(conversation.createdAt, 1700);
    QCOMPARE(conversation.comments.front().author, ada);
    QCOMPARE(conversation.comments.front().createdAt, 1700);
    QCOMPARE(conversation.comments.front().seq, 42);
}

void LimitsTest::unknownThingsOfANewerServerAreSkipped()
{
    const auto message = decodeServerFrame("{\"type\":\"fireworks\",\"x\":{}}");
    QVERIFY(message.ok());
    QCOMPARE(std::get<Unknown>(*message).type, u"fireworks"_s);
    const auto batch = decodeServerFrame(
        "{\"type\":\"batch\",\"events\":[{\"type\":\"page-painted\"},"
        "{\"type\":\"deleted-image-chat\",\"urlId\":\"p\",\"conversationId\":\"c\"}]}");
    QVERIFY(batch.ok());
    QCOMPARE(std::get<Batch>(*batch).events.size(), size_t(1));
}

void LimitsTest::aServerIsHeldToWhatKeepsAClientSafe()
{
    const auto moved = [](const QByteArray &members) {
        return decodeServerFrame("{\"type\":\"image-chat-updated\",\"urlId\":\"p\",\"conversationId\":\"c\","
                                 "\"change\":\"moved\","
                                 + members + "}");
    };
    QVERIFY(moved("\"x\":1,\"y\":2").ok());
    QVERIFY(!moved("\"x\":101").ok());
    QVERIFY(!moved("\"x\":[]").ok());
    QVERIFY(!decodeServerFrame("{\"type\":\"new-image-chat\",\"urlId\":\"p\",\"conversation\":{}}").ok());
    QVERIFY(!decodeServerFrame(QByteArray("{\"type\":\"a\",\"b\":\"")
                               + QByteArray(limits::serverFrameBytes, 'b') + "\"}")
                 .ok());
}

void LimitsTest::ssoRefusesRepeatedKeys()
{
    QVERIFY(decodeSsoUser("{\"id\":\"u1\",\"email\":\"a@b.c\",\"username\":\"A\"}").ok());
    QVERIFY(decodeSsoUser(
                "{\"id\":\"u1\",\"email\":\"a:{\\\"b\",\"username\":\"A\",\"x\":[{\"id\":1},{\"id\":2}]}")
                .ok());
    QVERIFY(!decodeSsoUser("{\"id\":\"u1\",\"email\":\"a@b.c\",\"username\":\"A\",\"id\":\"u2\"}").ok());
    QVERIFY(
        !decodeSsoUser("{\"id\":\"u1\",\"email\":\"a@b.c\",\"username\":\"A\",\"\\u0069d\":\"u2\"}").ok());
    QVERIFY(!decodeSsoUser("{\"id\":\"u1\",\"email\":\"a@b.c\",\"username\":\"A\",\"x\":{\"y\":1,\"y\":2}}")
                 .ok());
    QVERIFY(!decodeSsoUser("{\"id\":\"u1\",\"username\":\"A\"}").ok());
}

void LimitsTest::guestKeysAreWhole()
{
    const auto request = [](const QByteArray &key) {
        return decodeSessionRequest("{\"tenantId\":\"acme\",\"invite\":\"i\",\"name\":\"Bo\",\"guestKey\":\""
                                    + key + "\"}")
            .ok();
    };
    QVERIFY(request(QByteArray(43, 'A')));
    QVERIFY(!request(QByteArray(42, 'A')));
    QVERIFY(!request(QByteArray(42, 'A') + "="));
    QVERIFY(!decodeSessionRequest("{\"tenantId\":\"Acme!\",\"sso\":{}}").ok());
}

/// Creating a marker with 140 ASCII characters, by a guest, with the headers of WebSocket.
void LimitsTest::messagesAreSmall()
{
    constexpr qsizetype clientHeader = 8;
    constexpr qsizetype serverHeader = 4;
    Conversation conversation;
    conversation.id = newUuid();
    conversation.anchor = ImageAnchor { 33.3333, 66.6667, 0, 0, {} };
    conversation.comments = { Comment { newUuid(), {}, {}, QString(140, u'a'), 0, 0, 0, {} } };
    const Operation operation { newUuid(), newUuid(), CreateChat { conversation } };
    const Event event { operation.urlId,
                        9'999'999,
                        1'700'000'000'000,
                        operation.broadcastId,
                        { QString::fromLatin1(guest), QString(20, u'N') },
                        ChatCreated { conversation, false } };
    const qsizetype both = encode(ClientMessage { operation }).size() + clientHeader
        + encodeEvent(event).size() + serverHeader;
    QVERIFY2(both < 1024, QByteArray::number(both).constData());
    const Ack ack { operation.broadcastId, event.seq, event.timestamp };
    const qsizetype acknowledged = encode(ServerMessage { ack }).size() + serverHeader;
    QVERIFY2(acknowledged < 128, QByteArray::number(acknowledged).constData());
    qInfo("operation and event: %lld bytes; ack: %lld bytes", qlonglong(both), qlonglong(acknowledged));
}

} // namespace callout::test

QTEST_GUILESS_MAIN(callout::test::LimitsTest)
#include "limits_test.moc"
