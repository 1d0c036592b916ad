// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/codes.h"

#include <QByteArray>
#include <QString>

namespace callout::server {

/// A key and certificate to present with TLS.
struct Identity {
    QByteArray certificatePem; ///< with its chain, the server's own first
    QByteArray privateKeyPem;
    QByteArray fingerprint; ///< base64url SHA-256 of the public key (SPKI, DER): `fp` of protocol §12
};

/// The data directory's own self-signed identity: made once (ECDSA P-256, `tls-key.pem` readable
/// by the owner alone, `tls-cert.pem`), then the same for the directory's life. Any thread.
protocol::Outcome<Identity> ownIdentity(const QString &dataDir);

/// An identity from files given by the administrator. Errors name the file: unreadable, not a
/// certificate or key, expired, or a key that does not belong to the certificate.
protocol::Outcome<Identity> identityFromFiles(const QString &certificateFile, const QString &keyFile);

} // namespace callout::server
