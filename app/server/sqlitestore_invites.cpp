// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/sqlitestore_p.h"

#include "app/server/sqliterecords.h"
#include "app/server/tokens.h"

namespace callout::server {

using namespace Qt::StringLiterals;
using namespace protocol;

namespace {

#define CALLOUT_INVITE_COLUMNS                                                                               \
    "id, secret_hash, role, pages, created_at, expires_at, name, max_uses, uses, created_by, revoked"

InviteRecord readInvite(const SqliteRows &rows, const QString &tenantId)
{
    InviteRecord record;
    Invite &invite = record.invite;
    invite.id = rows.text(0);
    record.secretHash = rows.bytes(1);
    invite.role = Role(rows.integer(2));
    invite.pages = scopeFrom(rows, 3);
    invite.createdAt = rows.integer(4);
    invite.expiresAt = rows.integer(5);
    invite.name = rows.text(6);
    invite.maxUses = int(rows.integer(7));
    invite.uses = int(rows.integer(8));
    record.createdBy = rows.text(9);
    record.revoked = rows.integer(10) != 0;
    record.tenantId = tenantId;
    return record;
}

/// The user behind a device's key, with the name they give now.
User guestOf(SqliteConnection &connection, qint64 tenant, const QByteArray &keyHash, const QString &name)
{
    User guest;
    {
        SqliteRows rows = connection.select(
            "SELECT user_id, name FROM guest WHERE tenant = ? AND key_hash = ?", { tenant, keyHash });
        if (rows.next()) {
            guest.id = rows.text(0);
            guest.name = name.isEmpty() ? rows.text(1) : name;
        } else {
            guest.id = guestPrefix + newUuid();
            guest.name = name;
        }
    }
    connection.execute("INSERT INTO guest (tenant, key_hash, user_id, name) VALUES (?, ?, ?, ?)"
                       " ON CONFLICT (tenant, key_hash) DO UPDATE SET name = excluded.name",
                       { tenant, keyHash, guest.id, guest.name });
    return guest;
}

/// Counts the guest's first use of the invite.
Outcome<Done> takeUse(SqliteConnection &connection, qint64 tenant, const Invite &invite,
                      const QString &userId)
{
    const int added = connection.execute(
        "INSERT OR IGNORE INTO invite_use (tenant, invite, user_id) VALUES (?, ?, ?)",
        { tenant, invite.id, userId });
    if (added == 0)
        return Done {};
    if (invite.maxUses > 0 && invite.uses >= invite.maxUses)
        return fail(Code::Forbidden, u"This invite was used as often as it allows. Ask for another one."_s);
    connection.execute("UPDATE invite SET uses = uses + 1 WHERE tenant = ? AND id = ?",
                       { tenant, invite.id });
    return Done {};
}

} // namespace

Outcome<Done> SqliteStore::addInvite(const InviteRecord &record)
{
    return writing<Done>([&](SqliteConnection &mine) -> Outcome<Done> {
        const qint64 tenant = tenantRow(mine, record.tenantId);
        if (tenant == 0)
            return noTenant();
        const Invite &invite = record.invite;
        mine.execute("INSERT INTO invite (tenant, " CALLOUT_INVITE_COLUMNS ")"
                     " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                     { tenant, invite.id, record.secretHash, int(invite.role), scopeColumn(invite.pages),
                       invite.createdAt, invite.expiresAt, invite.name, invite.maxUses, invite.uses,
                       record.createdBy, int(record.revoked) });
        return Done {};
    });
}

Outcome<std::vector<InviteRecord>> SqliteStore::invites(const QString &tenantId)
{
    using Answer = std::vector<InviteRecord>;
    return reading<Answer>([&](SqliteConnection &mine) -> Outcome<Answer> {
        Answer answer;
        SqliteRows rows = mine.select("SELECT " CALLOUT_INVITE_COLUMNS " FROM invite WHERE tenant = ?"
                                      " ORDER BY created_at, id",
                                      { tenantRow(mine, tenantId) });
        while (rows.next())
            answer.push_back(readInvite(rows, tenantId));
        return answer;
    });
}

Outcome<Done> SqliteStore::revokeInvite(const QString &tenantId, const QString &inviteId)
{
    return writing<Done>([&](SqliteConnection &mine) -> Outcome<Done> {
        const qint64 tenant = tenantRow(mine, tenantId);
        if (mine.execute("UPDATE invite SET revoked = 1 WHERE tenant = ? AND id = ?", { tenant, inviteId })
            == 0)
            return fail(Code::NotFound, u"There is no such invite."_s);
        mine.execute("DELETE FROM session WHERE tenant = ? AND invite = ?", { tenant, inviteId });
        mine.execute("DELETE FROM member WHERE tenant = ? AND invite = ?", { tenant, inviteId });
        return Done {};
    });
}

Outcome<SessionRecord> SqliteStore::redeemInvite(const QString &tenantId, const QByteArray &secretHash,
                                                 const QByteArray &guestKeyHash, const QString &name,
                                                 Timestamp now)
{
    return writing<SessionRecord>([&](SqliteConnection &mine) -> Outcome<SessionRecord> {
        const qint64 tenant = tenantRow(mine, tenantId);
        std::optional<InviteRecord> record;
        {
            SqliteRows rows = mine.select("SELECT " CALLOUT_INVITE_COLUMNS " FROM invite"
                                          " WHERE secret_hash = ? AND tenant = ?",
                                          { secretHash, tenant });
            if (rows.next())
                record = readInvite(rows, tenantId);
        }
        if (!record || !equalInConstantTime(record->secretHash, secretHash))
            return fail(Code::Unauthorized, u"This invite is not known here. Ask for another one."_s);
        const Invite &invite = record->invite;
        if (record->revoked)
            return fail(Code::Unauthorized, u"This invite was revoked. Ask for another one."_s);
        if (now >= invite.expiresAt)
            return fail(Code::Unauthorized, u"This invite has expired. Ask for another one."_s);

        SessionRecord session;
        session.actor = { tenantId, guestOf(mine, tenant, guestKeyHash, name), invite.pages };
        session.actor.user.role = invite.role;
        session.expiresAt = invite.expiresAt;
        session.source = SessionSource::Invite;
        session.inviteId = invite.id;
        if (const auto taken = takeUse(mine, tenant, invite, session.actor.user.id); !taken)
            return Failure { taken.error() };
        return session;
    });
}

} // namespace callout::server
