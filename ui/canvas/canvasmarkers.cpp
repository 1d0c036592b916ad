// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasview_p.h"
#include "ui/canvas/placement.h"
#include "ui/presence/pagecolours.h"

namespace callout::ui {

void CanvasView::Private::markersChanged()
{
    sourcesStale = true;
    highlightsStale = true;
    orderStale = true;
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

/// Resolved ones are, until they are asked for.
bool CanvasView::Private::isHidden(const QString &id, const ConversationView &view) const
{
    return view.conversation.state == ConversationState::Resolved && showResolved == ShowResolved::No
        && id != selected;
}

void CanvasView::Private::rebuildSources()
{
    std::vector<MarkerSource> sources;
    if (model) {
        sources.reserve(model->conversationIds().size());
        for (const QString &id : model->conversationIds()) {
            const ConversationView *view = model->conversation(id);
            const auto *kept = view ? std::get_if<ImageAnchor>(&view->conversation.anchor) : nullptr;
            const auto anchor = kept && viewport.hasImage() ? toSheet(*document, *kept) : std::nullopt;
            const bool moving = move && move->id == id;
            if (anchor && !isHidden(id, *view) && !moving)
                sources.push_back(sourceOf(id, *view, *anchor));
        }
    }
    for (const Kept &one : kept) {
        const auto *place = std::get_if<ImageAnchor>(&one.anchor);
        const auto anchor = place && viewport.hasImage() ? toSheet(*document, *place) : std::nullopt;
        if (anchor)
            sources.push_back({ one.id, *anchor, { MarkerShape::Draft, 0, {} } });
    }
    markers.setSources(std::move(sources));
    sourcesStale = false;
}

const CanvasView::Kept *CanvasView::Private::keptAs(const QString &id) const
{
    const auto found = std::find_if(kept.begin(), kept.end(), [&](const Kept &one) { return one.id == id; });
    return found == kept.end() ? nullptr : &*found;
}

/// Nothing else is begun within one.
QString CanvasView::Private::keptRegionAt(QPointF view)
{
    for (const MarkerSource &source : layout().sources()) {
        if (source.look.shape == MarkerShape::Draft && anchorRect(source.anchor).contains(view))
            return source.id;
    }
    return {};
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

std::optional<ImageAnchor> CanvasView::Private::draftMarker() const
{
    const auto *anchor = draft ? std::get_if<ImageAnchor>(&*draft) : nullptr;
    return anchor && viewport.hasImage() ? toSheet(*document, *anchor) : std::nullopt;
}

QRectF CanvasView::Private::boundsAt(QPointF percent) const
{
    return partBounds(document->pages(), pageAt(document->pages(), percent));
}

bool CanvasView::Private::isOnPage(QPointF percent) const
{
    return knowsPlaces() && boundsAt(percent).contains(percent);
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
    if (const Highlight *passage = d->passages().find(conversationId))
        return d->passageRect(passage->range).toAlignedRect();
    const MarkerItem *item = d->layout().itemOf(conversationId);
    return item ? d->itemRect(*item).toAlignedRect() : QRect();
}

QRect CanvasView::draftRect() const
{
    if (const Highlight *passage = d->passages().find({}))
        return d->passageRect(passage->range).toAlignedRect();
    const auto marker = d->draftMarker();
    return marker ? d->anchorRect(*marker).toAlignedRect() : QRect();
}

bool CanvasView::Private::mayPlace() const
{
    return lookOnly == LookOnly::Off && model && model->mayComment() && knowsPlaces();
}

QString CanvasView::Private::tipFor(const MarkerItem &item) const
{
    if (item.isCluster())
        return tr("%n discussion(s) here: click to fan them out", nullptr, int(item.members.size()));
    return tipFor(markers.sources()[size_t(item.members.front())].id);
}

QString CanvasView::Private::tipFor(const QString &id) const
{
    constexpr qsizetype longest = 120;
    const ConversationView *view = model->conversation(id);
    const Kept *draft = keptAs(id);
    if (!draft && (!view || view->conversation.comments.empty()))
        return {};
    QString text = (draft ? draft->words : view->conversation.comments.front().text).simplified();
    if (text.size() > longest)
        text = text.first(longest) + u'…';
    if (draft)
        //: of a new discussion; %1 what was written so far and not sent
        return tr("Draft: %1").arg(text);
    const Comment &first = view->conversation.comments.front();
    //: %1 name of the author, %2 what they wrote
    return tr("%1: %2").arg(first.author.name, text);
}

const std::vector<QString> &CanvasView::Private::readingOrder()
{
    const std::vector<MarkerSource> &shown = layout().sources();
    if (!orderStale && !highlightsStale)
        return order;
    struct Place {
        QPointF at; ///< sheet
        const QString *id;
    };
    std::vector<Place> places;
    for (const MarkerSource &source : shown) {
        places.push_back({ { source.anchor.x * viewport.image().width() / 100,
                             source.anchor.y * viewport.image().height() / 100 },
                           &source.id });
    }
    for (const Highlight &passage : passages().all()) {
        const QRectF line = passage.id.isEmpty() ? QRectF() : firstLine(passage.range);
        if (!line.isEmpty())
            places.push_back({ viewport.viewToImage(line.topLeft()), &passage.id });
    }
    std::stable_sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
        return a.at.y() != b.at.y() ? a.at.y() < b.at.y() : a.at.x() < b.at.x();
    });
    order.clear();
    for (const Place &place : places)
        order.push_back(*place.id);
    orderStale = false;
    return order;
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
            cursors.append({ cursor.userId,
                             names.value(cursor.userId),
                             { cursor.x, cursor.y },
                             PageColours::of(*model).colour(cursor.userId) });
        std::sort(cursors.begin(), cursors.end(),
                  [](const RemoteCursor &a, const RemoteCursor &b) { return a.userId < b.userId; });
    }
    repaint();
}

} // namespace callout::ui
