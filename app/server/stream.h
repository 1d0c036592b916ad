// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/sendqueue.h"
#include "app/server/tlscontext.h"

#include <boost/asio/ip/tcp.hpp>

#include <memory>
#include <span>

namespace callout::server {

/// A connected socket, plain or TLS, that never blocks and keeps no buffers of its own: whoever
/// owns it reads and writes as much as goes, then waits for readiness (docs/decisions/0001). Its thread only.
class Stream {
public:
    using Socket = boost::asio::ip::tcp::socket;

    enum class State {
        Done,      ///< `bytes` went, at least one
        WantRead,  ///< nothing went; again when readable
        WantWrite, ///< nothing went; again when writable
        Closed,    ///< the peer ended it, or it broke
    };
    struct Io {
        State state = State::Closed;
        qsizetype bytes = 0;
    };

    /// `tls` null: plain. `ticket` is held as long as the socket.
    Stream(Socket socket, std::shared_ptr<const TlsContext> tls, std::shared_ptr<void> ticket);
    ~Stream();
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;

    /// Done at once on a plain one.
    Io handshake();
    Io read(std::span<char> into);
    /// Writes from the queue's front and takes off what went: plain with one gathered system call,
    /// TLS as one record.
    Io write(SendQueue &queue);
    /// No more will be written; the peer reads an orderly end.
    void shutDownWrite();
    /// Ends it; waits for readiness end with an error.
    void close();

    bool isTls() const { return m_ssl != nullptr; }
    Socket &socket() { return m_socket; }
    /// The peer's address without port, for limits and logs.
    QString peerAddress() const;

private:
    struct FreeSsl {
        void operator()(SSL *ssl) const;
    };

    Io writePlain(SendQueue &queue);
    Io writeTls(SendQueue &queue);
    Io failed(int result);

    Socket m_socket;
    std::shared_ptr<const TlsContext> m_tls;
    std::unique_ptr<SSL, FreeSsl> m_ssl;
    std::shared_ptr<void> m_ticket;
    bool m_broken = false; ///< TLS failed: nothing may be sent, not even its own goodbye
};

} // namespace callout::server
