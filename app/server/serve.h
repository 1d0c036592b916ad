// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/serveoptions.h"

namespace callout::server {

/// `callout-server serve`: runs until SIGTERM or SIGINT, then drains. Prints `listening on …` on
/// stdout when it is ready, and why it cannot run on stderr. Returns the exit status. Needs a
/// QCoreApplication, and to be called before any other thread is started.
int runServe(const ServeOptions &options);

} // namespace callout::server
