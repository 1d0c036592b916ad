// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"

#include <algorithm>

namespace callout::test {

Clock::TimerId FakeClock::start(Milliseconds delay, std::function<void()> wake)
{
    const TimerId id = m_next++;
    m_timers.emplace(m_elapsed + delay, Entry { id, std::move(wake) });
    return id;
}

void FakeClock::stop(TimerId id)
{
    const auto it = std::find_if(m_timers.begin(), m_timers.end(),
                                 [id](const auto &timer) { return timer.second.id == id; });
    if (it != m_timers.end())
        m_timers.erase(it);
}

void FakeClock::advance(Milliseconds by)
{
    const Milliseconds end = m_elapsed + by;
    while (!m_timers.empty() && m_timers.begin()->first <= end) {
        m_elapsed = std::max(m_elapsed, m_timers.begin()->first);
        const auto node = m_timers.extract(m_timers.begin());
        node.mapped().wake();
    }
    m_elapsed = end;
}

} // namespace callout::test
