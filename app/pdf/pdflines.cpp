// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/pdflines.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace callout {

namespace {

// In heights of a line, which are about 1.3 times the size of its letters.
constexpr double widestSpace = 0.3;    ///< between two words that belong together for certain
constexpr double deepestOverlap = 0.2; ///< of two words that stand one after the other
constexpr double leastSpace = 0.08;    ///< that is one and no gap between letters

bool isPictogram(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return category == QChar::Symbol_Other || category == QChar::Symbol_Modifier
        || category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
        || category == QChar::Other_Format;
}

/// Fonts of pictures say of each letter that it is as high as all of them together.
QRectF boxOf(const Poppler::TextBox &word)
{
    constexpr double foot = 0.73; // where letters stand in the boxes that Poppler makes for such fonts
    constexpr double above = 0.8; // of a picture's width
    constexpr double below = 0.2;
    const QRectF box = word.boundingBox().normalized();
    const auto characters = word.text().toUcs4();
    const double letter = word.charBoundingBox(0).normalized().width();
    const double width = letter > 0 ? letter
                                    : box.width() / double(std::max<qsizetype>(characters.size(), 1));
    if (!std::all_of(characters.begin(), characters.end(), isPictogram) || box.height() < 2 * width)
        return box;
    const double base = box.top() + foot * box.height();
    return { box.left(), base - above * width, box.width(), (above + below) * width };
}

double verticalShare(const QRectF &a, const QRectF &b)
{
    const double common = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top());
    return common / std::max(std::min(a.height(), b.height()), 0.001);
}

/// Lines as Poppler chains them.
std::vector<PdfLine> chainedLines(const PdfWords &words, const QRectF &paper)
{
    std::vector<PdfLine> lines;
    PdfLine line;
    const auto flush = [&] {
        if (!line.empty())
            lines.push_back(std::move(line));
        line.clear();
    };
    for (size_t i = 0; i < words.size(); ++i) {
        const Poppler::TextBox &word = *words[i];
        if (paper.contains(boxOf(word).center()))
            line.push_back({ i, boxOf(word), word.hasSpaceAfter() });
        if (!word.nextWord())
            flush();
    }
    flush();
    return lines;
}

/// Puts pieces of lines together.
class Joiner {
public:
    Joiner(const PdfWords &words, std::vector<PdfLine> lines) : m_words(words), m_lines(std::move(lines))
    {
        m_parent.resize(m_lines.size());
        std::iota(m_parent.begin(), m_parent.end(), size_t(0));
        for (size_t i = 0; i < m_lines.size(); ++i) {
            if (!isLevel(m_words, m_lines[i]))
                continue;
            for (const PlacedWord &word : m_lines[i])
                m_places.push_back({ word.box, i });
        }
        std::ranges::sort(m_places, {}, [](const Place &place) { return place.box.left(); });
    }

    std::vector<PdfLine> join()
    {
        for (const Place &place : m_places)
            joinWithNext(place);
        return std::move(m_lines);
    }

private:
    struct Place {
        QRectF box;
        size_t line;
    };

    size_t lineOf(size_t line)
    {
        while (m_parent[line] != line)
            line = m_parent[line] = m_parent[m_parent[line]];
        return line;
    }

    void joinWithNext(const Place &place)
    {
        constexpr double leastShare = 0.5;
        constexpr double mostTimes = 2.5; // a capital at a paragraph's beginning stands beside two lines
        const double height = place.box.height();
        const double from = place.box.right() - deepestOverlap * height;
        const double to = place.box.right() + widestSpace * height;
        auto next = std::ranges::lower_bound(m_places, from, {},
                                             [](const Place &other) { return other.box.left(); });
        for (; next != m_places.end() && next->box.left() <= to; ++next) {
            const size_t a = lineOf(place.line);
            const size_t b = lineOf(next->line);
            if (a == b || next->box.center().x() <= place.box.center().x()
                || verticalShare(place.box, next->box) < leastShare
                || std::max(height, next->box.height()) > mostTimes * std::min(height, next->box.height()))
                continue;
            merge(std::min(a, b), std::max(a, b));
        }
    }

    /// Unless words would stand one over the other, as they do in fractions, or a brace spans lines.
    void merge(size_t into, size_t from)
    {
        PdfLine line = m_lines[into];
        line.insert(line.end(), m_lines[from].begin(), m_lines[from].end());
        std::ranges::stable_sort(line, {}, [](const PlacedWord &word) { return word.box.left(); });
        for (size_t i = 0; i + 1 < line.size(); ++i) {
            const QRectF &box = line[i].box;
            const QRectF &next = line[i + 1].box;
            const double height = std::min(box.height(), next.height());
            if (box.right() - next.left() > deepestOverlap * height)
                return;
            const bool areNeighbours = line[i].index + 1 == line[i + 1].index;
            if (!areNeighbours || !m_words[line[i].index]->nextWord())
                line[i].hasSpaceAfter = next.left() - box.right() > leastSpace * height;
        }
        line.back().hasSpaceAfter = false;
        m_lines[into] = std::move(line);
        m_lines[from].clear();
        m_parent[from] = into;
    }

    const PdfWords &m_words;
    std::vector<PdfLine> m_lines;
    std::vector<size_t> m_parent;
    std::vector<Place> m_places; ///< left to right
};

} // namespace

bool isLevel(const PdfWords &words, const PdfLine &line)
{
    const Poppler::TextBox &last = *words[line.back().index];
    const QPointF from = words[line.front().index]->charBoundingBox(0).normalized().center();
    const QPointF to = last.charBoundingBox(int(last.text().toUcs4().size()) - 1).normalized().center();
    return std::abs(to.y() - from.y()) <= std::abs(to.x() - from.x());
}

QRectF extent(const PdfLine &line)
{
    QRectF all;
    for (const PlacedWord &word : line)
        all |= word.box;
    return all;
}

std::vector<PdfLine> linesOf(const PdfWords &words, const QRectF &paper)
{
    auto lines = Joiner(words, chainedLines(words, paper)).join();
    std::erase_if(lines, [](const PdfLine &line) { return line.empty(); });
    return lines;
}

} // namespace callout
