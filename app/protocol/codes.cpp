// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/codes.h"

#include <array>

namespace callout::protocol {

namespace {

struct Row {
    Code code;
    QLatin1StringView text;
    int status;
};

constexpr std::array rows {
    Row { Code::BadRequest, QLatin1StringView("bad-request"), 400 },
    Row { Code::UnknownType, QLatin1StringView("unknown-type"), 400 },
    Row { Code::Unauthorized, QLatin1StringView("unauthorized"), 401 },
    Row { Code::Forbidden, QLatin1StringView("forbidden"), 403 },
    Row { Code::NotFound, QLatin1StringView("not-found"), 404 },
    Row { Code::IdTaken, QLatin1StringView("id-taken"), 409 },
    Row { Code::BroadcastIdReused, QLatin1StringView("broadcast-id-reused"), 409 },
    Row { Code::Conflict, QLatin1StringView("conflict"), 409 },
    Row { Code::TooLarge, QLatin1StringView("too-large"), 413 },
    Row { Code::RateLimited, QLatin1StringView("rate-limited"), 429 },
    Row { Code::Readonly, QLatin1StringView("readonly"), 403 },
    Row { Code::Unavailable, QLatin1StringView("unavailable"), 503 },
    Row { Code::Internal, QLatin1StringView("internal"), 500 },
    Row { Code::Offline, QLatin1StringView("offline"), 503 },
};

} // namespace

QLatin1StringView toString(Code code)
{
    return rows[size_t(code)].text;
}

Code codeFromString(QStringView text)
{
    for (const Row &row : rows) {
        if (row.text == text)
            return row.code;
    }
    return Code::Internal;
}

int httpStatus(Code code)
{
    return rows[size_t(code)].status;
}

} // namespace callout::protocol
