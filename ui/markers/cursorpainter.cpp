// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markers/cursorpainter.h"

#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

namespace callout::ui {

namespace {

constexpr double labelOffset = 13; ///< from the tip, right and down
constexpr double widestLabel = 140;

struct Label {
    QFont font;
    QString text;
    QRectF rect; ///< with the tip at (0, 0)
};

Label labelFor(const QString &name, const QFont &base)
{
    Label label { semibold(smaller(base)), {}, {} };
    const QFontMetricsF metrics(label.font);
    label.text = metrics.elidedText(name.simplified(), Qt::ElideRight, widestLabel);
    label.rect = { labelOffset, labelOffset, metrics.horizontalAdvance(label.text) + 12,
                   metrics.height() + 4 };
    return label;
}

QPainterPath arrow()
{
    QPainterPath path;
    path.addPolygon(QPolygonF({ { 0, 0 }, { 4.6, 15.4 }, { 7.9, 8.8 }, { 14.6, 6.2 } }));
    path.closeSubpath();
    return path;
}

} // namespace

QRectF cursorBounds(const QString &name, const QFont &font, QPointF tip)
{
    QRectF bounds(-3, -3, 21, 22);
    if (!name.isEmpty())
        bounds |= labelFor(name, font).rect.adjusted(-2, -2, 3, 4);
    return bounds.translated(tip);
}

void drawCursor(QPainter &painter, const RemoteCursor &cursor, const QFont &font, QPointF tip)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(tip);
    painter.setPen(QPen(Qt::white, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(cursor.colour);
    painter.drawPath(arrow());
    painter.setPen(Qt::NoPen);
    painter.drawPath(arrow());
    if (!cursor.name.isEmpty()) {
        const Label label = labelFor(cursor.name, font);
        painter.setBrush(QColor(10, 15, 30, 46));
        painter.drawRoundedRect(label.rect.adjusted(-0.5, 0.5, 1, 2), 6, 6);
        painter.setBrush(cursor.colour);
        painter.drawRoundedRect(label.rect, 5, 5);
        painter.setPen(Qt::white);
        painter.setFont(label.font);
        painter.drawText(label.rect, Qt::AlignCenter | Qt::TextSingleLine, label.text);
    }
    painter.restore();
}

} // namespace callout::ui
