// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/housestyle.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace callout::ui {

namespace {

constexpr int fieldHeight = measure::control;

void paintField(QPainter &painter, const QStyleOption &option, const QColor &ground)
{
    const Theme theme = Theme::from(option.palette);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_Enabled);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(focused ? theme.accentText : theme.border, focused ? 1.5 : 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75), radius::control,
                            radius::control);
    painter.restore();
}

/// A field with a frame of its own; those inside other fields have none.
bool isFramed(const QStyleOption *option)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    return frame && frame->lineWidth > 0;
}

} // namespace

HouseStyle::HouseStyle() : QProxyStyle(u"Fusion"_s) { }

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (element == PE_PanelLineEdit && isFramed(option)) {
        paintField(*painter, *option, Theme::from(option->palette).field);
        return;
    }
    if (element == PE_FrameMenu) {
        painter->save();
        painter->setPen(Theme::from(option->palette).border);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    const bool chosen = element == CE_MenuItem && item
        && item->menuItemType != QStyleOptionMenuItem::Separator && option->state.testFlag(State_Selected);
    if (!chosen) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    // A soft plate below words and icon as they are.
    const Theme theme = Theme::from(option->palette);
    if (option->state.testFlag(State_Enabled)) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.selected);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(3, 1, -3, -1), radius::small, radius::small);
        painter->restore();
    }
    QStyleOptionMenuItem plain(*item);
    plain.state.setFlag(State_Selected, false);
    QProxyStyle::drawControl(element, &plain, painter, widget);
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control != CC_ComboBox || !box || !box->frame) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const Theme theme = Theme::from(option->palette);
    const bool pressed = option->state & (State_On | State_Sunken);
    const bool hovered = option->state.testFlag(State_MouseOver) && option->state.testFlag(State_Enabled);
    paintField(*painter, *option,
               pressed       ? over(theme.pressed, theme.card)
                   : hovered ? over(theme.hover, theme.card)
                             : theme.card);
    constexpr int side = 12;
    QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    arrow = QRect(arrow.center().x() - side / 2, arrow.center().y() - side / 2, side, side);
    paintIcon(*painter, arrow, u"chevron-down"_s,
              option->state.testFlag(State_Enabled) ? theme.muted : theme.disabled);
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize needed = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox || (type == CT_LineEdit && isFramed(option)))
        needed = QSize(needed.width() + space::s, std::max(needed.height(), fieldHeight));
    else if (type == CT_MenuItem)
        needed.rheight() += 4;
    return needed;
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents && isFramed(option) ? rect.adjusted(space::xs, 0, -space::xs, 0)
                                                              : rect;
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                 const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    return control == CC_ComboBox && part == SC_ComboBoxEditField ? rect.adjusted(space::xs, 0, 0, 0) : rect;
}

} // namespace callout::ui
