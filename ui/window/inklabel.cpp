// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/inklabel.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QGuiApplication>

namespace callout::ui {

InkLabel::InkLabel(const QString &text, Ink ink, QWidget *parent) : QLabel(text, parent), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    dye();
}

void InkLabel::setInk(Ink ink)
{
    m_ink = ink;
    dye();
}

void InkLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ParentChange)
        dye();
}

void InkLabel::dye()
{
    const Theme theme = Theme::from(QGuiApplication::palette());
    QColor color = theme.text;
    switch (m_ink) {
    case Ink::Text:
        break;
    case Ink::Muted:
        color = theme.muted;
        break;
    case Ink::Accent:
        color = theme.accentText;
        break;
    case Ink::OnAccent:
        color = theme.onAccent;
        break;
    case Ink::Success:
        color = theme.success;
        break;
    case Ink::Warning:
        color = theme.warning;
        break;
    case Ink::Danger:
        color = theme.danger;
        break;
    }
    QPalette mine = palette();
    if (mine.color(QPalette::WindowText) == color)
        return;
    mine.setColor(QPalette::WindowText, color);
    setPalette(mine);
}

} // namespace callout::ui
