// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace callout::server {

/// A fresh secret of 256 bits from the system's random number generator, base64url: session
/// tokens, invites, API secrets.
QString newSecret();

/// True for base64url of exactly 256 bits, the only form of a guest key.
bool isSecret(const QString &text);

/// SHA-256 of a secret's text: all that is ever stored of one (but an API secret, which is a key).
QByteArray secretHash(const QString &secret);

/// Takes the same time wherever they differ; different sizes are told apart at once.
bool equalInConstantTime(const QByteArray &a, const QByteArray &b);

} // namespace callout::server
