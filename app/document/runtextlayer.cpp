// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/runtextlayer.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace callout {

namespace {

using Direction = RunTextLayer::Direction;

constexpr double whole = std::numeric_limits<quint16>::max();

/// Two runs of a line with no more than this between them, in heights of the line, are one piece.
constexpr double closeTogether = 2;

/// Two lines with no more than this between them, in heights of the lower of them, are one block. Just
/// enough for double spacing.
constexpr double closeLines = 1.1;

double distance(const QRectF &rect, QPointF at)
{
    const double dx = std::max({ rect.left() - at.x(), 0.0, at.x() - rect.right() });
    const double dy = std::max({ rect.top() - at.y(), 0.0, at.y() - rect.bottom() });
    return std::hypot(dx, dy);
}

/// The rectangle as a stretch along the direction that its line is written in.
struct Stretch {
    double from;
    double to;
    double thickness;
};

Stretch along(const QRectF &rect, bool isVertical)
{
    return isVertical ? Stretch { rect.top(), rect.bottom(), rect.width() }
                      : Stretch { rect.left(), rect.right(), rect.height() };
}

bool areClose(const QRectF &before, const QRectF &after, bool isVertical)
{
    const Stretch a = along(before, isVertical);
    const Stretch b = along(after, isVertical);
    return b.from - a.to <= closeTogether * std::max(a.thickness, b.thickness);
}

/// The lines next to a place on both sides, of those that reach over it.
class Between {
public:
    explicit Between(double place) : m_place(place) { }

    /// A line from one edge to the other, across the direction that it is written in.
    void add(double from, double to)
    {
        if (to <= m_place && to > m_before) {
            m_before = to;
            m_thicknessBefore = to - from;
        }
        if (from >= m_place && from < m_after) {
            m_after = from;
            m_thicknessAfter = to - from;
        }
    }
    bool isOneBlock() const
    {
        return m_after - m_before <= closeLines * std::min(m_thicknessBefore, m_thicknessAfter);
    }

private:
    double m_place;
    double m_before = -std::numeric_limits<double>::infinity();
    double m_after = std::numeric_limits<double>::infinity();
    double m_thicknessBefore = 0;
    double m_thicknessAfter = 0;
};

} // namespace

QRectF RunTextLayer::Run::rect() const
{
    return { QPointF(double(left), double(top)), QPointF(double(right), double(bottom)) };
}

TextRange RunTextLayer::pageText(int page) const
{
    if (page < 0 || size_t(page) >= m_pages.size())
        return { text().size(), text().size() };
    return m_pages[size_t(page)].text;
}

RunTextLayer::Runs RunTextLayer::runsOf(int page) const
{
    if (page < 0 || size_t(page) >= m_pages.size())
        return { 0, 0 };
    const bool isLast = size_t(page) + 1 == m_pages.size();
    return { m_pages[size_t(page)].firstRun,
             isLast ? m_runs.size() : size_t(m_pages[size_t(page) + 1].firstRun) };
}

RunTextLayer::Runs RunTextLayer::lineOf(size_t run, const Runs &page) const
{
    Runs line { run, run + 1 };
    while (line.first > page.first && !m_runs[line.first].startsLine)
        --line.first;
    while (line.end < page.end && !m_runs[line.end].startsLine)
        ++line.end;
    return line;
}

/// How far from its beginning the unit before `index` ends.
double RunTextLayer::edge(const Run &run, qsizetype index) const
{
    if (index <= 0)
        return 0;
    const Stretch stretch = along(run.rect(), run.isVertical());
    return m_edges[size_t(run.firstEdge) + size_t(index) - 1] / whole * (stretch.to - stretch.from);
}

QRectF RunTextLayer::part(const Run &run, qsizetype from, qsizetype to) const
{
    const double a = edge(run, from);
    const double b = edge(run, to);
    QRectF rect = run.rect();
    switch (run.direction) {
    case Direction::Right:
        return { rect.left() + a, rect.top(), b - a, rect.height() };
    case Direction::Left:
        return { rect.right() - b, rect.top(), b - a, rect.height() };
    case Direction::Down:
        return { rect.left(), rect.top() + a, rect.width(), b - a };
    case Direction::Up:
        return { rect.left(), rect.bottom() - b, rect.width(), b - a };
    }
    Q_UNREACHABLE();
}

qsizetype RunTextLayer::positionIn(const Run &run, QPointF at) const
{
    const QRectF rect = run.rect();
    const double way = run.direction == Direction::Right ? at.x() - rect.left()
        : run.direction == Direction::Left               ? rect.right() - at.x()
        : run.direction == Direction::Down               ? at.y() - rect.top()
                                                         : rect.bottom() - at.y();
    // Marks and second halves of a pair take no room of their own: never stop before one.
    qsizetype best = 0;
    for (qsizetype i = 1; i <= run.length; ++i) {
        if (std::abs(edge(run, i) - way) <= std::abs(edge(run, best) - way))
            best = i;
    }
    if (best < run.length && text()[qsizetype(run.start) + best].isLowSurrogate())
        ++best;
    return qsizetype(run.start) + best;
}

size_t RunTextLayer::nearestRun(QPointF at, const Runs &page) const
{
    const auto nearest = [&](const Runs &runs) {
        size_t best = runs.first;
        for (size_t i = runs.first; i < runs.end; ++i) {
            if (distance(m_runs[i].rect(), at) < distance(m_runs[best].rect(), at))
                best = i;
        }
        return best;
    };
    const size_t best = nearest(page);
    const auto rectOf = [&](const Runs &line) {
        QRectF rect;
        for (size_t i = line.first; i < line.end; ++i)
            rect |= m_runs[i].rect();
        return rect;
    };
    const Runs line = lineOf(best, page);
    const QRectF lineRect = rectOf(line);
    if (m_runs[best].isVertical() || (lineRect.top() <= at.y() && at.y() <= lineRect.bottom()))
        return best;
    // Beside a short line the longer one above is nearer, yet its own level is what is meant.
    std::vector<Runs> neighbours;
    if (line.first > page.first)
        neighbours.push_back(lineOf(line.first - 1, page));
    if (line.end < page.end)
        neighbours.push_back(lineOf(line.end, page));
    for (const Runs &neighbour : neighbours) {
        const QRectF rect = rectOf(neighbour);
        if (rect.top() <= at.y() && at.y() <= rect.bottom() && rect.left() < lineRect.right()
            && lineRect.left() < rect.right())
            return nearest(neighbour);
    }
    return best;
}

std::optional<qsizetype> RunTextLayer::positionAt(const PagePoint &at) const
{
    const Runs page = runsOf(at.page);
    if (page.first == page.end)
        return {};
    return positionIn(m_runs[nearestRun(at.at, page)], at.at);
}

/// The run, and the space between it and the one before in its line if they are close.
QRectF RunTextLayer::withSpaceBefore(size_t index, const Runs &page) const
{
    const Run &run = m_runs[index];
    const QRectF rect = run.rect();
    if (index == page.first || run.startsLine || m_runs[index - 1].isVertical() != run.isVertical())
        return rect;
    const QRectF before = m_runs[index - 1].rect();
    const bool isInOrder = along(before, run.isVertical()).from <= along(rect, run.isVertical()).from;
    const bool close = isInOrder ? areClose(before, rect, run.isVertical())
                                 : areClose(rect, before, run.isVertical());
    return close ? rect | before : rect;
}

bool RunTextLayer::isOnText(const PagePoint &at) const
{
    const Runs page = runsOf(at.page);
    Between rows(at.at.y());
    Between columns(at.at.x());
    for (size_t i = page.first; i < page.end; ++i) {
        const QRectF rect = withSpaceBefore(i, page);
        if (rect.contains(at.at))
            return true;
        if (m_runs[i].isVertical() && rect.top() <= at.at.y() && at.at.y() <= rect.bottom())
            columns.add(rect.left(), rect.right());
        else if (!m_runs[i].isVertical() && rect.left() <= at.at.x() && at.at.x() <= rect.right())
            rows.add(rect.top(), rect.bottom());
    }
    return rows.isOneBlock() || columns.isOneBlock();
}

std::vector<PageRect> RunTextLayer::boxes(TextRange range, int firstPage, int lastPage) const
{
    std::vector<PageRect> boxes;
    if (range.isEmpty())
        return boxes;
    const int last = std::min(lastPage, int(m_pages.size()) - 1);
    for (int page = std::max(firstPage, 0); page <= last; ++page) {
        const TextRange &text = m_pages[size_t(page)].text;
        if (text.end <= range.start || text.start >= range.end)
            continue;
        const Runs runs = runsOf(page);
        const auto begin = m_runs.begin() + std::ptrdiff_t(runs.first);
        const auto end = m_runs.begin() + std::ptrdiff_t(runs.end);
        auto run = std::partition_point(begin, end, [&](const Run &r) { return r.end() <= range.start; });
        while (run != end && qsizetype(run->start) < range.end) {
            const Runs line = lineOf(size_t(run - m_runs.begin()), runs);
            addLine(boxes, page, line, range);
            run = m_runs.begin() + std::ptrdiff_t(line.end);
        }
    }
    return boxes;
}

/// What is seen of the range in a line, left to right: where the directions of writing mix, what is
/// one piece of text may be several on the page.
void RunTextLayer::addLine(std::vector<PageRect> &boxes, int page, const Runs &line,
                           const TextRange &range) const
{
    std::vector<const Run *> runs;
    for (size_t i = line.first; i < line.end; ++i)
        runs.push_back(&m_runs[i]);
    const bool isVertical = runs.front()->isVertical();
    std::stable_sort(runs.begin(), runs.end(), [&](const Run *a, const Run *b) {
        return along(a->rect(), isVertical).from < along(b->rect(), isVertical).from;
    });

    bool mayJoin = false; // the last box reaches to the end of the run before
    for (const Run *run : runs) {
        const qsizetype from = std::clamp<qsizetype>(range.start - qsizetype(run->start), 0, run->length);
        const qsizetype to = std::clamp<qsizetype>(range.end - qsizetype(run->start), 0, run->length);
        if (from >= to) {
            mayJoin = false;
            continue;
        }
        const QRectF piece = part(*run, from, to);
        const Stretch taken = along(piece, isVertical);
        const Stretch all = along(run->rect(), isVertical);
        constexpr double nothing = 0.01;
        if (mayJoin && taken.from - all.from < nothing && areClose(boxes.back().rect, piece, isVertical))
            boxes.back().rect |= piece;
        else
            boxes.push_back({ page, piece });
        mayJoin = all.to - taken.to < nothing;
    }
}

// -- putting it together ----------------------------------------------------------------------------

RunTextLayer::Builder::Builder() : m_layer(new RunTextLayer({}))
{
    m_layer->m_pages.push_back({ {}, 0 });
}

RunTextLayer::Builder::~Builder() = default;

void RunTextLayer::Builder::nextLine()
{
    m_startsLine = true;
}

void RunTextLayer::Builder::space()
{
    m_wantsSpace = true;
}

void RunTextLayer::Builder::nextPage()
{
    m_layer->m_pages.back().text.end = m_text.size();
    m_text += QLatin1Char('\n');
    m_layer->m_pages.push_back({ { m_text.size(), m_text.size() }, quint32(m_layer->m_runs.size()) });
    m_startsLine = true;
}

void RunTextLayer::Builder::run(QStringView text, const QRectF &rect, Direction direction,
                                std::span<const double> ends)
{
    Q_ASSERT(size_t(text.size()) == ends.size());
    constexpr qsizetype longest = std::numeric_limits<quint16>::max();
    constexpr qsizetype most = std::numeric_limits<qint32>::max();
    if (text.isEmpty() || text.size() > longest || m_text.size() + text.size() + 1 > most)
        return;
    if (m_text.size() > m_layer->m_pages.back().text.start) {
        if (m_startsLine)
            m_text += QLatin1Char('\n');
        else if (m_wantsSpace)
            m_text += QLatin1Char(' ');
    }
    m_layer->m_runs.push_back({ quint32(m_text.size()), quint32(m_layer->m_edges.size()),
                                quint16(text.size()), direction, m_startsLine, float(rect.left()),
                                float(rect.top()), float(rect.right()), float(rect.bottom()) });
    const double length = direction >= Direction::Down ? rect.height() : rect.width();
    quint16 last = 0;
    for (const double end : ends) {
        const double share = length > 0 ? std::clamp(end / length, 0.0, 1.0) : 0;
        last = std::max(last, quint16(std::lround(share * whole)));
        m_layer->m_edges.push_back(last);
    }
    m_text += text;
    m_startsLine = false;
    m_wantsSpace = false;
}

std::shared_ptr<const RunTextLayer> RunTextLayer::Builder::finish()
{
    m_layer->m_pages.back().text.end = m_text.size();
    m_text.squeeze();
    std::shared_ptr<RunTextLayer> done(new RunTextLayer(std::move(m_text)));
    done->m_pages = std::move(m_layer->m_pages);
    done->m_runs = std::move(m_layer->m_runs);
    done->m_edges = std::move(m_layer->m_edges);
    done->m_runs.shrink_to_fit();
    done->m_edges.shrink_to_fit();
    return done;
}

} // namespace callout
