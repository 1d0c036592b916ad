// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/httpmessage.h"
#include "app/server/services.h"
#include "app/server/shard.h"
#include "app/server/stream.h"

#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/use_awaitable.hpp>

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
    template <typename T>
    using Awaitable = boost::asio::awaitable<T>;

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
    Awaitable<Outcome<QByteArray>> readBody(qsizetype limit);
    /// The next piece of the body; empty at its end. The whole may have `limit` bytes.
    Awaitable<Outcome<QByteArray>> readPiece(qint64 limit);

    Awaitable<void> respond(const HttpResponse &response);
    /// A response whose body of `length` bytes follows in pieces.
    Awaitable<void> respondHead(int status, const HttpHeaders &headers, std::optional<qint64> length);
    /// Returns when the piece is written. Gone: the client left, give up.
    enum class Written { Yes, Gone };
    Awaitable<Written> writePiece(const QByteArray &bytes);

    /// The connection becomes a Peer of this session; nothing else may be done with it.
    void upgrade(const QByteArray &response, SessionRecord session);

    /// Runs `work(Store &)` on a reader thread and returns what it returns.
    template <typename Work>
    Awaitable<std::invoke_result_t<Work, Store &>> read(Work work);

private:
    class Parser;
    enum class Input { More, End };

    Awaitable<void> serve();
    Awaitable<bool> handshake();
    Awaitable<bool> readRequest();
    Awaitable<void> refuse(protocol::Error error, int status);
    Awaitable<Input> readMore();
    Awaitable<bool> wait(Stream::Socket::wait_type type);
    Awaitable<void> linger();
    bool flushed() const { return m_out.isEmpty(); }
    Awaitable<Written> flush();
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
    bool m_idle = false; ///< between requests
    bool m_goingAway = false;
    bool m_continue = false; ///< the client waits for `100 Continue`
};

template <typename Work>
boost::asio::awaitable<std::invoke_result_t<Work, Store &>> HttpConnection::read(Work work)
{
    using Value = std::invoke_result_t<Work, Store &>;
    using Box = std::shared_ptr<std::optional<Value>>;
    auto initiate = [this](auto handler, Work task) {
        // std::function copies; a completion handler and some values only move.
        auto resume = std::make_shared<decltype(handler)>(std::move(handler));
        auto shared = std::make_shared<Work>(std::move(task));
        m_services.readers.run([&shard = m_shard, resume, shared](Store &store) {
            Box box = std::make_shared<std::optional<Value>>((*shared)(store));
            shard.post([resume, box] { std::move (*resume)(box); });
        });
    };
    Box box = co_await boost::asio::async_initiate<const boost::asio::use_awaitable_t<>, void(Box)>(
        std::move(initiate), boost::asio::use_awaitable, std::move(work));
    co_return std::move(**box);
}

} // namespace callout::server
