// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/tilecache.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace callout {

namespace {

// How far a frame goes that belongs to fast scrolling, in parts of what is seen, and how often it is
// painted again in the same place before it counts as at rest.
constexpr double fastShare = 0.1;
constexpr double leapShare = 3;
constexpr int restful = 3;

/// A part of a tile and where on the page it goes, in device pixels.
struct Piece {
    const QImage *image;
    QRect part;
    QRectF place;
};

/// How well a level fills in for another: the next larger one first, then larger ones, then
/// smaller ones, the largest of them first.
std::vector<float> bestFirst(const TileStore::Levels &levels, float scale)
{
    std::vector<float> order;
    for (auto level = levels.upper_bound(scale); level != levels.end(); ++level)
        order.push_back(level->first);
    for (auto level = std::make_reverse_iterator(levels.lower_bound(scale)); level != levels.rend(); ++level)
        order.push_back(level->first);
    return order;
}

/// Pieces of other scales that cover as much as possible of a rectangle; best first.
std::vector<Piece> standIns(const TileStore::Levels &levels, const QRect &missing, float scale)
{
    std::vector<Piece> pieces;
    QRegion uncovered = missing;
    for (const float other : bestFirst(levels, scale)) {
        const double factor = double(scale) / double(other);
        for (const auto &[place, tile] : levels.at(other)) {
            if (tile.image.isNull())
                continue;
            const QRect whole({ place.second * tileEdge, place.first * tileEdge }, tile.image.size());
            const QRectF covered(QPointF(whole.topLeft()) * factor, QSizeF(whole.size()) * factor);
            const QRectF used = covered & QRectF(uncovered.boundingRect());
            if (used.isEmpty())
                continue;
            const QRect part =
                QRectF(used.topLeft() / factor, used.size() / factor).toAlignedRect().adjusted(-1, -1, 1, 1)
                & whole;
            pieces.push_back({ &tile.image,
                               part.translated(-whole.topLeft()),
                               { QPointF(part.topLeft()) * factor, QSizeF(part.size()) * factor } });
            uncovered -= covered.toAlignedRect();
            if (uncovered.isEmpty())
                return pieces;
        }
    }
    return pieces;
}

} // namespace

TileCache::TileCache(PageLayout layout, TilePainterFactory factory, const Options &options)
    : m_layout(std::move(layout)),
      m_options(options),
      m_store(options.byteBudget),
      m_queue(queueOf(std::move(factory))),
      m_pace(options.patience.count() > 0 ? Pace::Prompt : Pace::Late)
{
}

TileCache::~TileCache()
{
    m_queue->abandon();
}

std::shared_ptr<TileQueue> TileCache::queueOf(TilePainterFactory factory)
{
    return TileQueue::create(std::move(factory), m_options.workers, this, [this] {
        takeResults();
        report();
    });
}

void TileCache::grow(PageLayout layout, TilePainterFactory factory)
{
    Q_ASSERT(layout.count() >= m_layout.count());
    takeResults();
    m_queue->abandon();
    m_queue = queueOf(std::move(factory));
    m_layout = std::move(layout);
}

void TileCache::takeResults()
{
    for (const TileQueue::Result &result : m_queue->takeResults()) {
        m_store.insert(result.key, result.image);
        const bool isPreview = result.key.scale == previewScale(m_layout.rect(result.key.page).size());
        const bool wasAskedFor = isPreview && std::erase(m_previews, result.key.page) > 0;
        m_hasNews = m_hasNews || wasAskedFor || isSeen(result.key);
        if (isPreview && result.took < m_options.patience / 2)
            m_pace = Pace::Prompt;
    }
}

void TileCache::report()
{
    if (!std::exchange(m_hasNews, false))
        return;
    // Whoever is still there paints now, and is young again.
    constexpr int gone = 8;
    for (TileScreen &screen : m_screens)
        ++screen.age;
    std::erase_if(m_screens, [](const TileScreen &screen) { return screen.age > gone; });
    Q_EMIT changed();
}

bool TileCache::isSeen(const TileKey &key) const
{
    const QRectF &page = m_layout.rect(key.page);
    const QRect tile = tileRect(pixelsOf(page.size(), key.scale), key.column, key.row);
    const QRectF onSheet(page.topLeft() + QPointF(tile.topLeft()) / double(key.scale),
                         QSizeF(tile.size()) / double(key.scale));
    return std::any_of(m_screens.begin(), m_screens.end(), [&](const TileScreen &screen) {
        return screen.toSheet(screen.area).intersects(onSheet);
    });
}

TileScreen &TileCache::screenOf(const void *device, const SheetView &view)
{
    auto found = std::find_if(m_screens.begin(), m_screens.end(),
                              [&](const TileScreen &screen) { return screen.device == device; });
    if (found == m_screens.end()) {
        constexpr size_t most = 16; // pictures that were painted on once count until there is news
        if (m_screens.size() >= most)
            m_screens.erase(m_screens.begin());
        found = m_screens.insert(
            m_screens.end(),
            TileScreen { device, view.origin, view.scale, view.devicePixelRatio, view.exposed });
        return *found;
    }
    TileScreen &screen = *found;
    screen.age = 0;
    const bool isSameScale = screen.scale == view.scale && screen.ratio == view.devicePixelRatio;
    const QPointF moved = screen.origin - view.origin;
    if (isSameScale && moved.isNull()) {
        // Something else on it moved: what it exposed counts, and so does what is around.
        screen.area |= view.exposed;
        if (++screen.rest >= restful)
            screen.run = 0;
    } else {
        screen.area = view.exposed;
        screen.rest = 0;
        const bool isAcross = std::abs(moved.x()) > std::abs(moved.y());
        const double step = isAcross ? moved.x() : moved.y();
        const double length = isAcross ? view.exposed.width() : view.exposed.height();
        const double share = std::abs(step) / std::max(length, 1.0);
        const bool isRunning = isSameScale && share >= fastShare && share <= leapShare;
        screen.run = isRunning ? screen.run + 1 : 0;
        if (isSameScale)
            screen.ahead = isAcross ? QPointF(step < 0 ? -1 : 1, 0) : QPointF(0, step < 0 ? -1 : 1);
    }
    screen.isZooming = !isSameScale;
    screen.origin = view.origin;
    screen.scale = view.scale;
    screen.ratio = view.devicePixelRatio;
    return screen;
}

void TileCache::paint(QPainter &painter, const SheetView &view)
{
    if (view.scale <= 0 || view.devicePixelRatio <= 0)
        return;
    takeResults();
    const TileScreen &screen = screenOf(painter.device(), view);
    plan();
    awaitBlankPages(screen);

    painter.save();
    const auto [first, last] = m_layout.pagesIn(screen.toSheet(view.exposed));
    for (int page = first; page <= last; ++page)
        paintPage(painter, screen, page, view.exposed);
    painter.restore();
}

void TileCache::plan()
{
    m_queue->want(planTiles(m_layout, m_store, m_screens, m_previews, m_options.byteBudget, m_pace));
}

/// A page without anything on it is worse than a late frame; but only where it is not both.
void TileCache::awaitBlankPages(const TileScreen &screen)
{
    if (m_pace == Pace::Late)
        return;
    const std::vector<TileKey> blank = blankPages(m_layout, m_store, screen);
    if (blank.empty())
        return;
    // One miss may be the machine's, which had something else to do.
    constexpr int mostMisses = 3;
    const bool came = m_queue->waitFor(blank, std::chrono::steady_clock::now() + m_options.patience);
    m_misses = came ? 0 : m_misses + 1;
    if (m_misses >= mostMisses)
        m_pace = Pace::Late;
    takeResults();
}

void TileCache::paintPage(QPainter &painter, const TileScreen &screen, int page, const QRectF &exposed) const
{
    const QRectF paper = screen.paper(m_layout, page);
    const QRectF clip = paper & exposed;
    if (clip.isEmpty())
        return;
    painter.fillRect(clip, m_options.paper);
    const TileStore::Levels *levels = m_store.levels(page);
    const float scale = screen.tileScale();
    const QSize pixels = pixelsOf(m_layout.rect(page).size(), scale);
    const QRect wanted = screen.onPage(paper, clip) & QRect({}, pixels);
    if (!levels || wanted.isEmpty() || !isWorthPainting(pixels))
        return;

    std::vector<Piece> exact;
    QRegion missing;
    const QRect places = tilesIn(wanted);
    for (int row = places.top(); row <= places.bottom(); ++row) {
        for (int column = places.left(); column <= places.right(); ++column) {
            const QRect tile = tileRect(pixels, column, row);
            const QRect part = tile & wanted;
            const TileStore::Tile *there = m_store.find({ page, scale, column, row });
            if (there && !there->image.isNull())
                exact.push_back({ &there->image, part.translated(-tile.topLeft()), part });
            else
                missing += part;
        }
    }

    const auto draw = [&](const Piece &piece) {
        painter.drawImage(
            QRectF(paper.topLeft() + piece.place.topLeft() / screen.ratio, piece.place.size() / screen.ratio),
            *piece.image, piece.part);
    };
    painter.setClipRect(clip);
    if (!missing.isEmpty()) {
        const std::vector<Piece> stretched = standIns(*levels, missing.boundingRect(), scale);
        painter.setRenderHint(QPainter::SmoothPixmapTransform, true);
        std::for_each(stretched.rbegin(), stretched.rend(), draw);
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    std::for_each(exact.begin(), exact.end(), draw);
}

QImage TileCache::preview(int page) const
{
    const TileStore::Tile *tile = m_store.find({ page, previewScale(m_layout.rect(page).size()), 0, 0 });
    return tile ? tile->image : QImage();
}

void TileCache::requestPreview(int page)
{
    const TileKey key { page, previewScale(m_layout.rect(page).size()), 0, 0 };
    if (std::as_const(m_store).find(key)
        || std::find(m_previews.begin(), m_previews.end(), page) != m_previews.end())
        return;
    m_previews.push_back(page);
    plan();
}

} // namespace callout
