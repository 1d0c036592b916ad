// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/anchorscorpus.h"

#include <optional>

/// What became of a passage, and whether a place for it is right. The measure is explained in
/// docs/decisions/0013-a-passage-is-placed-only-where-nothing-else-could-be-it.md.
namespace callout::bench {

struct Truth {
    qsizetype length = 0;          ///< of the passage
    std::vector<qsizetype> places; ///< of the characters that are left, ascending
    TextSpan range;                ///< where it is: the shortest one that holds nine tenths of them
    double share() const { return length ? double(places.size()) / double(length) : 0; }
    bool exists() const { return share() >= 0.75; }
};

Truth truthOf(const Edit &edit, TextSpan passage);

enum class Verdict {
    Right,
    Misplaced, ///< exists, but is placed elsewhere: wrong
    Missed,    ///< exists, but is detached
    Gone,      ///< does not exist, and is detached
    Ghost,     ///< does not exist, but is placed: wrong
    Remains,   ///< does not exist, but is placed where some of it is left
};
inline constexpr size_t verdicts = 6;

inline bool isWrong(Verdict verdict)
{
    return verdict == Verdict::Misplaced || verdict == Verdict::Ghost;
}

/// Of a place that was found for `passage`; nothing: it was detached.
Verdict judge(const Edit &edit, TextSpan passage, const std::optional<TextSpan> &found);

/// Without white space and punctuation at its ends, if anything else is in it.
TextSpan trimmed(std::u32string_view text, TextSpan span);

} // namespace callout::bench
