// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/values.h"
#include "app/protocol/codes.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

namespace callout::server {

/// The server inside the desktop program: the private workspace of one person, in its own
/// threads. Listens on loopback only (without TLS, session tokens required); beyond it, with TLS,
/// only between share() and stopSharing(). Called from one thread (the GUI's); calls may take
/// some tens of milliseconds, start() longer on a new machine (it makes a key).
class EmbeddedServer {
public:
    /// Opens or creates the workspace in `dataDir`. Errors name the directory and what to do:
    /// locked by another process, corrupt, from a newer version, disk full, not writable.
    static protocol::Outcome<std::unique_ptr<EmbeddedServer>> start(const QString &dataDir);
    virtual ~EmbeddedServer() = default;

    virtual QString tenantId() const = 0;
    /// The loopback port that speaks without TLS.
    virtual quint16 localPort() const = 0;
    /// A session token of the workspace's owner: admin, all pages. `known`, one that was given before
    /// or empty, goes on being it where it still holds: nothing is written then. Any thread; may wait
    /// for the database.
    virtual protocol::Outcome<QString> ownerToken(const QString &userId, const QString &name,
                                                  const QString &known) = 0;

    /// Listens on every address with TLS; `port` 0 tries the last one used, then any.
    /// Returns the port. A port in use is Unavailable.
    virtual protocol::Outcome<quint16> share(quint16 port) = 0;
    virtual void stopSharing() = 0;
    virtual bool isSharing() const = 0;
    /// People who view any page now, beside that user.
    virtual int viewersBeside(const QString &userId) const = 0;
    /// base64url SHA-256 of the public key that share() presents; the same for the workspace's life.
    virtual QByteArray fingerprint() const = 0;
};

} // namespace callout::server
