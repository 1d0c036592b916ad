// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/sqliteconnection.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

namespace callout::server {

using namespace Qt::StringLiterals;
using protocol::Code;

namespace {

[[noreturn]] void fail(int code, sqlite3 *database, const QString &file)
{
    const QString text = QString::fromUtf8(database ? sqlite3_errmsg(database) : sqlite3_errstr(code));
    throw SqliteFailure { code & 0xff, sqliteError(code, file, text) };
}

template <typename... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};
template <typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

/// A null pointer would be NULL.
const char *stable(const QByteArray &bytes)
{
    return bytes.isEmpty() ? "" : bytes.constData();
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

SqliteRows::~SqliteRows()
{
    sqlite3_reset(m_statement);
}

bool SqliteRows::next()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        fail(code, sqlite3_db_handle(m_statement), m_file);
    return false;
}

bool SqliteRows::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QString SqliteRows::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column));
}

QByteArray SqliteRows::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

qint64 SqliteRows::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double SqliteRows::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

void SqliteConnection::Close::operator()(sqlite3 *database) const
{
    sqlite3_close(database);
}

void SqliteConnection::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

SqliteConnection::SqliteConnection(const QString &file, std::chrono::milliseconds busyTimeout) : m_file(file)
{
    sqlite3 *database = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(file).constData(), &database,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
                                     nullptr);
    m_database.reset(database); // also after a failure
    if (code != SQLITE_OK)
        fail(code, database, m_file);
    sqlite3_extended_result_codes(database, 1);
    sqlite3_busy_timeout(database, int(busyTimeout.count()));
    executeOnce(u"PRAGMA foreign_keys = ON"_s);
    executeOnce(u"PRAGMA synchronous = FULL"_s);
    executeOnce(u"PRAGMA temp_store = MEMORY"_s);
    executeOnce(u"PRAGMA cache_size = -16384"_s);
    executeOnce(u"PRAGMA wal_autocheckpoint = 4000"_s);
}

SqliteConnection::~SqliteConnection() = default;

SqliteRows SqliteConnection::select(const char *sql, Values values)
{
    return SqliteRows(bound(sql, values, ValuesLive::ThisCall), m_file);
}

sqlite3_stmt *SqliteConnection::bound(const char *sql, Values values, ValuesLive live)
{
    auto &statement = m_statements[sql];
    if (!statement) {
        sqlite3_stmt *prepared = nullptr;
        const int code = sqlite3_prepare_v3(m_database.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &prepared,
                                            nullptr);
        statement.reset(prepared);
        if (code != SQLITE_OK)
            fail(code, m_database.get(), m_file);
    }
    sqlite3_stmt *const stmt = statement.get();
    Q_ASSERT(!sqlite3_stmt_busy(stmt));
    Q_ASSERT(sqlite3_bind_parameter_count(stmt) == int(values.size()));
    const sqlite3_destructor_type keep = live == ValuesLive::UntilReset ? SQLITE_STATIC : SQLITE_TRANSIENT;
    int at = 0;
    for (const SqliteValue &value : values) {
        ++at;
        const Overloaded bind {
            [&](std::monostate) { return sqlite3_bind_null(stmt, at); },
            [&](qint64 integer) { return sqlite3_bind_int64(stmt, at, integer); },
            [&](double real) { return sqlite3_bind_double(stmt, at, real); },
            [&](const SqliteValue::Text &text) {
                return sqlite3_bind_text(stmt, at, stable(text.utf8), int(text.utf8.size()), keep);
            },
            [&](const QByteArray &bytes) {
                return sqlite3_bind_blob(stmt, at, stable(bytes), int(bytes.size()), keep);
            },
        };
        if (const int code = std::visit(bind, value.m_value); code != SQLITE_OK)
            fail(code, m_database.get(), m_file);
    }
    return stmt;
}

int SqliteConnection::execute(const char *sql, Values values)
{
    SqliteRows rows(bound(sql, values, ValuesLive::UntilReset), m_file);
    rows.next();
    return sqlite3_changes(m_database.get());
}

void SqliteConnection::executeOnce(const QString &sql)
{
    const int code = sqlite3_exec(m_database.get(), sql.toUtf8().constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code, m_database.get(), m_file);
}

qint64 SqliteConnection::number(const char *sql, Values values)
{
    SqliteRows rows = select(sql, values);
    return rows.next() ? rows.integer(0) : 0;
}

qint64 SqliteConnection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_database.get());
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
