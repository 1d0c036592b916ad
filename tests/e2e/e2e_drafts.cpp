// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/household.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30000; ///< ms; a loaded machine

bool fieldIs(CalloutProcess &process, const QString &text)
{
    process.say(u"field"_s);
    return process.after(u"field "_s) == u'[' + text + u']';
}

bool wordsAre(CalloutProcess &process, const QString &words)
{
    process.say(u"words"_s);
    return process.after(u"words "_s) == words;
}

} // namespace

/// What one person writes in several processes, with real programs and a real server.
class DraftsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneDraftIsSentOnce();
    void unsentWordsAreShownAfterACrash();

private:
    /// A discussion that both have opened.
    QString discuss(Household &house);
};

QString DraftsTest::discuss(Household &house)
{
    CalloutProcess &first = *house.processes().front();
    first.say(u"pin here"_s);
    if (!QTest::qWaitFor([&] { return !first.after(u"confirmed "_s).isEmpty(); }, patience))
        return {};
    const QString id = first.after(u"confirmed "_s);
    const auto open = [&](CalloutProcess &one) {
        one.say(u"open "_s + id);
        return one.after(u"opened "_s) == id;
    };
    return QTest::qWaitFor([&] { return house.allAre(open); }, patience) ? id : QString();
}

void DraftsTest::oneDraftIsSentOnce()
{
    Household house;
    CalloutProcess &first = house.open();
    CalloutProcess &second = house.open();
    QTRY_VERIFY_WITH_TIMEOUT(house.allLive(), patience);
    QVERIFY(!discuss(house).isEmpty());
    QString expected = u"here"_s;
    for (int round = 1; round <= 8; ++round) {
        const QString text = u"only once %1"_s.arg(round);
        (round % 2 ? first : second).say(u"write "_s + text);
        QTRY_VERIFY_WITH_TIMEOUT(fieldIs(first, text) && fieldIs(second, text), patience);
        // Enter is pressed in both in the same moment.
        first.say(u"send"_s);
        second.say(u"send"_s);
        expected += u'|' + text;
        QTRY_VERIFY_WITH_TIMEOUT(wordsAre(first, expected) && wordsAre(second, expected), patience);
        QTRY_VERIFY_WITH_TIMEOUT(fieldIs(first, {}) && fieldIs(second, {}), patience);
    }
    // And nothing more comes of it.
    first.say(u"pin after all of it"_s);
    QTRY_VERIFY_WITH_TIMEOUT(second.count(u"confirmed "_s + first.after(u"pinning "_s))
                                     + second.count(u"added "_s + first.after(u"pinning "_s))
                                 > 0,
                             patience);
    QVERIFY(wordsAre(first, expected)
            || QTest::qWaitFor([&] { return wordsAre(first, expected); }, patience));
    QTRY_VERIFY_WITH_TIMEOUT(wordsAre(second, expected), patience);
}

/// The server is down all the time.
void DraftsTest::unsentWordsAreShownAfterACrash()
{
    Household house;
    CalloutProcess &first = house.open();
    CalloutProcess &second = house.open();
    QTRY_VERIFY_WITH_TIMEOUT(house.allLive(), patience);
    const QString id = discuss(house);
    QVERIFY(!id.isEmpty());
    house.wire().setRefusing(true);
    house.wire().cut();
    QTRY_VERIFY_WITH_TIMEOUT(!first.isLive() && !second.isLive(), patience);

    first.say(u"write never sent"_s);
    QTRY_VERIFY_WITH_TIMEOUT(fieldIs(second, u"never sent"_s), patience);
    first.say(u"send"_s);
    QTRY_VERIFY_WITH_TIMEOUT(wordsAre(first, u"here|!never sent"_s), patience);
    QTRY_VERIFY_WITH_TIMEOUT(wordsAre(second, u"here|!never sent"_s), patience);
    second.say(u"write and this"_s);
    QTRY_VERIFY_WITH_TIMEOUT(fieldIs(first, u"and this"_s), patience);
    first.kill();
    second.kill();
    house.sweep();

    CalloutProcess &later = house.open();
    QTRY_VERIFY_WITH_TIMEOUT(!later.after(u"page "_s).isEmpty(), patience);
    const auto opened = [&] {
        later.say(u"open "_s + id);
        return later.after(u"opened "_s) == id;
    };
    QTRY_VERIFY_WITH_TIMEOUT(opened(), patience);
    QVERIFY(!later.isLive());
    QTRY_VERIFY_WITH_TIMEOUT(wordsAre(later, u"here|!never sent"_s), patience);
    QTRY_VERIFY_WITH_TIMEOUT(fieldIs(later, u"and this"_s), patience);
    // Back again nothing is sent by itself, and nothing is hidden.
    house.wire().setRefusing(false);
    later.say(u"try"_s);
    QTRY_VERIFY_WITH_TIMEOUT(later.isLive(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(wordsAre(later, u"here|!never sent"_s), patience);
}

QTEST_GUILESS_MAIN(DraftsTest)
#include "e2e_drafts.moc"
