// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/scene.h"

#include <QDateTime>

namespace callout::test {

using namespace Qt::StringLiterals;
using namespace protocol;

namespace {

/// What the server makes of an operation.
struct EventOf {
    QString id;
    EventBody operator()(const CreateChat &op) const { return ChatCreated { op.conversation, false }; }
    EventBody operator()(const AddComment &op) const { return updated(CommentAdded { op.comment }); }
    EventBody operator()(const EditComment &op) const
    {
        return updated(CommentEdited { op.commentId, op.text });
    }
    EventBody operator()(const DeleteComment &op) const { return updated(CommentDeleted { op.commentId }); }
    EventBody operator()(const SetState &op) const { return updated(StateChanged { op.state }); }
    EventBody operator()(const React &op) const
    {
        return updated(Reaction { op.commentId, op.emoji, op.on });
    }
    EventBody operator()(const MoveChat &op) const { return updated(Moved { op.anchor, op.version }); }
    EventBody operator()(const Assign &op) const { return updated(Assigned { op.assignee }); }
    EventBody operator()(const DeleteChat &op) const
    {
        return ChatDeleted { ConversationKind::Image, op.conversationId };
    }
    EventBody operator()(const RestoreChat &) const { qFatal("not part of these scenes"); }
    EventBody operator()(const UpdatePage &op) const
    {
        return PageUpdated { op.title, op.blob, op.readonly, op.markerPercent, op.maxReplyDepth };
    }
    EventBody updated(decltype(ChatUpdated::change) change) const
    {
        return ChatUpdated { ConversationKind::Image, id, std::move(change) };
    }
};

} // namespace

std::optional<Error> SceneLink::send(const ClientMessage &message)
{
    if (offline)
        return Error { Code::Offline, u"no network"_s, {} };
    if (!live)
        return Error { Code::Unavailable, u"rebuilding"_s, {} };
    sent.push_back(message);
    return {};
}

Scene::Scene(Role role)
    : link(clock),
      drafts(dir.filePath(u"drafts.sqlite"_s), clock),
      now(QDateTime::currentMSecsSinceEpoch() - 60'000)
{
    link.me.role = role;
    model = std::make_shared<PageModel>(u"page-1"_s, link);
    const Subscribe subscription = model->subscription(1);
    Subscribed reply;
    reply.ref = subscription.ref;
    reply.urlId = u"page-1"_s;
    reply.epoch = u"e1"_s;
    reply.page.emplace();
    reply.page->urlId = u"page-1"_s;
    reply.page->title = u"mockup.png"_s;
    model->apply(reply);
}

Event Scene::happen(const Author &who, EventBody body, const QString &broadcastId)
{
    Event event;
    event.urlId = u"page-1"_s;
    event.seq = ++seq;
    event.timestamp = ++now;
    event.broadcastId = broadcastId.isEmpty() ? newUuid() : broadcastId;
    event.user = who;
    event.body = std::move(body);
    if (auto *created = std::get_if<ChatCreated>(&event.body)) {
        created->conversation.createdBy = who;
        created->conversation.createdAt = now;
        for (Comment &comment : created->conversation.comments) {
            comment.author = who;
            comment.createdAt = now;
            comment.seq = seq;
        }
    } else if (auto *updated = std::get_if<ChatUpdated>(&event.body)) {
        if (auto *added = std::get_if<CommentAdded>(&updated->change)) {
            added->comment.author = who;
            added->comment.createdAt = now;
            added->comment.seq = seq;
        }
    }
    model->apply(event);
    return event;
}

QString Scene::beginAt(const Author &who, const QString &text, const Anchor &anchor)
{
    Conversation conversation;
    conversation.id = newUuid();
    conversation.anchor = anchor;
    Comment comment;
    comment.id = newUuid();
    comment.text = text;
    conversation.comments.push_back(comment);
    happen(who, ChatCreated { conversation, false });
    return conversation.id;
}

QString Scene::reply(const QString &conversationId, const Author &who, const QString &text)
{
    Comment comment;
    comment.id = newUuid();
    comment.text = text;
    change(conversationId, who, CommentAdded { comment });
    return comment.id;
}

void Scene::remove(const QString &conversationId, const Author &who)
{
    happen(who, ChatDeleted { ConversationKind::Image, conversationId });
}

void Scene::presence(std::vector<User> users, int count)
{
    PresenceUpdate update;
    update.urlId = u"page-1"_s;
    update.count = count ? count : int(users.size());
    update.joined = std::move(users);
    model->apply(update);
}

Operation Scene::lastOperation() const
{
    for (auto it = link.sent.rbegin(); it != link.sent.rend(); ++it) {
        if (const auto *operation = std::get_if<Operation>(&*it))
            return *operation;
    }
    qFatal("no operation was sent");
}

qsizetype Scene::operationCount() const
{
    return std::count_if(link.sent.begin(), link.sent.end(), [](const ClientMessage &message) {
        return std::holds_alternative<Operation>(message);
    });
}

void Scene::store(const Operation &operation)
{
    happen(self(), std::visit(EventOf { conversationIdOf(operation) }, operation.body),
           operation.broadcastId);
}

void Scene::refuse(const Operation &operation, Code code)
{
    model->apply(Reject { operation.broadcastId, operation.urlId, { code, u"refused"_s, {} } });
}

} // namespace callout::test
