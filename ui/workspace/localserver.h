// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/codes.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace callout::ui {

/// The server inside the program, as the windows see it: the private workspace of this person.
/// main.cpp puts server::EmbeddedServer behind it, so that nothing here knows the server.
/// Made on any thread, then used from the GUI thread; calls may take some tens of milliseconds.
class LocalServer {
public:
    virtual ~LocalServer() = default;

    virtual QString tenantId() const = 0;
    /// The loopback port that speaks without TLS.
    virtual quint16 localPort() const = 0;
    /// A session token of the workspace's owner: admin, all pages. `known`, one that was given before
    /// or empty, goes on being it where it still holds: nothing is written then. Any thread; may wait
    /// for the database.
    virtual protocol::Outcome<QString> ownerToken(const QString &userId, const QString &name,
                                                  const QString &known) = 0;

    /// Listens beyond loopback, with TLS; returns the port. A port in use is Unavailable.
    virtual protocol::Outcome<quint16> share(quint16 port) = 0;
    virtual void stopSharing() = 0;
    virtual bool isSharing() const = 0;
    /// People who view any page now, beside that user.
    virtual int viewersBeside(const QString &userId) const = 0;
    /// base64url SHA-256 of the public key that share() presents.
    virtual QByteArray fingerprint() const = 0;
};

/// Any server with these calls, seen as a LocalServer: main.cpp, which alone links both sides, gives
/// it server::EmbeddedServer.
template <typename Server>
class LocalServerOver final : public LocalServer {
public:
    explicit LocalServerOver(std::unique_ptr<Server> server) : m_server(std::move(server)) { }

    QString tenantId() const override { return m_server->tenantId(); }
    quint16 localPort() const override { return m_server->localPort(); }
    protocol::Outcome<QString> ownerToken(const QString &userId, const QString &name,
                                          const QString &known) override
    {
        return m_server->ownerToken(userId, name, known);
    }
    protocol::Outcome<quint16> share(quint16 port) override { return m_server->share(port); }
    void stopSharing() override { m_server->stopSharing(); }
    bool isSharing() const override { return m_server->isSharing(); }
    int viewersBeside(const QString &userId) const override { return m_server->viewersBeside(userId); }
    QByteArray fingerprint() const override { return m_server->fingerprint(); }

private:
    std::unique_ptr<Server> m_server;
};

/// Opens or creates the workspace in a directory; called on a worker thread.
using LocalServerFactory =
    std::function<protocol::Outcome<std::unique_ptr<LocalServer>>(const QString &directory)>;

template <typename Server>
LocalServerFactory localServerFactory()
{
    return [](const QString &directory) -> protocol::Outcome<std::unique_ptr<LocalServer>> {
        auto started = Server::start(directory);
        if (!started)
            return Failure { started.error() };
        return std::unique_ptr<LocalServer>(
            std::make_unique<LocalServerOver<Server>>(std::move(started).value()));
    };
}

} // namespace callout::ui
