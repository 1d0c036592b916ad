// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/guest.h"

#include "app/client/websockettransport.h"

#include <QCryptographicHash>

#include <random>

namespace callout::test {

Guest::Guest(const ShareLink &link, const QString &name, quint16 port)
    : Guest(link, name, Machine { .port = port })
{
}

Guest::Guest(const ShareLink &link, const QString &name, const Machine &machine)
{
    Endpoint endpoint { link.host, machine.port != 0 ? machine.port : link.port, link.tenantId,
                        link.fingerprint, Endpoint::Security::Tls };
    Credentials credentials;
    credentials.invite = link.invite;
    credentials.name = name;
    credentials.guestKey = QString::fromLatin1(
        QByteArray(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256))
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    Session::Options options;
    options.cacheDir = QDir(m_dir.path());
    options.connection.uniform = [random = std::mt19937(machine.seed)]() mutable {
        return std::uniform_real_distribution<>(0, 1)(random);
    };
    Clock &clock = machine.clock ? *machine.clock : m_clock;
    Session::TransportFactory transports = upstreams(endpoint, machine.mistake);
    if (!machine.household.isEmpty()) {
        m_shared = std::make_unique<ipc::SharedConnection>(machine.household, clock,
                                                           ipc::SharedConnection::Options {});
        transports = m_shared->transports(std::move(transports));
    }
    m_session = std::make_unique<Session>(endpoint, credentials, clock, options,
                                          watched(std::move(transports), machine.mistake));
    if (m_shared)
        m_shared->follow(m_session.get());
    m_session->start();
    if (m_shared)
        m_shared->start();
}

/// To the server itself.
Session::TransportFactory Guest::upstreams(const Endpoint &endpoint, Mistake mistake)
{
    if (mistake != Mistake::HubRemembers)
        return [endpoint] { return std::make_unique<WebSocketTransport>(endpoint); };
    return [endpoint, memory = std::make_shared<RememberedPages>()] {
        return std::make_unique<RememberingTransport>(std::make_unique<WebSocketTransport>(endpoint), memory);
    };
}

/// What the session itself uses.
Session::TransportFactory Guest::watched(Session::TransportFactory transports, Mistake mistake)
{
    return [this, transports = std::move(transports), mistake] {
        auto made = std::make_unique<WatchedTransport>(transports(), mistake);
        m_transport = made.get();
        connect(m_transport, &WatchedTransport::asked, this, &Guest::asked);
        return made;
    };
}

Guest::~Guest()
{
    m_page.reset();
}

void Guest::look(const QString &urlId)
{
    m_page = m_session->page(urlId);
    PageModel *page = m_page.get();
    connect(page, &PageModel::conversationAdded, this, [this](const QString &id) { ++added[id]; });
    connect(page, &PageModel::conversationRemoved, this, [this](const QString &id) { ++removed[id]; });
    connect(page, &PageModel::foreignComment, this,
            [this](const QString &, const QString &id) { ++comments[id]; });
    connect(page, &PageModel::operationStored, this, [this](const QString &id) { ++stored[id]; });
    connect(page, &PageModel::operationFailed, this, [this] { ++failed; });
    connect(page, &PageModel::operationRejected, this, [this] { ++rejected; });
    connect(page, &PageModel::reset, this, [this] { ++resets; });
}

QString Guest::pin(const QString &text, double x, double y)
{
    const QString id = newUuid();
    m_page->createConversation(id, newUuid(), ImageAnchor { x, y, 0, 0, {} }, text);
    return id;
}

QString Guest::reply(const QString &conversationId, const QString &text)
{
    const QString id = newUuid();
    m_page->addComment(conversationId, id, text);
    return id;
}

} // namespace callout::test
