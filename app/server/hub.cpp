// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/hub.h"

#include "app/server/readers.h"

#include <algorithm>

namespace callout::server {

namespace {

QString userKey(const QString &tenantId, const QString &userId)
{
    return tenantId + u'/' + userId;
}

} // namespace

Hub::Hub(std::vector<Shard *> shards, Readers &readers, const Room::Options &options)
    : m_locals(shards.size()),
      m_readers(readers),
      m_options(options)
{
    for (size_t i = 0; i < shards.size(); ++i) {
        Local &local = m_locals[i];
        local.shard = shards[i];
        local.shard->onTick([this, &local](SteadyTime) { sweep(local); });
    }
}

Hub::Local &Hub::homeOf(const QString &key)
{
    return m_locals[qHash(key, 0) % m_locals.size()];
}

void Hub::atHome(const PageRef &page, std::function<void(Room &)> action)
{
    Local &home = homeOf(page.key());
    home.shard->dispatch([&home, page, action = std::move(action)] {
        if (const auto room = home.rooms.value(page.key()))
            action(*room);
    });
}

void Hub::eventStored(const StoredEvent &event)
{
    atHome(event.page, [seq = event.seq, bytes = event.event](Room &room) { room.eventStored(seq, bytes); });
}

void Hub::enter(Shard &shard, const PageRef &page, const User &user, Viewer *viewer, Entry entry,
                Arrived arrived)
{
    if (entry == Entry::First) {
        m_locals[size_t(shard.index())].audiences[page.key()].push_back(viewer);
        m_viewing.enter(userKey(page.tenantId, user.id));
    }
    Local &home = homeOf(page.key());
    home.shard->dispatch([this, &home, &shard, page, user, entry, arrived = std::move(arrived)] {
        auto &room = home.rooms[page.key()];
        if (!room)
            room = std::make_shared<Room>(*this, *home.shard, page, m_options);
        if (entry == Entry::First)
            room->enter(shard.index(), user);
        shard.dispatch([arrived, presence = room->presence()] { arrived(presence); });
    });
}

void Hub::leave(Shard &shard, const PageRef &page, const QString &userId, Viewer *viewer)
{
    auto &audiences = m_locals[size_t(shard.index())].audiences;
    const auto audience = audiences.find(page.key());
    if (audience != audiences.end()) {
        std::erase(*audience, viewer);
        if (audience->empty())
            audiences.erase(audience);
    }
    m_viewing.leave(userKey(page.tenantId, userId));
    atHome(page, [index = shard.index(), userId](Room &room) { room.leave(index, userId); });
}

int Hub::viewersBeside(const QString &tenantId, const QString &userId) const
{
    return m_viewing.countBeside(userKey(tenantId, userId));
}

void Hub::answered(const PageRef &page, qint64 seq)
{
    atHome(page, [seq](Room &room) { room.answered(seq); });
}

void Hub::cursorMoved(const PageRef &page, const QString &userId, double x, double y)
{
    atHome(page, [userId, x, y](Room &room) { room.cursorMoved(userId, x, y); });
}

void Hub::typed(const PageRef &page, const QString &userId, const QString &conversationId)
{
    atHome(page, [userId, conversationId](Room &room) { room.typed(userId, conversationId); });
}

void Hub::markedRead(const PageRef &page, const QString &userId, const protocol::MarkRead &mark)
{
    atHome(page, [userId, mark](Room &room) { room.markedRead(userId, mark); });
}

void Hub::deliver(const QString &key, const std::vector<int> &viewers,
                  const std::shared_ptr<const Broadcast> &broadcast)
{
    for (size_t i = 0; i < m_locals.size(); ++i) {
        if (viewers[i] == 0)
            continue;
        Local &local = m_locals[i];
        local.shard->dispatch([&local, key, broadcast] { deliverHere(local, key, *broadcast); });
    }
}

void Hub::deliverHere(Local &local, const QString &key, const Broadcast &broadcast)
{
    const auto audience = local.audiences.constFind(key);
    if (audience == local.audiences.constEnd())
        return;
    for (Viewer *viewer : *audience)
        viewer->deliver(broadcast);
}

void Hub::fetch(Shard &home, const PageRef &page, qint64 first, qint64 last, Fetched fetched)
{
    m_readers.run([&home, page, first, last, fetched = std::move(fetched)](Store &store) {
        auto events = store.events(page.tenantId, page.urlId, first, last);
        home.post(
            [fetched, read = events ? std::move(*events) : std::vector<QByteArray>()] { fetched(read); });
    });
}

void Hub::sweep(Local &local)
{
    local.rooms.removeIf([](const auto &entry) { return entry.value()->isIdle(); });
}

} // namespace callout::server
