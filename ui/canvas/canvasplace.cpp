// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasview_p.h"
#include "ui/canvas/placement.h"

#include <QStyle>

namespace callout::ui {

namespace {

constexpr double zoomStep = 1.25;
constexpr double revealMargin = 12; ///< view pixels between what is revealed and the widget's edge
constexpr double chatGap = 16;      ///< from marker to chat window

} // namespace

double CanvasView::zoom() const
{
    return d->viewport.zoom();
}

CanvasView::Fitting CanvasView::fitting() const
{
    return d->viewport.isFitted() ? Fitting::Fitted : Fitting::Free;
}

void CanvasView::Private::changeView(const std::function<void()> &change)
{
    change();
    q->update();
    Q_EMIT q->viewChanged();
    if (const int now = q->currentPage(); std::exchange(page, now) != now)
        Q_EMIT q->currentPageChanged();
}

void CanvasView::Private::moveView(const std::function<void()> &change)
{
    held.reset();
    changeView(change);
}

void CanvasView::zoomToFit()
{
    delete d->motion;
    d->moveView([this] { d->viewport.fit(); });
}

void CanvasView::zoomTo(double zoom)
{
    delete d->motion;
    d->moveView([&] { d->viewport.zoomAt(QRectF(rect()).center(), zoom); });
}

void CanvasView::zoomIn()
{
    zoomTo(zoom() * zoomStep);
}

void CanvasView::zoomOut()
{
    zoomTo(zoom() / zoomStep);
}

QPointF CanvasView::Private::placePoint() const
{
    return { viewport.view().width() / 2, viewport.scrolls() ? 0 : viewport.view().height() / 2 };
}

CanvasView::Place CanvasView::place() const
{
    if (d->held)
        return *d->held;
    Place place { d->viewport.viewToPercent(d->placePoint()), d->viewport.zoom(), fitting(), 0 };
    if (d->viewport.hasImage()) {
        place.page = pageAt(d->document->pages(), place.at);
        const QRectF bounds = pageBounds(d->document->pages(), place.page);
        place.at -= bounds.topLeft();
        place.at = { place.at.x() * 100 / bounds.width(), place.at.y() * 100 / bounds.height() };
    }
    return place;
}

/// REQUIRES: the document's size is known.
void CanvasView::Private::goToPlace(const Place &place)
{
    held = place;
    goToHeldPlace();
}

/// What there is no room for now, at the end of a text, is gone to as soon as there is.
void CanvasView::Private::goToHeldPlace()
{
    if (!held || !viewport.hasImage())
        return;
    const PageLayout &pages = document->pages();
    const QRectF bounds = pageBounds(pages, std::clamp(held->page, 0, pages.count() - 1));
    const double down = held->page < pages.count() ? held->at.y() : 100; // it has become shorter
    const QPointF at(bounds.x() + held->at.x() * bounds.width() / 100,
                     bounds.y() + down * bounds.height() / 100);
    if (held->fitting == Fitting::Free)
        viewport.setPlace(at, held->zoom);
    else
        viewport.fit();
    if (viewport.scrolls()) {
        const QPointF way = placePoint() - viewport.percentToView(at);
        viewport.panBy(viewport.isFitted() ? QPointF(0, way.y()) : way);
    }
}

int CanvasView::currentPage() const
{
    if (!d->viewport.hasImage())
        return 0;
    // The one that reaches a third of the way down: what is being read.
    return d->document->pages().pageAt(d->viewport.viewToImage({ width() / 2.0, height() / 3.0 }));
}

CanvasView::Reading CanvasView::reading() const
{
    if (!d->viewport.hasImage())
        return {};
    return { d->viewport.viewToImage({ 0, 0 }).y(), d->viewport.viewToImage({ 0, height() / 4.0 }).y() };
}

void CanvasView::goTo(const PagePoint &place)
{
    if (!d->viewport.hasImage() || place.page < 0 || place.page >= d->document->pages().count())
        return;
    const QPointF at = d->viewport.imageToView(d->document->pages().toSheet(place));
    d->moveBy({ 0, revealMargin - at.y() });
}

/// By so many heights of the window; a line of what was seen stays to read on from.
void CanvasView::Private::scrollBy(double screens)
{
    constexpr double kept = 40;
    delete motion;
    moveView([&] { viewport.panBy({ 0, -screens * std::max(q->height() - kept, kept) }); });
}

void CanvasView::restorePlace(const Place &place)
{
    delete d->motion;
    if (!d->viewport.hasImage()) {
        d->wantedPlace = place;
        return;
    }
    d->changeView([&] { d->goToPlace(place); });
}

void CanvasView::Private::moveBy(QPointF distance)
{
    delete motion;
    if (distance.manhattanLength() < 1)
        return;
    const int duration = q->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, q);
    if (duration <= 0 || !q->isVisible()) {
        moveView([&] { viewport.panBy(distance); });
        return;
    }
    motion = new QVariantAnimation(q);
    motion->setDuration(duration);
    motion->setEasingCurve(QEasingCurve::InOutCubic);
    motion->setStartValue(QPointF());
    motion->setEndValue(distance);
    QObject::connect(motion, &QVariantAnimation::valueChanged, q,
                     [this, done = QPointF()](const QVariant &value) mutable {
                         moveView([&] { viewport.panBy(value.toPointF() - done); });
                         done = value.toPointF();
                     });
    motion->start(QAbstractAnimation::DeleteWhenStopped);
}

/// Zooms out until what rectNow() gives fits the room: a large region must be seen whole.
void CanvasView::Private::shrinkToSee(const std::function<QRectF()> &rectNow, QSizeF room)
{
    constexpr int tries = 4; // a region's badge does not shrink with it
    for (int i = 0; i < tries; ++i) {
        const QRectF rect = rectNow();
        const double shrink = std::min(room.width() / rect.width(), room.height() / rect.height());
        if (shrink >= 1)
            return;
        moveView([&] { viewport.zoomAt(rect.center(), viewport.zoom() * shrink * 0.99); });
    }
}

void CanvasView::Private::reveal(const std::function<QRectF()> &rectNow, QSize chat, Zooming zooming)
{
    const QRectF window = QRectF(q->rect()).adjusted(revealMargin, revealMargin, -revealMargin,
                                                     -revealMargin);
    const double beside = chat.isEmpty() ? 0 : chat.width() + chatGap;
    const double above = chat.isEmpty() ? 0 : chat.height() + chatGap;
    if (zooming == Zooming::AsNeeded)
        shrinkToSee(rectNow, { std::max(window.width() - beside, window.width() / 3), window.height() });
    const QRectF rect = rectNow();
    const auto shift = [](double from, double to, double low, double high) {
        return from < low ? low - from : std::min(0.0, high - to);
    };
    // Who looks at the marker already keeps the view as far as possible; who comes from elsewhere
    // finds it with its chat in the middle.
    const bool seen = window.contains(rect);
    // Each side of the marker on which the chat window could stand.
    const QRectF sides[] = { rect.adjusted(0, 0, beside, 0), rect.adjusted(-beside, 0, 0, 0),
                             rect.adjusted(0, 0, 0, above), rect.adjusted(0, -above, 0, 0) };
    QPointF best;
    double least = -1;
    for (const QRectF &side : sides) {
        if (side.width() > window.width() || side.height() > window.height())
            continue;
        const QPointF way(shift(side.left(), side.right(), window.left(), window.right()),
                          shift(side.top(), side.bottom(), window.top(), window.bottom()));
        if (least < 0 || way.manhattanLength() < least) {
            best = seen ? way : window.center() - side.center();
            least = way.manhattanLength();
        }
    }
    if (least < 0 && !seen) { // no room for both: the marker
        best = window.center() - rect.center();
    } else if (least < 0) {
        best = { shift(rect.left(), rect.right(), window.left(), window.right()),
                 shift(rect.top(), rect.bottom(), window.top(), window.bottom()) };
    }
    moveBy(best);
}

void CanvasView::reveal(const QString &conversationId, QSize chat)
{
    if (markerRect(conversationId).isEmpty())
        return;
    // Words are not made smaller to be seen: where they begin is enough.
    const bool isText = d->passages().find(conversationId) != nullptr;
    d->reveal([&] { return QRectF(markerRect(conversationId)); }, chat,
              isText ? Private::Zooming::Never : Private::Zooming::AsNeeded);
}

void CanvasView::revealDraft(QSize chat)
{
    if (draftRect().isEmpty())
        return;
    const bool isText = d->passages().find({}) != nullptr;
    d->reveal([this] { return QRectF(draftRect()); }, chat,
              isText ? Private::Zooming::Never : Private::Zooming::AsNeeded);
}

} // namespace callout::ui
