// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/subscriptions.h"

#include "app/protocol/codec.h"
#include "app/server/peer.h"
#include "app/server/services.h"

#include <algorithm>

namespace callout::server {

using namespace Qt::StringLiterals;
using protocol::Code;

class Subscriptions::Page final : public Viewer {
public:
    enum class State {
        Waiting, ///< for its turn
        Reading, ///< joined; the store is being asked
        Sending, ///< parts of the reply are on their way
        Live,
    };

    Page(Subscriptions &owner, PageRef page) : ref(std::move(page)), m_owner(owner) { }

    void deliver(const Broadcast &broadcast) override;
    void goLive();
    void forgetHeld();

    const PageRef ref;
    protocol::Subscribe request;
    State state = State::Waiting;
    quint64 generation = 0; ///< tells the present request from the ones it replaced
    bool isInRoom = false;
    bool isMaking = false; ///< a reader thread makes the reply's next frame
    qint64 last = 0;       ///< the client knows everything up to here, once Live
    std::shared_ptr<SubscriptionReply> reply;

private:
    void pass(const Broadcast &broadcast);

    Subscriptions &m_owner;
    std::vector<Broadcast> m_held;
};

void Subscriptions::Page::deliver(const Broadcast &broadcast)
{
    if (!broadcast.isFor(m_owner.m_peer.user().id))
        return;
    const bool ephemeral = broadcast.kind == Broadcast::Kind::Ephemeral;
    if (state == State::Live) {
        if (!ephemeral || !m_owner.m_peer.isBlocked())
            pass(broadcast);
    } else if (state != State::Waiting && !ephemeral) {
        m_held.push_back(broadcast);
        m_owner.m_heldBytes += broadcast.frame.size();
        m_owner.m_peer.checkBudget();
    }
}

void Subscriptions::Page::pass(const Broadcast &broadcast)
{
    if (broadcast.kind != Broadcast::Kind::Events)
        return m_owner.m_peer.send(broadcast.frame);
    if (broadcast.last <= last)
        return;
    if (broadcast.first > last + 1)
        return m_owner.m_peer.fail(protocol::CloseCode::TooSlow); // it resumes, and reads what it lacks
    if (broadcast.first == last + 1) {
        m_owner.m_peer.send(broadcast.frame);
    } else {
        const std::span<const QByteArray> events(broadcast.events);
        m_owner.m_peer.send(
            framed(Opcode::Text, protocol::encodeBatch(events.subspan(size_t(last + 1 - broadcast.first)))));
    }
    last = broadcast.last;
}

void Subscriptions::Page::goLive()
{
    state = State::Live;
    reply.reset();
    for (const Broadcast &broadcast : m_held)
        pass(broadcast);
    forgetHeld();
}

void Subscriptions::Page::forgetHeld()
{
    for (const Broadcast &broadcast : std::exchange(m_held, {}))
        m_owner.m_heldBytes -= broadcast.frame.size();
}

Subscriptions::Subscriptions(Peer &peer) : m_peer(peer) { }

Subscriptions::~Subscriptions() = default;

void Subscriptions::refuse(const protocol::Subscribe &request, Code code, const QString &reason)
{
    m_peer.send(protocol::ErrorReply { request.ref, { code, reason, {} } });
}

void Subscriptions::subscribe(protocol::Subscribe request)
{
    if (!m_peer.actor().pages.contains(request.urlId))
        return refuse(request, Code::NotFound, u"There is no such page."_s);
    PagePtr &page = m_pages[request.urlId];
    if (!page) {
        if (m_pages.size() > m_peer.services().options.subscriptions) {
            m_pages.remove(request.urlId);
            return refuse(request, Code::RateLimited, u"This connection views too many pages."_s);
        }
        page = std::make_shared<Page>(*this, PageRef { m_peer.actor().tenantId, request.urlId });
    }
    if (m_current == request.urlId)
        m_current.clear();
    page->forgetHeld();
    page->reply.reset();
    page->isMaking = false;
    page->state = Page::State::Waiting;
    page->generation = ++m_generation;
    page->request = std::move(request);
    std::erase(m_waiting, page->request.urlId);
    m_waiting.push_back(page->request.urlId);
    startNext();
}

void Subscriptions::release(Page &page)
{
    page.forgetHeld();
    page.generation = 0;
    if (std::exchange(page.isInRoom, false))
        m_peer.services().hub.leave(m_peer.shard(), page.ref, m_peer.user().id, &page);
}

void Subscriptions::unsubscribe(const QString &urlId)
{
    const PagePtr page = m_pages.take(urlId);
    if (!page)
        return;
    release(*page);
    std::erase(m_waiting, urlId);
    if (m_current == urlId)
        m_current.clear();
    startNext();
}

void Subscriptions::retain(const PageScope &pages)
{
    for (const QString &urlId : m_pages.keys()) {
        if (pages.contains(urlId))
            continue;
        const protocol::Subscribe request = m_pages.value(urlId)->request;
        unsubscribe(urlId);
        refuse(request, Code::NotFound, u"You do not have access to this page any more."_s);
    }
}

void Subscriptions::clear()
{
    for (const PagePtr &page : std::exchange(m_pages, {}))
        release(*page);
    m_waiting.clear();
    m_current.clear();
}

Subscriptions::PagePtr Subscriptions::current(const QString &urlId, quint64 generation) const
{
    const PagePtr page = m_pages.value(urlId);
    return page && page->generation == generation ? page : nullptr;
}

void Subscriptions::startNext()
{
    if (!m_current.isEmpty() || m_waiting.empty() || m_peer.hasReplyWaiting())
        return;
    m_current = m_waiting.front();
    m_waiting.pop_front();
    const PagePtr page = m_pages.value(m_current);
    page->state = Page::State::Reading;
    const auto entry = std::exchange(page->isInRoom, true) ? Hub::Entry::Again : Hub::Entry::First;
    m_peer.services().hub.enter(
        m_peer.shard(), page->ref, m_peer.user(), page.get(), entry,
        [peer = m_peer.weak(), urlId = m_current, generation = page->generation](const auto &presence) {
            if (const auto alive = peer.lock())
                alive->subscriptions().entered(urlId, generation, presence);
        });
}

void Subscriptions::entered(const QString &urlId, quint64 generation, const protocol::Presence &presence)
{
    const PagePtr page = current(urlId, generation);
    if (!page)
        return;
    page->isMaking = true;
    m_peer.services().readers.run([peer = m_peer.weak(), &shard = m_peer.shard(), actor = m_peer.actor(),
                                   request = page->request, generation, presence](Store &store) {
        Frame made;
        auto reply = SubscriptionReply::read(store, actor, request, presence);
        if (reply) {
            made.reply = *reply;
            made.frame = framed(Opcode::Text, made.reply->next());
        } else {
            made.error = reply.error();
        }
        shard.post([peer, urlId = request.urlId, generation, made]() mutable {
            if (const auto alive = peer.lock())
                alive->subscriptions().frameMade(urlId, generation, std::move(made));
        });
    });
}

void Subscriptions::makeNextFrame(Page &page)
{
    page.isMaking = true;
    m_peer.services().readers.run([peer = m_peer.weak(), &shard = m_peer.shard(), urlId = page.ref.urlId,
                                   generation = page.generation, reply = page.reply](Store &) {
        Frame made { {}, reply, framed(Opcode::Text, reply->next()) };
        shard.post([peer, urlId, generation, made]() mutable {
            if (const auto alive = peer.lock())
                alive->subscriptions().frameMade(urlId, generation, std::move(made));
        });
    });
}

void Subscriptions::frameMade(const QString &urlId, quint64 generation, Frame &&made)
{
    const PagePtr page = current(urlId, generation);
    if (!page)
        return;
    page->isMaking = false;
    if (!made.reply) {
        m_peer.send(protocol::ErrorReply { page->request.ref, made.error });
        return unsubscribe(urlId);
    }
    if (page->state == Page::State::Reading) {
        page->state = Page::State::Sending;
        page->reply = made.reply;
        page->last = made.reply->seq();
        m_peer.services().hub.answered(page->ref, page->last);
    }
    m_peer.send(made.frame, SendQueue::Weight::Free);
    if (made.reply->isComplete()) {
        page->goLive();
        m_current.clear();
    }
}

void Subscriptions::replyWritten()
{
    if (m_current.isEmpty())
        return startNext();
    const PagePtr page = m_pages.value(m_current);
    if (page && page->state == Page::State::Sending && !page->isMaking)
        makeNextFrame(*page);
}

} // namespace callout::server
