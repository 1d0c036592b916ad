// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/text/textsheet.h"

#include <algorithm>

namespace callout {

namespace {

double distance(const QRectF &box, QPointF point)
{
    const double x = std::max({ box.left() - point.x(), point.x() - box.right(), 0.0 });
    const double y = std::max({ box.top() - point.y(), point.y() - box.bottom(), 0.0 });
    return y * 1e4 + x; // the row at that height counts, and only among its neighbours the nearest
}

} // namespace

qsizetype TextSheet::rowOf(qsizetype position) const
{
    qsizetype before = 0; // the first row that begins behind the position is in [before, behind]
    qsizetype behind = rowCount();
    while (before < behind) {
        const qsizetype middle = before + (behind - before) / 2;
        if (rowText(middle).start <= position)
            before = middle + 1;
        else
            behind = middle;
    }
    return std::max<qsizetype>(before - 1, 0);
}

SheetTextLayer::SheetTextLayer(std::shared_ptr<const TextSheet> sheet)
    : TextLayer(sheet->text()),
      m_sheet(std::move(sheet))
{
}

std::pair<qsizetype, qsizetype> SheetTextLayer::rowsOf(int page) const
{
    const QRectF &rect = m_sheet->pages().rect(page);
    return m_sheet->rowsIn(rect.top(), rect.bottom());
}

TextRange SheetTextLayer::pageText(int page) const
{
    // A page of nothing but a picture has an empty text, at its place between the others.
    const auto [first, end] = rowsOf(page);
    const auto startOf = [this](qsizetype row) {
        return row < m_sheet->rowCount() ? m_sheet->rowText(row).start : text().size();
    };
    return { startOf(first), startOf(end) };
}

std::optional<qsizetype> SheetTextLayer::rowAt(QPointF sheet) const
{
    if (m_sheet->rowCount() == 0)
        return {};
    const double height = m_sheet->pages().size().height();
    sheet.setY(std::clamp(sheet.y(), 0.0, height));
    auto rows = std::pair<qsizetype, qsizetype>(0, 0);
    for (double reach = 32; rows.first == rows.second && reach < 8 * (height + 32); reach *= 4)
        rows = m_sheet->rowsIn(sheet.y() - reach, sheet.y() + reach);
    std::optional<qsizetype> nearest;
    double least = 0;
    for (qsizetype row = rows.first; row < rows.second; ++row) {
        const double away = distance(m_sheet->rowBox(row), sheet);
        if (!nearest || away < least) {
            nearest = row;
            least = away;
        }
    }
    return nearest;
}

std::optional<qsizetype> SheetTextLayer::positionAt(const PagePoint &at) const
{
    const QPointF sheet = m_sheet->pages().toSheet(at);
    const auto row = rowAt(sheet);
    if (!row)
        return {};
    return m_sheet->makeShaper()->shape(*row).positionAt(sheet.x());
}

bool SheetTextLayer::isOnText(const PagePoint &at) const
{
    const QPointF sheet = m_sheet->pages().toSheet(at);
    const auto row = rowAt(sheet);
    return row && !m_sheet->rowText(*row).isEmpty()
        && m_sheet->makeShaper()->shape(*row).extent().contains(sheet);
}

std::vector<PageRect> SheetTextLayer::boxes(TextRange range, int firstPage, int lastPage) const
{
    const PageLayout &pages = m_sheet->pages();
    firstPage = std::max(firstPage, 0);
    lastPage = std::min(lastPage, pages.count() - 1);
    if (range.isEmpty() || firstPage > lastPage || m_sheet->rowCount() == 0)
        return {};
    const qsizetype first = std::max(m_sheet->rowOf(range.start), rowsOf(firstPage).first);
    const qsizetype end = std::min(m_sheet->rowOf(range.end) + 1, rowsOf(lastPage).second);
    const auto shaper = m_sheet->makeShaper();
    std::vector<PageRect> boxes;
    for (qsizetype row = first; row < end; ++row) {
        const TextRange text = m_sheet->rowText(row);
        const TextRange part { std::max(text.start, range.start), std::min(text.end, range.end) };
        if (part.start >= part.end)
            continue;
        const ShapedRow shaped = shaper->shape(row);
        const int page = pages.pageAt(m_sheet->rowBox(row).center());
        for (const QRectF &box : shaped.boxes(part))
            boxes.push_back({ page, box.translated(-pages.rect(page).topLeft()) });
    }
    return boxes;
}

} // namespace callout
