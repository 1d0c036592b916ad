// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/tilecache.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QPainter>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <set>
#include <thread>

using namespace callout;

namespace {

/// What the workers of a test were asked for, and whether they may get on with it.
struct Workshop {
    struct Order {
        int page;
        double scale;
        QRect tile;
        bool operator==(const Order &) const = default;
    };

    QMutex mutex;
    std::vector<Order> begun;
    std::vector<Order> done;
    std::set<std::thread::id> makers;
    std::atomic<int> abandoned = 0;
    std::atomic<int> painters = 0;
    std::atomic<bool> isGated = false;
    QSemaphore gate;

    std::vector<Order> beginnings()
    {
        const QMutexLocker lock(&mutex);
        return begun;
    }
    std::vector<Order> results()
    {
        const QMutexLocker lock(&mutex);
        return done;
    }
};

/// Every pixel of a page at a scale has a colour of its own, as far as eight bits go.
QRgb colourOf(int page, int x, int y)
{
    return qRgb(page * 16 % 128, x & 255, y & 255);
}

class PatternPainter : public TilePainter {
public:
    explicit PatternPainter(std::shared_ptr<Workshop> shop)
        : m_shop(std::move(shop)),
          m_home(std::this_thread::get_id())
    {
        ++m_shop->painters;
    }
    ~PatternPainter() override
    {
        if (m_home != std::this_thread::get_id())
            qFatal("a painter died outside of its thread");
        --m_shop->painters;
    }

    QImage paint(int page, double scale, const QRect &tile, const std::atomic<bool> &abandoned) override
    {
        if (m_home != std::this_thread::get_id())
            qFatal("a painter was used outside of its thread");
        {
            const QMutexLocker lock(&m_shop->mutex);
            m_shop->begun.push_back({ page, scale, tile });
            m_shop->makers.insert(m_home);
        }
        while (m_shop->isGated && !m_shop->gate.tryAcquire(1, 1)) {
            if (abandoned) {
                ++m_shop->abandoned;
                return {};
            }
        }
        QImage image(tile.size(), QImage::Format_RGB32);
        for (int y = 0; y < tile.height(); ++y) {
            auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
            for (int x = 0; x < tile.width(); ++x)
                line[x] = colourOf(page, tile.x() + x, tile.y() + y);
        }
        const QMutexLocker lock(&m_shop->mutex);
        m_shop->done.push_back({ page, scale, tile });
        return image;
    }

private:
    std::shared_ptr<Workshop> m_shop;
    std::thread::id m_home;
};

PageLayout pages(int count, QSizeF size = { 800, 1100 })
{
    return PageLayout(std::vector<QSizeF>(size_t(count), size), 16);
}

} // namespace

/// What a window sees of a document of pages while its workers are busy, and what they are asked.
class TilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsExactPixels_data();
    void showsExactPixels();
    void showsPaperAtOnce();
    void paintsWhatIsSeenFirst();
    void asksForNothingFarAway();
    void looksAheadWhereOneScrollsTo();
    void abandonsWhatWasScrolledAway();
    void stretchesWhatItHas();
    void keepsOnlyTheNewestScaleWhileZooming();
    void fastScrollingMeetsNoBlankPage();
    void slowWorkersServeFastScrollingAhead();
    void aFrameWaitsForWhatWouldBeBlank();
    void oneLatePageIsNotSlowness();
    void nobodyWaitsForSlowWorkers();
    void whatIsMadeGivesWayToWhatIsAwaited();
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

private:
    std::unique_ptr<TileCache> cache(PageLayout layout, TileCache::Options options = {})
    {
        return std::make_unique<TileCache>(
            std::move(layout), [shop = m_shop] { return std::make_unique<PatternPainter>(shop); }, options);
    }
    /// Paints as a window of that size would.
    static void paint(TileCache &cache, QImage &window, QPointF origin, double scale, double ratio = 1)
    {
        window.setDevicePixelRatio(ratio);
        QPainter painter(&window);
        cache.paint(painter, { origin, scale, ratio, QRectF({}, QSizeF(window.size()) / ratio) });
    }
    /// Paints at each change, as windows do, until the workers have nothing more to do.
    void settle(TileCache &cache, QImage &window, QPointF origin, double scale, double ratio = 1)
    {
        const auto connection = connect(&cache, &TileCache::changed, this,
                                        [&] { paint(cache, window, origin, scale, ratio); });
        paint(cache, window, origin, scale, ratio);
        QTRY_VERIFY(!cache.isBusy());
        disconnect(connection);
        paint(cache, window, origin, scale, ratio);
    }

    std::shared_ptr<Workshop> m_shop;
};

void TilesTest::init()
{
    m_shop = std::make_shared<Workshop>();
}

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

void TilesTest::paintsWhatIsSeenFirst()
{
    TileCache::Options options;
    options.workers = 1;
    const auto tiles = cache(pages(4, { 4000, 4000 }), options);
    QImage window(2000, 2000, QImage::Format_RGB32);
    const QPointF origin(-1000, -1000); // the tiles around the middle of the page are seen
    paint(*tiles, window, origin, 1);
    QTRY_VERIFY(m_shop->results().size() >= 6);

    const auto made = m_shop->results();
    QVERIFY2(made[0].scale < 1, "something of the page comes before anything sharp");
    const QRect seen(1000, 1000, 2000, 2000);
    double last = 0;
    for (size_t i = 1; i <= 9 && i < made.size(); ++i) {
        QVERIFY(made[i].tile.intersects(seen));
        const double distance = QLineF(QRectF(made[i].tile).center(), QPointF(2000, 2000)).length();
        QVERIFY(distance >= last);
        last = distance;
    }
}

void TilesTest::asksForNothingFarAway()
{
    const auto tiles = cache(pages(100));
    QImage window(800, 600, QImage::Format_RGB32);
    settle(*tiles, window, { 0, -50 * 1116.0 }, 1);
    for (const Workshop::Order &order : m_shop->results()) {
        if (order.scale == 1)
            QVERIFY2(order.page == 50 || order.page == 51, qPrintable(QString::number(order.page)));
    }
}

void TilesTest::looksAheadWhereOneScrollsTo()
{
    const auto tiles = cache(pages(20));
    QImage window(800, 600, QImage::Format_RGB32);
    settle(*tiles, window, { 0, -10 * 1116.0 }, 1);
    const auto sharp = [&](int page) {
        const auto made = m_shop->results();
        return std::count_if(made.begin(), made.end(),
                             [&](const auto &order) { return order.page == page && order.scale == 1; });
    };
    QCOMPARE(sharp(9), 0);
    settle(*tiles, window, { 0, -10 * 1116.0 + 40 }, 1); // up
    QVERIFY(sharp(9) > 0);
}

void TilesTest::abandonsWhatWasScrolledAway()
{
    m_shop->isGated = true;
    TileCache::Options options;
    options.workers = 1;
    const auto tiles = cache(pages(1000), options);
    QImage window(800, 600, QImage::Format_RGB32);
    paint(*tiles, window, {}, 1);
    QTRY_COMPARE(m_shop->beginnings().size(), size_t(1));
    paint(*tiles, window, { 0, -600 * 1116.0 }, 1);
    QTRY_COMPARE(m_shop->abandoned.load(), 1);
    QTRY_COMPARE(m_shop->beginnings().size(), size_t(2));
    QCOMPARE(m_shop->beginnings()[1].page, 600);
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

void TilesTest::fastScrollingMeetsNoBlankPage()
{
    const auto tiles = cache(pages(300));
    QImage window(800, 1000, QImage::Format_RGB32);
    settle(*tiles, window, {}, 1); // somebody reads the first page
    m_shop->isGated = true;        // and from now on nothing is ready in time
    for (int frame = 1; frame <= 400; ++frame) {
        const QPointF origin(0, -600.0 * frame);
        paint(*tiles, window, origin, 1);
        for (int y = 5; y < window.height(); y += 50) {
            if (std::fmod(y - origin.y(), 1116.0) > 1090)
                continue; // the gap
            QVERIFY2(window.pixelColor(400, y) != QColor(Qt::white), qPrintable(QString::number(frame)));
        }
    }
}

void TilesTest::slowWorkersServeFastScrollingAhead()
{
    m_shop->isGated = true;
    TileCache::Options options;
    options.workers = 1;
    const auto tiles = cache(pages(200), options);
    QImage window(800, 1000, QImage::Format_RGB32);
    // A page goes by in two frames, and the worker makes one in four: half of them are to be seen.
    int blank = 0;
    constexpr int frames = 120;
    for (int frame = 0; frame < frames; ++frame) {
        paint(*tiles, window, { 0, -600.0 * frame }, 1);
        blank += window.pixelColor(400, 500) == QColor(Qt::white) && frame > 12;
        if (frame % 4 == 3) {
            const auto before = m_shop->results().size();
            m_shop->gate.release();
            QTRY_VERIFY(m_shop->results().size() > before);
        }
    }
    QVERIFY2(blank < frames * 3 / 4, qPrintable(QString::number(blank)));
}

void TilesTest::aFrameWaitsForWhatWouldBeBlank()
{
    TileCache::Options options;
    options.patience = std::chrono::minutes(1);
    const auto tiles = cache(pages(300), options);
    QImage window(800, 1000, QImage::Format_RGB32);
    for (int frame = 0; frame < 200; ++frame) {
        const QPointF origin(0, -600.0 * frame);
        paint(*tiles, window, origin, 1);
        for (int y = 5; y < window.height(); y += 50) {
            if (std::fmod(y - origin.y(), 1116.0) > 1090)
                continue; // the gap
            QVERIFY2(window.pixelColor(400, y) != QColor(Qt::white), qPrintable(QString::number(frame)));
        }
    }
}

void TilesTest::oneLatePageIsNotSlowness()
{
    m_shop->isGated = true;
    TileCache::Options options;
    options.patience = std::chrono::seconds(1);
    const auto tiles = cache(pages(300), options);
    QImage window(800, 1000, QImage::Format_RGB32);
    paint(*tiles, window, {}, 1);
    QCOMPARE(window.pixelColor(400, 500), QColor(Qt::white)); // the machine had something else to do
    m_shop->isGated = false;
    for (int frame = 1; frame < 50; ++frame) {
        paint(*tiles, window, { 0, -1116.0 * frame }, 1);
        QVERIFY2(window.pixelColor(400, 500) != QColor(Qt::white), qPrintable(QString::number(frame)));
    }
}

void TilesTest::nobodyWaitsForSlowWorkers()
{
    m_shop->isGated = true;
    TileCache::Options options;
    options.patience = std::chrono::milliseconds(100);
    const auto tiles = cache(pages(300), options);
    QImage window(800, 1000, QImage::Format_RGB32);
    constexpr int frames = 100;
    QElapsedTimer clock;
    clock.start();
    for (int frame = 0; frame < frames; ++frame)
        paint(*tiles, window, { 0, -600.0 * frame }, 1);
    QVERIFY2(std::chrono::milliseconds(clock.elapsed()) < frames * options.patience / 2,
             "it waited again and again");
}

/// Makes small tiles at once and large ones when it may.
class SlowPainter : public TilePainter {
public:
    SlowPainter(std::atomic<bool> &hasBegun, std::atomic<bool> &mayFinish)
        : m_hasBegun(hasBegun),
          m_mayFinish(mayFinish)
    {
    }
    QImage paint(int, double scale, const QRect &, const std::atomic<bool> &abandoned) override
    {
        m_hasBegun = true;
        while (scale == 1 && !m_mayFinish && !abandoned)
            std::this_thread::yield();
        return QImage(1, 1, QImage::Format_RGB32);
    }

private:
    std::atomic<bool> &m_hasBegun;
    std::atomic<bool> &m_mayFinish;
};

void TilesTest::whatIsMadeGivesWayToWhatIsAwaited()
{
    std::atomic<bool> hasBegun = false;
    std::atomic<bool> mayFinish = false;
    const auto queue = TileQueue::create([&] { return std::make_unique<SlowPainter>(hasBegun, mayFinish); },
                                         1, this, [] {});
    const TileKey large { 0, 1, 0, 0 };
    const TileKey small { 1, 0.25F, 0, 0 };
    queue->want({ { large, {} } });
    QTRY_VERIFY(hasBegun);
    queue->want({ { small, {} }, { large, {} } });
    using namespace std::chrono_literals;
    QVERIFY(queue->waitFor({ small }, std::chrono::steady_clock::now() + 1min));
    mayFinish = true;
    QVERIFY(queue->waitFor({ small, large }, std::chrono::steady_clock::now() + 1min));
    queue->abandon();
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
