// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/signinprobe.h"

#include <QNetworkProxy>

#include <utility>

namespace callout {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds patience { 4000 };
constexpr qsizetype longestAddress = 2000;

/// Where the answer sends a person; none: it is not one of a network that wants a sign-in.
std::optional<QUrl> pageOf(const QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 300 && status < 400) {
        const QByteArray location = reply.rawHeader("Location");
        const QUrl page = reply.url().resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
        if (location.isEmpty() || location.size() > longestAddress || !isPlainWebAddress(page))
            return {};
        return page;
    }
    const bool isPage = status == 200 && reply.rawHeader("Content-Type").startsWith("text/html");
    if (isPage || status == 511) // RFC 6585 §6
        return reply.url();
    return {};
}

} // namespace

bool isPlainWebAddress(const QUrl &url)
{
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty();
}

QUrl SignInProbe::nobody()
{
    return QUrl(u"http://192.0.2.1/"_s);
}

SignInProbe::SignInProbe(Clock &clock, const QUrl &address, QObject *parent)
    : QObject(parent),
      m_address(address),
      m_patience(clock, [this] { settle(); })
{
    m_manager.setProxy(QNetworkProxy::NoProxy); // a proxy answers for itself
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

SignInProbe::~SignInProbe()
{
    cancel();
}

void SignInProbe::ask()
{
    if (m_reply)
        return;
    QNetworkRequest request(m_address);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    m_reply = m_manager.get(request);
    m_patience.start(patience);
    // Queued: a reply is not given up in the middle of telling that it failed.
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &SignInProbe::settle, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::finished, this, &SignInProbe::settle, Qt::QueuedConnection);
}

void SignInProbe::cancel()
{
    m_patience.stop();
    if (QNetworkReply *reply = std::exchange(m_reply, {})) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

/// The first lines say it all.
void SignInProbe::settle()
{
    if (!m_reply)
        return;
    const std::optional<QUrl> page = pageOf(*m_reply);
    cancel();
    Q_EMIT answered(page);
}

} // namespace callout
