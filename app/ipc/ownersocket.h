// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QString>

namespace callout::ipc {

/// A socket that listens at a path and that only this user can connect to; what had the name before
/// is replaced. Nothing else is ever in the directory, so a process that is killed meanwhile leaves
/// no more than the name, which the next owner replaces. REQUIRES: the owner's lock. The caller
/// closes it; the error is a sentence for logs.
Result<int, QString> listeningSocket(const QString &path);

} // namespace callout::ipc
