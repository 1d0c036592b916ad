// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRgb>

#include <QFlags>

namespace callout::ui {

/// The dot of what is not read, on markers and in lists.
inline constexpr QRgb unreadInk = 0xfff58a07;

enum class MarkerShape {
    Point,   ///< a disc
    Region,  ///< a square with round corners, at the region's corner
    Cluster, ///< a stack of discs
    Draft,   ///< a disc with a plus
};

/// What else there is to know at a glance; each shows by form as well as by colour.
enum class Mark {
    Selected = 1, ///< inverted, with a halo
    Hovered = 2,  ///< a soft halo
    Resolved = 4, ///< grey and dimmed, with a tick
    Pending = 8,  ///< a broken rim
    Failed = 16,  ///< red, with an exclamation mark
    Unread = 32,  ///< a dot
};
Q_DECLARE_FLAGS(Marks, Mark)
Q_DECLARE_OPERATORS_FOR_FLAGS(Marks)

struct MarkerLook {
    MarkerShape shape = MarkerShape::Point;
    int number = 0; ///< of the discussion, or how many are gathered
    Marks marks;
    bool operator==(const MarkerLook &) const = default;
};

} // namespace callout::ui
