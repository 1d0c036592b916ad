// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/document/tileworkshop.h"

#include <QSignalSpy>

using namespace callout;
using namespace callout::test;

/// What a window sees of a document of pages, and what is kept of it.
class TilesTest : public TileWorkshop {
    Q_OBJECT

private Q_SLOTS:
    void showsExactPixels_data();
    void showsExactPixels();
    void showsPaperAtOnce();
    void stretchesWhatItHas();
    void keepsOnlyTheNewestScaleWhileZooming();
    void aStripIsToldFromItsSmallPicture();
    void keepsItsTilesAsItGrows();
    void keepsWithinItsBudget();
    void keepsWhatIsSeenWhateverTheBudget();
    void servesTwoWindows();
    void aPartlyExposedWindowStaysWanted();
    void doesNotAskAgainForWhatCannotBeMade();
    void previewsOnRequest();
    void goesAtOnceWhileBusy();
    void copesWithManyPages();
};

void TilesTest::showsExactPixels_data()
{
    QTest::addColumn<QPointF>("origin");
    QTest::addColumn<double>("scale");
    QTest::addColumn<double>("ratio");
    QTest::newRow("as it is") << QPointF(0, 0) << 1.0 << 1.0;
    QTest::newRow("between pixels") << QPointF(-13.4, -200.7) << 1.0 << 1.0;
    QTest::newRow("an odd scale") << QPointF(-13.4, -200.7) << 1.37 << 1.0;
    QTest::newRow("a dense screen") << QPointF(-13.4, -200.7) << 0.8 << 2.0;
    QTest::newRow("a screen between") << QPointF(-31, -300) << 0.9 << 1.25;
    QTest::newRow("the largest") << QPointF(-9000, -30000) << 32.0 << 1.0;
}

void TilesTest::showsExactPixels()
{
    QFETCH(const QPointF, origin);
    QFETCH(const double, scale);
    QFETCH(const double, ratio);
    const auto tiles = cache(pages(3));
    QImage window(640, 480, QImage::Format_RGB32);
    settle(*tiles, window, origin, scale, ratio);

    const QPoint corner = (origin * ratio).toPoint(); // of the first page: on whole device pixels
    for (const QPoint at : { QPoint(3, 3), QPoint(200, 100), QPoint(511, 300), QPoint(512, 301) }) {
        const QPoint onPage = at - corner;
        QCOMPARE(QColor(window.pixel(at)), QColor(colourOf(0, onPage.x(), onPage.y())));
    }
}

void TilesTest::showsPaperAtOnce()
{
    m_shop->isGated = true;
    TileCache::Options options;
    options.paper = QColor(250, 240, 230);
    const auto tiles = cache(pages(1), options);
    QImage window(900, 600, QImage::Format_RGB32);
    window.fill(Qt::red);
    paint(*tiles, window, { 50, 50 }, 1);
    QCOMPARE(window.pixelColor(49, 100), QColor(Qt::red));
    QCOMPARE(window.pixelColor(50, 100), options.paper);
    QCOMPARE(window.pixelColor(849, 100), options.paper);
    QCOMPARE(window.pixelColor(850, 100), QColor(Qt::red));
}

void TilesTest::stretchesWhatItHas()
{
    const auto tiles = cache(pages(1));
    QImage window(800, 600, QImage::Format_RGB32);
    settle(*tiles, window, {}, 1);
    m_shop->isGated = true;
    window.fill(Qt::red);
    paint(*tiles, window, {}, 2);
    // Colours of half the coordinates, about.
    for (const QPoint at : { QPoint(100, 100), QPoint(301, 207), QPoint(420, 390) }) {
        const QRgb pixel = window.pixel(at);
        QVERIFY2(qAbs(qGreen(pixel) - at.x() / 2) <= 2 && qAbs(qBlue(pixel) - at.y() / 2) <= 2,
                 qPrintable(QColor(pixel).name()));
    }
}

void TilesTest::keepsOnlyTheNewestScaleWhileZooming()
{
    m_shop->isGated = true;
    TileCache::Options options;
    options.workers = 1;
    const auto tiles = cache(pages(1), options);
    QImage window(800, 600, QImage::Format_RGB32);
    for (int step = 0; step < 20; ++step)
        paint(*tiles, window, {}, 2 + step * 0.1);
    m_shop->isGated = false;
    settle(*tiles, window, {}, 4);
    std::set<double> scales;
    for (const Workshop::Order &order : m_shop->results())
        scales.insert(order.scale);
    QVERIFY2(scales.size() <= 3, "the preview, the last scale and at most the one that was under way");
    QVERIFY(scales.contains(4));
}

void TilesTest::aStripIsToldFromItsSmallPicture()
{
    const QSizeF paper(794, 1123);
    const QSizeF strip(1280, 16000);
    QCOMPARE(pixelsOf(paper, previewScale(paper)).height(), previewEdge);
    QCOMPARE(pixelsOf(strip, previewScale(strip)).height(), tileEdge);
    QCOMPARE(pixelsOf({ 20, 30 }, previewScale({ 20, 30 })), QSize(20, 30));
}

void TilesTest::keepsItsTilesAsItGrows()
{
    const auto tiles = cache(PageLayout::continuous({ { 800, 1000 } }, PageLayout::Extent::Beginning));
    QImage window(800, 600, QImage::Format_RGB32);
    settle(*tiles, window, {}, 1);
    const auto before = m_shop->results();

    tiles->grow(PageLayout::continuous({ { 800, 1000 }, { 800, 1000 } }),
                [shop = m_shop] { return std::make_unique<PatternPainter>(shop); });
    m_shop->isGated = true;
    window.fill(Qt::red);
    paint(*tiles, window, {}, 1);
    QCOMPARE(QColor(window.pixel(700, 500)), QColor(colourOf(0, 700, 500)));
    m_shop->isGated = false;
    settle(*tiles, window, { 0, -1000 }, 1);
    QCOMPARE(QColor(window.pixel(700, 500)), QColor(colourOf(1, 700, 500)));
    const auto made = m_shop->results();
    for (size_t i = before.size(); i < made.size(); ++i)
        QVERIFY2(made[i].page == 1, "what was there is not made again");
}

void TilesTest::keepsWithinItsBudget()
{
    TileCache::Options options;
    options.byteBudget = 12 << 20;
    const auto tiles = cache(pages(50), options);
    QImage window(800, 600, QImage::Format_RGB32);
    for (int page = 0; page < 30; ++page) {
        settle(*tiles, window, { 0, -page * 1116.0 }, page % 2 ? 1 : 1.5);
        QVERIFY2(tiles->bytes() <= options.byteBudget, qPrintable(QString::number(tiles->bytes())));
    }
}

void TilesTest::keepsWhatIsSeenWhateverTheBudget()
{
    TileCache::Options options;
    options.byteBudget = 1 << 20;
    const auto tiles = cache(pages(3), options);
    QImage window(1600, 1200, QImage::Format_RGB32);
    settle(*tiles, window, {}, 2);
    for (const QPoint at : { QPoint(3, 3), QPoint(1500, 1100), QPoint(800, 600) })
        QCOMPARE(QColor(window.pixel(at)), QColor(colourOf(0, at.x(), at.y())));
}

void TilesTest::servesTwoWindows()
{
    const auto tiles = cache(pages(40));
    QImage one(800, 600, QImage::Format_RGB32);
    QImage two(800, 600, QImage::Format_RGB32);
    const auto paintBoth = [&] {
        paint(*tiles, one, {}, 1);
        paint(*tiles, two, { 0, -30 * 1116.0 }, 1);
    };
    const auto connection = connect(tiles.get(), &TileCache::changed, this, paintBoth);
    paintBoth();
    QTRY_COMPARE(QColor(one.pixel(700, 500)), QColor(colourOf(0, 700, 500)));
    QTRY_COMPARE(QColor(two.pixel(700, 500)), QColor(colourOf(30, 700, 500)));
    disconnect(connection);
}

void TilesTest::aPartlyExposedWindowStaysWanted()
{
    m_shop->isGated = true;
    TileCache::Options options;
    options.workers = 1;
    const auto tiles = cache(pages(1, { 3000, 3000 }), options);
    QImage window(1500, 1500, QImage::Format_RGB32);
    paint(*tiles, window, {}, 1);
    {
        QPainter painter(&window); // a marker is hovered
        tiles->paint(painter, { {}, 1, 1, QRectF(10, 10, 20, 20) });
    }
    m_shop->isGated = false;
    const auto seen = [&] {
        const auto made = m_shop->results();
        return std::any_of(made.begin(), made.end(), [](const auto &order) {
            return order.scale == 1 && order.tile.contains(1400, 1400);
        });
    };
    QTRY_VERIFY(seen());
}

void TilesTest::doesNotAskAgainForWhatCannotBeMade()
{
    std::atomic<int> calls = 0;
    TileCache tiles(pages(1),
                    [&calls]() -> std::unique_ptr<TilePainter> {
                        ++calls;
                        return nullptr;
                    },
                    { .workers = 1 });
    QImage window(800, 600, QImage::Format_RGB32);
    QSignalSpy changed(&tiles, &TileCache::changed);
    paint(tiles, window, {}, 1);
    QTRY_VERIFY(!changed.isEmpty());
    paint(tiles, window, {}, 1);
    QTRY_COMPARE(calls.load(), 1);
    QCOMPARE(window.pixelColor(400, 300), QColor(Qt::white));
}

void TilesTest::previewsOnRequest()
{
    const auto tiles = cache(pages(10, { 1000, 2000 }));
    QSignalSpy changed(tiles.get(), &TileCache::changed);
    QVERIFY(tiles->preview(3).isNull());
    tiles->requestPreview(3);
    QVERIFY(changed.wait());
    QCOMPARE(tiles->preview(3).size(), QSize(128, 256));
    QCOMPARE(m_shop->results().size(), size_t(1));
}

void TilesTest::goesAtOnceWhileBusy()
{
    m_shop->isGated = true;
    auto tiles = cache(pages(10));
    QImage window(800, 600, QImage::Format_RGB32);
    paint(*tiles, window, {}, 1);
    QTRY_COMPARE(m_shop->beginnings().size(), size_t(2)); // both workers
    tiles.reset();
    QTRY_COMPARE(m_shop->abandoned.load(), 2);
    QTRY_COMPARE(m_shop->painters.load(), 0);
    QCOMPARE(m_shop->results().size(), size_t(0));
}

void TilesTest::copesWithManyPages()
{
    const auto tiles = cache(pages(5000));
    QImage window(800, 600, QImage::Format_RGB32);
    paint(*tiles, window, {}, 0.0001); // all of them, too small to be painted
    QCOMPARE(m_shop->beginnings().size(), size_t(0));
    settle(*tiles, window, { 0, -4999 * 1116.0 }, 1);
    QCOMPARE(QColor(window.pixel(10, 10)), QColor(colourOf(4999, 10, 10)));
    QVERIFY(m_shop->makers.size() <= 2);
}

QTEST_MAIN(TilesTest)
#include "document_tiles.moc"
