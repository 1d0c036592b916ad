// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/hub.h"
#include "app/server/store.h"
#include "app/server/subscriptionreply.h"

#include <QHash>

#include <deque>
#include <memory>

namespace callout::server {

class Peer;

/// The pages one connection views (protocol §3.2, Subscription). Each is joined first, then read,
/// then answered frame by frame, and events meanwhile are held back; one page at a time, so that a
/// client that comes back with many costs no more memory than with one. Its shard's thread.
class Subscriptions {
public:
    explicit Subscriptions(Peer &peer);
    ~Subscriptions();

    void subscribe(protocol::Subscribe request);
    void unsubscribe(const QString &urlId);
    bool contains(const QString &urlId) const { return m_pages.contains(urlId); }
    /// Ends those that the session does not see any more.
    void retain(const PageScope &pages);
    void clear();

    /// The connection has written all there was of a reply: makes the next frame.
    void replyWritten();
    /// Bytes that wait for a reply to be complete.
    qsizetype heldBytes() const { return m_heldBytes; }

private:
    class Page;
    using PagePtr = std::shared_ptr<Page>;
    /// What the reader threads bring back.
    struct Frame {
        protocol::Error error;
        std::shared_ptr<SubscriptionReply> reply; ///< null: failed
        QByteArray frame;
    };

    void startNext();
    void entered(const QString &urlId, quint64 generation, const protocol::Presence &presence);
    void frameMade(const QString &urlId, quint64 generation, Frame &&made);
    void makeNextFrame(Page &page);
    void release(Page &page);
    PagePtr current(const QString &urlId, quint64 generation) const;
    void refuse(const protocol::Subscribe &request, protocol::Code code, const QString &reason);

    Peer &m_peer;
    QHash<QString, PagePtr> m_pages;
    std::deque<QString> m_waiting; ///< urlIds, in the order of their requests
    QString m_current;             ///< being read or sent; empty: none
    quint64 m_generation = 0;
    qsizetype m_heldBytes = 0;
};

} // namespace callout::server
