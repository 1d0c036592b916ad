// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/sqlitestore_p.h"

#include "app/server/sqliterecords.h"
#include "app/server/tokens.h"

namespace callout::server {

using namespace Qt::StringLiterals;
using namespace protocol;

Outcome<Done> SqliteStore::ready()
{
    return reading<Done>([](SqliteConnection &mine) -> Outcome<Done> {
        mine.number("SELECT count(*) FROM meta");
        return Done {};
    });
}

// -- tenants ---------------------------------------------------------------------------------------

Outcome<Tenant> SqliteStore::addTenant(const QString &id)
{
    if (!isTenantId(id)) {
        return fail(
            Code::BadRequest,
            u"\"%1\" is not a workspace id: 1 to 63 of a-z, 0-9 and -, not beginning with -."_s.arg(id));
    }
    return writing<Tenant>([&](SqliteConnection &mine) -> Outcome<Tenant> {
        if (tenantRow(mine, id) != 0)
            return fail(Code::IdTaken, u"There is a workspace %1 already."_s.arg(id));
        const Tenant tenant { id, {}, now() };
        mine.execute("INSERT INTO tenant (name, api_secret, created_at) VALUES (?, ?, ?)",
                     { tenant.id, tenant.apiSecret, tenant.createdAt });
        return tenant;
    });
}

Outcome<Done> SqliteStore::removeTenant(const QString &id)
{
    return writing<Done>([&](SqliteConnection &mine) -> Outcome<Done> {
        if (mine.execute("DELETE FROM tenant WHERE name = ?", { id }) == 0)
            return noTenant();
        return Done {};
    });
}

Outcome<std::vector<Tenant>> SqliteStore::tenants()
{
    using Answer = std::vector<Tenant>;
    return reading<Answer>([](SqliteConnection &mine) -> Outcome<Answer> {
        Answer answer;
        SqliteRows rows = mine.select("SELECT name, api_secret, created_at FROM tenant ORDER BY name");
        while (rows.next())
            answer.push_back({ rows.text(0), rows.bytes(1), rows.integer(2) });
        return answer;
    });
}

Outcome<Tenant> SqliteStore::tenant(const QString &id)
{
    return reading<Tenant>([&](SqliteConnection &mine) -> Outcome<Tenant> {
        SqliteRows rows = mine.select("SELECT name, api_secret, created_at FROM tenant WHERE name = ?",
                                      { id });
        if (!rows.next())
            return noTenant();
        return Tenant { rows.text(0), rows.bytes(1), rows.integer(2) };
    });
}

Outcome<Done> SqliteStore::setApiSecret(const QString &id, const QByteArray &secret)
{
    return writing<Done>([&](SqliteConnection &mine) -> Outcome<Done> {
        if (mine.execute("UPDATE tenant SET api_secret = ? WHERE name = ?", { secret, id }) == 0)
            return noTenant();
        return Done {};
    });
}

// -- sessions --------------------------------------------------------------------------------------

Outcome<Done> SqliteStore::addSession(const SessionRecord &session)
{
    return writing<Done>([&](SqliteConnection &mine) -> Outcome<Done> {
        const User &user = session.actor.user;
        const SqliteValue pages = scopeColumn(session.actor.pages);
        const qint64 tenant = tenantRow(mine, session.actor.tenantId);
        if (tenant == 0)
            return noTenant();
        if (session.source == SessionSource::Invite
            && mine.number("SELECT count(*) FROM invite WHERE tenant = ? AND id = ? AND NOT revoked",
                           { tenant, session.inviteId })
                == 0)
            return fail(Code::Unauthorized, u"This invite was revoked. Ask for another one."_s);
        mine.execute(
            "INSERT INTO session (token_hash, tenant, user_id, name, avatar, role, pages, expires_at,"
            " source, invite) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            { session.tokenHash, tenant, user.id, user.name, user.avatar, int(user.role), pages,
              session.expiresAt, int(session.source), session.inviteId });
        if (session.source == SessionSource::Sso) {
            mine.execute(
                "UPDATE session SET name = ?, avatar = ?, role = ?, pages = ?"
                " WHERE tenant = ? AND user_id = ? AND source = ?",
                { user.name, user.avatar, int(user.role), pages, tenant, user.id, int(SessionSource::Sso) });
        }
        mine.execute(
            "INSERT INTO member (tenant, user_id, pages, invite) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (tenant, user_id) DO UPDATE SET pages = excluded.pages, invite = excluded.invite",
            { tenant, user.id, pages, session.inviteId });
        return Done {};
    });
}

namespace {

std::optional<SessionRecord> sessionRecord(SqliteConnection &connection, const QByteArray &tokenHash)
{
    SqliteRows rows = connection.select(
        "SELECT token_hash, tenant.name, user_id, session.name, avatar, role, pages,"
        " expires_at, source, invite FROM session"
        " JOIN tenant ON tenant.id = session.tenant WHERE token_hash = ?",
        { tokenHash });
    if (!rows.next() || !equalInConstantTime(rows.bytes(0), tokenHash))
        return {};
    SessionRecord record;
    record.tokenHash = tokenHash;
    record.actor.tenantId = rows.text(1);
    record.actor.user = { rows.text(2), rows.text(3), Role(rows.integer(5)), rows.text(4) };
    record.actor.pages = scopeFrom(rows, 6);
    record.expiresAt = rows.integer(7);
    record.source = SessionSource(rows.integer(8));
    record.inviteId = rows.text(9);
    return record;
}

} // namespace

Outcome<SessionRecord> SqliteStore::session(const QByteArray &tokenHash)
{
    return reading<SessionRecord>([&](SqliteConnection &mine) -> Outcome<SessionRecord> {
        if (auto record = sessionRecord(mine, tokenHash))
            return *std::move(record);
        return fail(Code::NotFound, u"There is no such session, or it was ended."_s);
    });
}

Outcome<std::vector<SessionRecord>> SqliteStore::sessionsAmong(const std::vector<QByteArray> &tokenHashes)
{
    using Answer = std::vector<SessionRecord>;
    return reading<Answer>([&](SqliteConnection &mine) -> Outcome<Answer> {
        Answer answer;
        for (const QByteArray &tokenHash : tokenHashes) {
            if (auto record = sessionRecord(mine, tokenHash))
                answer.push_back(*std::move(record));
        }
        return answer;
    });
}

Outcome<Done> SqliteStore::forgetExpired(Timestamp now)
{
    return writing<Done>([&](SqliteConnection &mine) -> Outcome<Done> {
        mine.execute("DELETE FROM session WHERE expires_at <= ?", { now });
        return Done {};
    });
}

} // namespace callout::server
