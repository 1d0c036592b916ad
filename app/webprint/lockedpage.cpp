// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webprint/lockedpage.h"

#include <QAuthenticator>
#include <QWebEngineCertificateError>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineQuotaRequest>
#include <QWebEngineRegisterProtocolHandlerRequest>
#include <QWebEngineSettings>

namespace callout::webprint {

LockedPage::LockedPage(QWebEngineProfile &profile, Options::Scripts scripts) : QWebEnginePage(&profile)
{
    using Settings = QWebEngineSettings;
    const bool runs = scripts == Options::Scripts::On;
    settings()->setAttribute(Settings::JavascriptEnabled, runs);
    for (const auto off : { Settings::JavascriptCanOpenWindows,
                            Settings::JavascriptCanAccessClipboard,
                            Settings::JavascriptCanPaste,
                            Settings::LocalStorageEnabled,
                            Settings::LocalContentCanAccessRemoteUrls,
                            Settings::LocalContentCanAccessFileUrls,
                            Settings::HyperlinkAuditingEnabled,
                            Settings::ErrorPageEnabled,
                            Settings::PluginsEnabled,
                            Settings::PdfViewerEnabled,
                            Settings::FullScreenSupportEnabled,
                            Settings::ScreenCaptureEnabled,
                            Settings::WebGLEnabled,
                            Settings::AutoLoadIconsForPage,
                            Settings::AllowRunningInsecureContent,
                            Settings::AllowGeolocationOnInsecureOrigins,
                            Settings::AllowWindowActivationFromJavaScript,
                            Settings::DnsPrefetchEnabled,
                            Settings::ShowScrollBars,
                            Settings::NavigateOnDropEnabled })
        settings()->setAttribute(off, false);
    for (const auto on : { Settings::PlaybackRequiresUserGesture, Settings::WebRTCPublicInterfacesOnly,
                           Settings::PrintElementBackgrounds })
        settings()->setAttribute(on, true);
    settings()->setUnknownUrlSchemePolicy(Settings::DisallowUnknownUrlSchemes);

    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl &origin, Feature feature) {
                setFeaturePermission(origin, feature, PermissionDeniedByUser);
            });
    connect(this, &QWebEnginePage::certificateError, this,
            [](QWebEngineCertificateError error) { error.rejectCertificate(); });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
            [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::quotaRequested, this,
            [](QWebEngineQuotaRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
            [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this,
            [](QWebEngineFileSystemAccessRequest request) { request.reject(); });
    // An empty answer cancels.
    connect(this, &QWebEnginePage::authenticationRequired, this,
            [](const QUrl &, QAuthenticator *answer) { *answer = QAuthenticator(); });
}

bool LockedPage::acceptNavigationRequest(const QUrl &, NavigationType type, bool isMainFrame)
{
    if (!isMainFrame)
        return true; // its requests go by the gate like all others
    if (m_arrived || (m_started && type != NavigationTypeRedirect))
        return false;
    m_started = true;
    return true;
}

} // namespace callout::webprint
