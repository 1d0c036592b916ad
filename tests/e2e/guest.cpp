// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/guest.h"

#include <QCryptographicHash>

namespace callout::test {

Guest::Guest(const ShareLink &link, const QString &name, quint16 port)
{
    Endpoint endpoint { link.host, port != 0 ? port : link.port, link.tenantId, link.fingerprint,
                        Endpoint::Security::Tls };
    Credentials credentials;
    credentials.invite = link.invite;
    credentials.name = name;
    credentials.guestKey = QString::fromLatin1(
        QByteArray(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256))
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    Session::Options options;
    options.cacheDir = QDir(m_dir.path());
    m_session = std::make_unique<Session>(endpoint, credentials, m_clock, options);
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
