// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/sqlitepipeline.h"

#include "app/protocol/codec.h"
#include "app/server/schema.h"

namespace callout::server {

using namespace Qt::StringLiterals;
using namespace protocol;

namespace {

/// The comment that an operation names or wants to create; empty: none.
QString commentIdOf(const Operation &operation)
{
    return std::visit(
        [](const auto &body) -> QString {
            using Body = std::decay_t<decltype(body)>;
            if constexpr (std::is_same_v<Body, CreateChat>)
                return body.conversation.comments.empty() ? QString() : body.conversation.comments.front().id;
            else if constexpr (std::is_same_v<Body, AddComment>)
                return body.comment.id;
            else if constexpr (
                std::is_same_v<
                    Body, EditComment> || std::is_same_v<Body, DeleteComment> || std::is_same_v<Body, React>)
                return body.commentId;
            else
                return {};
        },
        operation.body);
}

/// Writes what one event changed into the tables that snapshots are read from.
class Projection {
public:
    Projection(SqliteConnection &connection, const Event &event, const Page &page, qint64 tenant,
               qint64 newKey, qint64 conversationKey, qint64 commentKey, int depth)
        : m_connection(connection),
          m_event(event),
          m_page(page),
          m_tenant(tenant),
          m_newKey(newKey),
          m_conversationKey(conversationKey),
          m_commentKey(commentKey),
          m_depth(depth)
    {
    }

    void operator()(const ChatCreated &created)
    {
        Conversation conversation = created.conversation;
        conversation.version = storedVersion(conversation.version);
        if (created.restored) {
            m_connection.execute("UPDATE conversation SET deleted_at = NULL, version = ? WHERE key = ?",
                                 { conversation.version, m_conversationKey });
            return;
        }
        insertConversation(m_connection, m_newKey, m_tenant, conversation);
        insertComment(m_connection, m_newKey, m_tenant, m_newKey, conversation.comments.front(), 0);
    }
    void operator()(const ChatUpdated &updated) { std::visit(*this, updated.change); }
    void operator()(const ChatDeleted &)
    {
        m_connection.execute("UPDATE conversation SET deleted_at = ? WHERE key = ?",
                             { m_event.timestamp, m_conversationKey });
    }
    void operator()(const PageUpdated &) { } // the page's row says it all

    void operator()(const Moved &moved)
    {
        updateAnchor(m_connection, m_conversationKey, moved.anchor, storedVersion(moved.version));
    }
    void operator()(const StateChanged &changed)
    {
        m_connection.execute("UPDATE conversation SET state = ? WHERE key = ?",
                             { int(changed.state), m_conversationKey });
    }
    void operator()(const Assigned &assigned)
    {
        m_connection.execute("UPDATE conversation SET assignee = ? WHERE key = ?",
                             { assigned.assignee, m_conversationKey });
    }
    void operator()(const CommentAdded &added)
    {
        insertComment(m_connection, m_newKey, m_tenant, m_conversationKey, added.comment, m_depth);
    }
    void operator()(const CommentEdited &edited)
    {
        m_connection.execute("UPDATE comment SET text = ?, edited_at = ? WHERE key = ?",
                             { edited.text, m_event.timestamp, m_commentKey });
    }
    void operator()(const CommentDeleted &)
    {
        m_connection.execute("UPDATE comment SET deleted = 1 WHERE key = ?", { m_commentKey });
    }
    void operator()(const Reaction &reaction)
    {
        if (reaction.on) {
            m_connection.execute("INSERT OR IGNORE INTO reaction (comment, emoji, user_id, seq, tenant)"
                                 " VALUES (?, ?, ?, ?, ?)",
                                 { m_commentKey, reaction.emoji, m_event.user.id, m_event.seq, m_tenant });
        } else {
            m_connection.execute("DELETE FROM reaction WHERE comment = ? AND emoji = ? AND user_id = ?",
                                 { m_commentKey, reaction.emoji, m_event.user.id });
        }
    }

private:
    QString storedVersion(const QString &sent) const { return sent.isEmpty() ? m_page.blob : sent; }

    SqliteConnection &m_connection;
    const Event &m_event;
    const Page &m_page;
    const qint64 m_tenant;
    const qint64 m_newKey;
    const qint64 m_conversationKey;
    const qint64 m_commentKey;
    const int m_depth;
};

} // namespace

Outcome<Applied> SqlitePipeline::apply(const Request &request, Timestamp now)
{
    if (tenant(request.actor.tenantId) == 0)
        return fail(Code::NotFound, u"There is no such workspace."_s);
    const QByteArray hash = operationHash(request.operation);
    auto decided = decide(*this, request, hash, now);
    if (!decided)
        return Failure { decided.error() };
    if (const auto *earlier = std::get_if<Earlier>(&*decided))
        return Applied { earlier->seq, earlier->timestamp, {}, true };
    return store(request, hash, std::get<Decision>(std::move(*decided)));
}

Applied SqlitePipeline::store(const Request &request, const QByteArray &hash, Decision decision)
{
    const Actor &actor = request.actor;
    const qint64 tenantId = tenant(actor.tenantId);
    CachedPage &cached = page(request);
    if (!cached.record)
        cached.record = PageRecord { insertPage(m_connection, tenantId, decision.page), 0, decision.page };
    PageRecord &record = *cached.record;
    record.page = std::move(decision.page);
    ++record.seq;
    cached.changed = true;

    Event event { request.operation.urlId,
                  record.seq,
                  decision.timestamp,
                  request.operation.broadcastId,
                  { actor.user.id, actor.user.name },
                  std::move(decision.event) };
    Applied applied { event.seq, event.timestamp, encodeEvent(event), false };
    m_connection.execute("INSERT INTO event (key, tenant, user_id, broadcast_id, hash, timestamp, body)"
                         " VALUES (?, ?, ?, ?, ?, ?, ?)",
                         { eventKey(record.row, record.seq), tenantId, actor.user.id, event.broadcastId, hash,
                           event.timestamp, applied.event });
    project(event, record, tenantId, decision.depth);
    return applied;
}

void SqlitePipeline::project(const Event &event, const PageRecord &record, qint64 tenantId, int depth)
{
    std::visit(Projection(m_connection, event, record.page, tenantId, eventKey(record.row, event.seq),
                          m_conversationKey, m_commentKey, depth),
               event.body);
}

void SqlitePipeline::flush()
{
    for (CachedPage &cached : m_pages) {
        if (std::exchange(cached.changed, false))
            updatePage(m_connection, *cached.record);
    }
}

std::optional<Earlier> SqlitePipeline::earlier(const Request &request)
{
    SqliteRows rows = m_connection.select(
        "SELECT hash, key, timestamp FROM event"
        " WHERE tenant = ? AND user_id = ? AND broadcast_id = ?",
        { tenant(request.actor.tenantId), request.actor.user.id, request.operation.broadcastId });
    if (!rows.next())
        return {};
    return Earlier { rows.bytes(0), seqOf(rows.integer(1)), rows.integer(2) };
}

Facts SqlitePipeline::facts(const Request &request)
{
    const qint64 tenantId = tenant(request.actor.tenantId);
    const Operation &operation = request.operation;
    const CachedPage &cached = page(request);
    Facts facts;
    if (cached.record)
        facts.page = cached.record->page;

    m_conversationKey = 0;
    m_commentKey = 0;
    if (const QString id = conversationIdOf(operation); !id.isEmpty()) {
        SqliteRows rows = m_connection.select(
            "SELECT key, kind, state, creator_id, deleted_at FROM conversation"
            " WHERE tenant = ? AND id = ?",
            { tenantId, id });
        if (rows.next()) {
            m_conversationKey = rows.integer(0);
            ConversationFacts conversation;
            conversation.onPage = cached.record && pageRowOf(m_conversationKey) == cached.record->row;
            conversation.kind = ConversationKind(rows.integer(1));
            conversation.state = ConversationState(rows.integer(2));
            conversation.creatorId = rows.text(3);
            if (!rows.isNull(4))
                conversation.deletedAt = rows.integer(4);
            facts.conversation = conversation;
        }
    }
    if (const QString id = commentIdOf(operation); !id.isEmpty())
        facts.comment = comment(tenantId, id, m_commentKey);

    if (const auto *add = std::get_if<AddComment>(&operation.body); add && !add->comment.parentId.isEmpty()) {
        qint64 parentKey = 0;
        facts.parent = comment(tenantId, add->comment.parentId, parentKey);
    }
    if (std::holds_alternative<RestoreChat>(operation.body) && m_conversationKey != 0)
        facts.content = conversationAt(m_connection, m_conversationKey);
    if (const auto *assign = std::get_if<Assign>(&operation.body); assign && !assign->assignee.isEmpty())
        facts.assigneeSeesPage = assign->assignee == request.actor.user.id
            || seesPage(tenantId, assign->assignee, operation.urlId);
    if (const auto *update = std::get_if<UpdatePage>(&operation.body); update && update->blob)
        facts.mayNameBlob = mayRead(m_connection, tenantId, request.actor, *update->blob);
    return facts;
}

qint64 SqlitePipeline::tenant(const QString &tenantId)
{
    const auto known = m_tenants.constFind(tenantId);
    if (known != m_tenants.cend())
        return *known;
    return *m_tenants.insert(tenantId, tenantRow(m_connection, tenantId));
}

SqlitePipeline::CachedPage &SqlitePipeline::page(const Request &request)
{
    const PageKey key { request.actor.tenantId, request.operation.urlId };
    const auto known = m_pages.find(key);
    if (known != m_pages.end())
        return *known;
    return *m_pages.insert(
        key, { pageRecord(m_connection, tenant(request.actor.tenantId), request.operation.urlId), false });
}

std::optional<CommentFacts> SqlitePipeline::comment(qint64 tenantId, const QString &id, qint64 &key)
{
    SqliteRows rows = m_connection.select("SELECT key, conversation, deleted, author_id, edited_at, depth"
                                          " FROM comment WHERE tenant = ? AND id = ?",
                                          { tenantId, id });
    if (!rows.next())
        return {};
    key = rows.integer(0);
    return CommentFacts { m_conversationKey != 0 && rows.integer(1) == m_conversationKey,
                          rows.integer(2) != 0, rows.text(3), rows.integer(4), int(rows.integer(5)) };
}

bool SqlitePipeline::seesPage(qint64 tenantId, const QString &userId, const QString &urlId)
{
    SqliteRows rows = m_connection.select("SELECT pages FROM member WHERE tenant = ? AND user_id = ?",
                                          { tenantId, userId });
    return rows.next() && scopeFrom(rows, 0).contains(urlId);
}

bool mayRead(SqliteConnection &connection, qint64 tenant, const Actor &actor, const QString &sha256)
{
    if (connection.number(
            "SELECT count(*) FROM blob_uploader WHERE tenant = ? AND sha256 = ? AND user_id = ?",
            { tenant, sha256, actor.user.id })
        != 0)
        return true;
    // Only what was uploaded can be read, whatever a page says.
    if (connection.number("SELECT count(*) FROM blob WHERE tenant = ? AND sha256 = ?", { tenant, sha256 })
        == 0)
        return false;
    SqliteRows rows = connection.select(
        "SELECT url_id FROM page WHERE tenant = ? AND blob = ? AND blob <> ''", { tenant, sha256 });
    while (rows.next()) {
        if (actor.pages.contains(rows.text(0)))
            return true;
    }
    return false;
}

} // namespace callout::server
