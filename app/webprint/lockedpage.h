// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/webprint/options.h"

#include <QWebEnginePage>

namespace callout::webprint {

/// A page that can do nothing but be looked at: it goes where it was sent and no further, asks for
/// nothing, opens nothing, keeps nothing.
class LockedPage final : public QWebEnginePage {
    Q_OBJECT
public:
    LockedPage(QWebEngineProfile &profile, Options::Scripts scripts);

    /// From here on the page stays where it is.
    void stay() { m_arrived = true; }

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType) override { return nullptr; }
    QStringList chooseFiles(FileSelectionMode, const QStringList &, const QStringList &) override
    {
        return {};
    }
    void javaScriptAlert(const QUrl &, const QString &) override { }
    bool javaScriptConfirm(const QUrl &, const QString &) override { return false; }
    bool javaScriptPrompt(const QUrl &, const QString &, const QString &, QString *) override
    {
        return false;
    }
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &, int,
                                  const QString &) override
    {
    }

private:
    bool m_started = false;
    bool m_arrived = false;
};

} // namespace callout::webprint
