// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/faultworld.h"
#include "tests/support/serverprocess.h"

#include <QTest>

#include <limits>
#include <malloc.h>
#include <unistd.h>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = Connection::State;

namespace {

constexpr int warmUp = 20; ///< rounds after which nothing may be kept any more
constexpr int rounds = 120;
constexpr Milliseconds length { 60000 }; ///< of a round
constexpr int looks = 10;                ///< the least of so many is what is kept, without what is under way
constexpr qint64 margin = 32 * 1024;     ///< bytes: a third of a KiB a reconnect

/// What a careless client would do at each reconnect.
enum class Plant {
    None,
    HandlersAgain, ///< connects its handlers once more
    KeepsSome,     ///< keeps a little of the connection before
};

/// Bytes of the heap that are in use; 0 where a sanitizer has a heap of its own.
qint64 heap()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return 0;
#else
    const auto info = mallinfo2();
    return qint64(info.uordblks + info.hblkhd);
#endif
}

} // namespace

/// A working day in short: connections end a hundred times, in every way, and machines sleep.
class LongRunTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.start({ u"--sessions-per-minute"_s, u"0"_s, u"--ops-per-minute"_s, u"0"_s }));
        m_link = m_server.invite(u"moderator"_s);
    }

    void twoHoursLeaveNothingBehind() { QCOMPARE(run(Plant::None), QString()); }

    void whatPilesUpIsNoticed_data()
    {
        QTest::addColumn<Plant>("plant");
        QTest::addColumn<QString>("noticed");
        QTest::newRow("handlers") << Plant::HandlersAgain << u"was told"_s;
        if (heap() > 0)
            QTest::newRow("memory") << Plant::KeepsSome << u"bytes more"_s;
    }

    void whatPilesUpIsNoticed()
    {
        QFETCH(Plant, plant);
        QFETCH(QString, noticed);
        const QString trouble = run(plant);
        QVERIFY2(trouble.contains(noticed), qPrintable(trouble));
    }

private:
    QString run(Plant plant);
    static QString end(FaultWorld &world, Member &ada, int round);
    static QString told(Guest &ada, const QStringList &ids);

    ServerProcess m_server;
    ShareLink m_link;
};

/// Ends Ada's connection; every tenth time her machine sleeps through it.
QString LongRunTest::end(FaultWorld &world, Member &ada, int round)
{
    switch (round % 5) {
    case 0:
        ada.proxy.lose(FaultProxy::Side::Server);
        break;
    case 1:
    case 2:
        ada.proxy.cut();
        break;
    default:
        ada.proxy.truncate();
        break;
    }
    if (round % 10 != 0)
        return {};
    ada.died();
    world.clock.jump(20min);
    return world.run(5s); // the machine looks at the clock that often
}

/// Each of `ids` was announced to Ada once, and nothing else.
QString LongRunTest::told(Guest &ada, const QStringList &ids)
{
    if (const QString twice = toldTwice(ada); !twice.isEmpty())
        return twice;
    if (ada.comments.size() != size_t(ids.size()))
        return u"%1 comments were told instead of %2"_s.arg(ada.comments.size()).arg(ids.size());
    for (const QString &id : ids) {
        if (!ada.comments.contains(id))
            return u"the comment %1 was not told"_s.arg(id);
    }
    ada.comments.clear();
    ada.stored.clear();
    return {};
}

QString LongRunTest::run(Plant plant)
{
    FaultWorld world(m_link, newUuid());
    Member &ada = world.add(u"Ada"_s, 1);
    Member &bo = world.add(u"Bo"_s, 2);
    QList<QByteArray> kept;
    QObject::connect(&ada.guest.session(), &Session::stateChanged, &ada.guest, [&](State state) {
        if (plant == Plant::KeepsSome && state == State::Online)
            kept.append(QByteArray(1024, 'x'));
        if (plant == Plant::HandlersAgain && state == State::Online)
            QObject::connect(&ada.guest.page(), &PageModel::foreignComment, &ada.guest,
                             [&](const QString &, const QString &id) { ++ada.guest.comments[id]; });
    });
    if (const QString trouble = world.runUntilLive(10s); !trouble.isEmpty())
        return trouble;

    const QString place = ada.guest.pin(u"the place"_s);
    if (!world.settle())
        return u"the first marker is not stored"_s;
    ada.guest.stored.clear();
    bo.guest.comments.clear();

    const Milliseconds begin = world.clock.elapsed();
    const int connections = ada.proxy.accepted();
    qint64 before = std::numeric_limits<qint64>::max();
    qint64 after = before;
    qsizetype timers = 0;
    for (int round = 1; round <= rounds; ++round) {
        const Milliseconds until = world.clock.elapsed() + length;
        QStringList comments { bo.guest.reply(place, u"while she is here"_s) };
        if (!world.settle())
            return u"a comment does not arrive"_s;
        QString trouble = end(world, ada, round);
        if (!trouble.isEmpty())
            return trouble;
        comments << bo.guest.reply(place, u"while she is away"_s);
        ada.guest.page().moveConversation(place, ImageAnchor { double(round % 100), 50, 0, 0, {} });
        trouble = world.runUntilLive(length);
        if (trouble.isEmpty())
            trouble = world.run(until - world.clock.elapsed());
        if (trouble.isEmpty())
            trouble = world.retryAll();
        if (trouble.isEmpty())
            trouble = told(ada.guest, comments);
        if (!trouble.isEmpty())
            return trouble + u" (round %1)"_s.arg(round);
        for (const QString &id : std::as_const(comments))
            bo.guest.page().deleteComment(place, id); // the page stays as large as it is
        bo.guest.stored.clear();
        if (!world.settle())
            return u"a comment is not deleted"_s;
        if (round > warmUp - looks && round <= warmUp)
            before = std::min(before, heap());
        if (round > rounds - looks)
            after = std::min(after, heap());
        if (round == warmUp)
            timers = world.clock.timers();
    }
    if (const QString trouble = world.compareAll(); !trouble.isEmpty())
        return trouble;
    if (world.clock.elapsed() - begin < rounds * length || ada.proxy.accepted() - connections < 100)
        return u"%1 connections in %2 s"_s.arg(ada.proxy.accepted() - connections)
            .arg((world.clock.elapsed() - begin).count() / 1000);
    if (world.clock.timers() > timers)
        return u"%1 timers instead of %2"_s.arg(world.clock.timers()).arg(timers);
    const qint64 more = after - before;
    qInfo("%d connections, %lld bytes more than after %d rounds", ada.proxy.accepted() - connections, more,
          warmUp);
    return more < margin ? QString() : u"%1 bytes more than after %2 rounds"_s.arg(more).arg(warmUp);
}

/// What the allocator keeps for each thread counts as in use, and is more than what is looked for.
int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("GLIBC_TUNABLES")) {
        qputenv("GLIBC_TUNABLES", "glibc.malloc.tcache_count=0");
        execv("/proc/self/exe", argv);
    }
    const QCoreApplication application(argc, argv);
    LongRunTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "e2e_longrun.moc"
