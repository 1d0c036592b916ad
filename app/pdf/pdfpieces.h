// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pdf/pdflines.h"

#include <QString>

namespace callout {

constexpr size_t noPiece = size_t(-1);

/// A line, or what stands of it in one column.
struct Piece {
    PdfLine words;
    QRectF rect;
    size_t line;           ///< that Poppler has it in
    QString letters;       ///< everything but white space
    size_t rank = noPiece; ///< of the beginning, among what is found in the file's order
    size_t last = noPiece; ///< the same of the end
    size_t next = noPiece; ///< the piece that goes on below or beside
    bool isNext = false;   ///< of another
    size_t band = 0;
};

/// Everything but white space and what is not seen.
QString lettersOf(const QString &text);

/// The lines, cut wherever there is room enough between two words for the gutter of two columns.
std::vector<Piece> piecesOf(const PdfWords &words, std::vector<PdfLine> lines);

// How two pieces, or what they are part of, stand to each other.

/// The second stands below the first, over at least half the width of the narrower one; no further than `gap`
/// heights of a line.
bool isBelow(const Piece &a, const Piece &b, double gap);
/// It is long enough for a line of a text; less may be a name in a drawing or a cell.
bool isWide(const Piece &piece);
/// The second goes on with the text of the first: lines of a paragraph or two paragraphs, no names in a
/// drawing.
bool isRunning(const Piece &a, const Piece &b);
/// The second stands below the first, or else nearer to it, than the third.
bool isNearer(const Piece &from, const Piece &piece, const Piece &other);
/// The second begins the next column.
bool isColumn(const QRectF &a, const QRectF &b);

} // namespace callout
