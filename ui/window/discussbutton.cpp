// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/discussbutton.h"

#include "ui/theme/theme.h"

#include <QEvent>

namespace callout::ui {

using namespace Qt::StringLiterals;

DiscussButton::DiscussButton(QWidget *parent) : Button({}, Kind::Primary, parent)
{
    setObjectName(u"discussButton"_s);
    setIconName(u"comment"_s);
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::ArrowCursor);
    relabel();
    hide();
}

void DiscussButton::setPurpose(Purpose purpose)
{
    m_purpose = purpose;
    relabel();
}

void DiscussButton::relabel()
{
    setText(m_purpose == Purpose::Discuss ? tr("Discuss") : tr("Attach here"));
    setToolTip(m_purpose == Purpose::Discuss ? tr("Discuss what is selected (Ctrl+Alt+M)")
                                             : tr("This is the passage that the discussion belongs to"));
    setAccessibleName(text());
    resize(sizeHint());
}

void DiscussButton::place(const QRect &lastLine, const QRect &selection, const QRect &bounds)
{
    constexpr int gap = 6;
    const QSize size = sizeHint();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int end = mirrored ? lastLine.left() : lastLine.right();
    int y = lastLine.bottom() + gap;
    if (y + size.height() > bounds.bottom())
        y = std::min(selection.top(), bounds.bottom()) - gap - size.height();
    const QRect room = bounds.adjusted(space::s, space::s, -space::s, -space::s);
    const int x = std::clamp(end - size.width() / 2, room.left(),
                             std::max(room.left(), room.right() - size.width()));
    setGeometry(x, std::clamp(y, room.top(), std::max(room.top(), room.bottom() - size.height())),
                size.width(), size.height());
}

void DiscussButton::changeEvent(QEvent *event)
{
    Button::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        relabel();
}

} // namespace callout::ui
