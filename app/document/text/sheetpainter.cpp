// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/text/sheetpainter.h"

#include "app/document/text/textfonts.h"

#include <QPainter>

namespace callout {

SheetPainter::SheetPainter(std::shared_ptr<const TextSheet> sheet)
    : m_sheet(std::move(sheet)),
      m_shaper(m_sheet->makeShaper())
{
}

QImage SheetPainter::paint(int page, double scale, const QRect &tile, const std::atomic<bool> &abandoned)
{
    QImage image(tile.size(), QImage::Format_RGB32);
    if (image.isNull())
        return {};
    image.fill(documentPaper);
    // In units of the sheet; but the raster engine counts in parts of a pixel, which a long sheet's
    // places would overflow: the page's top is its origin.
    const QPointF top = m_sheet->pages().rect(page).topLeft();
    const QRectF exposed(top + QPointF(tile.topLeft()) / scale, QSizeF(tile.size()) / scale);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing
                           | QPainter::SmoothPixmapTransform);
    painter.translate(-tile.topLeft());
    painter.scale(scale, scale);
    painter.translate(-top);
    m_sheet->paintBelow(painter, exposed);
    // Glyphs may reach into the rows above and below, also from the neighbouring page.
    constexpr double overhang = 16;
    const auto [first, end] = m_sheet->rowsIn(exposed.top() - overhang, exposed.bottom() + overhang);
    for (qsizetype row = first; row < end && !abandoned; ++row) {
        const QRectF box = m_sheet->rowBox(row);
        if (box.left() <= exposed.right() && box.right() + overhang * 3 >= exposed.left())
            m_shaper->shape(row).draw(painter);
    }
    return image;
}

} // namespace callout
