// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/tileplan.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <set>

namespace callout {

namespace {

/// What is made before what.
enum class Rank {
    Awaited,   ///< of a page that would be blank: the frame waits for it
    Passing,   ///< small pictures of the pages that fast scrolling is about to reach
    Something, ///< of a page that is seen and of which nothing is there
    Seen,
    Asked, ///< previews that somebody asked for
    Next,  ///< a screen ahead
    Around ///< small pictures of the pages around
};

constexpr int pagesPassing = 6;
constexpr int pagesPassingPromptly = 16;
constexpr int pagesAhead = 240; ///< at rest; about 60 MB in all
constexpr int pagesBehind = 80;

struct Wish {
    Rank rank;
    double distance;
    TileQueue::Request request;
};

class Plan {
public:
    Plan(const PageLayout &layout, TileStore &store, qint64 byteBudget, Pace pace)
        : m_layout(layout),
          m_store(store),
          m_pace(pace),
          m_room(byteBudget - byteBudget / 8)
    {
    }

    void addSeen(const TileScreen &screen);
    void addUnseen(const TileScreen &screen);
    void addPreview(int page, Rank rank, double distance);
    std::vector<TileQueue::Request> requests();

private:
    void addPage(const TileScreen &screen, int page);
    void addNext(const TileScreen &screen);
    void addAround(const TileScreen &screen, int first, int last);
    void showStandIns(int page, float except);

    const PageLayout &m_layout;
    TileStore &m_store;
    Pace m_pace;
    qint64 m_room; ///< bytes left for what is not seen
    std::vector<Wish> m_wishes;
};

qint64 bytesOf(const QRect &tile)
{
    return qint64(tile.width()) * tile.height() * 4;
}

QPointF centreOf(const QRect &tile, const QRectF &paper, double ratio)
{
    return paper.topLeft() + QRectF(tile).center() / ratio;
}

void Plan::showStandIns(int page, float except)
{
    const TileStore::Levels *levels = m_store.levels(page);
    if (!levels)
        return;
    for (const auto &[scale, level] : *levels) {
        if (scale == except)
            continue;
        for (const auto &[place, tile] : level)
            m_store.use({ page, scale, place.second, place.first });
    }
    const float preview = previewScale(m_layout.rect(page).size());
    m_store.show({ page, preview, 0, 0 });
}

void Plan::addPage(const TileScreen &screen, int page)
{
    const QRectF paper = screen.paper(m_layout, page);
    const float scale = screen.tileScale();
    const QSize pixels = pixelsOf(m_layout.rect(page).size(), scale);
    if (!isWorthPainting(pixels))
        return;
    const QRect seen = screen.onPage(paper, paper & screen.area) & QRect({}, pixels);
    if (seen.isEmpty())
        return;
    const QRect places = tilesIn(seen);
    bool incomplete = false;
    for (int row = places.top(); row <= places.bottom(); ++row) {
        for (int column = places.left(); column <= places.right(); ++column) {
            const TileKey key { page, scale, column, row };
            const QRect tile = tileRect(pixels, column, row);
            m_room -= bytesOf(tile);
            if (std::as_const(m_store).find(key)) {
                m_store.show(key);
                continue;
            }
            incomplete = true;
            const double distance =
                QLineF(centreOf(tile, paper, screen.ratio), screen.area.center()).length();
            m_wishes.push_back({ Rank::Seen, distance, { key, tile } });
        }
    }
    if (!incomplete)
        return;
    showStandIns(page, scale);
    if (pixels.width() > tileEdge || pixels.height() > tileEdge)
        addPreview(page, m_pace == Pace::Prompt ? Rank::Awaited : Rank::Something,
                   QLineF(paper.center(), screen.area.center()).length());
}

void Plan::addPreview(int page, Rank rank, double distance)
{
    const float scale = previewScale(m_layout.rect(page).size());
    const QRect tile = tileRect(pixelsOf(m_layout.rect(page).size(), scale), 0, 0);
    const TileKey key { page, scale, 0, 0 };
    const bool isNeeded = rank == Rank::Awaited || rank == Rank::Something || rank == Rank::Asked;
    if (!isNeeded && bytesOf(tile) > m_room)
        return;
    m_room -= bytesOf(tile);
    if (!std::as_const(m_store).find(key))
        m_wishes.push_back({ rank, distance, { key, tile } });
    else if (isNeeded)
        m_store.show(key);
    else
        m_store.use(key);
}

void Plan::addNext(const TileScreen &screen)
{
    const QPointF step(screen.ahead.x() * screen.area.width(), screen.ahead.y() * screen.area.height());
    const QRectF next = screen.area.translated(step);
    const auto [first, last] = m_layout.pagesIn(screen.toSheet(next));
    const float scale = screen.tileScale();
    for (int page = first; page <= last; ++page) {
        const QRectF paper = screen.paper(m_layout, page);
        const QSize pixels = pixelsOf(m_layout.rect(page).size(), scale);
        const QRect part = screen.onPage(paper, paper & next) & QRect({}, pixels);
        if (!isWorthPainting(pixels) || part.isEmpty())
            continue;
        const QRect places = tilesIn(part);
        for (int row = places.top(); row <= places.bottom(); ++row) {
            for (int column = places.left(); column <= places.right(); ++column) {
                const TileKey key { page, scale, column, row };
                const QRect tile = tileRect(pixels, column, row);
                if (bytesOf(tile) > m_room)
                    return;
                m_room -= bytesOf(tile);
                if (std::as_const(m_store).find(key)) {
                    m_store.use(key);
                    continue;
                }
                const double distance =
                    QLineF(centreOf(tile, paper, screen.ratio), screen.area.center()).length();
                m_wishes.push_back({ Rank::Next, distance, { key, tile } });
            }
        }
    }
}

void Plan::addAround(const TileScreen &screen, int first, int last)
{
    const bool up = screen.ahead.y() < 0;
    const auto add = [&](int page, Rank rank, double distance) {
        if (page < 0 || page >= m_layout.count())
            return;
        const QSize pixels = pixelsOf(m_layout.rect(page).size(), screen.tileScale());
        if (pixels.width() > tileEdge || pixels.height() > tileEdge)
            addPreview(page, rank, distance);
    };
    const auto ahead = [&](int i) { return up ? first - i : last + i; };
    const auto behind = [&](int i) { return up ? last + i : first - i; };
    if (screen.isFast() && m_pace == Pace::Prompt) {
        for (int i = 1; i <= pagesPassingPromptly; ++i)
            add(ahead(i), Rank::Passing, i);
        return;
    }
    if (screen.isFast()) {
        // The farthest first: where the workers are slower than the hand, the nearest would be past
        // before it is there, and so would all that follow.
        for (int i = 1; i <= pagesPassing; ++i)
            add(ahead(i), Rank::Passing, -i);
        return;
    }
    for (int i = 1; i <= pagesAhead; ++i) {
        add(ahead(i), Rank::Around, i);
        if (i <= pagesBehind)
            add(behind(i), Rank::Around, i * double(pagesAhead) / pagesBehind);
    }
}

void Plan::addSeen(const TileScreen &screen)
{
    const auto [first, last] = m_layout.pagesIn(screen.toSheet(screen.area));
    for (int page = first; page <= last; ++page)
        addPage(screen, page);
}

void Plan::addUnseen(const TileScreen &screen)
{
    const auto [first, last] = m_layout.pagesIn(screen.toSheet(screen.area));
    if (first > last || screen.isZooming)
        return;
    if (!screen.isFast())
        addNext(screen);
    addAround(screen, first, last);
}

std::vector<TileQueue::Request> Plan::requests()
{
    std::stable_sort(m_wishes.begin(), m_wishes.end(), [](const Wish &a, const Wish &b) {
        return std::pair(a.rank, a.distance) < std::pair(b.rank, b.distance);
    });
    std::set<TileKey> known;
    std::vector<TileQueue::Request> requests;
    for (const Wish &wish : m_wishes) {
        if (known.insert(wish.request.key).second)
            requests.push_back(wish.request);
    }
    return requests;
}

} // namespace

QRectF TileScreen::paper(const PageLayout &layout, int page) const
{
    const QRectF &rect = layout.rect(page);
    return deviceAligned({ origin + rect.topLeft() * scale, rect.size() * scale }, ratio);
}

QRect TileScreen::onPage(const QRectF &paper, const QRectF &rect) const
{
    if (rect.isEmpty())
        return {};
    const QPointF from = (rect.topLeft() - paper.topLeft()) * ratio;
    const QPointF to = (rect.bottomRight() - paper.topLeft()) * ratio;
    constexpr double noise = 1e-3; // a pixel touched by less than this is not
    return { QPoint(int(std::floor(from.x() + noise)), int(std::floor(from.y() + noise))),
             QPoint(int(std::ceil(to.x() - noise)) - 1, int(std::ceil(to.y() - noise)) - 1) };
}

QSize pixelsOf(const QSizeF &page, float scale)
{
    constexpr double noise = 1e-2;
    constexpr double most = 1 << 30;
    const auto pixels = [&](double length) {
        return int(std::clamp(std::ceil(length * double(scale) - noise), 1.0, most));
    };
    return { pixels(page.width()), pixels(page.height()) };
}

QRect tileRect(const QSize &pixels, int column, int row)
{
    return QRect(column * tileEdge, row * tileEdge, tileEdge, tileEdge) & QRect({}, pixels);
}

QRect tilesIn(const QRect &rect)
{
    return { QPoint(rect.left() / tileEdge, rect.top() / tileEdge),
             QPoint(rect.right() / tileEdge, rect.bottom() / tileEdge) };
}

float previewScale(const QSizeF &page)
{
    const double longest = std::max({ page.width(), page.height(), 1.0 });
    const double shortest = std::max(std::min(page.width(), page.height()), 1.0);
    // Of a strip as much as of a sheet of paper can be told, as far as it is still one tile.
    constexpr double stripWidth = previewEdge / 2.0;
    const double strip = std::min(stripWidth / shortest, tileEdge / longest);
    return float(std::min(1.0, std::max(previewEdge / longest, strip)));
}

bool isWorthPainting(const QSize &pixels)
{
    constexpr int least = 4;
    return pixels.width() >= least || pixels.height() >= least;
}

std::vector<TileQueue::Request> planTiles(const PageLayout &layout, TileStore &store,
                                          const std::vector<TileScreen> &screens,
                                          const std::vector<int> &previews, qint64 byteBudget, Pace pace)
{
    Plan plan(layout, store, byteBudget, pace);
    store.beginUse();
    for (const TileScreen &screen : screens)
        plan.addSeen(screen);
    for (const TileScreen &screen : screens)
        plan.addUnseen(screen);
    for (size_t i = 0; i < previews.size(); ++i)
        plan.addPreview(previews[i], Rank::Asked, double(i));
    return plan.requests();
}

std::vector<TileKey> blankPages(const PageLayout &layout, const TileStore &store, const TileScreen &screen)
{
    std::vector<TileKey> blank;
    const auto [first, last] = layout.pagesIn(screen.toSheet(screen.area));
    for (int page = first; page <= last; ++page) {
        const QSize pixels = pixelsOf(layout.rect(page).size(), screen.tileScale());
        const bool hasPreview = pixels.width() > tileEdge || pixels.height() > tileEdge;
        if (hasPreview && !store.levels(page))
            blank.push_back({ page, previewScale(layout.rect(page).size()), 0, 0 });
    }
    return blank;
}

} // namespace callout
