// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWebEngineUrlRequestInterceptor>

namespace callout::webprint {

/// What a page may ask for.
enum class Reach {
    Folder, ///< a file's page: its own scheme, and what it carries in itself (data:, blob:)
    Web,    ///< an address: reading from http and https as well
};

/// The rule: everything that is not named in it is refused. What is this machine's own by its mere
/// name is refused unless it is `ownHost`, the page's; for other names NetGate decides.
bool mayRequest(Reach reach, const QString &ownHost, const QUrl &url, const QByteArray &method,
                QWebEngineUrlRequestInfo::ResourceType type);

/// Holds every request of the page to the rule, and counts what was refused. GUI thread.
class RequestGate final : public QWebEngineUrlRequestInterceptor {
public:
    RequestGate(Reach reach, const QString &ownHost) : m_reach(reach), m_ownHost(ownHost) { }
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;
    int refused() const { return m_refused; }

private:
    const Reach m_reach;
    const QString m_ownHost;
    int m_refused = 0;
};

} // namespace callout::webprint
