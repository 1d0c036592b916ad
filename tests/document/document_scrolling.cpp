// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/document/tileworkshop.h"

#include <QElapsedTimer>

using namespace callout;
using namespace callout::test;

/// What workers are asked for while somebody scrolls, and what is seen meanwhile.
class ScrollingTest : public TileWorkshop {
    Q_OBJECT

private Q_SLOTS:
    void paintsWhatIsSeenFirst();
    void asksForNothingFarAway();
    void looksAheadWhereOneScrollsTo();
    void abandonsWhatWasScrolledAway();
    void fastScrollingMeetsNoBlankPage();
    void slowWorkersServeFastScrollingAhead();
    void aFrameWaitsForWhatWouldBeBlank();
    void oneLatePageIsNotSlowness();
    void nobodyWaitsForSlowWorkers();
    void whatIsMadeGivesWayToWhatIsAwaited();
};

void ScrollingTest::paintsWhatIsSeenFirst()
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

void ScrollingTest::asksForNothingFarAway()
{
    const auto tiles = cache(pages(100));
    QImage window(800, 600, QImage::Format_RGB32);
    settle(*tiles, window, { 0, -50 * 1116.0 }, 1);
    for (const Workshop::Order &order : m_shop->results()) {
        if (order.scale == 1)
            QVERIFY2(order.page == 50 || order.page == 51, qPrintable(QString::number(order.page)));
    }
}

void ScrollingTest::looksAheadWhereOneScrollsTo()
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

void ScrollingTest::abandonsWhatWasScrolledAway()
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

void ScrollingTest::fastScrollingMeetsNoBlankPage()
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

void ScrollingTest::slowWorkersServeFastScrollingAhead()
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

void ScrollingTest::aFrameWaitsForWhatWouldBeBlank()
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

void ScrollingTest::oneLatePageIsNotSlowness()
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

void ScrollingTest::nobodyWaitsForSlowWorkers()
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

namespace {

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

} // namespace

void ScrollingTest::whatIsMadeGivesWayToWhatIsAwaited()
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

QTEST_MAIN(ScrollingTest)
#include "document_scrolling.moc"
