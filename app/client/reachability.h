// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/connection.h"
#include "app/client/signinprobe.h"

#include <QNetworkAddressEntry>

namespace callout {

/// Passes on what is known about the network: what the system says, whether it wants a sign-in, and
/// when this machine has another address, or none. Unknown is not offline: where the system says nothing,
/// only who has no address at all is. Nor is offline, whatever the system says of the way to the internet,
/// who is in one network with the server.
class Reachability : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString host; ///< of the server
        QUrl probe = SignInProbe::nobody();
        /// The addresses of this machine by which others can reach it; empty: the system's.
        std::function<QList<QNetworkAddressEntry>()> addresses {};
    };

    Reachability(Connection &connection, Clock &clock, Options options, QObject *parent = nullptr);

private:
    void moved(Connection::State state);
    void look();
    void tell();

    Connection &m_connection;
    bool isNeighbour() const;

    const QString m_host;
    const std::function<QList<QNetworkAddressEntry>()> m_addresses;
    QList<QNetworkAddressEntry> m_before;
    Connection::State m_state = Connection::State::Offline; ///< what it was at last
    SignInProbe m_probe;
    std::optional<QUrl> m_signIn; ///< what the probe found
};

} // namespace callout
