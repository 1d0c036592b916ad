// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/text/plainsheet.h"

#include "app/document/text/cells.h"
#include "app/document/text/shownchars.h"
#include "app/document/text/textfonts.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace callout {

namespace {

constexpr double rowHeight = 20;
constexpr double baseline = 15;
constexpr int fontPixels = 14;
constexpr double cell = 8.4; ///< the pitch of Noto Sans Mono at that size; others are condensed to it
constexpr double rowWidth = PlainSheet::columns * cell;
constexpr qsizetype rowsOfPage = 64;
constexpr qsizetype tab = 8;

} // namespace

// -- breaking ------------------------------------------------------------------------------------

class PlainSheet::Breaker {
public:
    Breaker(const QString &text, std::vector<quint32> &rows) : m_text(text), m_cells(text), m_rows(rows) { }

    /// False when cancelled or too long.
    bool run(const Work &work);

private:
    bool breakLine();
    void beginLine(qsizetype at);
    void beginRow(qsizetype at);

    const QString &m_text;
    Cells m_cells;
    std::vector<quint32> &m_rows;
    qsizetype m_at = 0;
    quint32 m_direction = 0;
    qsizetype m_rowStart = 0;
    qsizetype m_column = 0;
    qsizetype m_breakAt = 0;     ///< the last place in the row where it may be broken; its start: none
    qsizetype m_breakColumn = 0; ///< columns before that place
};

/// The first letter of a line that has a direction gives it to the line.
bool runsRightToLeft(QStringView line)
{
    constexpr qsizetype far = 512;
    for (const QChar c : line.first(std::min(far, line.size()))) {
        if (isLineEnd(c))
            return false;
        switch (c.direction()) {
        case QChar::DirL:
            return false;
        case QChar::DirR:
        case QChar::DirAL:
            return true;
        default:
            break;
        }
    }
    return false;
}

bool PlainSheet::Breaker::run(const Work &work)
{
    qsizetype told = 0;
    beginLine(0);
    while (m_at < m_text.size()) {
        const bool hasEnded = !breakLine();
        if (work.cancelled || qsizetype(m_rows.size()) > DocumentLimits::textRows)
            return false;
        constexpr qsizetype often = 1 << 20;
        if (m_at - told > often && work.progress)
            work.progress(double(told = m_at) / double(m_text.size()));
        if (hasEnded && m_at < m_text.size())
            beginLine(m_at);
    }
    return true;
}

void PlainSheet::Breaker::beginLine(qsizetype at)
{
    m_direction = runsRightToLeft(QStringView(m_text).sliced(at)) ? rightToLeft : 0;
    beginRow(at);
    m_column = 0;
}

void PlainSheet::Breaker::beginRow(qsizetype at)
{
    m_rows.push_back(quint32(at) | m_direction);
    m_rowStart = at;
    m_breakAt = at;
    m_breakColumn = 0;
}

/// A stretch of the line; false at its end.
bool PlainSheet::Breaker::breakLine()
{
    constexpr qsizetype stretch = 1 << 16;
    constexpr qsizetype mostUnits = 2048; // of a row: nothing unseen makes one that cannot be shaped
    constexpr qsizetype mostHanging = 64; // spaces beyond the last column
    const qsizetype until = std::min(m_text.size(), m_at + stretch);
    while (m_at < until) {
        const QChar c = m_text[m_at];
        if (c > u' ' && c < QChar(0x7F) && m_column < columns && m_at - m_rowStart < mostUnits
            && m_at + 1 < until && m_text[m_at + 1] < QChar(0x300)) { // nearly always
            ++m_column;
            ++m_at;
            continue;
        }
        if (isLineEnd(c)) {
            ++m_at;
            return false;
        }
        const qsizetype end = m_cells.clusterEnd(m_at);
        const bool isSpace = c == u' ' || c == u'\t' || c == QChar(0x3000);
        const qsizetype width = c == u'\t' ? tab - m_column % tab : m_cells.width(m_at, end);
        const bool wraps = isSpace ? m_column >= columns + mostHanging : m_column + width > columns;
        if (isIdeographic(c) && !belongsToTheRowBefore(c) && m_at > m_rowStart) {
            m_breakAt = m_at;
            m_breakColumn = m_column;
        }
        if (wraps || end - m_rowStart > mostUnits) {
            const bool atWord = m_breakAt > m_rowStart && m_at - m_breakAt < mostUnits / 2;
            const qsizetype used = atWord ? m_breakColumn : m_column;
            m_column -= used;
            beginRow(atWord ? m_breakAt : m_at);
        }
        m_column += width;
        m_at = end;
        const auto mayBegin = [this] {
            return m_at == m_text.size() || !belongsToTheRowBefore(m_text[m_at]);
        };
        if (isSpace || (isIdeographic(c) && mayBegin())) {
            m_breakAt = m_at;
            m_breakColumn = m_column;
        }
    }
    return true;
}

std::shared_ptr<const PlainSheet> PlainSheet::create(QString text, const Work &work)
{
    std::shared_ptr<PlainSheet> sheet(new PlainSheet(std::move(text)));
    if (!Breaker(sheet->text(), sheet->m_rows).run(work))
        return nullptr;
    sheet->m_rows.shrink_to_fit();
    sheet->layPages();
    return sheet;
}

void PlainSheet::layPages()
{
    std::vector<QSizeF> pages;
    for (qsizetype row = 0; row < rowCount(); row += rowsOfPage) {
        double height = double(std::min(rowsOfPage, rowCount() - row)) * rowHeight;
        height += row == 0 ? margin : 0;
        height += row + rowsOfPage >= rowCount() ? margin : 0;
        pages.emplace_back(rowWidth + 2 * margin, height);
    }
    setPages(PageLayout::continuous(std::move(pages)));
}

// -- rows ----------------------------------------------------------------------------------------

TextRange PlainSheet::rowText(qsizetype row) const
{
    const qsizetype from = start(row);
    qsizetype end = row + 1 < rowCount() ? start(row + 1) : text().size();
    if (end > from && isLineEnd(text()[end - 1]))
        --end;
    return { from, end };
}

Qt::LayoutDirection PlainSheet::direction(qsizetype row) const
{
    return m_rows[size_t(row)] & rightToLeft ? Qt::RightToLeft : Qt::LeftToRight;
}

QRectF PlainSheet::rowBox(qsizetype row) const
{
    return { margin, margin + double(row) * rowHeight, rowWidth, rowHeight };
}

std::pair<qsizetype, qsizetype> PlainSheet::rowsIn(double top, double bottom) const
{
    const auto held = [this](double row) { return qsizetype(std::clamp(row, 0.0, double(rowCount()))); };
    return { held(std::floor((top - margin) / rowHeight)), held(std::ceil((bottom - margin) / rowHeight)) };
}

// -- shaping -------------------------------------------------------------------------------------

class PlainSheet::Shaper final : public RowShaper {
public:
    explicit Shaper(const PlainSheet &sheet)
        : m_sheet(sheet),
          m_font(fixedPitchFont(fontPixels)),
          m_pitch(QFontMetricsF(m_font).horizontalAdvance(u'0'))
    {
    }

    ShapedRow shape(qsizetype row) const override
    {
        const TextRange range = m_sheet.rowText(row);
        ShownText shown = shownText(QStringView(m_sheet.text()).sliced(range.start, range.end - range.start));
        RowPlan plan;
        plan.range = range;
        plan.shown = std::move(shown.text);
        plan.font = m_font;
        plan.formats = markedFormats(shown.marked);
        plan.box = m_sheet.rowBox(row);
        plan.baseline = baseline;
        plan.mostWidth = rowWidth + margin - 8; // wide scripts may use some of the margin
        plan.tabDistance = m_pitch * tab;
        plan.direction = m_sheet.direction(row);
        plan.ink = documentInk;
        if (plan.direction == Qt::RightToLeft) {
            while (plan.shown.endsWith(u' '))
                plan.shown.chop(1);
        }
        return ShapedRow(plan);
    }

private:
    const PlainSheet &m_sheet;
    QFont m_font;
    double m_pitch;
};

std::unique_ptr<RowShaper> PlainSheet::makeShaper() const
{
    return std::make_unique<Shaper>(*this);
}

} // namespace callout
