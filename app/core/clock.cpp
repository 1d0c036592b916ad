// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"

namespace callout {

void Timer::start(Milliseconds delay)
{
    stop();
    m_id = m_clock.start(delay, [this] {
        m_id = 0;
        m_wake();
    });
}

void Timer::stop()
{
    if (m_id != 0)
        m_clock.stop(std::exchange(m_id, 0));
}

} // namespace callout
