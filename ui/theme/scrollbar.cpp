// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/scrollbar.h"

#include "ui/theme/theme.h"

#include <QEnterEvent>
#include <QPainter>
#include <QStyleOptionSlider>

namespace callout::ui {

SlimScrollBar::SlimScrollBar(Qt::Orientation orientation, QWidget *parent) : QScrollBar(orientation, parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent, false);
}

QSize SlimScrollBar::sizeHint() const
{
    return orientation() == Qt::Vertical ? QSize(thickness, 40) : QSize(40, thickness);
}

QRectF SlimScrollBar::handleRect() const
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRectF room = style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider,
                                                this);
    const qreal inset = underMouse() || isSliderDown() ? 2 : 3;
    return room.adjusted(inset, inset, -inset, -inset);
}

void SlimScrollBar::paintEvent(QPaintEvent *)
{
    if (minimum() == maximum())
        return;
    const QRectF handle = handleRect();
    const Theme theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QColor color = theme.contrast == Contrast::High ? theme.text : theme.muted;
    color.setAlpha(isSliderDown() ? 200 : underMouse() ? 160 : 100);
    painter.setBrush(color);
    const qreal corner = std::min(handle.width(), handle.height()) / 2;
    painter.drawRoundedRect(handle, corner, corner);
}

void SlimScrollBar::enterEvent(QEnterEvent *event)
{
    QScrollBar::enterEvent(event);
    update();
}

void SlimScrollBar::leaveEvent(QEvent *event)
{
    QScrollBar::leaveEvent(event);
    update();
}

} // namespace callout::ui
