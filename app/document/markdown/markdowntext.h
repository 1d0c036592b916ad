// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/textlayer.h"

#include <QString>

#include <array>
#include <atomic>
#include <optional>
#include <vector>

namespace callout {

/// A stretch of a Markdown text that looks different, or leads somewhere, or both.
struct MarkdownSpan {
    enum Style : quint16 {
        Strong = 1,
        Emphasis = 2,
        Code = 4,
        Strike = 8,
        Picture = 16, ///< the words that stand for a picture that is not shown
    };
    TextRange range;
    quint16 styles = 0;
    int target = -1; ///< of a link, in MarkdownText::targets; -1: leads nowhere
};

/// What a block stands in, outermost first. Deeper ones than these are not seen as such: nobody reads
/// them, and they would leave no room.
struct MarkdownNest {
    static constexpr size_t deepest = 10;
    enum class Kind : quint8 { Quote, Item };
    std::array<Kind, deepest> kinds {};
    quint8 depth = 0;
};

/// A quote, with what is in it.
struct MarkdownQuote {
    MarkdownNest nest; ///< it is the innermost
    size_t firstBlock = 0;
    size_t endBlock = 0;
};

struct MarkdownBlock {
    enum class Kind : quint8 { Paragraph, Heading, Code, FrontMatter, Rule, Cell, Picture };
    enum class Marker : quint8 { None, Bullet, Number, Open, Done };

    Kind kind = Kind::Paragraph;
    TextRange text;
    size_t firstSpan = 0;
    size_t endSpan = 0;
    MarkdownNest nest;
    Marker marker = Marker::None; ///< of the list's item that begins here
    unsigned number = 0;          ///< with Marker::Number
    bool isTight = false;         ///< in a list without empty lines
    int level = 0;                ///< of a heading, 1–6
    int table = -1;               ///< of a cell
    int row = 0;
    int column = 0;
    int picture = -1; ///< what PictureSource said of it
    Qt::Alignment alignment = Qt::AlignLeading;
};

/// A Markdown text as people read it, without its marks: blocks end with \n, the cells of a table's row
/// with \t. HTML in it is left out, but for the words between its tags; nothing is loaded.
struct MarkdownText {
    QString text;
    std::vector<MarkdownBlock> blocks; ///< in reading order, none inside another
    std::vector<MarkdownSpan> spans;   ///< by block
    std::vector<MarkdownQuote> quotes;
    QStringList targets; ///< of links, as they were written
};

/// Where a text's pictures come from.
class PictureSource {
public:
    virtual ~PictureSource() = default;
    /// A number for what is shown; none where its words are to stand for it.
    virtual std::optional<int> picture(const QString &source) = 0;
};

/// CommonMark with tables, task lists, strikethrough, web addresses and YAML front matter. Nothing
/// when cancelled or when memory runs out. Any thread.
std::optional<MarkdownText> parseMarkdown(const QString &source, PictureSource &pictures,
                                          const std::atomic<bool> &cancelled);

} // namespace callout
