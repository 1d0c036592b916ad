// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/pdfpieces.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace callout {

namespace {

// In heights of a line, which are about 1.3 times the size of its letters.
constexpr double leastGutter = 0.55; ///< that may be between two columns
constexpr double widestGap = 2.5;    ///< between two paragraphs of a column
constexpr double narrowGap = 1.2;    ///< between two of few words, which could be names in a drawing
constexpr double leastWidth = 8;     ///< of a line of a text; less may be a name in a drawing or a cell

bool goesLeft(QChar c)
{
    return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
}

/// A word as it stands, as Poppler writes it where it does not know of words: letters that go left turned.
QString asDrawn(QString word)
{
    for (auto from = word.begin(); from != word.end();) {
        from = std::find_if(from, word.end(), goesLeft);
        const auto to = std::find_if(from, word.end(), [](QChar c) {
            return c.direction() == QChar::DirL || c.direction() == QChar::DirEN
                || c.direction() == QChar::DirAN;
        });
        std::reverse(from, to);
        from = to;
    }
    return word;
}

double height(const Piece &a, const Piece &b)
{
    return std::min(a.rect.height(), b.rect.height());
}

} // namespace

QString lettersOf(const QString &text)
{
    QString letters;
    for (const QChar c : text) {
        if (!c.isSpace() && c.category() != QChar::Other_Format && c.category() != QChar::Other_Control)
            letters += c;
    }
    return letters;
}

std::vector<Piece> piecesOf(const PdfWords &words, std::vector<PdfLine> lines)
{
    std::vector<Piece> pieces;
    for (size_t i = 0; i < lines.size(); ++i) {
        const bool mayBeCut = isLevel(words, lines[i]);
        for (size_t w = 0; w < lines[i].size(); ++w) {
            const PlacedWord &word = lines[i][w];
            const bool isCut = w > 0 && mayBeCut
                && word.box.left() - lines[i][w - 1].box.right() > leastGutter * word.box.height();
            if (w == 0 || isCut)
                pieces.push_back({ {}, {}, i, {} });
            Piece &piece = pieces.back();
            piece.words.push_back(word);
            piece.rect |= word.box;
            piece.letters += asDrawn(lettersOf(words[word.index]->text()));
        }
    }
    return pieces;
}

bool isBelow(const Piece &a, const Piece &b, double gap)
{
    const double common = std::min(a.rect.right(), b.rect.right()) - std::max(a.rect.left(), b.rect.left());
    return b.rect.center().y() > a.rect.bottom() - 0.1 * height(a, b)
        && b.rect.top() - a.rect.bottom() <= gap * std::max(a.rect.height(), b.rect.height())
        && 2 * common >= std::min(a.rect.width(), b.rect.width());
}

bool isWide(const Piece &piece)
{
    return piece.rect.width() > leastWidth * piece.rect.height();
}

bool isRunning(const Piece &a, const Piece &b)
{
    constexpr double sameEdge = 0.2;
    const bool hasWords = isWide(a) || isWide(b);
    const bool isAligned = std::abs(a.rect.left() - b.rect.left()) < sameEdge * height(a, b)
        || std::abs(a.rect.right() - b.rect.right()) < sameEdge * height(a, b);
    return isBelow(a, b, hasWords ? widestGap : narrowGap) && (hasWords || isAligned);
}

bool isNearer(const Piece &from, const Piece &piece, const Piece &other)
{
    const bool isBelow = isRunning(from, piece);
    if (isBelow != isRunning(from, other))
        return isBelow;
    return QLineF(from.rect.center(), piece.rect.center()).length()
        < QLineF(from.rect.center(), other.rect.center()).length();
}

bool isColumn(const QRectF &a, const QRectF &b)
{
    constexpr double leastLines = 3;
    return a.height() > leastLines * b.height() && a.width() > leastWidth * b.height()
        && (b.left() >= a.right() || b.right() <= a.left()) && b.center().y() > a.top()
        && b.center().y() < a.bottom();
}

} // namespace callout
