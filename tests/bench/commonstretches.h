// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string_view>
#include <vector>

namespace callout::bench {

/// The same characters in two texts.
struct Stretch {
    qsizetype before = 0;
    qsizetype after = 0;
    qsizetype length = 0;
    qsizetype beforeEnd() const { return before + length; }
    qsizetype afterEnd() const { return after + length; }
};

enum class Moves {
    Followed,
    None, ///< only what stayed in order
};

/// What two texts have in common for certain, in the order of `before`: stretches around characters that
/// are once in either text (after Heckel 1978), as long as they go. Those that stayed in order come first;
/// a stretch that moved must be longer, so that a phrase that is written anew elsewhere is none.
std::vector<Stretch> commonStretches(std::u32string_view before, std::u32string_view after, Moves moves);

} // namespace callout::bench
