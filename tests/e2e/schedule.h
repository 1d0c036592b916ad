// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/link.h"
#include "tests/e2e/faultworld.h"

namespace callout::test {

struct ScheduleOutcome {
    QString trouble; ///< empty: everybody agrees with the server
    qint64 events = 0;
    int connections = 0;
    Member::Lag longestLag;
};

/// Of the first person: with two, they share a connection.
enum class Windows { One, Two };

/// Three people at one page of a real server, each behind a bad network; who does what when, and
/// what goes wrong when, is decided by the seed. The first of them makes `mistake`. `link` is a
/// moderator's to the whole workspace.
ScheduleOutcome runSchedule(const ShareLink &link, quint32 seed, Windows windows = Windows::One,
                            Mistake mistake = Mistake::None);

} // namespace callout::test
