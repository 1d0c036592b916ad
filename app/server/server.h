// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/listener.h"
#include "app/server/localbroker.h"
#include "app/server/services.h"
#include "app/server/sessionwatch.h"

#include <memory>
#include <vector>

namespace callout::server {

/// The server: event loops, rooms, writer and readers on one store, with any number of listeners.
/// `serve` and the desktop program both run this. All calls from one thread, which they may block
/// for as long as they say.
class Server {
public:
    struct Address {
        QString host;                          ///< an address or a name, without brackets
        quint16 port = 0;                      ///< 0: any free one
        std::shared_ptr<const TlsContext> tls; ///< null: plain, for loopback only
    };
    struct Listening {
        int id = 0;
        quint16 port = 0;
    };

    /// `store` and `blobs` must outlive the server.
    Server(Store &store, Blobs &blobs, const NetworkOptions &options);
    /// Ends at once whatever drain() has not ended.
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    /// Unavailable: in use; BadRequest: not an address of this machine, or plain beyond loopback.
    protocol::Outcome<Listening> listen(const Address &address);
    /// Accepts no more and closes what came through it (1001). Returns at once.
    void stopListening(int id);

    /// Not ready; no new connections and operations; finishes commits and acknowledgements; tells
    /// clients when to come back; closes them with `code`. Returns when all are gone, or after
    /// NetworkOptions::drain.
    void drain(protocol::CloseCode code);

    /// Connections now open.
    int connections() const { return m_budget->open(); }
    /// Users who view any page now, that one left out.
    int viewersBeside(const QString &tenantId, const QString &userId) const
    {
        return m_hub.viewersBeside(tenantId, userId);
    }
    Auth &auth() { return m_auth; }

private:
    void accepted(Shard &shard, Listener::Socket socket, std::shared_ptr<void> ticket,
                  const Listener &listener);
    void closeListeners();
    /// On every shard's thread; returns when all have done it.
    void onShards(const std::function<void(Shard &)> &action);
    void forgetExpired(SteadyTime now);
    static std::vector<std::unique_ptr<Shard>> makeShards(const NetworkOptions &options);
    std::vector<Shard *> shards() const;

    const NetworkOptions m_options;
    std::vector<std::unique_ptr<Shard>> m_shards;
    Readers m_readers;
    Writer m_writer;
    Auth m_auth;
    Hub m_hub;
    LocalBroker m_broker;
    RateLimiter m_operations;
    RateLimiter m_sessions;
    ConnectionCounter m_userConnections;
    std::atomic<bool> m_draining { false };
    Services m_services;
    std::vector<std::unique_ptr<SessionWatch>> m_watches;
    std::shared_ptr<ConnectionBudget> m_budget;
    std::vector<std::shared_ptr<Listener>> m_listeners;
    int m_lastListener = 0;
    SteadyTime m_forgotExpired {};
};

} // namespace callout::server
