// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/codec.h"
#include "app/protocol/http.h"
#include "app/server/server.h"
#include "app/server/sqlitestore.h"
#include "tests/support/wireclient.h"

#include <QTemporaryDir>

#include <memory>

namespace callout::test {

/// A real server on a real store in a directory of its own, listening without TLS on loopback.
class TestServer {
public:
    explicit TestServer(server::NetworkOptions options = defaults());
    ~TestServer();

    /// Limits lifted, times short.
    static server::NetworkOptions defaults();

    quint16 port() const { return m_port; }
    server::Server &server() { return *m_server; }
    server::Store &store() { return *m_store; }
    /// A session token of tenant `acme`.
    QString token(const QString &userId, Role role = Role::Commenter,
                  PageScope pages = PageScope::everything(),
                  std::chrono::milliseconds lifetime = std::chrono::hours(1));
    /// Ends the server as SIGTERM does.
    void drain();

private:
    QTemporaryDir m_directory;
    std::unique_ptr<server::SqliteStore> m_store;
    std::unique_ptr<server::Blobs> m_blobs;
    std::unique_ptr<server::Server> m_server;
    quint16 m_port = 0;
};

/// A client of the native door that speaks in messages and remembers what it was told.
class TestClient {
public:
    TestClient(TestServer &server, const QString &token, int receiveBuffer = 0);

    const protocol::Welcome &welcome() const { return m_welcome; }
    WireClient &wire() { return m_wire; }

    void send(const protocol::ClientMessage &message) { m_wire.sendText(protocol::encode(message)); }
    /// The next message; Unknown with type `(end)` when there is none.
    protocol::ServerMessage next();
    /// Reads on to the next message of this kind; what comes before is thrown away.
    template <typename T>
    std::optional<T> until()
    {
        for (;;) {
            protocol::ServerMessage message = next();
            if (auto *wanted = std::get_if<T>(&message))
                return std::move(*wanted);
            if (const auto *unknown = std::get_if<protocol::Unknown>(&message);
                unknown && unknown->type == end())
                return {};
        }
    }
    /// Subscribes and reads the whole reply, its parts added to it; events meanwhile are kept.
    std::optional<protocol::Subscribed> subscribe(const QString &urlId,
                                                  std::optional<protocol::Since> since = {},
                                                  const QStringList &pending = {});
    /// Reads until `count` events have come, single or in batches.
    std::vector<protocol::Event> events(size_t count);

    static QString end();

private:
    WireClient m_wire;
    protocol::Welcome m_welcome;
    qint64 m_ref = 0;
    std::vector<protocol::Event> m_events; ///< come, not yet asked for
};

/// As QCOMPARE prints it.
inline QString text(protocol::Code code)
{
    return protocol::toString(code);
}

/// A marker with one comment.
protocol::Operation createChat(const QString &urlId, const QString &text = QStringLiteral("Logo too small"));
protocol::Operation addComment(const protocol::Operation &chat, const QString &text);
QString idOf(const protocol::Operation &chat);
/// Makes `count` events on a page that nobody views, fast: `chat`, and comments in it.
void fill(TestServer &server, const protocol::Operation &chat, int count, const QString &text);
/// Whether their `seq` are first, first + 1, …
bool areConsecutive(const std::vector<protocol::Event> &events, qint64 first);

} // namespace callout::test
