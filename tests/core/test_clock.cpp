// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/core/systemclock.h"
#include "tests/support/fakeclock.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace callout;
using callout::test::FakeClock;
using namespace std::chrono_literals;

class ClockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void timerFiresOnceAtItsTime();
    void startingAgainForgetsTheFirst();
    void stoppedTimerStaysSilent();
    void destroyedTimerStaysSilent();
    void timerMayRestartItself();
    void timersFireInOrderOfTime();
    void jumpOfTheWallClockMovesNoTimer();
    void systemClockWakesThroughTheEventLoop();
    void systemClockForgetsStoppedTimers();
};

void ClockTest::timerFiresOnceAtItsTime()
{
    FakeClock clock;
    int fired = 0;
    Timer timer(clock, [&] { ++fired; });
    timer.start(100ms);
    QVERIFY(timer.isActive());
    clock.advance(99ms);
    QCOMPARE(fired, 0);
    clock.advance(1ms);
    QCOMPARE(fired, 1);
    QVERIFY(!timer.isActive());
    clock.advance(10s);
    QCOMPARE(fired, 1);
}

void ClockTest::startingAgainForgetsTheFirst()
{
    FakeClock clock;
    int fired = 0;
    Timer timer(clock, [&] { ++fired; });
    timer.start(100ms);
    clock.advance(60ms);
    timer.start(100ms);
    clock.advance(60ms);
    QCOMPARE(fired, 0);
    clock.advance(40ms);
    QCOMPARE(fired, 1);
    QCOMPARE(clock.timers(), 0);
}

void ClockTest::stoppedTimerStaysSilent()
{
    FakeClock clock;
    int fired = 0;
    Timer timer(clock, [&] { ++fired; });
    timer.start(100ms);
    timer.stop();
    timer.stop();
    QVERIFY(!timer.isActive());
    clock.advance(1s);
    QCOMPARE(fired, 0);
}

void ClockTest::destroyedTimerStaysSilent()
{
    FakeClock clock;
    int fired = 0;
    {
        Timer timer(clock, [&] { ++fired; });
        timer.start(100ms);
    }
    clock.advance(1s);
    QCOMPARE(fired, 0);
    QCOMPARE(clock.timers(), 0);
}

void ClockTest::timerMayRestartItself()
{
    FakeClock clock;
    int fired = 0;
    std::unique_ptr<Timer> timer;
    timer = std::make_unique<Timer>(clock, [&] {
        ++fired;
        timer->start(100ms);
    });
    timer->start(100ms);
    clock.advance(350ms);
    QCOMPARE(fired, 3);
    QVERIFY(timer->isActive());
}

void ClockTest::timersFireInOrderOfTime()
{
    FakeClock clock;
    std::vector<int> order;
    Timer late(clock, [&] { order.push_back(2); });
    Timer early(clock, [&] { order.push_back(1); });
    late.start(200ms);
    early.start(100ms);
    clock.advance(1s);
    QCOMPARE(order, (std::vector<int> { 1, 2 }));
}

void ClockTest::jumpOfTheWallClockMovesNoTimer()
{
    FakeClock clock;
    int fired = 0;
    Timer timer(clock, [&] { ++fired; });
    timer.start(100ms);
    const Timestamp before = clock.now();
    clock.jump(-3600s);
    QCOMPARE(clock.now(), before - 3'600'000);
    QCOMPARE(fired, 0);
    clock.advance(100ms);
    QCOMPARE(fired, 1);
}

void ClockTest::systemClockWakesThroughTheEventLoop()
{
    SystemClock clock;
    int fired = 0;
    const Milliseconds begun = clock.elapsed();
    Timer timer(clock, [&] { ++fired; });
    timer.start(20ms);
    QCOMPARE(fired, 0); // never from inside start()
    QTRY_COMPARE(fired, 1);
    QVERIFY(clock.elapsed() - begun >= 19ms);
}

void ClockTest::systemClockForgetsStoppedTimers()
{
    SystemClock clock;
    bool stopped = false;
    bool later = false;
    Timer first(clock, [&] { stopped = true; });
    Timer second(clock, [&] { later = true; });
    first.start(0ms);
    second.start(10ms);
    first.stop();
    QTRY_VERIFY(later);
    QVERIFY(!stopped);
}

QTEST_GUILESS_MAIN(ClockTest)
#include "test_clock.moc"
