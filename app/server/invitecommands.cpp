// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/admincommands_p.h"

#include "app/protocol/names.h"
#include "app/server/auth.h"
#include "app/server/identity.h"

#include <QDateTime>
#include <QUrl>

namespace callout::server::admin {

using namespace Qt::StringLiterals;

namespace {

/// callout://HOST:PORT/TENANT?page=URLID#i=<invite>&fp=<SPKI> (protocol §12).
QString inviteLink(const HostAndPort &address, const QString &tenant, const QStringList &pages,
                   const QString &secret, const QByteArray &fingerprint)
{
    const auto encoded = [](const QString &part) {
        return QString::fromLatin1(QUrl::toPercentEncoding(part));
    };
    QString link = u"callout://%1/%2"_s.arg(address.toString(), encoded(tenant));
    if (!pages.isEmpty())
        link += u"?page="_s + encoded(pages.front());
    link += u"#i="_s + encoded(secret);
    if (!fingerprint.isEmpty())
        link += u"&fp="_s + encoded(QString::fromLatin1(fingerprint));
    return link;
}

/// Of the key that a self-signed server presents; empty when it has a public certificate.
Result<QByteArray, Ending> pinnedKey(const DataDirectory &directory)
{
    if (notedPresented(directory) != Presented::SelfSigned)
        return QByteArray();
    const auto identity = ownIdentity(directory.path());
    if (!identity)
        return failed(identity.error());
    return identity->fingerprint;
}

void addInviteOptions(CommandLine &line)
{
    line.add(u"tenant"_s, u"ID"_s, u"The workspace."_s);
    line.add(u"role"_s, u"R"_s, u"What guests may do: viewer, commenter, moderator or admin."_s);
    line.add(u"address"_s, u"HOST:PORT"_s, u"Where guests reach the server; it goes into the link."_s);
    line.add(u"page"_s, u"URLID"_s,
             u"A page that guests may see; may be repeated, the link opens the first. Without it: all."_s);
    line.add(u"expires"_s, u"TIME"_s, u"How long it lasts: 30m, 12h, 7d. Default: 7d."_s, u"7d"_s);
    line.add(u"name"_s, u"TEXT"_s, u"What you call it in the list."_s);
    line.add(u"max-uses"_s, u"N"_s, u"How many guests it lets in; 0: any number. Default: 0."_s, u"0"_s);
}

Result<protocol::InviteRequest, Ending> readInvite(const CommandLine &line)
{
    const auto role = readRole(line);
    if (!role)
        return Failure { role.error() };
    const auto lifetime = readDuration(line, u"expires"_s);
    if (!lifetime)
        return Failure { lifetime.error() };
    bool isNumber = false;
    const int maxUses = line.value(u"max-uses"_s).toInt(&isNumber);
    if (!isNumber || maxUses < 0)
        return wronglyUsed(
            u"--max-uses: \"%1\" is not a number from 0 upwards."_s.arg(line.value(u"max-uses"_s)));
    const QStringList pages = line.values(u"page"_s);
    for (const QString &page : pages) {
        if (!isUrlId(page))
            return wronglyUsed(u"--page: a page's id has 1 to 1,024 bytes."_s);
    }
    const PageScope scope = pages.isEmpty() ? PageScope::everything() : PageScope::only(pages);
    return protocol::InviteRequest { *role, scope, now() + lifetime->count(), line.value(u"name"_s),
                                     maxUses };
}

QString describe(const InviteRecord &record)
{
    const protocol::Invite &invite = record.invite;
    QStringList pages { u"all"_s };
    if (!invite.pages.all) {
        pages.clear();
        for (const QString &urlId : invite.pages.urlIds)
            pages.append(QString::fromLatin1(QUrl::toPercentEncoding(urlId)));
        pages.sort();
    }
    const QString uses = invite.maxUses > 0 ? u"%1/%2"_s.arg(invite.uses).arg(invite.maxUses)
                                            : QString::number(invite.uses);
    const QString state = record.revoked ? u"revoked"_s
        : now() >= invite.expiresAt      ? u"expired"_s
                                         : u"valid"_s;
    const QString until = QDateTime::fromMSecsSinceEpoch(invite.expiresAt, Qt::UTC).toString(Qt::ISODate);
    return QStringList { invite.id,        state,      protocol::toString(invite.role), uses, until,
                         pages.join(u','), invite.name }
               .join(u'\t')
        + u'\n';
}

} // namespace

Answer inviteCreate(const QStringList &arguments)
{
    CommandLine line(u"invite create"_s,
                     u"Makes an invite and prints its link. The link is shown only now."_s);
    addInviteOptions(line);
    if (const auto parsed = line.parse(arguments); !parsed)
        return Failure { parsed.error() };
    const auto address = line.required(u"address"_s);
    if (!address)
        return address;
    const auto where = hostAndPortFromString(*address);
    if (!where || where->port == 0)
        return wronglyUsed(u"--address: \"%1\" is not HOST:PORT."_s.arg(*address));
    const auto request = readInvite(line);
    if (!request)
        return Failure { request.error() };
    const DataDirectory directory(line.value(u"data"_s));
    const auto store = openStore(directory, Missing::Refused);
    if (!store)
        return Failure { store.error() };
    const auto tenant = readTenant(line, **store);
    if (!tenant)
        return tenant;
    const auto fingerprint = pinnedKey(directory);
    if (!fingerprint)
        return Failure { fingerprint.error() };
    const Actor administrator { *tenant, { {}, {}, Role::Admin, {} }, PageScope::everything() };
    const auto invite = Auth(**store).createInvite(administrator, *request, now());
    if (!invite)
        return failed(invite.error());
    return inviteLink(*where, *tenant, line.values(u"page"_s), invite->secret, *fingerprint) + u'\n';
}

Answer inviteList(const QStringList &arguments)
{
    CommandLine line(u"invite list"_s,
                     u"Lists a workspace's invites, one a line, with tabs between: id, state, role, "
                     "uses, expiry, pages, name."_s);
    line.add(u"tenant"_s, u"ID"_s, u"The workspace."_s);
    if (const auto parsed = line.parse(arguments); !parsed)
        return Failure { parsed.error() };
    const auto store = openStore(DataDirectory(line.value(u"data"_s)), Missing::Refused);
    if (!store)
        return Failure { store.error() };
    const auto tenant = readTenant(line, **store);
    if (!tenant)
        return tenant;
    const auto invites = (*store)->invites(*tenant);
    if (!invites)
        return failed(invites.error());
    QString output;
    for (const InviteRecord &record : *invites)
        output += describe(record);
    return output;
}

Answer inviteRevoke(const QStringList &arguments)
{
    CommandLine line(u"invite revoke"_s,
                     u"Ends an invite and the sessions of everybody who came in with it."_s, u"ID"_s);
    line.add(u"tenant"_s, u"ID"_s, u"The workspace."_s);
    if (const auto parsed = line.parse(arguments); !parsed)
        return Failure { parsed.error() };
    const auto store = openStore(DataDirectory(line.value(u"data"_s)), Missing::Refused);
    if (!store)
        return Failure { store.error() };
    const auto tenant = readTenant(line, **store);
    if (!tenant)
        return tenant;
    if (const auto revoked = (*store)->revokeInvite(*tenant, line.argument()); !revoked) {
        if (revoked.error().code == protocol::Code::NotFound) {
            return server::failed(
                u"There is no invite %1 in %2. See: callout-server invite list --tenant %2"_s.arg(
                    line.argument(), *tenant));
        }
        return failed(revoked.error());
    }
    return u"revoked %1\n"_s.arg(line.argument());
}

} // namespace callout::server::admin
