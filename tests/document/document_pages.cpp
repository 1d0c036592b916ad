// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/pages.h"

#include <QTest>

using namespace callout;

/// Where pages stand on the sheet, and which one a point or a rectangle means.
class PagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPictureIsItsOwnSheet();
    void pagesStandBelowOneAnother();
    void aPointBetweenPagesBelongsToTheNearer();
    void onlyTouchedPagesAreFound();
    void pointsTravelBothWays();
    void aContinuousSheetIsOnePartToPeople();

private:
    const PageLayout m_pages { { QSizeF(100, 200), QSizeF(60, 50), QSizeF(100, 30) }, 10 };
};

void PagesTest::aPictureIsItsOwnSheet()
{
    const PageLayout picture({ QSizeF(640, 480) });
    QCOMPARE(picture.size(), QSize(640, 480));
    QCOMPARE(picture.rect(0), QRectF(0, 0, 640, 480));
    QVERIFY(PageLayout().isEmpty());
    QVERIFY(PageLayout().size().isEmpty());
}

void PagesTest::pagesStandBelowOneAnother()
{
    QCOMPARE(m_pages.size(), QSize(100, 300));
    QCOMPARE(m_pages.rect(1), QRectF(20, 210, 60, 50));
    QCOMPARE(m_pages.rect(2), QRectF(0, 270, 100, 30));
}

void PagesTest::aPointBetweenPagesBelongsToTheNearer()
{
    QCOMPARE(m_pages.pageAt({ 50, -20 }), 0);
    QCOMPARE(m_pages.pageAt({ 50, 203 }), 0);
    QCOMPARE(m_pages.pageAt({ 50, 207 }), 1);
    QCOMPARE(m_pages.pageAt({ 50, 900 }), 2);
}

void PagesTest::onlyTouchedPagesAreFound()
{
    const auto pages = [&](double top, double height) {
        const auto [first, last] = m_pages.pagesIn({ 0, top, 100, height });
        return std::pair(first, last);
    };
    QCOMPARE(pages(0, 300), std::pair(0, 2));
    QCOMPARE(pages(10, 20), std::pair(0, 0));
    QCOMPARE(pages(199, 12), std::pair(0, 1));
    const auto [first, last] = pages(202, 5);
    QVERIFY(first > last);
}

void PagesTest::pointsTravelBothWays()
{
    const PagePoint point = m_pages.toPage({ 30, 220 });
    QCOMPARE(point.page, 1);
    QCOMPARE(point.at, QPointF(10, 10));
    QCOMPARE(m_pages.toSheet(point), QPointF(30, 220));
    QCOMPARE(m_pages.toSheet(PageRect { 2, QRectF(1, 2, 3, 4) }), QRectF(1, 272, 3, 4));
}

void PagesTest::aContinuousSheetIsOnePartToPeople()
{
    const auto sheet = PageLayout::continuous({ QSizeF(100, 200), QSizeF(100, 50) });
    QVERIFY(sheet.isContinuous());
    QCOMPARE(sheet.size(), QSize(100, 250));
    QCOMPARE(sheet.rect(1), QRectF(0, 200, 100, 50));
    QCOMPARE(sheet.part(1), QRectF(0, 0, 100, 250));
    QVERIFY(!m_pages.isContinuous());
    QCOMPARE(m_pages.part(1), m_pages.rect(1));
}

QTEST_GUILESS_MAIN(PagesTest)
#include "document_pages.moc"
