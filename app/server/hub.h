// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/broker.h"
#include "app/server/frame.h"
#include "app/server/ratelimit.h"
#include "app/server/room.h"

#include <QHash>

#include <memory>
#include <vector>

namespace callout::server {

class Readers;

/// One connection's view of one page, where a room's broadcasts arrive. Its shard's thread.
class Viewer {
public:
    virtual ~Viewer() = default;
    virtual void deliver(const Broadcast &broadcast) = 0;
};

/// All rooms of this node and the ways between them and their viewers. A page's room lives on one
/// shard (by hash); viewers stay on the shard of their connection; what passes between is
/// messages, a broadcast once a shard. REQUIRES: every shard has stopped before it is destroyed.
class Hub {
public:
    using Arrived = std::function<void(const protocol::Presence &)>;
    using Fetched = std::function<void(const std::vector<QByteArray> &)>;
    enum class Entry { First, Again };

    Hub(std::vector<Shard *> shards, Readers &readers, const Room::Options &options);

    /// Users who view any page now, that one left out. Any thread.
    int viewersBeside(const QString &tenantId, const QString &userId) const;
    size_t shardCount() const { return m_locals.size(); }

    /// To the page's room, if it has viewers here. Any thread.
    void eventStored(const StoredEvent &event);

    // -- on the viewer's shard; `viewer` must leave before it is destroyed ---------------------------
    /// From now on broadcasts reach `viewer`; then `arrived` tells who is there, this user included.
    /// Again: of one that is there already, to be told anew.
    void enter(Shard &shard, const PageRef &page, const User &user, Viewer *viewer, Entry entry,
               Arrived arrived);
    void leave(Shard &shard, const PageRef &page, const QString &userId, Viewer *viewer);
    void answered(const PageRef &page, qint64 seq);
    void cursorMoved(const PageRef &page, const QString &userId, double x, double y);
    void typed(const PageRef &page, const QString &userId, const QString &conversationId);
    /// Tells the user's viewers of that page.
    void markedRead(const PageRef &page, const QString &userId, const protocol::MarkRead &mark);

    // -- on a room's shard -------------------------------------------------------------------------
    /// Hands a broadcast to every shard that has viewers.
    void deliver(const QString &key, const std::vector<int> &viewers,
                 const std::shared_ptr<const Broadcast> &broadcast);
    /// Reads events from the store; empty when that failed.
    void fetch(Shard &home, const PageRef &page, qint64 first, qint64 last, Fetched fetched);

private:
    /// What one shard's thread alone touches.
    struct Local {
        Shard *shard = nullptr;
        QHash<QString, std::shared_ptr<Room>> rooms;
        QHash<QString, std::vector<Viewer *>> audiences;
    };

    Local &homeOf(const QString &key);
    void atHome(const PageRef &page, std::function<void(Room &)> action);
    static void deliverHere(Local &local, const QString &key, const Broadcast &broadcast);
    void sweep(Local &local);

    std::vector<Local> m_locals;
    Readers &m_readers;
    const Room::Options m_options;
    ConnectionCounter m_viewing { 0 }; ///< views of pages, by tenant and user
};

} // namespace callout::server
