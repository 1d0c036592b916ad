// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace callout {

/// The words of a piece of HTML, without tags, comments, scripts and styles; entities as what they
/// stand for. Nothing is laid out, loaded or run. Never fails.
QString textOfMarkup(QStringView markup);

/// A <br> tag.
bool breaksLine(QStringView tag);

} // namespace callout
