// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/connection.h"
#include "app/client/pagemodel.h"
#include "app/client/transport.h"

#include <QDir>
#include <QUrl>

#include <memory>

namespace callout {

class Api;
class BlobCache;

/// Where a server is and how its key is known.
struct Endpoint {
    QString host;
    quint16 port = 0;
    QString tenantId;
    QByteArray fingerprint; ///< base64url SHA-256 of the public key; empty: the system's authorities decide
    enum class Security { Tls, Plain };
    Security security = Security::Tls; ///< Plain only for loopback

    /// `wss://host:port/v1/ws` or `ws://…`.
    QUrl webSocketUrl() const;
    /// `https://host:port` + path.
    QUrl httpUrl(const QString &path) const;
    /// One name a (server, tenant): for the stores of cached pages and keys.
    QString key() const;
    /// On this machine: reachable without any network.
    bool isLoopback() const;
    bool operator==(const Endpoint &) const = default;
};

/// How a session is got, and got again when it was refused once.
struct Credentials {
    QString token; ///< a ready session token (own workspace, command line); wins over the rest
    QString invite;
    QString name; ///< of a guest
    QString guestKey;
};

/// One user at one server: the connection, the pages being viewed and their pending operations.
/// Shared by all windows of the process. Owner's thread only (the GUI thread).
class Session : public QObject {
    Q_OBJECT
public:
    struct Options {
        Milliseconds operationWait { 5000 }; ///< how long an operation waits for a rebuilt connection
        QDir cacheDir;                       ///< pages and blobs for reading offline; may not exist yet
        QString cacheName;                   ///< of this server in it; empty: the endpoint's key
        Connection::Options connection;
    };
    /// Makes a Transport for each attempt; the default is a QWebSocket.
    using TransportFactory = Connection::TransportFactory;

    Session(Endpoint endpoint, Credentials credentials, Clock &clock, Options options,
            TransportFactory transports = {}, QObject *parent = nullptr);
    ~Session() override;

    /// Gets a session token if there is none, and connects; stays connected until stop().
    void start();
    void stop();
    /// "Try now": skips the wait before the next attempt.
    void tryNow();
    /// The same when it is no person's wish: the way is known to be free.
    void resume();
    /// Whoever has the connection is there, or tries again just now: so does this one.
    void ownerMoved();
    /// A new name for this guest: the session is renewed with it, at once where connected.
    void rename(const QString &name);
    /// Other credentials for the same user, such as a fresh token of the workspace's owner.
    void renew(const Credentials &credentials);
    /// The same server and user at another port, with another token: counts from the next attempt on.
    void relocate(const Endpoint &endpoint, const QString &token);

    const Endpoint &endpoint() const;
    Connection::State state() const;
    /// Why the last attempt failed; meaningful in WaitingToRetry, Rejected and Blocked.
    const protocol::Error &lastError() const;
    /// The same where it has no code: nobody there, another key, a network's sign-in and so on.
    Transport::Fault lastFault() const;
    /// Where a person signs in to the network, for a browser; empty unless lastFault() is SignIn.
    QUrl signInPage() const;
    /// Wall-clock time of the last frame from the server; 0: never.
    Timestamp lastSync() const;
    /// Until the next attempt, while WaitingToRetry.
    Milliseconds untilRetry() const;
    const User &self() const;
    PageScope pages() const;
    /// HTTP of the same server: pages, blobs, invites.
    Api &api();
    BlobCache &blobs();

    /// The model of a page, subscribed while anyone holds it: the same object for all windows.
    /// Keeps working when the session is gone, as if offline; the clock must outlive it.
    std::shared_ptr<PageModel> page(const QString &urlId);

Q_SIGNALS:
    void stateChanged(callout::Connection::State state);
    void personTried(); ///< by tryNow()
    void selfChanged();
    void lastSyncChanged(); ///< at most once a second
    /// The server does not let this user see a page, or not any more: not-found, or forbidden.
    void pageRefused(const QString &urlId, const callout::protocol::Error &error);

private:
    class Private;
    std::shared_ptr<Private> d; ///< models hold it too
};

} // namespace callout
