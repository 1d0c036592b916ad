// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/server.h"

#include "app/server/httpconnection.h"

#include <QRandomGenerator>

#include <algorithm>
#include <future>
#include <thread>

namespace callout::server {

using namespace Qt::StringLiterals;
using protocol::CloseCode;
using protocol::Code;

namespace {

constexpr std::chrono::minutes forgetEvery { 10 };
constexpr std::chrono::milliseconds drainPoll { 10 };
constexpr std::chrono::milliseconds drainSoonest { 500 }; ///< a restart takes at least that long
constexpr int readersPerShard = 2;

bool isLoopback(const QString &host)
{
    boost::system::error_code failure;
    const auto address = boost::asio::ip::make_address(host.toStdString(), failure);
    return failure ? host == "localhost"_L1 : address.is_loopback();
}

int shardCount(const NetworkOptions &options)
{
    return options.threads > 0 ? options.threads : std::max(1, int(std::thread::hardware_concurrency()));
}

} // namespace

std::vector<std::unique_ptr<Shard>> Server::makeShards(const NetworkOptions &options)
{
    std::vector<std::unique_ptr<Shard>> shards;
    for (int i = 0; i < shardCount(options); ++i)
        shards.push_back(std::make_unique<Shard>(i, options.tick));
    return shards;
}

std::vector<Shard *> Server::shards() const
{
    std::vector<Shard *> all;
    for (const auto &shard : m_shards)
        all.push_back(shard.get());
    return all;
}

Server::Server(Store &store, Blobs &blobs, const NetworkOptions &options)
    : m_options(options),
      m_shards(makeShards(options)),
      m_readers(store, readersPerShard * int(m_shards.size())),
      m_writer(store),
      m_auth(store),
      m_hub(shards(), m_readers, m_options.room),
      m_broker([this](const StoredEvent &event) { m_hub.eventStored(event); }),
      m_operations(options.opsPerMinute),
      m_sessions(options.sessionsPerMinute),
      m_userConnections(options.connectionsPerUser),
      m_services { m_options,    m_readers,  m_writer,          m_auth,    blobs, m_broker, m_hub,
                   m_operations, m_sessions, m_userConnections, m_draining },
      m_budget(std::make_shared<ConnectionBudget>(options.connections))
{
    for (const auto &shard : m_shards)
        m_watches.push_back(std::make_unique<SessionWatch>(*shard, m_readers));
    m_shards.front()->onTick([this](SteadyTime now) { forgetExpired(now); });
    for (const auto &shard : m_shards)
        shard->start();
}

Server::~Server()
{
    m_draining = true;
    closeListeners();
    // A connection that waits for a reader ends when it has its answer.
    const SteadyTime deadline = std::chrono::steady_clock::now() + m_options.closing;
    do {
        onShards([](Shard &shard) {
            const QSet<Connection *> connections = shard.connections();
            for (Connection *connection : connections)
                connection->abort();
        });
    } while (m_budget->open() > 0 && std::chrono::steady_clock::now() < deadline);
    m_writer.stop();
    m_readers.stop();
    for (const auto &shard : m_shards)
        shard->stop();
}

protocol::Outcome<Server::Listening> Server::listen(const Address &address)
{
    if (!address.tls && !isLoopback(address.host)) {
        return protocol::fail(Code::BadRequest,
                              u"Without TLS the server listens on this machine's loopback addresses only."_s);
    }
    auto opened = Listener::open(++m_lastListener, address.host, address.port, address.tls, *m_shards.front(),
                                 shards(), m_budget, m_options,
                                 [this](Shard &shard, Listener::Socket socket, std::shared_ptr<void> ticket,
                                        const Listener &listener) {
                                     accepted(shard, std::move(socket), std::move(ticket), listener);
                                 });
    if (!opened)
        return Failure { opened.error() };
    const std::shared_ptr<Listener> listener = *opened;
    m_listeners.push_back(listener);
    m_shards.front()->post([listener] { listener->start(); });
    return Listening { listener->id(), listener->port() };
}

void Server::accepted(Shard &shard, Listener::Socket socket, std::shared_ptr<void> ticket,
                      const Listener &listener)
{
    // Tasks are copied; sockets only move.
    auto shared = std::make_shared<Listener::Socket>(std::move(socket));
    SessionWatch &watch = *m_watches[size_t(shard.index())];
    shard.post([this, &shard, &watch, shared, ticket, tls = listener.tls(), id = listener.id()] {
        auto stream = std::make_unique<Stream>(std::move(*shared), tls, ticket);
        std::make_shared<HttpConnection>(shard, m_services, watch, std::move(stream), id)->start();
    });
}

void Server::stopListening(int id)
{
    const auto found = std::find_if(m_listeners.begin(), m_listeners.end(),
                                    [id](const auto &listener) { return listener->id() == id; });
    if (found == m_listeners.end())
        return;
    std::promise<void> closed;
    m_shards.front()->post([listener = *found, &closed] {
        listener->close();
        closed.set_value();
    });
    closed.get_future().wait();
    m_listeners.erase(found);
    onShards([id](Shard &shard) {
        const QSet<Connection *> connections = shard.connections();
        for (Connection *connection : connections) {
            if (connection->listenerId() == id)
                connection->goAway(CloseCode::GoingAway);
        }
    });
}

void Server::closeListeners()
{
    std::promise<void> closed;
    m_shards.front()->post([this, &closed] {
        for (const auto &listener : m_listeners)
            listener->close();
        closed.set_value();
    });
    closed.get_future().wait();
    m_listeners.clear();
}

void Server::onShards(const std::function<void(Shard &)> &action)
{
    std::vector<std::promise<void>> done(m_shards.size());
    for (size_t i = 0; i < m_shards.size(); ++i) {
        m_shards[i]->post([&, i] {
            action(*m_shards[i]);
            done[i].set_value();
        });
    }
    for (auto &promise : done)
        promise.get_future().wait();
}

void Server::drain(CloseCode code)
{
    const SteadyTime deadline = std::chrono::steady_clock::now() + m_options.drain;
    m_draining = true;
    closeListeners();
    onShards([spread = m_options.drainSpread](Shard &shard) {
        for (Connection *connection : shard.connections()) {
            const auto later = QRandomGenerator::global()->bounded(std::max<qint64>(1, spread.count()));
            connection->announceDrain(drainSoonest + std::chrono::milliseconds(later));
        }
    });
    m_writer.drain(); // their answers are in the shards' mailboxes now, before what follows
    onShards([code](Shard &shard) {
        const QSet<Connection *> connections = shard.connections();
        for (Connection *connection : connections)
            connection->goAway(code);
    });
    while (m_budget->open() > 0 && std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for(drainPoll);
}

void Server::forgetExpired(SteadyTime now)
{
    if (now - m_forgotExpired < forgetEvery)
        return;
    m_forgotExpired = now;
    m_readers.run([](Store &store) {
        if (const auto done = store.forgetExpired(Services::now()); !done)
            qWarning("Expired sessions could not be removed: %ls", qUtf16Printable(done.error().reason));
    });
}

} // namespace callout::server
