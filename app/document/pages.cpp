// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/pages.h"

#include <algorithm>
#include <cmath>

namespace callout {

QRectF deviceAligned(const QRectF &rect, double devicePixelRatio)
{
    const auto align = [devicePixelRatio](double value) {
        return std::round(value * devicePixelRatio) / devicePixelRatio;
    };
    return { QPointF(align(rect.left()), align(rect.top())),
             QPointF(align(rect.right()), align(rect.bottom())) };
}

PageLayout::PageLayout(std::vector<QSizeF> pages, double gap)
{
    double width = 0;
    for (const QSizeF &page : pages)
        width = std::max(width, page.width());
    double top = 0;
    m_rects.reserve(pages.size());
    for (const QSizeF &page : pages) {
        m_rects.emplace_back(QPointF((width - page.width()) / 2, top), page);
        top += page.height() + gap;
    }
    if (!pages.empty())
        m_size = { int(std::ceil(width)), int(std::ceil(top - gap)) };
}

PageLayout PageLayout::continuous(std::vector<QSizeF> pages, Extent extent)
{
    PageLayout layout(std::move(pages));
    layout.m_isContinuous = true;
    layout.m_extent = extent;
    return layout;
}

int PageLayout::pageAt(QPointF sheet) const
{
    const auto next = std::upper_bound(m_rects.begin(), m_rects.end(), sheet.y(),
                                       [](double y, const QRectF &rect) { return y < rect.top(); });
    if (next == m_rects.begin())
        return 0;
    const auto above = next - 1;
    const bool nearerBelow = next != m_rects.end() && next->top() - sheet.y() < sheet.y() - above->bottom();
    return int((nearerBelow ? next : above) - m_rects.begin());
}

std::pair<int, int> PageLayout::pagesIn(const QRectF &sheet) const
{
    const auto first = std::partition_point(m_rects.begin(), m_rects.end(),
                                            [&](const QRectF &rect) { return rect.bottom() <= sheet.top(); });
    const auto behind = std::partition_point(first, m_rects.end(),
                                             [&](const QRectF &rect) { return rect.top() < sheet.bottom(); });
    return { int(first - m_rects.begin()), int(behind - m_rects.begin()) - 1 };
}

PagePoint PageLayout::toPage(QPointF sheet) const
{
    const int page = pageAt(sheet);
    return { page, sheet - rect(page).topLeft() };
}

QPointF PageLayout::toSheet(const PagePoint &point) const
{
    return point.at + rect(point.page).topLeft();
}

QRectF PageLayout::toSheet(const PageRect &area) const
{
    return area.rect.translated(rect(area.page).topLeft());
}

} // namespace callout
