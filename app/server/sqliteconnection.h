// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/codes.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <chrono>
#include <initializer_list>
#include <unordered_map>

namespace callout::server {

/// A statement failed. Thrown inside the SqliteStore only, whose methods turn it into their
/// Outcome: it saves a branch behind each of some hundred statements, and unwinding rolls back.
struct SqliteFailure {
    int code = 0; ///< SQLite's primary result code
    protocol::Error error;
};

/// SQLite's result code (primary or extended) as a sentence that names the file and what to do.
protocol::Error sqliteError(int code, const QString &file, const QString &text);

/// The rows of a query, read forwards; the statement is free again when this goes.
class SqliteRows {
public:
    SqliteRows(QSqlQuery &query, const QString &file) : m_query(query), m_file(file) { }
    ~SqliteRows() { m_query.finish(); }
    SqliteRows(const SqliteRows &) = delete;
    SqliteRows &operator=(const SqliteRows &) = delete;

    /// Throws SqliteFailure when the next row cannot be read.
    bool next();
    bool isNull(int column) const { return m_query.isNull(column); }
    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    double real(int column) const { return m_query.value(column).toDouble(); }

private:
    QSqlQuery &m_query;
    const QString &m_file;
};

/// One thread's connection to the database file, with its prepared statements.
class SqliteConnection {
public:
    /// Opens, and sets what every connection needs. Throws SqliteFailure.
    SqliteConnection(const QString &file, std::chrono::milliseconds busyTimeout);
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    using Values = std::initializer_list<QVariant>;

    /// Runs a query. `sql` is a literal with a `?` a value; it is prepared once. A null QString or
    /// QByteArray counts as empty; an invalid QVariant is NULL. Throws SqliteFailure.
    SqliteRows select(const char *sql, Values values = {}) { return SqliteRows(run(sql, values), m_file); }
    /// Runs anything that returns no rows; the number of rows it changed.
    int execute(const char *sql, Values values = {});
    /// The same for a statement that is needed once.
    void executeOnce(const QString &sql);
    /// The one number that a query returns.
    qint64 number(const char *sql, Values values = {});

    const QString &file() const { return m_file; }

private:
    QSqlQuery &run(const char *sql, Values values);

    const QString m_file;
    const QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<const char *, QSqlQuery> m_statements;
};

/// A transaction; rolled back unless committed.
class SqliteTransaction {
public:
    enum class Kind { Read, Write };
    SqliteTransaction(SqliteConnection &connection, Kind kind);
    ~SqliteTransaction();
    SqliteTransaction(const SqliteTransaction &) = delete;
    SqliteTransaction &operator=(const SqliteTransaction &) = delete;
    void commit();

private:
    SqliteConnection &m_connection;
    bool m_open = true;
};

} // namespace callout::server
