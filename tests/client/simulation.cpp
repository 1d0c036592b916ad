// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/simulation.h"

#include "app/protocol/codec.h"

#include <algorithm>

namespace callout::test {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

int pick(Random &random, int below)
{
    return std::uniform_int_distribution<>(0, below - 1)(random);
}

bool chance(Random &random, double share)
{
    return std::uniform_real_distribution<>(0, 1)(random) < share;
}

QString uuid(Random &random)
{
    return QUuid(random(), quint16(random()), quint16(random()), 1, 2, 3, 4, 5, 6, 7, quint8(random()))
        .toString(QUuid::WithoutBraces);
}

} // namespace

// -- SimulatedClient -----------------------------------------------------------------------------------

SimulatedClient::SimulatedClient(User user, ReferenceServer &reference, FakeClock &clock, Fault fault)
    : server(reference),
      m_clock(clock),
      feed(makeFeed(fault, reference, user.id)),
      model(reference.page.urlId, (peer.user = user, *this)),
      mirror(model)
{
    server.peers.push_back(&peer);
    QObject::connect(&model, &PageModel::subscriptionNeeded, &mirror, [this] { subscribe(); });
}

std::optional<Error> SimulatedClient::send(const ClientMessage &message)
{
    if (offline)
        return Error { Code::Offline, {}, {} };
    if (!peer.connected)
        return Error { Code::Unavailable, {}, {} };
    up.push_back(message);
    return {};
}

void SimulatedClient::connect()
{
    offline = false;
    if (peer.connected)
        return;
    peer.connected = true;
    subscribe();
}

/// Frames under way in both directions are lost; what the server has received stays done.
void SimulatedClient::disconnect()
{
    if (!peer.connected)
        return;
    peer.connected = false;
    peer.subscribed = false;
    up.clear();
    peer.out.clear();
    model.connectionLost();
}

void SimulatedClient::subscribe()
{
    up.push_back(model.subscription(++m_ref));
}

void SimulatedClient::deliverUp(Random &random)
{
    if (up.empty())
        return;
    const ClientMessage message = up.front();
    up.pop_front();
    server.receive(peer, message, m_clock.now(), random);
}

void SimulatedClient::deliverDown()
{
    if (peer.out.empty())
        return;
    const ServerMessage message = peer.out.front();
    peer.out.pop_front();
    if (const auto *reply = std::get_if<Subscribed>(&message))
        feed->reply(model, *reply);
    else if (const auto *part = std::get_if<Part>(&message))
        model.apply(*part);
    else if (const auto *event = std::get_if<Event>(&message))
        feed->event(model, *event);
    else if (const auto *ack = std::get_if<Ack>(&message))
        feed->ack(model, *ack);
    else if (const auto *reject = std::get_if<Reject>(&message))
        model.apply(*reject);
}

void SimulatedClient::act(Random &random)
{
    const auto &ids = model.conversationIds();
    const ImageAnchor place { double(pick(random, 100)), double(pick(random, 100)), 0, 0, {} };
    if (ids.empty() || chance(random, 0.15)) {
        model.createConversation(uuid(random), uuid(random), place, u"text %1"_s.arg(pick(random, 1000)));
        return;
    }
    const QString id = ids[size_t(pick(random, int(ids.size())))];
    const auto &comments = model.conversation(id)->conversation.comments;
    const QString commentId = comments.empty() ? uuid(random)
                                               : comments[size_t(pick(random, int(comments.size())))].id;
    switch (pick(random, 13)) {
    case 0:
    case 1:
    case 2:
        model.addComment(id, uuid(random), u"reply %1"_s.arg(pick(random, 1000)));
        break;
    case 3:
        model.editComment(id, commentId, u"edited %1"_s.arg(pick(random, 1000)));
        break;
    case 4:
        model.deleteComment(id, commentId);
        break;
    case 5:
        model.react(id, commentId, u"👍"_s, chance(random, 0.6));
        break;
    case 6:
        model.moveConversation(id, place);
        break;
    case 7:
    case 8:
        model.setState(id, chance(random, 0.5) ? ConversationState::Open : ConversationState::Resolved);
        break;
    case 9:
        model.assign(id, u"u%1"_s.arg(pick(random, 3)));
        break;
    case 10:
        model.deleteConversation(id);
        if (chance(random, 0.5))
            model.restoreConversation(id);
        break;
    case 11:
        if (chance(random, 0.3))
            model.updatePage({ {}, u"blob%1"_s.arg(pick(random, 5)), {}, {}, {} });
        else
            model.updatePage({ u"title %1"_s.arg(pick(random, 50)), {}, {}, {}, {} });
        break;
    case 12:
        model.markConversationRead(id);
        break;
    }
}

// -- the run -------------------------------------------------------------------------------------------

namespace {

class World {
public:
    World(quint32 seed, Fault fault) : m_random(seed), m_server(u"page"_s)
    {
        m_server.lostEvents = fault == Fault::None || fault == Fault::GapUnnoticed ? 0.02 : 0;
        for (int i = 0; i < 3; ++i) {
            const User user { u"u%1"_s.arg(i), u"User %1"_s.arg(i), Role::Admin, {} };
            m_clients.push_back(std::make_unique<SimulatedClient>(user, m_server, m_clock, fault));
            m_clients.back()->connect();
        }
    }

    QString step()
    {
        SimulatedClient &client = *m_clients[size_t(pick(m_random, 3))];
        const int dice = pick(m_random, 100);
        if (dice < 30)
            client.deliverUp(m_random);
        else if (dice < 65)
            client.deliverDown();
        else if (dice < 85)
            client.act(m_random);
        else if (dice < 88)
            client.disconnect();
        else if (dice < 94)
            client.connect();
        else if (dice < 95)
            goOffline(client);
        else if (dice < 98)
            m_clock.advance(Milliseconds(pick(m_random, 1500)));
        else
            answerFailed(client);
        return check(client);
    }

    /// Everybody reconnects, everything under way arrives, what failed is sent again.
    QString settle()
    {
        m_server.rejects = 0;
        m_server.lostEvents = 0;
        for (int round = 0; round < 30; ++round) {
            bool pending = false;
            for (const auto &client : m_clients) {
                client->connect();
                answerFailed(*client);
                deliverAll(*client);
                pending = pending || !client->model.pendingOperations().empty();
            }
            for (const auto &client : m_clients)
                deliverAll(*client);
            // One more event shows a gap, where a lost event was the last.
            if (round == 0)
                m_clients[0]->model.updatePage({ u"end"_s, {}, {}, {}, {} });
            else if (!pending && round > 2)
                break;
        }
        for (const auto &client : m_clients) {
            if (const QString trouble = compare(*client); !trouble.isEmpty())
                return client->self().id + u": "_s + trouble;
        }
        return {};
    }

    int events() const { return int(m_server.log.size()); }

private:
    void goOffline(SimulatedClient &client)
    {
        client.disconnect();
        client.offline = true;
        client.model.networkLost();
    }

    void answerFailed(SimulatedClient &client)
    {
        const auto pending = client.model.pendingOperations();
        for (const PendingOperation &operation : pending) {
            if (operation.fate != Fate::Failed)
                continue;
            if (chance(m_random, 0.7))
                client.model.retry(operation.operation.broadcastId);
            else
                client.model.discard(operation.operation.broadcastId);
        }
    }

    void deliverAll(SimulatedClient &client)
    {
        while (!client.up.empty() || !client.peer.out.empty()) {
            client.deliverUp(m_random);
            client.deliverDown();
        }
    }

    static QString check(SimulatedClient &client)
    {
        if (client.mirror.foreignOwn > 0)
            return u"an own comment was announced"_s;
        return client.mirror.difference();
    }

    QString compare(SimulatedClient &client) const
    {
        const PageModel &model = client.model;
        const PageState &state = model.confirmed();
        if (!model.pendingOperations().empty())
            return u"%1 operations still pending"_s.arg(model.pendingOperations().size());
        if (state.seq != qint64(m_server.log.size()) || state.epoch != m_server.epoch)
            return u"seq %1 instead of %2"_s.arg(state.seq).arg(m_server.log.size());
        if (state.page != m_server.page)
            return u"the page differs: %1 / %2"_s.arg(state.page.title, m_server.page.title);
        if (state.order.size() != m_server.conversations.size())
            return u"%1 conversations instead of %2"_s.arg(state.order.size())
                .arg(m_server.conversations.size());
        for (const Conversation &truth : m_server.conversations) {
            if (state.conversations.value(truth.id) != truth)
                return u"conversation differs:\n  %1\n  %2"_s.arg(
                    QString::fromUtf8(encodeConversation(state.conversations.value(truth.id))),
                    QString::fromUtf8(encodeConversation(truth)));
            const ConversationView *view = model.conversation(truth.id);
            if (!view || view->conversation != truth || view->fate != Fate::Stored
                || !view->commentFates.isEmpty())
                return u"the view of %1 differs"_s.arg(truth.id);
        }
        return check(client);
    }

    Random m_random;
    FakeClock m_clock;
    ReferenceServer m_server;
    std::vector<std::unique_ptr<SimulatedClient>> m_clients;
};

} // namespace

Outcome simulate(quint32 seed, int steps, Fault fault)
{
    World world(seed, fault);
    Outcome outcome;
    for (int i = 0; i < steps && outcome.trouble.isEmpty(); ++i) {
        outcome.trouble = world.step();
        if (!outcome.trouble.isEmpty())
            outcome.trouble += u" (step %1)"_s.arg(i);
    }
    if (outcome.trouble.isEmpty())
        outcome.trouble = world.settle();
    outcome.events = world.events();
    return outcome;
}

} // namespace callout::test
