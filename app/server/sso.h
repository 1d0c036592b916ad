// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/http.h"

#include <chrono>

namespace callout::server {

/// Checks Secure SSO credentials in the order of protocol §11: lengths, time (at most 60 s ahead
/// and `maxAge` behind `now`), hash in constant time, only then Base64, JSON and its members.
/// An empty secret never matches. BadRequest: malformed; Unauthorized: not signed by the tenant,
/// or not now.
protocol::Outcome<protocol::SsoUser> verifySso(const protocol::SsoCredentials &credentials,
                                               const QByteArray &apiSecret, Timestamp now,
                                               std::chrono::milliseconds maxAge);

/// Lower-case hex HMAC-SHA256 over the decimal timestamp and the Base64 text.
QByteArray ssoHash(const QByteArray &apiSecret, Timestamp timestamp, const QByteArray &userDataBase64);

} // namespace callout::server
