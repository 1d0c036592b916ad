// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/pdftext.h"

#include "app/pdf/pdffile.h"
#include "app/pdf/pdflines.h"
#include "app/pdf/visualorder.h"

#include <QElapsedTimer>

#include <cmath>

namespace callout {

namespace {

using Direction = RunTextLayer::Direction;

/// A character as the PDF draws it: of a ligature the letters share its place.
struct Glyph {
    char32_t character;
    QString text;
    QRectF box; ///< page units
    const PlacedWord *word;
};

struct Patience {
    const std::function<bool()> &isAbandoned;
    QElapsedTimer timer;
};

bool isOver(const QVariant &closure)
{
    constexpr qint64 longest = 10'000; // milliseconds for a page
    const auto *patience = static_cast<const Patience *>(closure.value<void *>());
    return patience->isAbandoned() || patience->timer.hasExpired(longest);
}

/// The letters that a ligature or a presentation form stands for.
QString lettersOf(char32_t character)
{
    if (QChar::category(character) == QChar::Other_Control)
        return QStringLiteral(" ");
    const QString text = QString::fromUcs4(&character, 1);
    const bool isPresentation = (character >= 0xFB00 && character <= 0xFDFF)
        || (character >= 0xFE70 && character <= 0xFEFC);
    return isPresentation ? text.normalized(QString::NormalizationForm_KC) : text;
}

QRectF inUnits(const QRectF &points)
{
    return { points.topLeft() * unitsPerPoint, points.size() * unitsPerPoint };
}

void addGlyphs(std::vector<Glyph> &glyphs, const Poppler::TextBox &word, const PlacedWord &place)
{
    const auto characters = word.text().toUcs4();
    const QRectF whole = word.boundingBox().normalized();
    const bool isHigher = whole.height() > place.box.height();
    const double share = whole.width() / double(std::max<qsizetype>(characters.size(), 1));
    for (qsizetype i = 0; i < characters.size(); ++i) {
        QRectF box = word.charBoundingBox(int(i));
        if (box.isNull()) // fewer boxes than characters
            box = { whole.left() + double(i) * share, whole.top(), share, whole.height() };
        box = box.normalized();
        if (isHigher) // than its letters are
            box = { box.left(), place.box.top(), box.width(), place.box.height() };
        glyphs.push_back({ characters[i], lettersOf(characters[i]), inUnits(box), &place });
    }
}

/// Where the next character stands, in a stretch that is kept in the order of the file.
Direction directionOf(const Glyph &first, const Glyph &last)
{
    const QPointF way = last.box.center() - first.box.center();
    if (std::abs(way.y()) > std::abs(way.x()))
        return way.y() > 0 ? Direction::Down : Direction::Up;
    return way.x() < 0 ? Direction::Left : Direction::Right;
}

void addRun(RunTextLayer::Builder &builder, const std::vector<const Glyph *> &glyphs, Direction direction)
{
    QRectF rect;
    for (const Glyph *glyph : glyphs)
        rect |= glyph->box;
    QString text;
    std::vector<double> ends;
    for (const Glyph *glyph : glyphs) {
        const QRectF &box = glyph->box;
        const bool isVertical = direction == Direction::Down || direction == Direction::Up;
        const double from = direction == Direction::Right ? box.left() - rect.left()
            : direction == Direction::Left                ? rect.right() - box.right()
            : direction == Direction::Down                ? box.top() - rect.top()
                                                          : rect.bottom() - box.bottom();
        const double length = isVertical ? box.height() : box.width();
        const qsizetype letters = glyph->text.size();
        const bool isPair = letters == 2 && glyph->text.front().isHighSurrogate();
        for (qsizetype i = 1; i <= letters; ++i)
            ends.push_back(from + (isPair ? length : length * double(i) / double(letters)));
        text += glyph->text;
    }
    builder.run(text, rect, direction, ends);
}

/// Adds a line whose words stand left to right, as they do unless the line itself is turned.
void addReordered(RunTextLayer::Builder &builder, const std::vector<Glyph> &glyphs)
{
    // Spaces take part, so that a Latin phrase in an Arabic line stays one.
    std::vector<char32_t> characters;
    std::vector<const Glyph *> owners; // null: a space
    for (size_t i = 0; i < glyphs.size(); ++i) {
        if (i > 0 && glyphs[i - 1].word != glyphs[i].word && glyphs[i - 1].word->hasSpaceAfter) {
            characters.push_back(U' ');
            owners.push_back(nullptr);
        }
        characters.push_back(glyphs[i].character);
        owners.push_back(&glyphs[i]);
    }
    std::vector<const Glyph *> run;
    bool goesLeft = false;
    const auto flush = [&] {
        if (!run.empty())
            addRun(builder, run, goesLeft ? Direction::Left : Direction::Right);
        run.clear();
    };
    for (const OrderedCharacter &next : readingOrder(characters)) {
        const Glyph *glyph = owners[next.index];
        if (!glyph || (!run.empty() && (run.back()->word != glyph->word || goesLeft != next.isRightToLeft)))
            flush();
        if (!glyph) {
            builder.space();
            continue;
        }
        goesLeft = next.isRightToLeft;
        run.push_back(glyph);
    }
    flush();
}

void addInOrder(RunTextLayer::Builder &builder, const std::vector<Glyph> &glyphs)
{
    for (size_t i = 0; i < glyphs.size();) {
        std::vector<const Glyph *> run;
        const PlacedWord *word = glyphs[i].word;
        for (; i < glyphs.size() && glyphs[i].word == word; ++i)
            run.push_back(&glyphs[i]);
        // A word of one letter goes where its line goes.
        addRun(builder, run,
               run.size() > 1 ? directionOf(*run.front(), *run.back())
                              : directionOf(glyphs.front(), glyphs.back()));
        if (word->hasSpaceAfter)
            builder.space();
    }
}

} // namespace

void addPageText(RunTextLayer::Builder &builder, const Poppler::Page &page, const DrawnText &drawn,
                 const std::function<bool()> &isAbandoned)
{
    Patience patience { isAbandoned, {} };
    patience.timer.start();
    const PdfWords words = page.textList(Poppler::Page::Rotate0, isOver,
                                         QVariant::fromValue(static_cast<void *>(&patience)));
    auto lines = linesOf(words, QRectF(QPointF(), page.pageSizeF()));
    constexpr qint64 slow = 2000; // milliseconds
    if (drawn && !patience.timer.hasExpired(slow))
        lines = inReadingOrder(words, std::move(lines), drawn);
    for (const PdfLine &line : lines) {
        std::vector<Glyph> glyphs;
        std::vector<char32_t> characters;
        for (const PlacedWord &word : line)
            addGlyphs(glyphs, *words[word.index], word);
        for (const Glyph &glyph : glyphs)
            characters.push_back(glyph.character);
        if (glyphs.empty())
            continue;
        builder.nextLine();
        if (hasRightToLeft(characters) && directionOf(glyphs.front(), glyphs.back()) == Direction::Right)
            addReordered(builder, glyphs);
        else
            addInOrder(builder, glyphs);
    }
}

} // namespace callout
