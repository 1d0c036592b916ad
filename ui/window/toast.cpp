// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/toast.h"

#include "ui/theme/controls.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace callout::ui {

namespace {
constexpr int shownFor = 8000; // long enough to read, look for Undo and press it
constexpr int margin = 6;      // room for the shadow
} // namespace

Toast::Toast(QWidget *area) : QWidget(area), m_label(new QLabel(this))
{
    m_action = new Button({}, Button::Kind::Quiet, this);
    m_label->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l + margin, space::s + margin, space::m + margin, space::s + margin);
    row->setSpacing(space::m);
    row->addWidget(m_label);
    row->addWidget(m_action);
    QWidget::hide();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!underMouse() && !m_action->hasFocus())
            hide();
        else
            m_timer.start(shownFor / 2);
    });
    connect(m_action, &Button::clicked, this, [this] {
        hide();
        if (m_act)
            std::exchange(m_act, {})();
    });
    area->installEventFilter(this);
}

QString Toast::text() const
{
    return m_label->text();
}

void Toast::show(const QString &text, const QString &action, std::function<void()> act)
{
    m_label->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_act = std::move(act);
    settle();
    QWidget::show();
    raise();
    m_timer.start(shownFor);
    QAccessibleEvent alert(this, QAccessible::Alert);
    setAccessibleName(text);
    QAccessible::updateAccessibility(&alert);
}

void Toast::withdraw()
{
    if (std::exchange(m_act, {}))
        hide();
}

void Toast::settle()
{
    const QSize area = parentWidget()->size();
    m_action->updateGeometry();
    m_label->setWordWrap(false);
    layout()->activate();
    QSize size = sizeHint();
    if (size.width() > area.width()) { // on several lines, then
        m_label->setWordWrap(true);
        layout()->activate();
        size = QSize(area.width(), layout()->totalHeightForWidth(area.width())).boundedTo(area);
    }
    QRect place({ (area.width() - size.width()) / 2, area.height() - size.height() - space::l }, size);
    if (m_other) {
        const QRect taken(m_other->mapTo(parentWidget(), QPoint()), m_other->size());
        if (m_other->isVisible() && place.intersects(taken))
            place.moveBottom(std::max(taken.top() - 1, size.height()));
    }
    setGeometry(place);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == parentWidget() && isVisible())
        settle();
    return QWidget::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    m_timer.stop();
}

void Toast::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_timer.start(shownFor / 2);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(this);
    QColor shade = theme.shadow;
    shade.setAlpha(shade.alpha() / (2 * margin));
    painter.setPen(Qt::NoPen);
    painter.setBrush(shade);
    for (int grow = 1; grow < margin; ++grow) {
        const QRectF halo = QRectF(rect()).adjusted(margin - grow, margin - grow + 1, grow - margin,
                                                    grow - margin + 1);
        painter.drawRoundedRect(halo, radius::card + grow, radius::card + grow);
    }
    const QRectF body = QRectF(rect()).adjusted(margin + 0.5, margin + 0.5, -margin - 0.5, -margin - 0.5);
    painter.setPen(theme.border);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(body, radius::card, radius::card);
}

} // namespace callout::ui
