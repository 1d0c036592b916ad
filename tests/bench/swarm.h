// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/measure.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace callout::bench {

/// Many WebSocket connections of one thread, over plain sockets that do not block. The source
/// addresses are spread over 127.0.0.x, since one pair of addresses has 28,232 ports only.
class Swarm {
public:
    struct Target {
        uint16_t port = 0;
        std::string path;
        std::string greeting; ///< in the first message of the server; empty: it sends none
    };

    explicit Swarm(Target target);
    ~Swarm();
    Swarm(const Swarm &) = delete;
    Swarm &operator=(const Swarm &) = delete;

    /// Opens one more connection and waits until the server greets; its number.
    size_t open(const std::string &token);
    size_t size() const { return m_connections.size(); }

    /// Sends one text message; what the kernel does not take is a reason to give up.
    void send(size_t connection, std::string_view payload);

    /// Called with each text message; `now` is when it was read.
    std::function<void(size_t connection, std::string_view payload, int64_t now)> received;

    /// Reads what arrives for `timeoutMs` at most, or until something was read; false: nothing was.
    bool poll(int timeoutMs);

private:
    struct Connection {
        int socket = -1;
        std::string rest; ///< the beginning of a message that is not complete
    };
    void read(size_t index, int64_t now);
    size_t take(size_t index, std::string_view bytes, int64_t now);

    Target m_target;
    int m_epoll = -1;
    std::vector<Connection> m_connections;
    std::vector<char> m_buffer;
};

} // namespace callout::bench
