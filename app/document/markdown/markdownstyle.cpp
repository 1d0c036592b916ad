// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/markdown/markdownstyle.h"

#include <QFontMetricsF>

#include <algorithm>

namespace callout::markdown {

namespace {

using Kind = MarkdownBlock::Kind;

constexpr int bodyPixels = 16;
constexpr int codePixels = 14;
constexpr int headingPixels[] = { 31, 25, 20, 17, 16, 16 };

/// A font of fixed pitch looks larger than others.
constexpr int inlineCodePixels(int pixels)
{
    return pixels * 7 / 8;
}

bool isQuoted(const MarkdownBlock &block)
{
    const auto end = block.nest.kinds.begin() + block.nest.depth;
    return std::find(block.nest.kinds.begin(), end, MarkdownNest::Kind::Quote) != end;
}

} // namespace

bool isHeaderCell(const MarkdownBlock &block)
{
    return block.kind == Kind::Cell && block.row == 0;
}

Fonts::Fonts()
    : m_body(proseFont(bodyPixels)),
      m_code(fixedPitchFont(codePixels)),
      m_frontMatter(fixedPitchFont(13)),
      m_inlineCode(fixedPitchFont(inlineCodePixels(bodyPixels)))
{
    for (size_t level = 0; level < m_headings.size(); ++level) {
        m_headings[level] = proseFont(headingPixels[level]);
        m_headings[level].setWeight(QFont::DemiBold);
        m_headingCode[level] = fixedPitchFont(inlineCodePixels(headingPixels[level]));
    }
}

const QFont &Fonts::of(const MarkdownBlock &block) const
{
    switch (block.kind) {
    case Kind::Heading:
        return m_headings[size_t(std::clamp(block.level, 1, 6) - 1)];
    case Kind::Code:
        return m_code;
    case Kind::FrontMatter:
        return m_frontMatter;
    default:
        return m_body;
    }
}

QColor Fonts::ink(const MarkdownBlock &block) const
{
    const bool isQuiet = block.kind == Kind::FrontMatter || (block.kind == Kind::Heading && block.level == 6)
        || (isQuoted(block) && block.kind != Kind::Code);
    return isQuiet ? quiet : documentInk;
}

double Fonts::rowHeight(const MarkdownBlock &block)
{
    switch (block.kind) {
    case Kind::Heading:
        return std::max(26, headingPixels[std::clamp(block.level, 1, 6) - 1] * 13 / 10);
    case Kind::Code:
    case Kind::FrontMatter:
        return 20;
    case Kind::Cell:
        return 24;
    default:
        return 26;
    }
}

double Fonts::spaceAbove(const MarkdownBlock &block)
{
    if (block.kind == Kind::Heading)
        return block.level <= 2 ? 32 : 26;
    return block.kind == Kind::Rule ? 24 : 0;
}

double Fonts::spaceBelow(const MarkdownBlock &block)
{
    if (block.kind == Kind::Heading)
        return block.level <= 2 ? 18 : 10;
    if (block.kind == Kind::Rule)
        return 24;
    return block.isTight && block.kind == Kind::Paragraph ? 4 : 16;
}

QList<QTextLayout::FormatRange> Fonts::formats(const MarkdownText &text, const MarkdownBlock &block,
                                               TextRange part) const
{
    QList<QTextLayout::FormatRange> formats;
    const auto add = [&](TextRange range, const QTextCharFormat &format) {
        range = { std::max(range.start, part.start), std::min(range.end, part.end) };
        if (range.start < range.end)
            formats.append({ int(range.start - part.start), int(range.end - range.start), format });
    };
    if (isHeaderCell(block)) {
        QTextCharFormat format;
        format.setFontWeight(QFont::DemiBold);
        add(part, format);
    }
    const auto first = text.spans.begin() + qsizetype(block.firstSpan);
    const auto end = text.spans.begin() + qsizetype(block.endSpan);
    auto span = std::partition_point(first, end,
                                     [&](const MarkdownSpan &s) { return s.range.end <= part.start; });
    for (; span != end && span->range.start < part.end; ++span) {
        QTextCharFormat format;
        if (span->styles & MarkdownSpan::Code) {
            const QFont &font = block.kind == Kind::Heading
                ? m_headingCode[size_t(std::clamp(block.level, 1, 6) - 1)]
                : m_inlineCode;
            format.setFont(font, QTextCharFormat::FontPropertiesSpecifiedOnly);
            format.setBackground(ground);
        }
        if ((span->styles & MarkdownSpan::Strong) || isHeaderCell(block))
            format.setFontWeight(block.kind == Kind::Heading ? QFont::Bold : QFont::DemiBold);
        if (span->styles & MarkdownSpan::Emphasis)
            format.setFontItalic(true);
        if (span->styles & MarkdownSpan::Strike)
            format.setFontStrikeOut(true);
        if (span->styles & MarkdownSpan::Picture)
            format.setForeground(quiet);
        if (span->target >= 0) {
            format.setForeground(link);
            format.setFontUnderline(true);
        }
        add(span->range, format);
    }
    return formats;
}

std::vector<TextRange> Fonts::frames(const MarkdownText &text, const MarkdownBlock &block, TextRange part)
{
    std::vector<TextRange> frames;
    for (size_t index = block.firstSpan; index < block.endSpan; ++index) {
        const MarkdownSpan &span = text.spans[index];
        const qsizetype start = std::max(span.range.start, part.start) - part.start;
        const qsizetype end = std::min(span.range.end, part.end) - part.start;
        if ((span.styles & MarkdownSpan::Picture) && start < end)
            frames.push_back({ start, end });
    }
    return frames;
}

double tabDistance(const QFont &font)
{
    return 4 * QFontMetricsF(font).horizontalAdvance(u'0');
}

} // namespace callout::markdown
