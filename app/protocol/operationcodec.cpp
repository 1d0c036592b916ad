// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/operationcodec.h"

#include "app/protocol/limits.h"
#include "app/protocol/objects.h"
#include "app/protocol/pagechange.h"

#include <array>
#include <utility>

namespace callout::protocol::json {

using namespace Qt::StringLiterals;

namespace {

QString conversationId(const Reader &reader)
{
    return reader.uuid("conversationId"_L1, Need::Required);
}

QString commentId(const Reader &reader)
{
    return reader.uuid("commentId"_L1, Need::Required);
}

OperationBody readCreateChat(const Reader &reader)
{
    CreateChat body { readConversation(reader.object("conversation"_L1), Form::Bare) };
    if (body.conversation.comments.size() != 1)
        reader.fault(Code::BadRequest, u"a new conversation has exactly one comment"_s);
    else if (!body.conversation.comments.front().parentId.isEmpty())
        reader.fault(Code::BadRequest, u"the first comment replies to nothing"_s);
    return body;
}

OperationBody readMoveChat(const Reader &reader)
{
    return MoveChat { conversationId(reader), readAnchor(reader, {}), reader.sha256("version"_L1) };
}

OperationBody readSetState(const Reader &reader)
{
    return SetState { conversationId(reader), readState(reader) };
}

OperationBody readAssign(const Reader &reader)
{
    return Assign { conversationId(reader), reader.string("assignee"_L1, { 0, limits::userIdChars }) };
}

OperationBody readDeleteChat(const Reader &reader)
{
    return DeleteChat { conversationId(reader) };
}

OperationBody readRestoreChat(const Reader &reader)
{
    return RestoreChat { conversationId(reader) };
}

OperationBody readAddComment(const Reader &reader)
{
    return AddComment { conversationId(reader), readComment(reader.object("comment"_L1), Form::Bare) };
}

OperationBody readEditComment(const Reader &reader)
{
    return EditComment { conversationId(reader), commentId(reader), readCommentText(reader),
                         reader.integer("base"_L1) };
}

OperationBody readDeleteComment(const Reader &reader)
{
    return DeleteComment { conversationId(reader), commentId(reader) };
}

OperationBody readReact(const Reader &reader)
{
    React body { conversationId(reader), commentId(reader),
                 reader.string("emoji"_L1, { 1, limits::emojiBytes }), reader.flag("on"_L1) };
    if (body.emoji.toUtf8().size() > limits::emojiBytes)
        reader.fault(Code::TooLarge, u"`emoji` is longer than %1 bytes"_s.arg(limits::emojiBytes));
    return body;
}

OperationBody readUpdatePage(const Reader &reader)
{
    const auto body = readPageChange<UpdatePage>(reader);
    if (body == UpdatePage {})
        reader.fault(Code::BadRequest, u"`update-page` names nothing to change"_s);
    return body;
}

struct Kind {
    QLatin1StringView name;
    OperationBody (*read)(const Reader &);
};

/// In the order of OperationBody.
constexpr std::array<Kind, std::variant_size_v<OperationBody>> kinds { {
    { "create-chat"_L1, readCreateChat },
    { "move-chat"_L1, readMoveChat },
    { "set-state"_L1, readSetState },
    { "assign"_L1, readAssign },
    { "delete-chat"_L1, readDeleteChat },
    { "restore-chat"_L1, readRestoreChat },
    { "add-comment"_L1, readAddComment },
    { "edit-comment"_L1, readEditComment },
    { "delete-comment"_L1, readDeleteComment },
    { "react"_L1, readReact },
    { "update-page"_L1, readUpdatePage },
} };

/// Writes the members of one operation.
struct BodyWriter {
    Writer &writer;

    void operator()(const CreateChat &body)
    {
        writer.key("conversation"_L1);
        writeConversation(writer, body.conversation, Form::Bare);
    }
    void operator()(const MoveChat &body)
    {
        conversation(body.conversationId);
        writer.string("version"_L1, body.version);
        writeAnchor(writer, body.anchor);
    }
    void operator()(const SetState &body)
    {
        conversation(body.conversationId);
        writeState(writer, body.state);
    }
    void operator()(const Assign &body)
    {
        conversation(body.conversationId);
        writer.string("assignee"_L1, body.assignee);
    }
    void operator()(const DeleteChat &body) { conversation(body.conversationId); }
    void operator()(const RestoreChat &body) { conversation(body.conversationId); }
    void operator()(const AddComment &body)
    {
        conversation(body.conversationId);
        writer.key("comment"_L1);
        writeComment(writer, body.comment, Form::Bare);
    }
    void operator()(const EditComment &body)
    {
        conversation(body.conversationId);
        writer.string("commentId"_L1, body.commentId);
        writer.string("text"_L1, body.text);
        writer.integer("base"_L1, body.base);
    }
    void operator()(const DeleteComment &body)
    {
        conversation(body.conversationId);
        writer.string("commentId"_L1, body.commentId);
    }
    void operator()(const React &body)
    {
        conversation(body.conversationId);
        writer.string("commentId"_L1, body.commentId);
        writer.string("emoji"_L1, body.emoji);
        writer.flag("on"_L1, body.on);
    }
    void operator()(const UpdatePage &body) { writePageChange(writer, body); }

private:
    void conversation(const QString &id) { writer.string("conversationId"_L1, id); }
};

} // namespace

Operation readOperation(const Reader &reader)
{
    Operation operation;
    operation.broadcastId = reader.uuid("broadcastId"_L1, Need::Required);
    operation.urlId = reader.urlId("urlId"_L1);
    const QString name = reader.string("op"_L1);
    for (const Kind &kind : kinds) {
        if (kind.name == name) {
            operation.body = kind.read(reader);
            return operation;
        }
    }
    reader.fault(Code::UnknownType, u"unknown `op`"_s);
    return operation;
}

void writeOperation(Writer &writer, const Operation &operation)
{
    writer.string("urlId"_L1, operation.urlId);
    writer.string("op"_L1, kinds[operation.body.index()].name);
    std::visit(BodyWriter { writer }, operation.body);
}

} // namespace callout::protocol::json
