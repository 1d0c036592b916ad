// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"

#include <QLocale>
#include <QString>

namespace callout::ui {

/// A moment as short as it can be said on the day of `now`: "14:02", "yesterday", "Mon", "3 Mar",
/// "03/03/2023"; in the time zone of this machine.
QString shortTime(Timestamp when, Timestamp now, const QLocale &locale = QLocale());

/// Date and time in full, for tooltips and screen readers.
QString fullTime(Timestamp when, const QLocale &locale = QLocale());

/// This machine's clock, for what is shown to people.
Timestamp wallClock();

} // namespace callout::ui
