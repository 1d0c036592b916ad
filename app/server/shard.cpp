// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/shard.h"

#include <boost/asio/post.hpp>

#include <csignal>
#include <utility>

namespace callout::server {

namespace {

constexpr size_t readBytes = 64 * 1024;
thread_local const Shard *currentShard = nullptr;

/// Signals belong to the main thread; and OpenSSL's write() to a closed socket must be an error,
/// not a SIGPIPE that ends the program.
void blockSignals()
{
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, nullptr);
}

} // namespace

Shard::Shard(int index, std::chrono::milliseconds tickInterval)
    : m_index(index),
      m_tickInterval(tickInterval),
      m_work(m_context.get_executor()),
      m_tick(m_context),
      m_readBuffer(readBytes)
{
}

Shard::~Shard()
{
    stop();
}

void Shard::start()
{
    scheduleTick();
    m_thread = std::thread([this] { run(); });
}

void Shard::stop()
{
    m_context.stop();
    if (m_thread.joinable())
        m_thread.join();
}

void Shard::run()
{
    blockSignals();
    currentShard = this;
    while (!m_context.stopped()) {
        try {
            m_context.run();
        } catch (const std::exception &fault) {
            // A bug or no memory: one connection suffers, the others go on.
            qCritical("A connection's handler failed: %s", fault.what());
        }
    }
}

bool Shard::isCurrent() const
{
    return currentShard == this;
}

void Shard::post(Task task)
{
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        wake = m_mailbox.empty();
        m_mailbox.push_back(std::move(task));
    }
    if (wake)
        boost::asio::post(m_context, [this] { drainMailbox(); });
}

void Shard::dispatch(Task task)
{
    if (!isCurrent())
        return post(std::move(task));
    const Turn turn(*this);
    task();
}

void Shard::drainMailbox()
{
    std::vector<Task> tasks;
    {
        const std::lock_guard lock(m_mutex);
        tasks.swap(m_mailbox);
    }
    const Turn turn(*this);
    for (const Task &task : tasks)
        task();
}

void Shard::defer(std::shared_ptr<Deferred> object, Phase phase)
{
    Q_ASSERT(m_depth > 0);
    if (std::exchange(object->m_deferred, true))
        return;
    (phase == Phase::Rooms ? m_rooms : m_writers).push_back(std::move(object));
}

void Shard::leaveTurn()
{
    if (m_depth > 1) {
        --m_depth;
        return;
    }
    while (!m_rooms.empty() || !m_writers.empty()) {
        auto &phase = m_rooms.empty() ? m_writers : m_rooms;
        for (const auto &object : std::exchange(phase, {})) {
            object->m_deferred = false;
            object->endTurn();
        }
    }
    --m_depth;
}

void Shard::scheduleTick()
{
    m_tick.expires_after(m_tickInterval);
    m_tick.async_wait([this](const boost::system::error_code &failure) {
        if (failure)
            return;
        const Turn turn(*this);
        const SteadyTime now = std::chrono::steady_clock::now();
        const QSet<Connection *> connections = m_connections; // a tick may end some
        for (Connection *connection : connections) {
            if (m_connections.contains(connection))
                connection->tick(now);
        }
        for (const auto &action : m_tickActions)
            action(now);
        scheduleTick();
    });
}

} // namespace callout::server
