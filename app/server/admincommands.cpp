// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/admincommands.h"

#include "app/protocol/names.h"
#include "app/server/admincommands_p.h"

#include <QDateTime>
#include <QDir>

#include <array>

namespace callout::server::admin {

using namespace Qt::StringLiterals;

Timestamp now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

Failure<Ending> failed(const protocol::Error &error)
{
    return server::failed(error.reason);
}

Result<StorePtr, Ending> openStore(const DataDirectory &directory, Missing missing)
{
    if (missing == Missing::Made) {
        if (const auto made = directory.make(); !made)
            return failed(made.error());
    } else if (!QFile::exists(directory.databaseFile())) {
        return server::failed(
            u"There is no Callout data in %1. Begin with: callout-server tenant add ID --data DIR"_s.arg(
                QDir::toNativeSeparators(directory.path())));
    }
    auto store = SqliteStore::open(directory.databaseFile());
    if (!store)
        return failed(store.error());
    return std::move(store).value();
}

Result<Role, Ending> readRole(const CommandLine &line)
{
    const auto name = line.required(u"role"_s);
    if (!name)
        return Failure { name.error() };
    if (const auto role = protocol::roleFromString(*name))
        return *role;
    return wronglyUsed(u"--role: \"%1\" is none of viewer, commenter, moderator, admin."_s.arg(*name));
}

Result<std::chrono::milliseconds, Ending> readDuration(const CommandLine &line, const QString &name)
{
    if (const auto duration = durationFromString(line.value(name)))
        return *duration;
    return wronglyUsed(u"--%1: \"%2\" is not a time span like 30m, 12h or 7d."_s.arg(name, line.value(name)));
}

Result<QString, Ending> readTenant(const CommandLine &line, Store &store)
{
    const auto id = line.required(u"tenant"_s);
    if (!id)
        return id;
    if (const auto tenant = store.tenant(*id); !tenant) {
        if (tenant.error().code != protocol::Code::NotFound)
            return failed(tenant.error());
        return server::failed(
            u"There is no workspace %1. Add it with: callout-server tenant add %1 --data DIR"_s.arg(*id));
    }
    return *id;
}

} // namespace callout::server::admin

namespace callout::server {

using namespace Qt::StringLiterals;

namespace {

struct Command {
    QLatin1StringView group;
    QLatin1StringView name; ///< empty: the group is the command
    admin::Answer (*run)(const QStringList &arguments);
};

constexpr std::array commands {
    Command { "tenant"_L1, "add"_L1, admin::tenantAdd },
    Command { "tenant"_L1, "list"_L1, admin::tenantList },
    Command { "tenant"_L1, "remove"_L1, admin::tenantRemove },
    Command { "secret"_L1, "rotate"_L1, admin::secretRotate },
    Command { "token"_L1, ""_L1, admin::token },
    Command { "invite"_L1, "create"_L1, admin::inviteCreate },
    Command { "invite"_L1, "list"_L1, admin::inviteList },
    Command { "invite"_L1, "revoke"_L1, admin::inviteRevoke },
};

/// No such command: says what there is.
Ending unknown(const QString &group, const QString &name)
{
    QStringList names;
    for (const Command &command : commands) {
        if (command.group == group)
            names.append(command.name);
    }
    if (names.isEmpty()) {
        return wronglyUsed(u"There is no command \"%1\". See: callout-server --help"_s.arg(group)).error;
    }
    if (name == "--help"_L1 || name == "-h"_L1)
        return { Ending::Succeeded, overview(), {} };
    return wronglyUsed(
               u"After \"%1\" comes one of: %2. See: callout-server --help"_s.arg(group, names.join(u", "_s)))
        .error;
}

} // namespace

QString overview()
{
    return u"Usage: callout-server COMMAND [OPTIONS]\n\n"
           "The server of Callout, for discussions pinned on images and documents.\n\n"
           "  serve                        serves the workspaces of a data directory\n"
           "  tenant add|list|remove ID    workspaces\n"
           "  secret rotate                a new API secret for SSO\n"
           "  token                        a session token for a user\n"
           "  invite create|list|revoke    invites, as links\n\n"
           "Each takes --data DIR, works beside a running server, and explains itself with --help.\n"_s;
}

Ending runAdminCommand(const QStringList &arguments)
{
    const QString group = arguments.value(0);
    const QString name = arguments.value(1);
    for (const Command &command : commands) {
        if (command.group != group || (!command.name.isEmpty() && command.name != name))
            continue;
        const admin::Answer answer = command.run(arguments.mid(command.name.isEmpty() ? 1 : 2));
        return answer ? Ending { Ending::Succeeded, *answer, {} } : answer.error();
    }
    return unknown(group, name);
}

} // namespace callout::server
