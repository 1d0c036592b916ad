// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocol/randomvalues.h"

#include "app/protocol/codec.h"
#include "app/protocol/parts.h"

#include <QTest>

namespace callout::test {

using namespace Qt::StringLiterals;
using namespace protocol;

namespace {

/// What a client makes of the frames of one reply.
struct Received {
    Subscribed reply; ///< with the events and conversations of all parts
    int frames = 0;
    qsizetype largest = 0;
};

void append(std::vector<Conversation> &all, const std::vector<Conversation> &more)
{
    for (const Conversation &conversation : more) {
        if (!all.empty() && all.back().id == conversation.id) {
            all.back().comments.insert(all.back().comments.end(), conversation.comments.begin(),
                                       conversation.comments.end());
        } else {
            all.push_back(conversation);
        }
    }
}

Received receive(ReplyParts parts)
{
    Received received;
    bool more = true;
    while (!parts.atEnd()) {
        const QByteArray frame = parts.next();
        const auto message = decodeServerFrame(frame);
        if (!message || !more)
            qFatal("a frame is unreadable, or comes after the last");
        received.largest = std::max(received.largest, frame.size());
        if (received.frames++ == 0) {
            received.reply = std::get<Subscribed>(*message);
            more = received.reply.more;
            continue;
        }
        const auto &part = std::get<Part>(*message);
        if (part.ref != received.reply.ref)
            qFatal("a part of something else");
        more = part.more;
        received.reply.events.insert(received.reply.events.end(), part.events.begin(), part.events.end());
        append(received.reply.conversations, part.conversations);
    }
    if (more)
        qFatal("the last frame promises another");
    received.reply.more = false;
    return received;
}

Subscribed head(RandomValues &random)
{
    Subscribed reply;
    reply.ref = 9;
    reply.urlId = u"mock-7"_s;
    reply.epoch = u"e1"_s;
    reply.seq = 500;
    reply.page = random.page();
    reply.presence.count = 3;
    return reply;
}

Conversation longConversation(RandomValues &random, int comments)
{
    Conversation conversation = random.conversation();
    conversation.comments.clear();
    for (int i = 0; i < comments; ++i) {
        Comment comment;
        comment.id = random.uuid();
        comment.text = random.lines(1, 400);
        conversation.comments.push_back(comment);
    }
    return conversation;
}

} // namespace

class PartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptySnapshotIsOneFrame();
    void conversationsArriveWholeAndInOrder_data();
    void conversationsArriveWholeAndInOrder();
    void aLongConversationIsContinued();
    void eventsArriveInOrder();
    void theLargestCommentsFit();
};

void PartsTest::anEmptySnapshotIsOneFrame()
{
    RandomValues random(1);
    const Subscribed reply = head(random);
    ReplyParts parts(reply);
    QVERIFY(!parts.atEnd());
    QCOMPARE(parts.next(), encode(ServerMessage { reply }));
    QVERIFY(parts.atEnd());
    Subscribed resumed = reply;
    resumed.resumed = true;
    QCOMPARE(ReplyParts(resumed, std::vector<QByteArray> {}).next(), encode(ServerMessage { resumed }));
}

void PartsTest::conversationsArriveWholeAndInOrder_data()
{
    QTest::addColumn<int>("frameBytes");
    QTest::newRow("one frame") << int(limits::serverFrameBytes);
    QTest::newRow("a few frames") << 20000;
    QTest::newRow("many frames") << 5000;
}

void PartsTest::conversationsArriveWholeAndInOrder()
{
    QFETCH(int, frameBytes);
    for (quint32 seed = 0; seed < 20; ++seed) {
        RandomValues random(seed);
        Subscribed reply = head(random);
        for (int i = random.number(0, 60); i > 0; --i)
            reply.conversations.push_back(random.conversation());
        const Received received = receive(ReplyParts(reply, frameBytes));
        QVERIFY(received.reply == reply);
        QVERIFY(received.largest <= frameBytes);
    }
}

void PartsTest::aLongConversationIsContinued()
{
    RandomValues random(3);
    Subscribed reply = head(random);
    reply.conversations = { random.conversation(), longConversation(random, 300), random.conversation() };
    const Received received = receive(ReplyParts(reply, 20000));
    QVERIFY(received.frames > 3);
    QVERIFY(received.largest <= 20000);
    QVERIFY(received.reply == reply);
}

void PartsTest::eventsArriveInOrder()
{
    for (const int frameBytes : { 6000, 30000, int(limits::serverFrameBytes) }) {
        RandomValues random(4);
        Subscribed reply = head(random);
        reply.resumed = true;
        std::vector<QByteArray> encoded;
        for (int i = 0; i < 200; ++i) {
            reply.events.push_back(random.event());
            encoded.push_back(encodeEvent(reply.events.back()));
        }
        Subscribed bare = reply;
        bare.events.clear();
        const Received received = receive(ReplyParts(bare, encoded, frameBytes));
        QVERIFY(received.reply == reply);
        QVERIFY(received.largest <= frameBytes);
    }
}

void PartsTest::theLargestCommentsFit()
{
    RandomValues random(5);
    Subscribed reply = head(random);
    Conversation conversation = longConversation(random, 40);
    for (Comment &comment : conversation.comments)
        comment.text = QString(limits::commentChars, u'%');
    reply.conversations = { conversation, conversation };
    reply.conversations.back().id = random.uuid();
    const Received received = receive(ReplyParts(reply));
    QVERIFY(received.reply == reply);
    QVERIFY(received.largest <= limits::serverFrameBytes);
}

} // namespace callout::test

QTEST_GUILESS_MAIN(callout::test::PartsTest)
#include "parts_test.moc"
