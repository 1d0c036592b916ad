// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasview.h"

#include "ui/canvas/canvasaccessible.h"
#include "ui/canvas/canvasview_p.h"
#include "ui/canvas/placement.h"

#include <QStyle>

#include <cmath>

namespace callout::ui {

namespace {
constexpr double zoomStep = 1.25;
constexpr double revealMargin = 12; ///< view pixels between what is revealed and the widget's edge
constexpr double chatGap = 16;      ///< from marker to chat window
} // namespace

CanvasView::CanvasView(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    installCanvasAccessibility();
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    grabGesture(Qt::PinchGesture);
    setMinimumSize(120, 90);
    setAccessibleName(tr("Picture"));
    d->updatePointer();
}

CanvasView::~CanvasView()
{
    forgetAccessibleMarkers(this);
}

QSize CanvasView::sizeHint() const
{
    return { 900, 640 };
}

// -- document and model ------------------------------------------------------------------------

void CanvasView::setDocument(std::shared_ptr<Document> document)
{
    if (d->document == document)
        return;
    if (d->document)
        d->document->disconnect(this);
    d->document = std::move(document);
    d->viewport.setImage({});
    d->cancelGesture();
    d->keyboardCursor.reset();
    if (d->document)
        d->connectDocument();
    d->updatePointer();
    update();
}

const std::shared_ptr<Document> &CanvasView::document() const
{
    return d->document;
}

void CanvasView::Private::connectDocument()
{
    Document *shown = document.get();
    connect(shown, &Document::sizeKnown, q, [this] { placeDocument(); });
    connect(shown, &Document::contentChanged, q, [this] { q->update(); });
    connect(shown, &Document::progressChanged, q, [this] {
        if (document->level(0).isNull())
            q->update();
    });
    connect(shown, &Document::finished, q, [this] { q->update(); });
    if (!shown->size().isEmpty())
        placeDocument();
}

void CanvasView::Private::placeDocument()
{
    changeView([this] {
        viewport.setView(q->size(), q->devicePixelRatioF());
        viewport.setImage(document->size());
        if (wantedPlace && wantedPlace->fitting == Fitting::Free)
            viewport.setPlace(wantedPlace->centre, wantedPlace->zoom);
        wantedPlace.reset();
    });
    markersChanged();
}

void CanvasView::setModel(std::shared_ptr<PageModel> model)
{
    if (d->model == model)
        return;
    if (d->model)
        d->model->disconnect(this);
    d->model = std::move(model);
    d->cancelGesture();
    d->fanned.clear();
    d->hovered.clear();
    if (d->model)
        d->connectModel();
    d->refreshCursors();
    d->markersChanged();
}

const std::shared_ptr<PageModel> &CanvasView::model() const
{
    return d->model;
}

void CanvasView::Private::connectModel()
{
    PageModel *page = model.get();
    connect(page, &PageModel::reset, q, [this] { markersChanged(); });
    connect(page, &PageModel::conversationAdded, q, [this] { markersChanged(); });
    connect(page, &PageModel::conversationChanged, q, [this] { markersChanged(); });
    connect(page, &PageModel::conversationRemoved, q, [this](const QString &id) {
        if (move && move->id == id)
            cancelGesture();
        markersChanged();
    });
    connect(page, &PageModel::pageChanged, q, [this] { markersChanged(); });
    connect(page, &PageModel::unreadChanged, q, [this] { markersChanged(); });
    connect(page, &PageModel::cursorsChanged, q, [this] { refreshCursors(); });
    connect(page, &PageModel::presenceChanged, q, [this] { refreshCursors(); });
}

void CanvasView::setStatus(const QString &text, std::optional<double> progress)
{
    d->statusText = text;
    d->statusProgress = progress;
    update();
}

bool CanvasView::Private::showsDocument() const
{
    return document && viewport.hasImage() && !document->level(0).isNull();
}

// -- zoom and place ------------------------------------------------------------------------------

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
}

void CanvasView::zoomToFit()
{
    delete d->motion;
    d->changeView([this] { d->viewport.fit(); });
}

void CanvasView::zoomTo(double zoom)
{
    delete d->motion;
    d->changeView([&] { d->viewport.zoomAt(QRectF(rect()).center(), zoom); });
}

void CanvasView::zoomIn()
{
    zoomTo(zoom() * zoomStep);
}

void CanvasView::zoomOut()
{
    zoomTo(zoom() / zoomStep);
}

CanvasView::Place CanvasView::place() const
{
    return { d->viewport.centre(), d->viewport.zoom(), fitting() };
}

void CanvasView::restorePlace(const Place &place)
{
    delete d->motion;
    if (!d->viewport.hasImage()) {
        d->wantedPlace = place;
        return;
    }
    d->changeView([&] {
        if (place.fitting == Fitting::Fitted)
            d->viewport.fit();
        else
            d->viewport.setPlace(place.centre, place.zoom);
    });
}

void CanvasView::Private::moveBy(QPointF distance)
{
    delete motion;
    if (distance.manhattanLength() < 1)
        return;
    const int duration = q->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, q);
    if (duration <= 0 || !q->isVisible()) {
        changeView([&] { viewport.panBy(distance); });
        return;
    }
    motion = new QVariantAnimation(q);
    motion->setDuration(duration);
    motion->setEasingCurve(QEasingCurve::InOutCubic);
    motion->setStartValue(QPointF());
    motion->setEndValue(distance);
    QObject::connect(motion, &QVariantAnimation::valueChanged, q,
                     [this, done = QPointF()](const QVariant &value) mutable {
                         changeView([&] { viewport.panBy(value.toPointF() - done); });
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
        changeView([&] { viewport.zoomAt(rect.center(), viewport.zoom() * shrink * 0.99); });
    }
}

void CanvasView::Private::reveal(const std::function<QRectF()> &rectNow, QSize chat)
{
    const QRectF window = QRectF(q->rect()).adjusted(revealMargin, revealMargin, -revealMargin,
                                                     -revealMargin);
    const double beside = chat.isEmpty() ? 0 : chat.width() + chatGap;
    const double above = chat.isEmpty() ? 0 : chat.height() + chatGap;
    shrinkToSee(rectNow, { std::max(window.width() - beside, window.width() / 3), window.height() });
    const QRectF rect = rectNow();
    const auto shift = [](double from, double to, double low, double high) {
        return from < low ? low - from : std::min(0.0, high - to);
    };
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
            best = way;
            least = way.manhattanLength();
        }
    }
    if (least < 0) { // no room for both: the marker
        best = { shift(rect.left(), rect.right(), window.left(), window.right()),
                 shift(rect.top(), rect.bottom(), window.top(), window.bottom()) };
    }
    moveBy(best);
}

void CanvasView::reveal(const QString &conversationId, QSize chat)
{
    if (!markerRect(conversationId).isEmpty())
        d->reveal([&] { return QRectF(markerRect(conversationId)); }, chat);
}

void CanvasView::revealDraft(QSize chat)
{
    if (!draftRect().isEmpty())
        d->reveal([this] { return QRectF(draftRect()); }, chat);
}

// -- markers -------------------------------------------------------------------------------------

void CanvasView::setSelected(const QString &conversationId)
{
    if (d->selected == conversationId)
        return;
    const QString before = std::exchange(d->selected, conversationId);
    if (d->showResolved == ShowResolved::No)
        d->sourcesStale = true; // a resolved one shows while it is selected
    if (!d->fanned.isEmpty()) { // the fan stays while one of it is looked at
        const MarkerItem *item = d->layout().itemOf(conversationId);
        if (!item || item->shift.isNull())
            d->setFanned({});
    }
    update();
    Q_EMIT markersChanged();
    tellAccessibleSelection(this, before, conversationId);
}

const QString &CanvasView::selected() const
{
    return d->selected;
}

void CanvasView::setDraft(const std::optional<ImageAnchor> &anchor)
{
    d->draft = anchor;
    update();
}

const std::optional<ImageAnchor> &CanvasView::draft() const
{
    return d->draft;
}

void CanvasView::setChatOpen(ChatOpen open)
{
    d->chatOpen = open;
    d->updatePointer();
}

void CanvasView::setShowResolved(ShowResolved show)
{
    if (std::exchange(d->showResolved, show) != show)
        d->markersChanged();
}

CanvasView::ShowResolved CanvasView::showResolved() const
{
    return d->showResolved;
}

void CanvasView::setLookOnly(LookOnly lookOnly)
{
    if (std::exchange(d->lookOnly, lookOnly) == lookOnly)
        return;
    d->cancelGesture();
    d->updatePointer();
    Q_EMIT lookOnlyChanged(lookOnly);
}

CanvasView::LookOnly CanvasView::lookOnly() const
{
    return d->lookOnly;
}

void CanvasView::Private::markersChanged()
{
    sourcesStale = true;
    updatePointer();
    q->update();
    Q_EMIT q->markersChanged();
}

MarkerSource CanvasView::Private::sourceOf(const QString &id, const ConversationView &view,
                                           const ImageAnchor &anchor) const
{
    MarkerSource source { id, anchor, {} };
    source.look.shape = anchor.isRegion() ? MarkerShape::Region : MarkerShape::Point;
    source.look.number = view.number;
    const auto has = [&](Fate fate) {
        return view.fate == fate
            || std::find(view.commentFates.begin(), view.commentFates.end(), fate) != view.commentFates.end();
    };
    source.look.marks.setFlag(Mark::Failed, has(Fate::Failed));
    source.look.marks.setFlag(Mark::Pending, view.fate == Fate::Pending);
    source.look.marks.setFlag(Mark::Unread, view.unread > 0);
    source.look.marks.setFlag(Mark::Resolved, view.conversation.state == ConversationState::Resolved);
    return source;
}

void CanvasView::Private::rebuildSources()
{
    std::vector<MarkerSource> sources;
    if (model) {
        sources.reserve(model->conversationIds().size());
        for (const QString &id : model->conversationIds()) {
            const ConversationView *view = model->conversation(id);
            const auto *anchor = view ? std::get_if<ImageAnchor>(&view->conversation.anchor) : nullptr;
            const bool hidden = view && view->conversation.state == ConversationState::Resolved
                && showResolved == ShowResolved::No && id != selected;
            const bool moving = move && move->id == id;
            if (anchor && !hidden && !moving)
                sources.push_back(sourceOf(id, *view, *anchor));
        }
    }
    markers.setSources(std::move(sources));
    sourcesStale = false;
}

MarkerLayout &CanvasView::Private::layout()
{
    if (sourcesStale)
        rebuildSources();
    if (viewport.hasImage())
        markers.arrange(viewport, diameter(), selected, fanned);
    return markers;
}

int CanvasView::Private::diameter() const
{
    return markerDiameter(model ? model->page().markerPercent : 5, viewport.imageRect().width());
}

void CanvasView::Private::setFanned(const QString &id)
{
    if (std::exchange(fanned, id) == id)
        return;
    q->update();
    Q_EMIT q->markersChanged();
}

QRectF CanvasView::Private::anchorRect(const ImageAnchor &anchor) const
{
    QRectF pin(0, 0, diameter(), diameter());
    pin.moveCenter(viewport.percentToView(pinOf(anchor)));
    if (!anchor.isRegion())
        return pin;
    const QRectF region = regionOf(anchor);
    return pin
        | QRectF(viewport.percentToView(region.topLeft()), viewport.percentToView(region.bottomRight()));
}

QRectF CanvasView::Private::itemRect(const MarkerItem &item) const
{
    if (!item.isCluster() && item.shift.isNull())
        return anchorRect(markers.sources()[size_t(item.members.front())].anchor);
    QRectF pin(0, 0, markers.diameter(), markers.diameter());
    pin.moveCenter(MarkerLayout::centreOf(item, viewport));
    return pin;
}

QRect CanvasView::markerRect(const QString &conversationId) const
{
    if (!d->viewport.hasImage())
        return {};
    if (d->move && d->move->id == conversationId)
        return d->anchorRect(d->move->to).toAlignedRect();
    const MarkerItem *item = d->layout().itemOf(conversationId);
    return item ? d->itemRect(*item).toAlignedRect() : QRect();
}

QRect CanvasView::draftRect() const
{
    return d->draft && d->viewport.hasImage() ? d->anchorRect(*d->draft).toAlignedRect() : QRect();
}

bool CanvasView::Private::mayPlace() const
{
    return lookOnly == LookOnly::Off && model && model->mayComment() && showsDocument();
}

// -- other people's pointers -----------------------------------------------------------------------

void CanvasView::Private::refreshCursors()
{
    const auto repaint = [this] {
        for (const RemoteCursor &cursor : cursors) {
            const QPointF tip = viewport.percentToView(cursor.place);
            q->update(cursorBounds(cursor.name, q->font(), tip).toAlignedRect());
        }
    };
    repaint();
    cursors.clear();
    if (model) {
        QHash<QString, QString> names;
        for (const User &user : model->presence().users)
            names.insert(user.id, user.name);
        for (const protocol::UserCursor &cursor : model->cursors())
            cursors.append({ cursor.userId, names.value(cursor.userId), { cursor.x, cursor.y } });
        std::sort(cursors.begin(), cursors.end(),
                  [](const RemoteCursor &a, const RemoteCursor &b) { return a.userId < b.userId; });
    }
    repaint();
}

// -- the widget's own events -----------------------------------------------------------------------

void CanvasView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    d->changeView([this] { d->viewport.setView(size(), devicePixelRatioF()); });
}

void CanvasView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        setAccessibleName(tr("Picture"));
        [[fallthrough]];
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::LocaleChange:
    case QEvent::StyleChange:
        update();
        break;
    default:
        break;
    }
}

void CanvasView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    d->paint(painter, event->rect());
}

} // namespace callout::ui
