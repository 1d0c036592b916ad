// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/watchedtransport.h"

#include "app/protocol/codec.h"

#include <algorithm>

namespace callout::test {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

/// In the place of `event`: it changes nothing, but counts.
Event hollow(const Event &event)
{
    Event empty = event;
    empty.user = { u"nobody"_s, u"Nobody"_s };
    empty.body = ChatUpdated { ConversationKind::Image, newUuid(), StateChanged { ConversationState::Open } };
    return empty;
}

} // namespace

WatchedTransport::WatchedTransport(std::unique_ptr<Transport> inner, Mistake mistake)
    : m_inner(std::move(inner)),
      m_mistake(mistake)
{
    connect(m_inner.get(), &Transport::opened, this, &Transport::opened);
    connect(m_inner.get(), &Transport::received, this, &WatchedTransport::receive);
    connect(m_inner.get(), &Transport::ponged, this, [this] {
        m_pongs = m_pings; // one pong may answer several pings
        Q_EMIT ponged();
    });
    connect(m_inner.get(), &Transport::comeBack, this, &Transport::comeBack);
    connect(m_inner.get(), &Transport::closed, this, &Transport::closed);
}

void WatchedTransport::send(const QByteArray &frame)
{
    const auto message = decodeClientFrame(frame);
    if (const auto *operation = message ? std::get_if<Operation>(&*message) : nullptr) {
        if (m_mistake == Mistake::OwnPlaceIgnored)
            m_sent.insert(operation->broadcastId);
        Q_EMIT asked(operation->broadcastId);
    }
    m_inner->send(frame);
}

void WatchedTransport::ping()
{
    ++m_pings;
    m_inner->ping();
}

void WatchedTransport::receive(const QByteArray &frame)
{
    const auto message = m_mistake == Mistake::None ? Outcome<ServerMessage>(Failure { Error {} })
                                                    : decodeServerFrame(frame);
    if (!message) {
        Q_EMIT received(frame);
        return;
    }
    const auto instead = mistaken(*message);
    for (const ServerMessage &one : instead)
        Q_EMIT received(encode(one));
}

QList<ServerMessage> WatchedTransport::mistaken(ServerMessage message)
{
    if (const auto *welcome = std::get_if<Welcome>(&message))
        m_self = welcome->user.id;
    if (auto *reply = std::get_if<Subscribed>(&message)) {
        mistake(reply->events);
        m_between.clear();
        return { message };
    }
    if (const auto *batch = std::get_if<Batch>(&message)) {
        QList<ServerMessage> all;
        for (const Event &event : batch->events)
            all += mistaken(event);
        return all;
    }
    if (m_mistake == Mistake::OwnPlaceIgnored)
        return swapped(message);
    const auto *event = std::get_if<Event>(&message);
    if (event && m_mistake == Mistake::OriginStandsStill && event->user.id == m_self)
        return {};
    return { message };
}

void WatchedTransport::mistake(std::vector<Event> &tail)
{
    if (m_mistake == Mistake::OriginStandsStill)
        std::erase_if(tail, [this](const Event &event) { return event.user.id == m_self; });
    else if (m_mistake == Mistake::TailOffByOne && !tail.empty())
        tail.front() = hollow(tail.front());
}

/// Holds foreign events while an own operation is under way, and lets the own event go first.
QList<ServerMessage> WatchedTransport::swapped(const ServerMessage &message)
{
    QList<ServerMessage> all;
    if (const auto *reject = std::get_if<Reject>(&message)) {
        m_sent.remove(reject->broadcastId);
        for (const Event &one : m_sent.isEmpty() ? std::exchange(m_between, {}) : QList<Event>())
            all.append(one);
    }
    const auto *event = std::get_if<Event>(&message);
    if (!event)
        return all << message;
    if (event->user.id != m_self && !m_sent.isEmpty()) {
        m_between.append(*event);
        return {};
    }
    m_sent.remove(event->broadcastId);
    QList<Event> order { *event };
    order += std::exchange(m_between, {});
    qint64 seq = event->seq - order.size();
    for (Event &one : order) {
        one.seq = ++seq;
        all.append(one);
    }
    return all;
}

} // namespace callout::test
