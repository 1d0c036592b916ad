// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/markdown/markdowntext.h"
#include "app/document/text/textfonts.h"

#include <QTextLayout>

#include <array>

namespace callout::markdown {

// Page units.
inline constexpr double contentWidth = 760;
inline constexpr double margin = 56;
inline constexpr double quoteIndent = 22;
inline constexpr double itemIndent = 30;
inline constexpr double codePadding = 14;
inline constexpr double cellPaddingX = 12;
inline constexpr double cellPaddingY = 6;

inline constexpr QColor quiet { 0x59, 0x63, 0x6e };
inline constexpr QColor line { 0xd1, 0xd9, 0xe0 };
inline constexpr QColor ground { 0xf3, 0xf5, 0xf8 };
inline constexpr QColor link { 0x09, 0x50, 0xae };

/// The looks of each kind of block. Holds fonts: one for each thread.
class Fonts {
public:
    Fonts();

    const QFont &of(const MarkdownBlock &block) const;
    QColor ink(const MarkdownBlock &block) const;
    /// From one baseline to the next, where nothing is taller.
    static double rowHeight(const MarkdownBlock &block);
    /// Left free above a block, or below; between two the larger one counts.
    static double spaceAbove(const MarkdownBlock &block);
    static double spaceBelow(const MarkdownBlock &block);

    /// The formats of a part of a block; positions count from its beginning.
    QList<QTextLayout::FormatRange> formats(const MarkdownText &text, const MarkdownBlock &block,
                                            TextRange part) const;

    /// Where words stand for a picture; positions as in formats().
    static std::vector<TextRange> frames(const MarkdownText &text, const MarkdownBlock &block,
                                         TextRange part);

private:
    QFont m_body;
    QFont m_code;
    QFont m_frontMatter;
    std::array<QFont, 6> m_headings;
    QFont m_inlineCode;
    std::array<QFont, 6> m_headingCode;
};

/// Four columns, as programs in Markdown are usually written.
double tabDistance(const QFont &font);

/// Strong in a table's first row.
bool isHeaderCell(const MarkdownBlock &block);

} // namespace callout::markdown
