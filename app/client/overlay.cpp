// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/overlay.h"

namespace callout {

namespace {

using namespace protocol;

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

struct Provisional {
    const PendingOperation &pending;
    Author self;
    const Conversation *deleted;

    using Body = std::optional<EventBody>;

    template <typename Change>
    static Body updated(const QString &conversationId, Change change)
    {
        return ChatUpdated { ConversationKind::Image, conversationId, std::move(change) };
    }

    Body operator()(const CreateChat &body) const
    {
        ChatCreated created { body.conversation, false };
        created.conversation.version = pending.version;
        created.conversation.createdBy = self;
        created.conversation.createdAt = pending.madeAt;
        for (Comment &comment : created.conversation.comments) {
            comment.author = self;
            comment.createdAt = pending.madeAt;
        }
        return created;
    }
    Body operator()(const MoveChat &body) const
    {
        return updated(body.conversationId, Moved { body.anchor, pending.version });
    }
    Body operator()(const SetState &body) const
    {
        return updated(body.conversationId, StateChanged { body.state });
    }
    Body operator()(const Assign &body) const
    {
        return updated(body.conversationId, Assigned { body.assignee });
    }
    Body operator()(const DeleteChat &body) const
    {
        return ChatDeleted { ConversationKind::Image, body.conversationId };
    }
    Body operator()(const RestoreChat &) const
    {
        return deleted ? Body(ChatCreated { *deleted, true }) : std::nullopt;
    }
    Body operator()(const AddComment &body) const
    {
        Comment comment = body.comment;
        comment.author = self;
        comment.createdAt = pending.madeAt;
        return updated(body.conversationId, CommentAdded { comment });
    }
    Body operator()(const EditComment &body) const
    {
        return updated(body.conversationId, CommentEdited { body.commentId, body.text });
    }
    Body operator()(const DeleteComment &body) const
    {
        return updated(body.conversationId, CommentDeleted { body.commentId });
    }
    Body operator()(const React &body) const
    {
        return updated(body.conversationId, Reaction { body.commentId, body.emoji, body.on });
    }
    Body operator()(const UpdatePage &body) const
    {
        return PageUpdated { body.title, body.blob, body.readonly, body.markerPercent, body.maxReplyDepth };
    }
};

bool carriesText(const Operation &operation)
{
    return std::holds_alternative<CreateChat>(operation.body)
        || std::holds_alternative<AddComment>(operation.body)
        || std::holds_alternative<EditComment>(operation.body);
}

} // namespace

std::optional<Event> provisionalEvent(const PendingOperation &pending, const User &self,
                                      const Conversation *deleted)
{
    const Author author { self.id, self.name };
    const auto body = std::visit(Provisional { pending, author, deleted }, pending.operation.body);
    if (!body)
        return {};
    return Event { pending.operation.urlId, 0, pending.madeAt, pending.operation.broadcastId, author, *body };
}

bool isLaidOver(const PendingOperation &pending)
{
    return pending.fate != Fate::Failed || carriesText(pending.operation);
}

QString commentIdOf(const Operation &operation)
{
    return std::visit(Overloaded {
                          [](const AddComment &body) { return body.comment.id; },
                          [](const EditComment &body) { return body.commentId; },
                          [](const DeleteComment &body) { return body.commentId; },
                          [](const React &body) { return body.commentId; },
                          [](const auto &) { return QString(); },
                      },
                      operation.body);
}

bool supersedes(const Operation &later, const Operation &earlier)
{
    if (carriesText(earlier) || later.body.index() != earlier.body.index())
        return false;
    const auto *reaction = std::get_if<React>(&later.body);
    if (reaction && std::get<React>(earlier.body).emoji != reaction->emoji)
        return false;
    return conversationIdOf(later) == conversationIdOf(earlier) && commentIdOf(later) == commentIdOf(earlier);
}

} // namespace callout
