// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/link.h"

#include <QList>

#include <optional>

namespace callout::ui {

class Workspace;

/// An address of this computer that others may reach it by.
struct NetworkAddress {
    QString host;      ///< numeric, without brackets
    QString interface; ///< as people know it: "wlan0"
    bool operator==(const NetworkAddress &) const = default;
};

/// All that are not loopback, the likeliest first: private IPv4 of a physical interface, other
/// IPv4, then global IPv6. Empty: no network.
QList<NetworkAddress> networkAddresses();

/// The address chosen for links to this computer, while it still has it; else the likeliest; else
/// 127.0.0.1.
QString sharingHost(const Workspace &workspace);
void setSharingHost(Workspace &workspace, const QString &host);

/// Where a page can be found by those who may see it; nothing while a private page is not shared.
std::optional<ShareLink> linkTo(const Workspace &workspace, const QString &serverId, const QString &urlId,
                                const QString &conversationId = {});

/// Whether others can open a page: it is on a server, or this computer shares and gave out a link.
bool isShared(const Workspace &workspace, const QString &serverId, const QString &urlId);
/// The setting under which the last link to a page is kept.
QString linkSetting(const QString &serverId, const QString &urlId);

} // namespace callout::ui
