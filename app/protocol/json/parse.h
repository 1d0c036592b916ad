// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/codes.h"

#include <QByteArray>
#include <QJsonObject>

namespace callout::protocol::json {

/// Bytes that are no JSON object, and the close code that says so on a WebSocket.
struct ParseFault {
    CloseCode close = CloseCode::NotJson;
    Error error;
};

enum class RepeatedKeys { LastWins, Refused };

/// One JSON object of at most `maxBytes`, UTF-8, nested at most limits::jsonDepth deep. Memory stays
/// in proportion to the bytes, since depth and size are checked before anything is built.
Result<QJsonObject, ParseFault> parseObject(const QByteArray &bytes, qsizetype maxBytes,
                                            RepeatedKeys repeatedKeys = RepeatedKeys::LastWins);

} // namespace callout::protocol::json
