// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/codes.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <initializer_list>
#include <memory>
#include <unordered_map>
#include <variant>

struct sqlite3;
struct sqlite3_stmt;

/// SQLite by its own interface. Qt SQL would take as long as SQLite itself for each statement,
/// and its connections belong to the thread that made them.
namespace callout::server {

/// A statement failed. Thrown inside the SqliteStore only, whose methods turn it into their
/// Outcome: it saves a branch behind each of some hundred statements, and unwinding rolls back.
struct SqliteFailure {
    int code = 0; ///< SQLite's primary result code
    protocol::Error error;
};

/// SQLite's result code (primary or extended) as a sentence that names the file and what to do.
protocol::Error sqliteError(int code, const QString &file, const QString &text);

/// What a `?` stands for. Strings are UTF-8 in the database; an empty one is never NULL.
class SqliteValue {
public:
    SqliteValue() = default; ///< NULL
    SqliteValue(int value) : m_value(qint64(value)) { }
    SqliteValue(qint64 value) : m_value(value) { }
    SqliteValue(double value) : m_value(value) { }
    SqliteValue(const QString &text) : m_value(Text { text.toUtf8() }) { }
    SqliteValue(const QByteArray &bytes) : m_value(bytes) { }

private:
    friend class SqliteConnection;
    struct Text {
        QByteArray utf8;
    };
    std::variant<std::monostate, qint64, double, Text, QByteArray> m_value;
};

/// The rows of a query, read forwards; the statement is free again when this goes.
class SqliteRows {
public:
    ~SqliteRows();
    SqliteRows(const SqliteRows &) = delete;
    SqliteRows &operator=(const SqliteRows &) = delete;

    /// Throws SqliteFailure when the next row cannot be read.
    bool next();
    bool isNull(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;

private:
    friend class SqliteConnection;
    SqliteRows(sqlite3_stmt *statement, const QString &file) : m_statement(statement), m_file(file) { }

    sqlite3_stmt *m_statement;
    const QString &m_file;
};

/// A connection to the database file, with its prepared statements. One thread at a time.
class SqliteConnection {
public:
    /// Opens, and sets what every connection needs. Throws SqliteFailure.
    SqliteConnection(const QString &file, std::chrono::milliseconds busyTimeout);
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    using Values = std::initializer_list<SqliteValue>;

    /// Runs a query. `sql` is a literal with a `?` a value; it is prepared once, and may not be run
    /// again while its rows are read. Throws SqliteFailure.
    SqliteRows select(const char *sql, Values values = {});
    /// Runs anything that returns no rows; the number of rows it changed.
    int execute(const char *sql, Values values = {});
    /// The same for a statement that is needed once.
    void executeOnce(const QString &sql);
    /// The one number that a query returns.
    qint64 number(const char *sql, Values values = {});
    qint64 lastInsertId() const;

    const QString &file() const { return m_file; }

private:
    struct Close {
        void operator()(sqlite3 *database) const;
    };
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };
    /// How long the values can be looked at, or SQLite has to copy them.
    enum class ValuesLive { ThisCall, UntilReset };
    sqlite3_stmt *bound(const char *sql, Values values, ValuesLive live);

    const QString m_file;
    std::unique_ptr<sqlite3, Close> m_database;
    std::unordered_map<const char *, std::unique_ptr<sqlite3_stmt, Finalize>> m_statements;
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
