// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/httpmessage.h"
#include "app/server/services.h"
#include "app/server/shard.h"
#include "app/server/stream.h"
#include "app/server/task.h"

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace callout::server {

class SessionWatch;

/// A connection while it speaks HTTP: requests one after another, each handled by HttpRoutes, until
/// it is closed or becomes a Peer. Limits and time-outs for everything a client sends. A coroutine
/// on its shard's thread.
class HttpConnection final : public Connection, public std::enable_shared_from_this<HttpConnection> {
public:
    HttpConnection(Shard &shard, Services &services, SessionWatch &watch, std::unique_ptr<Stream> stream,
                   int listenerId);
    ~HttpConnection() override;

    void start();

    // -- Connection ------------------------------------------------------------------------------
    void tick(SteadyTime now) override;
    void announceDrain(std::chrono::milliseconds) override { }
    void goAway(protocol::CloseCode code) override;
    void abort() override;
    int listenerId() const override { return m_listenerId; }

    // -- for routes ------------------------------------------------------------------------------
    const HttpRequest &request() const { return m_request; }
    Services &services() { return m_services; }
    QString peerAddress() const { return m_stream->peerAddress(); }

    /// The whole body; TooLarge beyond `limit`, BadRequest for a broken one.
    Task<Outcome<QByteArray>> readBody(qsizetype limit);
    /// The next piece of the body; empty at its end. The whole may have `limit` bytes.
    Task<Outcome<QByteArray>> readPiece(qint64 limit);

    Task<void> respond(const HttpResponse &response);
    /// A response whose body of `length` bytes follows in pieces.
    Task<void> respondHead(int status, const HttpHeaders &headers, std::optional<qint64> length);
    /// Returns when the piece is written. Gone: the client left, give up.
    enum class Written { Yes, Gone };
    Task<Written> writePiece(const QByteArray &bytes);

    /// The connection becomes a Peer of this session; nothing else may be done with it.
    void upgrade(const QByteArray &response, SessionRecord session);

    /// Runs `work(Store &)` on a reader thread and returns what it returns.
    template <typename Work>
    Task<std::invoke_result_t<Work, Store &>> read(Work work);

private:
    class Parser;
    class Readiness;
    enum class Input { More, End };

    Task<void> serve();
    Task<bool> handshake();
    Task<bool> readRequest();
    Task<void> refuse(protocol::Error error, int status);
    Task<Input> readMore();
    Task<bool> wait(Stream::Socket::wait_type type);
    Task<void> linger();
    Task<Written> flush();
    void expectProgress();

    Shard &m_shard;
    Services &m_services;
    SessionWatch &m_watch;
    std::unique_ptr<Stream> m_stream; ///< null once it is a Peer's
    const int m_listenerId;

    HttpRequest m_request;
    std::unique_ptr<Parser> m_parser;
    QByteArray m_in; ///< received, not yet parsed
    SendQueue m_out;
    SteadyTime m_deadline;
    SteadyTime m_bodyBegan {};
    qint64 m_moved = 0; ///< bytes of the body, in or out
    bool m_answered = false;
    bool m_busy = false; ///< a request is being answered
    bool m_goingAway = false;
    bool m_continue = false; ///< the client waits for `100 Continue`
};

/// Awaits what a reader thread makes.
template <typename Value>
class ReaderCall {
public:
    using Work = std::function<Value(Store &)>;

    ReaderCall(Shard &shard, Readers &readers, Work work)
        : m_shard(shard),
          m_readers(readers),
          m_work(std::move(work))
    {
    }

    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> caller)
    {
        m_readers.run([this, caller](Store &store) {
            m_value.emplace(m_work(store));
            m_shard.post([caller] { caller.resume(); });
        });
    }
    Value await_resume() { return std::move(*m_value); }

private:
    Shard &m_shard;
    Readers &m_readers;
    Work m_work;
    std::optional<Value> m_value;
};

template <typename Work>
Task<std::invoke_result_t<Work, Store &>> HttpConnection::read(Work work)
{
    using Value = std::invoke_result_t<Work, Store &>;
    ReaderCall<Value> call(m_shard, m_services.readers, std::move(work));
    co_return co_await call;
}

} // namespace callout::server
