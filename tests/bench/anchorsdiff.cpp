// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/anchorscorpus.h"

#include <algorithm>
#include <unordered_map>

namespace callout::bench {

namespace {

constexpr int mostChanges = 3000; ///< of a shortest edit script, of words or of characters
constexpr qsizetype leastRun = 3; ///< characters in a row that are no coincidence within a rewritten stretch
constexpr qsizetype leastMove = 24; ///< characters of a moved stretch

/// Pairs (i, j) of equal elements of a longest common subsequence: Myers 1986, O(ND), forwards.
/// False where more than `mostChanges` changes would be needed.
template <typename T>
bool matches(const T *a, int n, const T *b, int m, std::vector<std::pair<int, int>> &out)
{
    int head = 0;
    while (head < n && head < m && a[head] == b[head])
        out.emplace_back(head, head), ++head;
    int tail = 0;
    while (tail < n - head && tail < m - head && a[n - 1 - tail] == b[m - 1 - tail])
        ++tail;
    const int rows = n - head - tail;
    const int columns = m - head - tail;
    const T *from = a + head;
    const T *to = b + head;
    std::vector<std::vector<int>> trace;
    std::vector<std::pair<int, int>> middle;
    std::vector<int> furthest(1, 0); // of diagonals -d … d
    bool found = rows == 0 && columns == 0;
    const int limit = std::min(rows + columns, mostChanges);
    for (int d = 0; d <= limit && !found; ++d) {
        std::vector<int> next(size_t(2 * d + 1), 0);
        for (int k = -d; k <= d; k += 2) {
            int x = 0;
            if (d > 0) {
                const auto old = [&](int diagonal) {
                    return std::abs(diagonal) > d - 1 ? -1 : furthest[size_t(diagonal + d - 1)];
                };
                const bool down = k == -d || (k != d && old(k - 1) < old(k + 1));
                x = down ? old(k + 1) : old(k - 1) + 1;
            }
            int y = x - k;
            while (x < rows && y >= 0 && y < columns && from[x] == to[y])
                ++x, ++y;
            next[size_t(k + d)] = x;
            if (x >= rows && y >= columns) {
                found = true;
                break;
            }
        }
        trace.push_back(furthest);
        furthest = std::move(next);
    }
    if (!found)
        return false;
    int x = rows;
    int y = columns;
    for (int d = int(trace.size()) - 1; d >= 0 && (x > 0 || y > 0); --d) {
        int startX = 0;
        int startY = 0;
        const int k = x - y;
        if (d > 0) {
            const auto old = [&](int diagonal) {
                return std::abs(diagonal) > d - 1 ? -1 : trace[size_t(d)][size_t(diagonal + d - 1)];
            };
            const bool down = k == -d || (k != d && old(k - 1) < old(k + 1));
            const int previous = down ? k + 1 : k - 1;
            startX = old(previous);
            startY = startX - previous;
            const int afterX = down ? startX : startX + 1;
            while (x > afterX)
                middle.emplace_back(--x, --y);
            x = startX;
            y = startY;
        } else {
            while (x > 0 && y > 0)
                middle.emplace_back(--x, --y);
        }
    }
    for (auto it = middle.rbegin(); it != middle.rend(); ++it)
        out.emplace_back(it->first + head, it->second + head);
    for (int i = tail; i > 0; --i)
        out.emplace_back(n - i, m - i);
    return true;
}

struct Word {
    qsizetype at;
    qsizetype end;
    quint64 hash;
    bool operator==(const Word &other) const
    {
        return hash == other.hash && end - at == other.end - other.at;
    }
};

/// Words with the space that follows them.
std::vector<Word> wordsOf(std::u32string_view text)
{
    std::vector<Word> words;
    for (size_t at = 0; at < text.size();) {
        const size_t end = std::min(text.size(), std::min(text.find(U' ', at), text.size() - 1) + 1);
        quint64 hash = 0xCBF29CE484222325u;
        for (size_t i = at; i < end; ++i)
            hash = (hash ^ text[i]) * 0x100000001B3u;
        words.push_back({ qsizetype(at), qsizetype(end), hash });
        at = end;
    }
    return words;
}

enum class Sureness { Few, Rows };

class Follower {
public:
    Follower(std::u32string_view before, std::u32string_view after)
        : m_before(before),
          m_after(after),
          m_old(wordsOf(before)),
          m_new(wordsOf(after)),
          m_places(before.size(), -1),
          m_taken(after.size(), 0)
    {
    }

    std::vector<qsizetype> follow()
    {
        std::vector<std::pair<int, int>> same;
        if (!matches(m_old.data(), int(m_old.size()), m_new.data(), int(m_new.size()), same))
            return {};
        for (const auto &[i, j] : same)
            put(m_old[size_t(i)].at, m_new[size_t(j)].at, m_old[size_t(i)].end - m_old[size_t(i)].at);
        followMoves(); // before what is left is compared letter by letter
        same.emplace_back(int(m_old.size()), int(m_new.size()));
        qsizetype i = 0;
        qsizetype j = 0;
        for (const auto &[toI, toJ] : same) {
            const qsizetype endI = toI < int(m_old.size()) ? m_old[size_t(toI)].at
                                                           : qsizetype(m_before.size());
            const qsizetype endJ = toJ < int(m_new.size()) ? m_new[size_t(toJ)].at
                                                           : qsizetype(m_after.size());
            followWithin(i, endI, j, endJ, Sureness::Few);
            i = toI < int(m_old.size()) ? m_old[size_t(toI)].end : endI;
            j = toJ < int(m_new.size()) ? m_new[size_t(toJ)].end : endJ;
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

    /// Of a rewritten stretch: what is left of it in rows of at least `leastRun` characters.
    void followWithin(qsizetype i, qsizetype endI, qsizetype j, qsizetype endJ, Sureness sureness)
    {
        std::vector<qsizetype> olds;
        std::vector<qsizetype> news;
        std::u32string from;
        std::u32string to;
        for (; i < endI; ++i) {
            if (m_places[size_t(i)] < 0)
                olds.push_back(i), from += m_before[size_t(i)];
        }
        for (; j < endJ; ++j) {
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
            if (qsizetype(end - n) >= (sureness == Sureness::Few ? leastRun : 12)
                || (atEdge && sureness == Sureness::Few)) {
                for (size_t x = n; x < end; ++x)
                    put(olds[size_t(same[x].first)], news[size_t(same[x].second)], 1);
            }
            n = end;
        }
    }

    /// Stretches of words that are gone from one place and new, once, at another.
    void followMoves()
    {
        constexpr size_t row = 4; // words
        const auto index = [](const std::vector<Word> &words, const auto &free) {
            std::unordered_map<quint64, qsizetype> places; // -1: several
            for (size_t i = 0; i + row <= words.size(); ++i) {
                quint64 hash = 0;
                bool all = true;
                for (size_t n = i; n < i + row; ++n) {
                    all = all && free(words[n]);
                    hash = (hash ^ words[n].hash) * 0x9E3779B97F4A7C15u;
                }
                if (!all)
                    continue;
                const auto [it, isNew] = places.emplace(hash, qsizetype(i));
                if (!isNew)
                    it->second = -1;
            }
            return places;
        };
        const auto gone = [this](const Word &w) { return m_places[size_t(w.at)] < 0; };
        const auto fresh = [this](const Word &w) { return !m_taken[size_t(w.at)]; };
        const auto olds = index(m_old, gone);
        for (const auto &[hash, j] : index(m_new, fresh)) {
            const auto it = olds.find(hash);
            if (j < 0 || it == olds.end() || it->second < 0)
                continue;
            size_t i1 = size_t(it->second);
            size_t j1 = size_t(j);
            size_t i2 = i1;
            size_t j2 = j1;
            const auto same = [&](size_t a, size_t b) {
                return gone(m_old[a]) && fresh(m_new[b]) && m_old[a] == m_new[b];
            };
            while (i1 > 0 && j1 > 0 && same(i1 - 1, j1 - 1))
                --i1, --j1;
            while (i2 < m_old.size() && j2 < m_new.size() && same(i2, j2))
                ++i2, ++j2;
            if (i2 == i1 || m_old[i2 - 1].end - m_old[i1].at < leastMove)
                continue;
            put(m_old[i1].at, m_new[j1].at, m_old[i2 - 1].end - m_old[i1].at);
            // What was changed beside it meanwhile, as far as nothing else is known of it.
            constexpr size_t beside = 40; // words
            size_t i0 = i1, j0 = j1, i3 = i2, j3 = j2;
            while (i0 > 0 && i1 - i0 < beside && gone(m_old[i0 - 1]))
                --i0;
            while (j0 > 0 && j1 - j0 < beside && fresh(m_new[j0 - 1]))
                --j0;
            while (i3 < m_old.size() && i3 - i2 < beside && gone(m_old[i3]))
                ++i3;
            while (j3 < m_new.size() && j3 - j2 < beside && fresh(m_new[j3]))
                ++j3;
            const auto begin = [](const std::vector<Word> &words, size_t n) {
                return n < words.size() ? words[n].at : words.back().end;
            };
            followWithin(begin(m_old, i0), begin(m_old, i1), begin(m_new, j0), begin(m_new, j1),
                         Sureness::Rows);
            followWithin(begin(m_old, i2), begin(m_old, i3), begin(m_new, j2), begin(m_new, j3),
                         Sureness::Rows);
        }
    }

    std::u32string_view m_before;
    std::u32string_view m_after;
    std::vector<Word> m_old;
    std::vector<Word> m_new;
    std::vector<qsizetype> m_places;
    std::vector<char> m_taken;
};

} // namespace

std::vector<qsizetype> followCharacters(std::u32string_view before, std::u32string_view after)
{
    return Follower(before, after).follow();
}

} // namespace callout::bench
