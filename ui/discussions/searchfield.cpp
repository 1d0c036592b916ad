// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/discussions/searchfield.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace callout::ui {

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    setFrame(false);
    setTextMargins(space::xs, 0, space::xs, 0);
    setFixedHeight(measure::control + space::xs);
    restyle();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QLineEdit::keyPressEvent(event);
    } else if (!text().isEmpty()) {
        clear();
    } else {
        Q_EMIT left();
    }
}

void SearchField::paintEvent(QPaintEvent *event)
{
    const Theme theme = Theme::of(parentWidget());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? theme.accentText : theme.border, hasFocus() ? 1.5 : 1));
    painter.setBrush(theme.field);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), radius::control,
                            radius::control);
    painter.end();
    QLineEdit::paintEvent(event);
}

bool SearchField::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        restyle();
    return QLineEdit::event(event);
}

void SearchField::restyle()
{
    QPalette clear = parentWidget()->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    clear.setColor(QPalette::PlaceholderText, Theme::of(parentWidget()).muted);
    setPalette(clear);
}

} // namespace callout::ui
