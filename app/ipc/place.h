// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/library.h"
#include "app/core/result.h"

#include <QString>

namespace callout::ipc {

/// Where the processes of one user at one server meet: a lock that says who owns the connection, and
/// the owner's socket.
struct Place {
    QString lockFile;
    QString socket;
};

/// The place for an identity: the same text gives the same place in every process of this user of
/// the machine. In $XDG_RUNTIME_DIR/callout, else in /tmp/callout-UID; the directory is made, is this
/// user's alone, and is never a link. The error is a sentence for logs.
Result<Place, QString> placeFor(const QString &identity);

/// What processes that use the same membership share: the same user at the same server. An invite
/// opens its own pages, so two of them are two connections.
QString identityOf(const Library::Membership &membership);
/// What those share that use the private workspace in a directory, under whichever name.
QString identityOf(const QDir &workspace);

/// One such directory, made or found safe; the reason if it is not.
Result<QString, QString> safeDirectory(const QString &path);

} // namespace callout::ipc
