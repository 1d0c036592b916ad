// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/library.h"
#include "app/client/link.h"
#include "app/client/session.h"
#include "app/client/transport.h"
#include "app/core/values.h"
#include "app/ipc/ownerlock.h"
#include "app/protocol/codes.h"

#include <QCoreApplication>
#include <QString>

/// What people read when something does not go as they asked: what happened, to what, what to do.
namespace callout::ui {

/// host:port, with brackets around an IPv6 address.
QString address(const Endpoint &endpoint);
QString address(const QString &host, quint16 port);

/// The first 16 characters of a key's fingerprint in groups of four: enough for two people to compare.
QString shortFingerprint(const QByteArray &fingerprint);

/// Why the private workspace could not be opened, or keeps nothing just now.
QString workspaceFailure(const protocol::Error &error, const QString &directory);
/// Why the file that knows which picture is which page cannot be used.
QString libraryFailure(Library::Fault fault, const QString &file);
/// Why this copy of Callout could not be made reachable.
QString sharingFailure(const protocol::Error &error);
/// Why a pasted or given link is none.
QString linkFailure(LinkFault fault, const QString &text);
/// Why a server does not let this person in, or cannot be reached.
QString connectionFailure(const protocol::Error &error, const Endpoint &endpoint,
                          Transport::Fault fault = Transport::Fault::None);
/// The same for what a session met last.
QString connectionFailure(const Session &session);

/// Why another process of this user's Callout keeps this one from the connection they share:
/// OwnerSilent or OwnerDiffers.
QString ownerFailure(Transport::Fault fault, const std::optional<ipc::OwnerLock::Holder> &holder);

/// "can comment", as in a list of invitations.
QString roleName(Role role);

} // namespace callout::ui
