// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/anchorscorpus.h"

#include <random>

namespace callout::bench {

/// A passage that somebody might discuss.
struct Sample {
    TextSpan passage;
    size_t kind; ///< 0: anywhere in the document; 1: where something changed
};

/// Half of them anywhere, half where something changed; from a single character to several pages.
std::vector<Sample> passagesOf(const Edit &edit, std::mt19937_64 &random);

} // namespace callout::bench
