// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace callout::ui {

/// Runs `tell`, which gives widgets their words, now and again whenever the language changes, as
/// long as `widget` lives.
void keepTold(QWidget *widget, std::function<void()> tell);

} // namespace callout::ui
