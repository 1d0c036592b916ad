// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

struct ssl_ctx_st;
struct ssl_st;

namespace callout::bench {

/// WebSocket connections over TLS that subscribe and then only listen; the key is not checked.
class TlsClients {
public:
    explicit TlsClients(uint16_t port);
    ~TlsClients();
    TlsClients(const TlsClients &) = delete;
    TlsClients &operator=(const TlsClients &) = delete;

    /// Returns when the server has sent its first message and `message` is sent.
    void open(const std::string &token, std::string_view message);
    /// Takes what arrives on all of them.
    void readFor(int milliseconds);

private:
    const uint16_t m_port;
    ssl_ctx_st *m_context;
    struct Client {
        int socket;
        ssl_st *ssl;
    };
    std::vector<Client> m_clients;
};

} // namespace callout::bench
