// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/frame.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace callout::server {

namespace {

constexpr quint8 finalFragment = 0x80;
constexpr qsizetype closeReasonBytes = 123;

} // namespace

QByteArray framed(Opcode opcode, QByteArrayView payload)
{
    const qsizetype length = payload.size();
    const qsizetype header = length < 126 ? 2 : length <= 0xffff ? 4 : 10;
    QByteArray bytes(header + length, Qt::Uninitialized);
    auto *out = reinterpret_cast<uchar *>(bytes.data());
    out[0] = finalFragment | quint8(opcode);
    if (header == 2) {
        out[1] = uchar(length);
    } else if (header == 4) {
        out[1] = 126;
        qToBigEndian(quint16(length), out + 2);
    } else {
        out[1] = 127;
        qToBigEndian(quint64(length), out + 2);
    }
    if (length > 0)
        std::memcpy(out + header, payload.data(), size_t(length));
    return bytes;
}

QByteArray closeFrame(quint16 code, QByteArrayView reason)
{
    QByteArray payload(2, Qt::Uninitialized);
    qToBigEndian(code, payload.data());
    payload += reason.first(std::min(reason.size(), closeReasonBytes)).toByteArray();
    return framed(Opcode::Close, payload);
}

} // namespace callout::server
