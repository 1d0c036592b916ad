// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/passage.h"

#include <string_view>

namespace callout {

/// How many characters of a quote both of its contexts together count as.
inline constexpr double contextWeight = 32;

/// How well a place in the text is the passage's.
struct Fit {
    TextSpan span;    ///< where the quote would be, in the text
    double quote = 0; ///< how much of the quote is there, 0–1; 1: letter by letter
    double kept = 0;  ///< the same, insertions not counted: 1 where every character of the quote is left
    double left = 0;  ///< how much of what preceded it precedes it still, 0–1
    double right = 0; ///< the same of what followed
    double score = 0; ///< quote and context together, 0–1: what protocol §7 calls a match of 0.75
};

/// The place that `chain` leads to: its ends where blocks say so, between them where the edit distances
/// of what lies on both sides are least.
Fit fit(const Passage &passage, std::u32string_view text, const Chain &chain);

} // namespace callout
