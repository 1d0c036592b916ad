// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace callout {

/// Whether a page's own scripts run while it is printed.
enum class Scripts { Off, On };

} // namespace callout
