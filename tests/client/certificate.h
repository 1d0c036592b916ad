// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSslCertificate>
#include <QSslKey>

namespace callout::test {

/// A key and a certificate made for a test.
struct Identity {
    QSslCertificate certificate;
    QSslKey key;
    QByteArray keyPem;
    QByteArray fingerprint; ///< base64url SHA-256 of the SPKI, by OpenSSL's own encoder
};

enum class KeyKind { Ec, Rsa };

/// For `localhost` and 127.0.0.1; signed by `issuer`, or by itself.
Identity makeIdentity(KeyKind kind, const Identity *issuer = nullptr);

} // namespace callout::test
