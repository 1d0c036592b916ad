// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocol/randomvalues.h"

#include "app/protocol/codec.h"

#include <QJsonDocument>
#include <QTest>

namespace callout::test {

using namespace Qt::StringLiterals;
using namespace protocol;

namespace {

constexpr quint32 rounds = 2000;

QByteArray reasonOf(const Error &error)
{
    return error.reason.toUtf8();
}

QByteArray reasonOf(const BadFrame &bad)
{
    return bad.error.reason.toUtf8();
}

} // namespace

/// What is encoded is what is decoded, for every kind of value.
class RoundTripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clientMessages();
    void serverMessages();
    void events();
    void conversations();
    void httpBodies();
    void splicedEventsAreTheSameFrame();
    void canonicalTellsOperationsApart();
    void percentIsNeverSent();

private:
    template <typename T, typename Decode>
    static void check(quint32 seed, const T &value, const QByteArray &bytes, Decode decode);
};

template <typename T, typename Decode>
void RoundTripTest::check(quint32 seed, const T &value, const QByteArray &bytes, Decode decode)
{
    const auto decoded = decode(bytes);
    const QByteArray what = "seed " + QByteArray::number(seed) + ": " + bytes;
    QVERIFY2(decoded.ok(), decoded.ok() ? "" : (what + ": " + reasonOf(decoded.error())).constData());
    QVERIFY2(*decoded == value, what.constData());
}

void RoundTripTest::clientMessages()
{
    for (quint32 seed = 0; seed < rounds && !QTest::currentTestFailed(); ++seed) {
        const ClientMessage message = RandomValues(seed).clientMessage();
        check(seed, message, encode(message), decodeClientFrame);
    }
}

void RoundTripTest::serverMessages()
{
    for (quint32 seed = 0; seed < rounds && !QTest::currentTestFailed(); ++seed) {
        const ServerMessage message = RandomValues(seed).serverMessage();
        check(seed, message, encode(message), decodeServerFrame);
    }
}

void RoundTripTest::events()
{
    for (quint32 seed = 0; seed < rounds && !QTest::currentTestFailed(); ++seed) {
        const Event event = RandomValues(seed).event();
        check(seed, event, encodeEvent(event), decodeEvent);
    }
}

void RoundTripTest::conversations()
{
    for (quint32 seed = 0; seed < rounds && !QTest::currentTestFailed(); ++seed) {
        const Conversation conversation = RandomValues(seed).conversation();
        check(seed, conversation, encodeConversation(conversation), decodeConversation);
    }
}

void RoundTripTest::httpBodies()
{
    for (quint32 seed = 0; seed < rounds / 4 && !QTest::currentTestFailed(); ++seed) {
        RandomValues random(seed);
        const auto both = [&](const auto &value, auto decode) { check(seed, value, encode(value), decode); };
        both(random.sessionRequest(), decodeSessionRequest);
        both(random.sessionReply(), decodeSessionReply);
        both(random.ssoUser(), decodeSsoUser);
        both(random.inviteRequest(), decodeInviteRequest);
        both(random.invite(), decodeInvite);
        both(std::vector<Invite> { random.invite(), random.invite() }, decodeInvites);
        both(random.pageList(), decodePageList);
        const Page page = random.page();
        both(page, decodePage);
        check(seed, page, encodeRegistration(page), decodePage);
        const Error error = random.error();
        QCOMPARE(decodeError(encode(error), {}), error);
    }
}

void RoundTripTest::splicedEventsAreTheSameFrame()
{
    RandomValues random(7);
    std::vector<QByteArray> encoded;
    Batch batch;
    Subscribed reply { 1, u"mock-7"_s, u"e1"_s, 3, true, {}, {}, false, {}, {}, {}, 0, {} };
    Part part { 1, {}, {}, true };
    for (int i = 0; i < 3; ++i) {
        const Event event = random.event();
        encoded.push_back(encodeEvent(event));
        batch.events.push_back(event);
    }
    QCOMPARE(encodeBatch(encoded), encode(batch));
    QCOMPARE(encodeBatch(std::span(encoded).first(1)), encoded.front());
    Subscribed whole = reply;
    whole.events = batch.events;
    QCOMPARE(encodeSubscribed(reply, encoded), encode(whole));
    Part wholePart = part;
    wholePart.events = batch.events;
    QCOMPARE(encodePart(part, encoded), encode(wholePart));
    QCOMPARE(encodePart(part, {}), encode(part));
}

void RoundTripTest::canonicalTellsOperationsApart()
{
    QHash<QByteArray, QByteArray> seen;
    for (quint32 seed = 0; seed < rounds; ++seed) {
        Operation operation = RandomValues(seed).operation();
        const QByteArray bytes = canonical(operation);
        operation.broadcastId = RandomValues(seed + 1).uuid();
        QCOMPARE(canonical(operation), bytes);
        const QByteArray frame = encode(ClientMessage { operation });
        const auto again = decodeClientFrame(frame);
        QVERIFY(again.ok());
        QCOMPARE(canonical(std::get<Operation>(*again)), bytes);
        operation.urlId += u'x';
        QVERIFY(canonical(operation) != bytes);
        seen.insert(bytes, frame);
    }
    QCOMPARE(seen.size(), qsizetype(rounds));
}

void RoundTripTest::percentIsNeverSent()
{
    for (quint32 seed = 0; seed < rounds; ++seed) {
        RandomValues random(seed);
        for (const QByteArray &frame :
             { encode(random.clientMessage()), encode(random.serverMessage()), encode(random.pageList()) }) {
            QVERIFY2(!frame.contains('%'), frame.constData());
            QVERIFY2(!frame.contains('\n'), frame.constData());
        }
    }
    const Ack ack { u"100%"_s, 1, 2 };
    QCOMPARE(encode(ServerMessage { ack }),
             QByteArray("{\"type\":\"ack\",\"broadcastId\":\"100\\u0025\",\"seq\":1,\"timestamp\":2}"));
}

} // namespace callout::test

QTEST_GUILESS_MAIN(callout::test::RoundTripTest)
#include "roundtrip_test.moc"
