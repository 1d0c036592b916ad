// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/sqliteconnection.h"
#include "app/server/store.h"

/// Rows to values and back: what the tables of schema.cpp hold.
namespace callout::server {

struct PageRecord {
    qint64 row = 0;
    qint64 seq = 0;
    Page page;
};

/// The row id of a tenant; 0: there is none.
qint64 tenantRow(SqliteConnection &connection, const QString &tenantId);

std::optional<PageRecord> pageRecord(SqliteConnection &connection, qint64 tenant, const QString &urlId);
/// Where a list of pages goes on: before this activity and row.
struct PagePosition {
    Timestamp lastActivity = 0;
    qint64 row = 0;
};
/// Pages by last activity, newest first, whose searchedTitle() or urlId contains `needle` (case-folded).
std::vector<PageRecord> pagesBefore(SqliteConnection &connection, qint64 tenant, const PagePosition &position,
                                    const QString &needle, int limit);
/// What a search for a page by words compares, case-folded: its title, or its urlId while it has none.
QString searchedTitle(const Page &page);
/// Adds a page; its row id.
qint64 insertPage(SqliteConnection &connection, qint64 tenant, const Page &page);
void updatePage(SqliteConnection &connection, const PageRecord &record);

void insertConversation(SqliteConnection &connection, qint64 key, qint64 tenant,
                        const Conversation &conversation, qsizetype bytes);
void updateAnchor(SqliteConnection &connection, qint64 key, const Anchor &anchor, const QString &version);
void insertComment(SqliteConnection &connection, qint64 key, qint64 tenant, qint64 conversationKey,
                   const Comment &comment, int depth);

/// The number of the page's latest conversation, deleted or not; 0: it never had one.
int lastNumber(SqliteConnection &connection, qint64 pageRow);
/// What is not deleted on a page, in order of creation.
std::vector<Conversation> conversationsOf(SqliteConnection &connection, qint64 pageRow);
/// One conversation with the comments that are not deleted, whether it is deleted itself or not.
std::optional<Conversation> conversationAt(SqliteConnection &connection, qint64 key);

/// A scope as a column: NULL for all pages.
SqliteValue scopeColumn(const PageScope &scope);
PageScope scopeFrom(const SqliteRows &rows, int column);

} // namespace callout::server
