// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QSizeF>

#include <utility>
#include <vector>

namespace callout {

/// Places on the pages of a document, in page units: what is one device pixel large at 100 %. Of a
/// picture its pixels, of a PDF and of text 1/96 inch. (0, 0) is the top left of the page as people
/// see it: turned and cropped.
struct PagePoint {
    int page = 0; ///< from 0
    QPointF at;
};
struct PageRect {
    int page = 0;
    QRectF rect;
    bool operator==(const PageRect &) const = default;
};

/// The rectangle with its edges on whole device pixels.
QRectF deviceAligned(const QRectF &rect, double devicePixelRatio);

/// Where each page stands on the sheet, the one surface that the canvas scrolls: one below the
/// other, centred, with a gap between. A picture's sheet is the picture.
/// A continuous sheet is one surface to people, as a long text is: it is cut into pages, without a gap
/// and at no place that is seen, only so that each can be painted and measured by itself. As long as
/// it is being laid out there may be its beginning: pages as they will be, with others to follow.
class PageLayout {
public:
    PageLayout() = default;
    explicit PageLayout(std::vector<QSizeF> pages, double gap = 0);
    enum class Extent { Whole, Beginning };
    static PageLayout continuous(std::vector<QSizeF> pages, Extent extent = Extent::Whole);

    int count() const { return int(m_rects.size()); }
    bool isEmpty() const { return m_rects.empty(); }
    /// Of the whole sheet, in page units, rounded up.
    QSize size() const { return m_size; }
    const QRectF &rect(int page) const { return m_rects[size_t(page)]; }
    /// The pages are no pages to people: no edges between them, no numbers.
    bool isContinuous() const { return m_isContinuous; }
    /// False: nothing can be said in percent yet.
    bool isWhole() const { return m_extent == Extent::Whole; }
    /// What a marker's percentages on that page count in: the page, or the whole continuous sheet.
    QRectF part(int page) const { return m_isContinuous ? QRectF({}, m_size) : rect(page); }

    /// The page under a point of the sheet, or the nearest.
    int pageAt(QPointF sheet) const;
    /// First and last page that a rectangle of the sheet touches; first > last: none.
    std::pair<int, int> pagesIn(const QRectF &sheet) const;
    PagePoint toPage(QPointF sheet) const;
    QPointF toSheet(const PagePoint &point) const;
    QRectF toSheet(const PageRect &rect) const;

private:
    std::vector<QRectF> m_rects; ///< ascending
    QSize m_size;
    bool m_isContinuous = false;
    Extent m_extent = Extent::Whole;
};

} // namespace callout
