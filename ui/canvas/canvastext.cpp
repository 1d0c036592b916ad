// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasaccessible.h"
#include "ui/canvas/canvasview_p.h"

#include <QApplication>
#include <QClipboard>
#include <QStyleHints>

#include <cmath>

namespace callout::ui {

// -- what is under the pointer -----------------------------------------------------------------------

/// Of the nearest page. REQUIRES: the document's size is known.
PagePoint CanvasView::Private::pagePoint(QPointF view) const
{
    return document->pages().toPage(viewport.viewToImage(view));
}

bool CanvasView::Private::isOnText(QPointF view) const
{
    const auto layer = text();
    return layer && showsDocument() && layer->isOnText(pagePoint(view));
}

CanvasView::Private::Under CanvasView::Private::whatIsUnder(QPointF view)
{
    if (!showsDocument() || !viewport.imageRect().contains(view))
        return Under::Nothing;
    if (document->linkAt(pagePoint(view)))
        return Under::Link;
    if (const Highlight *passage = highlightAt(view); passage && passage->id.isEmpty())
        return Under::Link; // to the words that were begun about it
    return isOnText(view) ? Under::Text : Under::Nothing;
}

bool CanvasView::Private::followLink(QPointF at, LinkWay way)
{
    const auto link = document->linkAt(pagePoint(at));
    if (!link)
        return false;
    if (link->address.isEmpty()) {
        Q_EMIT q->leaving();
        q->goTo(link->target);
    } else {
        Q_EMIT q->linkActivated(link->address, way);
    }
    return true;
}

// -- selecting with the pointer ----------------------------------------------------------------------

/// True where the press begins, or stretches, a selection.
bool CanvasView::Private::pressText(QPointF at, Qt::KeyboardModifiers modifiers)
{
    const auto layer = text();
    const bool stretches = modifiers & Qt::ShiftModifier && layer && (!selection.isEmpty() || caret);
    if (!stretches && whatIsUnder(at) == Under::Nothing)
        return false;
    gesture = Gesture::PressedText;
    if (!layer)
        return true;
    const auto *hints = QGuiApplication::styleHints();
    const bool third = pressedTime - doubleClickedAt < quint64(hints->mouseDoubleClickInterval())
        && QPointF(at - doubleClickPlace).manhattanLength() < hints->startDragDistance();
    if (stretches) {
        gesture = Gesture::SelectingText;
        if (selection.isEmpty())
            selection.begin(*layer, *caret, TextSelection::Unit::Character);
        stretchTo(at);
    } else if (third && !selection.isEmpty()) {
        beginText(at, TextSelection::Unit::Line);
        gesture = Gesture::SelectingText;
    }
    doubleClickedAt = 0;
    return true;
}

void CanvasView::Private::beginText(QPointF at, TextSelection::Unit unit)
{
    const auto layer = text();
    const auto position = layer->positionAt(pagePoint(at));
    if (!position)
        return;
    selection.begin(*layer, *position, unit);
    caret = position;
    selectionMoved();
}

void CanvasView::Private::selectFrom(QPointF at)
{
    gesture = Gesture::SelectingText;
    if (text())
        beginText(at, TextSelection::Unit::Character);
}

void CanvasView::Private::stretchTo(QPointF at)
{
    const auto layer = text();
    if (!layer)
        return;
    constexpr int edge = 16;
    const bool beyond = !q->rect().adjusted(0, edge, 0, -edge).contains(at.toPoint());
    if (beyond && !selectionScroll.isActive())
        selectionScroll.start(16, q);
    else if (!beyond)
        selectionScroll.stop();
    if (const auto position = layer->positionAt(pagePoint(at))) {
        const TextRange before = selection.range();
        selection.stretch(*layer, *position);
        caret = selection.head();
        if (selection.range() != before)
            selectionMoved();
    }
}

/// The further beyond the edge the pointer is, the faster.
void CanvasView::Private::scrollWhileSelecting()
{
    constexpr int edge = 16;
    constexpr double fastest = 40;
    const double over = lastAt.y() < edge ? lastAt.y() - edge
        : lastAt.y() > q->height() - edge ? lastAt.y() - (q->height() - edge)
                                          : 0;
    moveView([&] { viewport.panBy({ 0, std::clamp(-over / 2, -fastest, fastest) }); });
    stretchTo(lastAt);
}

void CanvasView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == d->selectionScroll.timerId())
        d->scrollWhileSelecting();
    else
        QWidget::timerEvent(event);
}

void CanvasView::Private::clickText(QPointF at)
{
    const bool hadSelection = !selection.isEmpty();
    q->clearSelection();
    if (const auto layer = text(); layer)
        caret = layer->positionAt(pagePoint(at));
    if (const Highlight *passage = highlightAt(at)) {
        const QString id = passage->id; // it may go while others act on this
        if (!id.isEmpty())              // else of the draft that is open
            Q_EMIT q->conversationActivated(id);
        return;
    }
    const bool elsewhere = pressedModifiers & Qt::ControlModifier;
    if (followLink(at, elsewhere ? LinkWay::Elsewhere : LinkWay::Here) || hadSelection || !fanned.isEmpty()) {
        setFanned({});
        return;
    }
    if (chatOpen == ChatOpen::Yes)
        Q_EMIT q->emptyClicked();
}

// -- the selection -----------------------------------------------------------------------------------

void CanvasView::Private::selectionMoved()
{
    q->update();
    tellAccessibleTextSelection(q);
    Q_EMIT q->selectionChanged();
}

TextRange CanvasView::selection() const
{
    return d->selection.range();
}

void CanvasView::select(TextRange range)
{
    if (!d->text() || range == d->selection.range())
        return;
    d->selection.set(range);
    d->caret = range.end;
    d->selectionMoved();
}

void CanvasView::clearSelection()
{
    d->selectionScroll.stop();
    d->caret.reset();
    if (d->selection.isEmpty())
        return;
    d->selection.clear();
    d->selectionMoved();
}

bool CanvasView::isSelecting() const
{
    return d->gesture == Private::Gesture::SelectingText;
}

std::optional<TextAnchor> CanvasView::selectionAnchor() const
{
    return d->selection.isEmpty() ? std::nullopt : d->placements.describe(d->selection.range());
}

void CanvasView::Private::copySelection() const
{
    const TextRange range = selection.range();
    QGuiApplication::clipboard()->setText(text()->text().mid(range.start, range.end - range.start));
}

// -- where it stands, in the view ----------------------------------------------------------------------

QRectF CanvasView::Private::toView(int page, const QRectF &rect) const
{
    const QRectF sheet = document->pages().toSheet(PageRect { page, rect });
    return { viewport.imageToView(sheet.topLeft()), sheet.size() * viewport.scale() };
}

std::vector<QRectF> CanvasView::Private::boxesOf(TextRange range, const QRectF &view) const
{
    std::vector<QRectF> all;
    const auto layer = text();
    if (!layer || !viewport.hasImage())
        return all;
    const QRectF sheet(viewport.viewToImage(view.topLeft()), view.size() / viewport.scale());
    const auto [first, last] = document->pages().pagesIn(sheet);
    for (int on = first; on <= last; ++on) {
        const TextRange words = layer->pageText(on);
        const TextRange here { std::max(words.start, range.start), std::min(words.end, range.end) };
        if (here.start >= here.end)
            continue;
        for (const PageRect &box : layer->boxes(here, on, on)) {
            const QRectF seen = toView(on, box.rect);
            if (seen.intersects(view))
                all.push_back(seen);
        }
    }
    return all;
}

/// Where it begins: enough of it to be recognised, and never a page full.
QRectF CanvasView::Private::firstLine(TextRange range) const
{
    constexpr qsizetype enough = 200;
    const auto layer = text();
    if (!layer || !viewport.hasImage())
        return {};
    const TextRange start { range.start, std::min(range.end, range.start + enough) };
    const auto boxes = layer->boxes(start, 0, document->pages().count() - 1);
    return boxes.empty() ? QRectF() : toView(boxes.front().page, boxes.front().rect);
}

QRectF CanvasView::Private::lastLine(TextRange range) const
{
    constexpr qsizetype enough = 200;
    const auto layer = text();
    if (!layer || !viewport.hasImage())
        return {};
    const TextRange end { std::max(range.start, range.end - enough), range.end };
    const auto boxes = layer->boxes(end, 0, document->pages().count() - 1);
    return boxes.empty() ? QRectF() : toView(boxes.back().page, boxes.back().rect);
}

QRectF CanvasView::Private::passageRect(TextRange range) const
{
    QRectF seen;
    for (const QRectF &box : boxesOf(range, q->rect()))
        seen |= box;
    return seen.isEmpty() ? firstLine(range) : seen;
}

QRect CanvasView::selectionEnd() const
{
    return d->selection.isEmpty() ? QRect() : d->lastLine(d->selection.range()).toAlignedRect();
}

QRect CanvasView::selectionRect() const
{
    return d->selection.isEmpty() ? QRect() : d->passageRect(d->selection.range()).toAlignedRect();
}

void CanvasView::revealText(TextRange range)
{
    constexpr double edge = 24;
    const QRectF line = d->firstLine(range);
    const QRectF window = QRectF(rect()).adjusted(0, edge, 0, -edge);
    if (line.isEmpty() || window.contains(line))
        return;
    const double across = line.left() < window.left() || line.right() > window.right()
        ? width() / 2.0 - line.center().x()
        : 0;
    // With what comes before it in sight, as one would look for it.
    d->moveBy({ across, height() / 3.0 - line.center().y() });
}

void CanvasView::setFound(std::vector<TextRange> found, std::optional<TextRange> current)
{
    d->foundText = std::move(found);
    d->foundCurrent = current;
    update();
}

} // namespace callout::ui
