// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/codes.h"

#include <QByteArray>
#include <QString>

#include <optional>

/// Durable files, beyond what Qt's own classes promise.
namespace callout::server {

/// Waits until what was renamed or removed in a directory is on the disk.
bool syncDirectory(const QString &directory);

/// Replaces a small file as a whole: after a crash there is the old or the new one. `mode` as of
/// chmod, from the first byte on. Unavailable: names the file.
protocol::Outcome<Done> replaceFile(const QString &path, const QByteArray &content, unsigned mode);

/// A whole small file; nothing when it does not exist. Unavailable: names the file.
protocol::Outcome<std::optional<QByteArray>> readWholeFile(const QString &path);

/// The sentence for a file that cannot be written, from `errno`.
protocol::Error writeError(const QString &path, int error);

} // namespace callout::server
