// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasview_p.h"

#include <QPainter>
#include <QTextOption>

#include <cmath>

namespace callout::ui {

void CanvasView::Private::paint(QPainter &canvas, const QRect &dirty)
{
    const Theme theme = Theme::of(q);
    canvas.fillRect(dirty, theme.canvas);
    // A window may have gone to a screen of another density without being resized.
    if (viewport.devicePixelRatio() != q->devicePixelRatioF())
        viewport.setView(q->size(), q->devicePixelRatioF());
    if (!showsDocument()) {
        paintMessage(canvas, theme);
    } else {
        painter.prepare(theme, q->font(), q->locale(), q->devicePixelRatioF());
        paintDocument(canvas, dirty, theme);
        paintHighlights(canvas, dirty, theme);
        paintMarkers(canvas, dirty, theme);
        paintLocal(canvas, theme);
        for (const RemoteCursor &cursor : cursors) {
            if (!knowsPlaces())
                break;
            const QPointF tip = viewport.percentToView(cursor.place);
            if (cursorBounds(cursor.name, q->font(), tip).intersects(dirty))
                drawCursor(canvas, cursor, q->font(), tip);
        }
        paintKeyboardCursor(canvas, theme);
        paintCaret(canvas, theme);
    }
    if (q->hasFocus() && focusByKeys) {
        canvas.setPen(QPen(theme.accent, 2));
        canvas.setBrush(Qt::NoBrush);
        canvas.drawRect(QRectF(q->rect()).adjusted(1, 1, -1, -1));
    }
}

// -- the document ----------------------------------------------------------------------------------

void CanvasView::Private::paintDocument(QPainter &canvas, const QRect &dirty, const Theme &theme)
{
    const SheetView view { viewport.imageRect().topLeft(), viewport.scale(), viewport.devicePixelRatio(),
                           QRectF(dirty) };
    const PageLayout &pages = document->pages();
    const QRectF exposed((view.exposed.topLeft() - view.origin) / view.scale,
                         view.exposed.size() / view.scale);
    const auto [first, last] = pages.pagesIn(exposed);
    const auto onScreen = [&](int page) {
        const QRectF rect = pages.rect(page);
        return viewport.snapped({ view.origin + rect.topLeft() * view.scale, rect.size() * view.scale });
    };
    if (!document->isOpaque()) {
        for (int page = first; page <= last; ++page)
            paintTransparency(canvas, onScreen(page) & view.exposed, theme);
    }
    document->paint(canvas, view);

    const QColor edge = theme.scheme == Scheme::Dark ? QColor(255, 255, 255, 28) : QColor(0, 0, 0, 36);
    canvas.setPen(QPen(edge, 1));
    canvas.setBrush(Qt::NoBrush);
    if (pages.isContinuous())
        canvas.drawRect(viewport.snapped(viewport.imageRect()).adjusted(-0.5, -0.5, 0.5, 0.5));
    for (int page = first; page <= last && !pages.isContinuous(); ++page)
        canvas.drawRect(onScreen(page).adjusted(-0.5, -0.5, 0.5, 0.5));
}

void CanvasView::Private::paintTransparency(QPainter &canvas, const QRectF &rect, const Theme &theme) const
{
    constexpr int square = 8;
    const bool dark = theme.scheme == Scheme::Dark;
    QImage board(2 * square, 2 * square, QImage::Format_RGB32);
    board.fill(dark ? QColor(0x3a, 0x3d, 0x44) : QColor(Qt::white));
    QPainter squares(&board);
    const QColor other = dark ? QColor(0x2c, 0x2e, 0x34) : QColor(0xe2, 0xe4, 0xe8);
    squares.fillRect(0, 0, square, square, other);
    squares.fillRect(square, square, square, square, other);
    squares.end();
    canvas.save();
    canvas.setBrushOrigin(viewport.imageRect().topLeft().toPoint());
    canvas.fillRect(rect, QBrush(board));
    canvas.restore();
}

// -- words in place of a picture ---------------------------------------------------------------------

void CanvasView::Private::paintMessage(QPainter &canvas, const Theme &theme) const
{
    if (!document) {
        if (!statusText.isEmpty())
            paintText(canvas, theme, statusText, statusProgress);
        return;
    }
    // A document that came from a server lies under its hash: the page knows what people call it.
    const QString title = model ? model->page().title : QString();
    const QString name = title.isEmpty() ? document->path().section(u'/', -1) : title;
    if (document->state() == Document::State::Failed)
        paintText(canvas, theme, errorText(document->fault(), document->path()), {});
    else
        paintText(canvas, theme,
                  statusText.isEmpty() ? tr("Opening “%1”…\nPress Esc to stop.").arg(name) : statusText,
                  document->progress());
}

void CanvasView::Private::paintText(QPainter &canvas, const Theme &theme, const QString &text,
                                    std::optional<double> progress) const
{
    const double width = std::min(460.0, q->width() - 48.0);
    QRectF box((q->width() - width) / 2, 0, width, q->height());
    QTextOption option(Qt::AlignHCenter);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(q->layoutDirection());
    QFont font = q->font();
    font.setPointSizeF(font.pointSizeF() * 1.1);
    canvas.setFont(font);
    const QRectF needed = canvas.boundingRect(box, text, option);
    box.setTop((q->height() - needed.height()) / 2);
    box.setHeight(needed.height() + 4);
    canvas.setPen(theme.text);
    canvas.drawText(box, text, option);
    if (!progress)
        return;
    canvas.save();
    canvas.setRenderHint(QPainter::Antialiasing);
    QRectF bar((q->width() - 240) / 2.0, box.bottom() + 16, 240, 6);
    canvas.setPen(Qt::NoPen);
    canvas.setBrush(theme.border);
    canvas.drawRoundedRect(bar, 3, 3);
    const double done = bar.width() * std::clamp(*progress, 0.0, 1.0);
    if (q->layoutDirection() == Qt::RightToLeft)
        bar.setLeft(bar.right() - done);
    else
        bar.setWidth(done);
    canvas.setBrush(theme.accent);
    canvas.drawRoundedRect(bar, 3, 3);
    canvas.restore();
}

} // namespace callout::ui
