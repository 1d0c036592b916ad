// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/household.h"

#include <QTest>

#include <csignal>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60000; ///< ms; a loaded machine

/// How often a process told of a marker's first appearance: as an overlay or stored.
int appearances(CalloutProcess &process, const QString &id)
{
    return process.count(u"added "_s + id) + process.count(u"overlay "_s + id);
}

} // namespace

/// Several processes of one person and one connection, with real programs and a real server. How soon
/// is asserted in ipc_shared, by a clock that a busy machine does not slow, and measured by the
/// benchmark.
class ProcessesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eightThatStartAtOnceShareOneConnection();
    void whoeverOwnsMayEndAtAnyTime();
    void aStoppedOwnerIsNoticedAndItsReturnToo();
};

void ProcessesTest::eightThatStartAtOnceShareOneConnection()
{
    Household house;
    for (int i = 0; i < 8; ++i)
        house.open();
    QTRY_VERIFY_WITH_TIMEOUT(house.allLive(), patience);
    QCOMPARE(house.wire().webSockets(), 1);
    QCOMPARE(house.wire().mostWebSockets(), 1);
    QVERIFY(house.owner());
    // Of the page's server and of the private workspace.
    QTRY_COMPARE_WITH_TIMEOUT(house.meeting().sockets().size(), 2, patience);
    QTRY_COMPARE_WITH_TIMEOUT(house.meeting().litter(), QStringList(), patience);

    for (const auto &process : house.processes()) {
        process->say(u"pin from %1"_s.arg(process->pid()));
        QTRY_VERIFY_WITH_TIMEOUT(!process->after(u"pinning "_s).isEmpty(), patience);
        const QString id = process->after(u"pinning "_s);
        QTRY_VERIFY_WITH_TIMEOUT(house.allAre([&id](CalloutProcess &one) {
            return one.count(u"confirmed "_s + id) > 0 || one.count(u"added "_s + id) > 0;
        }),
                                 patience);
        QVERIFY(house.allAre([&id](CalloutProcess &one) { return appearances(one, id) == 1; }));
    }
    // Eight windows are one viewer.
    QTRY_VERIFY_WITH_TIMEOUT(
        house.allAre([](CalloutProcess &one) { return one.after(u"presence "_s) == u"1"_s; }), patience);
}

void ProcessesTest::whoeverOwnsMayEndAtAnyTime()
{
    Household house;
    for (int i = 0; i < 3; ++i)
        house.open();
    QTRY_VERIFY_WITH_TIMEOUT(house.allLive(), patience);
    int pinned = 0;
    for (const int number : { SIGKILL, SIGTERM, SIGSTOP, SIGTERM, SIGSTOP, SIGKILL }) {
        CalloutProcess *owner = house.owner();
        QVERIFY(owner);
        for (const auto &process : house.processes()) {
            process->forget();
            process->say(u"pin under way"_s); // some are stored before the end, some are not
            pinned += process.get() == owner ? 0 : 1;
        }
        const auto visitor = house.visit(20);
        owner->signal(number);
        if (number == SIGSTOP)
            owner->kill();
        QTRY_VERIFY_WITH_TIMEOUT(!owner->isRunning(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(house.owner() && house.owner() != owner, patience);
        house.sweep();
        QTRY_VERIFY_WITH_TIMEOUT(house.allLive(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(house.wire().webSockets(), 1, patience);
        // What somebody else did meanwhile has reached each of them, once.
        QCOMPARE(visitor->stored().size(), 20);
        for (const auto &process : house.processes()) {
            for (const QString &id : visitor->stored())
                QTRY_COMPARE_WITH_TIMEOUT(process->count(u"added "_s + id), 1, patience);
        }
        // The private workspace's next owner may be listening only now.
        QTRY_COMPARE_WITH_TIMEOUT(house.meeting().sockets().size(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(house.meeting().litter(), QStringList(), patience);
        house.open();
        QTRY_VERIFY_WITH_TIMEOUT(house.allLive(), patience);
    }
    // All know the same, and nothing appeared twice to anybody.
    QString known;
    const auto agree = [&] {
        QStringList all;
        for (const auto &process : house.processes()) {
            process->say(u"count"_s);
            all << process->after(u"count "_s);
        }
        known = all.first();
        return !known.isEmpty() && all.count(known) == all.size();
    };
    QTRY_VERIFY_WITH_TIMEOUT(agree(), patience);
    QVERIFY(pinned > 0);
    for (const auto &process : house.processes()) {
        for (const QString &line : process->told()) {
            if (line.startsWith(u"added "_s))
                QCOMPARE(process->count(line), 1);
        }
    }
}

void ProcessesTest::aStoppedOwnerIsNoticedAndItsReturnToo()
{
    Household house;
    house.open();
    house.open();
    QTRY_VERIFY_WITH_TIMEOUT(house.allLive(), patience);
    CalloutProcess *owner = house.owner();
    QVERIFY(owner);
    CalloutProcess &other = *house.processes()[owner == house.processes()[0].get() ? 1 : 0];

    for (const int number : { SIGCONT, SIGKILL }) {
        owner->signal(SIGSTOP);
        QTRY_VERIFY_WITH_TIMEOUT(other.state().endsWith(u"OwnerSilent"_s), patience);
        other.say(u"say still readable"_s);
        QTRY_COMPARE_WITH_TIMEOUT(other.count(u"said still readable"_s), 1, patience);
        owner->signal(number);
        QTRY_VERIFY_WITH_TIMEOUT(other.isLive(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(house.wire().webSockets(), 1, patience);
        other.forget();
    }
}

QTEST_GUILESS_MAIN(ProcessesTest)
#include "e2e_processes.moc"
