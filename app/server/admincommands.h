// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/commandline.h"

namespace callout::server {

/// `tenant`, `secret`, `token` and `invite` of callout-server, with everything that follows the
/// program's name. They work beside a running server. Blocks on the disk.
Ending runAdminCommand(const QStringList &arguments);

/// What `callout-server --help` says.
QString overview();

} // namespace callout::server
