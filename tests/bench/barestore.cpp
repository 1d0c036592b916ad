// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/barestore.h"

#include "tests/bench/measure.h"
#include "tests/bench/servers.h"

#include <sqlite3.h>

#include <cstdio>
#include <initializer_list>
#include <variant>

namespace callout::bench {

namespace {

using Value = std::variant<qint64, double, std::string_view, QByteArray>;

void check(int code, sqlite3 *database)
{
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        giveUp(std::string("SQLite: ") + sqlite3_errmsg(database));
}

void step(sqlite3_stmt *statement, std::initializer_list<Value> values = {})
{
    int at = 1;
    for (const Value &value : values) {
        if (const auto *integer = std::get_if<qint64>(&value))
            sqlite3_bind_int64(statement, at, *integer);
        else if (const auto *real = std::get_if<double>(&value))
            sqlite3_bind_double(statement, at, *real);
        else if (const auto *text = std::get_if<std::string_view>(&value))
            sqlite3_bind_text(statement, at, text->data(), int(text->size()), SQLITE_STATIC);
        else if (const auto *bytes = std::get_if<QByteArray>(&value))
            sqlite3_bind_blob(statement, at, bytes->constData(), int(bytes->size()), SQLITE_STATIC);
        ++at;
    }
    check(sqlite3_step(statement), sqlite3_db_handle(statement));
    sqlite3_reset(statement);
}

} // namespace

BareStore::BareStore(const QString &file) : m_body(markerCreated(1))
{
    check(sqlite3_open_v2(file.toUtf8().constData(), &m_database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                          nullptr),
          m_database);
    for (const char *pragma :
         { "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON",
           "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -16384", "PRAGMA wal_autocheckpoint = 4000" })
        run(pragma);
    run("INSERT INTO page (id, tenant, url_id, title, folded_title, kind, blob, readonly, marker_percent,"
        " max_reply_depth, created_at, last_activity, seq, open)"
        " SELECT 1, id, 'bench', '', '', 0, '', 0, 5, 0, 0, 0, 0, 0 FROM tenant");
    m_begin = prepare("BEGIN IMMEDIATE");
    m_event = prepare("INSERT INTO event (key, tenant, user_id, broadcast_id, hash, timestamp, body)"
                      " VALUES (?, 1, ?, ?, ?, ?, ?)");
    m_conversation = prepare(
        "INSERT INTO conversation (key, tenant, id, version, kind, x, y, w, h, src, state,"
        " assignee, creator_id, creator_name, created_at)"
        " VALUES (?, 1, ?, '', 0, ?, ?, 0, 0, '', 0, '', ?, ?, ?)");
    m_comment = prepare("INSERT INTO comment (key, tenant, id, conversation, parent_id, depth, author_id,"
                        " author_name, text, created_at, edited_at, deleted)"
                        " VALUES (?, 1, ?, ?, '', 0, ?, ?, ?, ?, 0, 0)");
    m_page = prepare("UPDATE page SET last_activity = ?, seq = ?, open = ? WHERE id = 1");
    m_commit = prepare("COMMIT");
}

BareStore::~BareStore()
{
    for (sqlite3_stmt *statement : { m_begin, m_event, m_conversation, m_comment, m_page, m_commit })
        sqlite3_finalize(statement);
    sqlite3_close(m_database);
}

void BareStore::commit(quint64 first, int count)
{
    step(m_begin);
    for (int i = 0; i < count; ++i)
        insert(first + quint64(i));
    const auto last = qint64(first) + count - 1;
    step(m_page, { qint64(1'700'000'000'000) + last, last, last });
    step(m_commit);
}

void BareStore::insert(quint64 number)
{
    char broadcast[40];
    char conversation[40];
    char comment[40];
    std::snprintf(broadcast, sizeof broadcast, "000000b0-0000-4000-8000-%012llx", qulonglong(number));
    std::snprintf(conversation, sizeof conversation, "000000c0-0000-4000-8000-%012llx", qulonglong(number));
    std::snprintf(comment, sizeof comment, "000000cc-0000-4000-8000-%012llx", qulonglong(number));
    static const std::string text(140, 'x');
    static const QByteArray hash(32, 'h');
    const std::string_view user = "user-0";
    const qint64 key = (qint64(1) << 32) + qint64(number);
    const qint64 time = qint64(1'700'000'000'000) + qint64(number);
    step(m_event, { key, user, std::string_view(broadcast), hash, time, m_body });
    step(m_conversation, { key, std::string_view(conversation), 33.3333, 66.6667, user, user, time });
    step(m_comment, { key, std::string_view(comment), key, user, user, std::string_view(text), time });
}

sqlite3_stmt *BareStore::prepare(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    check(sqlite3_prepare_v3(m_database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr),
          m_database);
    return statement;
}

void BareStore::run(const char *sql)
{
    check(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr), m_database);
}

} // namespace callout::bench
