// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/eventcodec.h"

#include "app/protocol/objects.h"
#include "app/protocol/pagechange.h"

#include <algorithm>
#include <array>

namespace callout::protocol::json {

using namespace Qt::StringLiterals;

namespace {

enum class Happening { Created, Updated, Deleted, Page };

struct Type {
    QLatin1StringView name;
    Happening happening;
    ConversationKind kind; ///< without meaning for Page
};

/// The six names are the reference's own, asymmetry included.
constexpr std::array types {
    Type { "new-image-chat"_L1, Happening::Created, ConversationKind::Image },
    Type { "image-chat-updated"_L1, Happening::Updated, ConversationKind::Image },
    Type { "deleted-image-chat"_L1, Happening::Deleted, ConversationKind::Image },
    Type { "new-text-chat"_L1, Happening::Created, ConversationKind::Text },
    Type { "updated-text-chat"_L1, Happening::Updated, ConversationKind::Text },
    Type { "deleted-text-chat"_L1, Happening::Deleted, ConversationKind::Text },
    Type { "page-updated"_L1, Happening::Page, ConversationKind::Image },
};

const Type *find(QStringView name)
{
    const auto it = std::find_if(types.begin(), types.end(), [&](const Type &t) { return t.name == name; });
    return it == types.end() ? nullptr : &*it;
}

QLatin1StringView nameOf(Happening happening, ConversationKind kind)
{
    return std::find_if(types.begin(), types.end(),
                        [&](const Type &t) { return t.happening == happening && t.kind == kind; })
        ->name;
}

/// Author, time and seq of a comment that this event brought.
void complete(Comment &comment, const Event &event)
{
    comment.author = event.user;
    comment.createdAt = event.timestamp;
    comment.seq = event.seq;
}

ChatCreated readCreated(const Reader &reader, const Event &event, ConversationKind kind)
{
    ChatCreated created;
    created.restored = reader.flag("restored"_L1);
    created.conversation = readConversation(reader.object("conversation"_L1),
                                            created.restored ? Form::Restored : Form::Bare, kind);
    if (!created.restored) {
        created.conversation.createdBy = event.user;
        created.conversation.createdAt = event.timestamp;
        for (Comment &comment : created.conversation.comments)
            complete(comment, event);
    }
    return created;
}

using Change = decltype(ChatUpdated::change);
using ReadChange = Change (*)(const Reader &, const Event &, ConversationKind);

Change readMoved(const Reader &reader, const Event &, ConversationKind kind)
{
    return Moved { readAnchor(reader, kind), reader.sha256("version"_L1) };
}

Change readStateChanged(const Reader &reader, const Event &, ConversationKind)
{
    return StateChanged { readState(reader) };
}

Change readAssigned(const Reader &reader, const Event &, ConversationKind)
{
    return Assigned { reader.string("assignee"_L1) };
}

Change readCommentAdded(const Reader &reader, const Event &event, ConversationKind)
{
    CommentAdded added { readComment(reader.object("comment"_L1), Form::Bare) };
    complete(added.comment, event);
    return added;
}

Change readCommentEdited(const Reader &reader, const Event &, ConversationKind)
{
    const Reader comment = reader.object("comment"_L1);
    return CommentEdited { comment.uuid("_id"_L1, Need::Required), readCommentText(comment) };
}

Change readCommentDeleted(const Reader &reader, const Event &, ConversationKind)
{
    return CommentDeleted { reader.uuid("commentId"_L1, Need::Required) };
}

Change readReaction(const Reader &reader, const Event &, ConversationKind)
{
    return Reaction { reader.uuid("commentId"_L1, Need::Required), reader.string("emoji"_L1),
                      reader.flag("on"_L1) };
}

struct ChangeKind {
    QLatin1StringView name;
    ReadChange read;
};

/// In the order of ChatUpdated's variant.
constexpr std::array<ChangeKind, std::variant_size_v<Change>> changes { {
    { "moved"_L1, readMoved },
    { "state"_L1, readStateChanged },
    { "assigned"_L1, readAssigned },
    { "comment-added"_L1, readCommentAdded },
    { "comment-edited"_L1, readCommentEdited },
    { "comment-deleted"_L1, readCommentDeleted },
    { "reaction"_L1, readReaction },
} };

ChatUpdated readUpdated(const Reader &reader, const Event &event, ConversationKind kind)
{
    ChatUpdated updated;
    updated.kind = kind;
    updated.conversationId = reader.uuid("conversationId"_L1, Need::Required);
    const QString name = reader.string("change"_L1);
    const auto it = std::find_if(changes.begin(), changes.end(),
                                 [&](const ChangeKind &change) { return change.name == name; });
    if (it == changes.end())
        reader.fault(Code::UnknownType, u"unknown `change`"_s);
    else
        updated.change = it->read(reader, event, kind);
    return updated;
}

/// Writes the members that say what changed.
struct ChangeWriter {
    Writer &writer;

    void operator()(const Moved &change)
    {
        writer.string("version"_L1, change.version);
        writeAnchor(writer, change.anchor);
    }
    void operator()(const StateChanged &change) { writeState(writer, change.state); }
    void operator()(const Assigned &change) { writer.string("assignee"_L1, change.assignee); }
    void operator()(const CommentAdded &change)
    {
        writer.key("comment"_L1);
        writeComment(writer, change.comment, Form::Bare);
    }
    void operator()(const CommentEdited &change)
    {
        writer.beginObject("comment"_L1);
        writer.string("_id"_L1, change.commentId);
        writer.string("text"_L1, change.text);
        writer.end();
    }
    void operator()(const CommentDeleted &change) { writer.string("commentId"_L1, change.commentId); }
    void operator()(const Reaction &change)
    {
        writer.string("commentId"_L1, change.commentId);
        writer.string("emoji"_L1, change.emoji);
        writer.flag("on"_L1, change.on);
    }
};

struct BodyWriter {
    Writer &writer;

    void operator()(const ChatCreated &body)
    {
        writer.flag("restored"_L1, body.restored);
        writer.key("conversation"_L1);
        writeConversation(writer, body.conversation, body.restored ? Form::Restored : Form::Bare);
    }
    void operator()(const ChatUpdated &body)
    {
        writer.string("conversationId"_L1, body.conversationId);
        writer.string("change"_L1, changes[body.change.index()].name);
        std::visit(ChangeWriter { writer }, body.change);
    }
    void operator()(const ChatDeleted &body) { writer.string("conversationId"_L1, body.conversationId); }
    void operator()(const PageUpdated &body) { writePageChange(writer, body); }
};

QLatin1StringView typeOf(const EventBody &body)
{
    if (const auto *created = std::get_if<ChatCreated>(&body))
        return nameOf(Happening::Created, created->conversation.kind());
    if (const auto *updated = std::get_if<ChatUpdated>(&body))
        return nameOf(Happening::Updated, updated->kind);
    if (const auto *deleted = std::get_if<ChatDeleted>(&body))
        return nameOf(Happening::Deleted, deleted->kind);
    return nameOf(Happening::Page, ConversationKind::Image);
}

} // namespace

bool isEventType(QStringView type)
{
    return find(type) != nullptr;
}

Event readEvent(const Reader &reader)
{
    Event event;
    event.urlId = reader.urlId("urlId"_L1);
    event.seq = reader.integer("seq"_L1);
    event.timestamp = reader.integer("timestamp"_L1);
    event.broadcastId = reader.string("broadcastId"_L1);
    event.user = { reader.string("userId"_L1), reader.string("userName"_L1) };
    const Type *type = find(reader.string("type"_L1));
    Q_ASSERT(type);
    switch (type->happening) {
    case Happening::Created:
        event.body = readCreated(reader, event, type->kind);
        break;
    case Happening::Updated:
        event.body = readUpdated(reader, event, type->kind);
        break;
    case Happening::Deleted:
        event.body = ChatDeleted { type->kind, reader.uuid("conversationId"_L1, Need::Required) };
        break;
    case Happening::Page:
        event.body = readPageChange<PageUpdated>(reader);
        break;
    }
    return event;
}

void writeEvent(Writer &writer, const Event &event)
{
    writer.beginObject();
    writer.string("type"_L1, typeOf(event.body));
    writer.string("urlId"_L1, event.urlId);
    writer.integer("seq"_L1, event.seq);
    writer.integer("timestamp"_L1, event.timestamp);
    writer.string("broadcastId"_L1, event.broadcastId);
    writer.string("userId"_L1, event.user.id);
    writer.string("userName"_L1, event.user.name);
    std::visit(BodyWriter { writer }, event.body);
    writer.end();
}

} // namespace callout::protocol::json
