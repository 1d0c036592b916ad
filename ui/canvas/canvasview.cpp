// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasview.h"

#include "ui/canvas/canvasaccessible.h"
#include "ui/canvas/canvasview_p.h"
#include "ui/presence/pagecolours.h"

#include <QPainter>

namespace callout::ui {

CanvasView::Private::Private(CanvasView *view)
    : q(view),
      bars(view, [this](QPoint at) { return showsDocument() && layout().itemAt(at, viewport).isHit(); })
{
}

CanvasView::CanvasView(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>(this))
{
    installCanvasAccessibility();
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus); // a press takes it; the second one of a double click does not
    grabGesture(Qt::PinchGesture);
    setMinimumSize(120, 90);
    setAccessibleName(tr("Page"));
    d->updatePointer();
    connect(&d->placements, &Placements::changed, this, [this] { d->markersChanged(); });
    connect(this, &CanvasView::viewChanged, &d->bars, [this] { d->bars.follow(d->viewport); });
    connect(&d->bars, &ScrollBars::scrolled, this, [this](QPointF by) {
        delete d->motion;
        d->moveView([&] { d->viewport.panBy(by); });
    });
    connect(&d->placements, &Placements::describable, this, [this] { d->markersChanged(); });
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
    // Another copy of the same is looked at where the last one was.
    if (d->viewport.hasImage() && document && !d->wantedPlace)
        d->wantedPlace = place();
    d->held.reset();
    d->document = std::move(document);
    d->viewport.setImage({});
    d->bars.follow(d->viewport);
    d->cancelGesture();
    d->keyboardCursor.reset();
    d->caret.reset();
    d->foundText.clear();
    d->foundCurrent.reset();
    d->highlights.setText({});
    clearSelection();
    d->placements.setDocument(d->document);
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
    connect(shown, &Document::textKnown, q, [this] { markersChanged(); });
    connect(shown, &Document::contentChanged, q, [this] { q->update(); });
    connect(shown, &Document::progressChanged, q, [this] {
        if (!document->hasContent())
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
        const PageLayout &pages = document->pages();
        if (!viewport.hasImage()) {
            viewport.setImage(document->size(),
                              document->fit() == Document::Fit::Width ? Viewport::Fit::Width
                                                                      : Viewport::Fit::Whole,
                              document->sideMargin());
        } else { // it has grown
            if (viewport.imageRect().top() < 0)
                wantedPlace.reset(); // who has begun to read is not taken elsewhere
            viewport.grow(document->size());
            goToHeldPlace();
        }
        if (wantedPlace && (pages.isWhole() || wantedPlace->page < pages.count()))
            goToPlace(*std::exchange(wantedPlace, std::nullopt));
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
    d->placements.setModel(d->model);
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
    connect(&PageColours::of(*page), &PageColours::changed, q, [this] { refreshCursors(); });
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
    return document && viewport.hasImage() && document->hasContent();
}

// -- markers -------------------------------------------------------------------------------------

void CanvasView::setSelected(const QString &conversationId)
{
    if (d->selected == conversationId)
        return;
    const QString before = std::exchange(d->selected, conversationId);
    if (d->showResolved == ShowResolved::No)
        d->sourcesStale = d->highlightsStale = d->orderStale =
            true;               // a resolved one shows while it is selected
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

void CanvasView::setDraft(const std::optional<Anchor> &anchor)
{
    d->draft = anchor;
    d->highlightsStale = true;
    update();
}

const std::optional<Anchor> &CanvasView::draft() const
{
    return d->draft;
}

void CanvasView::setKept(std::vector<Kept> kept)
{
    if (kept == d->kept)
        return;
    d->kept = std::move(kept);
    d->markersChanged();
}

const std::vector<CanvasView::Kept> &CanvasView::kept() const
{
    return d->kept;
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

Placements &CanvasView::placements() const
{
    return d->placements;
}

CanvasView::LookOnly CanvasView::lookOnly() const
{
    return d->lookOnly;
}

// -- the widget's own events -----------------------------------------------------------------------

void CanvasView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    d->changeView([this] {
        d->viewport.setView(size(), devicePixelRatioF());
        d->goToHeldPlace();
    });
}

void CanvasView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        setAccessibleName(tr("Page"));
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
