// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/auth.h"

#include "app/protocol/limits.h"
#include "app/server/sso.h"
#include "app/server/tokens.h"

#include <algorithm>

namespace callout::server {

using namespace Qt::StringLiterals;
using namespace protocol;

namespace {

constexpr qsizetype tokenChars = 256; ///< longer ones are not hashed at all
constexpr qsizetype pagesOfAnInvite = 1000;

bool isPrintable(const QString &text)
{
    return std::none_of(text.begin(), text.end(),
                        [](QChar c) { return c.category() == QChar::Other_Control; });
}

Outcome<Done> checkName(const QString &name)
{
    if (name.isEmpty())
        return fail(Code::BadRequest, u"A name is needed, so that others know who is writing."_s);
    if (name.size() > limits::nameChars || !isPrintable(name))
        return fail(Code::BadRequest, u"This name is too long or has characters that cannot be shown."_s);
    return Done {};
}

bool within(const PageScope &inner, const PageScope &outer)
{
    return outer.all || (!inner.all && outer.urlIds.contains(inner.urlIds));
}

} // namespace

Auth::Auth(Store &store) : Auth(store, Options {}) { }

Auth::Auth(Store &store, const Options &options) : m_store(store), m_options(options) { }

Outcome<SessionRecord> Auth::authenticate(const QString &token, Timestamp now)
{
    if (token.isEmpty() || token.size() > tokenChars)
        return fail(Code::Unauthorized, u"A session token is needed."_s);
    Outcome<SessionRecord> session = m_store.session(secretHash(token));
    if (!session) {
        if (session.error().code == Code::NotFound)
            return fail(Code::Unauthorized, u"This session is not known, or it was ended."_s);
        return session;
    }
    if (now >= session->expiresAt)
        return fail(Code::Unauthorized, u"This session has expired."_s);
    return session;
}

Outcome<SessionReply> Auth::createSession(const SessionRequest &request, Timestamp now)
{
    if (request.sso)
        return createSsoSession(request.tenantId, *request.sso, now);
    return createGuestSession(request, now);
}

Outcome<SessionReply> Auth::createGuestSession(const SessionRequest &request, Timestamp now)
{
    const QString name = request.name.simplified();
    if (const auto good = checkName(name); !good)
        return Failure { good.error() };
    if (!isSecret(request.guestKey))
        return fail(Code::BadRequest, u"guestKey must be 256 bits in base64url."_s);
    Outcome<SessionRecord> session = m_store.redeemInvite(request.tenantId, secretHash(request.invite),
                                                          secretHash(request.guestKey), name, now);
    if (!session)
        return Failure { session.error() };
    session->expiresAt = std::min(session->expiresAt, now + m_options.guestSession.count());
    return open(std::move(session).value());
}

Outcome<SessionReply> Auth::createSsoSession(const QString &tenantId, const SsoCredentials &credentials,
                                             Timestamp now)
{
    const Outcome<Tenant> tenant = m_store.tenant(tenantId);
    if (!tenant && tenant.error().code != Code::NotFound)
        return Failure { tenant.error() };
    // A workspace that does not exist answers like one that did not sign.
    const QByteArray secret = tenant ? tenant->apiSecret : QByteArray();
    const Outcome<SsoUser> user = verifySso(credentials, secret, now, m_options.ssoAge);
    if (!user)
        return Failure { user.error() };
    SessionRecord session;
    session.actor.tenantId = tenantId;
    session.actor.user = { user->id, user->username, Role::Commenter, user->avatar };
    if (user->isModerator)
        session.actor.user.role = Role::Moderator;
    if (user->isAdmin)
        session.actor.user.role = Role::Admin;
    session.actor.pages = PageScope::everything();
    session.expiresAt = now + m_options.ssoSession.count();
    session.source = SessionSource::Sso;
    return open(std::move(session));
}

Outcome<SessionReply> Auth::issueSession(const Actor &actor, std::chrono::milliseconds lifetime,
                                         Timestamp now)
{
    const User &user = actor.user;
    if (isGuestId(user.id))
        return fail(Code::BadRequest, u"Ids that begin with \"guest:\" belong to guests."_s);
    if (user.id.isEmpty() || user.id.size() > limits::userIdChars || !isPrintable(user.id))
        return fail(Code::BadRequest, u"A user id has 1 to 200 printable characters."_s);
    if (const auto good = checkName(user.name); !good)
        return Failure { good.error() };
    return open({ {}, actor, now + lifetime.count(), SessionSource::CommandLine, {} });
}

Outcome<SessionReply> Auth::open(SessionRecord session)
{
    const QString token = newSecret();
    session.tokenHash = secretHash(token);
    if (const auto added = m_store.addSession(session); !added)
        return Failure { added.error() };
    return SessionReply { token, session.expiresAt, session.actor.user, session.actor.pages };
}

Outcome<Invite> Auth::createInvite(const Actor &actor, const InviteRequest &request, Timestamp now)
{
    if (actor.user.role < Role::Moderator)
        return fail(Code::Forbidden, u"Only moderators can invite."_s);
    if (request.role > actor.user.role)
        return fail(Code::Forbidden, u"Nobody can invite to a role above their own."_s);
    if (!request.pages.all && request.pages.urlIds.isEmpty())
        return fail(Code::BadRequest, u"An invite needs at least one page, or all."_s);
    if (request.pages.urlIds.size() > pagesOfAnInvite)
        return fail(Code::BadRequest, u"An invite names at most 1,000 pages."_s);
    if (!within(request.pages, actor.pages))
        return fail(Code::NotFound, u"There is no such page."_s);
    if (request.expiresAt != 0 && request.expiresAt <= now)
        return fail(Code::BadRequest, u"This invite would have expired already."_s);
    if (request.maxUses < 0 || request.name.size() > limits::nameChars || !isPrintable(request.name))
        return fail(Code::BadRequest, u"The invite's name or number of uses is not valid."_s);

    InviteRecord record;
    Invite &invite = record.invite;
    invite.id = newUuid();
    invite.role = request.role;
    invite.pages = request.pages;
    invite.createdAt = now;
    invite.expiresAt = request.expiresAt != 0 ? request.expiresAt : now + m_options.invite.count();
    invite.name = request.name;
    invite.maxUses = request.maxUses;
    const QString secret = newSecret();
    record.secretHash = secretHash(secret);
    record.tenantId = actor.tenantId;
    record.createdBy = actor.user.id;
    if (const auto added = m_store.addInvite(record); !added)
        return Failure { added.error() };
    invite.secret = secret;
    return std::move(invite);
}

Outcome<std::vector<Invite>> Auth::listInvites(const Actor &actor)
{
    if (actor.user.role < Role::Moderator)
        return fail(Code::Forbidden, u"Only moderators can see invites."_s);
    const auto records = m_store.invites(actor.tenantId);
    if (!records)
        return Failure { records.error() };
    std::vector<Invite> invites;
    for (const InviteRecord &record : *records) {
        if (!record.revoked && within(record.invite.pages, actor.pages))
            invites.push_back(record.invite);
    }
    return invites;
}

Outcome<Done> Auth::revokeInvite(const Actor &actor, const QString &inviteId)
{
    const auto visible = listInvites(actor);
    if (!visible)
        return Failure { visible.error() };
    const bool known = std::any_of(visible->begin(), visible->end(),
                                   [&](const Invite &invite) { return invite.id == inviteId; });
    if (!known)
        return fail(Code::NotFound, u"There is no such invite."_s);
    return m_store.revokeInvite(actor.tenantId, inviteId);
}

} // namespace callout::server
