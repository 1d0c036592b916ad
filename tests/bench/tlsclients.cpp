// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/tlsclients.h"

#include "tests/bench/measure.h"
#include "tests/bench/websocket.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <poll.h>

namespace callout::bench {

namespace {

int connected(uint16_t port)
{
    const int fd = socket(AF_INET, SOCK_STREAM, 0);
    const int on = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    const timeval patience { 30, 0 };
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    if (fd < 0 || connect(fd, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        giveUp("a TLS connection failed");
    return fd;
}

} // namespace

TlsClients::TlsClients(uint16_t port) : m_port(port), m_context(SSL_CTX_new(TLS_client_method()))
{
    SSL_CTX_set_verify(m_context, SSL_VERIFY_NONE, nullptr);
    SSL_CTX_set_mode(m_context, SSL_MODE_RELEASE_BUFFERS);
}

TlsClients::~TlsClients()
{
    for (const Client &client : m_clients) {
        SSL_free(client.ssl);
        close(client.socket);
    }
    SSL_CTX_free(m_context);
}

void TlsClients::open(const std::string &token, std::string_view message)
{
    const int fd = connected(m_port);
    SSL *ssl = SSL_new(m_context);
    SSL_set_fd(ssl, fd);
    const std::string opening = websocket::request("127.0.0.1:" + std::to_string(m_port), "/v1/ws", token);
    if (SSL_connect(ssl) != 1 || SSL_write(ssl, opening.data(), int(opening.size())) <= 0)
        giveUp("a TLS handshake failed");
    std::string bytes;
    char buffer[16384];
    while (bytes.find("\"welcome\"") == std::string::npos) {
        const int got = SSL_read(ssl, buffer, sizeof buffer);
        if (got <= 0)
            giveUp("the server ended a TLS connection after: " + bytes.substr(0, 300));
        bytes.append(buffer, size_t(got));
    }
    const std::string frame = websocket::clientFrame(message);
    SSL_write(ssl, frame.data(), int(frame.size()));
    fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
    m_clients.push_back({ fd, ssl });
}

void TlsClients::readFor(int milliseconds)
{
    const int64_t end = nanoseconds() + int64_t(milliseconds) * 1'000'000;
    std::vector<pollfd> sockets;
    for (const Client &client : m_clients)
        sockets.push_back({ client.socket, POLLIN, 0 });
    char buffer[16384];
    while (nanoseconds() < end) {
        ::poll(sockets.data(), sockets.size(), 100);
        for (size_t i = 0; i < sockets.size(); ++i) {
            while ((sockets[i].revents & POLLIN) != 0
                   && SSL_read(m_clients[i].ssl, buffer, sizeof buffer) > 0) { }
            ERR_clear_error();
        }
    }
}

} // namespace callout::bench
