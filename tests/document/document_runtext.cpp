// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/runtextlayer.h"

#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;
using Direction = RunTextLayer::Direction;

/// Where a measured text is hit, and what a highlight of it covers.
class RunTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsInLinesAndPages();
    void aPressFindsTheNearestGap();
    void pressesBesideALineBelongToIt();
    void onlyWordsAndGapsBetweenThemAreText();
    void betweenTwoLinesOfABlockIsText();
    void betweenBlocksAndColumnsIsNoText();
    void betweenLinesThatGoDownwardsIsText();
    void aHighlightIsOnePieceForEachLine();
    void aHighlightOfAPartIsCutAtItsLetters();
    void aHighlightLeavesOutOtherPages();
    void aPartlyTurnedLineIsSeveralPieces();
    void readsFromTheRight();
    void readsUpwards();
    void neverSplitsAPair();
    void aPageWithoutTextHasNoPositions();

private:
    /// Letters of 10 × 20 from there on.
    static void word(RunTextLayer::Builder &builder, const QString &text, QPointF at,
                     Direction direction = Direction::Right)
    {
        std::vector<double> ends;
        for (qsizetype i = 1; i <= text.size(); ++i)
            ends.push_back(double(i) * 10);
        const QSizeF size = direction == Direction::Up ? QSizeF(20, ends.back()) : QSizeF(ends.back(), 20);
        builder.run(text, QRectF(at, size), direction, ends);
    }
    static std::vector<QRectF> rects(const std::vector<PageRect> &boxes)
    {
        std::vector<QRectF> result;
        for (const PageRect &box : boxes)
            result.push_back(box.rect.toRect());
        return result;
    }

    std::shared_ptr<const RunTextLayer> m_text;
};

void RunTextTest::init()
{
    RunTextLayer::Builder builder;
    word(builder, u"one"_s, { 100, 100 });
    builder.space();
    word(builder, u"two"_s, { 140, 100 });
    builder.nextLine();
    word(builder, u"three"_s, { 100, 130 });
    builder.nextPage();
    builder.nextPage();
    word(builder, u"four"_s, { 50, 60 });
    m_text = builder.finish();
}

void RunTextTest::readsInLinesAndPages()
{
    QCOMPARE(m_text->text(), u"one two\nthree\n\nfour"_s);
    QCOMPARE(m_text->pageText(0), (TextRange { 0, 13 }));
    QCOMPARE(m_text->pageText(1), (TextRange { 14, 14 }));
    QCOMPARE(m_text->pageText(2), (TextRange { 15, 19 }));
}

void RunTextTest::aPressFindsTheNearestGap()
{
    QCOMPARE(m_text->positionAt({ 0, { 104, 110 } }), 0);
    QCOMPARE(m_text->positionAt({ 0, { 106, 110 } }), 1);
    QCOMPARE(m_text->positionAt({ 0, { 129, 110 } }), 3);
    QCOMPARE(m_text->positionAt({ 0, { 138, 110 } }), 4);
    QCOMPARE(m_text->positionAt({ 0, { 152, 118 } }), 5);
    QCOMPARE(m_text->positionAt({ 2, { 0, 0 } }), 15);
}

void RunTextTest::pressesBesideALineBelongToIt()
{
    QCOMPARE(m_text->positionAt({ 0, { 900, 110 } }), 7);
    QCOMPARE(m_text->positionAt({ 0, { 160, 140 } }), 13); // though "two" is nearer
    QCOMPARE(m_text->positionAt({ 0, { 0, 140 } }), 8);
}

void RunTextTest::onlyWordsAndGapsBetweenThemAreText()
{
    QVERIFY(m_text->isOnText({ 0, { 101, 101 } }));
    QVERIFY(m_text->isOnText({ 0, { 135, 110 } }));
    QVERIFY(!m_text->isOnText({ 0, { 175, 110 } }));
    QVERIFY(!m_text->isOnText({ 0, { 110, 98 } }));
    QVERIFY(!m_text->isOnText({ 0, { 110, 152 } }));
    QVERIFY(!m_text->isOnText({ 1, { 110, 110 } }));
}

void RunTextTest::betweenTwoLinesOfABlockIsText()
{
    for (double y = 100; y <= 150; y += 0.5)
        QVERIFY2(m_text->isOnText({ 0, { 110, y } }), QByteArray::number(y));
    QVERIFY(m_text->isOnText({ 0, { 135, 125 } }));  // under the space between two words
    QVERIFY(!m_text->isOnText({ 0, { 160, 125 } })); // beyond the end of the second line
    QVERIFY(!m_text->isOnText({ 0, { 95, 125 } }));
}

void RunTextTest::betweenBlocksAndColumnsIsNoText()
{
    RunTextLayer::Builder builder;
    const auto line = [&](QPointF at) {
        word(builder, u"paragraph"_s, at);
        builder.nextLine();
    };
    line({ 0, 0 });
    line({ 0, 60 });  // another block: a picture could stand between
    line({ 0, 100 }); // double spaced
    line({ 200, 0 });
    line({ 200, 30 });
    const auto text = builder.finish();
    QVERIFY(!text->isOnText({ 0, { 45, 40 } }));
    QVERIFY(text->isOnText({ 0, { 45, 90 } }));
    QVERIFY(text->isOnText({ 0, { 245, 25 } }));
    QVERIFY(!text->isOnText({ 0, { 145, 25 } })); // between the columns
    QVERIFY(!text->isOnText({ 0, { 145, 10 } }));
}

void RunTextTest::betweenLinesThatGoDownwardsIsText()
{
    RunTextLayer::Builder builder; // a page that is turned
    word(builder, u"one"_s, { 40, 100 }, Direction::Up);
    builder.nextLine();
    word(builder, u"two"_s, { 70, 100 }, Direction::Up);
    const auto text = builder.finish();
    QVERIFY(text->isOnText({ 0, { 65, 115 } }));
    QVERIFY(!text->isOnText({ 0, { 65, 135 } }));
    QVERIFY(!text->isOnText({ 0, { 95, 115 } }));
}

void RunTextTest::aHighlightIsOnePieceForEachLine()
{
    const std::vector<QRectF> expected { QRectF(100, 100, 70, 20), QRectF(100, 130, 50, 20) };
    QCOMPARE(rects(m_text->boxes({ 0, 13 }, 0, 0)), expected);
}

void RunTextTest::aHighlightOfAPartIsCutAtItsLetters()
{
    const std::vector<QRectF> expected { QRectF(150, 100, 20, 20), QRectF(100, 130, 20, 20) };
    QCOMPARE(rects(m_text->boxes({ 5, 10 }, 0, 0)), expected);
    QVERIFY(m_text->boxes({ 3, 4 }, 0, 0).empty()); // a space
}

void RunTextTest::aHighlightLeavesOutOtherPages()
{
    const auto boxes = m_text->boxes({ 0, 19 }, 1, 2);
    QCOMPARE(boxes.size(), size_t(1));
    QCOMPARE(boxes[0].page, 2);
    QCOMPARE(boxes[0].rect.toRect(), QRect(50, 60, 40, 20));
}

void RunTextTest::aPartlyTurnedLineIsSeveralPieces()
{
    RunTextLayer::Builder builder; // "abc" CBA-from-the-right "def"
    word(builder, u"abc"_s, { 0, 0 });
    builder.space();
    word(builder, u"אבג"_s, { 40, 0 }, Direction::Left);
    builder.space();
    word(builder, u"def"_s, { 80, 0 });
    const auto text = builder.finish();
    const std::vector<QRectF> expected { QRectF(0, 0, 30, 20), QRectF(60, 0, 10, 20) };
    QCOMPARE(rects(text->boxes({ 0, 5 }, 0, 0)), expected); // "abc א"
    QCOMPARE(rects(text->boxes({ 0, 11 }, 0, 0)), std::vector<QRectF> { QRectF(0, 0, 110, 20) });
}

void RunTextTest::readsFromTheRight()
{
    RunTextLayer::Builder builder;
    word(builder, u"אבגד"_s, { 100, 0 }, Direction::Left);
    const auto text = builder.finish();
    QCOMPARE(text->positionAt({ 0, { 139, 10 } }), 0);
    QCOMPARE(text->positionAt({ 0, { 101, 10 } }), 4);
    QCOMPARE(rects(text->boxes({ 0, 1 }, 0, 0)), std::vector<QRectF> { QRectF(130, 0, 10, 20) });
}

void RunTextTest::readsUpwards()
{
    RunTextLayer::Builder builder;
    word(builder, u"up"_s, { 100, 0 }, Direction::Up);
    const auto text = builder.finish();
    QCOMPARE(text->positionAt({ 0, { 110, 19 } }), 0);
    QCOMPARE(rects(text->boxes({ 1, 2 }, 0, 0)), std::vector<QRectF> { QRectF(100, 0, 20, 10) });
}

void RunTextTest::neverSplitsAPair()
{
    RunTextLayer::Builder builder;
    const std::vector<double> ends { 10, 30, 30, 40 };
    builder.run(u"a\U0001F600b", QRectF(0, 0, 40, 20), Direction::Right, ends);
    const auto text = builder.finish();
    for (double x = 0; x <= 40; x += 0.5)
        QVERIFY(text->positionAt({ 0, { x, 10 } }) != 2);
    QCOMPARE(text->positionAt({ 0, { 29, 10 } }), 3);
}

void RunTextTest::aPageWithoutTextHasNoPositions()
{
    QVERIFY(!m_text->positionAt({ 1, { 10, 10 } }));
    QVERIFY(!m_text->positionAt({ 7, { 10, 10 } }));
    QVERIFY(m_text->boxes({ 0, 19 }, 1, 1).empty());
}

QTEST_GUILESS_MAIN(RunTextTest)
#include "document_runtext.moc"
