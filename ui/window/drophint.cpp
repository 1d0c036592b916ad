// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/drophint.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/window/banner.h"
#include "ui/window/windows.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace callout::ui {

DropHint::DropHint(QWidget *window) : QWidget(window)
{
    setObjectName(u"dropHint"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropHint::enter(QDragEnterEvent &event)
{
    if (!Windows::canOpen(*event.mimeData()))
        return;
    event.acceptProposedAction();
    setGeometry(parentWidget()->rect());
    show();
    raise();
}

void DropHint::leave()
{
    hide();
}

void DropHint::drop(QDropEvent &event, Windows &windows, BannerArea &banners)
{
    hide();
    if (windows.openDropped(*event.mimeData(), banners))
        event.acceptProposedAction();
}

void DropHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(this);
    QColor veil = theme.selected;
    veil.setAlpha(225);
    painter.fillRect(rect(), veil);
    painter.setPen(QPen(theme.accentText, 2, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(12, 12, -12, -12), radius::card, radius::card);
    painter.setPen(theme.accentText);
    QFont large = semibold(font());
    large.setPointSizeF(large.pointSizeF() * 1.3);
    painter.setFont(large);
    painter.drawText(rect().adjusted(24, 40, -24, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("Let go to open it in Callout"));
    QRect mark(0, 0, 36, 36);
    mark.moveCenter(rect().center() - QPoint(0, 24));
    paintIcon(painter, mark, u"image"_s, theme.accentText);
}

} // namespace callout::ui
