// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

namespace callout::ui {

/// Where the chat card stands in relation to its marker.
enum class Side {
    Right,
    Left,
    Below,
    Above,
    Docked, ///< at an edge, without an arrow: the marker leaves no room on any side, or there is none
    Fill,   ///< all of the bounds or the foot of them, as wide as they are, without an arrow
};

struct ChatPlace {
    Side side = Side::Fill;
    QRect card;      ///< in the coordinates of marker and bounds; without arrow and shadow
    int arrowAt = 0; ///< where the arrow leaves the card: y for Right and Left, x for Below and Above
    bool operator==(const ChatPlace &) const = default;
};

/// What a card needs of the space around it, in pixels.
struct ChatRoom {
    int width = 0;
    int height = 0;    ///< what it would like; less is given where there is less
    int minHeight = 0; ///< below this a side counts as having no room
    int gap = 0;       ///< between marker and card: the length of the arrow
    int edge = 0;      ///< kept free between card and bounds
    int corner = 0;    ///< the arrow stays this far from the card's corners
};

enum class WindowWidth { Wide, Narrow };

/// Right of the marker if there is room, else left, below, above (left first in right-to-left
/// layouts). The card is never outside `bounds` and never over the visible part of its marker, unless
/// that part leaves no room on any side. A marker outside the bounds is pointed at from the edge.
/// Without a marker (null) it stands at the leading edge.
/// In narrow windows it stands at the foot, and bounds that cannot hold a card at all are filled.
ChatPlace placeChat(const QRect &marker, const QRect &bounds, const ChatRoom &room, WindowWidth width,
                    Qt::LayoutDirection direction = Qt::LeftToRight);

} // namespace callout::ui
