// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/controls.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QEnterEvent>
#include <QPainter>
#include <QStyle>

namespace callout::ui {

namespace {

void keyboardAndPointer(QAbstractButton *button)
{
    button->setFocusPolicy(Qt::TabFocus);
    button->setAttribute(Qt::WA_Hover, false); // enter and leave repaint, moves do not
    button->setCursor(Qt::ArrowCursor);
}

/// The tint a pointer leaves on a surface.
void paintState(QPainter &painter, const QAbstractButton *button, const Theme &theme, const QRectF &rect,
                qreal corner)
{
    if (!button->isEnabled() || !(button->isDown() || button->underMouse()))
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(button->isDown() ? theme.pressed : theme.hover);
    painter.drawRoundedRect(rect, corner, corner);
}

} // namespace

void paintFocusRing(QPainter &painter, const QWidget *widget, const QRectF &rect, qreal corner)
{
    if (!widget->hasFocus())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::of(widget).accentText, 2));
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), corner, corner);
}

IconButton::IconButton(const QString &iconName, const QString &toolTip, QWidget *parent)
    : QAbstractButton(parent),
      m_icon(iconName)
{
    keyboardAndPointer(this);
    setLabel(toolTip);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconButton::setIconName(const QString &name)
{
    m_icon = name;
    update();
}

void IconButton::setLabel(const QString &toolTip)
{
    setToolTip(toolTip);
    setAccessibleName(toolTip);
}

QSize IconButton::sizeHint() const
{
    return { measure::control, measure::control };
}

void IconButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(this);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.selected);
        painter.drawRoundedRect(rect(), radius::control, radius::control);
    }
    paintState(painter, this, theme, rect(), radius::control);
    const QColor ink = !isEnabled() ? theme.disabled
        : isChecked()               ? theme.accentText
        : underMouse()              ? theme.text
                                    : theme.muted;
    QRect box(0, 0, measure::icon, measure::icon);
    box.moveCenter(rect().center());
    paintIcon(painter, box, m_icon, ink);
    paintFocusRing(painter, this, rect(), radius::control);
}

void IconButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void IconButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

Button::Button(const QString &text, Kind kind, QWidget *parent) : QAbstractButton(parent), m_kind(kind)
{
    keyboardAndPointer(this);
    setText(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Button::setIconName(const QString &name)
{
    m_icon = name;
    updateGeometry();
    update();
}

QSize Button::sizeHint() const
{
    const bool words = m_kind == Kind::Primary || m_kind == Kind::Plain;
    const int side = words ? space::m : space::xs;
    const int picture = m_icon.isEmpty() ? 0 : measure::icon + space::xs + 2;
    const QFontMetrics metrics(semibold(font()));
    const int height = words ? measure::control : metrics.height() + space::xs;
    return { metrics.horizontalAdvance(text()) + picture + 2 * side, std::max(height, metrics.height() + 4) };
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(this);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QColor ink = theme.text;
    if (m_kind == Kind::Primary) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isEnabled() ? theme.accent : theme.divider);
        painter.drawRoundedRect(box, radius::control, radius::control);
        ink = theme.onAccent;
    } else if (m_kind == Kind::Plain) {
        painter.setPen(theme.border);
        painter.setBrush(theme.card);
        painter.drawRoundedRect(box, radius::control, radius::control);
    } else {
        ink = m_kind == Kind::Danger ? theme.danger : theme.accentText;
    }
    paintState(painter, this, theme, box, radius::control);
    if (!isEnabled())
        ink = theme.disabled;

    painter.setFont(semibold(font()));
    const int words = painter.fontMetrics().horizontalAdvance(text());
    const int picture = m_icon.isEmpty() ? 0 : measure::icon + space::xs + 2;
    QRect content(0, 0, std::min(width(), words + picture), height());
    content.moveCenter(rect().center());
    if (picture > 0) {
        const QRect place(content.x(), (height() - measure::icon) / 2, measure::icon, measure::icon);
        paintIcon(painter, QStyle::visualRect(layoutDirection(), content, place), m_icon, ink);
    }
    painter.setPen(ink);
    const QRect label = QStyle::visualRect(layoutDirection(), content, content.adjusted(picture, 0, 0, 0));
    painter.drawText(label, Qt::AlignCenter | Qt::TextShowMnemonic, text());
    paintFocusRing(painter, this, rect(), radius::control);
}

void Button::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void Button::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

Chip::Chip(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    keyboardAndPointer(this);
    setCheckable(true);
    setText(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(smaller(font()));
    return { metrics.horizontalAdvance(text()) + 2 * space::s + 2,
             std::max(24, metrics.height() + space::xs) };
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(this);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal corner = box.height() / 2;
    painter.setPen(isChecked() ? theme.accentText : theme.border);
    painter.setBrush(isChecked() ? QBrush(theme.selected) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, corner, corner);
    paintState(painter, this, theme, box, corner);
    painter.setFont(smaller(font()));
    painter.setPen(!isEnabled() ? theme.disabled : isChecked() ? theme.accentText : theme.text);
    painter.drawText(rect(), Qt::AlignCenter, text());
    paintFocusRing(painter, this, rect(), corner);
}

void Chip::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void Chip::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

ElidedLabel::ElidedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return { fontMetrics().horizontalAdvance(u'…') + fontMetrics().averageCharWidth(),
             QLabel::minimumSizeHint().height() };
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    painter.setLayoutDirection(text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(contentsRect(),
                     int(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::AlignAbsolute, shown);
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    setToolTip(fontMetrics().horizontalAdvance(text()) > contentsRect().width() ? text() : QString());
}

} // namespace callout::ui
