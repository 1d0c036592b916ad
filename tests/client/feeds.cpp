// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/simulation.h"

namespace callout::test {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

/// An event that changes nothing but `seq`.
Event empty(const QString &urlId, qint64 seq)
{
    return { urlId,
             seq,
             0,
             u"nothing"_s,
             { u"nobody"_s, {} },
             ChatUpdated { ConversationKind::Image, u"none"_s, StateChanged {} } };
}

class OwnEventIgnored : public Feed {
public:
    OwnEventIgnored(ReferenceServer &server, QString selfId) : m_server(server), m_selfId(std::move(selfId))
    {
    }
    void ack(PageModel &model, const Ack &ack) override
    {
        Event event = m_server.log[size_t(ack.seq - 1)];
        if (!m_applied.contains(ack.broadcastId) && model.isLive()) {
            m_applied.insert(ack.broadcastId);
            event.seq = model.confirmed().seq + 1;
            model.apply(event);
        }
    }
    void event(PageModel &model, const Event &event) override
    {
        if (m_seen.contains(event.seq))
            return;
        m_seen.insert(event.seq);
        if (m_applied.contains(event.broadcastId))
            return;
        if (event.user.id == m_selfId)
            m_applied.insert(event.broadcastId);
        Event next = event;
        next.seq = model.confirmed().seq + 1;
        model.apply(next);
    }

private:
    ReferenceServer &m_server;
    QString m_selfId;
    QSet<QString> m_applied;
    QSet<qint64> m_seen;
};

class AckAdvances : public Feed {
public:
    void ack(PageModel &model, const Ack &ack) override
    {
        while (model.isLive() && model.confirmed().seq < ack.seq - 1)
            model.apply(empty(model.urlId(), model.confirmed().seq + 1));
        model.apply(ack);
    }
};

class GapUnnoticed : public Feed {
public:
    void event(PageModel &model, const Event &event) override
    {
        while (model.isLive() && model.confirmed().seq < event.seq - 1)
            model.apply(empty(model.urlId(), model.confirmed().seq + 1));
        model.apply(event);
    }
};

} // namespace

std::unique_ptr<Feed> makeFeed(Fault fault, ReferenceServer &server, const QString &selfId)
{
    switch (fault) {
    case Fault::None:
        break;
    case Fault::OwnEventIgnored:
        return std::make_unique<OwnEventIgnored>(server, selfId);
    case Fault::AckAdvances:
        return std::make_unique<AckAdvances>();
    case Fault::GapUnnoticed:
        return std::make_unique<GapUnnoticed>();
    }
    return std::make_unique<Feed>();
}

// -- Mirror --------------------------------------------------------------------------------------------

Mirror::Mirror(PageModel &model) : m_model(model)
{
    connect(&model, &PageModel::reset, this, &Mirror::readAll);
    const auto follow = [this](const QString &id) {
        if (const ConversationView *view = m_model.conversation(id))
            m_views.insert(id, *view);
    };
    connect(&model, &PageModel::conversationAdded, this, follow);
    connect(&model, &PageModel::conversationChanged, this, follow);
    connect(&model, &PageModel::conversationRemoved, this, [this](const QString &id) { m_views.remove(id); });
    connect(&model, &PageModel::unreadChanged, this, [this] { m_unread = m_model.unreadCount(); });
    connect(&model, &PageModel::foreignComment, this, [this](const QString &id, const QString &commentId) {
        const ConversationView *view = m_model.conversation(id);
        const Comment *comment = view ? view->conversation.comment(commentId) : nullptr;
        if (comment && comment->author.id == m_model.self().id)
            ++foreignOwn;
    });
    connect(&model, &PageModel::operationStored, this, [this](const QString &id) { stored.append(id); });
    connect(&model, &PageModel::operationRejected, this,
            [this](const Operation &operation) { rejected.append(operation.broadcastId); });
    connect(&model, &PageModel::operationFailed, this,
            [this](const Operation &operation) { failed.append(operation.broadcastId); });
}

void Mirror::readAll()
{
    m_views.clear();
    for (const QString &id : m_model.conversationIds())
        m_views.insert(id, *m_model.conversation(id));
    m_unread = m_model.unreadCount();
}

QString Mirror::difference() const
{
    const auto &ids = m_model.conversationIds();
    if (size_t(m_views.size()) != ids.size())
        return u"signals left %1 conversations, the model has %2"_s.arg(m_views.size()).arg(ids.size());
    int open = 0;
    int unread = 0;
    QSet<int> numbers;
    for (size_t i = 0; i < ids.size(); ++i) {
        const ConversationView *view = m_model.conversation(ids[i]);
        if (!m_views.contains(ids[i]) || m_views.value(ids[i]) != *view)
            return u"no signal told of a change in "_s + ids[i];
        const int given = view->conversation.number;
        if (given > 0 && (view->number != given || numbers.contains(given)))
            return u"wrong number for "_s + ids[i];
        numbers.insert(given);
        open += view->conversation.state == ConversationState::Open;
        unread += view->unread;
    }
    if (open != m_model.openCount() || unread != m_model.unreadCount() || unread != m_unread)
        return u"counts are off"_s;
    return {};
}

} // namespace callout::test
