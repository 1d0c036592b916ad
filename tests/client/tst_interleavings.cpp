// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/simulation.h"

#include <QtTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// Three clients and a server under thousands of random interleavings. A failing seed is printed;
/// CALLOUT_SEED=<seed> runs that one alone.
class ClientInterleavings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everybodyEndsWithWhatTheServerHas()
    {
        const QByteArray only = qgetenv("CALLOUT_SEED");
        const quint32 first = only.isEmpty() ? 1 : only.toUInt();
        const quint32 last = only.isEmpty() ? 1200 : first;
        qint64 events = 0;
        for (quint32 seed = first; seed <= last; ++seed) {
            const auto outcome = simulate(seed, 200, Fault::None);
            QVERIFY2(outcome.trouble.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(outcome.trouble)));
            events += outcome.events;
        }
        QVERIFY(events > qint64(last - first) * 5); // something happened
    }

    void plantedFaultsAreCaught_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::newRow("own event ignored while a foreign one came between") << Fault::OwnEventIgnored;
        QTest::newRow("an ack advances seq") << Fault::AckAdvances;
        QTest::newRow("a gap goes unnoticed") << Fault::GapUnnoticed;
    }

    void plantedFaultsAreCaught()
    {
        QFETCH(Fault, fault);
        int caught = 0;
        for (quint32 seed = 1; seed <= 200; ++seed)
            caught += simulate(seed, 200, fault).trouble.isEmpty() ? 0 : 1;
        QVERIFY2(caught > 20, qPrintable(u"caught in %1 of 200 runs"_s.arg(caught)));
    }
};

QTEST_GUILESS_MAIN(ClientInterleavings)
#include "tst_interleavings.moc"
