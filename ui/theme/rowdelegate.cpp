// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/rowdelegate.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace callout::ui {

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return { QStyledItemDelegate::sizeHint(option, index).width() + 2 * space::m, measure::control };
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.widget);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.selected);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme.hover);
    painter->setPen(theme.text);
    painter->setFont(option.font);
    const QRect place = option.rect.adjusted(space::m, 0, -space::m, 0);
    const auto side = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    painter->drawText(place, int(side | Qt::AlignVCenter),
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, place.width()));
}

} // namespace callout::ui
