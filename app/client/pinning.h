// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>

/// How a server's key is known: docs/protocol.md §12.
namespace callout {

/// SHA-256 of the certificate's SubjectPublicKeyInfo as it stands in its DER (RFC 7469 §2.4):
/// 32 bytes; empty if that cannot be read.
QByteArray publicKeyHash(const QSslCertificate &certificate);

/// True if `fingerprint` (base64url, with or without padding) names this certificate's key.
bool hasKey(const QSslCertificate &certificate, const QByteArray &fingerprint);

/// TLS as Callout uses it. With a fingerprint nobody is trusted to begin with, so that every
/// handshake stops at `sslErrors`, before a byte of application data, and goes on only if the
/// key compares equal there; sessions are never resumed, so there always is a certificate.
QSslConfiguration tlsConfiguration(const QByteArray &fingerprint);

} // namespace callout
