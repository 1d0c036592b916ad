// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/text/shapedrow.h"

#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace callout {

namespace {

/// Left to right and without emoji, where QTextLine::xToCursor() may be trusted.
bool isPlain(const QString &text)
{
    // Hebrew is the first script that runs the other way.
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x590; });
}

struct Span {
    double left = 0;
    double right = 0;
};

/// Where a character stands: its widest glyph, for marks have no place of their own.
Span spanOf(const QList<QGlyphRun> &runs)
{
    Span span;
    double widest = -1;
    double width = 0;
    for (const QGlyphRun &run : runs) {
        const QList<QPointF> advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes());
        const QList<QPointF> positions = run.positions();
        for (qsizetype i = 0; i < std::min(advances.size(), positions.size()); ++i) {
            width += advances[i].x();
            if (advances[i].x() > widest) {
                widest = advances[i].x();
                span.left = positions[i].x();
            }
        }
    }
    span.right = span.left + width;
    return span;
}

} // namespace

ShapedRow::ShapedRow(const RowPlan &plan)
    : m_layout(std::make_unique<QTextLayout>(plan.shown, plan.font)),
      m_range(plan.range),
      m_frames(plan.frames),
      m_box(plan.box),
      m_ink(plan.ink),
      m_baseline(plan.baseline),
      m_isPlain(plan.direction == Qt::LeftToRight && isPlain(plan.shown))
{
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setTextDirection(plan.direction);
    option.setWrapMode(QTextOption::NoWrap);
    option.setFlags(QTextOption::IncludeTrailingSpaces);
    if (plan.tabDistance > 0)
        option.setTabStopDistance(plan.tabDistance);
    m_layout->setTextOption(option);
    m_layout->setFormats(plan.formats);
    m_layout->setCacheEnabled(true);
    m_layout->beginLayout();
    QTextLine line = m_layout->createLine();
    double natural = 0;
    if (line.isValid()) {
        constexpr double endless = 1e5;
        line.setLineWidth(endless);
        natural = line.naturalTextWidth();
        line.setLineWidth(natural); // so that nothing is aligned far away
    }
    m_layout->endLayout();

    if (natural > std::max(plan.mostWidth, plan.box.width()))
        m_condense = std::max(plan.mostWidth, plan.box.width()) / natural;
    const Qt::Alignment alignment = plan.alignment & Qt::AlignHorizontal_Mask;
    const double free = m_box.width() - natural * m_condense;
    m_left = m_box.left();
    if (alignment == Qt::AlignHCenter)
        m_left += free / 2;
    else if (alignment == Qt::AlignRight
             || (alignment == Qt::AlignLeading && plan.direction == Qt::RightToLeft))
        m_left += free;
}

void ShapedRow::draw(QPainter &painter) const
{
    if (m_layout->lineCount() == 0 || m_layout->text().isEmpty())
        return;
    const double ascent = m_layout->lineAt(0).ascent();
    painter.save();
    for (const TextRange &frame : m_frames) {
        painter.setPen(QPen(QColor(0xa9, 0xb4, 0xc0), 1));
        painter.setBrush(Qt::NoBrush);
        for (const QRectF &box : boxes({ frame.start + m_range.start, frame.end + m_range.start }))
            painter.drawRoundedRect(box.adjusted(-2, 2, 2, -2), 3, 3);
    }
    painter.translate(m_left, m_box.top() + m_baseline);
    if (m_condense != 1)
        painter.scale(m_condense, 1);
    painter.setPen(m_ink);
    m_layout->draw(&painter, { 0, -ascent });
    painter.restore();
}

QRectF ShapedRow::extent() const
{
    if (m_layout->lineCount() == 0)
        return { m_left, m_box.top(), 0, m_box.height() };
    const QTextLine line = m_layout->lineAt(0);
    return { m_left, m_box.top(), line.naturalTextWidth() * m_condense, m_box.height() };
}

/// Both edges of every character. QTextLine tells them, but where the direction changes it takes the
/// end of one character for the beginning of the other: there the glyphs say where it stands.
std::vector<ShapedRow::Cluster> ShapedRow::clusters(const QTextLine &line) const
{
    std::vector<Cluster> clusters;
    std::vector<QList<QGlyphRun>> glyphs;
    const int length = int(m_layout->text().size());
    for (int at = 0; at < length;) {
        const int next = std::max(m_layout->nextCursorPosition(at), at + 1);
        int behind = at;
        clusters.push_back({ at, next, line.cursorToX(at), line.cursorToX(&behind, QTextLine::Trailing) });
        glyphs.push_back(line.glyphRuns(at, next - at));
        at = next;
    }
    const auto runsLeft = [&](size_t i) { return !glyphs[i].isEmpty() && glyphs[i].first().isRightToLeft(); };
    for (size_t i = 0; i < clusters.size(); ++i) {
        const bool changesBefore = i == 0 || runsLeft(i) != runsLeft(i - 1);
        const bool changesBehind = i + 1 == clusters.size() || runsLeft(i) != runsLeft(i + 1);
        if ((!changesBefore && !changesBehind) || glyphs[i].isEmpty())
            continue;
        const Span span = spanOf(glyphs[i]);
        clusters[i].leading = runsLeft(i) ? span.right : span.left;
        clusters[i].trailing = runsLeft(i) ? span.left : span.right;
    }
    return clusters;
}

qsizetype ShapedRow::positionAt(double x) const
{
    if (m_layout->lineCount() == 0)
        return m_range.start;
    const QTextLine line = m_layout->lineAt(0);
    const double at = (x - m_left) / m_condense;
    if (m_isPlain)
        return m_range.start + line.xToCursor(at);
    int nearest = 0;
    double least = -1;
    for (const Cluster &cluster : clusters(line)) {
        const auto [left, right] = std::minmax(cluster.leading, cluster.trailing);
        const double away = std::max({ left - at, at - right, 0.0 });
        if (least >= 0 && away >= least)
            continue;
        least = away;
        const bool isBefore = std::abs(at - cluster.leading) < std::abs(at - cluster.trailing);
        nearest = isBefore ? cluster.start : cluster.end;
    }
    return m_range.start + nearest;
}

std::vector<QRectF> ShapedRow::boxes(TextRange range) const
{
    const auto length = qsizetype(m_layout->text().size());
    const int from = int(std::clamp<qsizetype>(range.start - m_range.start, 0, length));
    const int to = int(std::clamp<qsizetype>(range.end - m_range.start, 0, length));
    if (from >= to || m_layout->lineCount() == 0)
        return {};
    const QTextLine line = m_layout->lineAt(0);
    const auto box = [this](double one, double other) {
        const auto [left, right] = std::minmax({ toSheet(one), toSheet(other) });
        return QRectF(left, m_box.top(), right - left, m_box.height());
    };
    if (m_isPlain)
        return { box(line.cursorToX(from), line.cursorToX(to)) };

    // Where directions mix, what is one stretch in the text may be several on the paper.
    std::vector<QRectF> pieces;
    for (const Cluster &cluster : clusters(line)) {
        if (cluster.start >= from && cluster.start < to && cluster.leading != cluster.trailing)
            pieces.push_back(box(cluster.leading, cluster.trailing));
    }
    std::sort(pieces.begin(), pieces.end(),
              [](const QRectF &a, const QRectF &b) { return a.left() < b.left(); });
    std::vector<QRectF> joined;
    for (const QRectF &piece : pieces) {
        constexpr double touching = 0.5;
        if (!joined.empty() && piece.left() <= joined.back().right() + touching)
            joined.back().setRight(std::max(joined.back().right(), piece.right()));
        else
            joined.push_back(piece);
    }
    return joined;
}

} // namespace callout
