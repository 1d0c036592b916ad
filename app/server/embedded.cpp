// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/embedded.h"

#include "app/server/datadirectory.h"
#include "app/server/identity.h"
#include "app/server/server.h"
#include "app/server/sqlitestore.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <optional>

namespace callout::server {

using namespace Qt::StringLiterals;
using protocol::Code;

namespace {

constexpr std::chrono::hours ownerSession { 24 * 365 };

/// The one tenant of a private workspace.
QString privateTenant()
{
    return u"private"_s;
}

class Workspace final : public EmbeddedServer {
public:
    explicit Workspace(const QString &dataDir) : m_dataDir(dataDir), m_directory(dataDir) { }
    ~Workspace() override;

    Outcome<Done> open();

    QString tenantId() const override { return privateTenant(); }
    quint16 localPort() const override { return m_localPort; }
    Outcome<QString> ownerToken(const QString &userId, const QString &name, const QString &known) override;
    Outcome<quint16> share(quint16 port) override;
    void stopSharing() override;
    bool isSharing() const override { return m_shared.has_value(); }
    int viewersBeside(const QString &userId) const override
    {
        return m_server->viewersBeside(privateTenant(), userId);
    }
    QByteArray fingerprint() const override { return m_identity.fingerprint; }

private:
    Outcome<Done> ensureTenant();
    Outcome<Server::Listening> listenShared(quint16 port);
    QString portFile() const { return QDir(m_dataDir).filePath(u"share-port"_s); }
    quint16 lastPort() const;
    void rememberPort(quint16 port) const;

    const QString m_dataDir;
    const DataDirectory m_directory;
    std::unique_ptr<DataDirectoryClaim> m_claim;
    std::unique_ptr<SqliteStore> m_store;
    std::unique_ptr<Blobs> m_blobs;
    Identity m_identity;
    std::shared_ptr<const TlsContext> m_tls;
    std::unique_ptr<Server> m_server;
    quint16 m_localPort = 0;
    std::optional<Server::Listening> m_shared;
};

Workspace::~Workspace()
{
    if (m_server)
        m_server->drain(protocol::CloseCode::GoingAway);
}

Outcome<Done> Workspace::open()
{
    if (const auto made = m_directory.make(); !made)
        return made;
    auto claim = DataDirectoryClaim::claim(m_directory);
    if (!claim)
        return Failure { claim.error() };
    m_claim = std::move(*claim);
    auto identity = ownIdentity(m_dataDir);
    if (!identity)
        return Failure { identity.error() };
    m_identity = std::move(*identity);
    auto tls = TlsContext::make(m_identity.certificatePem, m_identity.privateKeyPem);
    if (!tls)
        return Failure { tls.error() };
    m_tls = *tls;
    auto store = SqliteStore::open(m_directory.databaseFile());
    if (!store)
        return Failure { store.error() };
    m_store = std::move(*store);
    if (const auto tenant = ensureTenant(); !tenant)
        return tenant;
    auto blobs = Blobs::open(m_directory.blobsDirectory(), *m_store, {});
    if (!blobs)
        return Failure { blobs.error() };
    m_blobs = std::move(*blobs);
    NetworkOptions options;
    options.threads = 1; // one person's work; the rest of the machine is theirs
    // Who ends the program does not wait for guests that are gone, nor for this program's own
    // connections, whose thread is the one that waits.
    options.closing = std::chrono::seconds(1);
    options.drain = std::chrono::milliseconds(1500);
    m_server = std::make_unique<Server>(*m_store, *m_blobs, options);
    const auto listening = m_server->listen({ u"127.0.0.1"_s, 0, nullptr });
    if (!listening)
        return Failure { listening.error() };
    m_localPort = listening.value().port;
    return notePresented(m_directory, Presented::SelfSigned);
}

Outcome<Done> Workspace::ensureTenant()
{
    const auto tenant = m_store->tenant(privateTenant());
    if (tenant)
        return Done();
    if (tenant.error().code != Code::NotFound)
        return Failure { tenant.error() };
    const auto added = m_store->addTenant(privateTenant());
    if (!added)
        return Failure { added.error() };
    return Done();
}

Outcome<QString> Workspace::ownerToken(const QString &userId, const QString &name, const QString &known)
{
    const Actor owner { privateTenant(), { userId, name, Role::Admin, {} }, PageScope::everything() };
    // Not one that ends while it is used.
    const auto before = m_server->auth().authenticate(
        known, Services::now() + std::chrono::milliseconds(ownerSession / 2).count());
    if (before && before->actor == owner)
        return known;
    auto session = m_server->auth().issueSession(owner, ownerSession, Services::now());
    if (!session)
        return Failure { session.error() };
    return session->token;
}

Outcome<Server::Listening> Workspace::listenShared(quint16 port)
{
    // One socket for IPv4 and IPv6 where the machine has both.
    auto listening = m_server->listen({ u"::"_s, port, m_tls });
    if (!listening)
        listening = m_server->listen({ u"0.0.0.0"_s, port, m_tls });
    return listening;
}

Outcome<quint16> Workspace::share(quint16 port)
{
    if (m_shared)
        return m_shared->port;
    auto listening = listenShared(port > 0 ? port : lastPort());
    if (!listening && port == 0)
        listening = listenShared(0);
    if (!listening)
        return Failure { listening.error() };
    m_shared = *listening;
    rememberPort(m_shared->port);
    return m_shared->port;
}

void Workspace::stopSharing()
{
    if (const auto shared = std::exchange(m_shared, {}))
        m_server->stopListening(shared->id);
}

quint16 Workspace::lastPort() const
{
    QFile file(portFile());
    return file.open(QIODevice::ReadOnly) ? file.read(8).trimmed().toUShort() : 0;
}

/// Without it the next share has another port, and links given out before do not work: a pity,
/// not an error.
void Workspace::rememberPort(quint16 port) const
{
    QSaveFile file(portFile());
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::number(port)) < 0 || !file.commit())
        qWarning("The port of this workspace could not be written down.");
}

} // namespace

Outcome<std::unique_ptr<EmbeddedServer>> EmbeddedServer::start(const QString &dataDir)
{
    auto workspace = std::make_unique<Workspace>(dataDir);
    if (const auto opened = workspace->open(); !opened)
        return Failure { opened.error() };
    return std::unique_ptr<EmbeddedServer>(std::move(workspace));
}

} // namespace callout::server
