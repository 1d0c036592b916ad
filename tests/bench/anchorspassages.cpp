// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/anchorspassages.h"

#include <algorithm>
#include <array>

namespace callout::bench {

namespace {

constexpr int passagesOfEdit = 8;

} // namespace

std::vector<Sample> passagesOf(const Edit &edit, std::mt19937_64 &random)
{
    const std::u32string_view text = edit.before->text();
    const qsizetype size = edit.before->size();
    std::vector<qsizetype> changes;
    for (qsizetype i = 1; i < size; ++i) {
        const qsizetype before = edit.places[size_t(i - 1)];
        if (edit.places[size_t(i)] != (before < 0 ? -1 : before + 1))
            changes.push_back(i);
    }
    constexpr std::array<std::pair<qsizetype, qsizetype>, 20> lengths { {
        { 1, 3 },    { 4, 15 },   { 4, 15 },   { 4, 15 },    { 4, 15 },    { 16, 60 },     { 16, 60 },
        { 16, 60 },  { 16, 60 },  { 16, 60 },  { 16, 60 },   { 60, 250 },  { 60, 250 },    { 60, 250 },
        { 60, 250 }, { 60, 250 }, { 60, 250 }, { 250, 900 }, { 250, 900 }, { 1100, 3000 },
    } };
    std::vector<Sample> passages;
    for (int n = 0; n < passagesOfEdit; ++n) {
        const auto [least, most] = lengths[random() % lengths.size()];
        const qsizetype length = least + qsizetype(random() % quint64(most - least + 1));
        qsizetype start = qsizetype(random() % quint64(size));
        if (n % 2 && !changes.empty())
            start = changes[random() % changes.size()] - qsizetype(random() % quint64(length + 60)) + 30;
        start = std::clamp<qsizetype>(start, 0, size);
        qsizetype end = std::min(size, start + length);
        if (length > 3) { // whole words, where there are any near
            const size_t first = text.find(U' ', size_t(start));
            start = first != text.npos && qsizetype(first) < start + 20 ? qsizetype(first) + 1 : start;
            const size_t last = text.find(U' ', size_t(std::max(start, end)));
            end = last != text.npos && qsizetype(last) < end + 20 ? qsizetype(last) : end;
        }
        while (start < end && text[size_t(start)] == U' ')
            ++start;
        while (start < end && text[size_t(end - 1)] == U' ')
            --end;
        if (start < end)
            passages.push_back({ { start, end }, size_t(n % 2) });
    }
    return passages;
}

} // namespace callout::bench
