// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/filebytes.h"
#include "app/document/markdown/markdowntext.h"
#include "app/document/text/textsheet.h"

#include <QHash>
#include <QImage>

#include <functional>

namespace callout {

/// A Markdown text, typeset on paper of a fixed width.
class MarkdownSheet final : public TextSheet {
public:
    /// Breaks and measures all of it: for a worker, which needs a QGuiApplication for its fonts. Pictures
    /// are looked for beside `path`; empty: nowhere. Null when cancelled or when memory runs out.
    /// Meanwhile `begun` is given what is laid out, first after a few screens and then ever more: sheets
    /// whose pages look and stand as they will on the whole one, and that are good for painting alone.
    using Begun = std::function<void(const std::shared_ptr<const MarkdownSheet> &beginning)>;
    static std::shared_ptr<const MarkdownSheet> create(const QString &source, const QString &path,
                                                       const Work &work, const Begun &begun = {});

    qsizetype rowCount() const override { return qsizetype(m_rows.size()); }
    TextRange rowText(qsizetype row) const override;
    QRectF rowBox(qsizetype row) const override;
    std::pair<qsizetype, qsizetype> rowsIn(double top, double bottom) const override;
    std::unique_ptr<RowShaper> makeShaper() const override;
    void paintBelow(QPainter &painter, const QRectF &exposed) const override;
    std::optional<DocumentLink> linkAt(qsizetype position) const override;
    std::optional<PagePoint> placeOf(const QString &name) const override;

private:
    friend class MarkdownLayout;
    class Shaper;

    struct Row {
        quint32 start;
        quint32 end;
        quint32 block;
        qint32 top;
        qint16 left;
        qint16 width;
        quint16 height;
        quint16 baseline;
    };
    /// A strip of the sheet that is not cut: a row, or a table's. It reaches to the next one.
    struct Band {
        qint32 top;
        quint32 firstRow;
    };
    struct Decoration {
        enum class Kind : quint8 { Ground, Fill, Bullet, Number, Open, Done, Picture };
        Kind kind;
        QRectF rect;
        QColor color;
        unsigned number = 0; ///< of an item, or which picture
        int block = -1;
    };

    explicit MarkdownSheet(std::shared_ptr<const MarkdownText> text);
    /// The same with nothing laid out.
    std::shared_ptr<MarkdownSheet> empty() const;
    void layPages(qint32 height);
    void layWholePages(); ///< those that are complete
    std::vector<QSizeF> cutPages() const;
    void sortDecorations();
    void makeOutline(const std::vector<qint32> &tops);
    void paint(QPainter &painter, const Decoration &decoration, const QRectF &exposed) const;
    PagePoint pointAt(qint32 top) const;
    Qt::LayoutDirection direction(const MarkdownBlock &block) const;

    std::shared_ptr<const MarkdownText> m_text; ///< its characters are text()
    std::vector<Row> m_rows;
    std::vector<Band> m_bands;
    std::vector<Decoration> m_decorations;
    std::vector<std::vector<quint32>> m_pageDecorations;
    std::vector<QImage> m_pictures;
    QHash<QString, qint32> m_anchors; ///< of headings, as links in the text call them
};

} // namespace callout
