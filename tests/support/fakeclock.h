// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"

#include <map>

namespace callout::test {

/// A clock that stands still until it is told to move; wake-ups happen inside advance(), in order.
class FakeClock final : public Clock {
public:
    Timestamp now() const override { return m_wall + m_elapsed.count(); }
    Milliseconds elapsed() const override { return m_elapsed; }
    TimerId start(Milliseconds delay, std::function<void()> wake) override;
    void stop(TimerId id) override;

    void advance(Milliseconds by);
    /// The wall clock jumps; the monotonic one does not.
    void jump(Milliseconds by) { m_wall += by.count(); }
    qsizetype timers() const { return qsizetype(m_timers.size()); }

private:
    struct Entry {
        TimerId id;
        std::function<void()> wake;
    };
    Timestamp m_wall = 1'700'000'000'000;
    Milliseconds m_elapsed { 0 };
    std::multimap<Milliseconds, Entry> m_timers;
    TimerId m_next = 1;
};

} // namespace callout::test
