// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/webprint/lockedpage.h"
#include "app/webprint/requests.h"

#include <QWebEngineProfile>
#include <QWebEngineUrlSchemeHandler>
#include <QWebEngineView>

#include <memory>

namespace callout::webprint {

class NetGate;
class PageFolder;

/// Makes the scheme of a file's page known. Before QApplication.
void registerPageScheme();

/// One window of a browser that forgets: profile, locked page and a view that nobody sees.
class Engine final : public QObject {
    Q_OBJECT
public:
    /// With a folder the page is that of a file, else the address of `options`.
    Engine(const Options &options, std::unique_ptr<PageFolder> folder);
    ~Engine() override;

    /// Begins loading; false when this machine gives it no door to the network.
    bool load();
    LockedPage &page() { return m_page; }
    QWebEngineView &view() { return m_view; }
    /// How much of what the page asked for was refused.
    int refused() const;
    /// The files of the folder that the page asked for.
    QStringList used() const;
    /// A connection into this network was refused.
    bool wasPrivate() const;

Q_SIGNALS:
    /// What the address leads to is something to be saved, not shown.
    void isDownload();

private:
    class Folder;

    const Options m_options;
    RequestGate m_gate;
    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<NetGate> m_network;
    QWebEngineProfile m_profile; ///< off the record
    LockedPage m_page;
    QWebEngineView m_view;
};

} // namespace callout::webprint
