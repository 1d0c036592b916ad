// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ipc/member.h"
#include "app/protocol/messages.h"

#include <QHash>
#include <QSet>

#include <deque>
#include <functional>
#include <map>
#include <span>
#include <vector>

namespace callout::ipc {

/// The subscriptions of all members laid together: one a page at the server.
///
/// A member's `subscribe` goes to the server, one at a time for a page, and its answer to the asker
/// alone. It replaces the subscription there, so events that happen meanwhile reach nobody but the
/// asker, in its answer. Therefore each viewer has a position, the `seq` up to which it was told
/// everything, and gets the event that follows it, never another: a tail that one member asked for
/// is given to the others from their positions on; where a snapshot leaves a viewer behind, the hub
/// asks for the tail by itself; and if there is none, the viewer is told to subscribe again.
class HubPages {
public:
    using Send = std::function<void(const QByteArray &frame)>;

    explicit HubPages(Send upstream) : m_send(std::move(upstream)) { }

    // -- from members
    void subscribe(Member &member, const protocol::Subscribe &request);
    void unsubscribe(Member &member, const QString &urlId);
    /// From every page.
    void leave(Member &member);
    /// Everyone who follows a page, but one.
    std::vector<Member *> viewers(const QString &urlId, const Member *except = nullptr) const;
    /// To everyone who follows a page, but one.
    void pass(const QString &urlId, const QByteArray &frame, const Member *except = nullptr);
    /// The connection is gone: nobody follows anything.
    void clear();

    // -- from the server; `frame` is the same message as it came
    void take(const protocol::Subscribed &reply, const QByteArray &frame);
    void take(const protocol::Part &part, const QByteArray &frame);
    void take(const protocol::ErrorReply &error, const QByteArray &frame);
    void take(std::span<const protocol::Event> events, const QByteArray &frame);
    void take(const protocol::PresenceUpdate &update, const QByteArray &frame);

private:
    struct Request {
        Member *asker = nullptr; ///< none: the hub itself, or whoever asked has left
        protocol::Subscribe message;
        enum class Purpose { Asked, Repair };
        Purpose purpose = Purpose::Asked;
    };
    struct Viewer {
        Member *member;
        qint64 ref;  ///< of its own latest subscription
        qint64 last; ///< it was told everything up to here
    };
    struct Page {
        QString urlId;
        std::vector<Viewer> viewers;
        std::deque<Request> waiting;
        std::optional<Request> asked; ///< under way, one at a time
        qint64 ref = 0;               ///< the hub's, of the latest one
        QString epoch;
        QString replyEpoch; ///< of the answer that is coming in
        qint64 replySeq = 0;
        QSet<QString> present; ///< users that viewers know to be here
    };
    using Events = std::span<const protocol::Event>;

    Page *pageAsked(qint64 ref);
    void askNext(Page &page);
    void repair(Page &page);
    enum class More { No, Follows };
    void finish(qint64 ref, More more, const QByteArray &frame);
    void complete(Page &page);
    void forget(Page &page, const Member &member);
    void dropUnseen(const QString &urlId);
    void tellAll(Page &page, Events events, const QByteArray &frame);
    void tell(Viewer &viewer, Events events, const QByteArray &frame);
    void tellPresence(Page &page, const protocol::Presence &presence);

    Send m_send;
    std::map<QString, Page> m_pages;
    qint64 m_lastRef = 0;
};

} // namespace callout::ipc
