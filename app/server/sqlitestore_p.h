// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/sqliteconnection.h"
#include "app/server/sqlitestore.h"

/// Shared by the parts of SqliteStore.
namespace callout::server {

template <typename T, typename Work>
Outcome<T> SqliteStore::reading(Work work)
{
    try {
        SqliteConnection &mine = connection();
        SqliteTransaction transaction(mine, SqliteTransaction::Kind::Read);
        return work(mine);
    } catch (const SqliteFailure &failure) {
        return Failure { failure.error };
    }
}

template <typename T, typename Work>
Outcome<T> SqliteStore::writing(Work work)
{
    const std::lock_guard lock(m_writing);
    try {
        SqliteConnection &mine = connection();
        SqliteTransaction transaction(mine, SqliteTransaction::Kind::Write);
        Outcome<T> outcome = work(mine);
        if (outcome)
            transaction.commit();
        return outcome;
    } catch (const SqliteFailure &failure) {
        return Failure { failure.error };
    }
}

inline Failure<protocol::Error> noTenant()
{
    return protocol::fail(protocol::Code::NotFound, QStringLiteral("There is no such workspace."));
}

} // namespace callout::server
