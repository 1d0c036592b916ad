// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QTextLayout>

#include <vector>

namespace callout {

// How text documents look: the same in every scheme and on every machine, because people point at them.
inline constexpr QColor documentPaper { 0xff, 0xff, 0xff };
inline constexpr QColor documentInk { 0x1f, 0x23, 0x28 };

/// Fonts of a size in page units, not fitted to pixels, so that every zoom has the same proportions.
/// To be made anew in each thread.
QFont fixedPitchFont(int pixels);
QFont proseFont(int pixels);

/// How the substitutes of shownText() look.
QList<QTextLayout::FormatRange> markedFormats(const std::vector<qsizetype> &places);

} // namespace callout
