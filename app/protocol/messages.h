// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/codes.h"
#include "app/protocol/events.h"
#include "app/protocol/operations.h"

#include <QHash>
#include <QStringList>

/// One struct for each frame of the native door (protocol §3).
namespace callout::protocol {

// ---- client -> server -------------------------------------------------------------------------

/// The last event a client has folded.
struct Since {
    QString epoch;
    qint64 seq = 0;
    QString id; ///< broadcastId of that event; may be empty
    bool operator==(const Since &) const = default;
};

struct Subscribe {
    qint64 ref = 0;
    QString urlId;
    std::optional<Since> since; ///< none: a snapshot is asked for
    QStringList pending;        ///< broadcastIds of operations of unknown fate
    bool operator==(const Subscribe &) const = default;
};
struct Unsubscribe {
    qint64 ref = 0;
    QString urlId;
    bool operator==(const Unsubscribe &) const = default;
};
/// Where this user points; percent of the oriented image. Ephemeral.
struct Cursor {
    QString urlId;
    double x = 0;
    double y = 0;
    bool operator==(const Cursor &) const = default;
};
/// Ephemeral; in the server's direction with `userId`.
struct Typing {
    QString urlId;
    QString conversationId;
    QString userId; ///< empty from a client
    bool operator==(const Typing &) const = default;
};
/// Private to the user, on all machines; only moves forward. From the server: the user has read that
/// much elsewhere.
struct MarkRead {
    QString urlId;
    qint64 seq = 0;
    QString conversationId; ///< read up to `seq` in this one alone; empty: on the whole page
    bool operator==(const MarkRead &) const = default;
};
/// A bare text frame `ping`: accepted, not answered.
struct KeepAlive {
    bool operator==(const KeepAlive &) const = default;
};

using ClientMessage = std::variant<Subscribe, Unsubscribe, Operation, Cursor, Typing, MarkRead, KeepAlive>;

// ---- server -> client -------------------------------------------------------------------------

struct SessionLimits {
    qint64 frameBytes = 0;
    qint64 commentChars = 0;
    int opsPerMinute = 0;
    bool operator==(const SessionLimits &) const = default;
};
struct Welcome {
    int protocol = 1;
    QString tenantId;
    QString connectionId;
    Timestamp serverTime = 0;
    User user;
    PageScope pages;
    SessionLimits limits;
    bool operator==(const Welcome &) const = default;
};
/// Who is viewing a page: at most 50 of them, and how many distinct users there are.
struct Presence {
    std::vector<User> users;
    int count = 0; ///< `sc`, exact
    bool operator==(const Presence &) const = default;
};
struct Stored {
    QString broadcastId;
    qint64 seq = 0;
    bool operator==(const Stored &) const = default;
};
/// The answer to a subscription: the tail after `since` (`resumed`), or a snapshot.
/// While `more`, Parts follow.
struct ReadIn {
    QString conversationId;
    qint64 seq = 0;
    bool operator==(const ReadIn &) const = default;
};
struct Subscribed {
    qint64 ref = 0;
    QString urlId;
    QString epoch;
    qint64 seq = 0; ///< of the whole reply, its parts included
    bool resumed = false;
    std::vector<Event> events;               ///< when resumed
    std::vector<Conversation> conversations; ///< when not
    bool more = false;
    std::optional<Page> page; ///< none: the page does not exist yet
    Presence presence;
    std::vector<Stored> stored;
    qint64 read = 0;            ///< the page up to here …
    std::vector<ReadIn> readIn; ///< … and single conversations further
    bool operator==(const Subscribed &) const = default;
};
/// Continues a Subscribed. A conversation whose id was seen before in the same reply brings
/// more of its comments.
struct Part {
    qint64 ref = 0;
    std::vector<Event> events;
    std::vector<Conversation> conversations;
    bool more = false;
    bool operator==(const Part &) const = default;
};
struct Ack {
    QString broadcastId;
    qint64 seq = 0;
    Timestamp timestamp = 0;
    bool operator==(const Ack &) const = default;
};
struct Reject {
    QString broadcastId;
    QString urlId;
    Error error;
    bool operator==(const Reject &) const = default;
};
struct Batch {
    std::vector<Event> events;
    bool operator==(const Batch &) const = default;
};
/// `p-u`: users who started (`joined`) or stopped (`left`) viewing.
struct PresenceUpdate {
    QString urlId;
    std::vector<User> joined;
    QStringList left;
    int count = 0;
    bool operator==(const PresenceUpdate &) const = default;
};
struct UserCursor {
    QString userId;
    double x = 0;
    double y = 0;
    bool operator==(const UserCursor &) const = default;
};
struct Cursors {
    QString urlId;
    std::vector<UserCursor> cursors;
    bool operator==(const Cursors &) const = default;
};
/// A frame that is not an operation failed.
struct ErrorReply {
    qint64 ref = 0; ///< 0: the frame had none
    Error error;
    bool operator==(const ErrorReply &) const = default;
};
struct Drain {
    int retryAfterMs = 0;
    bool operator==(const Drain &) const = default;
};
/// An operation of this user in another window, under way: only the local socket has it (§13).
struct PendingElsewhere {
    Operation operation;
    bool operator==(const PendingElsewhere &) const = default;
};
/// This page's events are not whole any more; subscribe again. Only the local socket has it (§13).
struct Resubscribe {
    QString urlId;
    bool operator==(const Resubscribe &) const = default;
};
/// A `type` this version does not know: skipped.
struct Unknown {
    QString type;
    bool operator==(const Unknown &) const = default;
};

using ServerMessage =
    std::variant<Welcome, Subscribed, Part, Ack, Reject, Event, Batch, PresenceUpdate, Cursors, Typing,
                 ErrorReply, Drain, PendingElsewhere, MarkRead, Resubscribe, Unknown>;

} // namespace callout::protocol
