// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/commandline.h"
#include "app/server/serveoptions.h"

namespace callout::server {

/// The options of `callout-server serve`; those of a `--config` file count where the command line
/// says nothing: one `name = value` a line, names as here, `#` begins a comment.
Result<ServeOptions, Ending> parseServe(const QStringList &arguments);

} // namespace callout::server
