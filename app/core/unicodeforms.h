// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

/// What Unicode says that Qt does not offer a character at a time. Any thread.
namespace callout::unicode {

/// The property White_Space: U+0009–000D, 0020, 0085, 00A0, 1680, 2000–200A, 2028, 2029, 202F, 205F, 3000.
bool isWhiteSpace(char32_t c);

/// Whether NFC may join `c` with, or sort it before, what precedes it. Where not, text may be cut.
bool mayJoinBackwards(char32_t c);

/// Whether NFC changes `c` where it stands alone.
bool changesAlone(char32_t c);

/// The NFC of `run`, in O(n log n) for any input; QString::normalized() is quadratic for evil ones.
/// Characters that Qt does not know yet stay as they are.
std::u32string composed(std::u32string run);

} // namespace callout::unicode
