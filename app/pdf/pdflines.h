// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <poppler-qt6.h>

#include <memory>
#include <vector>

namespace callout {

using PdfWords = std::vector<std::unique_ptr<Poppler::TextBox>>;

/// A word in its line.
struct PlacedWord {
    size_t index; ///< in the words of the page
    QRectF box;   ///< in points; as high as its letters where the font says nonsense about that
    bool hasSpaceAfter;
};
using PdfLine = std::vector<PlacedWord>; ///< left to right, unless it is turned

/// The words of a page in the lines that people see: what has another font or height (an emoji, an exponent)
/// is often a line of its own to Poppler. The lines come in Poppler's order. Words beyond the paper are left
/// out.
std::vector<PdfLine> linesOf(const PdfWords &words, const QRectF &paper);

/// Whether a line is written from left to right, as nearly all are, or from right to left.
bool isLevel(const PdfWords &words, const PdfLine &line);

/// What surrounds all words of the line.
QRectF extent(const PdfLine &line);

} // namespace callout
