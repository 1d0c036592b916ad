// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/swarm.h"

#include "tests/bench/websocket.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>

namespace callout::bench {

using namespace websocket;

namespace {

constexpr int connectionsPerAddress = 5000;
constexpr size_t bufferBytes = 512 * 1024;

int connected(uint16_t port, size_t index)
{
    const int fd = socket(AF_INET, SOCK_STREAM, 0);
    const int on = 1;
    setsockopt(fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    // Ended with a reset, so that no port stays taken after the benchmark.
    const linger reset { 1, 0 };
    setsockopt(fd, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    // The plainest there is: the load generator shares the processors with what it measures.
    setsockopt(fd, IPPROTO_TCP, TCP_CONGESTION, "reno", 4);
    const timeval patience { 30, 0 };
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1 + uint32_t(index / connectionsPerAddress));
    bind(fd, reinterpret_cast<sockaddr *>(&address), sizeof address);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    if (fd < 0 || connect(fd, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        giveUp("connection " + std::to_string(index) + " failed: " + strerror(errno));
    return fd;
}

/// Reads into `bytes` until `complete` says that it is enough.
template <typename Complete>
void readUntil(int fd, std::string &bytes, Complete complete)
{
    char buffer[16384];
    while (!complete(bytes)) {
        const ssize_t got = recv(fd, buffer, sizeof buffer, 0);
        if (got <= 0)
            giveUp("the server ended a handshake after: " + bytes.substr(0, 300));
        bytes.append(buffer, size_t(got));
    }
}

} // namespace

Swarm::Swarm(Target target)
    : m_target(std::move(target)),
      m_epoll(epoll_create1(0)),
      m_buffer(bufferBytes) { }

Swarm::~Swarm()
{
    for (const Connection &connection : m_connections)
        close(connection.socket);
    close(m_epoll);
}

size_t Swarm::open(const std::string &token)
{
    const size_t index = m_connections.size();
    const int fd = connected(m_target.port, index);
    const std::string opening = request("127.0.0.1:" + std::to_string(m_target.port), m_target.path, token);
    if (::send(fd, opening.data(), opening.size(), MSG_NOSIGNAL) != ssize_t(opening.size()))
        giveUp("a handshake could not be sent");
    std::string bytes;
    readUntil(fd, bytes, [](const std::string &all) { return all.find("\r\n\r\n") != std::string::npos; });
    if (!bytes.starts_with("HTTP/1.1 101"))
        giveUp("the server refused a connection: " + bytes.substr(0, 400));
    bytes.erase(0, bytes.find("\r\n\r\n") + 4);
    if (!m_target.greeting.empty()) {
        readUntil(fd, bytes, [](const std::string &all) { return parse(all).size != 0; });
        const Frame frame = parse(bytes);
        if (frame.payload.find(m_target.greeting) == std::string_view::npos)
            giveUp("the server greets with: " + std::string(frame.payload.substr(0, 400)));
        bytes.erase(0, frame.size);
    }
    fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
    epoll_event event { EPOLLIN, { .u64 = index } };
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event);
    m_connections.push_back({ fd, std::move(bytes) });
    return index;
}

void Swarm::send(size_t connection, std::string_view payload)
{
    const std::string bytes = clientFrame(payload);
    if (::send(m_connections[connection].socket, bytes.data(), bytes.size(), MSG_NOSIGNAL)
        != ssize_t(bytes.size())) {
        giveUp("the server does not read what it is sent");
    }
}

bool Swarm::poll(int timeoutMs)
{
    epoll_event events[256];
    const int count = epoll_wait(m_epoll, events, 256, timeoutMs);
    const int64_t now = nanoseconds();
    for (int i = 0; i < count; ++i)
        read(size_t(events[i].data.u64), now);
    return count > 0;
}

void Swarm::read(size_t index, int64_t now)
{
    Connection &connection = m_connections[index];
    const ssize_t got = recv(connection.socket, m_buffer.data(), m_buffer.size(), 0);
    if (got == 0 || (got < 0 && errno != EAGAIN))
        giveUp("the server closed connection " + std::to_string(index));
    if (got < 0)
        return;
    if (connection.rest.empty()) {
        const size_t used = take(index, { m_buffer.data(), size_t(got) }, now);
        connection.rest.assign(m_buffer.data() + used, size_t(got) - used);
    } else {
        connection.rest.append(m_buffer.data(), size_t(got));
        connection.rest.erase(0, take(index, connection.rest, now));
    }
}

/// Hands over the complete messages; how many bytes they took.
size_t Swarm::take(size_t index, std::string_view bytes, int64_t now)
{
    size_t used = 0;
    for (;;) {
        const Frame frame = parse(bytes.substr(used));
        if (frame.size == 0)
            return used;
        used += frame.size;
        if (frame.opcode == Opcode::Text) {
            received(index, frame.payload, now);
        } else if (frame.opcode == Opcode::Ping) {
            const std::string pong = clientFrame(frame.payload, Opcode::Pong);
            (void)!::send(m_connections[index].socket, pong.data(), pong.size(), MSG_NOSIGNAL);
        } else if (frame.opcode == Opcode::Close) {
            const auto &p = frame.payload;
            const int code = p.size() < 2 ? 0 : uint8_t(p[0]) << 8 | uint8_t(p[1]);
            giveUp("the server closes connection " + std::to_string(index) + " with " + std::to_string(code));
        }
    }
}

} // namespace callout::bench
