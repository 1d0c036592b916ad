// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/markdown/markdownsheet.h"
#include "app/document/markdown/markdownstyle.h"

#include <QPainter>

#include <algorithm>

namespace callout {

namespace {

/// A filled disc, a ring, a square: by how deep the list is.
void drawBullet(QPainter &painter, QPointF centre, unsigned depth, QColor color)
{
    constexpr double radius = 3;
    painter.setPen(depth == 2 ? QPen(color, 1.2) : QPen(Qt::NoPen));
    painter.setBrush(depth == 2 ? QBrush(Qt::NoBrush) : QBrush(color));
    const QRectF box(centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
    if (depth > 2)
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
    else
        painter.drawEllipse(box);
}

void drawBox(QPainter &painter, QPointF centre, QColor color, bool isDone)
{
    const QRectF box(centre - QPointF(7, 7), QSizeF(14, 14));
    painter.setPen(QPen(color, 1.4));
    painter.setBrush(isDone ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, 3, 3);
    if (!isDone)
        return;
    painter.setPen(QPen(documentPaper, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(
        QPolygonF({ centre + QPointF(-3.6, 0.2), centre + QPointF(-1, 2.8), centre + QPointF(3.8, -2.8) }));
}

} // namespace

void MarkdownSheet::paintBelow(QPainter &painter, const QRectF &exposed) const
{
    const auto [first, last] = pages().pagesIn(exposed);
    quint32 behind = 0; // what reaches over several pages is painted once
    for (int page = first; page <= last; ++page) {
        for (const quint32 index : m_pageDecorations[size_t(page)]) {
            const Decoration &decoration = m_decorations[index];
            if ((page > first && index < behind) || !decoration.rect.intersects(exposed))
                continue;
            behind = std::max(behind, index + 1);
            painter.save();
            paint(painter, decoration, exposed);
            painter.restore();
        }
    }
}

void MarkdownSheet::paint(QPainter &painter, const Decoration &decoration, const QRectF &exposed) const
{
    using Kind = Decoration::Kind;
    // Where the marker of an item stands: beside its words, on either side.
    const bool isRightToLeft = decoration.block >= 0
        && direction(m_text->blocks[size_t(decoration.block)]) == Qt::RightToLeft;
    const QRectF &rect = decoration.rect;
    const auto markAt = [&](double fromWords) {
        return QPointF(isRightToLeft ? rect.left() + fromWords : rect.right() - fromWords, rect.center().y());
    };
    // The raster engine leaves its numbers where a shape reaches far beyond the tile.
    constexpr double around = 64;
    const QRectF near = rect & exposed.adjusted(-around, -around, around, around);
    switch (decoration.kind) {
    case Kind::Ground:
        painter.setPen(Qt::NoPen);
        painter.setBrush(decoration.color);
        painter.drawRoundedRect(near, 6, 6);
        break;
    case Kind::Fill:
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.fillRect(near, decoration.color);
        break;
    case Kind::Bullet:
        drawBullet(painter, markAt(14), decoration.number, decoration.color);
        break;
    case Kind::Number: {
        painter.setFont(proseFont(16));
        painter.setPen(decoration.color);
        const QString words = QString::number(decoration.number) + u'.';
        const QRectF room = rect.adjusted(isRightToLeft ? 8 : -100, 0, isRightToLeft ? 100 : -8, 0);
        painter.drawText(room, Qt::AlignVCenter | (isRightToLeft ? Qt::AlignLeft : Qt::AlignRight), words);
        break;
    }
    case Kind::Open:
    case Kind::Done:
        drawBox(painter, markAt(15), decoration.color, decoration.kind == Kind::Done);
        break;
    case Kind::Picture:
        painter.drawImage(rect, m_pictures[decoration.number]);
        break;
    }
}

} // namespace callout
