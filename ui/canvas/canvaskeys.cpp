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
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier) || !showsDocument())
        return false;
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    const double step = shift ? 0.1 : 1;
    switch (event.key()) {
    case Qt::Key_Space:
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
        activateAtKeyboardCursor();
        return true;
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
    d->updatePointer();
}

bool CanvasView::Private::escape()
{
    if (document && document->state() == Document::State::Loading && !showsDocument()) {
        document->cancel();
        return true;
    }
    if (cancelGesture())
        return true;
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

void CanvasView::Private::moveKeyboardCursor(QPointF percent)
{
    if (!keyboardCursor) { // the first key shows it, in the middle of what is seen
        const QPointF middle = pinOf(pointAnchor(viewport.centre()));
        keyboardCursor = middle;
    } else {
        keyboardCursor = pinOf(pointAnchor(*keyboardCursor + percent));
    }
    if (move && movingByKeys) {
        move->to = movedTo(move->to, pinOf(move->to) + percent);
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

void CanvasView::Private::placeAtKeyboardCursor()
{
    if (move && movingByKeys)
        return;
    if (lookOnly == LookOnly::On)
        return;
    if (!mayPlace()) {
        Q_EMIT q->placeRefused();
        return;
    }
    if (!keyboardCursor)
        moveKeyboardCursor({});
    const auto corner = std::exchange(keyboardCorner, std::nullopt);
    q->update();
    const ImageAnchor region = corner ? regionAnchor(*corner, *keyboardCursor) : ImageAnchor();
    Q_EMIT q->placeRequested(region.w > 0 && region.h > 0 ? region : pointAnchor(*keyboardCursor));
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

void CanvasView::Private::activateAtKeyboardCursor()
{
    if (move && movingByKeys) {
        finishMove();
        return;
    }
    if (keyboardCorner) {
        placeAtKeyboardCursor();
        return;
    }
    if (!keyboardCursor)
        return;
    const MarkerLayout::Hit hit = layout().itemAt(viewport.percentToView(*keyboardCursor), viewport);
    if (!hit.isHit())
        return;
    const MarkerItem &item = markers.items()[size_t(hit.item)];
    pressedMarker = markers.sources()[size_t(item.members.front())].id;
    pressedCluster = item.isCluster();
    clickItem();
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
