// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ipc/hub.h"
#include "app/ipc/localchannel.h"

class QLocalServer;

namespace callout::ipc {

/// The owner's socket: lets the other processes of this user at the hub. REQUIRES: the owner's lock
/// is held for as long as this lives, for the name of the socket is nobody else's then.
class HubServer : public QObject {
    Q_OBJECT
public:
    HubServer(Hub &hub, const QString &socket, QObject *parent = nullptr);
    ~HubServer() override;

    bool isListening() const;
    /// How many other processes are here.
    int peers() const;
    /// To all of them, and as the first thing to each that comes later. Replaces the one before.
    void announce(const protocol::LocalMessage &message);
    /// To all that are here, but one.
    void tell(const protocol::LocalMessage &message, const QObject *except = nullptr);
    /// Tells one of them, if it is still here.
    void answer(QObject *peer, const protocol::LocalMessage &message);

Q_SIGNALS:
    void peersChanged();
    /// What is not for the hub. `peer` names the process until it goes.
    void received(QObject *peer, const callout::protocol::LocalMessage &message);

private:
    class Peer;
    void accept();

    Hub &m_hub;
    QLocalServer *m_server;
    QList<Peer *> m_peers;
    std::optional<protocol::LocalMessage> m_announced;
};

} // namespace callout::ipc
