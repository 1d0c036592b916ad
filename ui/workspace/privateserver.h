// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ipc/sharedconnection.h"
#include "ui/workspace/localserver.h"

#include <memory>

class QThread;

namespace callout::ui {

/// The private workspace's server, in whichever process of this user it runs: in the one that owns
/// the workspace's connection. When that one goes, the next owner starts it on the same data, with
/// the same key, and shares it again where it was shared. GUI thread.
class PrivateServer : public QObject {
    Q_OBJECT
public:
    enum class State {
        Starting, ///< here on a worker, or being found elsewhere
        Ready,
        Failed, ///< see error() and obstacle()
    };

    /// Who the workspace belongs to; asked when a token is made.
    struct Owner {
        QString id;
        QString name;
    };

    PrivateServer(const QString &directory, LocalServerFactory factory, std::function<Owner()> owner,
                  Clock &clock, QObject *parent = nullptr);
    ~PrivateServer() override;

    /// Also again after a failure.
    void start();
    /// After a failure, without being Starting meanwhile: stateChanged() tells the outcome.
    void tryAgain();
    /// Ends it in good order, and the connection with it; nothing works afterwards.
    void stop();

    State state() const { return m_state; }
    const protocol::Error &error() const { return m_error; }
    /// What another process is in the way with; None where the error is the workspace's own.
    Transport::Fault obstacle() const { return m_shared.obstacle(); }
    ipc::SharedConnection &connection() { return m_shared; }
    const ipc::SharedConnection &connection() const { return m_shared; }

    /// Where it is and with which token; the latest known. Empty before it was Ready once.
    Endpoint endpoint() const;
    const QString &token() const { return m_at.token; }
    /// The server itself, where it runs in this process; else null.
    LocalServer *local() const { return m_server.get(); }
    QByteArray fingerprint() const { return m_at.fingerprint.toLatin1(); }

    bool isSharing() const { return m_state == State::Ready && m_at.sharingPort != 0; }
    /// People who view any page now, beside that user; 0 where it runs elsewhere.
    int viewersBeside(const QString &userId) const { return m_server ? m_server->viewersBeside(userId) : 0; }
    quint16 sharingPort() const { return quint16(m_at.sharingPort); }
    /// Listens for others; answers with the port, at once where it runs here.
    void share(std::function<void(protocol::Outcome<quint16>)> answer);
    void stopSharing();
    /// The owner's name has changed: the token is made anew, and ownerRenamed() follows.
    void renameOwner();

Q_SIGNALS:
    void stateChanged();
    /// Another port or token: endpoint() and token() are new. Port 0: nowhere just now.
    void moved();
    void sharingChanged();
    /// Another process has changed the person's name.
    void personChanged();
    /// The token is one of the person's new name.
    void ownerRenamed();

private:
    struct Opened {
        std::unique_ptr<LocalServer> server;
        QString token;
    };
    using ShareAnswer = std::function<void(protocol::Outcome<quint16>)>;

    void roleChanged();
    void startHere();
    void started(protocol::Outcome<Opened> outcome);
    void received(QObject *peer, const protocol::LocalMessage &message);
    void take(const protocol::WorkspaceServer &server);
    void tellOthers();
    void fail(const protocol::Error &error);
    void setState(State state);
    protocol::Outcome<quint16> shareHere();
    void shareAgain();
    void stopHere();
    void renamed(const protocol::Outcome<QString> &token);

    const QString m_directory;
    LocalServerFactory m_factory;
    std::function<Owner()> m_owner;
    ipc::SharedConnection m_shared;
    State m_state = State::Starting;
    protocol::Error m_error;
    protocol::WorkspaceServer m_at;
    std::unique_ptr<LocalServer> m_server;
    QThread *m_starter = nullptr; ///< runs while the server is being started here
    QList<ShareAnswer> m_asked;   ///< of another process
    Timer m_again;                ///< until the port is free at which it was shared before
    int m_tries = 0;
    Timer m_renameAgain; ///< until the new name is written down
    enum class Begun { No, Yes };
    Begun m_begun = Begun::No;
};

} // namespace callout::ui
