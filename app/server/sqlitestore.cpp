// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/sqlitestore_p.h"

#include "app/protocol/limits.h"
#include "app/server/schema.h"
#include "app/server/sqlitepipeline.h"

#include <QDateTime>
#include <QFile>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>

namespace callout::server {

using namespace Qt::StringLiterals;
using namespace protocol;

SqliteStore::SqliteStore(const QString &file, Options options) : m_file(file), m_options(std::move(options))
{
}

SqliteStore::~SqliteStore() = default;

Outcome<std::unique_ptr<SqliteStore>> SqliteStore::open(const QString &file)
{
    return open(file, Options {});
}

namespace {

/// SQLite would let everybody read a new file; its other files take their rights from this one.
void makeReadableByOwnerAlone(const QString &file)
{
    const int handle = ::open(QFile::encodeName(file).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                              0600);
    if (handle >= 0)
        ::close(handle);
}

} // namespace

Outcome<std::unique_ptr<SqliteStore>> SqliteStore::open(const QString &file, Options options)
{
    makeReadableByOwnerAlone(file);
    std::unique_ptr<SqliteStore> store(new SqliteStore(file, std::move(options)));
    try {
        store->m_epoch = prepareSchema(store->connection());
    } catch (const SqliteFailure &failure) {
        return Failure { failure.error };
    }
    return store;
}

SqliteConnection &SqliteStore::connection()
{
    const std::lock_guard lock(m_connecting);
    std::unique_ptr<SqliteConnection> &mine = m_connections[std::this_thread::get_id()];
    if (!mine)
        mine = std::make_unique<SqliteConnection>(m_file, m_options.busyTimeout);
    return *mine;
}

Timestamp SqliteStore::now() const
{
    return m_options.now ? m_options.now() : QDateTime::currentMSecsSinceEpoch();
}

std::vector<Outcome<Applied>> SqliteStore::apply(std::span<const Request> requests)
{
    const std::lock_guard lock(m_writing);
    // Most operations are new: the tables' own constraints notice those that are not, and only then
    // is it worth looking for them.
    for (const Duplicates duplicates : { Duplicates::RefusedByTables, Duplicates::LookedFor }) {
        try {
            return applyGroup(requests, duplicates);
        } catch (const SqliteFailure &failure) {
            const bool last = duplicates == Duplicates::LookedFor && requests.size() == 1;
            if (failure.code != SQLITE_CONSTRAINT || last)
                return { requests.size(), Failure { failure.error } };
        }
    }
    // Judged with all that can be known, a statement is still refused: a fault of ours. It must not
    // take down the others of its group: each gets a transaction of its own.
    std::vector<Outcome<Applied>> results;
    for (const Request &request : requests) {
        try {
            results.push_back(std::move(applyGroup({ &request, 1 }, Duplicates::LookedFor).front()));
        } catch (const SqliteFailure &failure) {
            results.push_back(Failure { failure.error });
        }
    }
    return results;
}

std::vector<Outcome<Applied>> SqliteStore::applyGroup(std::span<const Request> requests,
                                                      Duplicates duplicates)
{
    SqliteConnection &mine = connection();
    SqliteTransaction transaction(mine, SqliteTransaction::Kind::Write);
    SqlitePipeline pipeline(mine, duplicates);
    std::vector<Outcome<Applied>> results;
    results.reserve(requests.size());
    for (const Request &request : requests)
        results.push_back(pipeline.apply(request, now()));
    pipeline.flush();
    transaction.commit();
    return results;
}

Outcome<Snapshot> SqliteStore::snapshot(const QString &tenantId, const QString &urlId)
{
    return reading<Snapshot>([&](SqliteConnection &mine) -> Outcome<Snapshot> {
        Snapshot snapshot { m_epoch, 0, {}, {} };
        if (const auto record = pageRecord(mine, tenantRow(mine, tenantId), urlId)) {
            snapshot.seq = record->seq;
            snapshot.page = record->page;
            snapshot.conversations = conversationsOf(mine, record->row);
        }
        return snapshot;
    });
}

namespace {

std::vector<QByteArray> eventBytes(SqliteConnection &connection, qint64 pageRow, qint64 first, qint64 last)
{
    std::vector<QByteArray> events;
    SqliteRows rows = connection.select("SELECT body FROM event WHERE key BETWEEN ? AND ? ORDER BY key",
                                        { eventKey(pageRow, first), eventKey(pageRow, last) });
    while (rows.next())
        events.push_back(rows.bytes(0));
    return events;
}

bool continues(SqliteConnection &connection, const PageRecord &record, const Since &since)
{
    if (since.seq < 0 || since.seq > record.seq || record.seq - since.seq > limits::tailEvents)
        return false;
    if (since.seq == 0 || since.id.isEmpty())
        return true;
    SqliteRows rows = connection.select("SELECT broadcast_id FROM event WHERE key = ?",
                                        { eventKey(record.row, since.seq) });
    return rows.next() && rows.text(0) == since.id;
}

} // namespace

Outcome<std::optional<Tail>> SqliteStore::tail(const QString &tenantId, const QString &urlId,
                                               const Since &since)
{
    using Answer = std::optional<Tail>;
    return reading<Answer>([&](SqliteConnection &mine) -> Outcome<Answer> {
        const auto record = pageRecord(mine, tenantRow(mine, tenantId), urlId);
        if (!record || since.epoch != m_epoch || !continues(mine, *record, since))
            return Answer {};
        return Answer { Tail { m_epoch, record->seq, record->page,
                               eventBytes(mine, record->row, since.seq + 1, record->seq) } };
    });
}

Outcome<std::vector<QByteArray>> SqliteStore::events(const QString &tenantId, const QString &urlId,
                                                     qint64 first, qint64 last)
{
    using Answer = std::vector<QByteArray>;
    return reading<Answer>([&](SqliteConnection &mine) -> Outcome<Answer> {
        const auto record = pageRecord(mine, tenantRow(mine, tenantId), urlId);
        if (!record)
            return fail(Code::NotFound, u"There is no such page."_s);
        return eventBytes(mine, record->row, std::max<qint64>(first, 1), std::min(last, record->seq));
    });
}

Outcome<std::vector<Stored>> SqliteStore::stored(const QString &tenantId, const QString &userId,
                                                 const QStringList &broadcastIds)
{
    using Answer = std::vector<Stored>;
    if (broadcastIds.isEmpty())
        return Answer {};
    return reading<Answer>([&](SqliteConnection &mine) -> Outcome<Answer> {
        const qint64 tenant = tenantRow(mine, tenantId);
        Answer answer;
        for (const QString &broadcastId : broadcastIds) {
            const qint64 key = mine.number("SELECT key FROM event"
                                           " WHERE tenant = ? AND user_id = ? AND broadcast_id = ?",
                                           { tenant, userId, broadcastId });
            if (key != 0)
                answer.push_back({ broadcastId, seqOf(key) });
        }
        return answer;
    });
}

} // namespace callout::server
