// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/reachability.h"

#include <QNetworkInformation>

namespace callout {

Reachability::Reachability(Connection &connection, QObject *parent)
    : QObject(parent),
      m_connection(connection)
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            &Reachability::tell);
    tell();
}

void Reachability::tell()
{
    const bool lost = QNetworkInformation::instance()->reachability()
        == QNetworkInformation::Reachability::Disconnected;
    m_connection.setNetwork(lost ? Connection::Network::Lost : Connection::Network::Found);
}

} // namespace callout
