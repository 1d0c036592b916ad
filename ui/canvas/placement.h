// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/anchor.h"

#include <QPointF>
#include <QRectF>

#include <optional>

namespace callout {
class Document;
class PageLayout;
} // namespace callout

namespace callout::ui {

/// A marker's width in view pixels: `percent` of the displayed image's width, held between what
/// can be hit and what does not cover the work; even, so that it has a middle pixel.
int markerDiameter(double percent, double displayedWidth);

inline constexpr int smallestMarker = 24;
inline constexpr int largestMarker = 40;

/// Where a marker's pin stands, percent: a point's centre, a region's top left.
inline QPointF pinOf(const ImageAnchor &anchor)
{
    return { anchor.x, anchor.y };
}

inline QRectF regionOf(const ImageAnchor &anchor)
{
    return { anchor.x, anchor.y, anchor.w, anchor.h };
}

inline constexpr QRectF wholeSheet { 0, 0, 100, 100 };

/// The point, held inside the bounds: percent, as everything here.
ImageAnchor pointAnchor(QPointF percent, const QRectF &bounds = wholeSheet);

/// The region with these two corners, in any order, held inside the bounds.
ImageAnchor regionAnchor(QPointF corner, QPointF opposite, const QRectF &bounds = wholeSheet);

/// The same anchor with its pin at `percent`; a region keeps its size where it can, and stays inside.
ImageAnchor movedTo(ImageAnchor anchor, QPointF percent, const QRectF &bounds = wholeSheet);

// -- pages: the canvas works in percent of the sheet, what is kept counts in percent of a page -----------

/// What a marker on that page counts in, percent of the sheet.
QRectF pageBounds(const PageLayout &pages, int page);
/// What the percentages of a marker there count in: the page, or the whole of a continuous sheet.
QRectF partBounds(const PageLayout &pages, int page);
/// The page under a point of the sheet or the nearest one. REQUIRES: there are pages.
int pageAt(const PageLayout &pages, QPointF percent);
/// From the sheet to what is kept and sent: on the page of its pin, rounded.
ImageAnchor toPage(const Document &document, ImageAnchor sheet);
/// The reverse; none where the document does not have that page, or is not known whole.
std::optional<ImageAnchor> toSheet(const Document &document, ImageAnchor kept);

} // namespace callout::ui
