// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Just enough of RFC 6455 for a load generator and a baseline: whole messages, no extensions.
namespace callout::bench::websocket {

enum class Opcode : uint8_t { Text = 1, Close = 8, Ping = 9, Pong = 10 };

/// A frame as a client sends it (masked with zeros, which is valid) or as a server does.
std::string clientFrame(std::string_view payload, Opcode opcode = Opcode::Text);
std::string serverFrame(std::string_view payload, Opcode opcode = Opcode::Text);

/// The opening request for `path`; `token` may be empty.
std::string request(const std::string &host, const std::string &path, const std::string &token);
/// The answer to an opening request; empty when it names no key.
std::string answer(std::string_view request);

/// One frame at the beginning of `bytes`.
struct Frame {
    Opcode opcode = Opcode::Text;
    std::string_view payload; ///< still masked, when `masked`
    size_t size = 0;          ///< with its header; 0: not complete yet
    bool masked = false;
    uint8_t mask[4] = {};
};
Frame parse(std::string_view bytes);
std::string unmasked(const Frame &frame);

} // namespace callout::bench::websocket
