// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/chatplacement.h"

#include <algorithm>
#include <array>
#include <optional>

namespace callout::ui {

namespace {

/// std::clamp that prefers `low` when there is nothing between.
int held(int value, int low, int high)
{
    return std::max(low, std::min(value, high));
}

/// The part of the marker that can be seen; for one outside, the nearest pixel of the edge.
QRect visiblePart(const QRect &marker, const QRect &bounds)
{
    const QRect seen = marker & bounds;
    if (!seen.isEmpty())
        return seen;
    const QPoint centre = marker.center();
    return { held(centre.x(), bounds.left(), bounds.right()), held(centre.y(), bounds.top(), bounds.bottom()),
             1, 1 };
}

/// Right or Left: beside the marker, its top a little above the marker's centre.
std::optional<ChatPlace> beside(Side side, const QRect &marker, const QRect &free, const ChatRoom &room)
{
    const int x = side == Side::Right ? marker.right() + 1 + room.gap : marker.left() - room.gap - room.width;
    if (x < free.left() || x + room.width > free.right() + 1 || free.height() < room.minHeight)
        return {};
    const int height = std::min(room.height, free.height());
    const int centre = marker.center().y();
    const int lead = room.corner + room.gap;
    const int y = held(centre - lead, free.top(), free.bottom() + 1 - height);
    return ChatPlace { side, QRect(x, y, room.width, height),
                       held(centre, y + room.corner, y + height - 1 - room.corner) };
}

/// Pixels between the marker's gap and the free area's edge, for Below and Above.
int heightOn(Side side, const QRect &marker, const QRect &free, const ChatRoom &room)
{
    return side == Side::Below ? free.bottom() - marker.bottom() - room.gap
                               : marker.top() - room.gap - free.top();
}

std::optional<ChatPlace> aboveOrBelow(Side side, const QRect &marker, const QRect &free, const ChatRoom &room,
                                      int needed)
{
    const int there = heightOn(side, marker, free, room);
    if (there < needed || free.width() < room.width)
        return {};
    const int height = std::min(room.height, there);
    const int y = side == Side::Below ? marker.bottom() + 1 + room.gap : marker.top() - room.gap - height;
    const int centre = marker.center().x();
    const int x = held(centre - room.width / 2, free.left(), free.right() + 1 - room.width);
    return ChatPlace { side, QRect(x, y, room.width, height),
                       held(centre, x + room.corner, x + room.width - 1 - room.corner) };
}

/// In narrow windows: the foot, as wide as the bounds. What is discussed stays in sight above it,
/// where both have room; else the chat has all.
ChatPlace sheet(const QRect &bounds, const ChatRoom &room)
{
    constexpr int seenAtLeast = 160; ///< of the document
    const int most = bounds.height() * 11 / 20;
    const int height = std::min(room.height, most);
    if (height < room.minHeight || bounds.height() - height < seenAtLeast)
        return { Side::Fill, bounds, 0 };
    return { Side::Fill, QRect(bounds.left(), bounds.bottom() + 1 - height, bounds.width(), height), 0 };
}

} // namespace

ChatPlace placeChat(const QRect &marker, const QRect &bounds, const ChatRoom &room, WindowWidth width,
                    Qt::LayoutDirection direction)
{
    const QRect free = bounds.adjusted(room.edge, room.edge, -room.edge, -room.edge);
    if (width == WindowWidth::Narrow)
        return sheet(bounds, room);
    if (free.width() < room.width || free.height() < room.minHeight)
        return { Side::Fill, bounds, 0 };

    const bool mirrored = direction == Qt::RightToLeft;
    if (marker.isNull()) { // it has no place: beside the list, where it was chosen
        const int x = mirrored ? free.right() + 1 - room.width : free.left();
        return { Side::Docked, QRect(x, free.top(), room.width, std::min(room.height, free.height())), 0 };
    }
    const QRect seen = visiblePart(marker, bounds);
    for (const Side side : { mirrored ? Side::Left : Side::Right, mirrored ? Side::Right : Side::Left }) {
        if (const auto place = beside(side, seen, free, room))
            return *place;
    }
    for (const Side side : { Side::Below, Side::Above }) {
        if (const auto place = aboveOrBelow(side, seen, free, room, room.height))
            return *place;
    }
    // Neither holds all of it: the larger of the two, if it holds enough.
    const bool below = heightOn(Side::Below, seen, free, room) >= heightOn(Side::Above, seen, free, room);
    if (const auto place = aboveOrBelow(below ? Side::Below : Side::Above, seen, free, room, room.minHeight))
        return *place;

    const int height = std::min(room.height, free.height());
    const int x = mirrored ? free.left() : free.right() + 1 - room.width;
    return { Side::Docked, QRect(x, free.top(), room.width, height), 0 };
}

} // namespace callout::ui
