// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"
#include "app/document/text/shapedrow.h"

#include <memory>
#include <vector>

class QPainter;

namespace callout {

/// Shapes the rows of one sheet. Holds fonts, which no two threads may share: one for each thread.
class RowShaper {
public:
    virtual ~RowShaper() = default;
    /// A row as it is drawn.
    virtual ShapedRow shape(qsizetype row) const = 0;
};

/// A text broken into rows that stand on a continuous sheet: positions alone, so that a long text
/// costs little more than its characters. Rows are shaped where they are looked at, each by itself.
/// Made once by a worker, then immutable: any thread.
///
/// It is cut into many pages rather than one because each page is painted, previewed and measured by
/// itself: nobody must ever touch all rows at once, whatever is selected and however far one zooms out.
/// No row stands on two pages. Places are doubles and the sheet's height fits an int many times.
class TextSheet {
public:
    virtual ~TextSheet() = default;

    const QString &text() const { return m_text; }
    const PageLayout &pages() const { return m_pages; }
    const std::vector<OutlineEntry> &outline() const { return m_outline; }

    virtual qsizetype rowCount() const = 0;
    /// What a row says, without its line end. Rows are in the order of the text.
    virtual TextRange rowText(qsizetype row) const = 0;
    /// Where a row may stand, on the sheet.
    virtual QRectF rowBox(qsizetype row) const = 0;
    /// The rows whose part of the sheet lies between two heights; the second is behind the last.
    virtual std::pair<qsizetype, qsizetype> rowsIn(double top, double bottom) const = 0;
    virtual std::unique_ptr<RowShaper> makeShaper() const = 0;
    /// What stands below the rows: grounds, lines, pictures. The painter counts in units of the sheet.
    virtual void paintBelow(QPainter &, const QRectF & /*exposed*/) const { }
    virtual std::optional<DocumentLink> linkAt(qsizetype /*position*/) const { return {}; }

    /// What links call a place of it; see Document::placeOf().
    virtual std::optional<PagePoint> placeOf(const QString & /*name*/) const { return {}; }

    /// The row that a position stands in: the last one that begins at or before it.
    qsizetype rowOf(qsizetype position) const;

protected:
    explicit TextSheet(QString text) : m_text(std::move(text)) { }
    void setPages(PageLayout pages) { m_pages = std::move(pages); }
    void setOutline(std::vector<OutlineEntry> outline) { m_outline = std::move(outline); }

private:
    QString m_text;
    PageLayout m_pages;
    std::vector<OutlineEntry> m_outline;
};

/// The text of a sheet and where it stands, measured when asked for.
class SheetTextLayer final : public TextLayer {
public:
    explicit SheetTextLayer(std::shared_ptr<const TextSheet> sheet);

    TextRange pageText(int page) const override;
    std::optional<qsizetype> positionAt(const PagePoint &at) const override;
    bool isOnText(const PagePoint &at) const override;
    std::vector<PageRect> boxes(TextRange range, int firstPage, int lastPage) const override;

private:
    /// The row nearest to a point of the sheet; none where there are no rows.
    std::optional<qsizetype> rowAt(QPointF sheet) const;
    std::pair<qsizetype, qsizetype> rowsOf(int page) const;

    std::shared_ptr<const TextSheet> m_sheet;
};

} // namespace callout
