// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/websocket.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

/// The baseline of bench_fanout: what the kernel alone costs. A WebSocket server on one thread that
/// sends every text it receives to every connection, one write each, and does nothing else.
namespace callout::bench {

namespace {

using namespace websocket;

struct Connection {
    int socket = -1;
    bool open = false; ///< the handshake is done
    std::string in;
    std::string out; ///< what the kernel did not take
};

class EpollServer {
public:
    EpollServer();
    [[noreturn]] void run();

private:
    void accept();
    void read(Connection &connection);
    void handshake(Connection &connection);
    void frames(Connection &connection);
    void broadcast(const std::string &payload);
    void send(Connection &connection, const std::string &bytes);
    void flush(Connection &connection);
    void watch(Connection &connection, uint32_t events, int what);
    void close(Connection &connection);

    int m_listener = -1;
    int m_epoll = -1;
    std::vector<std::unique_ptr<Connection>> m_connections; ///< by socket
    std::vector<Connection *> m_viewers;
};

EpollServer::EpollServer()
{
    m_listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0
        || listen(m_listener, SOMAXCONN) != 0
        || getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0) {
        std::perror("listen");
        std::exit(1);
    }
    m_epoll = epoll_create1(0);
    epoll_event event { EPOLLIN, { .fd = m_listener } };
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_listener, &event);
    std::printf("listening on ws://127.0.0.1:%d\n", ntohs(address.sin_port));
    std::fflush(stdout);
}

void EpollServer::run()
{
    std::vector<epoll_event> events(512);
    for (;;) {
        const int count = epoll_wait(m_epoll, events.data(), int(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            const int fd = events[size_t(i)].data.fd;
            if (fd == m_listener) {
                accept();
                continue;
            }
            const auto &connection = m_connections[size_t(fd)];
            if (connection && (events[size_t(i)].events & EPOLLOUT) != 0)
                flush(*connection);
            if (connection && (events[size_t(i)].events & ~uint32_t(EPOLLOUT)) != 0)
                read(*connection);
        }
    }
}

void EpollServer::accept()
{
    for (;;) {
        const int fd = accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK);
        if (fd < 0)
            return;
        const int on = 1;
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        if (m_connections.size() <= size_t(fd))
            m_connections.resize(size_t(fd) + 1);
        m_connections[size_t(fd)] = std::make_unique<Connection>();
        m_connections[size_t(fd)]->socket = fd;
        watch(*m_connections[size_t(fd)], EPOLLIN, EPOLL_CTL_ADD);
    }
}

void EpollServer::read(Connection &connection)
{
    char buffer[16384];
    const ssize_t got = recv(connection.socket, buffer, sizeof buffer, 0);
    if (got == 0 || (got < 0 && errno != EAGAIN)) {
        close(connection);
        return;
    }
    if (got < 0)
        return;
    connection.in.append(buffer, size_t(got));
    if (connection.open)
        frames(connection);
    else
        handshake(connection);
}

void EpollServer::handshake(Connection &connection)
{
    if (connection.in.find("\r\n\r\n") == std::string::npos)
        return;
    send(connection, answer(connection.in));
    std::string().swap(connection.in);
    connection.open = true;
    m_viewers.push_back(&connection);
}

void EpollServer::frames(Connection &connection)
{
    size_t used = 0;
    for (;;) {
        const Frame frame = parse(std::string_view(connection.in).substr(used));
        if (frame.size == 0)
            break;
        used += frame.size;
        if (frame.opcode == Opcode::Text)
            broadcast(unmasked(frame));
    }
    connection.in.erase(0, used);
}

void EpollServer::broadcast(const std::string &payload)
{
    const std::string bytes = serverFrame(payload);
    for (Connection *viewer : m_viewers)
        send(*viewer, bytes);
}

void EpollServer::send(Connection &connection, const std::string &bytes)
{
    if (!connection.out.empty()) {
        connection.out += bytes;
        return;
    }
    const ssize_t sent = ::send(connection.socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent == ssize_t(bytes.size()) || (sent < 0 && errno != EAGAIN))
        return;
    connection.out = bytes.substr(size_t(std::max<ssize_t>(sent, 0)));
    watch(connection, EPOLLIN | EPOLLOUT, EPOLL_CTL_MOD);
}

void EpollServer::flush(Connection &connection)
{
    const ssize_t sent = ::send(connection.socket, connection.out.data(), connection.out.size(),
                                MSG_NOSIGNAL);
    if (sent < 0)
        return;
    connection.out.erase(0, size_t(sent));
    if (connection.out.empty())
        watch(connection, EPOLLIN, EPOLL_CTL_MOD);
}

void EpollServer::watch(Connection &connection, uint32_t events, int what)
{
    epoll_event event { events, { .fd = connection.socket } };
    epoll_ctl(m_epoll, what, connection.socket, &event);
}

void EpollServer::close(Connection &connection)
{
    std::erase(m_viewers, &connection);
    const int fd = connection.socket;
    ::close(fd);
    m_connections[size_t(fd)].reset();
}

} // namespace

} // namespace callout::bench

int main()
{
    // Ends with the benchmark that started it, however that ends.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    rlimit limit {};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    callout::bench::EpollServer().run();
}
