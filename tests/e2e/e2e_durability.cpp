// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/guest.h"
#include "tests/support/serverprocess.h"

#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30000;

} // namespace

/// What was acknowledged is there after the server was killed, however often.
class DurabilityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasAcknowledgedSurvivesSigkill();
    void sigtermEndsWithStatusZeroAndNothingLost();
};

void DurabilityTest::whatWasAcknowledgedSurvivesSigkill()
{
    ServerProcess server;
    QVERIFY(server.start());
    const ShareLink link = server.invite(u"commenter"_s);
    const QString urlId = newUuid();
    Guest ada(link, u"Ada"_s);
    ada.look(urlId);
    QTRY_VERIFY_WITH_TIMEOUT(ada.page().isLoaded() && ada.isOnline(), patience);

    for (int round = 0; round < 25; ++round) {
        // Several in flight; the kill comes in the very turn in which the first is acknowledged.
        const size_t before = ada.stored.size();
        const auto killer = connect(&ada.page(), &PageModel::operationStored, &ada,
                                    [&server] { server.kill(); });
        for (int i = 0; i < 4; ++i)
            ada.pin(u"round %1, %2"_s.arg(round).arg(i));
        QTRY_VERIFY_WITH_TIMEOUT(ada.stored.size() > before, patience);
        disconnect(killer);
        const auto acknowledged = ada.stored;
        QTRY_VERIFY_WITH_TIMEOUT(!ada.isOnline(), patience); // she has noticed
        QVERIFY(server.start());
        ada.session().tryNow();
        QTRY_VERIFY_WITH_TIMEOUT(ada.isOnline(), patience);

        // A second person, who has nothing but what the server kept.
        Guest witness(link, u"Witness %1"_s.arg(round));
        witness.look(urlId);
        QTRY_VERIFY_WITH_TIMEOUT(witness.page().isLoaded(), patience);
        QVERIFY(witness.page().confirmed().seq >= qint64(acknowledged.size()));
        QTRY_COMPARE_WITH_TIMEOUT(ada.page().confirmed().seq, witness.page().confirmed().seq, patience);
        const auto lost = ada.page().pendingOperations();
        for (const PendingOperation &operation : lost) {
            QVERIFY(!acknowledged.contains(operation.operation.broadcastId));
            ada.page().retry(operation.operation.broadcastId);
        }
        QTRY_VERIFY_WITH_TIMEOUT(ada.page().pendingOperations().empty(), patience);
    }
    QCOMPARE(ada.page().confirmed().seq, 100);
    QCOMPARE(ada.page().conversationIds().size(), size_t(100));
}

void DurabilityTest::sigtermEndsWithStatusZeroAndNothingLost()
{
    ServerProcess server;
    QVERIFY(server.start());
    const ShareLink link = server.invite(u"commenter"_s);
    const QString urlId = newUuid();
    Guest ada(link, u"Ada"_s);
    ada.look(urlId);
    QTRY_VERIFY_WITH_TIMEOUT(ada.page().isLoaded() && ada.isOnline(), patience);
    for (int i = 0; i < 20; ++i)
        ada.pin(u"number %1"_s.arg(i));
    QTRY_VERIFY_WITH_TIMEOUT(!ada.stored.empty(), patience);
    QCOMPARE(server.terminate(), 0);
    const auto acknowledged = ada.stored.size();
    QVERIFY(server.start());
    ada.session().tryNow();
    QTRY_VERIFY_WITH_TIMEOUT(ada.isOnline(), patience);
    QVERIFY(ada.page().confirmed().seq >= qint64(acknowledged));
}

QTEST_GUILESS_MAIN(DurabilityTest)
#include "e2e_durability.moc"
