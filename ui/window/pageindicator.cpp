// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pageindicator.h"

#include "ui/theme/controls.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace callout::ui {

using namespace Qt::StringLiterals;

PageIndicator::PageIndicator(QWidget *area) : QAbstractButton(area)
{
    setObjectName(u"pageIndicator"_s);
    setFont(smaller(font()));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::ArrowCursor);
    area->installEventFilter(this);
    hide();
}

bool PageIndicator::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        settle();
    return QAbstractButton::eventFilter(watched, event);
}

void PageIndicator::setPage(int page, int count)
{
    m_page = page;
    m_count = count;
    setVisible(count > 1);
    relabel();
}

void PageIndicator::relabel()
{
    const QString page = locale().toString(m_page + 1);
    const QString count = locale().toString(m_count);
    //: the page that is shown, and how many there are
    setText(tr("%1 / %2").arg(page, count));
    setToolTip(tr("Go to page (Ctrl+G)"));
    setAccessibleName(tr("Page %1 of %2").arg(page, count));
    settle();
    update();
}

QSize PageIndicator::sizeHint() const
{
    return { fontMetrics().horizontalAdvance(text()) + 2 * space::m, measure::control - 4 };
}

void PageIndicator::settle()
{
    const QSize size = sizeHint();
    const QRect area = parentWidget()->rect();
    // In the corner that the view's controls leave, out of the way of what is said below.
    const QRect corner(area.left() + space::m, area.bottom() + 1 - space::m - size.height(), size.width(),
                       size.height());
    setGeometry(QStyle::visualRect(layoutDirection(), area, corner));
}

void PageIndicator::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QColor ground = theme.card;
    ground.setAlpha(230);
    painter.setPen(theme.border);
    painter.setBrush(ground);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(underMouse() ? theme.text : theme.muted);
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (hasFocus())
        paintFocusRing(painter, this, pill, pill.height() / 2);
}

void PageIndicator::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        relabel();
}

} // namespace callout::ui
