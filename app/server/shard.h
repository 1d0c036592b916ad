// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/codes.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <QSet>

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

namespace callout::server {

using SteadyTime = std::chrono::steady_clock::time_point;

/// A socket's owner as its shard sees it. Its shard's thread only.
class Connection {
public:
    virtual ~Connection() = default;
    /// Called about every second: time-outs are the connection's own business.
    virtual void tick(SteadyTime now) = 0;
    /// Tells the client when to come back, where the protocol has words for that.
    virtual void announceDrain(std::chrono::milliseconds retryAfter) = 0;
    /// Closes, politely where the protocol has a way.
    virtual void goAway(protocol::CloseCode code) = 0;
    /// Ends it at once.
    virtual void abort() = 0;
    /// The listener it came through.
    virtual int listenerId() const = 0;
};

/// Something with work to finish when everything that is ready has been handled, so that all of
/// it goes into one frame, or one system call.
class Deferred {
public:
    virtual ~Deferred() = default;
    virtual void endTurn() = 0;

private:
    friend class Shard;
    bool m_deferred = false;
};

/// One event loop on one thread, with the connections that live on it. What is not marked
/// otherwise may be called on that thread only.
class Shard {
public:
    using Task = std::function<void()>;
    enum class Phase { Rooms, Connections };

    /// Every piece of work on the shard happens inside a Turn; when the outermost ends, what was
    /// deferred is done: rooms first, because they give connections something to write.
    class Turn {
    public:
        explicit Turn(Shard &shard) : m_shard(shard) { ++m_shard.m_depth; }
        ~Turn() { m_shard.leaveTurn(); }
        Turn(const Turn &) = delete;
        Turn &operator=(const Turn &) = delete;

    private:
        Shard &m_shard;
    };

    Shard(int index, std::chrono::milliseconds tickInterval);
    /// stop(), if that was not called before.
    ~Shard();
    Shard(const Shard &) = delete;
    Shard &operator=(const Shard &) = delete;

    void start();
    /// Ends the thread after the handler that runs now; from another thread, once. Any thread.
    void stop();

    /// Runs the task on the shard's thread, in the order of the calls. Any thread.
    void post(Task task);
    /// Now, when called on the shard's thread; posted otherwise. Any thread.
    void dispatch(Task task);
    bool isCurrent() const; ///< Any thread.
    int index() const { return m_index; }
    boost::asio::io_context &context() { return m_context; } ///< Any thread.

    void defer(std::shared_ptr<Deferred> object, Phase phase);
    /// For one read at a time, so that idle connections need no buffer.
    std::span<char> readBuffer() { return m_readBuffer; }

    void add(Connection *connection) { m_connections.insert(connection); }
    void remove(Connection *connection) { m_connections.remove(connection); }
    const QSet<Connection *> &connections() const { return m_connections; }
    /// Called with every tick, after the connections. REQUIRES: before start().
    void onTick(std::function<void(SteadyTime)> action) { m_tickActions.push_back(std::move(action)); }

private:
    void run();
    void leaveTurn();
    void drainMailbox();
    void scheduleTick();

    const int m_index;
    const std::chrono::milliseconds m_tickInterval;
    boost::asio::io_context m_context { 1 };
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_work;
    boost::asio::steady_timer m_tick;
    std::thread m_thread;

    std::mutex m_mutex;
    std::vector<Task> m_mailbox;

    int m_depth = 0;
    std::vector<std::shared_ptr<Deferred>> m_rooms;
    std::vector<std::shared_ptr<Deferred>> m_writers;
    QSet<Connection *> m_connections;
    std::vector<std::function<void(SteadyTime)>> m_tickActions;
    std::vector<char> m_readBuffer;
};

} // namespace callout::server
