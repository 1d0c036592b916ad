// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace callout {

/// Edit distances (insert, delete, replace: 1 each) of all of `pattern` to every beginning of `text`:
/// element j is the distance to its first j characters, so that the last one is the distance of the
/// two and the least one the best place to stop. Bit-parallel (Myers 1999, in blocks of 64 after
/// Hyyrö 2003): O(text * pattern / 64). Any characters; any lengths, also none. Any thread.
std::vector<int> distances(std::u32string_view pattern, std::u32string_view text);

/// The same read from the back: element j is the distance to the last j characters of `text`.
std::vector<int> distancesBackwards(std::u32string_view pattern, std::u32string_view text);

} // namespace callout
