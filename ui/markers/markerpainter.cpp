// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/markers/markerpainter.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace callout::ui {

namespace {

constexpr double margin = 8; ///< around the disc, for halo, shadow and badges
constexpr double rim = 2;    ///< the light edge that sets a marker off from any picture

void outline(QPainter &painter, MarkerShape shape, const QRectF &rect)
{
    if (shape == MarkerShape::Region)
        painter.drawRoundedRect(rect, rect.width() * 0.28, rect.width() * 0.28);
    else
        painter.drawEllipse(rect);
}

QRectF grown(const QRectF &rect, double by)
{
    return rect.adjusted(-by, -by, by, by);
}

/// A soft shadow a little below: rings that fade outwards.
void drawShadow(QPainter &painter, MarkerShape shape, const QRectF &body, QColor colour)
{
    constexpr int steps = 5;
    painter.setPen(Qt::NoPen);
    for (int step = steps; step > 0; --step) {
        colour.setAlphaF(0.07F);
        painter.setBrush(colour);
        outline(painter, shape, grown(body.translated(0, 1.5), step * 0.9 - 1));
    }
}

/// A small disc on the marker's edge; returns it.
QRectF drawBadge(QPainter &painter, const QPointF &centre, double diameter, const QColor &fill)
{
    QRectF badge(0, 0, diameter, diameter);
    badge.moveCenter(centre);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawEllipse(grown(badge, 1.5));
    painter.setBrush(fill);
    painter.drawEllipse(badge);
    return badge;
}

void drawTick(QPainter &painter, const QRectF &badge)
{
    painter.setPen(QPen(Qt::white, badge.width() * 0.16, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const auto at = [&](double x, double y) {
        return QPointF(badge.x() + x * badge.width(), badge.y() + y * badge.height());
    };
    painter.drawPolyline(QPolygonF({ at(0.28, 0.53), at(0.44, 0.68), at(0.73, 0.35) }));
}

void drawExclamation(QPainter &painter, const QRectF &badge)
{
    painter.setPen(QPen(Qt::white, badge.width() * 0.18, Qt::SolidLine, Qt::RoundCap));
    const QPointF top(badge.center().x(), badge.y() + badge.height() * 0.24);
    painter.drawLine(top, top + QPointF(0, badge.height() * 0.27));
    painter.drawPoint(top + QPointF(0, badge.height() * 0.53));
}

} // namespace

QColor pinColor(const Theme &theme)
{
    return readable(theme.accent, Qt::white);
}

void MarkerPainter::prepare(const Theme &theme, const QFont &font, const QLocale &locale,
                            double devicePixelRatio)
{
    QLocale ungrouped = locale;
    ungrouped.setNumberOptions(QLocale::OmitGroupSeparator);
    const bool same = m_ratio == devicePixelRatio && m_font == font && m_locale == ungrouped
        && m_theme.accent == theme.accent && m_theme.danger == theme.danger && m_theme.scheme == theme.scheme
        && m_theme.contrast == theme.contrast;
    if (same)
        return;
    m_theme = theme;
    m_font = font;
    m_locale = ungrouped;
    m_ratio = devicePixelRatio;
    m_pixmaps.clear();
}

QRectF MarkerPainter::bounds(QPointF centre, int diameter)
{
    const double half = diameter / 2.0 + margin;
    return { centre.x() - half, centre.y() - half, 2 * half, 2 * half };
}

void MarkerPainter::draw(QPainter &painter, const MarkerLook &look, int diameter, QPointF centre)
{
    const QPixmap &cached = pixmap(look, diameter);
    const QPointF corner = bounds(centre, diameter).topLeft();
    painter.drawPixmap(
        QPointF(std::round(corner.x() * m_ratio) / m_ratio, std::round(corner.y() * m_ratio) / m_ratio),
        cached);
}

const QPixmap &MarkerPainter::pixmap(const MarkerLook &look, int diameter)
{
    const quint64 key = quint64(quint32(look.number)) << 32 | quint64(look.marks.toInt()) << 16
        | quint64(look.shape) << 8 | quint64(diameter);
    if (const QPixmap *known = m_pixmaps.object(key))
        return *known;
    const QSize size = (bounds({}, diameter).size() * m_ratio).toSize();
    auto drawn = std::make_unique<QPixmap>(size);
    drawn->setDevicePixelRatio(m_ratio);
    drawn->fill(Qt::transparent);
    QPainter painter(drawn.get());
    drawVectors(painter, look, diameter, -bounds({}, diameter).topLeft());
    painter.end();
    const int cost = size.width() * size.height() * 4 / 1024 + 1;
    QPixmap *kept = drawn.release(); // the cache owns it
    m_pixmaps.insert(key, kept, cost);
    return *kept;
}

void MarkerPainter::drawVectors(QPainter &painter, const MarkerLook &look, int diameter, QPointF centre) const
{
    QRectF body(0, 0, diameter, diameter);
    body.moveCenter(centre);
    if (look.shape == MarkerShape::Region)
        body = grown(body, -diameter * 0.06); // a square looks larger than a disc of its width
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool quiet = look.marks.testFlag(Mark::Resolved)
        && !look.marks.testAnyFlags(Mark::Selected | Mark::Hovered);
    painter.setOpacity(quiet ? 0.72 : 1);
    drawBody(painter, look, body);
    drawFace(painter, look, grown(body, -rim));
    drawBadges(painter, look, body);
    painter.restore();
}

QColor MarkerPainter::fill(const MarkerLook &look) const
{
    if (look.marks.testFlag(Mark::Selected) || look.shape == MarkerShape::Draft)
        return Qt::white;
    if (look.marks.testFlag(Mark::Failed))
        return readable(m_theme.danger, Qt::white);
    if (look.shape == MarkerShape::Cluster)
        return QColor(0x2a, 0x2f, 0x3a);
    if (look.marks.testFlag(Mark::Resolved))
        return QColor(0x56, 0x5d, 0x6b);
    return pinColor(m_theme);
}

QColor MarkerPainter::ink(const MarkerLook &look) const
{
    const QColor background = fill(look);
    if (background != QColor(Qt::white))
        return readable(Qt::white, background);
    return readable(look.marks.testFlag(Mark::Failed) ? m_theme.danger : m_theme.accent, background);
}

void MarkerPainter::drawBody(QPainter &painter, const MarkerLook &look, const QRectF &body) const
{
    painter.setPen(Qt::NoPen);
    QColor halo = m_theme.accent;
    if (look.marks.testFlag(Mark::Selected)) {
        halo.setAlpha(110);
        painter.setBrush(halo);
        outline(painter, look.shape, grown(body, 6));
    } else if (look.marks.testFlag(Mark::Hovered)) {
        halo.setAlpha(80);
        painter.setBrush(halo);
        outline(painter, look.shape, grown(body, 4.5));
    }
    drawShadow(painter, look.shape, body, QColor(10, 15, 30));
    if (look.shape == MarkerShape::Cluster) { // the edge of a second disc behind
        painter.setBrush(Qt::white);
        outline(painter, look.shape, body.translated(3, -3));
        painter.setBrush(mixed(fill(look), Qt::white, 0.35));
        outline(painter, look.shape, grown(body, -rim).translated(3, -3));
    }
    const bool inverted = fill(look) == QColor(Qt::white);
    painter.setBrush(inverted ? ink(look) : QColor(Qt::white));
    outline(painter, look.shape, body);
}

void MarkerPainter::drawFace(QPainter &painter, const MarkerLook &look, const QRectF &face) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill(look));
    outline(painter, look.shape, face);
    if (look.marks.testFlag(Mark::Pending)) {
        QPen dashes(ink(look), 1.6, Qt::CustomDashLine, Qt::FlatCap);
        dashes.setDashPattern({ 2.2, 1.8 });
        painter.setPen(dashes);
        painter.setBrush(Qt::NoBrush);
        outline(painter, look.shape, grown(face, -1.8));
    }
    if (look.shape == MarkerShape::Draft) {
        const double arm = face.width() * 0.22;
        painter.setPen(QPen(ink(look), 2.2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(face.center() - QPointF(arm, 0), face.center() + QPointF(arm, 0));
        painter.drawLine(face.center() - QPointF(0, arm), face.center() + QPointF(0, arm));
        return;
    }
    const QString number = m_locale.toString(look.number);
    constexpr double heights[] = { 0.50, 0.46, 0.36, 0.29 }; // of the face, by digits
    QFont font = m_font;
    font.setBold(true);
    font.setPixelSize(std::max(
        8, int(std::lround(face.width() * heights[std::clamp<qsizetype>(number.size() - 1, 0, 3)]))));
    font.setHintingPreference(QFont::PreferNoHinting);
    painter.setFont(font);
    painter.setPen(ink(look));
    // Centred by the digits' own height: line height has room for descenders, which they lack.
    const QFontMetricsF metrics(font);
    const QPointF start(face.center().x() - metrics.horizontalAdvance(number) / 2,
                        face.center().y() + metrics.capHeight() / 2);
    painter.drawText(start, number);
}

void MarkerPainter::drawBadges(QPainter &painter, const MarkerLook &look, const QRectF &body) const
{
    const double reach = body.width() * (look.shape == MarkerShape::Region ? 0.44 : 0.36);
    const double badge = std::clamp(body.width() * 0.36, 10.0, 13.0);
    const QPointF upper = body.center() + QPointF(reach, -reach);
    if (look.marks.testFlag(Mark::Failed))
        drawExclamation(painter, drawBadge(painter, upper, badge + 1, QColor(0xb4, 0x1f, 0x24)));
    else if (look.marks.testFlag(Mark::Unread))
        drawBadge(painter, upper, badge - 2, QColor::fromRgb(unreadInk));
    if (look.marks.testFlag(Mark::Resolved))
        drawTick(
            painter,
            drawBadge(painter, body.center() + QPointF(reach, reach), badge + 1, QColor(0x1f, 0x8a, 0x4c)));
}

} // namespace callout::ui
