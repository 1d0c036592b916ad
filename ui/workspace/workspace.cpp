// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/workspace.h"

#include "app/client/drafts.h"
#include "app/document/opendocument.h"
#include "ui/workspace/sentences.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QThread>

using namespace Qt::StringLiterals;

namespace callout::ui {

namespace {
const QString sharingSetting = u"sharing/state"_s;
const QString languageSetting = u"language"_s;
const QString coloursSetting = u"colours"_s;
const QString portSetting = u"sharing/port"_s;

QString scriptsSetting(const QString &path)
{
    return u"scripts/"_s + path;
}
} // namespace

Workspace::Workspace(const QString &directory, LocalServerFactory factory, Clock &clock, QObject *parent)
    : QObject(parent),
      m_directory(QDir(directory).absolutePath()),
      m_factory(std::move(factory)),
      m_clock(clock)
{
    QDir().mkpath(m_directory);
    m_library = std::make_unique<Library>(QDir(m_directory).filePath(u"library.sqlite"_s));
    m_drafts = std::make_unique<Drafts>(QDir(m_directory).filePath(u"drafts.sqlite"_s), clock);
}

Workspace::~Workspace()
{
    if (m_starter)
        m_starter->wait();
    // A link that never led anywhere is nothing to come back to.
    for (const QString &serverId : m_unproven)
        m_library->forgetMembership(serverId);
    m_sessions.clear();
    // Models go by deleteLater, and must not outlive the clock.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_server.reset();
}

// -- the private workspace ------------------------------------------------------------------------

void Workspace::start()
{
    if (m_starter || m_server)
        return;
    if (m_state == State::Failed)
        m_library->reopen();
    // Without the library nobody could find again what is said from now on.
    if (m_library->fault() != Library::Fault::None) {
        fail([this] { return libraryFailure(m_library->fault(), m_library->path()); });
        return;
    }
    m_state = State::Starting;
    auto outcome = std::make_shared<std::optional<protocol::Outcome<Opened>>>();
    const auto open = [factory = m_factory, directory = m_directory, owner = ownerId(),
                       name = myName()]() -> protocol::Outcome<Opened> {
        auto server = factory(directory);
        if (!server)
            return Failure { server.error() };
        auto token = server.value()->ownerToken(owner, name);
        if (!token)
            return Failure { token.error() };
        return Opened { std::move(server).value(), std::move(token).value() };
    };
    m_starter = QThread::create([open, outcome] { outcome->emplace(open()); });
    m_starter->setParent(this);
    connect(m_starter, &QThread::finished, this, [this, outcome] {
        m_starter->deleteLater();
        m_starter = nullptr;
        serverStarted(std::move(**outcome));
    });
    m_starter->start();
    Q_EMIT stateChanged();
}

void Workspace::serverStarted(protocol::Outcome<Opened> outcome)
{
    if (!outcome) {
        fail([this, error = outcome.error()] { return workspaceFailure(error, m_directory); });
        return;
    }
    Opened opened = std::move(outcome).value();
    m_server = std::move(opened.server);
    m_ownerToken = opened.token;
    m_state = State::Ready;
    Q_EMIT stateChanged();
}

void Workspace::fail(std::function<QString()> sentence)
{
    m_failure = std::move(sentence);
    m_state = State::Failed;
    Q_EMIT stateChanged();
}

QString Workspace::ownerId()
{
    if (m_ownerId.isEmpty())
        m_ownerId = m_library->setting(u"owner"_s);
    if (m_ownerId.isEmpty()) {
        m_ownerId = newUuid();
        m_library->setSetting(u"owner"_s, m_ownerId);
    }
    return m_ownerId;
}

Credentials Workspace::ownerCredentials() const
{
    Credentials credentials;
    credentials.token = m_ownerToken;
    credentials.name = myName();
    return credentials;
}

std::unique_ptr<Session> Workspace::makePrivateSession()
{
    if (!m_server)
        return {};
    Endpoint endpoint;
    endpoint.host = u"127.0.0.1"_s;
    endpoint.port = m_server->localPort();
    endpoint.tenantId = m_server->tenantId();
    endpoint.security = Endpoint::Security::Plain;
    Session::Options options;
    options.cacheDir = QDir(QDir(m_directory).filePath(u"cache/private"_s));
    // The workspace is the truth and at hand; copies of its pages under older ports only take room.
    for (const QString &name : options.cacheDir.entryList({ u"pages-*"_s }, QDir::Dirs))
        QDir(options.cacheDir.filePath(name)).removeRecursively();
    return std::make_unique<Session>(endpoint, ownerCredentials(), m_clock, options);
}

Result<quint16, QString> Workspace::share()
{
    if (isSharing())
        return m_sharingPort;
    if (!m_server)
        return Failure { failure() };
    const auto port = m_server->share(0);
    if (!port)
        return Failure { sharingFailure(port.error()) };
    m_sharingPort = *port;
    // Links name a port. Where the one of before is taken, those that were given out lead nowhere.
    const quint16 before = quint16(m_library->setting(portSetting).toUInt());
    m_lostPort = before == *port ? 0 : before;
    m_library->setSetting(portSetting, QString::number(*port));
    m_library->setSetting(sharingSetting, u"on"_s);
    Q_EMIT sharingChanged();
    return *port;
}

void Workspace::stopSharing()
{
    if (!isSharing())
        return;
    m_server->stopSharing();
    forgetSharing();
    Q_EMIT sharingChanged();
}

bool Workspace::wasSharing() const
{
    return m_server && !isSharing() && m_library->setting(sharingSetting) == u"on"_s;
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
        return adopt(serverId, makePrivateSession());
    const auto membership = m_library->membership(serverId);
    return membership ? adopt(serverId, makeSession(*membership)) : nullptr;
}

std::unique_ptr<Session> Workspace::makeSession(const Library::Membership &membership)
{
    Credentials credentials;
    credentials.invite = membership.invite;
    credentials.name = membership.name.isEmpty() ? myName() : membership.name;
    credentials.guestKey = membership.guestKey;
    Session::Options options;
    options.cacheDir = QDir(QDir(m_directory).filePath(u"cache/"_s + membership.id));
    return std::make_unique<Session>(membership.endpoint, credentials, m_clock, options);
}

Session *Workspace::adopt(const QString &serverId, std::unique_ptr<Session> session)
{
    if (!session)
        return nullptr;
    Session *adopted = session.get();
    m_sessions.emplace(serverId, std::move(session));
    connect(adopted, &Session::stateChanged, this,
            [this, serverId, adopted] { proveMembership(serverId, *adopted); });
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
    return m_server && !link.fingerprint.isEmpty() && link.fingerprint == m_server->fingerprint()
        && link.tenantId == m_server->tenantId();
}

Library::Membership Workspace::join(const ShareLink &link, const QString &name)
{
    Library::Membership membership;
    membership.endpoint = endpointOf(link);
    membership.invite = link.invite;
    membership.name = name == myName() ? QString() : name;
    membership.urlId = link.urlId;
    membership = m_library->remember(membership);
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
    if (!m_givenName.isEmpty())
        return m_givenName;
    const QString chosen = m_library->setting(u"name"_s);
    return chosen.isEmpty() ? systemName() : chosen;
}

void Workspace::setMyName(const QString &name)
{
    const QString trimmed = name.simplified();
    if (trimmed.isEmpty() || trimmed == myName())
        return;
    m_givenName.clear();
    m_library->setSetting(u"name"_s, trimmed);
    if (m_server) {
        if (const auto token = m_server->ownerToken(ownerId(), trimmed))
            m_ownerToken = *token;
    }
    for (const auto &[serverId, session] : m_sessions) {
        if (serverId == Library::privateServer())
            session->renew(ownerCredentials());
        else
            session->rename(trimmed);
    }
    Q_EMIT nameChanged();
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
