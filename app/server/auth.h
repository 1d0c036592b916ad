// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/store.h"

#include <chrono>

namespace callout::server {

/// Who may come in, and as whom: sessions, invites, Secure SSO (protocol §3, §9, §11).
/// Blocks on the store: call from a reader thread. No state of its own, any thread.
class Auth {
public:
    struct Options {
        std::chrono::milliseconds guestSession = std::chrono::hours(24); ///< renewed with the guest key
        std::chrono::milliseconds ssoSession = std::chrono::hours(24);
        std::chrono::milliseconds invite = std::chrono::hours(24 * 7); ///< when the inviter names no expiry
        std::chrono::milliseconds ssoAge = std::chrono::minutes(10);   ///< how old a sign-in may be
    };

    explicit Auth(Store &store);
    Auth(Store &store, const Options &options);

    /// The session of a bearer token. Unauthorized: unknown, revoked or expired.
    Outcome<SessionRecord> authenticate(const QString &token, Timestamp now);

    /// `POST /v1/session`, by invite and guest key or by SSO.
    Outcome<protocol::SessionReply> createSession(const protocol::SessionRequest &request, Timestamp now);

    /// A session that nobody had to ask for: the command line's, and the owner's of a private
    /// workspace. BadRequest: an id that begins with `guest:`, an empty or overlong one.
    Outcome<protocol::SessionReply> issueSession(const Actor &actor, std::chrono::milliseconds lifetime,
                                                 Timestamp now);

    /// Moderators; a role never above the inviter's own, pages never beyond the inviter's.
    /// The answer alone holds the secret.
    Outcome<protocol::Invite> createInvite(const Actor &actor, const protocol::InviteRequest &request,
                                           Timestamp now);
    /// Moderators; the invites whose pages they can all see.
    Outcome<std::vector<protocol::Invite>> listInvites(const Actor &actor);
    /// Moderators; ends the sessions that came from it.
    Outcome<Done> revokeInvite(const Actor &actor, const QString &inviteId);

private:
    Outcome<protocol::SessionReply> createGuestSession(const protocol::SessionRequest &request,
                                                       Timestamp now);
    Outcome<protocol::SessionReply>
    createSsoSession(const QString &tenantId, const protocol::SsoCredentials &credentials, Timestamp now);
    Outcome<protocol::SessionReply> open(SessionRecord session);

    Store &m_store;
    const Options m_options;
};

} // namespace callout::server
