// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/links.h"

#include "ui/workspace/workspace.h"

#include <QNetworkInterface>

using namespace Qt::StringLiterals;

namespace callout::ui {

namespace {

const QString hostSetting = u"sharing/host"_s;

/// RFC 1918.
bool isPrivate(const QHostAddress &address)
{
    return address.isInSubnet(QHostAddress(u"10.0.0.0"_s), 8)
        || address.isInSubnet(QHostAddress(u"172.16.0.0"_s), 12)
        || address.isInSubnet(QHostAddress(u"192.168.0.0"_s), 16);
}

/// Lower is likelier to be what the people in the same room can reach.
int rank(const QHostAddress &address, const QNetworkInterface &interface)
{
    const bool physical = interface.type() == QNetworkInterface::Ethernet
        || interface.type() == QNetworkInterface::Wifi;
    const QString name = interface.name();
    const bool bridge = name.startsWith(u"docker"_s) || name.startsWith(u"br-"_s)
        || name.startsWith(u"virbr"_s) || name.startsWith(u"veth"_s);
    int rank = bridge ? 100 : physical ? 0 : 10;
    if (address.protocol() == QAbstractSocket::IPv6Protocol)
        rank += 40;
    else if (!isPrivate(address))
        rank += 5;
    return rank;
}

} // namespace

QList<NetworkAddress> networkAddresses()
{
    QList<std::pair<int, NetworkAddress>> ranked;
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        const auto flags = interface.flags();
        if (!flags.testFlag(QNetworkInterface::IsUp) || !flags.testFlag(QNetworkInterface::IsRunning)
            || flags.testFlag(QNetworkInterface::IsLoopBack))
            continue;
        for (const QNetworkAddressEntry &entry : interface.addressEntries()) {
            const QHostAddress address = entry.ip();
            // A link-local address means something only together with one machine's interface.
            if (address.isLoopback() || address.isLinkLocal() || entry.isTemporary())
                continue;
            ranked.append(
                { rank(address, interface), { address.toString(), interface.humanReadableName() } });
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<NetworkAddress> addresses;
    for (const auto &[order, address] : ranked)
        addresses.append(address);
    return addresses;
}

QString sharingHost(const Workspace &workspace)
{
    const auto addresses = networkAddresses();
    const QString chosen = workspace.library().setting(hostSetting);
    for (const NetworkAddress &address : addresses) {
        if (address.host == chosen)
            return chosen;
    }
    return addresses.isEmpty() ? u"127.0.0.1"_s : addresses.first().host;
}

void setSharingHost(Workspace &workspace, const QString &host)
{
    workspace.library().setSetting(hostSetting, host);
}

QString linkSetting(const QString &serverId, const QString &urlId)
{
    return u"link/%1/%2"_s.arg(serverId, urlId);
}

bool isShared(const Workspace &workspace, const QString &serverId, const QString &urlId)
{
    if (serverId != Library::privateServer())
        return !serverId.isEmpty();
    return workspace.isSharing() && !workspace.library().setting(linkSetting(serverId, urlId)).isEmpty();
}

std::optional<ShareLink> linkTo(const Workspace &workspace, const QString &serverId, const QString &urlId,
                                const QString &conversationId)
{
    ShareLink link;
    link.urlId = urlId;
    link.conversationId = conversationId;
    if (serverId == Library::privateServer()) {
        if (!workspace.isSharing())
            return {};
        link.host = sharingHost(workspace);
        link.port = workspace.sharingPort();
        link.tenantId = workspace.server().endpoint().tenantId;
        link.fingerprint = workspace.server().fingerprint();
        return link;
    }
    const auto membership = workspace.library().membership(serverId);
    if (!membership)
        return {};
    link.host = membership->endpoint.host;
    link.port = membership->endpoint.port;
    link.tenantId = membership->endpoint.tenantId;
    link.fingerprint = membership->endpoint.fingerprint;
    return link;
}

} // namespace callout::ui
