// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/stream.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <sys/uio.h>

namespace callout::server {

namespace {

constexpr size_t gathered = 64;              ///< buffers of one system call
constexpr qsizetype recordBytes = 16 * 1024; ///< plain text of one TLS record

bool wouldBlock()
{
    return errno == EAGAIN || errno == EWOULDBLOCK;
}

} // namespace

void Stream::FreeSsl::operator()(SSL *ssl) const
{
    SSL_free(ssl);
}

Stream::Stream(Socket socket, std::shared_ptr<const TlsContext> tls, std::shared_ptr<void> ticket)
    : m_socket(std::move(socket)),
      m_tls(std::move(tls)),
      m_ticket(std::move(ticket))
{
    boost::system::error_code ignored;
    m_socket.non_blocking(true, ignored);
    if (m_tls) {
        m_ssl.reset(SSL_new(m_tls->native()));
        m_broken = !m_ssl || SSL_set_fd(m_ssl.get(), m_socket.native_handle()) != 1;
        if (!m_broken)
            SSL_set_accept_state(m_ssl.get());
    }
}

Stream::~Stream()
{
    close();
}

Stream::Io Stream::failed(int result)
{
    switch (SSL_get_error(m_ssl.get(), result)) {
    case SSL_ERROR_WANT_READ:
        return { State::WantRead };
    case SSL_ERROR_WANT_WRITE:
        return { State::WantWrite };
    case SSL_ERROR_ZERO_RETURN:
        return { State::Closed };
    default:
        m_broken = true;
        return { State::Closed };
    }
}

Stream::Io Stream::handshake()
{
    if (!m_tls)
        return { State::Done };
    if (m_broken)
        return { State::Closed };
    ERR_clear_error();
    const int result = SSL_do_handshake(m_ssl.get());
    return result == 1 ? Io { State::Done } : failed(result);
}

Stream::Io Stream::read(std::span<char> into)
{
    if (m_broken || !m_socket.is_open())
        return { State::Closed };
    if (m_ssl) {
        ERR_clear_error();
        const int result = SSL_read(m_ssl.get(), into.data(), int(into.size()));
        return result > 0 ? Io { State::Done, result } : failed(result);
    }
    for (;;) {
        const ssize_t result = ::recv(m_socket.native_handle(), into.data(), into.size(), MSG_DONTWAIT);
        if (result > 0)
            return { State::Done, result };
        if (result < 0 && errno == EINTR)
            continue;
        return { result < 0 && wouldBlock() ? State::WantRead : State::Closed };
    }
}

Stream::Io Stream::write(SendQueue &queue)
{
    if (m_broken || !m_socket.is_open())
        return { State::Closed };
    return m_ssl ? writeTls(queue) : writePlain(queue);
}

Stream::Io Stream::writePlain(SendQueue &queue)
{
    std::array<iovec, gathered> pieces;
    msghdr message {};
    message.msg_iov = pieces.data();
    queue.forEach([&](const char *data, qsizetype length) {
        pieces[message.msg_iovlen++] = { const_cast<char *>(data), size_t(length) };
        return message.msg_iovlen < pieces.size();
    });
    for (;;) {
        const ssize_t sent = ::sendmsg(m_socket.native_handle(), &message, MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent > 0) {
            queue.pop(sent);
            return { State::Done, sent };
        }
        if (sent < 0 && errno == EINTR)
            continue;
        return { sent < 0 && wouldBlock() ? State::WantWrite : State::Closed };
    }
}

Stream::Io Stream::writeTls(SendQueue &queue)
{
    // A single frame goes from where it is; several are copied together, because each SSL_write
    // is a record and a system call.
    static thread_local std::array<char, recordBytes> together;
    const char *from = nullptr;
    qsizetype length = 0;
    queue.forEach([&](const char *data, qsizetype bytes) {
        if (length == 0) {
            from = data;
            length = std::min(bytes, recordBytes);
            return bytes < recordBytes;
        }
        if (from != together.data()) {
            std::memcpy(together.data(), from, size_t(length));
            from = together.data();
        }
        const qsizetype taken = std::min(bytes, recordBytes - length);
        std::memcpy(together.data() + length, data, size_t(taken));
        length += taken;
        return length < recordBytes;
    });
    ERR_clear_error();
    const int result = SSL_write(m_ssl.get(), from, int(length));
    if (result > 0) {
        queue.pop(result);
        return { State::Done, result };
    }
    const Io io = failed(result);
    if (io.state == State::WantWrite && queue.committed() == 0)
        queue.commit(length);
    return io;
}

void Stream::shutDownWrite()
{
    if (m_ssl && !m_broken) {
        ERR_clear_error();
        SSL_shutdown(m_ssl.get());
    }
    boost::system::error_code ignored;
    m_socket.shutdown(Socket::shutdown_send, ignored);
}

void Stream::close()
{
    boost::system::error_code ignored;
    m_socket.close(ignored);
}

QString Stream::peerAddress() const
{
    boost::system::error_code failure;
    const auto endpoint = m_socket.remote_endpoint(failure);
    return failure ? QString() : QString::fromStdString(endpoint.address().to_string());
}

} // namespace callout::server
