// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/schedule.h"
#include "tests/support/serverprocess.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 atMost = 5; ///< schedules until a mistake is noticed

} // namespace

/// Random people on random networks. A failing seed is printed; CALLOUT_SEED=<seed> runs that one
/// alone, and `./dev bench faults` runs many more.
class SchedulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_server.start({ u"--sessions-per-minute"_s, u"0"_s, u"--ops-per-minute"_s, u"0"_s }));
        m_link = m_server.invite(u"moderator"_s);
    }

    void everyoneEndsWithWhatTheServerHas_data()
    {
        QTest::addColumn<Windows>("windows");
        QTest::addColumn<quint32>("seeds");
        QTest::newRow("three people") << Windows::One << 50u;
        QTest::newRow("three people, one with two windows") << Windows::Two << 20u;
    }

    void everyoneEndsWithWhatTheServerHas()
    {
        QFETCH(Windows, windows);
        QFETCH(quint32, seeds);
        const QByteArray only = qgetenv("CALLOUT_SEED");
        const quint32 first = only.isEmpty() ? 1 : only.toUInt();
        const quint32 last = only.isEmpty() ? seeds : first;
        qint64 events = 0;
        int connections = 0;
        for (quint32 seed = first; seed <= last; ++seed) {
            const auto outcome = runSchedule(m_link, seed, windows);
            QVERIFY2(outcome.trouble.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(outcome.trouble)));
            events += outcome.events;
            connections += outcome.connections;
        }
        QVERIFY(events > qint64(last - first) * 10); // something happened
        QVERIFY(connections > int(last - first) * 6);
    }

    void mistakesAreCaught_data()
    {
        QTest::addColumn<Mistake>("mistake");
        QTest::addColumn<Windows>("windows");
        QTest::newRow("the origin does not advance seq") << Mistake::OriginStandsStill << Windows::One;
        QTest::newRow("an own event loses its place among foreign ones")
            << Mistake::OwnPlaceIgnored << Windows::One;
        QTest::newRow("a tail is off by one") << Mistake::TailOffByOne << Windows::One;
        QTest::newRow("a hub answers from its own memory") << Mistake::HubRemembers << Windows::Two;
    }

    void mistakesAreCaught()
    {
        QFETCH(Mistake, mistake);
        QFETCH(Windows, windows);
        QString noticed;
        for (quint32 seed = 1; seed <= atMost && noticed.isEmpty(); ++seed) {
            noticed = runSchedule(m_link, seed, windows, mistake).trouble;
            if (!noticed.isEmpty())
                qInfo("seed %u: %s", seed, qPrintable(noticed));
        }
        QVERIFY2(!noticed.isEmpty(), qPrintable(u"%1 schedules did not notice"_s.arg(atMost)));
    }

private:
    ServerProcess m_server;
    ShareLink m_link;
};

QTEST_GUILESS_MAIN(SchedulesTest)
#include "e2e_schedules.moc"
