// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/anchorscorpus.h"
#include "tests/bench/commonstretches.h"
#include "tests/bench/shortestscript.h"

#include <algorithm>

namespace callout::bench {

namespace {

constexpr qsizetype leastRun = 3; ///< characters in a row that are no coincidence within a rewritten stretch
constexpr qsizetype leastRunBeside = 12; ///< the same beside a stretch that moved

struct Word {
    qsizetype at;
    qsizetype end;
    std::u32string_view text;
    bool operator==(const Word &other) const { return text == other.text; }
};

/// Words with the space that follows them.
std::vector<Word> wordsOf(std::u32string_view text, TextSpan span)
{
    std::vector<Word> words;
    for (qsizetype at = span.start; at < span.end;) {
        const size_t space = text.find(U' ', size_t(at));
        const qsizetype end = space == text.npos ? span.end : std::min(span.end, qsizetype(space) + 1);
        words.push_back({ at, end, text.substr(size_t(at), size_t(end - at)) });
        at = end;
    }
    return words;
}

class Follower {
public:
    Follower(std::u32string_view before, std::u32string_view after)
        : m_before(before),
          m_after(after),
          m_places(before.size(), -1),
          m_taken(after.size(), 0)
    {
    }

    std::vector<qsizetype> follow()
    {
        std::vector<Stretch> stretches = commonStretches(m_before, m_after, Moves::Followed);
        for (const Stretch &s : stretches)
            put(s.before, s.after, s.length);
        // Beyond the first and the last character both texts have something in common, too.
        const qsizetype oldEnd = qsizetype(m_before.size());
        const qsizetype newEnd = qsizetype(m_after.size());
        stretches.insert(stretches.begin(), Stretch { 0, 0, 0 });
        stretches.push_back({ oldEnd, newEnd, 0 });
        std::vector<qsizetype> starts;
        for (const Stretch &s : stretches)
            starts.push_back(s.after);
        std::sort(starts.begin(), starts.end());
        for (size_t i = 1; i < stretches.size(); ++i) {
            const Stretch &a = stretches[i - 1];
            const Stretch &b = stretches[i];
            const TextSpan old { a.beforeEnd(), b.before };
            const auto next = std::lower_bound(starts.begin(), starts.end(), a.afterEnd());
            if (next != starts.end() && *next == b.after && b.after >= a.afterEnd())
                followBetween(old, { a.afterEnd(), b.after });
        }
        // What was changed beside a stretch that moved.
        for (size_t i = 1; i < stretches.size(); ++i) {
            const Stretch &a = stretches[i - 1];
            const Stretch &b = stretches[i];
            const TextSpan old { a.beforeEnd(), b.before };
            const auto next = std::lower_bound(starts.begin(), starts.end(), a.afterEnd());
            followWithin(old, { a.afterEnd(), next == starts.end() ? newEnd : *next }, leastRunBeside);
            qsizetype free = b.after;
            while (free > 0 && !m_taken[size_t(free - 1)])
                --free;
            followWithin(old, { free, b.after }, leastRunBeside);
        }
        return std::move(m_places);
    }

private:
    void put(qsizetype i, qsizetype j, qsizetype length)
    {
        for (qsizetype n = 0; n < length; ++n) {
            m_places[size_t(i + n)] = j + n;
            m_taken[size_t(j + n)] = 1;
        }
    }

    /// A gap between two stretches that follow one another in both texts: what is once in the gap, then
    /// what is between by words, then by characters.
    void followBetween(TextSpan old, TextSpan now)
    {
        const auto before = m_before.substr(size_t(old.start), size_t(old.length()));
        const auto after = m_after.substr(size_t(now.start), size_t(now.length()));
        qsizetype i = old.start;
        qsizetype j = now.start;
        for (const Stretch &s : commonStretches(before, after, Moves::None)) {
            const qsizetype from = old.start + s.before;
            const qsizetype to = now.start + s.after;
            put(from, to, s.length);
            followBetween({ i, from }, { j, to });
            i = from + s.length;
            j = to + s.length;
        }
        if (i > old.start)
            followBetween({ i, old.end }, { j, now.end });
        else
            followWords(old, now);
    }

    void followWords(TextSpan old, TextSpan now)
    {
        if (old.length() == 0 || now.length() == 0)
            return;
        const std::vector<Word> from = wordsOf(m_before, old);
        const std::vector<Word> to = wordsOf(m_after, now);
        std::vector<std::pair<int, int>> same;
        if (!matches(from.data(), int(from.size()), to.data(), int(to.size()), same))
            return;
        qsizetype i = old.start;
        qsizetype j = now.start;
        for (const auto &[toI, toJ] : same) {
            const Word &word = from[size_t(toI)];
            const Word &kept = to[size_t(toJ)];
            put(word.at, kept.at, word.end - word.at);
            followWithin({ i, word.at }, { j, kept.at }, leastRun);
            i = word.end;
            j = kept.end;
        }
        followWithin({ i, old.end }, { j, now.end }, leastRun);
    }

    /// Of a rewritten stretch: what is left of it in rows of at least `least` characters, or at its edges.
    void followWithin(TextSpan old, TextSpan now, qsizetype least)
    {
        std::vector<qsizetype> olds;
        std::vector<qsizetype> news;
        std::u32string from;
        std::u32string to;
        for (qsizetype i = old.start; i < old.end; ++i) {
            if (m_places[size_t(i)] < 0)
                olds.push_back(i), from += m_before[size_t(i)];
        }
        for (qsizetype j = now.start; j < now.end; ++j) {
            if (!m_taken[size_t(j)])
                news.push_back(j), to += m_after[size_t(j)];
        }
        std::vector<std::pair<int, int>> same;
        if (from.empty() || to.empty()
            || !matches(from.data(), int(from.size()), to.data(), int(to.size()), same))
            return;
        for (size_t n = 0; n < same.size();) {
            size_t end = n + 1;
            while (end < same.size() && same[end].first == same[end - 1].first + 1
                   && same[end].second == same[end - 1].second + 1)
                ++end;
            const bool atEdge = same[n] == std::pair(0, 0)
                || same[end - 1] == std::pair(int(from.size()) - 1, int(to.size()) - 1);
            if (qsizetype(end - n) >= least || (atEdge && least == leastRun)) {
                for (size_t x = n; x < end; ++x)
                    put(olds[size_t(same[x].first)], news[size_t(same[x].second)], 1);
            }
            n = end;
        }
    }

    std::u32string_view m_before;
    std::u32string_view m_after;
    std::vector<qsizetype> m_places;
    std::vector<char> m_taken;
};

} // namespace

std::vector<qsizetype> followCharacters(std::u32string_view before, std::u32string_view after)
{
    return Follower(before, after).follow();
}

} // namespace callout::bench
