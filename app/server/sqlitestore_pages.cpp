// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/sqlitestore_p.h"

#include "app/protocol/limits.h"
#include "app/server/sqlitepipeline.h"

#include <algorithm>
#include <limits>

namespace callout::server {

using namespace Qt::StringLiterals;
using namespace protocol;

namespace {

constexpr int pagesByDefault = 50;
constexpr int pagesAtMost = 200;
constexpr auto base64url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QString cursorAfter(const PageRecord &record)
{
    const QByteArray plain = QByteArray::number(record.page.lastActivity) + '.'
        + QByteArray::number(record.row);
    return QString::fromLatin1(plain.toBase64(base64url));
}

std::optional<PagePosition> positionAt(const QString &cursor)
{
    if (cursor.isEmpty())
        return PagePosition { std::numeric_limits<qint64>::max(), 0 };
    const auto plain = QByteArray::fromBase64Encoding(
        cursor.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!plain)
        return {};
    const QByteArrayList parts = plain.decoded.split('.');
    if (parts.size() != 2)
        return {};
    bool activityIsNumber = false;
    bool rowIsNumber = false;
    const PagePosition position { parts[0].toLongLong(&activityIsNumber), parts[1].toLongLong(&rowIsNumber) };
    if (!activityIsNumber || !rowIsNumber)
        return {};
    return position;
}

/// The same selection as pagesBefore() for a session that sees named pages only: those are few.
std::vector<PageRecord> namedPagesBefore(SqliteConnection &connection, qint64 tenant, const PageScope &scope,
                                         const PagePosition &position, const QString &needle, int limit)
{
    const auto order = [](const PageRecord &record) {
        return std::pair(record.page.lastActivity, record.row);
    };
    std::vector<PageRecord> records;
    for (const QString &urlId : scope.urlIds) {
        const auto record = pageRecord(connection, tenant, urlId);
        if (record && order(*record) < std::pair(position.lastActivity, position.row)
            && (searchedTitle(record->page).contains(needle) || urlId.contains(needle)))
            records.push_back(*record);
    }
    std::sort(records.begin(), records.end(),
              [&](const PageRecord &a, const PageRecord &b) { return order(a) > order(b); });
    if (qsizetype(records.size()) > limit)
        records.resize(size_t(limit));
    return records;
}

} // namespace

Outcome<PageList> SqliteStore::pages(const Actor &actor, const QString &after, int limit,
                                     const QString &query)
{
    const auto position = positionAt(after);
    if (!position)
        return fail(Code::BadRequest, u"`after` is not a place in this list."_s);
    const int size = limit <= 0 ? pagesByDefault : std::min(limit, pagesAtMost);
    return reading<PageList>([&](SqliteConnection &mine) -> Outcome<PageList> {
        const qint64 tenant = tenantRow(mine, actor.tenantId);
        const QString needle = query.trimmed().toCaseFolded();
        // One more than asked for tells whether the list goes on.
        std::vector<PageRecord> records = actor.pages.all
            ? pagesBefore(mine, tenant, *position, needle, size + 1)
            : namedPagesBefore(mine, tenant, actor.pages, *position, needle, size + 1);
        PageList list;
        if (qsizetype(records.size()) > size) {
            records.resize(size_t(size));
            list.after = cursorAfter(records.back());
        }
        for (PageRecord &record : records)
            list.pages.push_back(std::move(record.page));
        return list;
    });
}

Outcome<Page> SqliteStore::registerPage(const Actor &actor, const Page &page)
{
    if (actor.user.role < Role::Commenter || !actor.pages.all)
        return fail(Code::Forbidden, u"Only members who see the whole workspace can add pages to it."_s);
    return writing<Page>([&](SqliteConnection &mine) -> Outcome<Page> {
        const qint64 tenant = tenantRow(mine, actor.tenantId);
        if (tenant == 0)
            return noTenant();
        if (const auto known = pageRecord(mine, tenant, page.urlId))
            return known->page;
        if (!page.blob.isEmpty() && !mayRead(mine, tenant, actor, page.blob))
            return fail(Code::NotFound, u"There is no such document here; upload it first."_s);
        Page made = page;
        made.readonly = false;
        made.createdAt = now();
        made.lastActivity = made.createdAt;
        made.open = 0;
        insertPage(mine, tenant, made);
        return made;
    });
}

Outcome<ReadSoFar> SqliteStore::readSoFar(const Actor &actor, const QString &urlId)
{
    return reading<ReadSoFar>([&](SqliteConnection &mine) -> Outcome<ReadSoFar> {
        ReadSoFar read;
        const qint64 page = mine.number("SELECT id FROM page WHERE tenant = ? AND url_id = ?",
                                        { tenantRow(mine, actor.tenantId), urlId });
        read.all = mine.number("SELECT seq FROM read_mark WHERE page = ? AND user_id = ?",
                               { page, actor.user.id });
        SqliteRows rows = mine.select("SELECT conversation, seq FROM read_in"
                                      " WHERE page = ? AND user_id = ? AND seq > ?",
                                      { page, actor.user.id, read.all });
        while (rows.next())
            read.in.push_back({ rows.text(0), rows.integer(1) });
        return read;
    });
}

namespace {

void write(SqliteConnection &mine, qint64 page, const ReadMark &mark)
{
    const QString &user = mark.actor.user.id;
    if (mark.conversationId.isEmpty()) {
        mine.execute(
            "INSERT INTO read_mark (page, user_id, seq) SELECT id, ?, min(?, seq) FROM page WHERE id = ?"
            " ON CONFLICT (page, user_id) DO UPDATE SET seq = max(seq, excluded.seq)",
            { user, mark.seq, page });
        mine.execute("DELETE FROM read_in WHERE page = ? AND user_id = ? AND seq <="
                     " (SELECT seq FROM read_mark WHERE page = read_in.page AND user_id = read_in.user_id)",
                     { page, user });
        return;
    }
    mine.execute("INSERT INTO read_in (page, user_id, conversation, seq)"
                 " SELECT id, ?, ?, min(?, seq) FROM page WHERE id = ?"
                 " ON CONFLICT (page, user_id, conversation) DO UPDATE SET seq = max(seq, excluded.seq)",
                 { user, mark.conversationId, mark.seq, page });
    mine.execute("DELETE FROM read_in WHERE page = ? AND user_id = ? AND conversation IN (SELECT conversation"
                 " FROM read_in WHERE page = ? AND user_id = ? ORDER BY seq DESC LIMIT -1 OFFSET ?)",
                 { page, user, page, user, qint64(limits::readIn) });
}

} // namespace

Outcome<Done> SqliteStore::markRead(std::span<const ReadMark> marks)
{
    return writing<Done>([&](SqliteConnection &mine) -> Outcome<Done> {
        for (const ReadMark &mark : marks) {
            if (!mark.actor.pages.contains(mark.urlId))
                continue;
            const qint64 page = mine.number("SELECT id FROM page WHERE tenant = ? AND url_id = ?",
                                            { tenantRow(mine, mark.actor.tenantId), mark.urlId });
            if (page != 0)
                write(mine, page, mark);
        }
        return Done {};
    });
}

Outcome<Done> SqliteStore::blobUploaded(const Actor &actor, const QString &sha256, qint64 bytes)
{
    return writing<Done>([&](SqliteConnection &mine) -> Outcome<Done> {
        const qint64 tenant = tenantRow(mine, actor.tenantId);
        if (tenant == 0)
            return noTenant();
        mine.execute("INSERT OR IGNORE INTO blob (tenant, sha256, bytes) VALUES (?, ?, ?)",
                     { tenant, sha256, bytes });
        mine.execute("INSERT OR IGNORE INTO blob_uploader (tenant, sha256, user_id) VALUES (?, ?, ?)",
                     { tenant, sha256, actor.user.id });
        return Done {};
    });
}

Outcome<bool> SqliteStore::mayReadBlob(const Actor &actor, const QString &sha256)
{
    return reading<bool>([&](SqliteConnection &mine) -> Outcome<bool> {
        return mayRead(mine, tenantRow(mine, actor.tenantId), actor, sha256);
    });
}

Outcome<qint64> SqliteStore::blobBytes(const QString &tenantId)
{
    return reading<qint64>([&](SqliteConnection &mine) -> Outcome<qint64> {
        return mine.number("SELECT coalesce(sum(bytes), 0) FROM blob WHERE tenant = ?",
                           { tenantRow(mine, tenantId) });
    });
}

} // namespace callout::server
