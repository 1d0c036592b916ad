// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QTcpServer>

namespace callout::webprint {

/// Whether an address is one that everybody can reach: not this machine, not a private network,
/// not what only this network's machines answer on.
bool isPublic(const QHostAddress &address);

/// The one door to the network that an address's page has: a proxy on this machine that looks up
/// names itself and connects only to public addresses. The page's own host may be private, if it is
/// at the beginning; a public page then never reaches into this network, whatever its names resolve to.
class NetGate final : public QTcpServer {
    Q_OBJECT
public:
    explicit NetGate(const QUrl &page, QObject *parent = nullptr);

    /// Listens; false when this machine allows no port.
    bool open();
    /// How many connections were refused because they led into this network.
    int refused() const { return m_refused; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    friend class GateConnection;
    enum class Own { Unknown, Public, Private };
    /// The first address of these that `host` may be reached at; null: none.
    QHostAddress choose(const QString &host, const QList<QHostAddress> &addresses);

    const QString m_host;
    Own m_own = Own::Unknown;
    int m_refused = 0;
};

} // namespace callout::webprint
