// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/eventqueue.h"
#include "app/server/framereader.h"
#include "app/server/presence.h"
#include "app/server/ratelimit.h"
#include "app/server/sendqueue.h"
#include "app/server/task.h"

#include <QRandomGenerator>
#include <QTest>

using namespace callout;
using namespace callout::server;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

User user(const QString &id)
{
    return { id, id, Role::Commenter, {} };
}

QByteArray joined(const SendQueue &queue)
{
    QByteArray all;
    queue.forEach([&](const char *data, qsizetype bytes) {
        all.append(data, bytes);
        return true;
    });
    return all;
}

/// Waits until it is resumed from outside.
struct Pause {
    std::coroutine_handle<> &handle;
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> caller) const { handle = caller; }
    int await_resume() const noexcept { return 7; }
};

Task<int> seven(std::coroutine_handle<> &handle)
{
    const int value = co_await Pause { handle };
    co_return value;
}

Task<void> addUp(std::coroutine_handle<> &handle, int &sum)
{
    for (int i = 0; i < 3; ++i) {
        const int value = co_await seven(handle);
        if (value != 7)
            co_return;
        sum += value;
    }
}

Task<void> failing(std::coroutine_handle<> &handle)
{
    co_await seven(handle);
    throw std::runtime_error("no");
}

} // namespace

/// The pure pieces of the network half, with time as a parameter.
class NetPieces : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void firstEventGoesAtOnceAndBurstsAreGathered()
    {
        EventQueue queue({});
        SteadyTime now {};
        queue.begin(10);
        queue.add(11, "{}");
        const auto first = queue.take(now, 1000);
        QVERIFY(first);
        QCOMPARE(first->first, 11);
        QCOMPARE(first->last, 11);
        queue.add(12, "{}");
        queue.add(13, "{}");
        QVERIFY(!queue.take(now, 1000));
        QVERIFY(queue.due());
        QVERIFY(*queue.due() <= now + 20ms);
        now = *queue.due();
        const auto batch = queue.take(now, 1000);
        QVERIFY(batch);
        QCOMPARE(batch->first, 12);
        QCOMPARE(batch->last, 13);
        QVERIFY(!queue.due());
    }

    void batchesAreBounded()
    {
        EventQueue queue({});
        queue.begin(0);
        SteadyTime now {};
        for (int i = 1; i <= 100; ++i)
            queue.add(i, "{}");
        QCOMPARE(int(queue.take(now, 1)->events.size()), 64);
        QVERIFY(!queue.take(now, 1)); // 36 wait for the window
        for (int i = 101; i <= 103; ++i)
            queue.add(i, QByteArray(30'000, 'x'));
        const auto full = queue.take(now, 1); // 64 KiB do not
        QVERIFY(full);
        QCOMPARE(full->first, 65);
        QCOMPARE(full->last, 102);
    }

    void orderIsKeptAndGapsAreNamed()
    {
        EventQueue queue({});
        SteadyTime now {};
        queue.add(8, "{}"); // before anything is known
        queue.add(4, "{}");
        QVERIFY(!queue.take(now, 1));
        QVERIFY(!queue.missing());
        queue.begin(5);
        QVERIFY(!queue.take(now, 1));
        QCOMPARE(*queue.missing(), std::pair(qint64(6), qint64(7)));
        queue.add(7, "{}");
        queue.add(6, "{}");
        queue.add(6, "{}"); // twice
        const auto batch = queue.take(now, 1);
        QVERIFY(batch);
        QCOMPARE(batch->first, 6);
        QCOMPARE(batch->last, 8);
        queue.add(7, "{}"); // late
        QVERIFY(queue.isEmpty());
    }

    void usersWhoComeBackAreNotMissed()
    {
        Attendance attendance({});
        SteadyTime now {};
        attendance.enter(user(u"ada"_s));
        attendance.enter(user(u"ada"_s));
        auto told = attendance.take(u"p"_s, now);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0].except, u"ada"_s);
        attendance.leave(u"ada"_s, now);
        QVERIFY(!attendance.due());
        attendance.leave(u"ada"_s, now);
        QCOMPARE(*attendance.due(), now + 2s);
        attendance.enter(user(u"ada"_s));
        attendance.leave(u"ada"_s, now + 1s);
        QVERIFY(attendance.take(u"p"_s, now + 2s).empty()); // the first leave does not count any more
        QCOMPARE(attendance.count(), 1);
        told = attendance.take(u"p"_s, now + 3s);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0].update.left, QStringList { u"ada"_s });
        QCOMPARE(told[0].update.count, 0);
        QVERIFY(attendance.isEmpty());
    }

    void crowdsAreNetAndCut()
    {
        Attendance::Options options;
        Attendance attendance(options);
        SteadyTime now {};
        for (int i = 0; i < 200; ++i)
            attendance.enter(user(QString::number(i)));
        auto told = attendance.take(u"p"_s, now);
        QCOMPARE(told.size(), 1);
        QVERIFY(told[0].except.isEmpty());
        QCOMPARE(int(told[0].update.joined.size()), 50);
        QCOMPARE(told[0].update.count, 200);
        QCOMPARE(attendance.presence().users.size(), 50);
        QCOMPARE(attendance.presence().users[0].id, u"0"_s);
        attendance.enter(user(u"late"_s));
        QVERIFY(attendance.take(u"p"_s, now + 999ms).empty());
        QCOMPARE(*attendance.due(), now + 1s);
        told = attendance.take(u"p"_s, now + 1s);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0].update.count, 201);
        // Who leaves and returns between two updates was never away.
        attendance.leave(u"5"_s, now + 1s);
        QVERIFY(attendance.take(u"p"_s, now + 1s).empty());
        for (int i = 10; i < 20; ++i)
            attendance.leave(QString::number(i), now + 1s);
        attendance.enter(user(u"5"_s));
        told = attendance.take(u"p"_s, now + 3s);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0].update.left.size(), 10);
        QCOMPARE(told[0].update.count, 191);
    }

    void bucketsRefill()
    {
        Bucket bucket(60);
        const SteadyTime now = std::chrono::steady_clock::now();
        for (int i = 0; i < 60; ++i)
            QVERIFY(!bucket.take(60, now));
        const auto wait = bucket.take(60, now);
        QVERIFY(wait);
        QVERIFY(*wait > 900ms && *wait <= 1000ms);
        QVERIFY(!bucket.take(60, now + 1s));
        QVERIFY(bucket.take(60, now + 1s));
        QVERIFY(bucket.isFull(60, now + 62s));
        Bucket unlimited(0);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(!unlimited.take(0, now));
    }

    void addressesAreCountedBySubscriber()
    {
        QCOMPARE(limitKey(u"192.0.2.7"_s), u"192.0.2.7"_s);
        QCOMPARE(limitKey(u"::ffff:192.0.2.7"_s), u"192.0.2.7"_s);
        QCOMPARE(limitKey(u"2001:db8::1"_s), limitKey(u"2001:db8::ffff:2"_s));
        QVERIFY(limitKey(u"2001:db8::1"_s) != limitKey(u"2001:db8:0:1::1"_s));
    }

    void queueKeepsItsOrderHoweverItIsWritten()
    {
        QRandomGenerator random(3);
        SendQueue queue;
        QByteArray expected;
        QByteArray written;
        for (int i = 0; i < 2000; ++i) {
            const QByteArray frame(int(random.bounded(50)), char('a' + i % 26));
            queue.push(frame, i % 3 ? SendQueue::Weight::Counted : SendQueue::Weight::Free);
            expected += frame;
            const QByteArray waiting = joined(queue);
            const qsizetype some = random.bounded(int(waiting.size()) + 1);
            written += waiting.first(some);
            queue.pop(some);
        }
        written += joined(queue);
        queue.pop(joined(queue).size());
        QVERIFY(queue.isEmpty());
        QCOMPARE(queue.counted(), 0);
        QVERIFY(!queue.hasFree());
        QVERIFY(written == expected);
    }

    void droppingKeepsWhatIsHalfGone()
    {
        SendQueue queue;
        queue.push("aaaa");
        queue.push("bbbb");
        queue.push("cccc", SendQueue::Weight::Free);
        queue.pop(2);
        queue.dropWaiting();
        QCOMPARE(joined(queue), "aa");
        QCOMPARE(queue.counted(), 2);
        QVERIFY(!queue.hasFree());
        queue.push("bbbb");
        queue.push("cccc");
        queue.commit(4); // a record with "aabb" is already made
        queue.dropWaiting();
        QCOMPARE(joined(queue), "aabbbb");
        queue.pop(6);
        queue.push("dddd");
        queue.dropWaiting();
        QVERIFY(queue.isEmpty());
    }

    void framesHaveTheShortestHeader()
    {
        QCOMPARE(framed(Opcode::Text, "hi"), QByteArray::fromHex("81026869"));
        QCOMPARE(framed(Opcode::Text, QByteArray(125, 'x')).size(), 127);
        QCOMPARE(framed(Opcode::Text, QByteArray(126, 'x')).first(4), QByteArray::fromHex("817e007e"));
        QCOMPARE(framed(Opcode::Text, QByteArray(65536, 'x')).first(10),
                 QByteArray::fromHex("817f0000000000010000"));
        QCOMPARE(closeFrame(1012, "bye"), QByteArray::fromHex("880503f4627965"));
        QCOMPARE(closeFrame(1012, QByteArray(500, 'x')).size(), 127);
    }

    void anyBytesAtAllAreReadOrRefused()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 2000; ++round) {
            FrameReader reader(1024);
            QByteArray bytes(int(random.bounded(300)), Qt::Uninitialized);
            for (char &byte : bytes)
                byte = char(random.bounded(256));
            if (round % 2 && bytes.size() > 2) { // so that more than the first byte is looked at
                bytes[0] = char(0x81);
                bytes[1] = char(0x80 | random.bounded(128));
            }
            qsizetype given = 0;
            std::optional<quint16> fault;
            for (qsizetype at = 0; at < bytes.size() && !fault;) {
                const qsizetype some = std::min<qsizetype>(bytes.size() - at, 1 + random.bounded(40));
                fault = reader.read({ bytes.constData() + at, size_t(some) },
                                    [&](FrameReader::Message &&message) {
                                        given += message.payload.size();
                                        return FrameReader::Next::Go;
                                    });
                at += some;
            }
            QVERIFY(given <= bytes.size());
            QVERIFY(!fault || *fault == 1002 || *fault == 1007 || *fault == 1009);
        }
    }

    void coroutinesWaitReturnAndThrow()
    {
        std::coroutine_handle<> handle;
        int sum = 0;
        int ended = 0;
        start(addUp(handle, sum), [&](const std::exception_ptr &fault) { ended += fault ? 100 : 1; });
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(sum, 7 * i);
            QCOMPARE(ended, 0);
            handle.resume();
        }
        QCOMPARE(sum, 21);
        QCOMPARE(ended, 1);
        start(failing(handle), [&](const std::exception_ptr &fault) { ended += fault ? 100 : 1; });
        handle.resume();
        QCOMPARE(ended, 101);
    }
};

QTEST_GUILESS_MAIN(NetPieces)
#include "net_pieces.moc"
