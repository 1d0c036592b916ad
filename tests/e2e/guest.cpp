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
    m_session = std::make_unique<Session>(endpoint, credentials, machine.clock ? *machine.clock : m_clock,
                                          options, [this, endpoint, mistake = machine.mistake] {
                                              auto made = std::make_unique<WatchedTransport>(
                                                  std::make_unique<WebSocketTransport>(endpoint), mistake);
                                              m_transport = made.get();
                                              connect(m_transport, &WatchedTransport::asked, this,
                                                      &Guest::asked);
                                              return made;
                                          });
    m_session->start();
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
