// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/session.h"
#include "app/ipc/hubserver.h"
#include "app/ipc/locallink.h"
#include "app/ipc/ownerlock.h"
#include "app/ipc/place.h"

#include <memory>

namespace callout::ipc {

class SharedTransport;

/// This process's share in the one connection of a user to a server. Whoever gets the lock is its
/// owner and has the connection; the others attach to the owner. When the owner goes, however it
/// goes, those that are left race for the lock at once. Owner's thread only (the GUI thread).
class SharedConnection : public QObject {
    Q_OBJECT
public:
    enum class Role {
        Seeking,  ///< neither is known yet, or the owner has just gone
        Owner,    ///< this process has the connection
        Attached, ///< another one has
    };
    Q_ENUM(Role)

    struct Options {
        Milliseconds seekEvery { 20 };      ///< while the lock is held by who does not listen yet
        Milliseconds seekPatience { 3000 }; ///< after which that one counts as silent
        Milliseconds seekRarely { 500 };    ///< from then on, and past an owner of another version
        LocalLink::Options link;
    };

    /// `identity` is the same text in every process that should share; see placeFor().
    SharedConnection(const QString &identity, Clock &clock, Options options, QObject *parent = nullptr);
    ~SharedConnection() override;

    /// Takes or finds the owner's place; signals follow, the first possibly from inside this call.
    void start();
    Role role() const { return m_role; }
    /// Why there is neither: OwnerSilent or OwnerDiffers; None as long as it may be found soon.
    Transport::Fault obstacle() const { return m_obstacle; }
    /// Which process is in the way, where it left word; for people.
    std::optional<OwnerLock::Holder> holder() const;
    /// Other processes that share; known to the owner alone.
    int others() const { return m_server ? m_server->peers() : 0; }

    /// The title of this process's window, by which people of the others find it.
    void introduce(const QString &title);

    /// Transports for a Session; `upstream` makes the owner's.
    Session::TransportFactory transports(Session::TransportFactory upstream);
    /// The session that uses them: hears when the way is free, and says how it fares.
    void follow(Session *session);

    // -- besides the native protocol
    /// As the owner: to all others, and to each that comes; replaces the one before.
    void announce(const protocol::LocalMessage &message);
    /// To the owner, or as the owner to all others.
    void tell(const protocol::LocalMessage &message, const QObject *except = nullptr);
    /// As the owner: to the process that asked.
    void answer(QObject *peer, const protocol::LocalMessage &message);
    /// Lets the others go and ends the connection, but keeps the lock: what it guards is still in use.
    void retire();

    // -- for SharedTransport
    void open(SharedTransport &transport);
    void send(SharedTransport &transport, const QByteArray &frame);
    void ping(SharedTransport &transport);
    void close(SharedTransport &transport);
    void forget(SharedTransport &transport);
    qint64 bytesToWrite() const;

Q_SIGNALS:
    void roleChanged();
    void obstacleChanged();
    /// From the owner, or as the owner from `peer`, which names that process while it is there.
    void received(QObject *peer, const callout::protocol::LocalMessage &message);
    void othersChanged();

private:
    void seek();
    void own();
    void link();
    void linkReady();
    void linkLost(LocalChannel::Closing closing);
    void linkSilence();
    void linkReceived(const QByteArray &frame);
    void begin();
    void setRole(Role role);
    void setObstacle(Transport::Fault fault);
    void dropLink();
    void endTransport(const Ending &ending);
    Ending hindrance() const;
    void resume();
    void sessionMoved();
    void take(const protocol::LocalMessage &message);

    Clock &m_clock;
    const Options m_options;
    Place m_place;
    std::unique_ptr<OwnerLock> m_lock;
    std::unique_ptr<Hub> m_hub; ///< of the owner
    std::unique_ptr<HubServer> m_server;
    LocalLink *m_link = nullptr; ///< of the others
    Role m_role = Role::Seeking;
    Transport::Fault m_obstacle = Transport::Fault::None;
    QString m_title;
    Session::TransportFactory m_upstream;
    SharedTransport *m_transport = nullptr; ///< the session's present one
    qint64 m_ref = 0;                       ///< of its `attach`
    QPointer<Session> m_session;
    Timer m_seek;
    Milliseconds m_seekingSince { 0 };
    enum class Retired { No, Yes };
    Retired m_retired = Retired::No;
};

} // namespace callout::ipc
