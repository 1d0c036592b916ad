// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/textlayer.h"

#include <QColor>
#include <QFont>
#include <QList>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace callout {

/// How a row is to be shaped and where it stands.
struct RowPlan {
    TextRange range; ///< of the document's text
    QString shown;   ///< as long as the range, or shorter: what is behind has no width
    QFont font;
    QColor ink;
    QList<QTextLayout::FormatRange> formats; ///< positions in `shown`
    std::vector<TextRange> frames;           ///< stretches of `shown` that stand for something, in a frame
    QRectF box;                              ///< on the sheet: what it may fill
    double baseline = 0;                     ///< below the top of the box
    double mostWidth = 0; ///< a row that comes out wider is condensed to it; never less than the box
    double tabDistance = 0;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    Qt::Alignment alignment = Qt::AlignLeading;
};

/// One row of text, shaped by itself: painted, hit and measured. One thread. Places are on the sheet.
class ShapedRow {
public:
    explicit ShapedRow(const RowPlan &plan);

    void draw(QPainter &painter) const;
    /// The position nearest to an x of the sheet.
    qsizetype positionAt(double x) const;
    /// From the first to the last glyph, spaces at the end included; as high as the row.
    QRectF extent() const;
    /// The pieces that a part of the row's text covers, left to right.
    std::vector<QRectF> boxes(TextRange range) const;

private:
    struct Cluster {
        int start;
        int end;
        double leading; ///< x of the edge that is read first, of the layout
        double trailing;
    };
    std::vector<Cluster> clusters(const QTextLine &line) const;
    double toSheet(double x) const { return m_left + x * m_condense; }

    std::unique_ptr<QTextLayout> m_layout;
    TextRange m_range;
    std::vector<TextRange> m_frames;
    QRectF m_box;
    QColor m_ink;
    double m_baseline = 0;
    double m_left = 0;
    double m_condense = 1;
    bool m_isPlain = true; ///< nothing in it changes direction
};

} // namespace callout
