// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/errorcodec.h"

#include <limits>

namespace callout::protocol::json {

using namespace Qt::StringLiterals;

Error readError(const Reader &reader)
{
    Error error { codeFromString(reader.string("code"_L1)), reader.string("reason"_L1), {} };
    if (reader.has("retryAfterMs"_L1)) {
        error.retryAfterMs = int(reader.integer("retryAfterMs"_L1, 0, 0, std::numeric_limits<int>::max()));
    }
    return error;
}

void writeError(Writer &writer, const Error &error)
{
    writer.string("code"_L1, toString(error.code));
    writer.string("reason"_L1, error.reason);
    if (error.retryAfterMs)
        writer.alwaysInteger("retryAfterMs"_L1, *error.retryAfterMs);
}

} // namespace callout::protocol::json
