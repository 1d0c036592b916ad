// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/guest.h"
#include "tests/support/faultproxy.h"
#include "tests/support/serverprocess.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20000;

bool eachOnce(const std::map<QString, int> &tally)
{
    return std::all_of(tally.begin(), tally.end(), [](const auto &entry) { return entry.second == 1; });
}

} // namespace

/// Two people, TLS, a real server in a process of its own.
class PresenceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyOperationArrivesOnceAndNeverTwiceAtItsOrigin();
    void usersAreCountedThroughJoinLeaveAndCrash();

private:
    ServerProcess m_server;
    ShareLink m_link;
};

void PresenceTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_link = m_server.invite(u"moderator"_s);
    QVERIFY(!m_link.invite.isEmpty());
}

void PresenceTest::everyOperationArrivesOnceAndNeverTwiceAtItsOrigin()
{
    const QString urlId = newUuid();
    Guest ada(m_link, u"Ada"_s);
    Guest bo(m_link, u"Bo"_s);
    ada.look(urlId);
    bo.look(urlId);
    QTRY_VERIFY_WITH_TIMEOUT(ada.page().isLoaded() && bo.page().isLoaded(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(ada.page().presence().count, 2, patience);

    const QString first = ada.pin(u"Logo too small"_s);
    QCOMPARE(ada.added[first], 1); // at once, before the server answered
    QTRY_VERIFY_WITH_TIMEOUT(bo.page().conversation(first), patience);
    const QString answer = bo.reply(first, u"agreed, 32 px?"_s);
    QTRY_VERIFY_WITH_TIMEOUT(ada.page().conversation(first)->conversation.comment(answer), patience);

    PageModel &a = ada.page();
    const QString own = a.conversation(first)->conversation.comments.front().id;
    a.editComment(first, own, u"Logo far too small"_s);
    a.react(first, answer, u"👍"_s, true);
    a.moveConversation(first, ImageAnchor { 40, 41, 10, 11, {} });
    a.setState(first, ConversationState::Resolved);
    a.updatePage(
        { .title = u"Mock 7"_s, .blob = {}, .readonly = {}, .markerPercent = {}, .maxReplyDepth = {} });
    const QString second = ada.pin(u"Wrong colour"_s, 60, 60);
    a.deleteConversation(second);
    QTRY_COMPARE_WITH_TIMEOUT(ada.stored.size(), size_t(8), patience);
    a.restoreConversation(second);
    QTRY_COMPARE_WITH_TIMEOUT(ada.stored.size(), size_t(9), patience);
    QTRY_COMPARE_WITH_TIMEOUT(bo.page().confirmed(), ada.page().confirmed(), patience);

    const Conversation &seen = bo.page().conversation(first)->conversation;
    QCOMPARE(seen.comments.size(), size_t(2));
    QCOMPARE(seen.comments.front().text, u"Logo far too small"_s);
    QVERIFY(seen.comments.front().editedAt > 0);
    QCOMPARE(seen.comments.back().reactions.value(u"👍"_s), QStringList { ada.session().self().id });
    QCOMPARE(seen.state, ConversationState::Resolved);
    QCOMPARE(std::get<ImageAnchor>(seen.anchor).w, 10.0);
    QCOMPARE(bo.page().page().title, u"Mock 7"_s);
    QVERIFY(bo.page().conversation(second));

    QVERIFY(eachOnce(ada.stored));
    QVERIFY(eachOnce(bo.stored));
    QVERIFY(eachOnce(ada.comments) && ada.comments.contains(answer));
    QVERIFY(!ada.comments.contains(own)); // an own comment is never announced
    QCOMPARE(bo.added[first], 1);
    QCOMPARE(ada.added[first], 1);
    QCOMPARE(ada.rejected + ada.failed + bo.rejected + bo.failed, 0);
}

void PresenceTest::usersAreCountedThroughJoinLeaveAndCrash()
{
    const QString urlId = newUuid();
    Guest ada(m_link, u"Ada"_s);
    ada.look(urlId);
    QTRY_COMPARE_WITH_TIMEOUT(ada.page().presence().count, 1, patience);

    SystemClock clock;
    FaultProxy proxy(m_server.port(), clock);
    auto bo = std::make_unique<Guest>(m_link, u"Bo"_s, proxy.port());
    bo->look(urlId);
    auto cy = std::make_unique<Guest>(m_link, u"Cy"_s);
    cy->look(urlId);
    QTRY_COMPARE_WITH_TIMEOUT(ada.page().presence().count, 3, patience);
    Guest secondWindow(m_link, u"Cy"_s); // the same key is the same user
    secondWindow.look(urlId);
    QTRY_VERIFY_WITH_TIMEOUT(secondWindow.page().isLoaded(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(secondWindow.page().presence().count, 3, patience);
    QCOMPARE(ada.page().presence().count, 3);

    cy.reset();
    proxy.setRefusing(true);
    proxy.cut(); // Bo's machine is gone without a goodbye
    QTRY_COMPARE_WITH_TIMEOUT(ada.page().presence().count, 2, patience);
    QTRY_COMPARE_WITH_TIMEOUT(bo->page().presence().count, 0, patience);
    proxy.setRefusing(false);
    bo->session().tryNow();
    QTRY_COMPARE_WITH_TIMEOUT(ada.page().presence().count, 3, patience);
    QTRY_COMPARE_WITH_TIMEOUT(bo->page().presence().count, 3, patience);
}

QTEST_GUILESS_MAIN(PresenceTest)
#include "e2e_presence.moc"
