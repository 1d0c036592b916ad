// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/pagemodel.h"
#include "tests/support/fakeclock.h"

namespace callout::test {

inline const QString page = QStringLiteral("mock-7");
inline const Author bo { QStringLiteral("bo"), QStringLiteral("Bo") };

class FakeLink final : public PageModel::Link {
public:
    std::optional<protocol::Error> send(const protocol::ClientMessage &message) override
    {
        if (state != protocol::Code::UnknownType)
            return protocol::Error { state, {}, {} };
        sent.push_back(message);
        return {};
    }
    const User &self() const override { return user; }
    Clock &clock() override { return time; }
    bool isLive() const override { return state == protocol::Code::UnknownType; }
    bool isOffline() const override { return state == protocol::Code::Offline; }

    /// The last message of a kind.
    template <typename T>
    const T *last() const
    {
        for (auto it = sent.rbegin(); it != sent.rend(); ++it) {
            if (const auto *one = std::get_if<T>(&*it))
                return one;
        }
        return nullptr;
    }
    template <typename T>
    int count() const
    {
        return int(std::count_if(sent.begin(), sent.end(), [](const protocol::ClientMessage &message) {
            return std::holds_alternative<T>(message);
        }));
    }

    User user { QStringLiteral("ada"), QStringLiteral("Ada"), Role::Commenter, {} };
    FakeClock time;
    protocol::Code state = protocol::Code::UnknownType; ///< sent; else why not
    std::vector<protocol::ClientMessage> sent;
};

struct Fixture {
    Fixture()
    {
        QObject::connect(&model, &PageModel::operationStored, &model,
                         [this](const QString &id) { stored.append(id); });
        QObject::connect(&model, &PageModel::operationFailed, &model,
                         [this](const protocol::Operation &operation, const protocol::Error &error) {
                             failed.append(operation.broadcastId);
                             why = error.code;
                         });
        QObject::connect(&model, &PageModel::operationRejected, &model,
                         [this](const protocol::Operation &operation, const protocol::Error &error) {
                             rejected.append(operation.broadcastId);
                             why = error.code;
                         });
        QObject::connect(&model, &PageModel::foreignComment, &model,
                         [this](const QString &, const QString &id) { announced.append(id); });
        QObject::connect(&model, &PageModel::subscriptionNeeded, &model, [this] { ++needed; });
    }

    protocol::Subscribed reply(qint64 seq)
    {
        protocol::Subscribed reply;
        reply.ref = ref;
        reply.urlId = page;
        reply.epoch = QStringLiteral("e1");
        reply.seq = seq;
        reply.page = Page {};
        reply.page->urlId = page;
        reply.page->blob = QStringLiteral("blob1");
        reply.presence = { { { QStringLiteral("ada"), QStringLiteral("Ada"), Role::Commenter, {} },
                             { bo.id, bo.name, Role::Commenter, {} } },
                           2 };
        return reply;
    }
    protocol::Subscribe subscribe() { return model.subscription(++ref); }
    void load(qint64 seq = 0, const std::vector<Conversation> &conversations = {})
    {
        subscribe();
        protocol::Subscribed snapshot = reply(seq);
        snapshot.conversations = conversations;
        model.apply(snapshot);
    }
    protocol::Event event(protocol::EventBody body, Author user = bo, QString broadcastId = newUuid())
    {
        return { page, model.confirmed().seq + 1, link.time.now(), broadcastId, user, std::move(body) };
    }
    /// Bo adds a comment to a conversation.
    QString boWrites(const QString &conversationId, const Author &author = bo)
    {
        Comment comment;
        comment.id = newUuid();
        comment.text = QStringLiteral("hello");
        comment.author = author;
        comment.createdAt = link.time.now();
        model.apply(event(protocol::ChatUpdated { ConversationKind::Image, conversationId,
                                                  protocol::CommentAdded { comment } },
                          author));
        return comment.id;
    }
    QString create(const QString &text = QStringLiteral("look"))
    {
        id = newUuid();
        return model.createConversation(id, newUuid(), ImageAnchor { 25.123456, 30, 0, 0, {} }, text);
    }
    /// The event an operation of this user becomes.
    protocol::Event own(const QString &broadcastId)
    {
        const auto &operation = link.last<protocol::Operation>()->body;
        if (const auto *made = std::get_if<protocol::CreateChat>(&operation)) {
            Conversation conversation = made->conversation;
            conversation.createdBy = { QStringLiteral("ada"), QStringLiteral("Ada") };
            conversation.createdAt = link.time.now();
            conversation.comments.front().author = conversation.createdBy;
            conversation.comments.front().createdAt = link.time.now();
            return event(protocol::ChatCreated { conversation, false }, conversation.createdBy, broadcastId);
        }
        const auto &state = std::get<protocol::SetState>(operation);
        return event(protocol::ChatUpdated { ConversationKind::Image, state.conversationId,
                                             protocol::StateChanged { state.state } },
                     { QStringLiteral("ada"), QStringLiteral("Ada") }, broadcastId);
    }

    FakeLink link;
    PageModel model { page, link };
    qint64 ref = 0;
    QString id;
    QStringList stored, failed, rejected, announced;
    protocol::Code why = protocol::Code::Internal;
    int needed = 0;
};

inline Conversation conversation(const QString &id, Timestamp at, int comments = 1)
{
    Conversation made;
    made.id = id;
    made.anchor = ImageAnchor { 10, 10, 0, 0, {} };
    made.createdBy = bo;
    made.createdAt = at;
    for (int i = 0; i < comments; ++i) {
        Comment comment;
        comment.id = newUuid();
        comment.author = bo;
        comment.text = QStringLiteral("text");
        comment.seq = i + 1;
        made.comments.push_back(comment);
    }
    return made;
}

} // namespace callout::test
