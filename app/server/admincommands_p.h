// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/commandline.h"
#include "app/server/datadirectory.h"
#include "app/server/sqlitestore.h"

/// Shared by the administrator's commands.
namespace callout::server::admin {

using Answer = Result<QString, Ending>; ///< what goes to stdout
using StorePtr = std::unique_ptr<SqliteStore>;

Timestamp now();
Failure<Ending> failed(const protocol::Error &error);

enum class Missing { Refused, Made };
/// The store of `--data`. A directory mistyped must not become a new, empty one.
Result<StorePtr, Ending> openStore(const DataDirectory &directory, Missing missing);

Result<Role, Ending> readRole(const CommandLine &line);
Result<std::chrono::milliseconds, Ending> readDuration(const CommandLine &line, const QString &name);
/// A workspace that exists, else a sentence that says how to add it.
Result<QString, Ending> readTenant(const CommandLine &line, Store &store);

// One function a command, with the arguments after its name.
Answer tenantAdd(const QStringList &arguments);
Answer tenantList(const QStringList &arguments);
Answer tenantRemove(const QStringList &arguments);
Answer secretRotate(const QStringList &arguments);
Answer token(const QStringList &arguments);
Answer inviteCreate(const QStringList &arguments);
Answer inviteList(const QStringList &arguments);
Answer inviteRevoke(const QStringList &arguments);

} // namespace callout::server::admin
