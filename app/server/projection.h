// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/events.h"
#include "app/server/sqliteconnection.h"

namespace callout::server {

/// The rows that an event is about.
struct EventRows {
    qint64 tenant = 0;
    qint64 added = 0;        ///< of the conversation and comment that it brings
    qint64 conversation = 0; ///< of the conversation that it names
    qint64 comment = 0;      ///< of the comment that it names
};

/// Writes what one event changed into the tables that snapshots are read from. `page` is as it is
/// afterwards; its own row is not written. `depth` and `conversationBytes` as in Decision.
void project(SqliteConnection &connection, const protocol::Event &event, const Page &page,
             const EventRows &rows, int depth, std::optional<qsizetype> conversationBytes);

} // namespace callout::server
