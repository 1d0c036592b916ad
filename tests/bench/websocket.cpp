// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/websocket.h"

#include <openssl/evp.h>
#include <openssl/sha.h>

#include <cstring>

namespace callout::bench::websocket {

namespace {

constexpr std::string_view magic = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
constexpr std::string_view keyHeader = "Sec-WebSocket-Key: ";

std::string frame(std::string_view payload, Opcode opcode, uint8_t maskBit)
{
    std::string bytes;
    bytes.reserve(payload.size() + 14);
    bytes += char(0x80 | uint8_t(opcode));
    const size_t size = payload.size();
    if (size < 126) {
        bytes += char(maskBit | size);
    } else if (size < 65536) {
        bytes += char(maskBit | 126);
        bytes += char(size >> 8);
        bytes += char(size);
    } else {
        bytes += char(maskBit | 127);
        for (int shift = 56; shift >= 0; shift -= 8)
            bytes += char(uint64_t(size) >> shift);
    }
    if (maskBit != 0)
        bytes.append(4, '\0');
    bytes += payload;
    return bytes;
}

} // namespace

std::string clientFrame(std::string_view payload, Opcode opcode)
{
    return frame(payload, opcode, 0x80);
}

std::string serverFrame(std::string_view payload, Opcode opcode)
{
    return frame(payload, opcode, 0);
}

std::string request(const std::string &host, const std::string &path, const std::string &token)
{
    std::string text = "GET " + path + " HTTP/1.1\r\nHost: " + host
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        + std::string(keyHeader) + "dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: callout.v1\r\n";
    if (!token.empty())
        text += "Authorization: Bearer " + token + "\r\n";
    return text + "\r\n";
}

std::string answer(std::string_view request)
{
    const size_t at = request.find(keyHeader);
    const size_t end = request.find("\r\n", at);
    if (at == std::string_view::npos || end == std::string_view::npos)
        return {};
    const size_t begin = at + keyHeader.size();
    const std::string key = std::string(request.substr(begin, end - begin)) + std::string(magic);
    unsigned char hash[SHA_DIGEST_LENGTH];
    SHA1(reinterpret_cast<const unsigned char *>(key.data()), key.size(), hash);
    unsigned char base64[32];
    const int size = EVP_EncodeBlock(base64, hash, sizeof hash);
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Accept: "
        + std::string(reinterpret_cast<char *>(base64), size_t(size))
        + "\r\nSec-WebSocket-Protocol: callout.v1\r\n\r\n";
}

Frame parse(std::string_view bytes)
{
    if (bytes.size() < 2)
        return {};
    const auto byte = [bytes](size_t at) { return uint8_t(bytes[at]); };
    Frame frame;
    frame.opcode = Opcode(byte(0) & 15);
    frame.masked = (byte(1) & 0x80) != 0;
    uint64_t size = byte(1) & 0x7F;
    size_t header = 2;
    if (size >= 126) {
        const size_t digits = size == 126 ? 2 : 8;
        if (bytes.size() < header + digits)
            return {};
        size = 0;
        for (size_t i = 0; i < digits; ++i)
            size = size << 8 | byte(header + i);
        header += digits;
    }
    if (frame.masked) {
        if (bytes.size() < header + 4)
            return {};
        memcpy(frame.mask, bytes.data() + header, 4);
        header += 4;
    }
    if (bytes.size() - header < size)
        return {};
    frame.payload = bytes.substr(header, size_t(size));
    frame.size = header + size_t(size);
    return frame;
}

std::string unmasked(const Frame &frame)
{
    std::string payload(frame.payload);
    for (size_t i = 0; frame.masked && i < payload.size(); ++i)
        payload[i] = char(uint8_t(payload[i]) ^ frame.mask[i % 4]);
    return payload;
}

} // namespace callout::bench::websocket
