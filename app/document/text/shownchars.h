// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace callout {

/// What is painted for a text: the same number of UTF-16 units, at the same places. Control characters
/// are seen. Those that reorder (U+202A–202E, U+2066–2069) are seen as well and reorder nothing, so
/// that nobody reads a program other than the one that runs.
struct ShownText {
    QString text;
    std::vector<qsizetype> marked; ///< where something stands for what has no picture of its own
};
ShownText shownText(QStringView text);

/// A line ends there: \n, \v, \f, U+0085, U+2028, U+2029.
bool isLineEnd(QChar c);

} // namespace callout
