// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/frame.h"

#include <functional>
#include <optional>
#include <span>

namespace callout::server {

/// Reads a client's WebSocket frames (RFC 6455 §5), strictly: masked, minimal lengths, no reserved
/// bits, control frames whole and at most 125 bytes, text valid UTF-8. Holds at most one message.
/// One thread.
class FrameReader {
public:
    struct Message {
        Opcode opcode = Opcode::Text; ///< Text, Binary, Ping, Pong or Close; never Continuation
        QByteArray payload;           ///< unmasked, fragments joined
    };
    enum class Next { Go, Stop };
    using Sink = std::function<Next(Message &&)>;

    /// `maxMessage`: bytes of a whole message; a header that announces more is a fault at once.
    explicit FrameReader(qsizetype maxMessage) : m_maxMessage(maxMessage) { }

    /// Gives every message that is complete to `sink`, until it says Stop. Returns the close code
    /// (1002, 1007, 1009) for bytes that break the protocol; nothing may be read after that.
    std::optional<quint16> read(std::span<const char> bytes, const Sink &sink);

private:
    struct Header;
    enum class Parse { NeedMore, Complete, Fault };
    Parse parse(std::span<const char> bytes, Header &header);
    std::optional<quint16> checkHeader(const Header &header) const;
    std::optional<quint16> accept(const Header &header, QByteArray &&payload, const Sink &sink, Next &next);

    qsizetype m_maxMessage;
    QByteArray m_rest;    ///< the beginning of a frame that has not wholly arrived
    QByteArray m_message; ///< fragments so far
    std::optional<Opcode> m_fragmented;
    quint16 m_fault = 0;
};

} // namespace callout::server
