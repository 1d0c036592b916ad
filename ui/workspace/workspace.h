// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/library.h"
#include "app/client/link.h"
#include "app/document/scripts.h"
#include "app/ipc/raising.h"
#include "ui/workspace/privateserver.h"

#include <QDir>
#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace callout {
class Document;
class Drafts;
} // namespace callout

namespace callout::ui {

/// Everything the windows of one process share: the library, the private workspace's server, and
/// one Session for it and for each membership. GUI thread.
class Workspace : public QObject {
    Q_OBJECT
public:
    enum class State {
        Starting, ///< the private workspace is being opened on a worker
        Ready,
        Failed, ///< see failure(); joined servers and looking at pictures still work
    };
    Q_ENUM(State)

    /// `directory` holds the workspace, the library and the caches; it is made when missing.
    Workspace(const QString &directory, LocalServerFactory factory, Clock &clock, QObject *parent = nullptr);
    ~Workspace() override;

    /// Opens the private workspace on a worker; also again after a failure, as a person wants it now.
    /// It is tried again by itself, too, less and less often.
    void start();
    State state() const { return m_state; }
    /// What is wrong with the private workspace, in a sentence. Failed only.
    QString failure() const { return m_failure ? m_failure() : QString(); }

    const QString &directory() const { return m_directory; }
    Library &library() const { return *m_library; }
    /// What was typed and not sent, of all servers.
    Drafts &drafts() { return *m_drafts; }
    Clock &clock() { return m_clock; }
    /// The private workspace's server, in this process or in another of this user's.
    PrivateServer &server() { return *m_server; }
    const PrivateServer &server() const { return *m_server; }
    /// Windows in other processes of this workspace.
    ipc::Raising &raising() { return *m_raising; }

    /// The Session of a membership or of the private workspace, connecting from the first call on.
    /// Null for an unknown id, and for the private one unless Ready. Valid until sessionClosed().
    Session *session(const QString &serverId);
    /// The membership through which a link's page can be seen; nothing when it must be joined.
    std::optional<Library::Membership> membershipFor(const ShareLink &link);
    /// Whether any membership is with the server that a link names.
    bool knows(const ShareLink &link);
    /// Whether a link leads to this very workspace.
    bool isOwn(const ShareLink &link) const;
    Library::Membership join(const ShareLink &link, const QString &name);
    void leave(const QString &serverId);
    /// "this computer", or host and port.
    QString describe(const QString &serverId) const;

    /// Listens for others, with TLS; answers with the port, or with a sentence that says why not.
    void share(std::function<void(Result<quint16, QString>)> answer);
    void stopSharing();
    bool isSharing() const { return m_server->isSharing(); }
    /// Other people who view pages of the private workspace now, where its server runs in this process.
    int guests() { return m_server->viewersBeside(ownerId()); }
    /// Sharing went on until Callout was last closed: links given out wait for it.
    bool wasSharing() const;
    /// Whoever was asked does not want to go on.
    void forgetSharing();
    /// Meaningful while isSharing().
    quint16 sharingPort() const { return m_server->sharingPort(); }
    /// The port of earlier links, where another program has it now; else 0.
    quint16 lostPort() const { return m_lostPort; }

    /// What others see beside my comments: the system account's name until it is changed.
    QString myName() const;
    /// Renews every session with the new name, in every process of this workspace.
    void setMyName(const QString &name);
    /// What a window of this process is called: people of other processes find it by that.
    void introduce(const QString &title);

    /// The language of the windows, as in Language::all(); empty: as the system.
    QString language() const;
    void setLanguage(const QString &name);
    /// "light", "dark", or empty: as the system.
    QString colours() const;
    void setColours(const QString &name);

    /// A link was made or taken back.
    void noteLinks() { Q_EMIT linksChanged(); }

    /// A file on this machine, opened once for all windows that show it; as the page that it belongs to
    /// where that is known.
    std::shared_ptr<Document> document(const QString &path, std::optional<PageKind> known = {});
    /// Whether the scripts of that web page run when it is opened. Off until the user says so.
    Scripts scripts(const QString &path) const;
    void setScripts(const QString &path, Scripts scripts);
    /// Where pasted pictures are kept.
    QDir picturesDirectory() const;

Q_SIGNALS:
    void stateChanged();
    /// The Session of that id is about to be destroyed: let go of it and of its pages.
    void sessionClosed(const QString &serverId);
    void membershipsChanged();
    void sharingChanged();
    void nameChanged();
    void languageChanged();
    void coloursChanged();
    void linksChanged();

private:
    void serverChanged();
    void serverMoved();
    void serveOthers();
    void fail(std::function<QString()> sentence);
    void tryAgain();
    void applyName();
    void ownerRenamed();
    void noteSharing();
    Credentials ownerCredentials() const;
    std::unique_ptr<Session> makePrivateSession();
    std::unique_ptr<Session> makeSession(const Library::Membership &membership);
    Session *adopt(const QString &serverId, std::unique_ptr<Session> session, ipc::SharedConnection &shared);
    void close(const QString &serverId);
    void proveMembership(const QString &serverId, Session &session);
    QString ownerId();

    QString m_directory;
    Clock &m_clock;
    State m_state = State::Starting;
    std::function<QString()> m_failure; ///< said anew, in the language of then
    Timer m_again;
    Backoff m_backoff;
    quint16 m_lostPort = 0;
    QString m_ownerId;
    QString m_title; ///< of a window of this process
    enum class Rename { Told, Due };
    Rename m_rename = Rename::Told; ///< whether the owner of the workspace knows of the name
    QString m_appliedName;          ///< the one that every session was told of
    std::unique_ptr<Library> m_library;
    std::unique_ptr<Drafts> m_drafts;
    std::unique_ptr<PrivateServer> m_server;
    std::unique_ptr<ipc::Raising> m_raising;
    /// Of memberships; outlive their sessions. The private workspace's is its server's.
    std::map<QString, std::unique_ptr<ipc::SharedConnection>> m_shared;
    std::map<QString, std::unique_ptr<Session>> m_sessions; ///< goes before the server
    QSet<QString> m_unproven; ///< memberships of this run that no server has confirmed yet
    QHash<QString, std::weak_ptr<Document>> m_documents; ///< by path, time and size of the file
};

/// The name of the person at this computer, as the system knows it; never empty.
QString systemName();

} // namespace callout::ui
