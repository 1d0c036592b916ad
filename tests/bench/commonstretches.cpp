// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/commonstretches.h"

#include <algorithm>
#include <unordered_map>

namespace callout::bench {

namespace {

constexpr qsizetype width = 16;       ///< characters that make a place unmistakable
constexpr qsizetype leastMove = 32;   ///< UTF-8 bytes of a stretch that moved
constexpr qsizetype leastStretch = 8; ///< characters, where others have taken the rest of it

/// Places of all rows of `width` characters that are there once.
std::unordered_map<std::u32string_view, qsizetype> onlyPlaces(std::u32string_view text)
{
    std::unordered_map<std::u32string_view, qsizetype> places;
    for (qsizetype at = 0; at + width <= qsizetype(text.size()); ++at) {
        const auto [it, isNew] = places.emplace(text.substr(size_t(at), size_t(width)), at);
        if (!isNew)
            it->second = -1;
    }
    return places;
}

/// The most characters that stay in order: the heaviest ascending chain.
std::vector<char> inOrder(const std::vector<Stretch> &stretches, qsizetype size)
{
    struct Best {
        qsizetype weight = 0;
        qsizetype last = -1;
    };
    std::vector<Best> tree(size_t(size) + 2); // Fenwick, of maxima of chains by where they end
    std::vector<qsizetype> previous(stretches.size(), -1);
    Best whole;
    for (size_t i = 0; i < stretches.size(); ++i) {
        Best best;
        for (qsizetype at = stretches[i].after + 1; at > 0; at -= at & -at) {
            if (tree[size_t(at)].weight > best.weight)
                best = tree[size_t(at)];
        }
        previous[i] = best.last;
        best = { best.weight + stretches[i].length, qsizetype(i) };
        for (qsizetype at = stretches[i].after + 1; at < size + 2; at += at & -at) {
            if (best.weight > tree[size_t(at)].weight)
                tree[size_t(at)] = best;
        }
        if (best.weight > whole.weight)
            whole = best;
    }
    std::vector<char> chosen(stretches.size(), 0);
    for (qsizetype i = whole.last; i >= 0; i = previous[size_t(i)])
        chosen[size_t(i)] = 1;
    return chosen;
}

qsizetype bytesOf(std::u32string_view text)
{
    qsizetype bytes = 0;
    for (const char32_t c : text)
        bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    return bytes;
}

/// Takes the longest ones first; each loses what others have taken.
class Taker {
public:
    Taker(std::u32string_view before, std::u32string_view after)
        : m_before(before),
          m_old(before.size(), 0),
          m_new(after.size(), 0)
    {
    }

    void take(Stretch s, qsizetype leastBytes)
    {
        const auto isFree = [&](qsizetype n) {
            return !m_old[size_t(s.before + n)] && !m_new[size_t(s.after + n)];
        };
        for (qsizetype n = 0; n < s.length;) {
            qsizetype end = n;
            while (end < s.length && isFree(end))
                ++end;
            const auto text = m_before.substr(size_t(s.before + n), size_t(end - n));
            if (end - n == s.length || (end - n >= leastStretch && bytesOf(text) >= leastBytes)) {
                m_taken.push_back({ s.before + n, s.after + n, end - n });
                std::fill_n(m_old.begin() + s.before + n, end - n, 1);
                std::fill_n(m_new.begin() + s.after + n, end - n, 1);
            }
            n = end + 1;
        }
    }

    std::vector<Stretch> taken() &&
    {
        std::sort(m_taken.begin(), m_taken.end(),
                  [](const Stretch &a, const Stretch &b) { return a.before < b.before; });
        return std::move(m_taken);
    }

private:
    std::u32string_view m_before;
    std::vector<char> m_old;
    std::vector<char> m_new;
    std::vector<Stretch> m_taken;
};

} // namespace

std::vector<Stretch> commonStretches(std::u32string_view before, std::u32string_view after, Moves moves)
{
    const auto places = onlyPlaces(after);
    const auto isOnly = onlyPlaces(before);
    std::vector<Stretch> stretches;
    std::unordered_map<qsizetype, qsizetype> ends; // of the last stretch of each diagonal, in `before`
    for (qsizetype i = 0; i + width <= qsizetype(before.size()); ++i) {
        const auto row = before.substr(size_t(i), size_t(width));
        const auto it = places.find(row);
        if (it == places.end() || it->second < 0 || isOnly.at(row) < 0)
            continue;
        Stretch s { i, it->second, width };
        qsizetype &end = ends[s.after - s.before];
        if (i < end)
            continue;
        while (s.before > 0 && s.after > 0 && before[size_t(s.before - 1)] == after[size_t(s.after - 1)])
            --s.before, --s.after, ++s.length;
        while (s.beforeEnd() < qsizetype(before.size()) && s.afterEnd() < qsizetype(after.size())
               && before[size_t(s.beforeEnd())] == after[size_t(s.afterEnd())])
            ++s.length;
        end = s.beforeEnd();
        stretches.push_back(s);
    }
    std::sort(stretches.begin(), stretches.end(),
              [](const Stretch &a, const Stretch &b) { return a.before < b.before; });
    const std::vector<char> stayed = inOrder(stretches, qsizetype(after.size()));
    std::vector<size_t> order(stretches.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        if (stayed[a] != stayed[b])
            return stayed[a] > stayed[b];
        return stretches[a].length != stretches[b].length ? stretches[a].length > stretches[b].length : a < b;
    });
    Taker taker(before, after);
    for (const size_t i : order) {
        const Stretch &s = stretches[i];
        const qsizetype bytes = bytesOf(before.substr(size_t(s.before), size_t(s.length)));
        if (stayed[i] || (moves == Moves::Followed && bytes >= leastMove))
            taker.take(s, stayed[i] ? 0 : leastMove);
    }
    return std::move(taker).taken();
}

} // namespace callout::bench
