// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/markdown/markdownsheet.h"
#include "app/document/markdown/markdownstyle.h"

namespace callout {

/// Gives every block of a Markdown sheet its place. Used once, in one thread.
class MarkdownLayout {
public:
    MarkdownLayout(MarkdownSheet &sheet, std::vector<QSizeF> pictureSizes, const Work &work,
                   const MarkdownSheet::Begun &begun)
        : m_sheet(sheet),
          m_pictureSizes(std::move(pictureSizes)),
          m_work(work),
          m_begun(begun)
    {
    }

    /// False when cancelled.
    bool run();

private:
    struct Place {
        double left = 0; ///< on the sheet
        double width = 0;
    };

    Place placeOf(const MarkdownBlock &block) const;
    QRectF mirrored(const MarkdownBlock &block, QRectF rect) const;
    double spaceBefore(const MarkdownBlock &block) const;
    void layBlock(size_t index);
    /// Rows of a block from m_top on; returns where they end.
    double layRows(size_t index, const Place &place, double top, bool ownBands);
    double layLine(size_t index, TextRange range, const Place &place, double top, bool ownBands);
    size_t layTable(size_t first);
    std::vector<double> columnsOf(size_t first, size_t end, double width) const;
    void layPicture(size_t index, const Place &place);
    void mark(size_t index, double top);
    void decorate(MarkdownSheet::Decoration::Kind kind, const QRectF &rect, QColor color = {},
                  unsigned number = 0, int block = -1);
    /// The bars of quotes that begin before a block, as far as that.
    void layQuotes(MarkdownSheet &sheet, size_t endBlock) const;
    void showBeginning(size_t endBlock);
    void beginBand(double top);

    MarkdownSheet &m_sheet;
    std::vector<QSizeF> m_pictureSizes;
    const Work &m_work;
    const MarkdownSheet::Begun &m_begun;
    markdown::Fonts m_fonts;
    double m_top = markdown::margin;
    double m_showAt = 4096;     ///< what is above it is shown when it is reached
    std::vector<qint32> m_tops; ///< of blocks
    std::vector<qint32> m_bottoms;
    const MarkdownBlock *m_before = nullptr;
    const MarkdownBlock *m_table = nullptr; ///< the first cell of the one that is laid out
};

} // namespace callout
