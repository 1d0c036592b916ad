// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasview_p.h"
#include "ui/canvas/placement.h"

#include <QGestureEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace callout::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double dragThreshold = 4;  ///< view pixels before a press becomes a drag
constexpr double smallestRegion = 8; ///< view pixels; less is a click that slipped
constexpr double wheelNotch = 120;   ///< eighths of a degree
constexpr double linesPerNotch = 64; ///< view pixels a notch pans
constexpr double zoomPerNotch = 1.25;

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

// -- the pointer -------------------------------------------------------------------------------------

void CanvasView::Private::updatePointer()
{
    if (gesture == Gesture::Panning || gesture == Gesture::MovingMarker)
        q->setCursor(Qt::ClosedHandCursor);
    else if (spaceIsDown || (lookOnly == LookOnly::On && showsDocument()))
        q->setCursor(Qt::OpenHandCursor);
    else if (!hovered.isEmpty())
        q->setCursor(Qt::PointingHandCursor);
    else if (mayPlace() && chatOpen == ChatOpen::No)
        q->setCursor(Qt::CrossCursor);
    else
        q->setCursor(Qt::ArrowCursor);
}

void CanvasView::mousePressEvent(QMouseEvent *event)
{
    delete d->motion;
    if (d->gesture != Private::Gesture::None)
        return;
    const bool pans = event->button() == Qt::MiddleButton
        || (event->button() == Qt::LeftButton && d->spaceIsDown);
    d->pressedAt = d->lastAt = event->position();
    if (pans && d->showsDocument())
        d->gesture = Private::Gesture::Panning;
    else if (event->button() == Qt::LeftButton)
        d->press(event->position());
    else
        event->ignore();
    d->updatePointer();
}

void CanvasView::Private::press(QPointF at)
{
    if (keyboardCursor) {
        keyboardCursor.reset();
        keyboardCorner.reset();
        q->update();
    }
    gesture = Gesture::PressedEmpty;
    if (!showsDocument())
        return;
    const MarkerLayout::Hit hit = layout().itemAt(at, viewport);
    if (!hit.isHit())
        return;
    const MarkerItem &item = markers.items()[size_t(hit.item)];
    gesture = Gesture::PressedMarker;
    pressedMarker = markers.sources()[size_t(item.members.front())].id;
    pressedCluster = item.isCluster();
    grip = at - MarkerLayout::centreOf(item, viewport);
}

void CanvasView::mouseMoveEvent(QMouseEvent *event)
{
    d->drag(event->position());
    const QPointF percent = d->viewport.viewToPercent(event->position());
    if (d->model && d->showsDocument() && QRectF(0, 0, 100, 100).contains(percent))
        d->model->pointAt(percent.x(), percent.y());
}

void CanvasView::Private::drag(QPointF at)
{
    const QPointF step = at - lastAt;
    lastAt = at;
    if (gesture == Gesture::None)
        hover(at);
    const bool mayTurn = gesture == Gesture::PressedEmpty || gesture == Gesture::PressedMarker;
    if (mayTurn && distance(at, pressedAt) >= dragThreshold)
        startDrag();

    if (gesture == Gesture::Panning) {
        changeView([&] { viewport.panBy(step); });
    } else if (gesture == Gesture::DrawingRegion) {
        q->update();
    } else if (gesture == Gesture::MovingMarker) {
        move->to = movedTo(move->from, viewport.viewToPercent(at - grip));
        q->update();
        Q_EMIT q->markersChanged();
    }
}

void CanvasView::Private::startDrag()
{
    if (gesture == Gesture::PressedMarker)
        startMove(pressedMarker);
    else if (showsDocument())
        gesture = mayPlace() ? Gesture::DrawingRegion : Gesture::Panning;
    updatePointer();
}

void CanvasView::Private::startMove(const QString &id)
{
    const ConversationView *view = model ? model->conversation(id) : nullptr;
    const auto *anchor = view ? std::get_if<ImageAnchor>(&view->conversation.anchor) : nullptr;
    const bool may = anchor && !pressedCluster && lookOnly == LookOnly::Off
        && model->mayChange(view->conversation.createdBy);
    if (!may) {
        gesture = Gesture::Panning;
        return;
    }
    gesture = Gesture::MovingMarker;
    move = Move { id, *anchor, *anchor };
    sourcesStale = true;
}

void CanvasView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool ours = event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton;
    if (ours && !(event->buttons() & (Qt::LeftButton | Qt::MiddleButton)))
        d->release(event->position());
}

void CanvasView::Private::release(QPointF at)
{
    const Gesture was = std::exchange(gesture, Gesture::None);
    if (was == Gesture::PressedEmpty) {
        clickEmpty(pressedAt);
    } else if (was == Gesture::PressedMarker) {
        clickItem();
    } else if (was == Gesture::MovingMarker) {
        finishMove();
    } else if (was == Gesture::DrawingRegion) {
        const QRectF drawn = QRectF(pressedAt, at).normalized();
        q->update();
        if (drawn.width() < smallestRegion || drawn.height() < smallestRegion)
            clickEmpty(pressedAt);
        else
            Q_EMIT q->placeRequested(
                regionAnchor(viewport.viewToPercent(pressedAt), viewport.viewToPercent(at)));
    }
    hover(at);
    updatePointer();
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent *)
{
    // The first click has already placed or opened; the second must not close it again.
    d->gesture = Private::Gesture::Over;
}

void CanvasView::Private::clickEmpty(QPointF at)
{
    if (!fanned.isEmpty()) {
        setFanned({});
        return;
    }
    if (chatOpen == ChatOpen::Yes) {
        Q_EMIT q->emptyClicked();
        return;
    }
    const QPointF percent = viewport.viewToPercent(at);
    if (lookOnly == LookOnly::On || !showsDocument() || !QRectF(0, 0, 100, 100).contains(percent))
        return;
    if (mayPlace())
        Q_EMIT q->placeRequested(pointAnchor(percent));
    else
        Q_EMIT q->placeRefused();
}

void CanvasView::Private::clickItem()
{
    if (pressedCluster)
        fanOut();
    else
        Q_EMIT q->conversationActivated(pressedMarker);
}

void CanvasView::Private::fanOut()
{
    setFanned(pressedMarker);
    QRectF all;
    for (const MarkerItem &item : layout().items()) {
        if (markers.fanCentre() == item.place)
            all |= itemRect(item);
    }
    if (all.width() < q->width() && all.height() < q->height())
        reveal([&] { return all; }, {});
}

void CanvasView::Private::finishMove()
{
    const Move done = *move;
    move.reset();
    movingByKeys = false;
    setFanned({});
    sourcesStale = true;
    q->update();
    if (done.to != done.from)
        Q_EMIT q->moveRequested(done.id, done.to);
    Q_EMIT q->markersChanged();
}

bool CanvasView::Private::cancelGesture()
{
    const bool active = gesture != Gesture::None || move || keyboardCorner;
    if (!active)
        return false;
    gesture = gesture == Gesture::None ? Gesture::None : Gesture::Over;
    move.reset();
    movingByKeys = false;
    keyboardCorner.reset();
    sourcesStale = true;
    updatePointer();
    q->update();
    Q_EMIT q->markersChanged();
    return true;
}

void CanvasView::Private::hover(QPointF at)
{
    QString id;
    if (showsDocument()) {
        const MarkerLayout::Hit hit = layout().itemAt(at, viewport);
        if (hit.isHit())
            id = markers.sources()[size_t(markers.items()[size_t(hit.item)].members.front())].id;
    }
    if (id == hovered)
        return;
    const QString before = std::exchange(hovered, id);
    for (const QString &changed : { before, hovered }) {
        if (const MarkerItem *item = markers.itemOf(changed)) {
            const QRectF pin = MarkerPainter::bounds(MarkerLayout::centreOf(*item, viewport),
                                                     markers.diameter());
            q->update((itemRect(*item).adjusted(-4, -4, 4, 4) | pin).toAlignedRect());
        }
    }
    updatePointer();
}

void CanvasView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (d->gesture == Private::Gesture::None)
        d->hover({ -1e6, -1e6 });
}

QString CanvasView::Private::tipFor(const MarkerItem &item) const
{
    constexpr qsizetype longest = 120;
    if (item.isCluster())
        return tr("%n discussion(s) here: click to fan them out", nullptr, int(item.members.size()));
    const ConversationView *view = model->conversation(markers.sources()[size_t(item.members.front())].id);
    if (!view || view->conversation.comments.empty())
        return {};
    const Comment &first = view->conversation.comments.front();
    QString text = first.text.simplified();
    if (text.size() > longest)
        text = text.first(longest) + u'…';
    //: %1 name of the author, %2 what they wrote
    return tr("%1: %2").arg(first.author.name, text);
}

bool CanvasView::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const MarkerItem *item = d->model && d->showsDocument() ? d->layout().itemOf(d->hovered) : nullptr;
        // Escaped: a tool tip takes anything that looks like HTML for HTML.
        if (item)
            QToolTip::showText(help->globalPos(), u"<p>%1</p>"_s.arg(d->tipFor(*item).toHtmlEscaped()), this);
        else
            QToolTip::hideText();
        return true;
    }
    case QEvent::NativeGesture: {
        const auto *native = static_cast<QNativeGestureEvent *>(event);
        if (native->gestureType() != Qt::ZoomNativeGesture)
            break;
        d->zoomBy(1 + native->value(), native->position());
        return true;
    }
    case QEvent::Gesture: {
        auto *gestures = static_cast<QGestureEvent *>(event);
        if (const auto *pinch = static_cast<QPinchGesture *>(gestures->gesture(Qt::PinchGesture))) {
            d->cancelGesture();
            d->zoomBy(pinch->scaleFactor(), mapFromGlobal(pinch->centerPoint()));
            return true;
        }
        break;
    }
    case QEvent::ShortcutOverride: {
        // Keys that mean something here before they are anybody's shortcut.
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Space && d->showsDocument()) {
            event->accept();
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QWidget::event(event);
}

void CanvasView::wheelEvent(QWheelEvent *event)
{
    if (!d->showsDocument()) {
        event->ignore();
        return;
    }
    delete d->motion;
    const QPointF turned = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        d->zoomBy(std::pow(zoomPerNotch, turned.y() / wheelNotch), event->position());
    } else {
        QPointF step = event->pixelDelta().isNull() ? turned / wheelNotch * linesPerNotch
                                                    : QPointF(event->pixelDelta());
        if (event->modifiers() & Qt::ShiftModifier && step.x() == 0)
            step = step.transposed();
        d->changeView([&] { d->viewport.panBy(step); });
    }
    d->hover(event->position());
    event->accept();
}

void CanvasView::Private::zoomBy(double factor, QPointF at)
{
    if (!showsDocument() || factor <= 0)
        return;
    delete motion;
    fanned.clear();
    changeView([&] { viewport.zoomAt(at, viewport.zoom() * factor); });
}

// -- the keyboard ------------------------------------------------------------------------------------

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
