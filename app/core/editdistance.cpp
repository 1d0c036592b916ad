// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/editdistance.h"

#include <cstdint>
#include <string>
#include <unordered_map>

namespace callout {

namespace {

constexpr size_t wordBits = 64;

/// 64 rows of the column that is being looked at, as the differences between neighbours.
struct Block {
    uint64_t up = ~uint64_t(0); ///< this row is one more than the one above
    uint64_t down = 0;          ///< one less
};

/// Moves `block` one column on. `step` is the change of the row above it; returns that of the row `last`.
int advance(Block &block, uint64_t equal, int step, uint64_t last)
{
    const uint64_t vertical = equal | block.down;
    if (step < 0)
        equal |= 1;
    const uint64_t horizontal = (((equal & block.up) + block.up) ^ block.up) | equal;
    uint64_t more = block.down | ~(horizontal | block.up);
    uint64_t less = block.up & horizontal;
    const int out = (more & last) ? 1 : (less & last) ? -1 : 0;
    more = more << 1 | uint64_t(step > 0);
    less = less << 1 | uint64_t(step < 0);
    block.up = less | ~(vertical | more);
    block.down = more & vertical;
    return out;
}

} // namespace

std::vector<int> distances(std::u32string_view pattern, std::u32string_view text)
{
    std::vector<int> result;
    result.reserve(text.size() + 1);
    result.push_back(int(pattern.size()));
    if (pattern.empty()) {
        for (size_t j = 1; j <= text.size(); ++j)
            result.push_back(int(j));
        return result;
    }
    const size_t words = (pattern.size() + wordBits - 1) / wordBits;
    std::unordered_map<char32_t, size_t> letters; // to their words in `places`
    std::vector<uint64_t> places(words, 0);       // the first are of letters that the pattern lacks
    for (size_t i = 0; i < pattern.size(); ++i) {
        const auto [it, isNew] = letters.emplace(pattern[i], places.size());
        if (isNew)
            places.resize(places.size() + words, 0);
        places[it->second + i / wordBits] |= uint64_t(1) << (i % wordBits);
    }
    std::vector<Block> blocks(words);
    const uint64_t top = uint64_t(1) << (wordBits - 1);
    const uint64_t last = uint64_t(1) << ((pattern.size() - 1) % wordBits);
    for (const char32_t c : text) {
        const auto it = letters.find(c);
        const uint64_t *equal = places.data() + (it == letters.end() ? 0 : it->second);
        int step = 1;
        for (size_t word = 0; word < words; ++word)
            step = advance(blocks[word], equal[word], step, word + 1 == words ? last : top);
        result.push_back(result.back() + step);
    }
    return result;
}

std::vector<int> distancesBackwards(std::u32string_view pattern, std::u32string_view text)
{
    return distances(std::u32string(pattern.rbegin(), pattern.rend()),
                     std::u32string(text.rbegin(), text.rend()));
}

} // namespace callout
