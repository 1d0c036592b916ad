// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/placement.h"

#include "app/document/document.h"

#include <algorithm>
#include <cmath>

namespace callout::ui {

namespace {

QPointF held(QPointF percent, const QRectF &bounds)
{
    return { std::clamp(percent.x(), bounds.left(), bounds.right()),
             std::clamp(percent.y(), bounds.top(), bounds.bottom()) };
}

QPointF sheetPoint(const PageLayout &pages, QPointF percent)
{
    return { percent.x() * pages.size().width() / 100, percent.y() * pages.size().height() / 100 };
}

} // namespace

int markerDiameter(double percent, double displayedWidth)
{
    const double width = std::clamp(displayedWidth * percent / 100, double(smallestMarker),
                                    double(largestMarker));
    return int(std::lround(width / 2)) * 2;
}

ImageAnchor pointAnchor(QPointF percent, const QRectF &bounds)
{
    percent = held(percent, bounds);
    return { percent.x(), percent.y(), 0, 0, {} };
}

ImageAnchor regionAnchor(QPointF corner, QPointF opposite, const QRectF &bounds)
{
    const QRectF region = QRectF(held(corner, bounds), held(opposite, bounds)).normalized();
    return { region.x(), region.y(), region.width(), region.height(), {} };
}

ImageAnchor movedTo(ImageAnchor anchor, QPointF percent, const QRectF &bounds)
{
    anchor.w = std::min(anchor.w, bounds.width());
    anchor.h = std::min(anchor.h, bounds.height());
    anchor.x = std::clamp(percent.x(), bounds.left(), bounds.right() - anchor.w);
    anchor.y = std::clamp(percent.y(), bounds.top(), bounds.bottom() - anchor.h);
    return anchor;
}

// -- pages -----------------------------------------------------------------------------------------

static QRectF percentOf(const PageLayout &pages, const QRectF &rect)
{
    const double x = 100.0 / pages.size().width();
    const double y = 100.0 / pages.size().height();
    return { rect.x() * x, rect.y() * y, rect.width() * x, rect.height() * y };
}

QRectF pageBounds(const PageLayout &pages, int page)
{
    return percentOf(pages, pages.rect(page));
}

QRectF partBounds(const PageLayout &pages, int page)
{
    return percentOf(pages, pages.part(page));
}

int pageAt(const PageLayout &pages, QPointF percent)
{
    return pages.pageAt(sheetPoint(pages, percent));
}

ImageAnchor toPage(const Document &document, ImageAnchor sheet)
{
    const PageLayout &pages = document.pages();
    if (pages.isEmpty())
        return normalised(sheet);
    const int page = pageAt(pages, pinOf(sheet));
    const QRectF bounds = partBounds(pages, page);
    if (pages.count() > 1)
        sheet.src = document.partName(page);
    sheet.x = std::clamp((sheet.x - bounds.x()) * 100 / bounds.width(), 0.0, 100.0);
    sheet.y = std::clamp((sheet.y - bounds.y()) * 100 / bounds.height(), 0.0, 100.0);
    sheet.w = sheet.w * 100 / bounds.width();
    sheet.h = sheet.h * 100 / bounds.height();
    return normalised(sheet);
}

std::optional<ImageAnchor> toSheet(const Document &document, ImageAnchor kept)
{
    const auto page = document.pageOfPart(kept.src);
    if (!page || !document.pages().isWhole())
        return {};
    const QRectF bounds = partBounds(document.pages(), *page);
    kept.x = bounds.x() + kept.x * bounds.width() / 100;
    kept.y = bounds.y() + kept.y * bounds.height() / 100;
    kept.w = kept.w * bounds.width() / 100;
    kept.h = kept.h * bounds.height() / 100;
    return kept;
}

} // namespace callout::ui
