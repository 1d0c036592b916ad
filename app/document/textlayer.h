// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/pages.h"

#include <QString>

#include <optional>
#include <vector>

namespace callout {

/// A stretch of a text: UTF-16 positions, `end` behind the last. Never `end` < `start`.
struct TextRange {
    qsizetype start = 0;
    qsizetype end = 0;
    bool isEmpty() const { return start == end; }
    bool operator==(const TextRange &) const = default;
};

/// The text of a document and where its words stand on the pages. Made once by a worker, then
/// immutable: may be read from any thread. Places are in page units (see pages.h).
/// Positions count the UTF-16 units of text(); a position is between two characters.
class TextLayer {
public:
    virtual ~TextLayer() = default;

    /// Everything in reading order; lines and pages are separated by white space.
    const QString &text() const { return m_text; }
    /// The text of one page.
    virtual TextRange pageText(int page) const = 0;

    /// The position nearest to a place on a page; none where the page has no text.
    virtual std::optional<qsizetype> positionAt(const PagePoint &at) const = 0;
    /// True where a press should select and not mark: on a word, or between two words of a line or two lines
    /// of a block.
    virtual bool isOnText(const PagePoint &at) const = 0;
    /// The rectangles that a highlight of the range consists of, in reading order: one for each
    /// piece of a line, left to right. Pages outside [firstPage, lastPage] are left out.
    virtual std::vector<PageRect> boxes(TextRange range, int firstPage, int lastPage) const = 0;

    /// What a double click takes: the word at a position.
    TextRange wordAt(qsizetype position) const;
    /// What a triple click takes: up to the next line end in text().
    TextRange lineAt(qsizetype position) const;

protected:
    explicit TextLayer(QString text) : m_text(std::move(text)) { }

private:
    QString m_text;
};

} // namespace callout
