// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/framereader.h"

#include <QtEndian>

#include <cstring>

namespace callout::server {

namespace {

constexpr quint16 protocolError = 1002;
constexpr quint16 notUtf8 = 1007;
constexpr quint16 tooLarge = 1009;
constexpr qsizetype controlBytes = 125;

bool isControl(Opcode opcode)
{
    return quint8(opcode) & 0x8;
}

bool isKnown(Opcode opcode)
{
    return quint8(opcode) <= 0x2 || (quint8(opcode) >= 0x8 && quint8(opcode) <= 0xA);
}

/// Codes that may travel in a close frame (RFC 6455 §7.4).
bool isCloseCode(quint16 code)
{
    return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999);
}

QByteArray unmasked(const char *data, qsizetype length, quint32 mask)
{
    QByteArray out(length, Qt::Uninitialized);
    char *to = out.data();
    const quint64 wide = quint64(mask) << 32 | mask;
    qsizetype i = 0;
    for (; i + 8 <= length; i += 8) {
        quint64 block;
        std::memcpy(&block, data + i, 8);
        block ^= wide;
        std::memcpy(to + i, &block, 8);
    }
    const char *maskBytes = reinterpret_cast<const char *>(&mask);
    for (; i < length; ++i)
        to[i] = char(data[i] ^ maskBytes[i & 3]);
    return out;
}

} // namespace

struct FrameReader::Header {
    bool final = false;
    quint8 reserved = 0;
    Opcode opcode = Opcode::Text;
    bool masked = false;
    quint64 length = 0;
    bool minimal = true; ///< the length took no more bytes than it needs
    quint32 mask = 0;    ///< as it stands in memory
    qsizetype size = 0;  ///< of the header itself
};

FrameReader::Parse FrameReader::parse(std::span<const char> bytes, Header &header)
{
    if (bytes.size() < 2)
        return Parse::NeedMore;
    const auto *in = reinterpret_cast<const uchar *>(bytes.data());
    header.final = in[0] & 0x80;
    header.reserved = in[0] & 0x70;
    header.opcode = Opcode(in[0] & 0x0f);
    header.masked = in[1] & 0x80;
    header.length = in[1] & 0x7f;
    header.size = 2;
    if (header.length == 126) {
        if (bytes.size() < 4)
            return Parse::NeedMore;
        header.length = qFromBigEndian<quint16>(in + 2);
        header.minimal = header.length >= 126;
        header.size = 4;
    } else if (header.length == 127) {
        if (bytes.size() < 10)
            return Parse::NeedMore;
        header.length = qFromBigEndian<quint64>(in + 2);
        header.minimal = header.length > 0xffff;
        header.size = 10;
    }
    if (const auto fault = checkHeader(header)) {
        m_fault = *fault;
        return Parse::Fault;
    }
    if (bytes.size() < size_t(header.size) + 4)
        return Parse::NeedMore;
    std::memcpy(&header.mask, in + header.size, 4);
    header.size += 4;
    return bytes.size() - size_t(header.size) < header.length ? Parse::NeedMore : Parse::Complete;
}

std::optional<quint16> FrameReader::checkHeader(const Header &header) const
{
    if (header.reserved || !header.masked || !header.minimal || !isKnown(header.opcode))
        return protocolError;
    if (isControl(header.opcode))
        return header.final && header.length <= controlBytes ? std::nullopt : std::optional(protocolError);
    const bool continues = header.opcode == Opcode::Continuation;
    if (continues != m_fragmented.has_value())
        return protocolError;
    if (header.length > quint64(m_maxMessage - m_message.size()))
        return tooLarge;
    return {};
}

std::optional<quint16> FrameReader::accept(const Header &header, QByteArray &&payload, const Sink &sink,
                                           Next &next)
{
    if (isControl(header.opcode)) {
        if (header.opcode == Opcode::Close && !payload.isEmpty()) {
            if (payload.size() == 1 || !isCloseCode(qFromBigEndian<quint16>(payload.constData())))
                return protocolError;
            if (!QByteArrayView(payload).sliced(2).isValidUtf8())
                return notUtf8;
        }
        next = sink({ header.opcode, std::move(payload) });
        return {};
    }
    if (header.opcode != Opcode::Continuation && !header.final)
        m_fragmented = header.opcode;
    if (!header.final) {
        m_message += payload;
        return {};
    }
    Message message { header.opcode, std::move(payload) };
    if (m_fragmented) {
        message = { *m_fragmented, m_message + message.payload };
        m_message = {};
        m_fragmented.reset();
    }
    if (message.opcode == Opcode::Text && !message.payload.isValidUtf8())
        return notUtf8;
    next = sink(std::move(message));
    return {};
}

std::optional<quint16> FrameReader::read(std::span<const char> bytes, const Sink &sink)
{
    QByteArray joined;
    if (!m_rest.isEmpty()) {
        joined = std::move(m_rest);
        joined.append(bytes.data(), qsizetype(bytes.size()));
        bytes = { joined.constData(), size_t(joined.size()) };
        m_rest = {};
    }
    Next next = Next::Go;
    while (next == Next::Go && !bytes.empty()) {
        Header header;
        const Parse parsed = parse(bytes, header);
        if (parsed == Parse::Fault)
            return m_fault;
        if (parsed == Parse::NeedMore) {
            m_rest = QByteArray(bytes.data(), qsizetype(bytes.size()));
            break;
        }
        const auto fault = accept(
            header, unmasked(bytes.data() + header.size, qsizetype(header.length), header.mask), sink, next);
        if (fault)
            return fault;
        bytes = bytes.subspan(size_t(header.size) + size_t(header.length));
    }
    return {};
}

} // namespace callout::server
