// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/markdown/markdownlayout.h"

#include "app/document/text/shownchars.h"

#include <QFontMetricsF>
#include <QTextOption>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace callout {

namespace {

using namespace markdown;
using Kind = MarkdownBlock::Kind;
using Marker = MarkdownBlock::Marker;

constexpr double hairline = 1;

double indentOf(const MarkdownNest &nest, size_t depth)
{
    double indent = 0;
    for (size_t level = 0; level < depth; ++level)
        indent += nest.kinds[level] == MarkdownNest::Kind::Quote ? quoteIndent : itemIndent;
    return indent;
}

} // namespace

bool MarkdownLayout::run()
{
    const auto &blocks = m_sheet.m_text->blocks;
    m_tops.resize(blocks.size());
    m_bottoms.resize(blocks.size());
    beginBand(0);
    for (size_t index = 0; index < blocks.size();) {
        if (m_work.cancelled)
            return false;
        if (m_work.progress && index % 64 == 0)
            m_work.progress(double(index) / double(blocks.size()));
        m_top += m_before ? std::ceil(spaceBefore(blocks[index])) : 0;
        if (blocks[index].kind == Kind::Cell) {
            index = layTable(index);
        } else {
            layBlock(index);
            ++index;
        }
        m_before = &blocks[index - 1];
        if (m_begun && m_top >= m_showAt)
            showBeginning(index);
    }
    layQuotes(m_sheet, blocks.size());
    m_sheet.layPages(qint32(std::ceil(m_top + markdown::margin)));
    m_sheet.makeOutline(m_tops);
    return true;
}

/// Each is a copy: of ever larger ones all together cost little more than the last.
void MarkdownLayout::showBeginning(size_t endBlock)
{
    constexpr double growth = 4;
    m_showAt = m_top * growth;
    const std::shared_ptr<MarkdownSheet> beginning = m_sheet.empty();
    beginning->m_rows = m_sheet.m_rows;
    beginning->m_bands = m_sheet.m_bands;
    beginning->m_decorations = m_sheet.m_decorations;
    layQuotes(*beginning, endBlock);
    beginning->layWholePages();
    if (!beginning->pages().isEmpty())
        m_begun(beginning);
}

double MarkdownLayout::spaceBefore(const MarkdownBlock &block) const
{
    constexpr double usual = 16;
    double space = std::max(Fonts::spaceBelow(*m_before), Fonts::spaceAbove(block));
    if (m_before->isTight && !block.isTight)
        space = std::max(space, usual);
    return space;
}

MarkdownLayout::Place MarkdownLayout::placeOf(const MarkdownBlock &block) const
{
    const double indent = indentOf(block.nest, block.nest.depth);
    return { markdown::margin + indent, contentWidth - indent };
}

/// In a text that runs right to left everything stands on the other side.
QRectF MarkdownLayout::mirrored(const MarkdownBlock &block, QRectF rect) const
{
    if (m_sheet.direction(block) == Qt::RightToLeft)
        rect.moveLeft(2 * markdown::margin + contentWidth - rect.right());
    return rect;
}

void MarkdownLayout::beginBand(double top)
{
    const MarkdownSheet::Band band { qint32(top), quint32(m_sheet.m_rows.size()) };
    auto &bands = m_sheet.m_bands;
    if (!bands.empty() && bands.back().top >= band.top)
        return;
    bands.push_back(band);
}

void MarkdownLayout::decorate(MarkdownSheet::Decoration::Kind kind, const QRectF &rect, QColor color,
                              unsigned number, int block)
{
    m_sheet.m_decorations.push_back({ kind, rect, color, number, block });
}

// -- blocks --------------------------------------------------------------------------------------

void MarkdownLayout::layBlock(size_t index)
{
    using Decoration = MarkdownSheet::Decoration;
    const MarkdownBlock &block = m_sheet.m_text->blocks[index];
    Place place = placeOf(block);
    const double top = m_top;
    m_tops[index] = qint32(top);
    mark(index, top);
    switch (block.kind) {
    case Kind::Rule:
        beginBand(top);
        decorate(Decoration::Kind::Fill, { place.left, top, place.width, 3 }, line);
        m_top = top + 3;
        break;
    case Kind::Picture:
        layPicture(index, place);
        break;
    case Kind::Code:
    case Kind::FrontMatter: {
        beginBand(top);
        const QRectF outer(place.left, top, place.width, 0);
        place.left += codePadding;
        place.width -= 2 * codePadding;
        m_top = layRows(index, place, top + codePadding, true) + codePadding;
        decorate(Decoration::Kind::Ground, QRectF(outer.topLeft(), QPointF(outer.right(), m_top)), ground);
        break;
    }
    case Kind::Heading:
        m_top = layRows(index, place, top, true);
        if (block.level <= 2) {
            m_top += 8;
            decorate(Decoration::Kind::Fill, { place.left, m_top - hairline, place.width, hairline }, line);
        }
        break;
    default:
        m_top = layRows(index, place, top, true);
        break;
    }
    m_bottoms[index] = qint32(std::ceil(m_top));
}

void MarkdownLayout::mark(size_t index, double top)
{
    using Decoration = MarkdownSheet::Decoration;
    const MarkdownBlock &block = m_sheet.m_text->blocks[index];
    if (block.marker == Marker::None)
        return;
    const Place place = placeOf(block);
    const double padding = block.kind == Kind::Code ? codePadding : 0;
    const QRectF room = mirrored(
        block, { place.left - itemIndent, top + padding, itemIndent, Fonts::rowHeight(block) });
    const auto items = unsigned(std::count(
        block.nest.kinds.begin(), block.nest.kinds.begin() + block.nest.depth, MarkdownNest::Kind::Item));
    switch (block.marker) {
    case Marker::Bullet:
        decorate(Decoration::Kind::Bullet, room, documentInk, items, int(index));
        break;
    case Marker::Number:
        decorate(Decoration::Kind::Number, room, documentInk, block.number, int(index));
        break;
    case Marker::Open:
        decorate(Decoration::Kind::Open, room, quiet, 0, int(index));
        break;
    default:
        decorate(Decoration::Kind::Done, room, link, 0, int(index));
        break;
    }
}

void MarkdownLayout::layPicture(size_t index, const Place &place)
{
    const MarkdownBlock &block = m_sheet.m_text->blocks[index];
    QSizeF size = m_pictureSizes[size_t(block.picture)];
    if (size.width() > place.width)
        size *= place.width / size.width();
    beginBand(m_top);
    decorate(MarkdownSheet::Decoration::Kind::Picture, mirrored(block, { { place.left, m_top }, size }), {},
             unsigned(block.picture), int(index));
    m_top = std::ceil(m_top + size.height());
}

// -- rows ----------------------------------------------------------------------------------------

double MarkdownLayout::layRows(size_t index, const Place &place, double top, bool ownBands)
{
    // A paragraph of a whole file is laid out in parts: Qt's notes on each character are large.
    constexpr qsizetype longest = 1 << 14;
    const TextRange all = m_sheet.m_text->blocks[index].text;
    const QString &text = m_sheet.text();
    for (qsizetype at = all.start; at <= all.end && !m_work.cancelled;) {
        const qsizetype newline = text.indexOf(u'\n', at);
        qsizetype end = newline < 0 || newline > all.end ? all.end : newline;
        bool isCut = end - at > longest;
        if (isCut) {
            const qsizetype space = text.lastIndexOf(u' ', at + longest);
            end = space > at ? space + 1 : at + longest;
            if (text[end].isLowSurrogate())
                ++end;
        }
        top = layLine(index, { at, end }, place, top, ownBands);
        at = isCut ? end : end + 1;
    }
    return top;
}

double MarkdownLayout::layLine(size_t index, TextRange range, const Place &place, double top, bool ownBands)
{
    const MarkdownBlock &block = m_sheet.m_text->blocks[index];
    const ShownText shown = shownText(
        QStringView(m_sheet.text()).sliced(range.start, range.end - range.start));
    QTextLayout layout(shown.text, m_fonts.of(block));
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(m_sheet.direction(block));
    option.setTabStopDistance(tabDistance(m_fonts.of(block)));
    layout.setTextOption(option);
    layout.setFormats(m_fonts.formats(*m_sheet.m_text, block, range) + markedFormats(shown.marked));
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(place.width);
        const double height = std::max(Fonts::rowHeight(block), std::ceil(line.height() + 1));
        const double baseline = std::round((height - line.height()) / 2 + line.ascent());
        // The cells of a row stand as the table runs, whatever their own words do.
        const QRectF box = mirrored(block.kind == Kind::Cell ? *m_table : block,
                                    { place.left, top, place.width, height });
        if (ownBands)
            beginBand(top);
        m_sheet.m_rows.push_back({ quint32(range.start + line.textStart()),
                                   quint32(range.start + line.textStart() + line.textLength()),
                                   quint32(index), qint32(top), qint16(box.left()), qint16(box.width()),
                                   quint16(height), quint16(baseline) });
        top += height;
    }
    layout.endLayout();
    return top;
}

// -- tables --------------------------------------------------------------------------------------

/// Widths of the columns: what their words want, or their share of what there is.
std::vector<double> MarkdownLayout::columnsOf(size_t first, size_t end, double width) const
{
    constexpr size_t looked = 600; // cells; the others fit in
    constexpr qsizetype longest = 200;
    std::vector<double> wanted;
    std::vector<double> least;
    for (size_t index = first; index < std::min(end, first + looked); ++index) {
        const MarkdownBlock &cell = m_sheet.m_text->blocks[index];
        const size_t column = size_t(cell.column);
        wanted.resize(std::max(wanted.size(), column + 1));
        least.resize(wanted.size());
        const QString words = m_sheet.text().sliced(cell.text.start,
                                                    std::min(longest, cell.text.end - cell.text.start));
        QFont font = m_fonts.of(cell);
        if (isHeaderCell(cell) || cell.endSpan > cell.firstSpan)
            font.setWeight(QFont::DemiBold);
        const QFontMetricsF metrics(font);
        for (const QString &line : words.split(u'\n'))
            wanted[column] = std::max(wanted[column], std::ceil(metrics.horizontalAdvance(line)) + 2);
        for (const QString &word : words.split(u' '))
            least[column] = std::max(least[column], std::ceil(metrics.horizontalAdvance(word)) + 2);
    }
    const double padding = 2 * cellPaddingX + hairline;
    const double room = width - padding * double(wanted.size());
    const double sum = std::accumulate(wanted.begin(), wanted.end(), 0.0);
    if (sum > room) {
        const double needed = std::accumulate(least.begin(), least.end(), 0.0);
        for (size_t column = 0; column < wanted.size(); ++column) {
            wanted[column] = needed < room ? least[column]
                    + (wanted[column] - least[column]) * (room - needed) / std::max(sum - needed, 1.0)
                                           : std::max(room * least[column] / std::max(needed, 1.0), 1.0);
        }
    }
    for (double &column : wanted)
        column = std::floor(column) + padding;
    return wanted;
}

size_t MarkdownLayout::layTable(size_t first)
{
    using Decoration = MarkdownSheet::Decoration;
    const auto &blocks = m_sheet.m_text->blocks;
    size_t end = first;
    while (end < blocks.size() && blocks[end].kind == Kind::Cell && blocks[end].table == blocks[first].table)
        ++end;
    m_table = &blocks[first];
    const Place place = placeOf(blocks[first]);
    const std::vector<double> columns = columnsOf(first, end, place.width);
    const double width = std::accumulate(columns.begin(), columns.end(), hairline);
    const double tableTop = m_top;
    const auto across = [&](double top) {
        decorate(Decoration::Kind::Fill, mirrored(blocks[first], { place.left, top, width, hairline }), line);
    };
    for (size_t index = first; index < end && !m_work.cancelled;) {
        beginBand(m_top);
        const double top = m_top;
        double bottom = top + Fonts::rowHeight(blocks[index]) + 2 * cellPaddingY;
        double left = place.left + hairline;
        const size_t rowStart = index;
        const size_t ground = m_sheet.m_decorations.size();
        if (isHeaderCell(blocks[index]))
            decorate(Decoration::Kind::Fill, {}, markdown::ground);
        for (; index < end && blocks[index].row == blocks[rowStart].row; ++index) {
            const double column = columns[std::min(size_t(blocks[index].column), columns.size() - 1)];
            const Place cell { left + cellPaddingX, column - 2 * cellPaddingX - hairline };
            bottom = std::max(bottom, layRows(index, cell, top + cellPaddingY, false) + cellPaddingY);
            left += column;
        }
        if (isHeaderCell(blocks[rowStart]))
            m_sheet.m_decorations[ground].rect = mirrored(blocks[first],
                                                          { place.left, top, width, bottom - top });
        across(top);
        for (size_t i = rowStart; i < index; ++i) {
            m_tops[i] = qint32(top);
            m_bottoms[i] = qint32(std::ceil(bottom));
        }
        m_top = std::ceil(bottom);
    }
    across(m_top);
    double left = place.left;
    for (size_t column = 0; column <= columns.size(); ++column) {
        decorate(Decoration::Kind::Fill,
                 mirrored(blocks[first], { left, tableTop, hairline, m_top + hairline - tableTop }), line);
        left += column < columns.size() ? columns[column] : 0;
    }
    m_top += hairline;
    return end;
}

void MarkdownLayout::layQuotes(MarkdownSheet &sheet, size_t endBlock) const
{
    for (const MarkdownQuote &quote : sheet.m_text->quotes) {
        const size_t end = std::min(quote.endBlock, endBlock);
        if (quote.firstBlock >= end || quote.nest.depth == 0)
            continue;
        const double left = markdown::margin + indentOf(quote.nest, size_t(quote.nest.depth - 1));
        const double top = m_tops[quote.firstBlock];
        const double bottom = m_bottoms[end - 1];
        const MarkdownBlock &block = sheet.m_text->blocks[quote.firstBlock];
        const QRectF bar = mirrored(block, { left, top, 4, bottom - top });
        sheet.m_decorations.push_back({ MarkdownSheet::Decoration::Kind::Fill, bar, line, 0, -1 });
    }
}

} // namespace callout
