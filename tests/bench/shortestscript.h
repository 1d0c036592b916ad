// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdlib>
#include <utility>
#include <vector>

namespace callout::bench {

inline constexpr int mostChanges = 3000; ///< of a shortest edit script, of words or of characters

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

} // namespace callout::bench
