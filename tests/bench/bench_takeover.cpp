// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"
#include "tests/support/household.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <csignal>

/// How long the windows that are left stand still when the process that has the connection ends:
/// from the signal until the last of them is live again. Baseline: one window alone whose connection
/// is cut and that is told to try at once, which costs the same new connection and nothing else.
namespace callout::bench {

using namespace callout::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60000; ///< ms
constexpr int windows = 3;
constexpr int markers = 30; ///< that somebody else makes around the end of an owner

template <typename Condition>
void await(Condition condition, const char *what)
{
    QElapsedTimer waited;
    waited.start();
    while (!condition()) {
        if (waited.elapsed() > patience)
            giveUp(what);
        QEventLoop loop;
        QTimer::singleShot(2, &loop, &QEventLoop::quit);
        loop.exec();
    }
}

/// What every window knows, or empty while they differ.
QString agreed(Household &house)
{
    QStringList all;
    for (const auto &process : house.processes()) {
        process->say(u"count"_s);
        all << process->after(u"count "_s);
    }
    return all.count(all.first()) == all.size() ? all.first() : QString();
}

struct Outcome {
    Samples live;
    int owners = 0;  ///< ended
    int sockets = 0; ///< the most at the server at a time
    int visited = 0; ///< markers that somebody else made meanwhile
    int lost = 0;    ///< of them, to a window
    int doubled = 0; ///< markers that appeared twice to a window
};

Outcome measure(const std::vector<int> &numbers, int rounds)
{
    Household house;
    for (int i = 0; i < windows; ++i)
        house.open();
    await([&] { return house.allLive(); }, "the windows do not become live");
    Outcome outcome;
    for (int round = 0; round < rounds; ++round) {
        CalloutProcess *owner = house.owner();
        if (!owner)
            giveUp("nobody owns the connection");
        for (const auto &process : house.processes()) {
            process->forget();
            process->say(u"pin in round %1"_s.arg(round));
        }
        const auto visitor = house.visit(markers);
        const qint64 begun = microseconds();
        for (const int number : numbers)
            owner->signal(number);
        await([&] { return !owner->isRunning(); }, "the owner does not end");
        await([&] { return house.owner() && house.owner() != owner; }, "nobody takes over");
        house.sweep();
        await(
            [&] {
                return house.allAre([begun](CalloutProcess &one) {
                    return one.isLive() && one.timeOf(u"state Online"_s) > begun;
                });
            },
            "the windows do not become live again");
        const QStringList made = visitor->stored();
        if (made.size() != markers)
            giveUp("the server does not take what somebody else makes");
        outcome.visited += int(made.size());
        // Events come in their order: what is missing before the last one is lost.
        const QString newest = u"added "_s + made.last();
        await([&] { return house.allAre([&](CalloutProcess &one) { return one.count(newest) > 0; }); },
              "what happened last does not arrive");
        qint64 last = 0;
        for (const auto &process : house.processes()) {
            last = std::max(last, process->timeOf(u"state Online"_s));
            for (const QString &id : made)
                outcome.lost += process->count(u"added "_s + id) == 0 ? 1 : 0;
            for (const QString &line : process->told())
                outcome.doubled += line.startsWith(u"added "_s) && process->count(line) > 1 ? 1 : 0;
        }
        outcome.live.add((last - begun) * 1000);
        ++outcome.owners;
        house.open();
        await([&] { return house.allLive(); }, "the new window does not become live");
        await([&] { return !agreed(house).isEmpty(); }, "the windows do not agree");
        if (!house.meeting().litter().isEmpty() || house.meeting().sockets().size() > 2)
            giveUp("something is left behind where the processes meet");
    }
    outcome.sockets = house.wire().mostWebSockets();
    return outcome;
}

Outcome baseline(int rounds)
{
    Household house;
    CalloutProcess &window = house.open();
    await([&] { return window.isLive(); }, "the window does not become live");
    Outcome outcome;
    for (int round = 0; round < rounds; ++round) {
        window.forget();
        house.wire().cut();
        await([&] { return window.timeOf(u"state WaitingToRetry"_s) != 0; }, "the cut is not noticed");
        const qint64 begun = microseconds();
        window.say(u"try"_s);
        await([&] { return window.isLive(); }, "the window does not come back");
        // Its own first wait may have been over before it was told.
        outcome.live.add(std::max<qint64>(0, window.timeOf(u"state Online"_s) - begun) * 1000);
    }
    outcome.sockets = house.wire().mostWebSockets();
    return outcome;
}

void report(Table &table, const char *name, Outcome outcome)
{
    const auto share = [&](double of) { return decimal(outcome.live.milliseconds(of), 0); };
    table.row({ name, std::to_string(outcome.live.size()), share(0.5), share(0.95), share(1),
                std::to_string(outcome.sockets), std::to_string(outcome.visited),
                std::to_string(outcome.lost), std::to_string(outcome.doubled) });
}

} // namespace

} // namespace callout::bench

int main(int argc, char **argv)
{
    using namespace callout::bench;
    const Length length = lengthFrom(argc, argv,
                                     "how long windows stand still when the owner of their "
                                     "connection ends");
    QCoreApplication app(argc, argv);
    const int rounds = length == Length::Quick ? 3 : 50;
    Table table({ "the owner ends by", "times", "p50 ms", "p95 ms", "worst ms", "sockets", "events", "lost",
                  "doubled" });
    report(table, "nothing: one window, cut", baseline(rounds));
    report(table, "SIGKILL", measure({ SIGKILL }, rounds));
    report(table, "SIGTERM", measure({ SIGTERM }, rounds));
    report(table, "SIGSTOP, SIGKILL", measure({ SIGSTOP, SIGKILL }, rounds));
    table.print();
    return 0;
}
