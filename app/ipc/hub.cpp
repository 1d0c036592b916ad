// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ipc/hub.h"

#include "app/protocol/codec.h"

#include <algorithm>

namespace callout::ipc {

using namespace protocol;

namespace {

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

bool contains(const std::vector<Member *> &members, const Member *member)
{
    return std::find(members.begin(), members.end(), member) != members.end();
}

} // namespace

Hub::Hub(QObject *parent) : QObject(parent), m_pages([this](const QByteArray &frame) { upstreamSend(frame); })
{
}

Hub::~Hub()
{
    dropTransport();
}

// -- the owner's session -----------------------------------------------------------------------------

void Hub::open(std::unique_ptr<Transport> transport, const QString &token, Member &opener)
{
    close();
    detachOld();
    m_transport = std::move(transport);
    m_opener = &opener;
    m_attached.push_back(&opener);
    connect(m_transport.get(), &Transport::opened, this, [this] {
        if (m_opener)
            m_opener->attached();
    });
    connect(m_transport.get(), &Transport::received, this, &Hub::received);
    connect(m_transport.get(), &Transport::ponged, this, &Hub::ponged);
    connect(m_transport.get(), &Transport::closed, this, &Hub::closed);
    m_transport->open(token);
    beginTrying();
}

void Hub::close()
{
    if (!m_transport)
        return;
    dropTransport();
    m_ending = { Transport::Fault::Broken, 0, QStringLiteral("the connection is being rebuilt"), {} };
    leave(*m_opener);
    m_opener = nullptr;
}

/// It may be in the middle of a signal.
void Hub::dropTransport()
{
    m_welcome.clear();
    m_pages.clear();
    m_operations.clear();
    m_pinging.clear();
    if (m_upstream == Upstream::Live)
        m_upstream = Upstream::Trying;
    if (!m_transport)
        return;
    Transport *old = m_transport.release();
    old->disconnect(this);
    old->close();
    old->deleteLater();
}

void Hub::setTrying()
{
    if (m_transport)
        return;
    detachOld();
    beginTrying();
}

/// Who counts the time until then, in another process, counts no longer.
void Hub::beginTrying()
{
    if (std::exchange(m_upstream, Upstream::Trying) == Upstream::Down)
        Q_EMIT live();
}

/// Those that were attached to the connection before have to begin anew.
void Hub::detachOld()
{
    for (Member *member : std::exchange(m_attached, {}))
        member->detached(m_ending);
}

void Hub::setDown(const Ending &ending)
{
    setDown([ending] { return ending; });
}

void Hub::setDown(std::function<Ending()> ending)
{
    if (m_transport)
        return;
    m_upstream = Upstream::Down;
    m_down = std::move(ending);
    detachAll(m_down());
}

void Hub::detachAll(const Ending &ending)
{
    auto all = std::exchange(m_attached, {});
    const auto waiting = std::exchange(m_waiting, {});
    all.insert(all.end(), waiting.begin(), waiting.end());
    for (Member *member : all)
        member->detached(ending);
}

void Hub::closed(Transport::Fault fault, quint16 code, const QString &detail)
{
    m_ending = { fault, code, detail, {} };
    Member *opener = std::exchange(m_opener, nullptr);
    dropTransport();
    if (opener) {
        std::erase(m_attached, opener);
        opener->detached(m_ending);
    }
}

// -- every member ------------------------------------------------------------------------------------

void Hub::attach(Member &member)
{
    leave(member);
    switch (m_upstream) {
    case Upstream::Live:
        m_attached.push_back(&member);
        member.attached();
        deliver(&member, m_welcome);
        break;
    case Upstream::Trying:
        m_waiting.push_back(&member);
        break;
    case Upstream::Down:
        member.detached(m_down ? m_down() : m_ending);
        break;
    }
}

void Hub::leave(Member &member)
{
    std::erase(m_waiting, &member);
    std::erase(m_pinging, &member);
    if (std::erase(m_attached, &member) == 0)
        return;
    m_pages.leave(member);
    for (auto it = m_operations.begin(); it != m_operations.end(); ++it) {
        if (*it == &member)
            *it = nullptr; // its answer still counts for those who were shown it
    }
}

bool Hub::isAttached(const Member *member) const
{
    return contains(m_attached, member);
}

void Hub::deliver(Member *member, const QByteArray &frame)
{
    if (isAttached(member))
        member->deliver(frame);
}

void Hub::upstreamSend(const QByteArray &frame)
{
    if (m_transport)
        m_transport->send(frame);
}

qint64 Hub::bytesToWrite() const
{
    return m_transport ? m_transport->bytesToWrite() : 0;
}

void Hub::ping(Member &member)
{
    if (!m_transport || !isAttached(&member))
        return;
    if (!contains(m_pinging, &member))
        m_pinging.push_back(&member);
    m_transport->ping();
}

void Hub::receive(Member &member, const QByteArray &frame)
{
    if (!isAttached(&member) || m_upstream != Upstream::Live)
        return;
    const auto message = decodeClientFrame(frame);
    if (!message) {
        answer(member, message.error());
        return;
    }
    std::visit(Overloaded {
                   [&](const Subscribe &request) { m_pages.subscribe(member, request); },
                   [&](const Unsubscribe &request) { m_pages.unsubscribe(member, request.urlId); },
                   [&](const Operation &operation) { perform(member, operation, frame); },
                   [&](const MarkRead &mark) {
                       upstreamSend(frame);
                       m_pages.pass(mark.urlId, frame, &member);
                   },
                   [&](const auto &) { upstreamSend(frame); },
               },
               *message);
}

/// A frame that the server would not take either; it is answered as there.
void Hub::answer(Member &member, const BadFrame &bad)
{
    if (bad.answer == BadFrame::Answer::Reject)
        deliver(&member, encode(ServerMessage(Reject { bad.broadcastId, bad.urlId, bad.error })));
    else
        deliver(&member, encode(ServerMessage(ErrorReply { bad.ref, bad.error })));
}

void Hub::perform(Member &member, const Operation &operation, const QByteArray &frame)
{
    m_operations.insert(operation.broadcastId, &member);
    upstreamSend(frame);
    m_pages.pass(operation.urlId, pendingFrame(frame), &member);
}

// -- from the server ---------------------------------------------------------------------------------

void Hub::ponged()
{
    for (Member *member : std::exchange(m_pinging, {}))
        member->ponged();
}

void Hub::received(const QByteArray &frame)
{
    const auto message = decodeServerFrame(frame);
    if (!message) { // the owner's session judges, and ends the connection
        deliver(m_opener, frame);
        return;
    }
    std::visit(Overloaded {
                   [&](const Welcome &) { welcome(frame); },
                   [&](const Event &event) { m_pages.take(std::span(&event, 1), frame); },
                   [&](const Batch &batch) { m_pages.take(std::span(batch.events), frame); },
                   [&](const Ack &ack) { settle(ack, frame); },
                   [&](const Reject &reject) { settle(reject, frame); },
                   [&](const Cursors &cursors) { m_pages.pass(cursors.urlId, frame); },
                   [&](const Typing &typing) { m_pages.pass(typing.urlId, frame); },
                   [&](const MarkRead &mark) { m_pages.pass(mark.urlId, frame); },
                   [&](const Drain &) {
                       const auto all = m_attached;
                       for (Member *member : all)
                           deliver(member, frame);
                   },
                   // Between the owner and its members alone; and what nobody knows.
                   [](const PendingElsewhere &) {},
                   [](const Resubscribe &) {},
                   [](const Unknown &) {},
                   [&](const auto &other) { m_pages.take(other, frame); },
               },
               *message);
}

void Hub::welcome(const QByteArray &frame)
{
    m_welcome = frame;
    m_upstream = Upstream::Live;
    deliver(m_opener, frame);
    if (m_upstream != Upstream::Live) // the owner's session would not have it
        return;
    for (Member *member : std::exchange(m_waiting, {}))
        attach(*member);
    Q_EMIT live();
}

void Hub::settle(const Ack &ack, const QByteArray &frame)
{
    deliver(m_operations.take(ack.broadcastId), frame);
}

void Hub::settle(const Reject &reject, const QByteArray &frame)
{
    Member *asker = m_operations.take(reject.broadcastId);
    deliver(asker, frame);
    m_pages.pass(reject.urlId, frame, asker);
}

} // namespace callout::ipc
