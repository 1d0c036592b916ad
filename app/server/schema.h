// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/sqliteconnection.h"

namespace callout::server {

/// Makes the tables in a new database file, brings those of an older version forward; refuses one of another
/// program, a newer version, or a damaged one. Returns the database's epoch. Throws SqliteFailure.
QString prepareSchema(SqliteConnection &connection);

/// A page's rows lie together: the key of what event `seq` of it brought (a page's row id has 31
/// bits, `seq` 32), so that a page is read by a range of keys, in order, without another index.
constexpr qint64 eventKey(qint64 pageRow, qint64 seq)
{
    return (pageRow << 32) | seq;
}
constexpr qint64 pageRowOf(qint64 key)
{
    return key >> 32;
}
constexpr qint64 seqOf(qint64 key)
{
    return key & 0xffffffff;
}

} // namespace callout::server
