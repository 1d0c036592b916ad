// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chat/chatplacement.h"

class QPainter;
class QWidget;

namespace callout::ui {

/// Around the card: room for its arrow and its shadow.
inline constexpr int cardRim = 20;

/// Draws the card with its shadow and its arrow. `card` and `arrowAt` in the painter's coordinates.
void paintChatCard(QPainter &painter, const QWidget *widget, const QRect &card, Side side, int arrowAt);

} // namespace callout::ui
