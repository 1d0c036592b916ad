// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/sqliteconnection.h"

#include <QDir>
#include <QSqlError>

#include <sqlite3.h>

#include <atomic>

namespace callout::server {

using namespace Qt::StringLiterals;
using protocol::Code;

namespace {

QString connectionName()
{
    static std::atomic<quint64> counter { 0 };
    return u"callout-store-%1"_s.arg(++counter);
}

/// Qt would bind a null string as NULL; here a string is a string.
QVariant bindable(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return u""_s;
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

[[noreturn]] void fail(const QSqlError &error, const QString &file)
{
    const int code = error.nativeErrorCode().toInt();
    throw SqliteFailure { code & 0xff, sqliteError(code, file, error.databaseText()) };
}

} // namespace

protocol::Error sqliteError(int code, const QString &file, const QString &text)
{
    const QString name = QDir::toNativeSeparators(file);
    const auto unavailable = [&](const QString &sentence, int retryAfterMs) {
        return protocol::Error { Code::Unavailable, sentence.arg(name), retryAfterMs };
    };
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return unavailable(u"The database %1 is locked by another process. "
                           "Wait until that one is done, or end it."_s,
                           1000);
    case SQLITE_FULL:
        return unavailable(u"The disk that holds %1 is full. Make room; what was stored before is safe."_s,
                           5000);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return unavailable(u"The database %1 cannot be written. "
                           "Give this user write permission for it and its directory."_s,
                           5000);
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
        return unavailable(u"The database %1 cannot be opened. "
                           "See that its directory exists and that this user may write there."_s,
                           5000);
    case SQLITE_IOERR:
        return unavailable(u"Reading or writing the database %1 failed. "
                           "Check the disk and the space on it."_s,
                           5000);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return { Code::Internal,
                 u"The database %1 is damaged. Stop the server, move the file aside "
                 "and put a backup in its place."_s.arg(name),
                 {} };
    default:
        return { Code::Internal, u"The database %1 refused a statement: %2"_s.arg(name, text), {} };
    }
}

bool SqliteRows::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        fail(m_query.lastError(), m_file);
    return false;
}

SqliteConnection::SqliteConnection(const QString &file, std::chrono::milliseconds busyTimeout)
    : m_file(file),
      m_name(connectionName()),
      m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
    m_database.setDatabaseName(file);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeout.count()));
    try {
        if (!m_database.open())
            fail(m_database.lastError(), m_file);
        executeOnce(u"PRAGMA foreign_keys = ON"_s);
        executeOnce(u"PRAGMA synchronous = FULL"_s);
        executeOnce(u"PRAGMA temp_store = MEMORY"_s);
        executeOnce(u"PRAGMA cache_size = -16384"_s);
        executeOnce(u"PRAGMA wal_autocheckpoint = 4000"_s);
    } catch (const SqliteFailure &) {
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

SqliteConnection::~SqliteConnection()
{
    m_statements.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

int SqliteConnection::execute(const char *sql, Values values)
{
    QSqlQuery &query = run(sql, values);
    const int changed = query.numRowsAffected();
    query.finish();
    return changed;
}

void SqliteConnection::executeOnce(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        fail(query.lastError(), m_file);
}

qint64 SqliteConnection::number(const char *sql, Values values)
{
    SqliteRows rows = select(sql, values);
    return rows.next() ? rows.integer(0) : 0;
}

QSqlQuery &SqliteConnection::run(const char *sql, Values values)
{
    auto it = m_statements.find(sql);
    if (it == m_statements.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(QString::fromLatin1(sql)))
            fail(query.lastError(), m_file);
        it = m_statements.emplace(sql, std::move(query)).first;
    }
    QSqlQuery &query = it->second;
    int position = 0;
    for (const QVariant &value : values)
        query.bindValue(position++, bindable(value));
    if (!query.exec()) {
        const QSqlError error = query.lastError();
        query.finish();
        fail(error, m_file);
    }
    return query;
}

SqliteTransaction::SqliteTransaction(SqliteConnection &connection, Kind kind) : m_connection(connection)
{
    m_connection.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

SqliteTransaction::~SqliteTransaction()
{
    if (!m_open)
        return;
    try {
        m_connection.execute("ROLLBACK");
    } catch (const SqliteFailure &) {
        // After a failed write SQLite has rolled back by itself: nothing is left to undo.
    }
}

void SqliteTransaction::commit()
{
    m_connection.execute("COMMIT");
    m_open = false;
}

} // namespace callout::server
