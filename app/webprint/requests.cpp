// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webprint/requests.h"

#include "app/webprint/pagefolder.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace callout::webprint {

namespace {

/// The hosts that the engine reaches without a proxy, whatever it is told.
bool isThisMachine(const QString &host)
{
    const QHostAddress address(host);
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || address.isLoopback()
        || address.isLinkLocal() || address == QHostAddress::AnyIPv4 || address == QHostAddress::AnyIPv6;
}

} // namespace

bool mayRequest(Reach reach, const QString &ownHost, const QUrl &url, const QByteArray &method,
                QWebEngineUrlRequestInfo::ResourceType type)
{
    const QString scheme = url.scheme();
    if (scheme == "data"_L1 || scheme == "blob"_L1 || url == QUrl(u"about:blank"_s)
        || url == QUrl(u"about:srcdoc"_s))
        return true;
    if (reach == Reach::Folder)
        return scheme == QLatin1StringView(pageScheme);

    using Info = QWebEngineUrlRequestInfo;
    switch (type) {
    case Info::ResourceTypeMedia: // moves or sounds: not on paper
    case Info::ResourceTypePrefetch:
    case Info::ResourceTypeFavicon:
    case Info::ResourceTypePing:
    case Info::ResourceTypeServiceWorker:
    case Info::ResourceTypeCspReport:
    case Info::ResourceTypePluginResource:
    case Info::ResourceTypeNavigationPreloadMainFrame:
    case Info::ResourceTypeNavigationPreloadSubFrame:
    case Info::ResourceTypeWebSocket:
        return false;
    default:
        return (scheme == "http"_L1 || scheme == "https"_L1) && method == "GET"
            && (url.host() == ownHost || !isThisMachine(url.host()));
    }
}

void RequestGate::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    if (mayRequest(m_reach, m_ownHost, info.requestUrl(), info.requestMethod(), info.resourceType()))
        return;
    ++m_refused;
    info.block(true);
}

} // namespace callout::webprint
