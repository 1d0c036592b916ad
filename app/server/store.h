// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/http.h"
#include "app/protocol/messages.h"
#include "app/server/request.h"

#include <QByteArray>

#include <memory>
#include <span>
#include <vector>

/// Where everything is kept, and the only way to change it. No sockets here.
namespace callout::server {

using protocol::Outcome;

/// How somebody came in.
enum class SessionSource { Invite, Sso, CommandLine };

/// A session as stored; the token itself never is, only its SHA-256.
struct SessionRecord {
    QByteArray tokenHash;
    Actor actor;
    Timestamp expiresAt = 0;
    SessionSource source = SessionSource::CommandLine;
    QString inviteId; ///< with SessionSource::Invite
    bool operator==(const SessionRecord &) const = default;
};

struct Tenant {
    QString id;
    QByteArray apiSecret; ///< for SSO (§11); empty: none made yet
    Timestamp createdAt = 0;
};

struct InviteRecord {
    protocol::Invite invite; ///< without `secret`
    QByteArray secretHash;
    QString tenantId;
    QString createdBy;
    bool revoked = false;
};

/// What one operation came to, after its transaction is durable.
struct Applied {
    qint64 seq = 0;
    Timestamp timestamp = 0;
    QByteArray event;      ///< protocol::encodeEvent; empty when `repeated`
    bool repeated = false; ///< seen before: the original ack, and nothing to publish
};

/// How far a user has read a page, or one conversation of it.
struct ReadMark {
    Actor actor;
    QString urlId;
    qint64 seq = 0;
    QString conversationId; ///< empty: the whole page
};

/// What a user has read of a page.
struct ReadSoFar {
    qint64 all = 0;                   ///< everything up to here …
    std::vector<protocol::ReadIn> in; ///< … and single conversations further
};

/// A page as a subscriber first sees it.
struct Snapshot {
    QString epoch;
    qint64 seq = 0;
    std::optional<Page> page;
    std::vector<Conversation> conversations; ///< in order of creation, comments included
};

/// The events after a `since`, or nothing when a snapshot must be sent (protocol §3.2).
struct Tail {
    QString epoch;
    qint64 seq = 0;
    Page page;
    std::vector<QByteArray> events;
};

/// Durable state. Every call blocks on the disk: call from a writer or reader thread, never from
/// an event loop. Any thread; each thread gets its own connection. Implementations: SqliteStore.
class Store {
public:
    virtual ~Store() = default;

    // -- pages and operations (the Pipeline runs inside `apply`) ------------------------------------
    /// Applies in order inside one transaction; durable when it returns. One result a request: one
    /// that is refused takes no other with it. A failure of the transaction itself (disk full, locked) fails
    /// all: Unavailable.
    virtual std::vector<Outcome<Applied>> apply(std::span<const Request> requests) = 0;
    virtual Outcome<Snapshot> snapshot(const QString &tenantId, const QString &urlId) = 0;
    /// Empty when `since` cannot be continued, or more than limits::tailEvents are missing.
    virtual Outcome<std::optional<Tail>> tail(const QString &tenantId, const QString &urlId,
                                              const protocol::Since &since) = 0;
    /// Events first…last of a page as encoded, for a room that missed some.
    virtual Outcome<std::vector<QByteArray>> events(const QString &tenantId, const QString &urlId,
                                                    qint64 first, qint64 last) = 0;
    /// Which of these of the user's operations are stored, and where.
    virtual Outcome<std::vector<protocol::Stored>> stored(const QString &tenantId, const QString &userId,
                                                          const QStringList &broadcastIds) = 0;
    virtual Outcome<ReadSoFar> readSoFar(const Actor &actor, const QString &urlId) = 0;
    /// Moves forward only, never past the page's last event; pages that do not exist or that the
    /// actor does not see are skipped. Of single conversations the latest limits::readIn are kept.
    /// Writer::markRead gathers them.
    virtual Outcome<Done> markRead(std::span<const ReadMark> marks) = 0;
    /// A page that exists already is returned as it is: changing one is `update-page`'s business.
    virtual Outcome<Page> registerPage(const Actor &actor, const Page &page) = 0;
    virtual Outcome<protocol::PageList> pages(const Actor &actor, const QString &after, int limit,
                                              const QString &query) = 0;

    // -- blobs: what may be read and named (the bytes are in Blobs) ----------------------------------
    virtual Outcome<Done> blobUploaded(const Actor &actor, const QString &sha256, qint64 bytes) = 0;
    /// Reading needs a visible page that names it, or having uploaded it.
    virtual Outcome<bool> mayReadBlob(const Actor &actor, const QString &sha256) = 0;
    /// Bytes of a tenant's blobs, for its quota.
    virtual Outcome<qint64> blobBytes(const QString &tenantId) = 0;

    // -- tenants, sessions, invites --------------------------------------------------------------
    /// The database can be read.
    virtual Outcome<Done> ready() = 0;
    virtual Outcome<Tenant> addTenant(const QString &id) = 0;
    virtual Outcome<Done> removeTenant(const QString &id) = 0;
    virtual Outcome<std::vector<Tenant>> tenants() = 0;
    virtual Outcome<Tenant> tenant(const QString &id) = 0;
    virtual Outcome<Done> setApiSecret(const QString &id, const QByteArray &secret) = 0;
    /// A sign-in by SSO also gives its name and role to the user's other SSO sessions.
    virtual Outcome<Done> addSession(const SessionRecord &session) = 0;
    virtual Outcome<SessionRecord> session(const QByteArray &tokenHash) = 0; ///< NotFound: none, or revoked
    /// The present record of each of these that has not been revoked (so what is missing has
    /// ended, and role or scope may have changed); asked every second for the open connections.
    virtual Outcome<std::vector<SessionRecord>> sessionsAmong(const std::vector<QByteArray> &tokenHashes) = 0;
    /// Removes the sessions that are over.
    virtual Outcome<Done> forgetExpired(Timestamp now) = 0;
    virtual Outcome<Done> addInvite(const InviteRecord &invite) = 0;
    virtual Outcome<std::vector<InviteRecord>> invites(const QString &tenantId) = 0;
    /// Ends the invite and the sessions that came from it.
    virtual Outcome<Done> revokeInvite(const QString &tenantId, const QString &inviteId) = 0;
    /// Takes a use of the invite for the device with this key hash, or finds the user it made
    /// before (the same key is the same user and no second use). The result has no token and
    /// expires with the invite; it becomes a session with addSession. Unauthorized: unknown,
    /// expired, revoked; Forbidden: used up.
    virtual Outcome<SessionRecord> redeemInvite(const QString &tenantId, const QByteArray &secretHash,
                                                const QByteArray &guestKeyHash, const QString &name,
                                                Timestamp now) = 0;
};

} // namespace callout::server
