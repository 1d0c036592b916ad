// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasview_p.h"
#include "ui/canvas/placement.h"

#include <QKeyEvent>

namespace callout::ui {

void CanvasView::keyPressEvent(QKeyEvent *event)
{
    if (!d->key(*event))
        QWidget::keyPressEvent(event);
}

bool CanvasView::Private::key(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Escape)
        return escape();
    if (showsDocument() && (caretKey(event) || scrollKey(event)))
        return true;
    const bool isArrow = event.key() >= Qt::Key_Left && event.key() <= Qt::Key_Down;
    Qt::KeyboardModifiers taken = Qt::ControlModifier | Qt::MetaModifier;
    if (!isArrow) // with Alt they move the cursor in any document, as Alt+click marks any spot
        taken |= Qt::AltModifier;
    if (event.modifiers() & taken || !showsDocument())
        return false;
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    const double step = shift ? 0.1 : 1;
    switch (event.key()) {
    case Qt::Key_Space:
        if (!event.isAutoRepeat())
            spaceTapped = true;
        spaceIsDown = true;
        updatePointer();
        return true;
    case Qt::Key_Left:
        moveKeyboardCursor({ -step, 0 });
        return true;
    case Qt::Key_Right:
        moveKeyboardCursor({ step, 0 });
        return true;
    case Qt::Key_Up:
        moveKeyboardCursor({ 0, -step });
        return true;
    case Qt::Key_Down:
        moveKeyboardCursor({ 0, step });
        return true;
    case Qt::Key_N:
        shift ? startKeyboardRegion() : placeAtKeyboardCursor();
        return true;
    case Qt::Key_M:
        pickUpAtKeyboardCursor();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return activateAtKeyboardCursor();
    case Qt::Key_V:
        q->setLookOnly(lookOnly == LookOnly::On ? LookOnly::Off : LookOnly::On);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        q->zoomIn();
        return true;
    case Qt::Key_Minus:
        q->zoomOut();
        return true;
    case Qt::Key_0:
        q->zoomToFit();
        return true;
    case Qt::Key_1:
        q->zoomTo(1);
        return true;
    default:
        return false;
    }
}

void CanvasView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) {
        QWidget::keyReleaseEvent(event);
        return;
    }
    d->spaceIsDown = false;
    // Held it pans; tapped it turns the page, of what is read from top to bottom.
    if (std::exchange(d->spaceTapped, false) && d->showsDocument() && d->viewport.scrolls())
        d->scrollBy(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    d->updatePointer();
}

/// Keys that scroll what is longer than the window. Arrows do until they have a cursor to move.
bool CanvasView::Private::scrollKey(const QKeyEvent &event)
{
    constexpr double line = 48;
    if (!viewport.scrolls())
        return false;
    const auto by = [this](QPointF way) {
        delete motion;
        moveView([&] { viewport.panBy(way); });
        return true;
    };
    const double all = viewport.imageRect().height() + q->height();
    const bool arrows = event.modifiers() == Qt::NoModifier && !keyboardCursor && !move;
    switch (event.key()) {
    case Qt::Key_PageDown: // at an end it is for whoever shows more than this document
        if (viewport.imageRect().bottom() <= q->height() + 1)
            return false;
        scrollBy(1);
        return true;
    case Qt::Key_PageUp:
        if (viewport.imageRect().top() >= -1)
            return false;
        scrollBy(-1);
        return true;
    case Qt::Key_Home:
        return by({ 0, all });
    case Qt::Key_End:
        return by({ 0, -all });
    case Qt::Key_Down:
        return arrows && by({ 0, -line });
    case Qt::Key_Up:
        return arrows && by({ 0, line });
    case Qt::Key_Left:
        return arrows && by({ line, 0 });
    case Qt::Key_Right:
        return arrows && by({ -line, 0 });
    default:
        return false;
    }
}

bool CanvasView::Private::escape()
{
    if (document && document->state() == Document::State::Loading && !showsDocument()) {
        document->cancel();
        return true;
    }
    if (cancelGesture())
        return true;
    if (!selection.isEmpty()) {
        q->clearSelection();
        return true;
    }
    if (caretShown) {
        toggleCaret();
        return true;
    }
    if (!fanned.isEmpty()) {
        setFanned({});
        return true;
    }
    if (keyboardCursor) {
        keyboardCursor.reset();
        q->update();
        return true;
    }
    return false;
}

/// A step in percent of the page; from a page's edge to the next one.
QPointF CanvasView::Private::stepped(QPointF from, QPointF step) const
{
    const PageLayout &pages = document->pages();
    const int page = pageAt(pages, from);
    QRectF bounds = pageBounds(pages, page);
    QPointF to = from + QPointF(step.x() * bounds.width(), step.y() * bounds.height()) / 100;
    if (step.y() > 0 && from.y() >= bounds.bottom() && page + 1 < pages.count()) {
        bounds = pageBounds(pages, page + 1);
        to.setY(bounds.top());
    } else if (step.y() < 0 && from.y() <= bounds.top() && page > 0) {
        bounds = pageBounds(pages, page - 1);
        to.setY(bounds.bottom());
    }
    return pinOf(pointAnchor(to, bounds));
}

void CanvasView::Private::moveKeyboardCursor(QPointF step)
{
    if (!knowsPlaces())
        return;
    if (!keyboardCursor) // the first key shows it, in the middle of what is seen
        keyboardCursor = pinOf(pointAnchor(viewport.centre(), boundsAt(viewport.centre())));
    else
        keyboardCursor = stepped(*keyboardCursor, step);
    if (move && movingByKeys) {
        const QPointF pin = stepped(pinOf(move->to), step);
        move->to = movedTo(move->to, pin, boundsAt(pin));
        keyboardCursor = pinOf(move->to);
        Q_EMIT q->markersChanged();
    }
    const QPointF at = viewport.percentToView(*keyboardCursor);
    if (!q->rect().adjusted(20, 20, -20, -20).contains(at.toPoint()))
        reveal([at] { return QRectF(at - QPointF(20, 20), QSizeF(40, 40)); }, {});
    if (model)
        model->pointAt(keyboardCursor->x(), keyboardCursor->y());
    q->update();
}

void CanvasView::placeAtKeyboardCursor()
{
    d->placeAtKeyboardCursor();
}

void CanvasView::Private::placeAtKeyboardCursor()
{
    if ((move && movingByKeys) || (showsDocument() && !knowsPlaces()))
        return;
    if (lookOnly == LookOnly::On || !mayPlace()) {
        Q_EMIT q->placeRefused();
        return;
    }
    if (!keyboardCursor)
        moveKeyboardCursor({});
    const auto corner = std::exchange(keyboardCorner, std::nullopt);
    q->update();
    const ImageAnchor region = corner ? regionAnchor(*corner, *keyboardCursor, boundsAt(*corner))
                                      : ImageAnchor();
    Q_EMIT q->placeRequested(
        toPage(*document, region.w > 0 && region.h > 0 ? region : pointAnchor(*keyboardCursor)));
}

void CanvasView::Private::startKeyboardRegion()
{
    if (!mayPlace()) {
        placeAtKeyboardCursor();
        return;
    }
    if (!keyboardCursor)
        moveKeyboardCursor({});
    keyboardCorner = keyboardCursor;
    q->update();
}

/// False where there is nothing to activate.
bool CanvasView::Private::activateAtKeyboardCursor()
{
    if (move && movingByKeys) {
        finishMove();
        return true;
    }
    if (keyboardCorner) {
        placeAtKeyboardCursor();
        return true;
    }
    if (!keyboardCursor)
        return false;
    const MarkerLayout::Hit hit = layout().itemAt(viewport.percentToView(*keyboardCursor), viewport);
    if (!hit.isHit()) {
        if (chatOpen == ChatOpen::Yes)
            return false;
        placeAtKeyboardCursor();
        return true;
    }
    const MarkerItem &item = markers.items()[size_t(hit.item)];
    pressedMarker = markers.sources()[size_t(item.members.front())].id;
    pressedCluster = item.isCluster();
    clickItem();
    return true;
}

/// Takes the marker under the keyboard cursor, else the selected one: arrows move it, Enter drops
/// it, Esc puts it back.
void CanvasView::Private::pickUpAtKeyboardCursor()
{
    if (move || !model)
        return;
    QString id = selected;
    pressedCluster = false;
    if (keyboardCursor) {
        const MarkerLayout::Hit hit = layout().itemAt(viewport.percentToView(*keyboardCursor), viewport);
        if (hit.isHit()) {
            const MarkerItem &item = markers.items()[size_t(hit.item)];
            id = markers.sources()[size_t(item.members.front())].id;
            pressedCluster = item.isCluster();
        }
    }
    if (id.isEmpty())
        return;
    startMove(id);
    gesture = Gesture::None;
    movingByKeys = move.has_value();
    if (move)
        keyboardCursor = pinOf(move->from);
    updatePointer();
    q->update();
}

void CanvasView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    d->focusByKeys = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    update();
}

void CanvasView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    d->spaceIsDown = false;
    d->updatePointer();
    update();
}

} // namespace callout::ui
