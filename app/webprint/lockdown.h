// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/webprint/options.h"

namespace callout::webprint {

/// Before anything else of the process: takes the network away where the kernel allows it to
/// (a namespace without one). The other locks hold without it.
void leaveNetwork();

/// What the engine is started with: nothing that speaks by itself, and names that resolve nowhere.
/// The browser's own sandbox stays on except for root, for whom it cannot be.
QStringList engineArguments(const Options &options);

} // namespace callout::webprint
