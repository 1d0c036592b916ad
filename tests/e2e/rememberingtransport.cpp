// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/rememberingtransport.h"

#include "app/protocol/codec.h"

#include <algorithm>

namespace callout::test {

using namespace protocol;

RememberingTransport::RememberingTransport(std::unique_ptr<Transport> inner,
                                           std::shared_ptr<RememberedPages> memory)
    : m_inner(std::move(inner)),
      m_memory(std::move(memory))
{
    connect(m_inner.get(), &Transport::opened, this, &Transport::opened);
    connect(m_inner.get(), &Transport::ponged, this, &Transport::ponged);
    connect(m_inner.get(), &Transport::comeBack, this, &Transport::comeBack);
    connect(m_inner.get(), &Transport::closed, this, &Transport::closed);
    connect(m_inner.get(), &Transport::received, this, [this](const QByteArray &frame) {
        if (const auto message = decodeServerFrame(frame))
            remember(*message);
        Q_EMIT received(frame);
    });
}

void RememberingTransport::send(const QByteArray &frame)
{
    const auto message = decodeClientFrame(frame);
    const auto *request = message ? std::get_if<Subscribe>(&*message) : nullptr;
    const bool isFirst = request && !m_asked.contains(request->urlId);
    if (!request || isFirst || !request->since || !m_memory->pages.contains(request->urlId)) {
        if (request)
            m_asked.insert(request->urlId);
        m_inner->send(frame);
        return;
    }
    Subscribed reply = m_memory->pages.value(request->urlId);
    reply.ref = request->ref;
    reply.resumed = true;
    std::erase_if(reply.events, [&](const Event &event) { return event.seq <= request->since->seq; });
    QMetaObject::invokeMethod(
        this, [this, answer = encode(ServerMessage(reply))] { Q_EMIT received(answer); },
        Qt::QueuedConnection);
}

/// Another's answer is not looked at, or only the first time: it was not asked for by the hub.
void RememberingTransport::remember(const ServerMessage &message)
{
    if (const auto *reply = std::get_if<Subscribed>(&message)) {
        if (reply->more || m_memory->pages.contains(reply->urlId))
            return;
        Subscribed page = *reply;
        page.conversations.clear();
        page.stored.clear();
        m_memory->pages.insert(reply->urlId, page);
    } else if (const auto *batch = std::get_if<Batch>(&message)) {
        for (const Event &event : batch->events)
            remember(event);
    } else if (const auto *event = std::get_if<Event>(&message)) {
        remember(*event);
    }
}

void RememberingTransport::remember(const Event &event)
{
    const auto page = m_memory->pages.find(event.urlId);
    if (page == m_memory->pages.end() || event.seq != page->seq + 1)
        return;
    page->seq = event.seq;
    page->events.push_back(event);
}

} // namespace callout::test
