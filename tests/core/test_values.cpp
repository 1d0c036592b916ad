// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/anchor.h"
#include "app/core/result.h"
#include "app/core/values.h"

#include <QTest>

#include <memory>

using namespace callout;
using namespace Qt::StringLiterals;

class ValuesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void uuidHasOneForm_data();
    void uuidHasOneForm();
    void newUuidsAreUuidsAndDiffer();
    void sha256IsLowerCaseHex();
    void tenantId_data();
    void tenantId();
    void urlIdCountsBytesNotCharacters();
    void guestsAreKnownByTheirId();
    void scopeHoldsOnlyNamedPages();
    void coordinatesKeepFourDecimals();
    void anchorsStayOnTheImage_data();
    void anchorsStayOnTheImage();
    void normalisingTwiceChangesNothing();
    void lastActivityIsTheNewestComment();
    void commentIsFoundById();
    void resultIsEitherOr();
    void resultMovesItsValueOut();
};

void ValuesTest::uuidHasOneForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("lower case") << u"0f8fad5b-d9cb-469f-a165-70867728950e"_s << true;
    QTest::newRow("upper case") << u"0F8FAD5B-D9CB-469F-A165-70867728950E"_s << true;
    QTest::newRow("braces") << u"{0f8fad5b-d9cb-469f-a165-70867728950e}"_s << false;
    QTest::newRow("no dashes") << u"0f8fad5bd9cb469fa16570867728950e"_s << false;
    QTest::newRow("dash moved") << u"0f8fad5bd-9cb-469f-a165-70867728950e"_s << false;
    QTest::newRow("not hex") << u"0f8fad5g-d9cb-469f-a165-70867728950e"_s << false;
    QTest::newRow("too long") << u"0f8fad5b-d9cb-469f-a165-70867728950e0"_s << false;
    QTest::newRow("full-width digit") << u"\uff10f8fad5b-d9cb-469f-a165-70867728950e"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void ValuesTest::uuidHasOneForm()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    QCOMPARE(isUuid(text), valid);
}

void ValuesTest::newUuidsAreUuidsAndDiffer()
{
    const QString one = newUuid();
    QVERIFY(isUuid(one));
    QCOMPARE(one, one.toLower());
    QVERIFY(one != newUuid());
}

void ValuesTest::sha256IsLowerCaseHex()
{
    const QString hash(64, u'a');
    QVERIFY(isSha256(hash));
    QVERIFY(!isSha256(hash.toUpper()));
    QVERIFY(!isSha256(hash.chopped(1)));
    QVERIFY(!isSha256(hash + u'0'));
    QVERIFY(!isSha256(QString(64, u'g')));
}

void ValuesTest::tenantId_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("one letter") << u"a"_s << true;
    QTest::newRow("digit first") << u"3d-team"_s << true;
    QTest::newRow("63 characters") << QString(63, u'x') << true;
    QTest::newRow("64 characters") << QString(64, u'x') << false;
    QTest::newRow("dash first") << u"-acme"_s << false;
    QTest::newRow("upper case") << u"Acme"_s << false;
    QTest::newRow("underscore") << u"ac_me"_s << false;
    QTest::newRow("path") << u"../acme"_s << false;
    QTest::newRow("line end") << u"acme\n"_s << false;
    QTest::newRow("Cyrillic letter") << u"\u0430cme"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void ValuesTest::tenantId()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    QCOMPARE(isTenantId(text), valid);
}

void ValuesTest::urlIdCountsBytesNotCharacters()
{
    QVERIFY(!isUrlId(QString()));
    QVERIFY(isUrlId(u"a"_s));
    QVERIFY(isUrlId(QString(1024, u'a')));
    QVERIFY(!isUrlId(QString(1025, u'a')));
    QVERIFY(isUrlId(QString(512, u'é'))); // two bytes each
    QVERIFY(!isUrlId(QString(513, u'é')));
}

void ValuesTest::guestsAreKnownByTheirId()
{
    QVERIFY(isGuestId(u"guest:0f8fad5b"_s));
    QVERIFY(!isGuestId(u"guests"_s));
    QVERIFY(!isGuestId(u"Guest:0f8fad5b"_s));
    QVERIFY((Author { u"guest:1"_s, u"Bo"_s }).isGuest());
}

void ValuesTest::scopeHoldsOnlyNamedPages()
{
    const PageScope one = PageScope::only({ u"mock-7"_s });
    QVERIFY(one.contains(u"mock-7"_s));
    QVERIFY(!one.contains(u"mock-8"_s));
    QVERIFY(!one.contains(QString()));
    QVERIFY(PageScope::everything().contains(u"mock-8"_s));
    QVERIFY(!PageScope().contains(u"mock-7"_s)); // a scope nobody filled in shows nothing
}

void ValuesTest::coordinatesKeepFourDecimals()
{
    QCOMPARE(roundedPercent(25.123449), 25.1234);
    QCOMPARE(roundedPercent(25.12345001), 25.1235);
    QCOMPARE(roundedPercent(100.0), 100.0);
    QVERIFY(roundedPercent(100.0 / 3) == roundedPercent(33.33333));
}

void ValuesTest::anchorsStayOnTheImage_data()
{
    QTest::addColumn<ImageAnchor>("given");
    QTest::addColumn<ImageAnchor>("kept");
    const auto row = [](const char *name, const ImageAnchor &given, const ImageAnchor &kept) {
        QTest::newRow(name) << given << kept;
    };
    row("a point inside", { 25.5, 30.2, 0, 0, {} }, { 25.5, 30.2, 0, 0, {} });
    row("a point beyond the corner", { 100.4, -3, 0, 0, {} }, { 100, 0, 0, 0, {} });
    row("a region over the edge", { 90, 80, 20, 30, {} }, { 90, 80, 10, 20, {} });
    row("a negative width", { 50, 50, -10, 5, {} }, { 50, 50, 0, 5, {} });
    row("the image's name is kept", { 1, 2, 3, 4, u"a.png"_s }, { 1, 2, 3, 4, u"a.png"_s });
}

void ValuesTest::anchorsStayOnTheImage()
{
    QFETCH(ImageAnchor, given);
    QFETCH(ImageAnchor, kept);
    QVERIFY(normalised(given) == kept);
}

void ValuesTest::normalisingTwiceChangesNothing()
{
    for (int i = 0; i <= 300; ++i) {
        const double share = i / 3.0;
        const ImageAnchor once = normalised({ share, 100 - share, share, share, {} });
        QVERIFY2(normalised(once) == once, qPrintable(u"at %1"_s.arg(share)));
        QVERIFY2(once.x + once.w <= 100 && once.y + once.h <= 100, qPrintable(u"at %1"_s.arg(share)));
    }
}

void ValuesTest::lastActivityIsTheNewestComment()
{
    Conversation conversation;
    conversation.createdAt = 10;
    QCOMPARE(conversation.lastActivity(), 10);
    Comment newer;
    newer.createdAt = 30;
    Comment older;
    older.createdAt = 20;
    conversation.comments = { newer, older };
    QCOMPARE(conversation.lastActivity(), 30);
}

void ValuesTest::commentIsFoundById()
{
    Conversation conversation;
    Comment comment;
    comment.id = u"c1"_s;
    comment.text = u"Logo too small"_s;
    conversation.comments.push_back(comment);
    QVERIFY(conversation.comment(u"c1"_s));
    QCOMPARE(conversation.comment(u"c1"_s)->text, u"Logo too small"_s);
    QVERIFY(!conversation.comment(u"c2"_s));
}

void ValuesTest::resultIsEitherOr()
{
    const Result<int, QString> good = 7;
    QVERIFY(good);
    QCOMPARE(*good, 7);
    const Result<int, QString> bad = Failure { u"no"_s };
    QVERIFY(!bad);
    QCOMPARE(bad.error(), u"no"_s);
    // Value and error of one type do not get mixed up.
    const Result<QString, QString> same = Failure { u"no"_s };
    QVERIFY(!same.ok());
}

void ValuesTest::resultMovesItsValueOut()
{
    Result<std::unique_ptr<int>, int> result = std::make_unique<int>(7);
    const std::unique_ptr<int> taken = *std::move(result);
    QCOMPARE(*taken, 7);
}

QTEST_APPLESS_MAIN(ValuesTest)
#include "test_values.moc"
