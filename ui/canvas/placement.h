// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/anchor.h"

#include <QPointF>
#include <QRectF>

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

/// The point, held inside the image.
ImageAnchor pointAnchor(QPointF percent);

/// The region with these two corners, in any order, held inside the image.
ImageAnchor regionAnchor(QPointF corner, QPointF opposite);

/// The same anchor with its pin at `percent`; a region keeps its size and stays inside.
ImageAnchor movedTo(ImageAnchor anchor, QPointF percent);

} // namespace callout::ui
