// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace callout::ui {

class CanvasView;

/// Teaches QAccessible about CanvasView: a canvas with one child for each marker that is shown,
/// named "Discussion 3, open, by Ada: Logo too small". Once a process; later calls do nothing.
void installCanvasAccessibility();

/// To be called by the canvas when it goes.
void forgetAccessibleMarkers(const CanvasView *canvas);

/// Moves the screen reader's attention with the selection.
void tellAccessibleSelection(CanvasView *canvas, const QString &before, const QString &now);

/// Says that other words are selected, or that the caret is elsewhere.
void tellAccessibleTextSelection(CanvasView *canvas);

} // namespace callout::ui
