// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasview_p.h"
#include "ui/canvas/placement.h"

#include <QPainter>

#include <cmath>

namespace callout::ui {

namespace {

/// What white paper and what a black ground become under it; all between lies between, so that words
/// keep away from their ground on any page.
struct Wash {
    QColor onWhite;
    QColor onBlack;
};

const Wash openWash { { 0xff, 0xe9, 0xa8 }, { 0x33, 0x26, 0x00 } };
const Wash unreadWash { { 0xff, 0xcf, 0x8a }, { 0x47, 0x24, 0x00 } };
const Wash strongWash { { 0xb9, 0xd2, 0xff }, { 0x14, 0x33, 0x7a } };
const Wash resolvedWash { { 0xe2, 0xe4, 0xe8 }, { 0x26, 0x29, 0x2f } };
const Wash unsureWash { { 0xff, 0xf4, 0xd6 }, { 0x2b, 0x24, 0x10 } };
const Wash selectionWash { { 0xb4, 0xd0, 0xff }, { 0x16, 0x32, 0x72 } };
const Wash matchWash { { 0xd6, 0xf2, 0xa4 }, { 0x24, 0x40, 0x0c } };
const Wash currentMatchWash { { 0xff, 0xb8, 0x6b }, { 0x4a, 0x28, 0x00 } };
const QColor openLine(0xb9, 0x7a, 0x00);
const QColor unreadLine(0xc2, 0x41, 0x0c);
const QColor strongLine(0x1d, 0x4e, 0xd8);
const QColor resolvedLine(0x6b, 0x72, 0x80);

constexpr int numberSize = 20;     ///< view pixels across
constexpr int numbersAbreast = 3;  ///< in one line's margin
constexpr double smallestLine = 7; ///< view pixels; words below this height have no numbers

struct Inks {
    Wash wash;
    QColor line;
};

Inks inksOf(const MarkerLook &look, Highlight::Place place)
{
    if (look.marks.testAnyFlags(Mark::Selected | Mark::Hovered))
        return { strongWash, strongLine };
    if (look.shape == MarkerShape::Draft)
        return { unsureWash, strongLine };
    if (look.marks.testFlag(Mark::Resolved))
        return { resolvedWash, resolvedLine };
    if (place == Highlight::Place::Unsure)
        return { unsureWash, look.marks.testFlag(Mark::Unread) ? unreadLine : openLine };
    return look.marks.testFlag(Mark::Unread) ? Inks { unreadWash, unreadLine } : Inks { openWash, openLine };
}

/// Lays a wash over what is painted there.
void lay(QPainter &canvas, const QRectF &rect, const Wash &wash)
{
    // Screen lifts black to its colour; before it, white is brought to where that ends at onWhite.
    const auto share = [](int white, int black) { return (white - black) * 255 / (255 - black); };
    const QColor shade(share(wash.onWhite.red(), wash.onBlack.red()),
                       share(wash.onWhite.green(), wash.onBlack.green()),
                       share(wash.onWhite.blue(), wash.onBlack.blue()));
    canvas.setCompositionMode(QPainter::CompositionMode_Multiply);
    canvas.fillRect(rect, shade);
    canvas.setCompositionMode(QPainter::CompositionMode_Screen);
    canvas.fillRect(rect, wash.onBlack);
    canvas.setCompositionMode(QPainter::CompositionMode_SourceOver);
}

} // namespace

// -- from the model --------------------------------------------------------------------------------

void CanvasView::Private::rebuildHighlights()
{
    std::vector<Highlight> all;
    if (model && text()) {
        for (const QString &id : model->conversationIds()) {
            const FoundPassage *place = placements.of(id);
            const ConversationView *view = place ? model->conversation(id) : nullptr;
            if (!view || place->placing == Placing::Detached || isHidden(id, *view))
                continue;
            Highlight one { id, place->range, sourceOf(id, *view, {}).look };
            one.place = place->placing == Placing::Uncertain ? Highlight::Place::Unsure
                                                             : Highlight::Place::Sure;
            all.push_back(std::move(one));
        }
    }
    if (const auto *anchor = draft ? std::get_if<TextAnchor>(&*draft) : nullptr) {
        if (const auto range = placements.exactRange(*anchor))
            all.push_back({ {}, *range, { MarkerShape::Draft, 0, Mark::Hovered } });
    }
    for (const Kept &one : kept) {
        const auto *anchor = std::get_if<TextAnchor>(&one.anchor);
        if (const auto range = anchor && text() ? placements.exactRange(*anchor) : std::nullopt)
            all.push_back({ one.id, *range, { MarkerShape::Draft, 0, {} } });
    }
    highlights.setText(text());
    highlights.setSources(std::move(all));
    highlightsStale = false;
}

Highlights &CanvasView::Private::passages()
{
    if (highlightsStale)
        rebuildHighlights();
    return highlights;
}

const Highlight *CanvasView::Private::highlightAt(QPointF view)
{
    return showsDocument() && text() ? passages().at(pagePoint(view)) : nullptr;
}

void CanvasView::Private::updatePassage(const QString &id)
{
    const Highlight *one = id.isEmpty() ? nullptr : passages().find(id);
    if (!one)
        return;
    QRectF rect;
    for (const QRectF &box : boxesOf(one->range, q->rect()))
        rect |= box;
    rect.setLeft(0); // its number stands in the margin
    rect.setRight(q->width());
    q->update(rect.adjusted(0, -numberSize, 0, numberSize).toAlignedRect());
}

// -- over the page -----------------------------------------------------------------------------------

void CanvasView::Private::paintHighlights(QPainter &canvas, const QRect &dirty, const Theme &theme)
{
    if (!text())
        return;
    const QRectF area(dirty);
    const QRectF sheet(viewport.viewToImage(area.topLeft()), area.size() / viewport.scale());
    const auto [first, last] = document->pages().pagesIn(sheet);
    canvas.save();
    canvas.setRenderHint(QPainter::Antialiasing, false);
    for (int on = first; on <= last; ++on) {
        const Highlight *strong[2] = {};
        passages().eachOn(on, [&](const Highlight &one) {
            if (!one.id.isEmpty() && one.id == selected)
                strong[0] = &one;
            else if (!one.id.isEmpty() && one.id == hovered)
                strong[1] = &one;
            else
                paintPassage(canvas, one, on, area);
        });
        for (const Highlight *one : strong) { // above all others
            if (one)
                paintPassage(canvas, *one, on, area);
        }
        paintMatches(canvas, on, area, theme);
    }
    paintSelection(canvas, area, theme);
    canvas.restore();
    paintNumbers(canvas, dirty);
}

void CanvasView::Private::paintPassage(QPainter &canvas, const Highlight &one, int on,
                                       const QRectF &dirty) const
{
    MarkerLook look = one.look;
    look.marks.setFlag(Mark::Selected, !one.id.isEmpty() && one.id == selected);
    look.marks.setFlag(Mark::Hovered,
                       one.look.marks.testFlag(Mark::Hovered) || (!one.id.isEmpty() && one.id == hovered));
    const Inks inks = inksOf(look, one.place);
    const bool strong = look.marks.testAnyFlags(Mark::Selected | Mark::Hovered);
    const double thick = strong ? 2 : 1.5;
    std::vector<QRectF> seen;
    for (const QRectF &box : highlights.boxes(one, on)) {
        const QRectF rect = toView(on, box);
        if (rect.adjusted(0, 0, 0, 8).intersects(dirty))
            seen.push_back(rect);
    }
    if (seen.empty())
        return;
    for (const QRectF &rect : seen)
        lay(canvas, viewport.snapped(rect), inks.wash);
    if (seen.front().height() < smallestLine && !strong)
        return; // so small that a line would hide the words
    const bool dashed = one.place == Highlight::Place::Unsure || look.marks.testFlag(Mark::Pending)
        || (look.shape == MarkerShape::Draft && !strong);
    QPen pen(look.marks.testFlag(Mark::Failed) ? QColor(0xb9, 0x1c, 0x1c) : inks.line, thick, Qt::SolidLine,
             Qt::FlatCap);
    if (dashed)
        pen.setDashPattern({ 3, 2 });
    canvas.setPen(pen);
    // One within another: each has a line of its own.
    const double below = std::min(one.depth, 2) * 2.5 + thick / 2;
    for (const QRectF &rect : seen)
        canvas.drawLine(QPointF(rect.left(), rect.bottom() + below),
                        QPointF(rect.right(), rect.bottom() + below));
}

void CanvasView::Private::paintMatches(QPainter &canvas, int on, const QRectF &dirty,
                                       const Theme &theme) const
{
    if (foundText.empty())
        return;
    const auto layer = text();
    const TextRange words = layer->pageText(on);
    const auto first = std::partition_point(foundText.begin(), foundText.end(),
                                            [&](const TextRange &match) { return match.end <= words.start; });
    for (auto match = first; match != foundText.end() && match->start < words.end; ++match) {
        for (const PageRect &box : layer->boxes(*match, on, on)) {
            const QRectF rect = toView(on, box.rect);
            if (rect.intersects(dirty))
                lay(canvas, viewport.snapped(rect), *match == foundCurrent ? currentMatchWash : matchWash);
        }
    }
    if (!foundCurrent)
        return;
    canvas.setPen(QPen(readable(theme.accent, Qt::white), 1.5));
    canvas.setBrush(Qt::NoBrush);
    for (const PageRect &box : layer->boxes(*foundCurrent, on, on))
        canvas.drawRect(viewport.snapped(toView(on, box.rect)).adjusted(-1, -1, 1, 1));
}

void CanvasView::Private::paintSelection(QPainter &canvas, const QRectF &dirty, const Theme &) const
{
    if (selection.isEmpty())
        return;
    for (const QRectF &box : boxesOf(selection.range(), dirty))
        lay(canvas, viewport.snapped(box), selectionWash);
}

// -- numbers in the margin -----------------------------------------------------------------------------

/// On the side where its line begins, beside the page where there is room, each on the height of its
/// first line. Those that begin on the same line stand abreast, as many as have room.
std::vector<CanvasView::Private::Number> CanvasView::Private::numbersOn(int on)
{
    std::vector<Number> numbers;
    const QRectF seen = QRectF(q->rect()).adjusted(0, -numberSize, 0, numberSize);
    const QRectF paper = toView(on, QRectF({}, document->pages().rect(on).size()));
    const TextRange words = text()->pageText(on);
    QHash<int, int> taken; // numbers in a slot of a line's height, on one side
    passages().eachOn(on, [&](const Highlight &one) {
        if (one.id.isEmpty() || one.range.start < words.start)
            return; // it began on the page before
        const auto &boxes = passages().boxes(one, on);
        if (boxes.empty())
            return;
        const QRectF start = toView(on, boxes.front());
        if (!seen.intersects(start) || start.height() < smallestLine)
            return;
        const bool mirrored = isMirrored(one.range.start);
        const int slot = int(std::floor(start.center().y() / numberSize)) * 2 + (mirrored ? 1 : 0);
        const int abreast = taken[slot]++;
        if (abreast >= numbersAbreast)
            return;
        const double away = numberSize * 0.7 + abreast * (numberSize + 1);
        double x = mirrored ? paper.right() + away : paper.left() - away;
        if (paper.left() < numberSize * 1.4 || paper.right() > q->width() - numberSize * 1.4) // inside, then
            x = mirrored ? std::min(paper.right(), double(q->width())) - away
                         : std::max(paper.left(), 0.0) + away;
        numbers.push_back({ &one, { x, start.center().y() } });
    });
    return numbers;
}

const Highlight *CanvasView::Private::numberAt(QPointF view)
{
    if (!showsDocument() || !text() || passages().all().empty())
        return nullptr;
    const int on = document->pages().pageAt(viewport.viewToImage(view));
    const Highlight *found = nullptr;
    for (const Number &number : numbersOn(on)) {
        const QPointF away = view - number.centre;
        if (std::hypot(away.x(), away.y()) <= numberSize / 2.0 + 1)
            found = number.highlight;
    }
    return found;
}

void CanvasView::Private::paintNumbers(QPainter &canvas, const QRect &dirty)
{
    if (passages().all().empty())
        return;
    const QRectF sheet(viewport.viewToImage({}), QSizeF(q->size()) / viewport.scale());
    const auto [first, last] = document->pages().pagesIn(sheet);
    for (int on = first; on <= last; ++on) {
        for (const Number &number : numbersOn(on)) {
            if (!MarkerPainter::bounds(number.centre, numberSize).intersects(dirty))
                continue;
            MarkerLook look = number.highlight->look;
            if (look.shape != MarkerShape::Draft)
                look.shape = MarkerShape::Point;
            look.marks.setFlag(Mark::Selected, number.highlight->id == selected);
            look.marks.setFlag(Mark::Hovered, number.highlight->id == hovered);
            painter.draw(canvas, look, numberSize, number.centre);
        }
    }
}

} // namespace callout::ui
