// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/pages.h"
#include "app/document/tilequeue.h"

namespace callout {

/// What one window shows of a sheet. Its coordinates are a painter's.
struct TileScreen {
    const void *device = nullptr; ///< which window; not to be followed
    QPointF origin;               ///< of the sheet's top left
    double scale = 1;             ///< painter units for each page unit
    double ratio = 1;             ///< device pixels for each painter unit
    QRectF area;                  ///< what is seen
    QPointF ahead { 0, 1 };       ///< where the sheet was last scrolled to: a unit vector
    int run = 0;                  ///< how many frames it has been scrolled fast without a rest
    int rest = 0;                 ///< and how often it was painted since without being scrolled
    bool isZooming = false;
    int age = 0; ///< how often there was news without it painting

    /// Scrolled so fast that nothing sharp would be ready in time. Not one leap: there people stay.
    bool isFast() const { return run >= 2; }
    /// Device pixels for each page unit, as tiles are kept.
    float tileScale() const { return float(scale * ratio); }
    /// The page on whole device pixels.
    QRectF paper(const PageLayout &layout, int page) const;
    /// A rectangle in device pixels of that page.
    QRect onPage(const QRectF &paper, const QRectF &rect) const;
    QRectF toSheet(const QRectF &rect) const
    {
        return { (rect.topLeft() - origin) / scale, rect.size() / scale };
    }
};

/// The device pixels of a page at a scale.
QSize pixelsOf(const QSizeF &page, float scale);
/// The edge of a tile; those at the right and at the bottom are smaller. Of most PDFs a small part of
/// a page takes as long as a large one (the fonts are loaded each time), so they are large.
constexpr int tileEdge = 1024;
constexpr int previewEdge = 256; ///< of the longer side; of a long strip, more
QRect tileRect(const QSize &pixels, int column, int row);
/// First and last column and row that a rectangle of the page touches.
QRect tilesIn(const QRect &rect);
/// The scale of the small pictures that stand in for pages, at most 1. Such a picture is one tile.
float previewScale(const QSizeF &page);
/// Below this a page is nothing but paper.
bool isWorthPainting(const QSize &pixels);

/// Whether a small picture of a page is there as soon as a frame is due, or some pages later when
/// somebody scrolls fast.
enum class Pace { Prompt, Late };

/// What the workers are to make, most urgent first: something of every page that is seen, then what
/// is seen, from the middle, then what is likely to be seen next. Tells the store what is in use.
std::vector<TileQueue::Request> planTiles(const PageLayout &layout, TileStore &store,
                                          const std::vector<TileScreen> &screens,
                                          const std::vector<int> &previews, qint64 byteBudget, Pace pace);

/// The small pictures of the pages that a screen shows and of which there is nothing at all.
std::vector<TileKey> blankPages(const PageLayout &layout, const TileStore &store, const TileScreen &screen);

} // namespace callout
