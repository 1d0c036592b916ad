// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/reachability.h"

#include <QNetworkInformation>
#include <QNetworkInterface>

#include <algorithm>
#include <utility>

namespace callout {

namespace {

QList<QNetworkAddressEntry> ownAddresses()
{
    QList<QNetworkAddressEntry> all;
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        if (!interface.flags().testFlag(QNetworkInterface::IsRunning))
            continue;
        for (const QNetworkAddressEntry &entry : interface.addressEntries()) {
            if (!entry.ip().isLoopback() && !entry.ip().isLinkLocal())
                all.append(entry);
        }
    }
    return all;
}

} // namespace

Reachability::Reachability(Connection &connection, Clock &clock, Options options, QObject *parent)
    : QObject(parent),
      m_connection(connection),
      m_host(options.host),
      m_addresses(options.addresses ? std::move(options.addresses) : ownAddresses),
      m_before(m_addresses()),
      m_probe(clock, options.probe)
{
    connect(&connection, &Connection::stateChanged, this, &Reachability::moved);
    connect(&connection, &Connection::looked, this, &Reachability::look);
    connect(&m_probe, &SignInProbe::answered, this, [this](const std::optional<QUrl> &page) {
        m_signIn = page;
        tell();
    });
    using Feature = QNetworkInformation::Feature;
    if (QNetworkInformation::loadBackendByFeatures(Feature::Reachability | Feature::CaptivePortal)
        || QNetworkInformation::loadBackendByFeatures(Feature::Reachability)) {
        const auto *system = QNetworkInformation::instance();
        connect(system, &QNetworkInformation::reachabilityChanged, this, &Reachability::tell);
        connect(system, &QNetworkInformation::isBehindCaptivePortalChanged, this, &Reachability::tell);
    }
    tell();
}

/// Each attempt that fails is a reason to ask; one that does not is the answer.
void Reachability::moved(Connection::State state)
{
    const auto isStuck = [](Connection::State at) {
        return at == Connection::State::WaitingToRetry || at == Connection::State::Blocked;
    };
    const Connection::State from = std::exchange(m_state, state);
    if (isStuck(state) && !isStuck(from)) {
        look();
        m_probe.ask();
    } else if (m_connection.isUp()) {
        m_probe.cancel();
        m_signIn.reset();
    }
}

/// The system tells when there is a network, but not that it is another one.
void Reachability::look()
{
    const QList<QNetworkAddressEntry> now = m_addresses();
    if (now == m_before)
        return;
    m_before = now;
    tell();
    m_connection.addressChanged();
}

bool Reachability::isNeighbour() const
{
    const QHostAddress server(m_host);
    return std::any_of(m_before.begin(), m_before.end(), [&](const QNetworkAddressEntry &own) {
        return !server.isNull() && server.isInSubnet(own.ip(), own.prefixLength());
    });
}

void Reachability::tell()
{
    using Network = Connection::Network;
    const auto *system = QNetworkInformation::instance();
    const bool isCutOff = system && system->reachability() == QNetworkInformation::Reachability::Disconnected;
    // Who has no address has no network, whether or not somebody says so.
    if (m_before.isEmpty() || (isCutOff && !isNeighbour()))
        m_connection.setNetwork(Network::Lost);
    else if (m_signIn || (system && system->isBehindCaptivePortal()))
        m_connection.setNetwork(Network::SignIn,
                                m_signIn ? m_signIn->toString(QUrl::FullyEncoded) : QString());
    else
        m_connection.setNetwork(Network::Found);
}

} // namespace callout
