// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/objects.h"

#include "app/protocol/limits.h"
#include "app/protocol/names.h"

#include <limits>

namespace callout::protocol::json {

using namespace Qt::StringLiterals;

namespace {

void unknownName(const Reader &reader, Key key)
{
    reader.fault(Code::BadRequest, u"`%1` has no known value"_s.arg(key));
}

QMap<QString, QStringList> readReactions(const Reader &reader)
{
    QMap<QString, QStringList> reactions;
    const QJsonObject object = reader.json("reactions"_L1);
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonArray users = it.value().toArray();
        QStringList &ids = reactions[it.key()];
        for (const auto &user : users)
            ids.append(user.toString());
        if (!it.value().isArray())
            reader.fault(Code::BadRequest, u"`reactions` holds something else than lists"_s);
    }
    return reactions;
}

void writeReactions(Writer &writer, const QMap<QString, QStringList> &reactions)
{
    if (reactions.isEmpty())
        return;
    writer.beginObject("reactions"_L1);
    for (auto it = reactions.begin(); it != reactions.end(); ++it)
        writer.strings(it.key(), it.value());
    writer.end();
}

} // namespace

Role readRole(const Reader &reader, Role fallback)
{
    const QString name = reader.string("role"_L1);
    if (name.isEmpty())
        return fallback;
    const auto role = roleFromString(name);
    if (!role)
        unknownName(reader, "role"_L1);
    return role.value_or(fallback);
}

PageScope readScope(const Reader &reader)
{
    if (reader.isString("pages"_L1)) {
        if (reader.string("pages"_L1) != "all"_L1)
            unknownName(reader, "pages"_L1);
        return PageScope::everything();
    }
    const QStringList urlIds = reader.strings("pages"_L1, limits::pagesPerScope);
    for (const QString &urlId : urlIds) {
        if (!isUrlId(urlId))
            reader.fault(Code::BadRequest, u"`pages` names a page with an impossible id"_s);
    }
    return PageScope::only(urlIds);
}

void writeScope(Writer &writer, const PageScope &pages)
{
    if (pages.all) {
        writer.string("pages"_L1, "all"_L1);
        return;
    }
    QStringList urlIds(pages.urlIds.begin(), pages.urlIds.end());
    urlIds.sort();
    writer.strings("pages"_L1, urlIds);
}

User readUser(const Reader &reader)
{
    User user;
    user.id = reader.string("id"_L1, { 1, limits::userIdChars });
    user.name = reader.string("name"_L1, { 0, limits::nameChars });
    user.role = readRole(reader, Role::Viewer);
    user.avatar = reader.string("avatar"_L1, { 0, limits::srcChars });
    return user;
}

void writeUser(Writer &writer, const User &user)
{
    writer.string("id"_L1, user.id);
    writer.string("name"_L1, user.name);
    writer.string("role"_L1, toString(user.role));
    writer.string("avatar"_L1, user.avatar);
    writer.flag("guest"_L1, user.isGuest());
}

Author readAuthor(const Reader &reader)
{
    return { reader.string("id"_L1), reader.string("name"_L1) };
}

void writeAuthor(Writer &writer, Writer::Key key, const Author &author)
{
    if (author == Author {})
        return;
    writer.beginObject(key);
    writer.string("id"_L1, author.id);
    writer.string("name"_L1, author.name);
    writer.flag("guest"_L1, author.isGuest());
    writer.end();
}

ConversationState readState(const Reader &reader)
{
    const QString name = reader.string("state"_L1);
    if (name.isEmpty())
        return ConversationState::Open;
    const auto state = conversationStateFromString(name);
    if (!state)
        unknownName(reader, "state"_L1);
    return state.value_or(ConversationState::Open);
}

void writeState(Writer &writer, ConversationState state)
{
    if (state != ConversationState::Open)
        writer.string("state"_L1, toString(state));
}

Comment readComment(const Reader &reader, Form form)
{
    Comment comment;
    comment.id = reader.uuid("_id"_L1, Need::Required);
    comment.parentId = reader.uuid("parentId"_L1, Need::Optional);
    comment.text = readCommentText(reader);
    if (form == Form::Bare)
        return comment;
    comment.author = readAuthor(reader.object("author"_L1));
    comment.seq = reader.integer("seq"_L1);
    comment.createdAt = reader.integer("createdAt"_L1);
    comment.editedAt = reader.integer("editedAt"_L1);
    comment.reactions = readReactions(reader);
    return comment;
}

void writeComment(Writer &writer, const Comment &comment, Form form)
{
    writer.beginObject();
    writer.string("_id"_L1, comment.id);
    writer.string("parentId"_L1, comment.parentId);
    writer.string("text"_L1, comment.text);
    if (form != Form::Bare) {
        writeAuthor(writer, "author"_L1, comment.author);
        writer.integer("seq"_L1, comment.seq);
        writer.integer("createdAt"_L1, comment.createdAt);
        writer.integer("editedAt"_L1, comment.editedAt);
        writeReactions(writer, comment.reactions);
    }
    writer.end();
}

Conversation readConversation(const Reader &reader, Form form, std::optional<ConversationKind> kind)
{
    Conversation conversation;
    conversation.id = reader.uuid("_id"_L1, Need::Required);
    conversation.version = reader.sha256("version"_L1);
    conversation.anchor = readAnchor(reader, kind ? kind : readKind(reader));
    conversation.number = int(reader.integer("number"_L1, 0, 0, std::numeric_limits<int>::max()));
    conversation.comments = reader.list("comments"_L1,
                                        [form](const Reader &comment) { return readComment(comment, form); });
    if (form == Form::Bare)
        return conversation;
    conversation.state = readState(reader);
    conversation.assignee = reader.string("assignee"_L1);
    conversation.createdBy = readAuthor(reader.object("createdBy"_L1));
    conversation.createdAt = reader.integer("createdAt"_L1);
    return conversation;
}

void beginConversation(Writer &writer, const Conversation &conversation, Form form)
{
    writer.beginObject();
    writer.string("_id"_L1, conversation.id);
    if (form == Form::Whole)
        writer.string("kind"_L1, toString(conversation.kind()));
    if (form != Form::Continued) {
        writer.string("version"_L1, conversation.version);
        writeAnchor(writer, conversation.anchor);
        writer.integer("number"_L1, conversation.number);
    }
    if (form == Form::Whole || form == Form::Restored) {
        writeState(writer, conversation.state);
        writer.string("assignee"_L1, conversation.assignee);
        writeAuthor(writer, "createdBy"_L1, conversation.createdBy);
        writer.integer("createdAt"_L1, conversation.createdAt);
    }
    writer.beginList("comments"_L1);
}

void writeConversation(Writer &writer, const Conversation &conversation, Form form)
{
    beginConversation(writer, conversation, form);
    for (const Comment &comment : conversation.comments)
        writeComment(writer, comment, form);
    writer.end();
    writer.end();
}

Page readPage(const Reader &reader)
{
    Page page;
    page.urlId = reader.urlId("urlId"_L1);
    page.title = reader.string("title"_L1, { 0, limits::titleChars });
    if (const QString kind = reader.string("kind"_L1); !kind.isEmpty()) {
        if (!pageKindFromString(kind))
            unknownName(reader, "kind"_L1);
        page.kind = pageKindFromString(kind).value_or(PageKind::Image);
    }
    page.blob = reader.sha256("blob"_L1);
    page.readonly = reader.flag("readonly"_L1);
    page.markerPercent = readMarkerPercent(reader);
    page.maxReplyDepth = int(reader.integer("maxReplyDepth"_L1, 0, 0, limits::maxReplyDepth));
    page.createdAt = reader.integer("createdAt"_L1);
    page.lastActivity = reader.integer("lastActivity"_L1);
    page.open = int(reader.integer("open"_L1, 0, 0, std::numeric_limits<int>::max()));
    return page;
}

void writePage(Writer &writer, const Page &page)
{
    writer.string("urlId"_L1, page.urlId);
    writer.string("title"_L1, page.title);
    writer.string("kind"_L1, toString(page.kind));
    writer.string("blob"_L1, page.blob);
    writer.flag("readonly"_L1, page.readonly);
    writer.number("markerPercent"_L1, page.markerPercent);
    writer.integer("maxReplyDepth"_L1, page.maxReplyDepth);
    writer.integer("createdAt"_L1, page.createdAt);
    writer.integer("lastActivity"_L1, page.lastActivity);
    writer.integer("open"_L1, page.open);
}

QString readCommentText(const Reader &reader)
{
    return reader.string("text"_L1, { 1, limits::commentChars, Lines::Many });
}

double readMarkerPercent(const Reader &reader)
{
    return reader.number("markerPercent"_L1, Page {}.markerPercent, limits::markerPercentLeast,
                         limits::markerPercentMost);
}

} // namespace callout::protocol::json
