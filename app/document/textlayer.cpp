// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/textlayer.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace callout {

namespace {

bool isLineEnd(QChar c)
{
    return c == QLatin1Char('\n') || c == QChar::LineSeparator || c == QChar::ParagraphSeparator
        || c == QLatin1Char('\f');
}

} // namespace

TextRange TextLayer::lineAt(qsizetype position) const
{
    position = std::clamp<qsizetype>(position, 0, m_text.size());
    qsizetype start = position;
    while (start > 0 && !isLineEnd(m_text[start - 1]))
        --start;
    qsizetype end = position;
    while (end < m_text.size() && !isLineEnd(m_text[end]))
        ++end;
    return { start, end };
}

TextRange TextLayer::wordAt(qsizetype position) const
{
    // A line may be the whole of a large file: words are looked for in a window of it.
    constexpr qsizetype reach = 256;
    const TextRange line = lineAt(position);
    const qsizetype from = std::max(line.start, position - reach);
    const qsizetype to = std::min(line.end, position + reach);
    const QStringView window = QStringView(m_text).sliced(from, to - from);
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, window);
    words.setPosition(position - from);
    const qsizetype start = words.isAtBoundary() ? position - from : words.toPreviousBoundary();
    words.setPosition(start < 0 ? 0 : start);
    const qsizetype end = words.toNextBoundary();
    return { from + std::max<qsizetype>(start, 0), end < 0 ? to : from + end };
}

} // namespace callout
