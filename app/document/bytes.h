// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtEndian>

#include <optional>

namespace callout {

enum class ByteOrder { Little, Big };

/// Numbers in a file's bytes; nothing where they would lie outside.
template <typename T>
std::optional<T> readNumber(QByteArrayView bytes, qint64 at, ByteOrder order)
{
    if (at < 0 || at > bytes.size() - qint64(sizeof(T)))
        return {};
    return order == ByteOrder::Little ? qFromLittleEndian<T>(bytes.data() + at)
                                      : qFromBigEndian<T>(bytes.data() + at);
}

inline std::optional<quint16> read16(QByteArrayView bytes, qint64 at, ByteOrder order)
{
    return readNumber<quint16>(bytes, at, order);
}

inline std::optional<quint32> read32(QByteArrayView bytes, qint64 at, ByteOrder order)
{
    return readNumber<quint32>(bytes, at, order);
}

} // namespace callout
