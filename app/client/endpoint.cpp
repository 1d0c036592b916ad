// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/session.h"

#include <QCryptographicHash>
#include <QHostAddress>

namespace callout {

using namespace Qt::StringLiterals;

namespace {

QUrl urlOf(const Endpoint &endpoint, QLatin1StringView scheme, const QString &path)
{
    QUrl url;
    url.setScheme(scheme);
    url.setHost(endpoint.host);
    url.setPort(endpoint.port);
    url.setPath(path);
    return url;
}

} // namespace

QUrl Endpoint::webSocketUrl() const
{
    return urlOf(*this, security == Security::Tls ? "wss"_L1 : "ws"_L1, u"/v1/ws"_s);
}

QUrl Endpoint::httpUrl(const QString &path) const
{
    return urlOf(*this, security == Security::Tls ? "https"_L1 : "http"_L1, path);
}

QString Endpoint::key() const
{
    // The pinned key is the server's identity: an address that is somebody else's today is another server.
    const QByteArray identity = host.toLower().toUtf8() + '\n' + QByteArray::number(port) + '\n'
        + tenantId.toUtf8() + '\n' + fingerprint;
    const QByteArray hash = QCryptographicHash::hash(identity, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(32));
}

bool Endpoint::isLoopback() const
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

} // namespace callout
