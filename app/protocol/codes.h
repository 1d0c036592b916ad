// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QString>

#include <optional>

namespace callout::protocol {

/// Codes that `reject`, `error` and HTTP bodies share (protocol §8). `Offline` is the client's own.
enum class Code {
    BadRequest,
    UnknownType,
    Unauthorized,
    Forbidden,
    NotFound,
    IdTaken,
    BroadcastIdReused,
    Conflict,
    TooLarge,
    RateLimited,
    Readonly,
    Unavailable,
    Internal,
    Offline,
};

/// The wire's spelling, `bad-request`.
QLatin1StringView toString(Code code);
/// Unknown spellings (of a newer server) become Internal.
Code codeFromString(QStringView text);
/// The HTTP status for an error body: 400, 401, 403, 404, 409, 413, 429, 500, 503.
int httpStatus(Code code);

/// WebSocket close codes of protocol §8.
enum class CloseCode : quint16 {
    GoingAway = 1001,
    NotJson = 1003,
    NotUtf8 = 1007,
    TooLarge = 1009,
    Restart = 1012,
    NotAuthenticated = 4001,
    NoAccess = 4003,
    TooSlow = 4008,
    TooMany = 4029,
};

/// Why a request failed: `code` for programs; `reason` in plain English for logs and other
/// people's clients. The program shows its own translated sentence for the code.
struct Error {
    Code code = Code::Internal;
    QString reason;
    std::optional<int> retryAfterMs; ///< with RateLimited and Unavailable
    bool operator==(const Error &) const = default;
};

template <typename T>
using Outcome = Result<T, Error>;

inline Failure<Error> fail(Code code, QString reason)
{
    return Failure { Error { code, std::move(reason), {} } };
}

} // namespace callout::protocol
