// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

class QPainter;

namespace callout::ui {

/// What an icon's ink follows.
enum class Ink { Text, Muted, Accent, OnAccent, Success, Warning, Danger };

/// The icon `:/icons/<name>.svg` in the ink of the application's palette, looked up each time it is
/// drawn: a change of palette needs nothing but a repaint. Disabled and selected modes follow too.
QIcon icon(const QString &name, Ink ink = Ink::Text);

/// Draws it in one colour, centred in `rect`, for delegates and custom-painted widgets.
void paintIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &color);

} // namespace callout::ui
