// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QString>

class QPainter;

namespace callout::ui {

/// Somebody else's pointer, with their colour and name.
struct RemoteCursor {
    QString userId;
    QString name;  ///< may be empty: no label
    QPointF place; ///< percent of the oriented image
    QColor colour;
};

/// All that drawCursor() may touch, with the tip at `tip`.
QRectF cursorBounds(const QString &name, const QFont &font, QPointF tip);
void drawCursor(QPainter &painter, const RemoteCursor &cursor, const QFont &font, QPointF tip);

} // namespace callout::ui
