// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webprint/netgate.h"

#include "app/webprint/gateconnection.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace callout::webprint {

bool isPublic(const QHostAddress &address)
{
    bool isMapped = false;
    const quint32 v4 = address.toIPv4Address(&isMapped); // also what is written as IPv6
    if (isMapped) {
        static const QList<QPair<QHostAddress, int>> kept = {
            QHostAddress::parseSubnet(u"0.0.0.0/8"_s),      QHostAddress::parseSubnet(u"10.0.0.0/8"_s),
            QHostAddress::parseSubnet(u"100.64.0.0/10"_s),  QHostAddress::parseSubnet(u"127.0.0.0/8"_s),
            QHostAddress::parseSubnet(u"169.254.0.0/16"_s), QHostAddress::parseSubnet(u"172.16.0.0/12"_s),
            QHostAddress::parseSubnet(u"192.0.0.0/24"_s),   QHostAddress::parseSubnet(u"192.168.0.0/16"_s),
            QHostAddress::parseSubnet(u"198.18.0.0/15"_s),  QHostAddress::parseSubnet(u"224.0.0.0/3"_s),
        };
        return std::ranges::none_of(kept, [v4](const auto &net) { return QHostAddress(v4).isInSubnet(net); });
    }
    static const auto global = QHostAddress::parseSubnet(u"2000::/3"_s);
    // Addresses that carry an IPv4 address in them lead to it.
    static const auto translated = QHostAddress::parseSubnet(u"64:ff9b::/96"_s);
    static const auto tunnelled = QHostAddress::parseSubnet(u"2002::/16"_s);
    static const auto teredo = QHostAddress::parseSubnet(u"2001::/32"_s);
    return address.isInSubnet(global) && !address.isInSubnet(translated) && !address.isInSubnet(tunnelled)
        && !address.isInSubnet(teredo);
}

NetGate::NetGate(const QUrl &page, QObject *parent) : QTcpServer(parent), m_host(page.host().toLower()) { }

bool NetGate::open()
{
    return listen(QHostAddress::LocalHost);
}

QHostAddress NetGate::choose(const QString &host, const QList<QHostAddress> &addresses)
{
    const auto open = std::ranges::find_if(addresses, isPublic);
    const bool isOwn = host.toLower() == m_host;
    if (isOwn && m_own == Own::Unknown && !addresses.isEmpty())
        m_own = open == addresses.end() ? Own::Private : Own::Public;
    if (open != addresses.end())
        return *open;
    if (isOwn && m_own == Own::Private && !addresses.isEmpty())
        return addresses.first();
    if (!addresses.isEmpty())
        ++m_refused;
    return {};
}

void NetGate::incomingConnection(qintptr descriptor)
{
    new GateConnection(*this, descriptor); // goes when either end does
}

} // namespace callout::webprint
