// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/reactionpicker.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QToolButton>

#include <array>

namespace callout::ui {

using namespace Qt::StringLiterals;

namespace {

struct Reaction {
    const char16_t *emoji;
    const char *name;
};

constexpr std::array reactions {
    Reaction { u"👍", QT_TRANSLATE_NOOP("callout::ui::ReactionPicker", "Thumbs up") },
    Reaction { u"❤️", QT_TRANSLATE_NOOP("callout::ui::ReactionPicker", "Heart") },
    Reaction { u"🎉", QT_TRANSLATE_NOOP("callout::ui::ReactionPicker", "Hooray") },
    Reaction { u"😄", QT_TRANSLATE_NOOP("callout::ui::ReactionPicker", "Laugh") },
    Reaction { u"🤔", QT_TRANSLATE_NOOP("callout::ui::ReactionPicker", "Thinking") },
    Reaction { u"👀", QT_TRANSLATE_NOOP("callout::ui::ReactionPicker", "Looking at it") },
    Reaction { u"👎", QT_TRANSLATE_NOOP("callout::ui::ReactionPicker", "Thumbs down") },
};

} // namespace

ReactionPicker::ReactionPicker(QWidget *parent) : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"reactionPicker"_s);
    setAccessibleName(tr("Reactions"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xs + 1, space::xs + 1, space::xs + 1, space::xs + 1);
    row->setSpacing(0);
    for (const Reaction &reaction : reactions) {
        auto *button = new QToolButton(this);
        const QString emoji = QString::fromUtf16(reaction.emoji);
        button->setText(emoji);
        button->setToolTip(tr(reaction.name));
        button->setAccessibleName(tr(reaction.name));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setFixedSize(measure::control + space::xs, measure::control + space::xs);
        QFont large = withEmoji(button->font());
        large.setPixelSize(18);
        button->setFont(large);
        connect(button, &QToolButton::clicked, this, [this, emoji] {
            Q_EMIT chosen(emoji);
            close();
        });
        row->addWidget(button);
    }
}

void ReactionPicker::openAt(const QRect &button)
{
    adjustSize();
    QPoint corner(button.right() + 1 - width(), button.bottom() + space::xs);
    if (const QScreen *on = QGuiApplication::screenAt(button.center())) {
        const QRect screen = on->availableGeometry();
        if (corner.y() + height() > screen.bottom())
            corner.setY(button.top() - space::xs - height());
        corner.setX(
            std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() + 1 - width())));
    }
    move(corner);
    show();
    if (QLayoutItem *first = layout()->itemAt(0))
        first->widget()->setFocus(Qt::PopupFocusReason);
}

/// Square, as menus are: round corners would be black where nothing composes the screen.
void ReactionPicker::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.setPen(theme.border);
    painter.setBrush(theme.card);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void ReactionPicker::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == (mirrored ? Qt::Key_Left : Qt::Key_Right))
        focusNextChild();
    else if (event->key() == (mirrored ? Qt::Key_Right : Qt::Key_Left))
        focusPreviousChild();
    else
        QFrame::keyPressEvent(event);
}

} // namespace callout::ui
