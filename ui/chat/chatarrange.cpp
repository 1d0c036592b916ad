// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/chatwindow_p.h"

#include "ui/chat/chatcard.h"
#include "ui/chat/chatheader.h"
#include "ui/chat/commentlist.h"
#include "ui/chat/composer.h"
#include "ui/chat/passagepane.h"
#include "ui/theme/theme.h"

#include <QLabel>

namespace callout::ui {

namespace {
constexpr int tallest = 520;  ///< of the card, where the window has more
constexpr int shortest = 200; ///< a side with less has no room
constexpr int typingHeight = 20;
} // namespace

int ChatWindow::Private::wantedWidth() const
{
    const Anchor *at = anchor ? &*anchor : nullptr;
    if (const ConversationView *view = page->conversation(conversationId); !at && view)
        at = &view->conversation.anchor;
    return at && std::holds_alternative<TextAnchor>(*at) ? measure::chatText : measure::chat;
}

int ChatWindow::Private::wantedHeight() const
{
    const bool fills = placed.side == Side::Fill && !card.isEmpty();
    const int width = fills ? card.width() : wantedWidth();
    const int fixed = header->sizeHint().height() + passage->heightFor(width - 2)
        + (typing->isHidden() ? 0 : typingHeight) + composer->heightForWidth(width);
    if (anchor)
        return fixed;
    return fixed + list->contentHeight(width - 2, std::max(0, tallest - fixed));
}

void ChatWindow::Private::replace()
{
    if (bounds.isEmpty() || !page)
        return;
    ChatRoom room;
    room.width = wantedWidth();
    room.height = wantedHeight();
    room.minHeight = std::min(shortest, room.height);
    room.gap = measure::arrow;
    room.edge = space::s;
    room.corner = radius::card + space::s;
    const bool narrow = q->window()->width() < measure::narrow;
    const Side before = placed.side;
    const auto decide = [&] {
        return placeChat(marker, bounds, room, narrow ? WindowWidth::Narrow : WindowWidth::Wide,
                         q->layoutDirection());
    };
    const QRect cardBefore = placed.card;
    const int heightBefore = cardBefore.height();
    placed = decide();
    // Growing while one types does not make the card jump to the other side.
    if (q->isVisible() && placed.side != before && (before == Side::Below || before == Side::Above)
        && heightBefore >= room.minHeight) {
        room.height = std::min(room.height, heightBefore);
        if (const ChatPlace same = decide(); same.side == before)
            placed = same;
    }
    const int rim = placed.side == Side::Fill ? 0 : cardRim;
    card = QRect(QPoint(rim, rim), placed.card.size());
    q->setGeometry(placed.card.adjusted(-rim, -rim, rim, rim));
    arrange();
    q->update();
    if (placed.card != cardBefore)
        Q_EMIT q->cardMoved();
}

void ChatWindow::Private::arrange()
{
    const int head = header->sizeHint().height();
    const int foot = composer->heightForWidth(card.width());
    const int line = typing->isHidden() ? 0 : typingHeight;
    header->setGeometry(card.x(), card.y(), card.width(), head);
    composer->setGeometry(card.x(), card.bottom() + 1 - foot, card.width(), foot);
    typing->setGeometry(card.x() + space::m, card.bottom() + 1 - foot - line, card.width() - 2 * space::m,
                        line);
    // One pixel inside the card's edge, so that rows do not cover it.
    const int note = passage->heightFor(card.width() - 2);
    passage->setGeometry(card.x() + 1, card.y() + head, card.width() - 2, note);
    list->setGeometry(card.x() + 1, card.y() + head + note, card.width() - 2,
                      std::max(0, card.height() - head - note - foot - line));
}

QSize ChatWindow::sizeHint() const
{
    if (!d->page)
        return { measure::chat + measure::arrow, shortest };
    return { d->wantedWidth() + measure::arrow, d->wantedHeight() + measure::arrow };
}

} // namespace callout::ui
