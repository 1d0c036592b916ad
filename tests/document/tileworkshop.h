// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/tilecache.h"

#include <QMutex>
#include <QPainter>
#include <QSemaphore>
#include <QTest>

#include <set>
#include <thread>

namespace callout::test {

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
inline QRgb colourOf(int page, int x, int y)
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

inline PageLayout pages(int count, QSizeF size = { 800, 1100 })
{
    return PageLayout(std::vector<QSizeF>(size_t(count), size), 16);
}

/// A window, and workers that make what a test lets them.
class TileWorkshop : public QObject {
    Q_OBJECT
protected:
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

private Q_SLOTS:
    void init() { m_shop = std::make_shared<Workshop>(); }
};

} // namespace callout::test
