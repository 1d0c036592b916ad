// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/wireclient.h"

#include <QList>
#include <QtEndian>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace callout::test {

// -- RawSocket ----------------------------------------------------------------------------------------

RawSocket::~RawSocket()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

RawSocket::RawSocket(RawSocket &&other) noexcept
    : m_socket(std::exchange(other.m_socket, -1)),
      m_ended(other.m_ended),
      m_patience(other.m_patience)
{
}

RawSocket &RawSocket::operator=(RawSocket &&other) noexcept
{
    std::swap(m_socket, other.m_socket);
    std::swap(m_ended, other.m_ended);
    m_patience = other.m_patience;
    return *this;
}

bool RawSocket::connect(quint16 port, int receiveBuffer)
{
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (receiveBuffer > 0)
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    const int on = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return ::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
}

bool RawSocket::send(const QByteArray &bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        pollfd ready { m_socket, POLLOUT, 0 };
        if (::poll(&ready, 1, int(m_patience.count())) <= 0)
            return false;
        const ssize_t result = ::send(m_socket, bytes.constData() + sent, size_t(bytes.size() - sent),
                                      MSG_NOSIGNAL | MSG_DONTWAIT);
        if (result < 0 && errno != EAGAIN)
            return false;
        sent += std::max<ssize_t>(result, 0);
    }
    return true;
}

QByteArray RawSocket::receive()
{
    pollfd ready { m_socket, POLLIN, 0 };
    if (m_socket < 0 || ::poll(&ready, 1, int(m_patience.count())) <= 0)
        return {};
    QByteArray bytes(64 * 1024, Qt::Uninitialized);
    const ssize_t result = ::recv(m_socket, bytes.data(), size_t(bytes.size()), 0);
    m_ended = result <= 0;
    bytes.truncate(std::max<ssize_t>(result, 0));
    return bytes;
}

bool RawSocket::closedByPeer()
{
    return receive().isEmpty() && m_ended;
}

void RawSocket::shutDownWrite()
{
    ::shutdown(m_socket, SHUT_WR);
}

void RawSocket::reset()
{
    const linger abortive { 1, 0 };
    ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &abortive, sizeof abortive);
    ::close(std::exchange(m_socket, -1));
}

// -- WireHttp -----------------------------------------------------------------------------------------

QByteArray WireResponse::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

namespace {

WireResponse parsedHead(const QByteArray &head)
{
    WireResponse response;
    const QList<QByteArray> lines = head.split('\n');
    response.status = lines.value(0).split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            response.headers.emplace_back(line.first(colon), line.sliced(colon + 1).trimmed());
    }
    return response;
}

} // namespace

WireHttp::WireHttp(quint16 port, const QString &token) : m_token(token.toLatin1())
{
    m_socket.connect(port);
}

WireResponse WireHttp::request(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                               const std::vector<std::pair<QByteArray, QByteArray>> &headers)
{
    QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\n";
    if (!m_token.isEmpty())
        bytes += "Authorization: Bearer " + m_token + "\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    if (!body.isEmpty() || method == "POST" || method == "PUT")
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    m_socket.send(bytes + "\r\n" + body);
    return read(method == "HEAD" ? Body::None : Body::Expected);
}

WireResponse WireHttp::raw(const QByteArray &bytes)
{
    m_socket.send(bytes);
    return read();
}

WireResponse WireHttp::read(Body body)
{
    qsizetype end = -1;
    while ((end = m_in.indexOf("\r\n\r\n")) < 0) {
        const QByteArray more = m_socket.receive();
        if (more.isEmpty())
            return {};
        m_in += more;
    }
    WireResponse response = parsedHead(m_in.first(end));
    m_in.remove(0, end + 4);
    const qsizetype length = body == Body::None || response.status == 304 || response.status < 200
        ? 0
        : response.header("Content-Length").toLongLong();
    while (m_in.size() < length) {
        const QByteArray more = m_socket.receive();
        if (more.isEmpty())
            break;
        m_in += more;
    }
    response.body = m_in.first(std::min(length, m_in.size()));
    m_in.remove(0, response.body.size());
    return response;
}

// -- WireClient ---------------------------------------------------------------------------------------

WireClient::WireClient(quint16 port, const QString &token,
                       const std::vector<std::pair<QByteArray, QByteArray>> &headers, int receiveBuffer)
{
    m_socket.connect(port, receiveBuffer);
    QByteArray request =
        "GET /v1/ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        "Sec-WebSocket-Protocol: callout.v1\r\n";
    if (!token.isEmpty())
        request += "Authorization: Bearer " + token.toLatin1() + "\r\n";
    for (const auto &[name, value] : headers)
        request += name + ": " + value + "\r\n";
    m_socket.send(request + "\r\n");
    qsizetype end = -1;
    while ((end = m_in.indexOf("\r\n\r\n")) < 0) {
        const QByteArray more = m_socket.receive();
        if (more.isEmpty())
            return;
        m_in += more;
    }
    m_response = parsedHead(m_in.first(end));
    m_in.remove(0, end + 4);
}

QByteArray WireClient::masked(quint8 firstByte, const QByteArray &payload)
{
    QByteArray bytes(1, char(firstByte));
    if (payload.size() < 126) {
        bytes += char(0x80 | payload.size());
    } else if (payload.size() <= 0xffff) {
        bytes += char(0x80 | 126);
        bytes.resize(4);
        qToBigEndian(quint16(payload.size()), bytes.data() + 2);
    } else {
        bytes += char(0x80 | 127);
        bytes.resize(10);
        qToBigEndian(quint64(payload.size()), bytes.data() + 2);
    }
    const QByteArray mask = "\x12\x34\x56\x78";
    bytes += mask;
    for (qsizetype i = 0; i < payload.size(); ++i)
        bytes += char(payload[i] ^ mask[i & 3]);
    return bytes;
}

void WireClient::sendText(const QByteArray &text)
{
    sendFrame(0x81, text);
}

void WireClient::sendFrame(quint8 firstByte, const QByteArray &payload)
{
    m_socket.send(masked(firstByte, payload));
}

WireClient::Frame WireClient::receive()
{
    for (;;) {
        const auto *in = reinterpret_cast<const uchar *>(m_in.constData());
        qsizetype header = 2;
        quint64 length = m_in.size() < 2 ? 0 : in[1] & 0x7f;
        if (length == 126)
            header = 4;
        else if (length == 127)
            header = 10;
        if (m_in.size() >= header) {
            if (header == 4)
                length = qFromBigEndian<quint16>(in + 2);
            else if (header == 10)
                length = qFromBigEndian<quint64>(in + 2);
            if (quint64(m_in.size() - header) >= length) {
                Frame frame { in[0] & 0x0f, m_in.sliced(header, qsizetype(length)),
                              header + qsizetype(length) };
                m_in.remove(0, frame.wireBytes);
                return frame;
            }
        }
        const QByteArray more = m_socket.receive();
        if (more.isEmpty())
            return {};
        m_in += more;
    }
}

QByteArray WireClient::text()
{
    for (;;) {
        const Frame frame = receive();
        if (frame.opcode == 0x1)
            return frame.payload;
        if (frame.opcode == 0x9)
            sendFrame(0x8A, frame.payload);
        else if (frame.opcode != 0xA)
            return {};
    }
}

quint16 WireClient::closeCode()
{
    for (;;) {
        const Frame frame = receive();
        if (frame.opcode == 0x8)
            return frame.payload.size() >= 2 ? qFromBigEndian<quint16>(frame.payload.constData()) : 0;
        if (frame.opcode < 0)
            return 0;
    }
}

bool WireClient::closedByPeer()
{
    return m_socket.closedByPeer();
}

} // namespace callout::test
