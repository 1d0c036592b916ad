// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/filebytes.h"
#include "app/document/text/textsheet.h"

namespace callout {

/// Plain text on paper of a hundred columns, in a font of fixed pitch: white paper, dark ink.
/// Rows are broken on the grid of cells, at spaces where there are any, so that breaking needs no
/// fonts; a row is shaped where it is looked at.
class PlainSheet final : public TextSheet {
public:
    static constexpr int columns = 100;
    static constexpr double margin = 40; ///< around the rows

    /// Null when cancelled, and where there would be more rows than DocumentLimits::textRows.
    static std::shared_ptr<const PlainSheet> create(QString text, const Work &work);

    qsizetype rowCount() const override { return qsizetype(m_rows.size()); }
    TextRange rowText(qsizetype row) const override;
    QRectF rowBox(qsizetype row) const override;
    std::pair<qsizetype, qsizetype> rowsIn(double top, double bottom) const override;
    std::unique_ptr<RowShaper> makeShaper() const override;

    Qt::LayoutDirection direction(qsizetype row) const;

private:
    class Breaker;
    class Shaper;

    explicit PlainSheet(QString text) : TextSheet(std::move(text)) { }
    qsizetype start(qsizetype row) const { return qsizetype(m_rows[size_t(row)] & positionMask); }
    void layPages();

    static constexpr quint32 rightToLeft = quint32(1) << 31;
    static constexpr quint32 positionMask = rightToLeft - 1;

    std::vector<quint32> m_rows; ///< where each begins; the top bit: it runs right to left
};

} // namespace callout
