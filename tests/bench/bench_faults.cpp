// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Random people on random networks at a real server, by seed: does everybody end with what the
// server has? `--seed=N` begins with another seed, `--count=N` runs another number of them.
#include "tests/bench/measure.h"
#include "tests/e2e/schedule.h"
#include "tests/support/serverprocess.h"

#include <QCoreApplication>

using namespace callout;
using namespace callout::bench;
using namespace callout::test;
using namespace Qt::StringLiterals;

namespace {

struct Plan {
    quint32 seed = 1;
    quint32 count = 1000;
    quint32 windows = 250; ///< schedules in which one of the people has two windows
    quint32 mistaken = 50; ///< schedules for each planted mistake
};

Plan planFrom(int argc, char **argv)
{
    Plan plan;
    for (int i = 1; i < argc; ++i) {
        const QByteArrayView argument(argv[i]);
        bool isNumber = true;
        if (argument == "--quick") {
            plan.count = 10;
            plan.windows = 10;
            plan.mistaken = 10;
        } else if (argument.startsWith("--seed=")) {
            plan.seed = argument.sliced(7).toUInt(&isNumber);
        } else if (argument.startsWith("--count=")) {
            plan.count = plan.windows = argument.sliced(8).toUInt(&isNumber);
        } else {
            isNumber = false;
        }
        if (!isNumber) {
            const bool help = argument == "--help";
            std::fprintf(help ? stdout : stderr,
                         "Runs random schedules of people and network faults against a real server.\n"
                         "Usage: %s [--quick] [--seed=N] [--count=N]\n",
                         argv[0]);
            std::exit(help ? 0 : 2);
        }
    }
    return plan;
}

/// Runs the schedules; what is wrong is printed with its seed.
int honest(const ShareLink &link, Windows windows, quint32 first, quint32 count)
{
    qint64 events = 0;
    int connections = 0;
    int wrong = 0;
    Member::Lag lag;
    const int64_t begin = nanoseconds();
    for (quint32 seed = first; seed - first < count; ++seed) {
        const ScheduleOutcome outcome = runSchedule(link, seed, windows);
        events += outcome.events;
        connections += outcome.connections;
        lag.any = std::max(lag.any, outcome.longestLag.any);
        lag.inFlight = std::max(lag.inFlight, outcome.longestLag.inFlight);
        if (outcome.trouble.isEmpty())
            continue;
        ++wrong;
        std::printf("seed %u: %s\n", seed, qPrintable(outcome.trouble));
        std::fflush(stdout);
    }
    std::printf("%s, seeds %u to %u: %lld events, %d connections, %d wrong, %s s.\n",
                windows == Windows::One ? "Three people" : "Three people, one with two windows", first,
                first + count - 1, static_cast<long long>(events), connections, wrong,
                decimal(double(nanoseconds() - begin) / 1e9, 1).c_str());
    std::printf(
        "Shown as live without a connection: %lld ms at most, %lld ms with an operation under way.\n\n",
        static_cast<long long>(lag.any.count()), static_cast<long long>(lag.inFlight.count()));
    std::fflush(stdout);
    return wrong;
}

/// Runs them with a mistake planted in one of the clients. False: it was never noticed.
bool mistaken(const ShareLink &link, const Plan &plan)
{
    Table table({ "planted mistake", "schedules", "caught" });
    bool all = true;
    const std::tuple<const char *, Mistake, Windows> mistakes[] {
        { "the origin does not advance seq", Mistake::OriginStandsStill, Windows::One },
        { "an own event loses its place among foreign ones", Mistake::OwnPlaceIgnored, Windows::One },
        { "a tail is off by one", Mistake::TailOffByOne, Windows::One },
        { "a hub answers from its own memory", Mistake::HubRemembers, Windows::Two },
    };
    for (const auto &[name, mistake, windows] : mistakes) {
        quint32 caught = 0;
        for (quint32 i = 0; i < plan.mistaken; ++i)
            caught += runSchedule(link, plan.seed + i, windows, mistake).trouble.isEmpty() ? 0 : 1;
        all = all && (caught > 0 || plan.mistaken == 0);
        table.row({ name, std::to_string(plan.mistaken), std::to_string(caught) });
    }
    table.print();
    return all;
}

} // namespace

int main(int argc, char **argv)
{
    const Plan plan = planFrom(argc, argv);
    const QCoreApplication application(argc, argv);
    ServerProcess server;
    if (!server.start({ u"--sessions-per-minute"_s, u"0"_s, u"--ops-per-minute"_s, u"0"_s }))
        giveUp("The server did not start.");
    const ShareLink link = server.invite(u"moderator"_s);
    int wrong = honest(link, Windows::One, plan.seed, plan.count);
    wrong += honest(link, Windows::Two, plan.seed, plan.windows);
    const bool caught = mistaken(link, plan);
    return wrong == 0 && caught ? 0 : 1;
}
