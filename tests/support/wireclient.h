// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>
#include <utility>
#include <vector>

namespace callout::test {

/// A TCP connection to this machine, as bytes: what a hostile or a foreign client has in its hands.
/// Every wait ends after a generous time. One thread.
class RawSocket {
public:
    RawSocket() = default;
    ~RawSocket();
    RawSocket(RawSocket &&other) noexcept;
    RawSocket &operator=(RawSocket &&other) noexcept;

    /// Bytes of receive buffer 0: the system's choice.
    bool connect(quint16 port, int receiveBuffer = 0);
    bool send(const QByteArray &bytes);
    /// At least one byte; empty: the other side closed, or nothing came.
    QByteArray receive();
    /// True when the other side closes without another byte.
    bool closedByPeer();
    void shutDownWrite();
    /// As a crash does: no goodbye, a reset.
    void reset();
    bool isOpen() const { return m_socket >= 0; }
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

private:
    int m_socket = -1;
    bool m_ended = false;
    std::chrono::milliseconds m_patience { 10'000 };
};

struct WireResponse {
    int status = 0;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QByteArray header(const QByteArray &name) const;
};

/// One HTTP request at a time over a RawSocket.
class WireHttp {
public:
    explicit WireHttp(quint16 port, const QString &token = {});

    WireResponse request(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                         const std::vector<std::pair<QByteArray, QByteArray>> &headers = {});
    /// Sends these very bytes; status 0: closed without an answer.
    WireResponse raw(const QByteArray &bytes);
    /// Reads one more response; `hasBody`: not the answer to HEAD.
    enum class Body { Expected, None };
    WireResponse read(Body body = Body::Expected);
    RawSocket &socket() { return m_socket; }

private:
    RawSocket m_socket;
    QByteArray m_token;
    QByteArray m_in;
};

/// A WebSocket client that shows frames as they are on the wire.
class WireClient {
public:
    struct Frame {
        int opcode = -1; ///< -1: the connection ended, or nothing came
        QByteArray payload;
        qsizetype wireBytes = 0; ///< header included
    };

    /// Upgrades; see status() and isOpen().
    WireClient(quint16 port, const QString &token,
               const std::vector<std::pair<QByteArray, QByteArray>> &headers = {}, int receiveBuffer = 0);

    int status() const { return m_response.status; } ///< of the upgrade; 101
    const WireResponse &response() const { return m_response; }

    void sendText(const QByteArray &text);
    /// Any frame, its header bits and mask chosen.
    void sendFrame(quint8 firstByte, const QByteArray &payload);
    void sendBytes(const QByteArray &bytes) { m_socket.send(bytes); }
    void ping(const QByteArray &payload) { sendFrame(0x89, payload); }
    static QByteArray masked(quint8 firstByte, const QByteArray &payload);
    /// Of a text frame from this client, header included.
    static qsizetype wireBytes(const QByteArray &text) { return masked(0x81, text).size(); }

    /// The next frame, pings and pongs included.
    Frame receive();
    /// The next text; empty when the connection ends first. Pings are answered.
    QByteArray text();
    /// Reads on to the close frame; its code, 0 when there was none.
    quint16 closeCode();
    bool closedByPeer();
    void reset() { m_socket.reset(); }
    RawSocket &socket() { return m_socket; }

private:
    RawSocket m_socket;
    WireResponse m_response;
    QByteArray m_in;
};

} // namespace callout::test
