// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/systemclock.h"

#include <QDateTime>
#include <QTimer>

namespace callout {

SystemClock::SystemClock(QObject *parent) : QObject(parent)
{
    m_elapsed.start();
}

SystemClock::~SystemClock() = default;

Timestamp SystemClock::now() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

Milliseconds SystemClock::elapsed() const
{
    return Milliseconds(m_elapsed.elapsed());
}

Clock::TimerId SystemClock::start(Milliseconds delay, std::function<void()> wake)
{
    const TimerId id = m_next++;
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    // A second of slack lets the kernel gather wake-ups; short delays stay exact.
    timer->setTimerType(delay < Milliseconds(2000) ? Qt::PreciseTimer : Qt::CoarseTimer);
    connect(timer, &QTimer::timeout, this, [this, id, wake = std::move(wake)] {
        stop(id);
        wake();
    });
    m_timers.insert(id, timer);
    timer->start(delay);
    return id;
}

void SystemClock::stop(TimerId id)
{
    if (QTimer *timer = m_timers.take(id)) {
        timer->stop();
        timer->deleteLater();
    }
}

} // namespace callout
