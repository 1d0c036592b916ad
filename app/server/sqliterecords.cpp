// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/sqliterecords.h"

#include "app/server/schema.h"

#include <QHash>
#include <QUrl>

#include <algorithm>
#include <limits>

namespace callout::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 noSeq = 0;
constexpr qint64 lastSeq = std::numeric_limits<quint32>::max();

#define CALLOUT_PAGE_COLUMNS                                                                                 \
    "id, seq, url_id, title, kind, blob, readonly, marker_percent, max_reply_depth, created_at, "            \
    "last_activity, open"

PageRecord readPage(const SqliteRows &rows)
{
    PageRecord record;
    record.row = rows.integer(0);
    record.seq = rows.integer(1);
    Page &page = record.page;
    page.urlId = rows.text(2);
    page.title = rows.text(3);
    page.kind = PageKind(rows.integer(4));
    page.blob = rows.text(5);
    page.readonly = rows.integer(6) != 0;
    page.markerPercent = rows.real(7);
    page.maxReplyDepth = int(rows.integer(8));
    page.createdAt = rows.integer(9);
    page.lastActivity = rows.integer(10);
    page.open = int(rows.integer(11));
    return record;
}

Anchor readAnchor(const SqliteRows &rows, int kindColumn)
{
    const int first = kindColumn + 1;
    if (ConversationKind(rows.integer(kindColumn)) == ConversationKind::Image) {
        return ImageAnchor { rows.real(first), rows.real(first + 1), rows.real(first + 2),
                             rows.real(first + 3), rows.text(first + 4) };
    }
    return TextAnchor { rows.text(first + 5),
                        rows.text(first + 6),
                        { rows.text(first + 7), rows.text(first + 8), rows.text(first + 9) } };
}

#define CALLOUT_CONVERSATION_COLUMNS                                                                         \
    "key, id, version, kind, x, y, w, h, src, selector, range, exact, prefix, suffix, state, assignee, "     \
    "creator_id, creator_name, created_at, number"

Conversation readConversation(const SqliteRows &rows)
{
    Conversation conversation;
    conversation.id = rows.text(1);
    conversation.version = rows.text(2);
    conversation.anchor = readAnchor(rows, 3);
    conversation.state = ConversationState(rows.integer(14));
    conversation.assignee = rows.text(15);
    conversation.createdBy = { rows.text(16), rows.text(17) };
    conversation.createdAt = rows.integer(18);
    conversation.number = int(rows.integer(19));
    return conversation;
}

#define CALLOUT_COMMENT_COLUMNS                                                                              \
    "key, conversation, id, parent_id, author_id, author_name, text, created_at, edited_at"

Comment readComment(const SqliteRows &rows)
{
    Comment comment;
    comment.seq = seqOf(rows.integer(0));
    comment.id = rows.text(2);
    comment.parentId = rows.text(3);
    comment.author = { rows.text(4), rows.text(5) };
    comment.text = rows.text(6);
    comment.createdAt = rows.integer(7);
    comment.editedAt = rows.integer(8);
    return comment;
}

/// Where a comment lies in the answer that is being put together.
struct Place {
    size_t conversation;
    size_t comment;
};

void addReactions(SqliteRows rows, const QHash<qint64, Place> &places,
                  std::vector<Conversation> &conversations)
{
    while (rows.next()) {
        const auto place = places.constFind(rows.integer(0));
        if (place == places.cend())
            continue;
        Comment &comment = conversations[place->conversation].comments[place->comment];
        comment.reactions[rows.text(1)].append(rows.text(2));
    }
}

void addComments(SqliteRows rows, const QHash<qint64, size_t> &byKey,
                 std::vector<Conversation> &conversations, QHash<qint64, Place> &places)
{
    while (rows.next()) {
        const auto conversation = byKey.constFind(rows.integer(1));
        if (conversation == byKey.cend())
            continue; // of a deleted conversation
        std::vector<Comment> &comments = conversations[*conversation].comments;
        places.insert(rows.integer(0), { *conversation, comments.size() });
        comments.push_back(readComment(rows));
    }
}

} // namespace

qint64 tenantRow(SqliteConnection &connection, const QString &tenantId)
{
    return connection.number("SELECT id FROM tenant WHERE name = ?", { tenantId });
}

std::optional<PageRecord> pageRecord(SqliteConnection &connection, qint64 tenant, const QString &urlId)
{
    SqliteRows rows = connection.select(
        "SELECT " CALLOUT_PAGE_COLUMNS " FROM page WHERE tenant = ? AND url_id = ?", { tenant, urlId });
    if (!rows.next())
        return {};
    return readPage(rows);
}

std::vector<PageRecord> pagesBefore(SqliteConnection &connection, qint64 tenant, const PagePosition &position,
                                    const QString &needle, int limit)
{
    SqliteRows rows = connection.select(
        "SELECT " CALLOUT_PAGE_COLUMNS " FROM page WHERE tenant = ?"
        " AND (last_activity, id) < (?, ?)"
        " AND (instr(folded_title, ?) OR instr(url_id, ?))"
        " ORDER BY last_activity DESC, id DESC LIMIT ?",
        { tenant, position.lastActivity, position.row, needle, needle, limit });
    std::vector<PageRecord> records;
    while (rows.next())
        records.push_back(readPage(rows));
    return records;
}

QString searchedTitle(const Page &page)
{
    return (page.title.isEmpty() ? page.urlId : page.title).toCaseFolded();
}

qint64 insertPage(SqliteConnection &connection, qint64 tenant, const Page &page)
{
    connection.execute("INSERT INTO page (tenant, url_id, title, folded_title, kind, blob, readonly,"
                       " marker_percent, max_reply_depth, created_at, last_activity, seq, open)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)",
                       { tenant, page.urlId, page.title, searchedTitle(page), int(page.kind), page.blob,
                         int(page.readonly), page.markerPercent, page.maxReplyDepth, page.createdAt,
                         page.lastActivity });
    return connection.lastInsertId();
}

void updatePage(SqliteConnection &connection, const PageRecord &record)
{
    const Page &page = record.page;
    connection.execute(
        "UPDATE page SET title = ?, folded_title = ?, blob = ?, readonly = ?, marker_percent = ?,"
        " max_reply_depth = ?, last_activity = ?, seq = ?, open = ? WHERE id = ?",
        { page.title, searchedTitle(page), page.blob, int(page.readonly), page.markerPercent,
          page.maxReplyDepth, page.lastActivity, record.seq, page.open, record.row });
}

void insertConversation(SqliteConnection &connection, qint64 key, qint64 tenant,
                        const Conversation &conversation, qsizetype bytes)
{
    if (const auto *image = std::get_if<ImageAnchor>(&conversation.anchor)) {
        connection.execute("INSERT INTO conversation (key, tenant, id, version, kind, x, y, w, h, src, state,"
                           " assignee, creator_id, creator_name, created_at, number, bytes)"
                           " VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, 0, '', ?, ?, ?, ?, ?)",
                           { key, tenant, conversation.id, conversation.version, image->x, image->y, image->w,
                             image->h, image->src, conversation.createdBy.id, conversation.createdBy.name,
                             conversation.createdAt, conversation.number, bytes });
        return;
    }
    const auto &text = std::get<TextAnchor>(conversation.anchor);
    connection.execute(
        "INSERT INTO conversation (key, tenant, id, version, kind, selector, range, exact, prefix,"
        " suffix, state, assignee, creator_id, creator_name, created_at, number, bytes)"
        " VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, 0, '', ?, ?, ?, ?, ?)",
        { key, tenant, conversation.id, conversation.version, text.selector, text.range, text.quote.exact,
          text.quote.prefix, text.quote.suffix, conversation.createdBy.id, conversation.createdBy.name,
          conversation.createdAt, conversation.number, bytes });
}

void updateAnchor(SqliteConnection &connection, qint64 key, const Anchor &anchor, const QString &version)
{
    if (const auto *image = std::get_if<ImageAnchor>(&anchor)) {
        connection.execute("UPDATE conversation SET x = ?, y = ?, w = ?, h = ?, src = ?, version = ?"
                           " WHERE key = ?",
                           { image->x, image->y, image->w, image->h, image->src, version, key });
        return;
    }
    const auto &text = std::get<TextAnchor>(anchor);
    connection.execute(
        "UPDATE conversation SET selector = ?, range = ?, exact = ?, prefix = ?, suffix = ?,"
        " version = ? WHERE key = ?",
        { text.selector, text.range, text.quote.exact, text.quote.prefix, text.quote.suffix, version, key });
}

void insertComment(SqliteConnection &connection, qint64 key, qint64 tenant, qint64 conversationKey,
                   const Comment &comment, int depth)
{
    connection.execute("INSERT INTO comment (key, tenant, id, conversation, parent_id, depth, author_id,"
                       " author_name, text, created_at, edited_at, deleted)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)",
                       { key, tenant, comment.id, conversationKey, comment.parentId, depth, comment.author.id,
                         comment.author.name, comment.text, comment.createdAt });
}

int lastNumber(SqliteConnection &connection, qint64 pageRow)
{
    return int(connection.number("SELECT coalesce((SELECT number FROM conversation"
                                 " WHERE key BETWEEN ? AND ? ORDER BY key DESC LIMIT 1), 0)",
                                 { eventKey(pageRow, noSeq), eventKey(pageRow, lastSeq) }));
}

std::vector<Conversation> conversationsOf(SqliteConnection &connection, qint64 pageRow)
{
    const qint64 first = eventKey(pageRow, noSeq);
    const qint64 last = eventKey(pageRow, lastSeq);
    std::vector<Conversation> conversations;
    QHash<qint64, size_t> byKey;
    {
        SqliteRows rows = connection.select("SELECT " CALLOUT_CONVERSATION_COLUMNS " FROM conversation"
                                            " WHERE key BETWEEN ? AND ? AND deleted_at IS NULL ORDER BY key",
                                            { first, last });
        while (rows.next()) {
            byKey.insert(rows.integer(0), conversations.size());
            conversations.push_back(readConversation(rows));
        }
    }
    QHash<qint64, Place> places;
    addComments(connection.select("SELECT " CALLOUT_COMMENT_COLUMNS " FROM comment"
                                  " WHERE key BETWEEN ? AND ? AND deleted = 0 ORDER BY key",
                                  { first, last }),
                byKey, conversations, places);
    addReactions(connection.select("SELECT comment, emoji, user_id FROM reaction"
                                   " WHERE comment BETWEEN ? AND ? ORDER BY comment, seq",
                                   { first, last }),
                 places, conversations);
    return conversations;
}

std::optional<Conversation> conversationAt(SqliteConnection &connection, qint64 key)
{
    std::vector<Conversation> conversations;
    {
        SqliteRows rows = connection.select(
            "SELECT " CALLOUT_CONVERSATION_COLUMNS " FROM conversation WHERE key = ?", { key });
        if (!rows.next())
            return {};
        conversations.push_back(readConversation(rows));
    }
    // Its comments came after it and on the same page.
    const qint64 last = eventKey(pageRowOf(key), lastSeq);
    QHash<qint64, Place> places;
    addComments(
        connection.select("SELECT " CALLOUT_COMMENT_COLUMNS " FROM comment"
                          " WHERE key BETWEEN ? AND ? AND conversation = ? AND deleted = 0 ORDER BY key",
                          { key, last, key }),
        { { key, 0 } }, conversations, places);
    addReactions(connection.select("SELECT comment, emoji, user_id FROM reaction"
                                   " WHERE comment BETWEEN ? AND ? ORDER BY comment, seq",
                                   { key, last }),
                 places, conversations);
    return std::move(conversations.front());
}

SqliteValue scopeColumn(const PageScope &scope)
{
    if (scope.all)
        return {};
    QByteArrayList parts;
    for (const QString &urlId : scope.urlIds)
        parts.append(QUrl::toPercentEncoding(urlId));
    std::sort(parts.begin(), parts.end());
    return QString::fromLatin1(parts.join(' '));
}

PageScope scopeFrom(const SqliteRows &rows, int column)
{
    if (rows.isNull(column))
        return PageScope::everything();
    PageScope scope;
    for (const QString &part : rows.text(column).split(u' ', Qt::SkipEmptyParts))
        scope.urlIds.insert(QUrl::fromPercentEncoding(part.toLatin1()));
    return scope;
}

} // namespace callout::server
