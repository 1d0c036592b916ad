// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/placement.h"

#include <algorithm>
#include <cmath>

namespace callout::ui {

namespace {

QPointF inside(QPointF percent)
{
    return { std::clamp(percent.x(), 0.0, 100.0), std::clamp(percent.y(), 0.0, 100.0) };
}

} // namespace

int markerDiameter(double percent, double displayedWidth)
{
    const double width = std::clamp(displayedWidth * percent / 100, double(smallestMarker),
                                    double(largestMarker));
    return int(std::lround(width / 2)) * 2;
}

ImageAnchor pointAnchor(QPointF percent)
{
    percent = inside(percent);
    return normalised({ percent.x(), percent.y(), 0, 0, {} });
}

ImageAnchor regionAnchor(QPointF corner, QPointF opposite)
{
    const QRectF region = QRectF(inside(corner), inside(opposite)).normalized();
    return normalised({ region.x(), region.y(), region.width(), region.height(), {} });
}

ImageAnchor movedTo(ImageAnchor anchor, QPointF percent)
{
    anchor.x = std::clamp(percent.x(), 0.0, 100.0 - anchor.w);
    anchor.y = std::clamp(percent.y(), 0.0, 100.0 - anchor.h);
    return normalised(anchor);
}

} // namespace callout::ui
