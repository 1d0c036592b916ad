// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/librarydatabase.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlRecord>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

constexpr int schemaVersion = 2;

/// What each version adds to the one before it.
const QStringList &schema(int version)
{
    static const QStringList first {
        u"CREATE TABLE page (server TEXT NOT NULL, url_id TEXT NOT NULL, title TEXT NOT NULL, blob TEXT NOT "
        u"NULL,"
        " path TEXT NOT NULL, thumbnail BLOB, opened_at INTEGER NOT NULL, PRIMARY KEY (server, url_id))"_s,
        u"CREATE TABLE file (path TEXT PRIMARY KEY, sha256 TEXT NOT NULL, server TEXT NOT NULL,"
        " url_id TEXT NOT NULL)"_s,
        u"CREATE INDEX file_content ON file (sha256)"_s,
        u"CREATE TABLE membership (id TEXT PRIMARY KEY, endpoint TEXT NOT NULL, host TEXT NOT NULL,"
        " port INTEGER NOT NULL, tenant TEXT NOT NULL, fingerprint TEXT NOT NULL, plain INTEGER NOT NULL,"
        " invite TEXT NOT NULL, name TEXT NOT NULL, guest_key TEXT NOT NULL, url_id TEXT NOT NULL,"
        " UNIQUE (endpoint, invite))"_s,
        u"CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL)"_s,
    };
    static const QStringList second {
        u"CREATE TABLE IF NOT EXISTS place (server TEXT NOT NULL, url_id TEXT NOT NULL, page INTEGER NOT "
        u"NULL,"
        " x REAL NOT NULL, y REAL NOT NULL, zoom REAL NOT NULL, left_at INTEGER NOT NULL,"
        " PRIMARY KEY (server, url_id))"_s,
    };
    return version == 1 ? first : second;
}

/// Milliseconds that another process may hold the file: more while it makes the tables.
constexpr int busyWhileOpening = 1000;
constexpr int busyWhileOpen = 250;

/// SQLite's primary result code of what failed.
int codeOf(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

Library::Fault faultOf(const QSqlError &error)
{
    switch (codeOf(error)) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return Library::Fault::Busy;
    case 10: // SQLITE_IOERR
    case 13: // SQLITE_FULL
        return Library::Fault::Disk;
    case 3:  // SQLITE_PERM
    case 8:  // SQLITE_READONLY
    case 14: // SQLITE_CANTOPEN
    case 23: // SQLITE_AUTH
        return Library::Fault::NotWritable;
    default:
        return Library::Fault::Damaged;
    }
}

/// -1: it cannot be read.
int versionOf(QSqlQuery &query)
{
    const int version = query.exec(u"PRAGMA user_version"_s) && query.next() ? query.value(0).toInt() : -1;
    query.finish();
    return version;
}

} // namespace

Library::Database::Database(const QString &file)
    : m_name(u"library-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    database.setDatabaseName(file);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyWhileOpening));
}

Library::Database::~Database()
{
    writeWaiting();
    connection().close();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase Library::Database::connection() const
{
    return QSqlDatabase::database(m_name, false);
}

Library::Fault Library::Database::prepare()
{
    auto database = connection();
    if (!database.open())
        return faultOf(database.lastError());
    QSqlQuery query(database);
    QStringList modes { u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = NORMAL"_s };
    // A file without anything in it waits for the disk three times, on its way to the log that spares
    // it the wait from then on.
    if (QFileInfo(database.databaseName()).size() == 0)
        modes.prepend(u"PRAGMA synchronous = OFF"_s);
    for (const QString &statement : std::as_const(modes)) {
        if (!query.exec(statement))
            return faultOf(query.lastError());
    }
    const int version = versionOf(query);
    if (version > schemaVersion)
        return Fault::Newer;
    if (version < schemaVersion) {
        if (const auto fault = make(query); fault != Fault::None)
            return fault;
    }
    for (const auto &statement :
         { u"SELECT count(path || sha256 || server || url_id) FROM file"_s,
           u"SELECT count(sha256) FROM file"_s, u"SELECT count(id || endpoint || invite) FROM membership"_s,
           u"SELECT count(key || value) FROM setting"_s }) {
        if (!query.exec(statement) || !query.next())
            return faultOf(query.lastError());
    }
    query.finish();
    query.exec(u"PRAGMA busy_timeout = %1"_s.arg(busyWhileOpen));
    return Fault::None;
}

Library::Fault Library::Database::make(QSqlQuery &query)
{
    if (!query.exec(u"BEGIN IMMEDIATE"_s))
        return faultOf(query.lastError());
    // Another process may have been first while this one waited.
    QStringList statements;
    for (int version = std::max(0, versionOf(query)) + 1; version <= schemaVersion; ++version)
        statements << schema(version);
    statements << u"PRAGMA user_version = %1"_s.arg(schemaVersion) << u"COMMIT"_s;
    for (const QString &statement : std::as_const(statements)) {
        if (!query.exec(statement)) {
            const auto fault = faultOf(query.lastError());
            query.exec(u"ROLLBACK"_s);
            return fault;
        }
    }
    return Fault::None;
}

void Library::Database::adopt(const Database &other)
{
    for (const auto &table : { u"page"_s, u"file"_s, u"membership"_s, u"setting"_s, u"place"_s }) {
        auto rows = other.read(u"SELECT * FROM "_s + table);
        const int columns = rows.record().count();
        const QString marks = QStringList(columns, u"?"_s).join(u", "_s);
        while (rows.next()) {
            QVariantList values;
            for (int column = 0; column < columns; ++column)
                values << rows.value(column);
            m_waiting.push_back({ u"INSERT OR IGNORE INTO %1 VALUES (%2)"_s.arg(table, marks), values });
        }
    }
    writeWaiting();
}

void Library::Database::writeWaiting()
{
    while (!m_waiting.empty()) {
        const Statement &next = m_waiting.front();
        QSqlQuery query(connection());
        query.prepare(next.sql);
        for (const QVariant &value : next.values)
            query.addBindValue(value);
        if (!query.exec()) {
            complain(query);
            if (faultOf(query.lastError()) != Fault::Damaged)
                return; // that passes
        }
        m_waiting.pop_front();
    }
}

void Library::Database::complain(const QSqlQuery &query)
{
    qWarning("library: %s", qPrintable(query.lastError().text()));
}

} // namespace callout
