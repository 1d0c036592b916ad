// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/passagefit.h"

#include "app/core/editdistance.h"
#include "app/core/normalizedtext.h"

#include <algorithm>
#include <cstdlib>

namespace callout {

namespace {

/// Stands for what is outside the text, so that its beginning and its end are context too.
constexpr char32_t outside = 0x110000;
constexpr double betterSide = 0.75; ///< share of the side that matches better
constexpr double byChance = 0.4;    ///< likeness that unrelated prose has
constexpr double elsewhere = 0.8;   ///< what context counts that is near, but not next to the quote
constexpr double strayShare = 0.2;  ///< of what is held of the quote
constexpr double strayGap = 0.3;    ///< of the quote's length
constexpr double leastStrayGap = 16;
constexpr qsizetype leastHeld = 4;     ///< characters of the quote that say where its end is
constexpr double mostReplaced = 0.5;   ///< of an end of the quote that is still its own
constexpr qsizetype longestGap = 8192; ///< that edit distances are computed in

/// An insertion is one change however long it is, and a little more the longer it is.
double insertionCost(qsizetype length)
{
    return length <= 4 ? double(length) : 4 + double(length - 4) / 32;
}

/// Of a stretch of the quote, in characters.
struct Cost {
    double lost = 0;
    double inserted = 0;
    void add(const Cost &other)
    {
        lost += other.lost;
        inserted += other.inserted;
    }
};

class Fitter {
public:
    Fitter(const Passage &passage, std::u32string_view text, const Chain &chain)
        : m_passage(passage),
          m_text(text),
          m_chain(withoutStrays(chain))
    {
    }

    Fit fit() const
    {
        const TextSpan quote = m_passage.quote();
        Fit result;
        result.span.start = startOf(quote.start);
        result.span.end = std::max(result.span.start, endOf(quote.end));
        cutReplacedEnds(result.span);
        const Cost cost = quoteCost(result.span);
        const double known = double(std::max<qsizetype>(1, m_passage.known()));
        result.quote = std::max(0.0, 1 - (cost.lost + cost.inserted) / known);
        result.kept = std::max(0.0, 1 - cost.lost / known);
        scoreContext(result);
        leaveOuterSpaces(result.span);
        return result;
    }

private:
    /// A few words of the quote beyond a gap that is large for it are a coincidence, or too little to
    /// stretch the place for.
    Chain withoutStrays(const Chain &chain) const
    {
        const auto held = [this](auto from, auto to) {
            qsizetype sum = 0;
            for (; from != to; ++from)
                sum += std::max<qsizetype>(0,
                                           std::min(from->rowEnd(), m_passage.quote().end)
                                               - std::max(from->row, m_passage.quote().start));
            return double(sum);
        };
        const double few = strayShare * held(chain.begin(), chain.end());
        const double wide = std::max(leastStrayGap, strayGap * double(m_passage.known()));
        auto first = chain.begin();
        auto last = chain.end();
        for (auto at = chain.begin(); at + 1 < chain.end(); ++at) {
            const auto next = at + 1;
            const qsizetype surplus = (next->text - at->textEnd()) - (next->row - at->rowEnd());
            const bool within = next->row > m_passage.quote().start && at->rowEnd() < m_passage.quote().end;
            if (!within || double(surplus) < wide)
                continue;
            if (held(chain.begin(), next) <= few)
                first = next;
            else if (held(next, chain.end()) <= few) {
                last = next;
                break;
            }
        }
        return Chain(first, last);
    }

    std::u32string_view slice(qsizetype start, qsizetype end) const
    {
        start = std::clamp<qsizetype>(start, 0, qsizetype(m_text.size()));
        end = std::clamp<qsizetype>(end, start, qsizetype(m_text.size()));
        return m_text.substr(size_t(start), size_t(end - start));
    }

    /// Where the character `row` of the passage, or what became of it, begins.
    qsizetype startOf(qsizetype row) const
    {
        const auto after = std::find_if(m_chain.begin(), m_chain.end(),
                                        [&](const Block &b) { return b.rowEnd() > row; });
        if (after != m_chain.end() && after->row <= row)
            return after->text + (row - after->row);
        return between(after, row);
    }

    /// Where what precedes the character `row` of the passage ends.
    qsizetype endOf(qsizetype row) const
    {
        const auto after = std::find_if(m_chain.begin(), m_chain.end(),
                                        [&](const Block &b) { return b.row >= row; });
        if (after != m_chain.begin() && std::prev(after)->rowEnd() >= row)
            return std::prev(after)->text + (row - std::prev(after)->row);
        return between(after, row);
    }

    /// Splits the gap before the block `after` where `row` falls in it.
    qsizetype between(Chain::const_iterator after, qsizetype row) const
    {
        const Block *before = after == m_chain.begin() ? nullptr : &*std::prev(after);
        const Block *behind = after == m_chain.end() ? nullptr : &*after;
        const auto head = before ? m_passage.part(before->rowEnd(), row) : std::u32string_view();
        const auto tail = behind ? m_passage.part(row, behind->row) : std::u32string_view();
        // With nothing found on one side the passage may have grown by half there.
        const qsizetype reach = qsizetype(head.size() + tail.size()) * 3 / 2 + 8;
        qsizetype start = before ? before->textEnd() : behind->text - reach;
        qsizetype end = behind ? behind->text : before->textEnd() + reach;
        start = std::max<qsizetype>(0, start);
        end = std::min(end, qsizetype(m_text.size()));
        if (end - start > longestGap)
            return head.empty() ? end : start;
        const auto gap = slice(start, end);
        const std::vector<int> ahead = distances(head, gap);
        const std::vector<int> back = distancesBackwards(tail, gap);
        qsizetype best = start;
        int least = -1;
        for (qsizetype at = 0; at <= qsizetype(gap.size()); ++at) {
            const int fromHead = before && (!head.empty() || !behind) ? ahead[size_t(at)] : 0;
            const int fromTail = behind && (!tail.empty() || !before) ? back[gap.size() - size_t(at)] : 0;
            // Of equals the one that leaves more to the quote: its start early, its end late.
            const bool later = row == m_passage.quote().end;
            if (least < 0 || fromHead + fromTail < least || (later && fromHead + fromTail == least)) {
                least = fromHead + fromTail;
                best = start + at;
            }
        }
        return best;
    }

    /// What stands where an end of the quote was, but has little in common with it, is not the quote's.
    void cutReplacedEnds(TextSpan &span) const
    {
        const TextSpan quote = m_passage.quote();
        const auto isReplaced = [this](TextSpan row, TextSpan place) {
            const auto known = m_passage.part(row.start, row.end);
            const qsizetype longer = std::max(row.length(), place.length());
            if (place.length() <= 0 || qsizetype(known.size()) < row.length() || longer > longestGap)
                return false;
            return double(distances(known, slice(place.start, place.end)).back())
                > mostReplaced * double(longer);
        };
        // A full stop that both end with holds nothing.
        const auto holds = [&](const Block &b) {
            return std::min(b.rowEnd(), quote.end) - std::max(b.row, quote.start) >= leastHeld;
        };
        const auto first = std::find_if(m_chain.begin(), m_chain.end(), holds);
        const auto last = std::find_if(m_chain.rbegin(), m_chain.rend(), holds);
        if (first == m_chain.end())
            return;
        if (first->row > quote.start && isReplaced({ quote.start, first->row }, { span.start, first->text }))
            span.start = first->text;
        if (last->rowEnd() < quote.end
            && isReplaced({ last->rowEnd(), quote.end }, { last->textEnd(), span.end }))
            span.end = last->textEnd();
    }

    /// What was cut off leaves the space that was beside it.
    void leaveOuterSpaces(TextSpan &span) const
    {
        const std::u32string_view quote = m_passage.part(m_passage.quote().start, m_passage.quote().end);
        if (quote.empty() || quote.front() == U' ')
            return;
        while (span.length() > 1 && m_text[size_t(span.start)] == U' ')
            ++span.start;
        while (span.length() > 1 && quote.back() != U' ' && m_text[size_t(span.end - 1)] == U' ')
            --span.end;
    }

    /// How many characters of the quote are lost between blocks, insertions counted lightly.
    Cost quoteCost(const TextSpan &span) const
    {
        const TextSpan quote = m_passage.quote();
        Cost cost;
        qsizetype row = quote.start;
        qsizetype text = span.start;
        for (const Block &block : m_chain) {
            const qsizetype from = std::max(block.row, row);
            const qsizetype to = std::min(block.rowEnd(), quote.end);
            if (from >= to)
                continue;
            const qsizetype at = block.text + (from - block.row);
            cost.add(gapCost({ row, from }, { text, at }));
            row = to;
            text = at + (to - from);
        }
        cost.add(gapCost({ row, quote.end }, { text, span.end }));
        return cost;
    }

    Cost gapCost(TextSpan row, TextSpan place) const
    {
        place.end = std::max(place.start, place.end);
        const auto known = m_passage.part(row.start, row.end);
        const qsizetype surplus = place.length() - row.length();
        if (qsizetype(known.size()) < row.length()) // the middle of an abridged quote
            return { double(lostKnown(row)), insertionCost(std::abs(surplus)) };
        if (known.empty() || place.length() == 0)
            return { double(known.size()), known.empty() ? insertionCost(place.length()) : 0 };
        if (place.length() > longestGap)
            return { double(known.size()), insertionCost(surplus) };
        const auto gap = slice(place.start, place.end);
        const std::vector<int> ahead = distances(known, gap);
        Cost cost { double(ahead.back()), 0 };
        if (surplus > 0) {
            const std::vector<int> back = distancesBackwards(known, gap);
            const int least = std::min(*std::min_element(ahead.begin(), ahead.end()),
                                       *std::min_element(back.begin(), back.end()));
            if (least + insertionCost(surplus) < cost.lost)
                cost = { double(least), insertionCost(surplus) };
        }
        return cost;
    }

    qsizetype lostKnown(const TextSpan &row) const
    {
        qsizetype lost = 0;
        for (const Passage::Piece &piece : m_passage.pieces())
            lost += std::max<qsizetype>(0, std::min(row.end, piece.end()) - std::max(row.start, piece.at));
        return lost;
    }

    void scoreContext(Fit &result) const
    {
        constexpr qsizetype full = NormalizedText::context;
        const TextSpan quote = m_passage.quote();
        std::u32string prefix = m_passage.prefix();
        std::u32string suffix = m_passage.suffix();
        std::u32string before(slice(result.span.start - 3 * full / 2, result.span.start));
        std::u32string behind(slice(result.span.end, result.span.end + 3 * full / 2));
        // A short context is the beginning or the end of the text, unless somebody left it out.
        const bool fromStart = m_passage.range() && m_passage.range()->span.start == quote.start;
        if (fromStart && qsizetype(prefix.size()) < full)
            prefix.insert(0, size_t(full) - prefix.size(), outside);
        const bool hasContext = !m_passage.prefix().empty() || !suffix.empty() || fromStart;
        if (hasContext && qsizetype(suffix.size()) < full)
            suffix.append(size_t(full) - suffix.size(), outside);
        if (qsizetype(before.size()) < full)
            before.insert(0, size_t(full) - before.size(), outside);
        if (qsizetype(behind.size()) < full)
            behind.append(size_t(full) - behind.size(), outside);

        const auto likeness = [](const std::vector<int> &costs, size_t of) {
            const double least = *std::min_element(costs.begin(), costs.end());
            return of == 0 ? 0 : std::max(0.0, (1 - least / double(of) - byChance) / (1 - byChance));
        };
        result.left = std::max(likeness(distancesBackwards(prefix, before), prefix.size()),
                               elsewhere * covered({ 0, quote.start }));
        result.right = std::max(likeness(distances(suffix, behind), suffix.size()),
                                elsewhere * covered({ quote.end, m_passage.pieces().back().end() }));
        const double both = betterSide * std::max(result.left, result.right)
            + (1 - betterSide) * std::min(result.left, result.right);
        const double length = double(m_passage.known());
        const double weight = contextWeight * double(std::max(prefix.size(), suffix.size())) / double(full);
        result.score = (length * result.quote + weight * both) / (length + weight);
    }

    /// The share of a part of the passage that blocks hold.
    double covered(const TextSpan &row) const
    {
        qsizetype held = 0;
        for (const Block &block : m_chain)
            held += std::max<qsizetype>(0,
                                        std::min(row.end, block.rowEnd()) - std::max(row.start, block.row));
        return row.length() < 8 ? 0 : double(held) / double(row.length());
    }

    const Passage &m_passage;
    std::u32string_view m_text;
    Chain m_chain;
};

} // namespace

Fit fit(const Passage &passage, std::u32string_view text, const Chain &chain)
{
    return Fitter(passage, text, chain).fit();
}

} // namespace callout
