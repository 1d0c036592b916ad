// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace callout {

/// A character of a line and the way in which it is read.
struct OrderedCharacter {
    size_t index;       ///< in the line as it stands, left to right
    bool isRightToLeft; ///< among its neighbours
};

/// The characters of a line that stand left to right, as PDF has them, in the order in which they
/// are read: Hebrew and Arabic from the right, numbers and Latin words within them from the left.
/// It is the bidirectional algorithm backwards; where that is ambiguous, most characters decide
/// which way the line goes.
std::vector<OrderedCharacter> readingOrder(std::span<const char32_t> leftToRight);

/// Whether readingOrder() would change anything.
bool hasRightToLeft(std::span<const char32_t> characters);

} // namespace callout
