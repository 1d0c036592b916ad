// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/networkoptions.h"
#include "app/server/shard.h"
#include "app/server/tlscontext.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <memory>
#include <vector>

namespace callout::server {

/// How many connections a server has, of how many. Those beyond the limit wait in the kernel's
/// queue. Any thread.
class ConnectionBudget : public std::enable_shared_from_this<ConnectionBudget> {
public:
    explicit ConnectionBudget(int limit) : m_limit(limit) { }

    /// There is room for another. If not, `available` is called once when there is, from whatever
    /// thread makes it.
    bool hasRoom(std::function<void()> available);
    /// Held as long as its connection.
    std::shared_ptr<void> take();
    int open() const { return m_open; }

private:
    void giveBack();

    const int m_limit;
    std::atomic<int> m_open { 0 };
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_waiting;
};

/// Accepts on one address and hands connections to the shards in turn. Its own shard's thread,
/// but for open() and the constants.
class Listener : public std::enable_shared_from_this<Listener> {
public:
    using Socket = boost::asio::ip::tcp::socket;
    using Accepted = std::function<void(Shard &, Socket, std::shared_ptr<void> ticket, const Listener &)>;

    /// Binds and listens. Unavailable: the port is in use; BadRequest: the host is no address of this
    /// machine, nor a name of one.
    static protocol::Outcome<std::shared_ptr<Listener>>
    open(int id, const QString &host, quint16 port, std::shared_ptr<const TlsContext> tls, Shard &home,
         std::vector<Shard *> shards, std::shared_ptr<ConnectionBudget> budget, const NetworkOptions &options,
         Accepted accepted);

    int id() const { return m_id; }
    quint16 port() const { return m_port; }
    const std::shared_ptr<const TlsContext> &tls() const { return m_tls; }

    void start();
    void close();

private:
    Listener(int id, std::shared_ptr<const TlsContext> tls, Shard &home, std::vector<Shard *> shards,
             std::shared_ptr<ConnectionBudget> budget, Accepted accepted);
    void accept();
    void retryLater();

    const int m_id;
    quint16 m_port = 0;
    std::shared_ptr<const TlsContext> m_tls;
    Shard &m_home;
    std::vector<Shard *> m_shards;
    std::shared_ptr<ConnectionBudget> m_budget;
    Accepted m_accepted;
    boost::asio::ip::tcp::acceptor m_acceptor;
    boost::asio::steady_timer m_retry;
    size_t m_next = 0;
};

} // namespace callout::server
