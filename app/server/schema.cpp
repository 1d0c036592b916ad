// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/schema.h"

#include <QDir>
#include <QUuid>

#include <sqlite3.h>

namespace callout::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int applicationId = 0x43616c6c; // "Call", in the file's header
constexpr int schemaVersion = 4;

/// How far a user has read single conversations, beyond read_mark.
constexpr const char *readIn =
    "CREATE TABLE read_in (page INTEGER NOT NULL REFERENCES page ON DELETE CASCADE, user_id TEXT NOT NULL,"
    " conversation TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (page, user_id, conversation))"
    " WITHOUT ROWID";

/// Numbers the discussions of each page as they were begun, deleted ones too.
constexpr const char *numbered =
    "UPDATE conversation SET number = given.number FROM"
    " (SELECT key, row_number() OVER (PARTITION BY key >> 32 ORDER BY key) AS number FROM conversation)"
    " AS given WHERE given.key = conversation.key";

/// Keys of event, conversation and comment: eventKey(page, seq of the event that brought it).
/// `bytes` of a conversation: how large it is at most as it is sent; NULL: nobody counted yet.
/// A scope (`pages`) is NULL for all pages, else percent-encoded urlIds with spaces between.
constexpr const char *tables[] = {
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",

    "CREATE TABLE tenant (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE,"
    " api_secret BLOB NOT NULL, created_at INTEGER NOT NULL)",

    "CREATE TABLE page (id INTEGER PRIMARY KEY, tenant INTEGER NOT NULL REFERENCES tenant ON DELETE CASCADE,"
    " url_id TEXT NOT NULL, title TEXT NOT NULL, folded_title TEXT NOT NULL, kind INTEGER NOT NULL,"
    " blob TEXT NOT NULL, readonly INTEGER NOT NULL, marker_percent REAL NOT NULL,"
    " max_reply_depth INTEGER NOT NULL, created_at INTEGER NOT NULL, last_activity INTEGER NOT NULL,"
    " seq INTEGER NOT NULL, open INTEGER NOT NULL, UNIQUE (tenant, url_id))",
    "CREATE INDEX page_by_activity ON page (tenant, last_activity, id)",
    "CREATE INDEX page_by_blob ON page (tenant, blob) WHERE blob <> ''",

    "CREATE TABLE event (key INTEGER PRIMARY KEY, tenant INTEGER NOT NULL REFERENCES tenant ON DELETE "
    "CASCADE,"
    " user_id TEXT NOT NULL, broadcast_id TEXT NOT NULL, hash BLOB NOT NULL, timestamp INTEGER NOT NULL,"
    " body BLOB NOT NULL)",
    "CREATE UNIQUE INDEX event_once ON event (tenant, user_id, broadcast_id)",

    "CREATE TABLE conversation (key INTEGER PRIMARY KEY,"
    " tenant INTEGER NOT NULL REFERENCES tenant ON DELETE CASCADE, id TEXT NOT NULL, version TEXT NOT NULL,"
    " kind INTEGER NOT NULL, x REAL, y REAL, w REAL, h REAL, src TEXT,"
    " selector TEXT, range TEXT, exact TEXT, prefix TEXT, suffix TEXT,"
    " state INTEGER NOT NULL, assignee TEXT NOT NULL, creator_id TEXT NOT NULL, creator_name TEXT NOT NULL,"
    " created_at INTEGER NOT NULL, deleted_at INTEGER, bytes INTEGER, number INTEGER NOT NULL,"
    " UNIQUE (tenant, id))",

    "CREATE TABLE comment (key INTEGER PRIMARY KEY, tenant INTEGER NOT NULL REFERENCES tenant ON DELETE "
    "CASCADE,"
    " id TEXT NOT NULL, conversation INTEGER NOT NULL, parent_id TEXT NOT NULL, depth INTEGER NOT NULL,"
    " author_id TEXT NOT NULL, author_name TEXT NOT NULL, text TEXT NOT NULL, created_at INTEGER NOT NULL,"
    " edited_at INTEGER NOT NULL, deleted INTEGER NOT NULL, UNIQUE (tenant, id))",

    "CREATE TABLE reaction (comment INTEGER NOT NULL, emoji TEXT NOT NULL, user_id TEXT NOT NULL,"
    " seq INTEGER NOT NULL, tenant INTEGER NOT NULL REFERENCES tenant ON DELETE CASCADE,"
    " PRIMARY KEY (comment, emoji, user_id)) WITHOUT ROWID",

    "CREATE TABLE read_mark (page INTEGER NOT NULL REFERENCES page ON DELETE CASCADE, user_id TEXT NOT NULL,"
    " seq INTEGER NOT NULL, PRIMARY KEY (page, user_id)) WITHOUT ROWID",

    readIn,

    "CREATE TABLE blob (tenant INTEGER NOT NULL REFERENCES tenant ON DELETE CASCADE, sha256 TEXT NOT NULL,"
    " bytes INTEGER NOT NULL, PRIMARY KEY (tenant, sha256)) WITHOUT ROWID",
    "CREATE TABLE blob_uploader (tenant INTEGER NOT NULL REFERENCES tenant ON DELETE CASCADE,"
    " sha256 TEXT NOT NULL, user_id TEXT NOT NULL, PRIMARY KEY (tenant, sha256, user_id)) WITHOUT ROWID",

    "CREATE TABLE member (tenant INTEGER NOT NULL REFERENCES tenant ON DELETE CASCADE, user_id TEXT NOT NULL,"
    " pages TEXT, invite TEXT NOT NULL, PRIMARY KEY (tenant, user_id)) WITHOUT ROWID",

    "CREATE TABLE session (token_hash BLOB PRIMARY KEY,"
    " tenant INTEGER NOT NULL REFERENCES tenant ON DELETE CASCADE, user_id TEXT NOT NULL, name TEXT NOT NULL,"
    " avatar TEXT NOT NULL, role INTEGER NOT NULL, pages TEXT, expires_at INTEGER NOT NULL,"
    " source INTEGER NOT NULL, invite TEXT NOT NULL) WITHOUT ROWID",
    "CREATE INDEX session_by_user ON session (tenant, user_id)",
    "CREATE INDEX session_by_expiry ON session (expires_at)",

    "CREATE TABLE invite (tenant INTEGER NOT NULL REFERENCES tenant ON DELETE CASCADE, id TEXT NOT NULL,"
    " secret_hash BLOB NOT NULL UNIQUE, role INTEGER NOT NULL, pages TEXT, created_at INTEGER NOT NULL,"
    " expires_at INTEGER NOT NULL, name TEXT NOT NULL, max_uses INTEGER NOT NULL, uses INTEGER NOT NULL,"
    " created_by TEXT NOT NULL, revoked INTEGER NOT NULL, PRIMARY KEY (tenant, id)) WITHOUT ROWID",
    "CREATE TABLE invite_use (tenant INTEGER NOT NULL REFERENCES tenant ON DELETE CASCADE, invite TEXT NOT "
    "NULL,"
    " user_id TEXT NOT NULL, PRIMARY KEY (tenant, invite, user_id)) WITHOUT ROWID",
    "CREATE TABLE guest (tenant INTEGER NOT NULL REFERENCES tenant ON DELETE CASCADE, key_hash BLOB NOT NULL,"
    " user_id TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (tenant, key_hash)) WITHOUT ROWID",
};

/// What brings a database from the version before to this one, by the version it leads to.
struct Step {
    int version;
    const char *sql;
};
constexpr Step steps[] = {
    { 2, "ALTER TABLE conversation ADD COLUMN bytes INTEGER" },
    { 3, readIn },
    { 4, "ALTER TABLE conversation ADD COLUMN number INTEGER NOT NULL DEFAULT 0" },
    { 4, numbered },
};

[[noreturn]] void refuse(const QString &sentence)
{
    throw SqliteFailure { SQLITE_OK, { protocol::Code::Internal, sentence, {} } };
}

/// The version of its schema; 0 for an empty file.
qint64 examine(SqliteConnection &connection)
{
    const QString file = QDir::toNativeSeparators(connection.file());
    const qint64 application = connection.number("PRAGMA application_id");
    const qint64 version = connection.number("PRAGMA user_version");
    if (application == applicationId && version > schemaVersion) {
        refuse(u"The database %1 was written by a newer Callout (schema %2; this one knows %3). "
               "Install that version or a later one; nothing was changed."_s.arg(file)
                   .arg(version)
                   .arg(schemaVersion));
    }
    if (application == applicationId && version > 0)
        return version;
    if (application != 0 || connection.number("SELECT count(*) FROM sqlite_master") != 0) {
        refuse(u"The file %1 is not a Callout database. Name another data directory, or move the file away."_s
                   .arg(file));
    }
    return 0;
}

void setVersion(SqliteConnection &connection)
{
    connection.executeOnce(u"PRAGMA user_version = %1"_s.arg(schemaVersion));
}

void create(SqliteConnection &connection)
{
    for (const char *table : tables)
        connection.executeOnce(QString::fromLatin1(table));
    connection.execute("INSERT INTO meta (name, value) VALUES ('epoch', ?)",
                       { QUuid::createUuid().toString(QUuid::Id128).left(16) });
    connection.executeOnce(u"PRAGMA application_id = %1"_s.arg(applicationId));
    setVersion(connection);
}

void bringForward(SqliteConnection &connection, qint64 version)
{
    for (const Step &step : steps) {
        if (step.version > version)
            connection.executeOnce(QString::fromLatin1(step.sql));
    }
    setVersion(connection);
}

} // namespace

QString prepareSchema(SqliteConnection &connection)
{
    const qint64 found = examine(connection);
    if (found < schemaVersion) {
        if (found == 0)
            connection.executeOnce(u"PRAGMA journal_mode = WAL"_s);
        SqliteTransaction transaction(connection, SqliteTransaction::Kind::Write);
        const qint64 version = examine(connection); // somebody else may have been here meanwhile
        if (version == 0)
            create(connection);
        else if (version < schemaVersion)
            bringForward(connection, version);
        transaction.commit();
    }
    SqliteRows rows = connection.select("SELECT value FROM meta WHERE name = 'epoch'");
    if (!rows.next())
        throw SqliteFailure { SQLITE_CORRUPT, sqliteError(SQLITE_CORRUPT, connection.file(), QString()) };
    return rows.text(0);
}

} // namespace callout::server
