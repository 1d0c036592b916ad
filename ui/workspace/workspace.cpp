// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/workspace.h"

#include "app/client/drafts.h"
#include "app/client/websockettransport.h"
#include "app/document/opendocument.h"
#include "ui/workspace/sentences.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace callout::ui {

namespace {
const QString sharingSetting = u"sharing/state"_s;
const QString languageSetting = u"language"_s;
const QString coloursSetting = u"colours"_s;
const QString portSetting = u"sharing/port"_s;

/// Between attempts to open a workspace that failed to.
constexpr Milliseconds firstRetry { 2000 };
constexpr Milliseconds mostRetry { 60000 };

QString scriptsSetting(const QString &path)
{
    return u"scripts/"_s + path;
}
} // namespace

Workspace::Workspace(const QString &directory, LocalServerFactory factory, Clock &clock, QObject *parent)
    : QObject(parent),
      m_directory(QDir(directory).absolutePath()),
      m_clock(clock),
      m_again(clock, [this] { tryAgain(); }),
      m_backoff(firstRetry, mostRetry, [] { return QRandomGenerator::global()->generateDouble(); })
{
    QDir().mkpath(m_directory);
    m_library = std::make_unique<Library>(QDir(m_directory).filePath(u"library.sqlite"_s));
    m_drafts = std::make_unique<Drafts>(QDir(m_directory).filePath(u"drafts.sqlite"_s), clock);
    m_server = std::make_unique<PrivateServer>(
        m_directory, std::move(factory),
        [this] {
            return PrivateServer::Owner { ownerId(), myName() };
        },
        clock);
    connect(m_server.get(), &PrivateServer::stateChanged, this, &Workspace::serverChanged);
    connect(m_server.get(), &PrivateServer::moved, this, &Workspace::serverMoved);
    connect(m_server.get(), &PrivateServer::sharingChanged, this, [this] {
        if (isSharing())
            noteSharing();
        Q_EMIT sharingChanged();
    });
    connect(&m_server->connection(), &ipc::SharedConnection::othersChanged, this, &Workspace::serveOthers);
    connect(m_server.get(), &PrivateServer::personChanged, this, &Workspace::applyName);
    connect(m_server.get(), &PrivateServer::ownerRenamed, this, &Workspace::ownerRenamed);
    m_raising = std::make_unique<ipc::Raising>(m_server->connection(), clock);
}

Workspace::~Workspace()
{
    // A link that never led anywhere is nothing to come back to.
    for (const QString &serverId : m_unproven)
        m_library->forgetMembership(serverId);
    m_server->connection().disconnect(this);
    m_sessions.clear();
    // Models go by deleteLater, and must not outlive the clock.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_shared.clear();
    m_raising.reset();
    m_server->disconnect(this);
    m_server->stop();
}

// -- the private workspace ------------------------------------------------------------------------

void Workspace::start()
{
    if (m_state == State::Ready)
        return;
    if (m_state == State::Failed)
        m_library->reopen();
    // Without the library nobody could find again what is said from now on.
    if (m_library->fault() != Library::Fault::None) {
        fail([this] { return libraryFailure(m_library->fault(), m_library->path()); });
        return;
    }
    m_again.stop();
    m_backoff.reset();
    m_state = State::Starting;
    Q_EMIT stateChanged();
    m_server->start();
}

/// Without a word: whoever looks at the failure goes on seeing it until it is over.
void Workspace::tryAgain()
{
    if (m_state != State::Failed)
        return;
    if (m_library->fault() != Library::Fault::None && m_library->reopen())
        start();
    else if (m_library->fault() == Library::Fault::None)
        m_server->tryAgain();
    else
        m_again.start(m_backoff.next());
}

void Workspace::serverChanged()
{
    switch (m_server->state()) {
    case PrivateServer::State::Starting:
        return;
    case PrivateServer::State::Failed:
        fail([this, error = m_server->error(), obstacle = m_server->obstacle()] {
            return obstacle == Transport::Fault::None
                ? workspaceFailure(error, m_directory)
                : ownerFailure(obstacle, m_server->connection().holder());
        });
        return;
    case PrivateServer::State::Ready:
        m_again.stop();
        m_backoff.reset();
        m_state = State::Ready;
        // Where the server runs here, it was started with the name.
        if (std::exchange(m_rename, Rename::Told) == Rename::Due && !m_server->local())
            m_server->renameOwner();
        Q_EMIT stateChanged();
        serveOthers();
    }
}

/// After another process took over the workspace: the session goes on there.
void Workspace::serverMoved()
{
    const auto known = m_sessions.find(Library::privateServer());
    if (known == m_sessions.end()) {
        serveOthers();
        return;
    }
    known->second->relocate(m_server->endpoint(), m_server->token());
    if (m_server->endpoint().port != 0)
        known->second->resume();
}

/// The connection is the owner's session's, also where no window here shows anything of the workspace.
void Workspace::serveOthers()
{
    const auto &shared = m_server->connection();
    if (m_state == State::Ready && shared.role() == ipc::SharedConnection::Role::Owner && shared.others() > 0
        && m_server->endpoint().port != 0)
        session(Library::privateServer());
}

void Workspace::fail(std::function<QString()> sentence)
{
    const QString before = failure();
    m_failure = std::move(sentence);
    m_again.start(m_backoff.next());
    if (std::exchange(m_state, State::Failed) != State::Failed || failure() != before)
        Q_EMIT stateChanged();
}

QString Workspace::ownerId()
{
    if (m_ownerId.isEmpty())
        m_ownerId = m_library->settingOnce(u"owner"_s, newUuid());
    return m_ownerId;
}

Credentials Workspace::ownerCredentials() const
{
    Credentials credentials;
    credentials.token = m_server->token();
    credentials.name = myName();
    return credentials;
}

std::unique_ptr<Session> Workspace::makePrivateSession()
{
    if (m_state != State::Ready)
        return {};
    Session::Options options;
    options.cacheDir = QDir(QDir(m_directory).filePath(u"cache/private"_s));
    options.cacheName = u"workspace"_s; // whatever its port is today
    for (const QString &name : options.cacheDir.entryList({ u"pages-*"_s }, QDir::Dirs)) {
        if (name != u"pages-workspace"_s) // earlier versions named them by the port
            QDir(options.cacheDir.filePath(name)).removeRecursively();
    }
    auto transports = m_server->connection().transports(
        [this] { return std::make_unique<WebSocketTransport>(m_server->endpoint()); });
    return std::make_unique<Session>(m_server->endpoint(), ownerCredentials(), m_clock, options, transports);
}

void Workspace::share(std::function<void(Result<quint16, QString>)> answer)
{
    if (m_state != State::Ready) {
        answer(Failure { failure() });
        return;
    }
    m_server->share([answer = std::move(answer)](const protocol::Outcome<quint16> &port) {
        if (port)
            answer(*port);
        else
            answer(Failure { sharingFailure(port.error()) });
    });
}

/// Links name a port. Where the one of before is taken, those that were given out lead nowhere.
void Workspace::noteSharing()
{
    const quint16 before = quint16(m_library->setting(portSetting).toUInt());
    m_lostPort = before == sharingPort() ? 0 : before;
    m_library->setSetting(portSetting, QString::number(sharingPort()));
    m_library->setSetting(sharingSetting, u"on"_s);
}

void Workspace::stopSharing()
{
    if (!isSharing())
        return;
    forgetSharing();
    m_server->stopSharing();
}

bool Workspace::wasSharing() const
{
    return m_state == State::Ready && !isSharing() && m_library->setting(sharingSetting) == u"on"_s;
}

void Workspace::forgetSharing()
{
    m_library->setSetting(sharingSetting, u"off"_s);
}

// -- sessions -------------------------------------------------------------------------------------

Session *Workspace::session(const QString &serverId)
{
    if (const auto known = m_sessions.find(serverId); known != m_sessions.end())
        return known->second.get();
    if (serverId == Library::privateServer())
        return adopt(serverId, makePrivateSession(), m_server->connection());
    const auto membership = m_library->membership(serverId);
    if (!membership)
        return nullptr;
    auto &shared = m_shared[serverId];
    shared = std::make_unique<ipc::SharedConnection>(ipc::identityOf(*membership), m_clock,
                                                     ipc::SharedConnection::Options());
    shared->introduce(m_title);
    Session *session = adopt(serverId, makeSession(*membership), *shared);
    shared->start();
    return session;
}

std::unique_ptr<Session> Workspace::makeSession(const Library::Membership &membership)
{
    Credentials credentials;
    credentials.invite = membership.invite;
    credentials.name = membership.name.isEmpty() ? myName() : membership.name;
    credentials.guestKey = membership.guestKey;
    Session::Options options;
    options.cacheDir = QDir(QDir(m_directory).filePath(u"cache/"_s + membership.id));
    auto transports = m_shared[membership.id]->transports(
        [endpoint = membership.endpoint] { return std::make_unique<WebSocketTransport>(endpoint); });
    return std::make_unique<Session>(membership.endpoint, credentials, m_clock, options, transports);
}

Session *Workspace::adopt(const QString &serverId, std::unique_ptr<Session> session,
                          ipc::SharedConnection &shared)
{
    if (!session)
        return nullptr;
    Session *adopted = session.get();
    m_sessions.emplace(serverId, std::move(session));
    connect(adopted, &Session::stateChanged, this,
            [this, serverId, adopted] { proveMembership(serverId, *adopted); });
    shared.follow(adopted);
    adopted->start();
    return adopted;
}

void Workspace::close(const QString &serverId)
{
    const auto found = m_sessions.find(serverId);
    if (found == m_sessions.end())
        return;
    Q_EMIT sessionClosed(serverId);
    found->second->stop();
    m_sessions.erase(found);
    m_shared.erase(serverId);
}

// -- memberships ----------------------------------------------------------------------------------

namespace {

Endpoint endpointOf(const ShareLink &link)
{
    Endpoint endpoint;
    endpoint.host = link.host;
    endpoint.port = link.port;
    endpoint.tenantId = link.tenantId;
    endpoint.fingerprint = link.fingerprint;
    return endpoint;
}

/// By its key where the link pins one, wherever it is reached; else by its address.
bool sameServer(const Endpoint &endpoint, const ShareLink &link)
{
    if (endpoint.tenantId != link.tenantId)
        return false;
    if (!link.fingerprint.isEmpty())
        return endpoint.fingerprint == link.fingerprint;
    return endpoint.port == link.port && endpoint.host.compare(link.host, Qt::CaseInsensitive) == 0;
}

} // namespace

std::optional<Library::Membership> Workspace::membershipFor(const ShareLink &link)
{
    for (Library::Membership &membership : m_library->memberships()) {
        if (!sameServer(membership.endpoint, link))
            continue;
        if (!link.invite.isEmpty() && membership.invite != link.invite)
            continue;
        if (!membership.urlId.isEmpty() && membership.urlId != link.urlId)
            continue;
        const Endpoint &endpoint = membership.endpoint;
        if (endpoint.host == link.host && endpoint.port == link.port)
            return membership;
        // The same key at a new address: the server has moved.
        membership.endpoint.host = link.host;
        membership.endpoint.port = link.port;
        membership = m_library->remember(membership);
        close(membership.id);
        Q_EMIT membershipsChanged(); // whoever shows its pages turns to the new address
        return membership;
    }
    return {};
}

bool Workspace::knows(const ShareLink &link)
{
    const auto all = m_library->memberships();
    return std::any_of(all.begin(), all.end(), [&link](const Library::Membership &membership) {
        return sameServer(membership.endpoint, link);
    });
}

bool Workspace::isOwn(const ShareLink &link) const
{
    return m_state == State::Ready && !link.fingerprint.isEmpty()
        && link.fingerprint == m_server->fingerprint() && link.tenantId == m_server->endpoint().tenantId;
}

Library::Membership Workspace::join(const ShareLink &link, const QString &name)
{
    Library::Membership membership;
    membership.endpoint = endpointOf(link);
    membership.invite = link.invite;
    membership.name = name == myName() ? QString() : name;
    membership.urlId = link.urlId;
    // What another window has joined by already is not this one's to take back.
    const auto all = m_library->memberships();
    const bool isNew = std::none_of(all.begin(), all.end(), [&](const Library::Membership &known) {
        return known.invite == membership.invite && sameServer(known.endpoint, link);
    });
    membership = m_library->remember(membership);
    if (isNew)
        m_unproven.insert(membership.id);
    Q_EMIT membershipsChanged();
    return membership;
}

/// The first welcome makes a membership last; a refusal before it leaves nothing behind.
void Workspace::proveMembership(const QString &serverId, Session &session)
{
    if (!m_unproven.contains(serverId))
        return;
    if (session.state() == Connection::State::Online) {
        m_unproven.remove(serverId);
    } else if (session.state() == Connection::State::Rejected) {
        m_unproven.remove(serverId);
        m_library->forgetMembership(serverId);
        Q_EMIT membershipsChanged();
    }
}

void Workspace::leave(const QString &serverId)
{
    close(serverId);
    m_library->forgetMembership(serverId);
    Q_EMIT membershipsChanged();
}

QString Workspace::describe(const QString &serverId) const
{
    if (serverId == Library::privateServer())
        return tr("this computer");
    if (const auto known = m_sessions.find(serverId); known != m_sessions.end())
        return address(known->second->endpoint());
    const auto membership = m_library->membership(serverId);
    return membership ? address(membership->endpoint) : QString();
}

// -- the person -----------------------------------------------------------------------------------

QString Workspace::myName() const
{
    const QString chosen = m_library->setting(u"name"_s);
    return chosen.isEmpty() ? systemName() : chosen;
}

void Workspace::setMyName(const QString &name)
{
    const QString trimmed = name.simplified();
    if (trimmed.isEmpty() || trimmed == myName())
        return;
    m_library->setSetting(u"name"_s, trimmed);
    if (m_state == State::Ready)
        m_server->renameOwner();
    else
        m_rename = Rename::Due;
    applyName();
}

/// Here or in another process the person has taken another name: every session is renewed with it,
/// the private one as soon as there is a token for it.
void Workspace::applyName()
{
    const QString name = myName();
    if (std::exchange(m_appliedName, name) == name)
        return;
    for (const auto &[serverId, session] : m_sessions) {
        if (serverId != Library::privateServer())
            session->rename(name);
    }
    Q_EMIT nameChanged();
}

void Workspace::ownerRenamed()
{
    const auto known = m_sessions.find(Library::privateServer());
    if (known != m_sessions.end())
        known->second->renew(ownerCredentials());
}

void Workspace::introduce(const QString &title)
{
    m_title = title;
    m_server->connection().introduce(title);
    for (const auto &[serverId, shared] : m_shared)
        shared->introduce(title);
}

QString Workspace::language() const
{
    return m_library->setting(languageSetting);
}

void Workspace::setLanguage(const QString &name)
{
    if (name == language())
        return;
    m_library->setSetting(languageSetting, name);
    Q_EMIT languageChanged();
}

QString Workspace::colours() const
{
    return m_library->setting(coloursSetting);
}

void Workspace::setColours(const QString &name)
{
    if (name == colours())
        return;
    m_library->setSetting(coloursSetting, name);
    Q_EMIT coloursChanged();
}

std::shared_ptr<Document> Workspace::document(const QString &path, std::optional<PageKind> known)
{
    const QFileInfo file(path);
    const Scripts run = scripts(path);
    const QString key = u"%1|%2|%3|%4"_s.arg(path)
                            .arg(file.lastModified().toMSecsSinceEpoch())
                            .arg(file.size())
                            .arg(int(run));
    m_documents.removeIf([](const auto &open) { return open.value().expired(); });
    if (auto open = m_documents.value(key).lock(); open && open->state() != Document::State::Failed)
        return open;
    std::shared_ptr<Document> opened = openDocument(path, {}, known, run);
    m_documents.insert(key, opened);
    return opened;
}

Scripts Workspace::scripts(const QString &path) const
{
    return m_library->setting(scriptsSetting(path)) == "on"_L1 ? Scripts::On : Scripts::Off;
}

void Workspace::setScripts(const QString &path, Scripts scripts)
{
    m_library->setSetting(scriptsSetting(path), scripts == Scripts::On ? u"on"_s : QString());
}

QDir Workspace::picturesDirectory() const
{
    return QDir(QDir(m_directory).filePath(u"pictures"_s));
}

} // namespace callout::ui
