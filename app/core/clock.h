// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <functional>

namespace callout {

using Milliseconds = std::chrono::milliseconds;

/// Milliseconds since 1970-01-01 UTC.
using Timestamp = qint64;

/// Time as a parameter: the one seam through which the client side learns what time it is and
/// asks to be woken. SystemClock is the real one; tests advance a fake one.
/// All calls, and all wake-ups, on the thread that owns the clock.
class Clock {
public:
    using TimerId = quint64; ///< 0 is never a timer.

    virtual ~Clock() = default;

    /// Wall clock, UTC milliseconds. May jump in either direction.
    virtual Timestamp now() const = 0;

    /// Milliseconds on a clock that only goes forward, from an arbitrary start.
    virtual Milliseconds elapsed() const = 0;

    /// Calls `wake` once after `delay`, never from inside this call.
    virtual TimerId start(Milliseconds delay, std::function<void()> wake) = 0;

    /// Forgets a timer. An unknown or already fired id is ignored.
    virtual void stop(TimerId id) = 0;
};

/// One restartable single-shot timer on a Clock; stops when it is destroyed.
class Timer {
public:
    Timer(Clock &clock, std::function<void()> wake) : m_clock(clock), m_wake(std::move(wake)) { }
    ~Timer() { stop(); }
    Timer(const Timer &) = delete;
    Timer &operator=(const Timer &) = delete;

    /// (Re)starts: a running timer is forgotten first.
    void start(Milliseconds delay);
    void stop();
    bool isActive() const { return m_id != 0; }

private:
    Clock &m_clock;
    std::function<void()> m_wake;
    Clock::TimerId m_id = 0;
};

} // namespace callout
