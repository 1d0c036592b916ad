// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <algorithm>
#include <ctime>

namespace callout::test {

/// How long this thread has worked, in milliseconds: whatever else the machine does, and without what
/// it waited.
inline double busyTime()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Finds the longest stretch that the event loop was kept from its other work.
class LongestStretch {
public:
    LongestStretch()
    {
        m_frames.callOnTimeout(&m_frames, [this] {
            const double now = busyTime();
            m_longest = std::max(m_longest, now - m_before);
            m_before = now;
        });
        m_frames.start(5);
    }
    double milliseconds() const { return m_longest; }

private:
    QTimer m_frames;
    double m_before = busyTime();
    double m_longest = 0;
};

} // namespace callout::test
