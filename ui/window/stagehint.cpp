// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/stagehint.h"

#include "ui/theme/controls.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace callout::ui {

using namespace Qt::StringLiterals;

StageHint::StageHint(QWidget *area)
    : QWidget(area),
      m_label(new QLabel(this)),
      m_cancel(new Button(tr("Cancel"), Button::Kind::Quiet, this))
{
    setObjectName(u"stageHint"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_cancel->setFocusPolicy(Qt::NoFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::s, space::s, space::s);
    row->setSpacing(space::m);
    row->addWidget(m_label, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QAbstractButton::clicked, this, &StageHint::cancelled);
    hide();
}

QString StageHint::text() const
{
    return isVisible() ? m_label->text() : QString();
}

void StageHint::show(const QString &text)
{
    m_label->setText(text);
    m_cancel->setText(tr("Cancel"));
    setAccessibleName(text);
    QWidget::show();
    raise();
    settle();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void StageHint::settle()
{
    if (isHidden())
        return;
    const int room = parentWidget()->width() - 2 * space::l;
    const int wanted = m_label->fontMetrics().horizontalAdvance(m_label->text())
        + m_cancel->sizeHint().width() + space::l + space::s + space::m + space::s;
    const int width = std::min(room, wanted);
    const int height = std::max(layout()->heightForWidth(width),
                                m_cancel->sizeHint().height() + 2 * space::s);
    setGeometry((parentWidget()->width() - width) / 2, space::m, width, height);
}

void StageHint::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.border);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::card, radius::card);
}

} // namespace callout::ui
