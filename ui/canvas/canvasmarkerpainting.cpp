// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasview_p.h"
#include "ui/canvas/placement.h"

#include <QPainter>

#include <cmath>

namespace callout::ui {

MarkerLook CanvasView::Private::lookNow(const MarkerItem &item) const
{
    MarkerLook look = markers.lookOf(item);
    const auto holds = [&](const QString &id) {
        return !id.isEmpty() && std::any_of(item.members.begin(), item.members.end(), [&](int member) {
            return markers.sources()[size_t(member)].id == id;
        });
    };
    look.marks.setFlag(Mark::Selected, !item.isCluster() && holds(selected));
    look.marks.setFlag(Mark::Hovered, holds(hovered));
    return look;
}

void CanvasView::Private::paintMarkers(QPainter &canvas, const QRect &dirty, const Theme &theme)
{
    const MarkerLayout &shown = layout();
    const QRectF area(dirty);
    const MarkerItem *selectedItem = selected.isEmpty() ? nullptr : shown.itemOf(selected);
    const MarkerItem *hoveredItem = hovered.isEmpty() ? nullptr : shown.itemOf(hovered);
    std::vector<const MarkerItem *> pins;
    for (const MarkerItem &item : shown.items()) {
        const QPointF centre = MarkerLayout::centreOf(item, viewport);
        const ImageAnchor &anchor = shown.sources()[size_t(item.members.front())].anchor;
        if (!item.isCluster() && anchor.isRegion()) {
            const QRectF region = anchorRect(anchor).adjusted(-4, -4, 4, 4);
            if (region.intersects(area))
                paintRegion(canvas, anchor, lookNow(item), theme);
        }
        const bool onTop = &item == selectedItem || &item == hoveredItem;
        if (!onTop && MarkerPainter::bounds(centre, shown.diameter()).intersects(area))
            pins.push_back(&item);
    }
    bool fanPainted = !shown.isFanned();
    for (const MarkerItem *item : pins) {
        if (!fanPainted && item->place == *shown.fanCentre()) {
            paintFan(canvas, theme);
            fanPainted = true;
        }
        paintItem(canvas, *item, theme);
    }
    if (!fanPainted)
        paintFan(canvas, theme);
    if (selectedItem && selectedItem != hoveredItem)
        paintItem(canvas, *selectedItem, theme);
    if (hoveredItem)
        paintItem(canvas, *hoveredItem, theme);
}

void CanvasView::Private::paintItem(QPainter &canvas, const MarkerItem &item, const Theme &)
{
    // Of thousands only one can be hovered or selected: the look of the others is known.
    const MarkerLook look = lookNow(item);
    painter.draw(canvas, look, markers.diameter(), MarkerLayout::centreOf(item, viewport));
}

void CanvasView::Private::paintRegion(QPainter &canvas, const ImageAnchor &anchor, const MarkerLook &look,
                                      const Theme &theme) const
{
    const QRectF region = regionOf(anchor);
    const QRectF rect = viewport.snapped(
        { viewport.percentToView(region.topLeft()), viewport.percentToView(region.bottomRight()) });
    const bool strong = look.marks.testAnyFlags(Mark::Selected | Mark::Hovered)
        || look.shape == MarkerShape::Draft;
    const bool resolved = look.marks.testFlag(Mark::Resolved);
    QColor line = look.marks.testFlag(Mark::Failed) ? readable(theme.danger, Qt::white) : pinColor(theme);
    if (resolved)
        line = QColor(0x6b, 0x72, 0x80);
    canvas.save();
    canvas.setRenderHint(QPainter::Antialiasing);
    canvas.setOpacity(resolved && !strong ? 0.7 : 1);
    QColor wash = line;
    wash.setAlpha(strong ? 40 : 14);
    canvas.setBrush(wash);
    canvas.setPen(
        QPen(QColor(255, 255, 255, 210), strong ? 5 : 4, Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin));
    canvas.drawRoundedRect(rect, 3, 3);
    canvas.setBrush(Qt::NoBrush);
    QPen pen(line, strong ? 2.5 : 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (resolved || look.marks.testFlag(Mark::Pending))
        pen.setDashPattern({ 4, 2.5 });
    canvas.setPen(pen);
    canvas.drawRoundedRect(rect, 3, 3);
    canvas.restore();
}

void CanvasView::Private::paintFan(QPainter &canvas, const Theme &theme)
{
    const QPointF centre = viewport.percentToView(*markers.fanCentre());
    canvas.save();
    canvas.setRenderHint(QPainter::Antialiasing);
    double reach = 0;
    for (const MarkerItem &item : markers.items()) {
        if (item.place == *markers.fanCentre())
            reach = std::max(reach, std::hypot(item.shift.x(), item.shift.y()));
    }
    QColor disc = theme.scheme == Scheme::Dark ? QColor(0, 0, 0, 110) : QColor(255, 255, 255, 150);
    canvas.setPen(Qt::NoPen);
    canvas.setBrush(disc);
    const double radius = reach + markers.diameter() * 0.75;
    canvas.drawEllipse(centre, radius, radius);
    for (const MarkerItem &item : markers.items()) {
        if (item.place != *markers.fanCentre() || item.isCluster())
            continue;
        // A thread from each pin to the spot that it is about.
        const QPointF spot = viewport.percentToView(
            pinOf(markers.sources()[size_t(item.members.front())].anchor));
        canvas.setPen(QPen(QColor(255, 255, 255, 200), 3.4));
        canvas.drawLine(spot, centre + item.shift);
        canvas.setPen(QPen(pinColor(theme), 1.6));
        canvas.drawLine(spot, centre + item.shift);
        canvas.setPen(QPen(Qt::white, 1.5));
        canvas.setBrush(pinColor(theme));
        canvas.drawEllipse(spot, 3.5, 3.5);
    }
    canvas.restore();
}

// -- what only this user sees ------------------------------------------------------------------------

void CanvasView::Private::paintLocal(QPainter &canvas, const Theme &theme)
{
    const auto drawAt = [&](const ImageAnchor &anchor, const MarkerLook &look) {
        if (anchor.isRegion())
            paintRegion(canvas, anchor, look, theme);
        painter.draw(canvas, look, diameter(), viewport.percentToView(pinOf(anchor)));
    };
    if (const auto marker = draftMarker())
        drawAt(*marker, { MarkerShape::Draft, 0, Mark::Hovered });
    if (move && model) {
        if (const ConversationView *view = model->conversation(move->id)) {
            MarkerLook look = sourceOf(move->id, *view, move->to).look;
            look.marks.setFlag(Mark::Hovered);
            drawAt(move->to, look);
        }
    }
    std::optional<ImageAnchor> drawn;
    if (gesture == Gesture::DrawingRegion)
        drawn = drawnRegion(lastAt);
    else if (keyboardCorner && keyboardCursor)
        drawn = regionAnchor(*keyboardCorner, *keyboardCursor, boundsAt(*keyboardCorner));
    if (drawn)
        paintRegion(canvas, *drawn, { MarkerShape::Draft, 0, {} }, theme);
}

void CanvasView::Private::paintKeyboardCursor(QPainter &canvas, const Theme &theme) const
{
    if (!keyboardCursor || !q->hasFocus())
        return;
    const QPointF at = viewport.percentToView(*keyboardCursor);
    canvas.save();
    canvas.setRenderHint(QPainter::Antialiasing);
    for (const auto &[colour, width] :
         { std::pair(QColor(Qt::white), 5.0), std::pair(pinColor(theme), 2.0) }) {
        canvas.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap));
        canvas.drawEllipse(at, 9, 9);
        for (const QPointF direction : { QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1) })
            canvas.drawLine(at + direction * 5, at + direction * 15);
    }
    canvas.restore();
}

} // namespace callout::ui
