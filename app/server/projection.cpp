// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/projection.h"

#include "app/server/sqliterecords.h"

namespace callout::server {

using namespace protocol;

namespace {

/// An overload for each change.
class Projection {
public:
    Projection(SqliteConnection &connection, const Event &event, const Page &page, const EventRows &rows,
               int depth, std::optional<qsizetype> conversationBytes)
        : m_connection(connection),
          m_event(event),
          m_page(page),
          m_rows(rows),
          m_depth(depth),
          m_conversationBytes(conversationBytes)
    {
    }

    void operator()(const ChatCreated &created)
    {
        Conversation conversation = created.conversation;
        conversation.version = storedVersion(conversation.version);
        if (created.restored) {
            m_connection.execute("UPDATE conversation SET deleted_at = NULL, version = ? WHERE key = ?",
                                 { conversation.version, m_rows.conversation });
            return;
        }
        insertConversation(m_connection, m_rows.added, m_rows.tenant, conversation,
                           m_conversationBytes.value_or(0));
        insertComment(m_connection, m_rows.added, m_rows.tenant, m_rows.added, conversation.comments.front(),
                      0);
    }
    void operator()(const ChatUpdated &updated) { std::visit(*this, updated.change); }
    void operator()(const ChatDeleted &)
    {
        m_connection.execute("UPDATE conversation SET deleted_at = ? WHERE key = ?",
                             { m_event.timestamp, m_rows.conversation });
    }
    void operator()(const PageUpdated &) { } // the page's row says it all

    void operator()(const Moved &moved)
    {
        updateAnchor(m_connection, m_rows.conversation, moved.anchor, storedVersion(moved.version));
    }
    void operator()(const StateChanged &changed)
    {
        m_connection.execute("UPDATE conversation SET state = ? WHERE key = ?",
                             { int(changed.state), m_rows.conversation });
    }
    void operator()(const Assigned &assigned)
    {
        m_connection.execute("UPDATE conversation SET assignee = ? WHERE key = ?",
                             { assigned.assignee, m_rows.conversation });
    }
    void operator()(const CommentAdded &added)
    {
        insertComment(m_connection, m_rows.added, m_rows.tenant, m_rows.conversation, added.comment, m_depth);
        resize();
    }
    void operator()(const CommentEdited &edited)
    {
        m_connection.execute("UPDATE comment SET text = ?, edited_at = ? WHERE key = ?",
                             { edited.text, m_event.timestamp, m_rows.comment });
        resize();
    }
    void operator()(const CommentDeleted &)
    {
        m_connection.execute("UPDATE comment SET deleted = 1 WHERE key = ?", { m_rows.comment });
    }
    void operator()(const Reaction &reaction)
    {
        if (reaction.on) {
            m_connection.execute(
                "INSERT OR IGNORE INTO reaction (comment, emoji, user_id, seq, tenant)"
                " VALUES (?, ?, ?, ?, ?)",
                { m_rows.comment, reaction.emoji, m_event.user.id, m_event.seq, m_rows.tenant });
            resize();
        } else {
            m_connection.execute("DELETE FROM reaction WHERE comment = ? AND emoji = ? AND user_id = ?",
                                 { m_rows.comment, reaction.emoji, m_event.user.id });
        }
    }

private:
    QString storedVersion(const QString &sent) const { return sent.isEmpty() ? m_page.blob : sent; }

    /// Notes how large the conversation has become.
    void resize()
    {
        if (m_conversationBytes)
            m_connection.execute("UPDATE conversation SET bytes = ? WHERE key = ?",
                                 { *m_conversationBytes, m_rows.conversation });
    }

    SqliteConnection &m_connection;
    const Event &m_event;
    const Page &m_page;
    const EventRows &m_rows;
    const int m_depth;
    const std::optional<qsizetype> m_conversationBytes;
};

} // namespace

void project(SqliteConnection &connection, const Event &event, const Page &page, const EventRows &rows,
             int depth, std::optional<qsizetype> conversationBytes)
{
    std::visit(Projection(connection, event, page, rows, depth, conversationBytes), event.body);
}

} // namespace callout::server
