// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/chatcard.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace callout::ui {

namespace {

/// The arrow, its foot a little inside the card so that both unite without a seam.
QPainterPath arrowPath(const QRectF &card, Side side, qreal at)
{
    constexpr qreal length = measure::arrow - 2; // leaves two pixels of air before the marker
    constexpr qreal half = 8;
    QPainterPath path;
    const auto triangle = [&](QPointF a, QPointF tip, QPointF b) {
        path.moveTo(a);
        path.lineTo(tip);
        path.lineTo(b);
        path.closeSubpath();
    };
    switch (side) {
    case Side::Right: // of the marker: the arrow is on the card's left
        triangle({ card.left() + 1, at - half }, { card.left() - length, at },
                 { card.left() + 1, at + half });
        break;
    case Side::Left:
        triangle({ card.right() - 1, at - half }, { card.right() + length, at },
                 { card.right() - 1, at + half });
        break;
    case Side::Below:
        triangle({ at - half, card.top() + 1 }, { at, card.top() - length }, { at + half, card.top() + 1 });
        break;
    case Side::Above:
        triangle({ at - half, card.bottom() - 1 }, { at, card.bottom() + length },
                 { at + half, card.bottom() - 1 });
        break;
    case Side::Docked:
    case Side::Fill:
        break;
    }
    return path;
}

void paintShadow(QPainter &painter, const QRectF &card, const QColor &ink)
{
    painter.setPen(Qt::NoPen);
    constexpr int reach = 14;
    for (int ring = reach; ring > 0; --ring) {
        QColor color = ink;
        const qreal near = 1.0 - qreal(ring) / (reach + 1);
        color.setAlphaF(float(ink.alphaF() * 0.16 * near * near));
        painter.setBrush(color);
        const QRectF rect = card.adjusted(-ring, -ring + 4, ring, ring + 4);
        painter.drawRoundedRect(rect, radius::card + ring, radius::card + ring);
    }
}

} // namespace

void paintChatCard(QPainter &painter, const QWidget *widget, const QRect &card, Side side, int arrowAt)
{
    const Theme theme = Theme::of(widget);
    painter.setRenderHint(QPainter::Antialiasing);
    if (side == Side::Fill) {
        painter.fillRect(card, theme.card);
        painter.fillRect(QRect(card.left(), card.top(), card.width(), 1), theme.border);
        return;
    }
    const QRectF edge = QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5);
    paintShadow(painter, edge, theme.shadow);
    QPainterPath path;
    path.addRoundedRect(edge, radius::card, radius::card);
    const QPainterPath arrow = arrowPath(edge, side, arrowAt + 0.5);
    if (!arrow.isEmpty())
        path = path.united(arrow);
    painter.setPen(theme.border);
    painter.setBrush(theme.card);
    painter.drawPath(path);
}

} // namespace callout::ui
