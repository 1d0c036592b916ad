// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasview_p.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTextBoundaryFinder>

namespace callout::ui {

namespace {

/// The next boundary of a kind, looked for in a window of the text: it may be very long.
qsizetype boundary(const QString &text, qsizetype from, QTextBoundaryFinder::BoundaryType kind, int direction)
{
    constexpr qsizetype reach = 256;
    const qsizetype start = std::max<qsizetype>(0, from - reach);
    const qsizetype end = std::min(text.size(), from + reach);
    const QStringView window = QStringView(text).sliced(start, end - start);
    QTextBoundaryFinder finder(kind, window);
    finder.setPosition(from - start);
    qsizetype to = from - start;
    do {
        to = direction > 0 ? finder.toNextBoundary() : finder.toPreviousBoundary();
        // A word, not the space before it.
    } while (to > 0 && to < window.size() && kind == QTextBoundaryFinder::Word
             && window[direction > 0 ? to - 1 : to].isSpace());
    return to < 0 ? (direction > 0 ? end : start) : start + to;
}

} // namespace

/// F7 shows a caret that arrows move; Shift selects from it, and from the first words seen without it.
bool CanvasView::Private::caretKey(const QKeyEvent &event)
{
    const auto layer = text();
    if (!layer || layer->text().isEmpty() || (move && movingByKeys))
        return false;
    if (event.matches(QKeySequence::Copy)) {
        if (selection.isEmpty())
            return false;
        copySelection();
        return true;
    }
    if (event.matches(QKeySequence::SelectAll)) {
        q->select({ 0, layer->text().size() });
        return true;
    }
    if (event.key() == Qt::Key_F7 && event.modifiers() == Qt::NoModifier) {
        toggleCaret();
        return true;
    }
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool selects = modifiers & Qt::ShiftModifier;
    const int keys[] = { Qt::Key_Left, Qt::Key_Right, Qt::Key_Up,     Qt::Key_Down,
                         Qt::Key_Home, Qt::Key_End,   Qt::Key_PageUp, Qt::Key_PageDown };
    const bool moves = std::find(std::begin(keys), std::end(keys), event.key()) != std::end(keys);
    const bool paged = event.key() == Qt::Key_PageUp || event.key() == Qt::Key_PageDown;
    if (!moves || modifiers & (Qt::AltModifier | Qt::MetaModifier) || (!selects && !caretShown)
        || (paged && !caretShown))
        return caretShown && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) && openAtCaret();
    if (!caret)
        showCaret();
    if (!caret)
        return false;
    const qsizetype from = *caret;
    const qsizetype to = caretMoved(event.key(), modifiers);
    if (selects) {
        if (selection.isEmpty())
            selection.begin(*layer, from, TextSelection::Unit::Character);
        selection.stretch(*layer, to);
        caret = to;
        selectionMoved();
    } else {
        q->clearSelection();
        caret = to;
        selectionMoved();
    }
    const QRectF rect = caretRect(to);
    if (!rect.isEmpty() && !QRectF(q->rect()).adjusted(0, 8, 0, -8).contains(rect))
        reveal([&] { return caretRect(to).adjusted(-20, -20, 20, 20); }, {});
    return true;
}

bool CanvasView::Private::openAtCaret()
{
    if (!caret)
        return false;
    const Highlight *found = nullptr;
    passages().eachIn({ *caret, *caret + 1 }, [&](const Highlight &one) { found = &one; });
    if (!found || found->id.isEmpty())
        return followLink(caretRect(*caret).center(), LinkWay::Here);
    const QString id = found->id;
    Q_EMIT q->conversationActivated(id);
    return true;
}

void CanvasView::Private::toggleCaret()
{
    caretShown = !caretShown;
    if (caretShown && !caret)
        showCaret();
    q->update();
}

/// Where the keyboard cursor is, else at the first words that are seen.
void CanvasView::Private::showCaret()
{
    if (keyboardCursor) {
        caret = text()->positionAt(pagePoint(viewport.percentToView(*keyboardCursor)));
        return;
    }
    const QRectF seen = viewport.imageRect() & QRectF(q->rect());
    for (double y = seen.top() + 1; y < seen.bottom(); y += 8) {
        const QPointF at(seen.left(), y);
        const auto position = text()->positionAt(pagePoint(at));
        if (position && QRectF(q->rect()).contains(caretRect(*position))) {
            caret = position;
            return;
        }
    }
}

qsizetype CanvasView::Private::caretMoved(int key, Qt::KeyboardModifiers modifiers) const
{
    const auto layer = text();
    const QString &all = layer->text();
    const bool far = modifiers & Qt::ControlModifier;
    const QRectF here = caretRect(*caret);
    const auto alongLine = [&](double x) {
        return layer->positionAt(pagePoint({ x, here.center().y() })).value_or(*caret);
    };
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool forward = (key == Qt::Key_Right) != isMirrored(*caret);
        return boundary(all, *caret, far ? QTextBoundaryFinder::Word : QTextBoundaryFinder::Grapheme,
                        forward ? 1 : -1);
    }
    case Qt::Key_Up:
        return lineAway(-1);
    case Qt::Key_Down:
        return lineAway(1);
    case Qt::Key_PageUp:
        return lineAway(-std::max(1, int(q->height() / std::max(here.height(), 8.0)) - 2));
    case Qt::Key_PageDown:
        return lineAway(std::max(1, int(q->height() / std::max(here.height(), 8.0)) - 2));
    case Qt::Key_Home:
        return far
            ? 0
            : alongLine(isMirrored(*caret) ? viewport.imageRect().right() : viewport.imageRect().left());
    case Qt::Key_End:
        return far
            ? all.size()
            : alongLine(isMirrored(*caret) ? viewport.imageRect().left() : viewport.imageRect().right());
    default:
        return *caret;
    }
}

/// The position so many lines below, or above, at the same height across.
qsizetype CanvasView::Private::lineAway(int lines) const
{
    const auto layer = text();
    const QRectF here = caretRect(*caret);
    const double step = std::max(here.height(), 6.0);
    qsizetype at = *caret;
    double y = here.center().y();
    // A gap, a picture or the space between two pages is stepped over.
    constexpr int tries = 60;
    for (int i = 0, left = std::abs(lines); i < tries * std::abs(lines) && left > 0; ++i) {
        y += lines > 0 ? step : -step;
        const auto next = layer->positionAt(pagePoint({ here.left(), y }));
        const bool further = next && (lines > 0 ? *next > at : *next < at)
            && std::abs(caretRect(*next).center().y() - here.center().y()) > step / 2;
        if (further) {
            at = *next;
            --left;
        }
        if (y < viewport.imageRect().top() - step || y > viewport.imageRect().bottom() + step)
            break;
    }
    return at;
}

bool CanvasView::Private::isMirrored(qsizetype position) const
{
    const QString &all = text()->text();
    for (const qsizetype at : { position, position - 1 }) {
        if (at < 0 || at >= all.size())
            continue;
        const auto direction = all[at].direction();
        if (direction == QChar::DirR || direction == QChar::DirAL)
            return true;
        if (direction == QChar::DirL)
            return false;
    }
    return false;
}

/// Thin and as high as its line; empty where the text has no place.
QRectF CanvasView::Private::caretRect(qsizetype position) const
{
    const auto layer = text();
    const int last = document->pages().count() - 1;
    const auto edge = [&](TextRange range, bool atStart) -> QRectF {
        if (range.start < 0 || range.end > layer->text().size())
            return {};
        const auto boxes = layer->boxes(range, 0, last);
        if (boxes.empty())
            return {};
        const QRectF box = toView(boxes.front().page, boxes.front().rect);
        const bool leftEdge = atStart != isMirrored(range.start);
        return { leftEdge ? box.left() : box.right() - 1, box.top(), 1.5, box.height() };
    };
    const QRectF before = edge({ position, position + 1 }, true);
    return before.isEmpty() ? edge({ position - 1, position }, false) : before;
}

void CanvasView::Private::paintCaret(QPainter &canvas, const Theme &theme) const
{
    if (!caretShown || !caret || !q->hasFocus() || !text())
        return;
    const QRectF rect = caretRect(*caret);
    canvas.fillRect(rect.adjusted(-0.5, 0, 0.5, 0), readable(theme.accent, Qt::white));
}

} // namespace callout::ui
