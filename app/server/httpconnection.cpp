// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/httpconnection.h"

#include "app/server/httproutes.h"
#include "app/server/peer.h"

#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>

#include <algorithm>

namespace callout::server {

using namespace Qt::StringLiterals;
using protocol::Code;
namespace http = boost::beast::http;
using boost::system::error_code;

namespace {

constexpr std::uint32_t headerBytes = 16 * 1024;
constexpr qsizetype pieceBytes = 256 * 1024;
constexpr qsizetype lingerBytes = 16 * 1024 * 1024;

QByteArray bytesOf(boost::beast::string_view view)
{
    return QByteArray(view.data(), qsizetype(view.size()));
}

Stream::Socket::wait_type waitFor(Stream::State state)
{
    return state == Stream::State::WantRead ? Stream::Socket::wait_read : Stream::Socket::wait_write;
}

} // namespace

/// Beast's parser, fed by hand: the sockets are ours.
class HttpConnection::Parser {
public:
    Parser()
    {
        parser.header_limit(headerBytes);
        parser.body_limit(boost::none); // routes have their own
    }

    http::request_parser<http::buffer_body> parser;
};

HttpConnection::HttpConnection(Shard &shard, Services &services, SessionWatch &watch,
                               std::unique_ptr<Stream> stream, int listenerId)
    : m_shard(shard),
      m_services(services),
      m_watch(watch),
      m_stream(std::move(stream)),
      m_listenerId(listenerId)
{
}

HttpConnection::~HttpConnection() = default;

void HttpConnection::start()
{
    m_shard.add(this);
    m_deadline = std::chrono::steady_clock::now() + m_services.options.handshake;
    callout::server::start(serve(), [self = shared_from_this()](const std::exception_ptr &fault) {
        self->m_shard.remove(self.get());
        if (fault)
            qCritical("A request could not be handled; its connection is closed.");
    });
}

void HttpConnection::tick(SteadyTime now)
{
    if (now >= m_deadline)
        abort();
}

void HttpConnection::abort()
{
    if (m_stream)
        m_stream->close();
}

void HttpConnection::goAway(protocol::CloseCode)
{
    m_goingAway = true;
    if (!m_busy)
        abort();
}

// -- the conversation ----------------------------------------------------------------------------------

Task<void> HttpConnection::serve()
{
    const bool isSecured = co_await handshake();
    if (!isSecured)
        co_return;
    for (;;) {
        m_answered = false;
        m_continue = false;
        m_request = {};
        m_parser = std::make_unique<Parser>();
        const bool isRequest = co_await readRequest();
        if (!isRequest)
            break;
        m_busy = true;
        co_await HttpRoutes::handle(*this);
        m_busy = false;
        if (!m_stream)
            co_return; // a Peer has it
        if (!m_parser->parser.is_done())
            m_request.after = HttpRequest::After::Close; // the rest of the body is not worth reading
        if (!m_answered || m_request.after == HttpRequest::After::Close || m_goingAway)
            break;
    }
    co_await linger();
}

Task<bool> HttpConnection::handshake()
{
    for (;;) {
        const Stream::Io io = m_stream->handshake();
        if (io.state == Stream::State::Done)
            co_return true;
        if (io.state == Stream::State::Closed)
            co_return false;
        const bool isReady = co_await wait(waitFor(io.state));
        if (!isReady)
            co_return false;
    }
}

/// Awaits a socket's readiness; false: it was closed meanwhile.
class HttpConnection::Readiness {
public:
    Readiness(Shard &shard, Stream::Socket &socket, Stream::Socket::wait_type type)
        : m_shard(shard),
          m_socket(socket),
          m_type(type)
    {
    }

    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> caller)
    {
        m_socket.async_wait(m_type, [this, caller](const error_code &failure) {
            const Shard::Turn turn(m_shard);
            m_isReady = !failure;
            caller.resume();
        });
    }
    bool await_resume() const noexcept { return m_isReady; }

private:
    Shard &m_shard;
    Stream::Socket &m_socket;
    const Stream::Socket::wait_type m_type;
    bool m_isReady = false;
};

Task<bool> HttpConnection::wait(Stream::Socket::wait_type type)
{
    Readiness readiness(m_shard, m_stream->socket(), type);
    co_return co_await readiness;
}

Task<HttpConnection::Input> HttpConnection::readMore()
{
    for (;;) {
        const std::span<char> buffer = m_shard.readBuffer();
        const Stream::Io io = m_stream->read(buffer);
        if (io.state == Stream::State::Done) {
            m_in.append(buffer.data(), io.bytes);
            co_return Input::More;
        }
        if (io.state == Stream::State::Closed)
            co_return Input::End;
        const bool isReady = co_await wait(waitFor(io.state));
        if (!isReady)
            co_return Input::End;
    }
}

Task<bool> HttpConnection::readRequest()
{
    const NetworkOptions &options = m_services.options;
    auto &parser = m_parser->parser;
    m_deadline = std::chrono::steady_clock::now() + options.keepAlive;
    bool begun = false;
    while (!parser.is_header_done()) {
        if (m_in.isEmpty()) {
            const Input input = co_await readMore();
            if (input == Input::End)
                co_return false;
        }
        if (!std::exchange(begun, true))
            m_deadline = std::chrono::steady_clock::now() + options.header;
        error_code failure;
        const size_t used = parser.put(boost::asio::buffer(m_in.constData(), size_t(m_in.size())), failure);
        m_in.remove(0, qsizetype(used));
        if (failure == http::error::need_more) {
            if (used == 0 && m_in.size() > qsizetype(headerBytes)) {
                failure = http::error::header_limit;
            } else {
                const Input input = co_await readMore();
                if (input == Input::End)
                    co_return false;
                continue;
            }
        }
        if (failure == http::error::header_limit) {
            co_await refuse({ Code::BadRequest, u"The request's headers are too large."_s, {} }, 431);
            co_return false;
        }
        if (failure) {
            co_await refuse({ Code::BadRequest, u"This is not a valid HTTP request."_s, {} }, 400);
            co_return false;
        }
    }
    const auto &message = parser.get();
    const QByteArray target = bytesOf(message.target());
    const qsizetype question = target.indexOf('?');
    m_request.method = bytesOf(message.method_string());
    m_request.path = question < 0 ? target : target.first(question);
    if (question >= 0)
        m_request.query.setQuery(QString::fromUtf8(target.sliced(question + 1)));
    for (const auto &field : message)
        m_request.headers.emplace_back(bytesOf(field.name_string()), bytesOf(field.value()));
    if (parser.content_length())
        m_request.contentLength = qint64(std::min<std::uint64_t>(*parser.content_length(), INT64_MAX));
    m_request.hasBody = !parser.is_done();
    m_request.after = parser.keep_alive() ? HttpRequest::After::KeepAlive : HttpRequest::After::Close;
    m_continue = m_request.lists("Expect", "100-continue");
    m_bodyBegan = std::chrono::steady_clock::now();
    m_moved = 0;
    expectProgress();
    co_return true;
}

/// A body may take as long as it needs while it moves at all.
void HttpConnection::expectProgress()
{
    const NetworkOptions &options = m_services.options;
    m_deadline = m_bodyBegan + options.body
        + std::chrono::seconds(m_moved / std::max<qint64>(1, options.bodyBytesPerSecond));
    m_deadline = std::max(m_deadline, std::chrono::steady_clock::now() + options.closing);
}

Task<void> HttpConnection::refuse(protocol::Error error, int status)
{
    m_request.after = HttpRequest::After::Close;
    HttpResponse response = failure(error);
    response.status = status;
    co_await respond(response);
}

Task<Outcome<QByteArray>> HttpConnection::readPiece(qint64 limit)
{
    auto &parser = m_parser->parser;
    if (m_request.contentLength && *m_request.contentLength > limit)
        co_return protocol::fail(Code::TooLarge, u"The request's body is too large."_s);
    if (std::exchange(m_continue, false)) {
        m_out.push("HTTP/1.1 100 Continue\r\n\r\n");
        co_await flush();
    }
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    qsizetype filled = 0;
    while (!parser.is_done() && filled < pieceBytes) {
        if (m_in.isEmpty()) {
            const Input input = co_await readMore();
            if (input == Input::End)
                co_return protocol::fail(Code::BadRequest, u"The request's body was cut off."_s);
        }
        auto &body = parser.get().body();
        body.data = piece.data() + filled;
        body.size = size_t(pieceBytes - filled);
        error_code failure;
        const size_t used = parser.put(boost::asio::buffer(m_in.constData(), size_t(m_in.size())), failure);
        const qsizetype got = pieceBytes - filled - qsizetype(body.size);
        m_in.remove(0, qsizetype(used));
        filled += got;
        m_moved += got;
        expectProgress();
        if (m_moved > limit)
            co_return protocol::fail(Code::TooLarge, u"The request's body is too large."_s);
        if (failure == http::error::need_buffer)
            break;
        if (failure && failure != http::error::need_more)
            co_return protocol::fail(Code::BadRequest, u"The request's body is not valid HTTP."_s);
        if (failure == http::error::need_more && used == 0) {
            const Input input = co_await readMore();
            if (input == Input::End)
                co_return protocol::fail(Code::BadRequest, u"The request's body was cut off."_s);
        }
    }
    piece.truncate(filled);
    co_return piece;
}

Task<Outcome<QByteArray>> HttpConnection::readBody(qsizetype limit)
{
    QByteArray whole;
    for (;;) {
        Outcome<QByteArray> piece = co_await readPiece(limit);
        if (!piece)
            co_return piece;
        if (piece->isEmpty())
            co_return whole;
        whole += *piece;
    }
}

// -- writing -----------------------------------------------------------------------------------------

Task<HttpConnection::Written> HttpConnection::flush()
{
    while (!m_out.isEmpty()) {
        const Stream::Io io = m_stream->write(m_out);
        if (io.state == Stream::State::Done) {
            m_moved += io.bytes;
            expectProgress();
            continue;
        }
        if (io.state == Stream::State::Closed)
            co_return Written::Gone;
        const bool isReady = co_await wait(waitFor(io.state));
        if (!isReady)
            co_return Written::Gone;
    }
    co_return Written::Yes;
}

Task<void> HttpConnection::respondHead(int status, const HttpHeaders &headers, std::optional<qint64> length)
{
    m_answered = true;
    if (!m_parser->parser.is_done() || m_goingAway)
        m_request.after = HttpRequest::After::Close;
    HttpHeaders all = headers;
    const QByteArray origin = m_request.header("Origin");
    if (!origin.isEmpty() && m_services.options.allowedOrigins.contains(QString::fromUtf8(origin))) {
        all.emplace_back("Access-Control-Allow-Origin", origin);
        all.emplace_back("Vary", "Origin");
    }
    m_out.push(responseHead(status, all, length, m_request.after));
    co_return;
}

Task<void> HttpConnection::respond(const HttpResponse &response)
{
    HttpHeaders headers = response.headers;
    const bool bodiless = response.status == 204 || response.status == 304;
    if (!bodiless)
        headers.emplace_back("Content-Type", response.type);
    headers.emplace_back("Cache-Control", "no-store");
    co_await respondHead(response.status, headers,
                         bodiless ? std::nullopt : std::optional<qint64>(response.body.size()));
    if (!bodiless && m_request.method != "HEAD")
        m_out.push(response.body);
    co_await flush();
}

Task<HttpConnection::Written> HttpConnection::writePiece(const QByteArray &bytes)
{
    m_out.push(bytes);
    const Written written = co_await flush();
    co_return written;
}

void HttpConnection::upgrade(const QByteArray &response, SessionRecord session)
{
    m_shard.remove(this);
    const Shard::Turn turn(m_shard);
    const auto peer = std::make_shared<Peer>(m_shard, m_services, m_watch, std::move(m_stream),
                                             std::move(session), m_listenerId);
    peer->start(response, std::exchange(m_in, {}));
}

/// Closes so that the client can read the last answer: what it still sends is thrown away for a while.
Task<void> HttpConnection::linger()
{
    m_deadline = std::chrono::steady_clock::now() + m_services.options.closing;
    m_stream->shutDownWrite();
    qsizetype thrown = 0;
    while (thrown < lingerBytes) {
        m_in.clear();
        const Input input = co_await readMore();
        if (input == Input::End)
            break;
        thrown += m_in.size();
    }
    m_stream->close();
}

} // namespace callout::server
