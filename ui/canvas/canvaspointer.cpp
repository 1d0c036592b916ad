// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasview_p.h"
#include "ui/canvas/placement.h"

#include <QContextMenuEvent>
#include <QMouseEvent>

#include <cmath>

namespace callout::ui {

namespace {

constexpr double dragThreshold = 4;  ///< view pixels before a press becomes a drag
constexpr double smallestRegion = 8; ///< view pixels; less is a click that slipped

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

/// With these keys any spot may be marked, words too. Many desktops take Alt with a button for themselves.
bool marksAnything(Qt::KeyboardModifiers modifiers)
{
    return modifiers & Qt::AltModifier || modifiers.testFlags(Qt::ControlModifier | Qt::ShiftModifier);
}

} // namespace

void CanvasView::Private::updatePointer()
{
    if (gesture == Gesture::Panning || gesture == Gesture::MovingMarker)
        q->setCursor(Qt::ClosedHandCursor);
    else if (spaceIsDown || (lookOnly == LookOnly::On && showsDocument() && under == Under::Nothing))
        q->setCursor(Qt::OpenHandCursor);
    else if (gesture == Gesture::SelectingText)
        q->setCursor(Qt::IBeamCursor);
    else if (!hovered.isEmpty() || under == Under::Link)
        q->setCursor(Qt::PointingHandCursor);
    else if (under == Under::Text)
        q->setCursor(Qt::IBeamCursor);
    else if (mayPlace() && chatOpen == ChatOpen::No)
        q->setCursor(Qt::CrossCursor);
    else
        q->setCursor(Qt::ArrowCursor);
}

void CanvasView::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    delete d->motion;
    if (d->gesture != Private::Gesture::None)
        return;
    d->spaceTapped = false;
    const bool pans = event->button() == Qt::MiddleButton
        || (event->button() == Qt::LeftButton && d->spaceIsDown);
    d->pressedAt = d->lastAt = event->position();
    d->pressedTime = event->timestamp();
    d->pressedModifiers = event->modifiers();
    if (pans && d->showsDocument())
        d->gesture = Private::Gesture::Panning;
    else if (event->button() == Qt::LeftButton)
        d->press(event->position(), event->modifiers());
    else
        event->ignore();
    d->updatePointer();
}

void CanvasView::Private::press(QPointF at, Qt::KeyboardModifiers modifiers)
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
    if (!hit.isHit()) {
        if (const Highlight *number = numberAt(at)) {
            gesture = Gesture::PressedNumber;
            pressedMarker = number->id;
        } else if (!marksAnything(modifiers)) {
            pressText(at, modifiers);
        }
        return;
    }
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
    if (d->model && d->knowsPlaces() && QRectF(0, 0, 100, 100).contains(percent))
        d->model->pointAt(percent.x(), percent.y());
}

void CanvasView::Private::drag(QPointF at)
{
    const QPointF step = at - lastAt;
    lastAt = at;
    if (gesture == Gesture::None)
        hover(at);
    const bool mayTurn = gesture == Gesture::PressedEmpty || gesture == Gesture::PressedMarker
        || gesture == Gesture::PressedText;
    if (mayTurn && distance(at, pressedAt) >= dragThreshold)
        startDrag();

    if (gesture == Gesture::Panning) {
        moveView([&] { viewport.panBy(step); });
    } else if (gesture == Gesture::DrawingRegion) {
        q->update();
    } else if (gesture == Gesture::SelectingText) {
        stretchTo(at);
    } else if (gesture == Gesture::MovingMarker) {
        const QPointF pin = viewport.viewToPercent(at - grip);
        move->to = movedTo(move->from, pin, boundsAt(pin));
        q->update();
        Q_EMIT q->markersChanged();
    }
}

void CanvasView::Private::startDrag()
{
    if (gesture == Gesture::PressedMarker)
        startMove(pressedMarker);
    else if (gesture == Gesture::PressedText)
        selectFrom(pressedAt);
    else if (showsDocument())
        gesture = mayPlace() ? Gesture::DrawingRegion : Gesture::Panning;
    updatePointer();
}

/// Begun beside the pages, it begins at the edge of the one that it leads to.
std::optional<ImageAnchor> CanvasView::Private::drawnRegion(QPointF to) const
{
    const QPointF corner = viewport.viewToPercent(pressedAt);
    const QPointF opposite = viewport.viewToPercent(to);
    const ImageAnchor region = regionAnchor(corner, opposite, boundsAt(isOnPage(corner) ? corner : opposite));
    const QPointF size = viewport.percentToView(regionOf(region).bottomRight())
        - viewport.percentToView(pinOf(region));
    if (size.x() < smallestRegion || size.y() < smallestRegion)
        return {};
    return region;
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
    const auto from = toSheet(*document, *anchor);
    if (!from) {
        gesture = Gesture::Panning;
        return;
    }
    move = Move { id, *from, *from };
    sourcesStale = true;
}

void CanvasView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool ours = event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton;
    const bool stayed = distance(event->position(), d->pressedAt) < dragThreshold;
    if (event->button() == Qt::MiddleButton && d->gesture == Private::Gesture::Panning && stayed
        && d->whatIsUnder(event->position()) == Private::Under::Link)
        d->followLink(event->position(), LinkWay::Elsewhere);
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
    } else if (was == Gesture::PressedNumber) {
        Q_EMIT q->conversationActivated(pressedMarker);
    } else if (was == Gesture::PressedText) {
        clickText(at);
    } else if (was == Gesture::SelectingText) {
        selectionScroll.stop();
        selectionMoved();
    } else if (was == Gesture::MovingMarker) {
        finishMove();
    } else if (was == Gesture::DrawingRegion) {
        q->update();
        if (const auto drawn = drawnRegion(at))
            Q_EMIT q->placeRequested(toPage(*document, *drawn));
        else
            clickEmpty(pressedAt);
    }
    hover(at);
    updatePointer();
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const bool onText = event->button() == Qt::LeftButton && !marksAnything(event->modifiers())
        && d->isOnText(event->position()) && !d->layout().itemAt(event->position(), d->viewport).isHit()
        && !d->highlightAt(event->position());
    if (onText) {
        d->doubleClickedAt = event->timestamp();
        d->doubleClickPlace = d->pressedAt = d->lastAt = event->position();
        d->beginText(event->position(), TextSelection::Unit::Word);
        d->gesture = Private::Gesture::SelectingText;
        return;
    }
    // The first click has already placed or opened; the second must not close it again.
    d->gesture = Private::Gesture::Over;
}

/// On what is under the pointer; of the menu key, on what is selected.
void CanvasView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!d->showsDocument() || d->gesture != Private::Gesture::None)
        return;
    if (event->reason() == QContextMenuEvent::Keyboard) {
        if (const QRect marker = markerRect(d->selected); !marker.isEmpty())
            Q_EMIT conversationMenuRequested(d->selected, mapToGlobal(marker.center()));
        return;
    }
    const MarkerLayout::Hit hit = d->layout().itemAt(event->pos(), d->viewport);
    const QPointF percent = d->viewport.viewToPercent(event->pos());
    if (hit.isHit()) {
        const MarkerItem &item = d->markers.items()[size_t(hit.item)];
        d->pressedMarker = d->markers.sources()[size_t(item.members.front())].id;
        if (item.isCluster())
            d->fanOut();
        else
            Q_EMIT conversationMenuRequested(d->pressedMarker, event->globalPos());
    } else if (d->isOnPage(percent)) {
        Q_EMIT emptyMenuRequested(toPage(*d->document, pointAnchor(percent)), event->globalPos());
    }
}

void CanvasView::Private::clickEmpty(QPointF at)
{
    if (!fanned.isEmpty()) {
        setFanned({});
        return;
    }
    if (!selection.isEmpty()) { // it is let go of, and nothing else
        q->clearSelection();
        if (chatOpen == ChatOpen::No)
            return;
    }
    if (chatOpen == ChatOpen::Yes) {
        Q_EMIT q->emptyClicked();
        return;
    }
    const QPointF percent = viewport.viewToPercent(at);
    if (lookOnly == LookOnly::On || !isOnPage(percent))
        return;
    if (const QString draft = keptRegionAt(at); !draft.isEmpty())
        Q_EMIT q->conversationActivated(draft);
    else if (mayPlace())
        Q_EMIT q->placeRequested(toPage(*document, pointAnchor(percent)));
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
    if (const ImageAnchor to = toPage(*document, done.to); to != toPage(*document, done.from))
        Q_EMIT q->moveRequested(done.id, to);
    Q_EMIT q->markersChanged();
}

bool CanvasView::Private::cancelGesture()
{
    const bool active = gesture != Gesture::None || move || keyboardCorner;
    if (!active)
        return false;
    gesture = gesture == Gesture::None ? Gesture::None : Gesture::Over;
    selectionScroll.stop();
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
        else if (const Highlight *number = numberAt(at))
            id = number->id;
        else if (const Highlight *passage = highlightAt(at))
            id = passage->id;
    }
    const Under now = id.isEmpty() ? whatIsUnder(at) : Under::Nothing;
    const bool same = std::exchange(under, now) == now;
    if (id == hovered) {
        if (!same)
            updatePointer();
        return;
    }
    const QString before = std::exchange(hovered, id);
    for (const QString &changed : { before, hovered }) {
        if (const MarkerItem *item = markers.itemOf(changed)) {
            const QRectF pin = MarkerPainter::bounds(MarkerLayout::centreOf(*item, viewport),
                                                     markers.diameter());
            q->update((itemRect(*item).adjusted(-4, -4, 4, 4) | pin).toAlignedRect());
        } else {
            updatePassage(changed);
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

} // namespace callout::ui
