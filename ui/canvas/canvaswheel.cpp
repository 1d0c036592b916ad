// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasview_p.h"

#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace callout::ui {

namespace {

constexpr double wheelNotch = 120;   ///< eighths of a degree
constexpr double linesPerNotch = 64; ///< view pixels a notch pans
constexpr double zoomPerNotch = 1.25;

} // namespace

bool CanvasView::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const bool shown = d->model && d->showsDocument() && !d->hovered.isEmpty();
        const MarkerItem *item = shown ? d->layout().itemOf(d->hovered) : nullptr;
        // Escaped: a tool tip takes anything that looks like HTML for HTML.
        const QString tip = item ? d->tipFor(*item) : shown ? d->tipFor(d->hovered) : QString();
        if (!tip.isEmpty())
            QToolTip::showText(help->globalPos(), u"<p>%1</p>"_s.arg(tip.toHtmlEscaped()), this);
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
        const bool movesCursor = d->keyboardCursor && key >= Qt::Key_Left && key <= Qt::Key_Down;
        if ((key == Qt::Key_Space && d->showsDocument()) || movesCursor) {
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
        if (d->viewport.scrolls() && d->viewport.isFitted() && std::abs(step.x()) < std::abs(step.y()))
            step.setX(0); // who scrolls down with a finger does not mean to leave the lines
        d->moveView([&] { d->viewport.panBy(step); });
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
    moveView([&] { viewport.zoomAt(at, viewport.zoom() * factor); });
}

} // namespace callout::ui
