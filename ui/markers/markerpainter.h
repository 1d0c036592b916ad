// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/markers/markerlook.h"
#include "ui/theme/theme.h"

#include <QCache>
#include <QLocale>
#include <QPixmap>

class QPainter;

namespace callout::ui {

/// The accent, dark enough for white numbers: a marker stands on a picture, which is neither dark
/// nor light with the rest of the program.
QColor pinColor(const Theme &theme);

/// Draws markers, each look once into a pixmap: a frame with thousands of them is then a matter
/// of copying.
class MarkerPainter {
public:
    /// Forgets what was drawn if any of these changed.
    void prepare(const Theme &theme, const QFont &font, const QLocale &locale, double devicePixelRatio);

    /// Centred at `centre`, moved to whole device pixels.
    void draw(QPainter &painter, const MarkerLook &look, int diameter, QPointF centre);

    /// What a marker may touch around its centre: rim, halo, shadow and badges.
    static QRectF bounds(QPointF centre, int diameter);

    /// The same without a cache, as vectors.
    void drawVectors(QPainter &painter, const MarkerLook &look, int diameter, QPointF centre) const;

private:
    const QPixmap &pixmap(const MarkerLook &look, int diameter);
    void drawBody(QPainter &painter, const MarkerLook &look, const QRectF &body) const;
    void drawFace(QPainter &painter, const MarkerLook &look, const QRectF &body) const;
    void drawBadges(QPainter &painter, const MarkerLook &look, const QRectF &body) const;
    QColor fill(const MarkerLook &look) const;
    QColor ink(const MarkerLook &look) const;

    Theme m_theme;
    QFont m_font;
    QLocale m_locale;
    double m_ratio = 0;
    QCache<quint64, QPixmap> m_pixmaps { 48 * 1024 }; // cost in KiB
};

} // namespace callout::ui
