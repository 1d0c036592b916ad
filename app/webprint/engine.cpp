// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webprint/engine.h"

#include "app/webprint/netgate.h"
#include "app/webprint/pagefolder.h"

#include <QIODevice>
#include <QNetworkProxy>
#include <QWebEngineCookieStore>
#include <QWebEngineDownloadRequest>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

using namespace Qt::StringLiterals;

namespace callout::webprint {

void registerPageScheme()
{
    QWebEngineUrlScheme scheme(pageScheme);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme | QWebEngineUrlScheme::LocalScheme
                    | QWebEngineUrlScheme::LocalAccessAllowed | QWebEngineUrlScheme::CorsEnabled);
    QWebEngineUrlScheme::registerScheme(scheme);
}

class Engine::Folder final : public QWebEngineUrlSchemeHandler {
public:
    explicit Folder(std::unique_ptr<PageFolder> folder) : m_folder(std::move(folder)) { }

    void requestStarted(QWebEngineUrlRequestJob *job) override
    {
        auto asset = job->requestMethod() == "GET" ? m_folder->asset(job->requestUrl()) : std::nullopt;
        if (!asset) {
            ++missed;
            job->fail(QWebEngineUrlRequestJob::UrlNotFound);
            return;
        }
        QIODevice *device = asset->device.release();
        connect(job, &QObject::destroyed, device, &QObject::deleteLater);
        job->reply(asset->type, device);
    }

    QUrl address() const { return m_folder->address(); }
    QStringList used() const { return m_folder->used(); }

    int missed = 0; ///< files that are not there or may not be seen

private:
    std::unique_ptr<PageFolder> m_folder;
};

Engine::Engine(const Options &options, std::unique_ptr<PageFolder> folder)
    : m_options(options),
      m_gate(folder ? Reach::Folder : Reach::Web, options.address.host()),
      m_page(m_profile, options.scripts)
{
    if (folder)
        m_folder = std::make_unique<Folder>(std::move(folder));
    else
        m_network = std::make_unique<NetGate>(options.address);

    m_profile.setUrlRequestInterceptor(&m_gate);
    m_profile.setHttpAcceptLanguage(QLocale().uiLanguages().value(0, u"en"_s));
    m_profile.setHttpCacheType(QWebEngineProfile::MemoryHttpCache);
    m_profile.setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    m_profile.cookieStore()->setCookieFilter([](const auto &) { return false; });
    m_profile.setSpellCheckEnabled(false);
    if (m_folder)
        m_profile.installUrlSchemeHandler(pageScheme, m_folder.get());
    connect(&m_profile, &QWebEngineProfile::downloadRequested, this,
            [this](QWebEngineDownloadRequest *download) {
                download->cancel();
                Q_EMIT isDownload();
            });

    m_view.setPage(&m_page);
    constexpr int height = 900;
    m_view.resize(options.width, height);
}

Engine::~Engine()
{
    m_view.setPage(nullptr);
}

bool Engine::load()
{
    quint16 port = 9; // where nobody listens: a file's page has no network
    if (m_network) {
        if (!m_network->open())
            return false;
        port = m_network->serverPort();
    }
    // The engine goes by no proxy to this machine itself: there mayRequest() decides.
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port));
    m_view.show();
    m_page.load(m_folder ? m_folder->address() : m_options.address);
    return true;
}

int Engine::refused() const
{
    return m_gate.refused() + (m_network ? m_network->refused() : m_folder->missed);
}

QStringList Engine::used() const
{
    return m_folder ? m_folder->used() : QStringList();
}

bool Engine::wasPrivate() const
{
    return m_network && m_network->refused() > 0;
}

} // namespace callout::webprint
