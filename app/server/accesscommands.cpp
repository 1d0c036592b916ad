// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/admincommands_p.h"

#include "app/server/auth.h"
#include "app/server/blobs.h"
#include "app/server/tokens.h"

#include <QDateTime>

namespace callout::server::admin {

using namespace Qt::StringLiterals;

// -- tenant ----------------------------------------------------------------------------------------

Answer tenantAdd(const QStringList &arguments)
{
    CommandLine line(u"tenant add"_s, u"Adds a workspace. Its id: 1 to 63 of a-z, 0-9 and -."_s, u"ID"_s);
    if (const auto parsed = line.parse(arguments); !parsed)
        return Failure { parsed.error() };
    const auto store = openStore(DataDirectory(line.value(u"data"_s)), Missing::Made);
    if (!store)
        return Failure { store.error() };
    const auto tenant = (*store)->addTenant(line.argument());
    if (!tenant)
        return failed(tenant.error());
    return u"added %1\n"_s.arg(tenant->id);
}

Answer tenantList(const QStringList &arguments)
{
    CommandLine line(u"tenant list"_s, u"Lists the ids of the workspaces, one a line."_s);
    if (const auto parsed = line.parse(arguments); !parsed)
        return Failure { parsed.error() };
    const auto store = openStore(DataDirectory(line.value(u"data"_s)), Missing::Refused);
    if (!store)
        return Failure { store.error() };
    const auto tenants = (*store)->tenants();
    if (!tenants)
        return failed(tenants.error());
    QString output;
    for (const Tenant &tenant : *tenants)
        output += tenant.id + u'\n';
    return output;
}

Answer tenantRemove(const QStringList &arguments)
{
    CommandLine line(u"tenant remove"_s,
                     u"Removes a workspace with all its pages, discussions, documents, sessions and invites. "
                     "It cannot be undone."_s,
                     u"ID"_s);
    if (const auto parsed = line.parse(arguments); !parsed)
        return Failure { parsed.error() };
    const DataDirectory directory(line.value(u"data"_s));
    const auto store = openStore(directory, Missing::Refused);
    if (!store)
        return Failure { store.error() };
    const QString id = line.argument();
    if (const auto removed = (*store)->removeTenant(id); !removed) {
        if (removed.error().code == protocol::Code::NotFound)
            return server::failed(
                u"There is no workspace %1. See: callout-server tenant list --data DIR"_s.arg(id));
        return failed(removed.error());
    }
    if (const auto removed = Blobs::removeTenant(directory.blobsDirectory(), id); !removed)
        return failed(removed.error());
    return u"removed %1\n"_s.arg(id);
}

// -- secret, token -----------------------------------------------------------------------------------

Answer secretRotate(const QStringList &arguments)
{
    CommandLine line(
        u"secret rotate"_s,
        u"Makes a new API secret for SSO and prints it, once. The old one stops working at once."_s);
    line.add(u"tenant"_s, u"ID"_s, u"The workspace."_s);
    if (const auto parsed = line.parse(arguments); !parsed)
        return Failure { parsed.error() };
    const auto store = openStore(DataDirectory(line.value(u"data"_s)), Missing::Refused);
    if (!store)
        return Failure { store.error() };
    const auto tenant = readTenant(line, **store);
    if (!tenant)
        return tenant;
    const QString secret = newSecret();
    if (const auto set = (*store)->setApiSecret(*tenant, secret.toLatin1()); !set)
        return failed(set.error());
    return secret + u'\n';
}

Answer token(const QStringList &arguments)
{
    CommandLine line(u"token"_s, u"Opens a session for a user, on all pages, and prints its token."_s);
    line.add(u"tenant"_s, u"ID"_s, u"The workspace."_s);
    line.add(u"user"_s, u"U"_s, u"The user's id; not beginning with \"guest:\"."_s);
    line.add(u"name"_s, u"N"_s, u"The name that others see."_s);
    line.add(u"role"_s, u"R"_s, u"viewer, commenter, moderator or admin."_s);
    line.add(u"ttl"_s, u"TIME"_s, u"How long it lasts: 30m, 12h, 7d. Default: 1h."_s, u"1h"_s);
    if (const auto parsed = line.parse(arguments); !parsed)
        return Failure { parsed.error() };
    const auto user = line.required(u"user"_s);
    const auto name = line.required(u"name"_s);
    const auto role = readRole(line);
    const auto lifetime = readDuration(line, u"ttl"_s);
    if (!user || !name)
        return user ? name : user;
    if (!role)
        return Failure { role.error() };
    if (!lifetime)
        return Failure { lifetime.error() };
    const auto store = openStore(DataDirectory(line.value(u"data"_s)), Missing::Refused);
    if (!store)
        return Failure { store.error() };
    const auto tenant = readTenant(line, **store);
    if (!tenant)
        return tenant;
    const Actor actor { *tenant, { *user, *name, *role, {} }, PageScope::everything() };
    const auto session = Auth(**store).issueSession(actor, *lifetime, now());
    if (!session)
        return failed(session.error());
    return session->token + u'\n';
}

} // namespace callout::server::admin
