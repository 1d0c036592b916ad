// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace callout::bench {

/// The baseline of bench_store: the rows of a new marker, written by the C API into the same
/// tables with the same settings, and nothing checked, read or encoded.
class BareStore {
public:
    /// `file` has the tables already, and one workspace.
    explicit BareStore(const QString &file);
    ~BareStore();
    BareStore(const BareStore &) = delete;
    BareStore &operator=(const BareStore &) = delete;

    /// Writes `count` markers in one durable transaction, from number `first` on.
    void commit(quint64 first, int count);

private:
    sqlite3_stmt *prepare(const char *sql);
    void run(const char *sql);
    void insert(quint64 number);

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_begin = nullptr;
    sqlite3_stmt *m_event = nullptr;
    sqlite3_stmt *m_conversation = nullptr;
    sqlite3_stmt *m_comment = nullptr;
    sqlite3_stmt *m_page = nullptr;
    sqlite3_stmt *m_commit = nullptr;
    QByteArray m_body;
};

} // namespace callout::bench
