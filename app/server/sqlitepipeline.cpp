// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/sqlitepipeline.h"

#include "app/protocol/codec.h"
#include "app/protocol/limits.h"
#include "app/server/projection.h"
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

/// Whether it makes its conversation larger.
bool mayGrow(const Operation &operation)
{
    const auto *react = std::get_if<React>(&operation.body);
    return std::holds_alternative<AddComment>(operation.body)
        || std::holds_alternative<EditComment>(operation.body) || (react && react->on);
}

} // namespace

Outcome<Applied> SqlitePipeline::apply(const Request &request, Timestamp now)
{
    if (tenant(request.actor.tenantId) == 0)
        return fail(Code::NotFound, u"There is no such workspace."_s);
    auto decided = decide(*this, request, m_duplicates, now);
    if (!decided)
        return Failure { decided.error() };
    if (const auto *earlier = std::get_if<Earlier>(&*decided))
        return Applied { earlier->seq, earlier->timestamp, {}, true };
    return store(request, std::get<Decision>(std::move(*decided)));
}

Applied SqlitePipeline::store(const Request &request, Decision decision)
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
    const qint64 key = eventKey(record.row, record.seq);
    m_connection.execute(
        "INSERT INTO event (key, tenant, user_id, broadcast_id, hash, timestamp, body)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        { key, tenantId, actor.user.id, event.broadcastId, request.hash(), event.timestamp, applied.event });
    project(m_connection, event, record.page, { tenantId, key, m_conversationKey, m_commentKey },
            decision.depth, decision.conversationBytes);
    return applied;
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
    if (m_duplicates == Duplicates::LookedFor || !std::holds_alternative<CreateChat>(operation.body))
        conversationFacts(facts, request, cached);
    commentFacts(facts, request);

    if (std::holds_alternative<CreateChat>(operation.body) && cached.record)
        facts.lastNumber = lastNumber(m_connection, cached.record->row);
    if (std::holds_alternative<RestoreChat>(operation.body) && m_conversationKey != 0)
        facts.content = conversationAt(m_connection, m_conversationKey);
    if (const auto *assign = std::get_if<Assign>(&operation.body); assign && !assign->assignee.isEmpty())
        facts.assigneeSeesPage = assign->assignee == request.actor.user.id
            || seesPage(tenantId, assign->assignee, operation.urlId);
    if (const auto *update = std::get_if<UpdatePage>(&operation.body); update && update->blob)
        facts.mayNameBlob = mayRead(m_connection, tenantId, request.actor, *update->blob);
    return facts;
}

void SqlitePipeline::conversationFacts(Facts &facts, const Request &request, const CachedPage &cached)
{
    const QString id = conversationIdOf(request.operation);
    if (id.isEmpty())
        return;
    ConversationFacts conversation;
    std::optional<qsizetype> bytes;
    {
        SqliteRows rows = m_connection.select(
            "SELECT key, kind, state, creator_id, deleted_at, bytes FROM conversation"
            " WHERE tenant = ? AND id = ?",
            { tenant(request.actor.tenantId), id });
        if (!rows.next())
            return;
        m_conversationKey = rows.integer(0);
        conversation.onPage = cached.record && pageRowOf(m_conversationKey) == cached.record->row;
        conversation.kind = ConversationKind(rows.integer(1));
        conversation.state = ConversationState(rows.integer(2));
        conversation.creatorId = rows.text(3);
        if (!rows.isNull(4))
            conversation.deletedAt = rows.integer(4);
        if (!rows.isNull(5))
            bytes = rows.integer(5);
    }
    if (mayGrow(request.operation) && conversation.onPage)
        conversation.bytes = conversationBytes(request, bytes);
    facts.conversation = conversation;
}

qsizetype SqlitePipeline::conversationBytes(const Request &request, std::optional<qsizetype> noted)
{
    // What is noted only ever grows: edits count twice, and what is deleted still counts.
    if (noted && *noted + request.growth() <= limits::conversationBytes)
        return *noted;
    std::optional<Conversation> content = conversationAt(m_connection, m_conversationKey);
    Q_ASSERT(content);
    if (const auto *edit = std::get_if<EditComment>(&request.operation.body))
        std::erase_if(content->comments, [&](const Comment &each) { return each.id == edit->commentId; });
    return encodeConversation(*content).size();
}

void SqlitePipeline::commentFacts(Facts &facts, const Request &request)
{
    const qint64 tenantId = tenant(request.actor.tenantId);
    const Operation &operation = request.operation;
    const auto *add = std::get_if<AddComment>(&operation.body);
    const bool isNew = add || std::holds_alternative<CreateChat>(operation.body);
    const QString id = commentIdOf(operation);
    if (!id.isEmpty() && (m_duplicates == Duplicates::LookedFor || !isNew))
        facts.comment = comment(tenantId, id, m_commentKey);
    if (add && !add->comment.parentId.isEmpty()) {
        qint64 parentKey = 0;
        facts.parent = comment(tenantId, add->comment.parentId, parentKey);
    }
    if (const auto *react = std::get_if<React>(&operation.body); react && react->on) {
        facts.reactedAlready = m_connection.number("SELECT count(*) FROM reaction"
                                                   " WHERE comment = ? AND emoji = ? AND user_id = ?",
                                                   { m_commentKey, react->emoji, request.actor.user.id })
            != 0;
        facts.otherReactions = int(m_connection.number("SELECT count(DISTINCT emoji) FROM reaction"
                                                       " WHERE comment = ? AND emoji <> ?",
                                                       { m_commentKey, react->emoji }));
    }
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
