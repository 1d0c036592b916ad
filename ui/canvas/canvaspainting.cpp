// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasview_p.h"
#include "ui/canvas/placement.h"

#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

#include <cmath>

namespace callout::ui {

namespace {

/// The rectangle with its edges on whole device pixels.
QRectF snapped(const QRectF &rect, double ratio)
{
    const auto snap = [ratio](double value) { return std::round(value * ratio) / ratio; };
    return { QPointF(snap(rect.left()), snap(rect.top())), QPointF(snap(rect.right()), snap(rect.bottom())) };
}

} // namespace

void CanvasView::Private::paint(QPainter &canvas, const QRect &dirty)
{
    const Theme theme = Theme::of(q);
    canvas.fillRect(dirty, theme.canvas);
    // A window may have gone to a screen of another density without being resized.
    if (viewport.devicePixelRatio() != q->devicePixelRatioF())
        viewport.setView(q->size(), q->devicePixelRatioF());
    if (!showsDocument()) {
        paintMessage(canvas, theme);
    } else {
        painter.prepare(theme, q->font(), q->locale(), q->devicePixelRatioF());
        paintImage(canvas, dirty, theme);
        paintMarkers(canvas, dirty, theme);
        paintLocal(canvas, theme);
        for (const RemoteCursor &cursor : cursors) {
            const QPointF tip = viewport.percentToView(cursor.place);
            if (cursorBounds(cursor.name, q->font(), tip).intersects(dirty))
                drawCursor(canvas, cursor, q->font(), tip);
        }
        paintKeyboardCursor(canvas, theme);
    }
    if (q->hasFocus() && focusByKeys) {
        canvas.setPen(QPen(theme.accent, 2));
        canvas.setBrush(Qt::NoBrush);
        canvas.drawRect(QRectF(q->rect()).adjusted(1, 1, -1, -1));
    }
}

// -- the picture -----------------------------------------------------------------------------------

void CanvasView::Private::paintImage(QPainter &canvas, const QRect &dirty, const Theme &theme) const
{
    const double ratio = viewport.devicePixelRatio();
    const QImage level = document->level(viewport.zoom());
    const QRectF target = snapped(viewport.imageRect(), ratio);
    const QRectF clip = target & QRectF(dirty);
    if (clip.isEmpty() || target.isEmpty())
        return;
    if (level.hasAlphaChannel())
        paintTransparency(canvas, clip, theme);

    // Only the part that is seen is handed over: the raster engine counts in 16.16 fixed point,
    // which a picture of more than 32,767 pixels leaves.
    const double across = level.width() / target.width();
    const double down = level.height() / target.height();
    const QRectF wanted((clip.x() - target.x()) * across, (clip.y() - target.y()) * down,
                        clip.width() * across, clip.height() * down);
    const QRect part = wanted.toAlignedRect().adjusted(-2, -2, 2, 2) & level.rect();
    const QImage seen(level.constScanLine(part.y()) + qsizetype(part.x()) * 4, part.width(), part.height(),
                      level.bytesPerLine(), level.format());
    const QRectF place(target.x() + part.x() / across, target.y() + part.y() / down, part.width() / across,
                       part.height() / down);

    constexpr double pixelsShow = 3; // from this zoom on, people look at pixels
    const bool exact = std::abs(across - ratio) < 1e-6 && std::abs(down - ratio) < 1e-6;
    canvas.save();
    canvas.setClipRect(clip);
    canvas.setRenderHint(QPainter::SmoothPixmapTransform, !exact && viewport.zoom() < pixelsShow);
    canvas.drawImage(place, seen);
    canvas.restore();

    QColor edge = theme.scheme == Scheme::Dark ? QColor(255, 255, 255, 28) : QColor(0, 0, 0, 36);
    canvas.setPen(QPen(edge, 1));
    canvas.setBrush(Qt::NoBrush);
    canvas.drawRect(target.adjusted(-0.5, -0.5, 0.5, 0.5));
}

void CanvasView::Private::paintTransparency(QPainter &canvas, const QRectF &rect, const Theme &theme) const
{
    constexpr int square = 8;
    const bool dark = theme.scheme == Scheme::Dark;
    QImage board(2 * square, 2 * square, QImage::Format_RGB32);
    board.fill(dark ? QColor(0x3a, 0x3d, 0x44) : QColor(Qt::white));
    QPainter squares(&board);
    const QColor other = dark ? QColor(0x2c, 0x2e, 0x34) : QColor(0xe2, 0xe4, 0xe8);
    squares.fillRect(0, 0, square, square, other);
    squares.fillRect(square, square, square, square, other);
    squares.end();
    canvas.save();
    canvas.setBrushOrigin(viewport.imageRect().topLeft().toPoint());
    canvas.fillRect(rect, QBrush(board));
    canvas.restore();
}

// -- markers ---------------------------------------------------------------------------------------

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
    const QRectF rect = snapped(
        { viewport.percentToView(region.topLeft()), viewport.percentToView(region.bottomRight()) },
        viewport.devicePixelRatio());
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
    if (draft)
        drawAt(*draft, { MarkerShape::Draft, 0, Mark::Hovered });
    if (move && model) {
        if (const ConversationView *view = model->conversation(move->id)) {
            MarkerLook look = sourceOf(move->id, *view, move->to).look;
            look.marks.setFlag(Mark::Hovered);
            drawAt(move->to, look);
        }
    }
    std::optional<ImageAnchor> drawn;
    if (gesture == Gesture::DrawingRegion)
        drawn = regionAnchor(viewport.viewToPercent(pressedAt), viewport.viewToPercent(lastAt));
    else if (keyboardCorner && keyboardCursor)
        drawn = regionAnchor(*keyboardCorner, *keyboardCursor);
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

// -- words in place of a picture ---------------------------------------------------------------------

void CanvasView::Private::paintMessage(QPainter &canvas, const Theme &theme) const
{
    if (!document) {
        if (!statusText.isEmpty())
            paintText(canvas, theme, statusText, statusProgress);
        return;
    }
    const QString name = document->path().section(u'/', -1);
    if (document->state() == Document::State::Failed)
        paintText(canvas, theme, errorText(document->fault(), document->path()), {});
    else
        paintText(canvas, theme,
                  statusText.isEmpty() ? tr("Opening “%1”…\nPress Esc to stop.").arg(name) : statusText,
                  document->progress());
}

void CanvasView::Private::paintText(QPainter &canvas, const Theme &theme, const QString &text,
                                    std::optional<double> progress) const
{
    const double width = std::min(460.0, q->width() - 48.0);
    QRectF box((q->width() - width) / 2, 0, width, q->height());
    QTextOption option(Qt::AlignHCenter);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(q->layoutDirection());
    QFont font = q->font();
    font.setPointSizeF(font.pointSizeF() * 1.1);
    canvas.setFont(font);
    const QRectF needed = canvas.boundingRect(box, text, option);
    box.setTop((q->height() - needed.height()) / 2);
    box.setHeight(needed.height() + 4);
    canvas.setPen(theme.text);
    canvas.drawText(box, text, option);
    if (!progress)
        return;
    canvas.save();
    canvas.setRenderHint(QPainter::Antialiasing);
    QRectF bar((q->width() - 240) / 2.0, box.bottom() + 16, 240, 6);
    canvas.setPen(Qt::NoPen);
    canvas.setBrush(theme.border);
    canvas.drawRoundedRect(bar, 3, 3);
    const double done = bar.width() * std::clamp(*progress, 0.0, 1.0);
    if (q->layoutDirection() == Qt::RightToLeft)
        bar.setLeft(bar.right() - done);
    else
        bar.setWidth(done);
    canvas.setBrush(theme.accent);
    canvas.drawRoundedRect(bar, 3, 3);
    canvas.restore();
}

} // namespace callout::ui
