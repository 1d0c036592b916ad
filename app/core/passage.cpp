// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/passage.h"

#include "app/core/normalizedtext.h"
#include "app/core/seedindex.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

namespace callout {

namespace {

constexpr qsizetype mostPlaces = 256; ///< of one seed
constexpr size_t mostBlocks = 2000;
constexpr size_t lookBack = 64; ///< blocks that a block may follow, and as many long ones
constexpr qsizetype longBlock = 20;
constexpr qsizetype widestGap = 4096; ///< in the text, between two blocks of a passage

/// All blocks of a passage, each once.
class BlockFinder {
public:
    BlockFinder(const Passage &passage, std::u32string_view text) : m_passage(passage), m_text(text) { }

    void useSeeds(const SeedIndex &seeds, const std::stop_token &stop)
    {
        for (const Passage::Piece &piece : m_passage.pieces()) {
            for (qsizetype i = 0; i + SeedIndex::width <= qsizetype(piece.text.size()); ++i) {
                if (stop.stop_requested())
                    return;
                const auto seed = std::u32string_view(piece.text).substr(size_t(i), SeedIndex::width);
                for (const quint32 place : nearest(seeds.places(seed), piece.at + i + m_passage.shift()))
                    extend(piece, i, place);
            }
        }
    }

    /// Each piece where it stood before, if it still stands there.
    void useOldPlace()
    {
        for (const Passage::Piece &piece : m_passage.pieces()) {
            const qsizetype inQuote = std::max<qsizetype>(0, m_passage.quote().start - piece.at);
            extend(piece, inQuote, piece.at + inQuote + m_passage.shift());
        }
    }

    /// For what is too short to have seeds.
    void useWords()
    {
        const Passage::Piece &piece = m_passage.pieces().front();
        if (piece.text.empty() || qsizetype(piece.text.size()) >= SeedIndex::width + SeedIndex::stride - 1)
            return;
        size_t at = m_text.find(piece.text);
        for (qsizetype n = 0; n < mostPlaces && at != m_text.npos; ++n) {
            extend(piece, 0, qsizetype(at));
            at = m_text.find(piece.text, at + 1);
        }
    }

    std::vector<Block> take()
    {
        if (m_blocks.size() > mostBlocks) {
            const auto rank = [this](const Block &a, const Block &b) {
                const auto away = [this](const Block &x) {
                    return std::abs(x.text - x.row - m_passage.shift());
                };
                return a.length != b.length ? a.length > b.length : away(a) < away(b);
            };
            std::nth_element(m_blocks.begin(), m_blocks.begin() + ptrdiff_t(mostBlocks), m_blocks.end(),
                             rank);
            m_blocks.resize(mostBlocks);
        }
        return std::move(m_blocks);
    }

private:
    static std::span<const quint32> nearest(std::span<const quint32> places, qsizetype expected)
    {
        if (qsizetype(places.size()) <= mostPlaces)
            return places;
        const auto middle = std::lower_bound(
                                places.begin(), places.end(), expected,
                                [](quint32 place, qsizetype at) { return qsizetype(place) < at; })
            - places.begin();
        const auto first = std::clamp<qsizetype>(middle - mostPlaces / 2, 0,
                                                 qsizetype(places.size()) - mostPlaces);
        return places.subspan(size_t(first), size_t(mostPlaces));
    }

    /// The longest block through character `i` of the piece and character `at` of the text.
    void extend(const Passage::Piece &piece, qsizetype i, qsizetype at)
    {
        const qsizetype size = qsizetype(m_text.size());
        const auto same = [&](qsizetype a, qsizetype b) {
            return a >= 0 && b >= 0 && a < qsizetype(piece.text.size()) && b < size
                && piece.text[size_t(a)] == m_text[size_t(b)];
        };
        // Where a block of this diagonal was found, its characters need not be looked at again.
        const auto [known, isNew] = m_ends.emplace(at - (piece.at + i), 0);
        if (at < known->second || !same(i, at))
            return;
        qsizetype back = 0;
        while (same(i - back - 1, at - back - 1))
            ++back;
        qsizetype on = 1;
        while (same(i + on, at + on))
            ++on;
        known->second = at + on;
        m_blocks.push_back({ piece.at + i - back, at - back, back + on });
    }

    const Passage &m_passage;
    std::u32string_view m_text;
    std::unordered_map<qsizetype, qsizetype> m_ends;
    std::vector<Block> m_blocks;
};

/// What a gap between two blocks costs, in characters; nothing where the second cannot follow.
std::optional<double> gapCost(const Block &before, const Block &after, qsizetype overlap)
{
    const qsizetype inRow = after.row + overlap - before.rowEnd();
    const qsizetype inText = after.text + overlap - before.textEnd();
    const qsizetype surplus = std::abs(inText - inRow);
    if (surplus > widestGap)
        return {};
    return surplus == 0 ? 0.5 : 2 + double(surplus) / 8;
}

} // namespace

Passage::Passage(const TextAnchor &anchor) : m_range(parseRange(anchor.range))
{
    std::u32string prefix = anchor.quote.prefix.toStdU32String();
    std::u32string exact = anchor.quote.exact.toStdU32String();
    const std::u32string suffix = anchor.quote.suffix.toStdU32String();
    constexpr size_t half = size_t(NormalizedText::quoteHalf);
    const qsizetype length = m_range ? m_range->span.length() : 0;
    m_quote.start = qsizetype(prefix.size());
    if (length > NormalizedText::quoteWhole && exact.size() == 2 * half + 1 && exact[half] == U'…') {
        m_known = 2 * NormalizedText::quoteHalf;
        m_quote.end = m_quote.start + length;
        m_pieces.push_back({ 0, prefix + exact.substr(0, half) });
        m_pieces.push_back({ m_quote.end - qsizetype(half), exact.substr(half + 1) + suffix });
    } else {
        m_known = qsizetype(exact.size());
        m_quote.end = m_quote.start + m_known;
        m_pieces.push_back({ 0, prefix + exact + suffix });
    }
}

std::u32string Passage::prefix() const
{
    return m_pieces.front().text.substr(0, size_t(m_quote.start));
}

std::u32string Passage::suffix() const
{
    return m_pieces.back().text.substr(size_t(m_quote.end - m_pieces.back().at));
}

std::u32string_view Passage::part(qsizetype start, qsizetype end) const
{
    for (const Piece &piece : m_pieces) {
        const qsizetype from = std::max(start, piece.at);
        const qsizetype to = std::min(end, piece.end());
        if (from < to)
            return std::u32string_view(piece.text).substr(size_t(from - piece.at), size_t(to - from));
    }
    return {};
}

std::vector<Chain> findChains(const Passage &passage, std::u32string_view text, const SeedIndex &seeds,
                              const std::stop_token &stop)
{
    BlockFinder finder(passage, text);
    finder.useOldPlace();
    finder.useWords();
    finder.useSeeds(seeds, stop);
    const std::vector<Block> blocks = [&] {
        std::vector<Block> found = finder.take();
        std::sort(found.begin(), found.end(), [](const Block &a, const Block &b) {
            return a.text != b.text ? a.text < b.text : a.row < b.row;
        });
        return found;
    }();

    // The best chain that ends with each block.
    struct End {
        double score;
        qsizetype previous;
    };
    std::vector<End> ends;
    ends.reserve(blocks.size());
    std::vector<size_t> longOnes;
    for (size_t j = 0; j < blocks.size(); ++j) {
        const Block &after = blocks[j];
        End best { double(after.length), -1 };
        const auto follow = [&](size_t i) {
            const Block &before = blocks[i];
            if (before.row >= after.row || before.text >= after.text)
                return;
            const qsizetype overlap = std::max<qsizetype>(
                { 0, before.rowEnd() - after.row, before.textEnd() - after.text });
            const auto cost = overlap < after.length ? gapCost(before, after, overlap) : std::nullopt;
            const double score = cost ? ends[i].score + double(after.length - overlap) - *cost : 0;
            if (score > best.score)
                best = { score, qsizetype(i) };
        };
        const size_t nearest = j - std::min(j, lookBack);
        for (size_t i = j; i-- > nearest;)
            follow(i);
        for (size_t n = longOnes.size(); n-- > 0 && longOnes.size() - n <= lookBack;) {
            if (longOnes[n] < nearest)
                follow(longOnes[n]);
        }
        ends.push_back(best);
        if (after.length >= longBlock)
            longOnes.push_back(j);
    }

    std::vector<size_t> order(blocks.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return ends[a].score > ends[b].score; });
    std::vector<char> used(blocks.size(), 0);
    std::vector<Chain> chains;
    for (const size_t end : order) {
        if (chains.size() == mostChains || stop.stop_requested())
            break;
        if (used[end] || ends[end].score < 0.2 * ends[order.front()].score)
            continue;
        Chain chain;
        for (qsizetype at = qsizetype(end); at >= 0; at = ends[size_t(at)].previous) {
            used[size_t(at)] = 1;
            chain.push_back(blocks[size_t(at)]);
        }
        std::reverse(chain.begin(), chain.end());
        for (size_t i = 1; i < chain.size(); ++i) {
            const qsizetype overlap = std::max<qsizetype>(
                { 0, chain[i - 1].rowEnd() - chain[i].row, chain[i - 1].textEnd() - chain[i].text });
            chain[i] = { chain[i].row + overlap, chain[i].text + overlap, chain[i].length - overlap };
        }
        chains.push_back(std::move(chain));
    }
    return chains;
}

} // namespace callout
