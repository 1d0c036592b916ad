// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

namespace callout::ui {

/// The program's own palettes, for systems whose platform theme brings none.
QPalette housePalette(Scheme scheme, Contrast contrast = Contrast::Normal);

} // namespace callout::ui
