// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/values.h"
#include "app/protocol/codes.h"

#include <QByteArray>

/// Bodies of the native door's HTTP requests (protocol §9, §11), one struct each, with their codec.
namespace callout::protocol {

/// Secure SSO as received (§11); checked by the server, never by the codec.
struct SsoCredentials {
    QString userDataJsonBase64;
    QString verificationHash;
    Timestamp timestamp = 0;
    bool operator==(const SsoCredentials &) const = default;
};
/// What the Base64 holds.
struct SsoUser {
    QString id;
    QString email;
    QString username;
    QString avatar;
    bool isAdmin = false;
    bool isModerator = false;
    bool operator==(const SsoUser &) const = default;
};
/// `POST /v1/session`: either `sso`, or invite + name + guestKey.
struct SessionRequest {
    QString tenantId;
    QString invite;
    QString name;
    QString guestKey; ///< 256-bit secret of this device for that server: 43 characters of base64url
    std::optional<SsoCredentials> sso;
    bool operator==(const SessionRequest &) const = default;
};
struct SessionReply {
    QString token;
    Timestamp expiresAt = 0;
    User user;
    PageScope pages;
    bool operator==(const SessionReply &) const = default;
};
/// `POST /v1/invites`.
struct InviteRequest {
    Role role = Role::Commenter;
    PageScope pages;
    Timestamp expiresAt = 0; ///< 0: the server's default
    QString name;            ///< what the inviter calls it; may be empty
    int maxUses = 0;         ///< 0: any number
    bool operator==(const InviteRequest &) const = default;
};
/// An invite as listed; `secret` (what goes into a link) only in the answer to its creation.
struct Invite {
    QString id;
    QString secret;
    Role role = Role::Commenter;
    PageScope pages;
    Timestamp createdAt = 0;
    Timestamp expiresAt = 0;
    QString name;
    int maxUses = 0;
    int uses = 0;
    bool operator==(const Invite &) const = default;
};
/// `GET /v1/pages`; `after` is the opaque cursor of the next request, empty at the end.
struct PageList {
    std::vector<Page> pages;
    QString after;
    bool operator==(const PageList &) const = default;
};
/// `POST /v1/pages`: urlId, title, kind, blob, markerPercent, maxReplyDepth count.
using PageRegistration = Page;

Outcome<SessionRequest> decodeSessionRequest(const QByteArray &body);
Outcome<SessionReply> decodeSessionReply(const QByteArray &body);
Outcome<SsoUser> decodeSsoUser(const QByteArray &json); ///< duplicate keys are refused
Outcome<InviteRequest> decodeInviteRequest(const QByteArray &body);
Outcome<Invite> decodeInvite(const QByteArray &body);
Outcome<std::vector<Invite>> decodeInvites(const QByteArray &body);
Outcome<PageList> decodePageList(const QByteArray &body);
Outcome<Page> decodePage(const QByteArray &body);
/// An error body; anything unreadable becomes `fallback`.
Error decodeError(const QByteArray &body, const Error &fallback);

QByteArray encode(const SessionRequest &request);
QByteArray encode(const SessionReply &reply); ///< with `status:"success"`, as all success bodies
QByteArray encode(const SsoUser &user);
QByteArray encode(const InviteRequest &request);
QByteArray encode(const Invite &invite);
QByteArray encode(const std::vector<Invite> &invites);
QByteArray encode(const PageList &list);
QByteArray encode(const Page &page);
/// `{"status":"failed","code","reason","message"}`.
QByteArray encode(const Error &error);
/// The body of `POST /v1/pages`.
QByteArray encodeRegistration(const PageRegistration &page);

} // namespace callout::protocol
