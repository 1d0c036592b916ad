// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/pdfflow.h"

#include "app/pdf/pdfpieces.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace callout {

namespace {

// In heights of a line, which are about 1.3 times the size of its letters.
constexpr double leastStrip = 0.4; ///< that parts what is above from what is below
constexpr double lineGap = 0.5;    ///< between two lines of a paragraph

constexpr size_t mostPieces = 4000; ///< more are no text but a drawing, and would take too long

class Page {
public:
    explicit Page(std::vector<Piece> pieces) : m_pieces(std::move(pieces)) { findStrips(); }

    bool isDoubtful() const;
    bool rank(const QString &drawn);
    void arrange();
    std::vector<PdfLine> lines() const;

private:
    void findStrips();
    bool beginsColumn(const Piece &piece) const;
    void mergeParts();
    void keepStripsInOrder();
    void linkColumns();
    void closeGaps();
    void link(size_t a, size_t b);
    bool isNothingBetween(const Piece &a, const Piece &b) const;
    size_t longestAt(QStringView rest, size_t before) const;

    std::vector<Piece> m_pieces;  ///< in Poppler's order
    std::vector<double> m_strips; ///< the upper edge of what follows each, downwards
    QHash<QChar, std::vector<size_t>> m_byFirst;
};

void Page::findStrips()
{
    std::vector<const Piece *> downwards;
    for (const Piece &piece : m_pieces)
        downwards.push_back(&piece);
    std::ranges::stable_sort(downwards, {}, [](const Piece *piece) { return piece->rect.top(); });
    double bottom = 0;
    for (size_t i = 0; i < downwards.size(); ++i) {
        const QRectF &rect = downwards[i]->rect;
        if (i > 0 && rect.top() - bottom > leastStrip * rect.height())
            m_strips.push_back(rect.top());
        bottom = i == 0 ? rect.bottom() : std::max(bottom, rect.bottom());
    }
    for (Piece &piece : m_pieces)
        piece.band = size_t(std::ranges::upper_bound(m_strips, piece.rect.top()) - m_strips.begin());
}

bool Page::isNothingBetween(const Piece &a, const Piece &b) const
{
    return std::ranges::none_of(m_pieces, [&](const Piece &other) {
        return &other != &a && &other != &b && other.rect.top() > a.rect.center().y()
            && other.rect.bottom() < b.rect.center().y() && other.rect.left() < b.rect.right()
            && b.rect.left() < other.rect.right();
    });
}

/// Something is read before what stands above it, or not right after it.
bool Page::isDoubtful() const
{
    for (size_t i = 0; i + 1 < m_pieces.size(); ++i) {
        if (m_pieces[i + 1].band < m_pieces[i].band)
            return true;
        for (size_t j = i + 2; j < m_pieces.size(); ++j) {
            if (isBelow(m_pieces[i], m_pieces[j], lineGap) && !isBelow(m_pieces[i], m_pieces[i + 1], lineGap)
                && isNothingBetween(m_pieces[i], m_pieces[j]))
                return true;
        }
    }
    return false;
}

/// The longest piece that the text goes on with; of equal ones that which stands nearest to `before`. A short
/// one is not trusted behind what was not found.
size_t Page::longestAt(QStringView rest, size_t before) const
{
    constexpr qsizetype trusted = 4;
    const auto candidates = m_byFirst.constFind(rest.front());
    if (candidates == m_byFirst.cend())
        return noPiece;
    size_t best = noPiece;
    for (const size_t i : *candidates) {
        const Piece &piece = m_pieces[i];
        const qsizetype length = piece.letters.size();
        const bool isTrusted = length >= trusted || before != noPiece;
        if (piece.rank != noPiece || !isTrusted || !rest.startsWith(piece.letters))
            continue;
        const bool isLonger = best == noPiece || length > m_pieces[best].letters.size();
        const bool isBetter = !isLonger && before != noPiece && length == m_pieces[best].letters.size()
            && isNearer(m_pieces[before], piece, m_pieces[best]);
        if (isLonger || isBetter)
            best = i;
    }
    return best;
}

/// Finds each piece in what the file draws. False: most of it is not found, or it is drawn in no order.
bool Page::rank(const QString &drawn)
{
    qsizetype all = 0;
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        const QString &letters = m_pieces[i].letters;
        all += letters.size();
        if (!letters.isEmpty())
            m_byFirst[letters.front()].push_back(i);
    }
    const QString text = lettersOf(drawn);
    size_t rank = 0;
    qsizetype found = 0;
    size_t before = noPiece;
    for (qsizetype at = 0; at < text.size();) {
        const size_t piece = longestAt(QStringView(text).sliced(at), before);
        before = piece;
        if (piece == noPiece) {
            ++at;
            continue;
        }
        m_pieces[piece].rank = rank++;
        at += m_pieces[piece].letters.size();
        found += m_pieces[piece].letters.size();
    }

    // A file that draws row by row through columns says nothing about them.
    int pairs = 0;
    int together = 0;
    for (size_t i = 0; i + 1 < m_pieces.size(); ++i) {
        if (m_pieces[i].rank == noPiece || !isBelow(m_pieces[i], m_pieces[i + 1], lineGap))
            continue;
        ++pairs;
        together += m_pieces[i + 1].rank == m_pieces[i].rank + 1 ? 1 : 0;
    }
    constexpr double leastFound = 0.9;
    constexpr double leastTogether = 0.7;
    return double(found) >= leastFound * double(all) && together >= leastTogether * pairs;
}

/// Something else close by begins at the same edge.
bool Page::beginsColumn(const Piece &piece) const
{
    constexpr double reach = 3;
    const double height = piece.rect.height();
    return std::ranges::any_of(m_pieces, [&](const Piece &other) {
        return other.line != piece.line && std::abs(other.rect.left() - piece.rect.left()) < 0.2 * height
            && std::abs(other.rect.top() - piece.rect.top()) < reach * height;
    });
}

/// Parts of a line that the file draws together, or that are not found, are no columns.
void Page::mergeParts()
{
    std::vector<Piece> merged;
    for (Piece piece : m_pieces) {
        piece.last = piece.rank;
        const bool isPart = !merged.empty() && merged.back().line == piece.line
            && (merged.back().last == noPiece || piece.rank == noPiece || piece.rank == merged.back().last + 1
                || !beginsColumn(piece));
        if (!isPart) {
            merged.push_back(std::move(piece));
            continue;
        }
        Piece &whole = merged.back();
        whole.words.insert(whole.words.end(), piece.words.begin(), piece.words.end());
        whole.rect |= piece.rect;
        whole.rank = std::min(whole.rank, piece.rank);
        if (piece.rank != noPiece)
            whole.last = piece.rank;
    }
    m_pieces = std::move(merged);
}

/// Strips count where all that is below is drawn after all that is above.
void Page::keepStripsInOrder()
{
    const size_t bands = m_strips.size() + 1;
    std::vector<size_t> least(bands, noPiece);
    std::vector<size_t> most(bands, 0);
    for (const Piece &piece : m_pieces) {
        if (piece.rank == noPiece)
            continue;
        least[piece.band] = std::min(least[piece.band], piece.rank);
        most[piece.band] = std::max(most[piece.band], piece.last);
    }
    for (size_t i = bands - 1; i-- > 0;)
        least[i] = std::min(least[i], least[i + 1]);
    std::vector<size_t> kept(bands, 0);
    size_t highest = most[0];
    for (size_t i = 1; i < bands; ++i) {
        kept[i] = kept[i - 1] + (highest < least[i] ? 1 : 0);
        highest = std::max(highest, most[i]);
    }
    for (Piece &piece : m_pieces)
        piece.band = kept[piece.band];
}

void Page::link(size_t a, size_t b)
{
    if (m_pieces[a].next != noPiece || m_pieces[b].isNext)
        return;
    m_pieces[a].next = b;
    m_pieces[b].isNext = true;
}

/// Links what is drawn one after the other where the second stands below or beside what is linked so far.
void Page::linkColumns()
{
    constexpr size_t reach = 100; // pieces back: a row of a table, the lines of a paragraph
    std::vector<size_t> drawn;
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        if (m_pieces[i].rank != noPiece)
            drawn.push_back(i);
    }
    std::ranges::sort(drawn, {}, [&](size_t i) { return m_pieces[i].rank; });
    size_t first = 0; // of the flow
    QRectF flow;
    for (size_t i = 0; i + 1 < drawn.size(); ++i) {
        const Piece &a = m_pieces[drawn[i]];
        const Piece &b = m_pieces[drawn[i + 1]];
        flow |= a.rect;
        bool goesOn = isWide(b) && isColumn(flow, b.rect);
        for (size_t j = i + 1; !goesOn && j-- > first && i - j < reach;) {
            const Piece &above = m_pieces[drawn[j]];
            goesOn = isRunning(above, b) && isNothingBetween(above, b);
        }
        if (goesOn && a.band == b.band && b.rank == a.last + 1) {
            link(drawn[i], drawn[i + 1]);
        } else {
            first = i + 1;
            flow = {};
        }
    }
}

/// Parts of a line that belong to no columns, or to the same, are a line still.
void Page::closeGaps()
{
    std::vector<bool> isInColumn(m_pieces.size());
    for (size_t i = 0; i < m_pieces.size(); ++i)
        isInColumn[i] = m_pieces[i].next != noPiece || m_pieces[i].isNext;
    for (size_t i = 0; i + 1 < m_pieces.size(); ++i) {
        if (m_pieces[i].line == m_pieces[i + 1].line && !(isInColumn[i] && isInColumn[i + 1]))
            link(i, i + 1);
    }
}

void Page::arrange()
{
    mergeParts();
    keepStripsInOrder();
    linkColumns();
    closeGaps();
    std::vector<std::vector<size_t>> flows;
    std::vector<QRectF> rects;
    for (size_t start = 0; start < m_pieces.size(); ++start) {
        if (m_pieces[start].isNext)
            continue;
        flows.emplace_back();
        rects.emplace_back();
        for (size_t i = start; i != noPiece; i = m_pieces[i].next) {
            flows.back().push_back(i);
            rects.back() |= m_pieces[i].rect;
        }
        // What stands beside others goes where it is drawn, what stands below them stays there.
        for (size_t i = flows.size() - 1; i > 0; --i) {
            const Piece &before = m_pieces[flows[i - 1].front()];
            const Piece &now = m_pieces[flows[i].front()];
            const bool isEarlier = now.rank != noPiece && before.rank != noPiece && now.rank < before.rank;
            const bool isBeside = before.band == now.band && rects[i - 1].bottom() > rects[i].top()
                && isEarlier;
            if (before.band <= now.band && !isBeside)
                break;
            std::swap(flows[i - 1], flows[i]);
            std::swap(rects[i - 1], rects[i]);
        }
    }
    std::vector<Piece> arranged;
    for (const auto &flow : flows) {
        for (const size_t i : flow)
            arranged.push_back(m_pieces[i]);
    }
    m_pieces = std::move(arranged);
}

/// What was cut and still stands together is one line again.
std::vector<PdfLine> Page::lines() const
{
    std::vector<PdfLine> lines;
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        const Piece &piece = m_pieces[i];
        const bool goesOn = i > 0 && m_pieces[i - 1].line == piece.line
            && m_pieces[i - 1].rect.left() <= piece.rect.left();
        if (!goesOn)
            lines.emplace_back();
        lines.back().insert(lines.back().end(), piece.words.begin(), piece.words.end());
    }
    return lines;
}

} // namespace

std::vector<PdfLine> inReadingOrder(const PdfWords &words, std::vector<PdfLine> lines, const DrawnText &drawn)
{
    std::vector<Piece> pieces = piecesOf(words, lines);
    if (pieces.size() > mostPieces)
        return lines;
    Page page(std::move(pieces));
    if (!page.isDoubtful() || !page.rank(drawn()))
        return lines;
    page.arrange();
    return page.lines();
}

} // namespace callout
