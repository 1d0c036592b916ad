// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/image/pyramid.h"

#include <algorithm>
#include <cstring>

namespace callout {

OrientedRows::OrientedRows(QImage &image, QSize stored, Orientation orientation)
    : m_bits(image.bits()),
      m_bytesPerLine(image.bytesPerLine()),
      m_stored(stored),
      m_orientation(orientation)
{
    Q_ASSERT(image.depth() == 32);
    Q_ASSERT(image.size() == orientedSize(stored, orientation));
}

quint32 *OrientedRows::row(int y) const
{
    return reinterpret_cast<quint32 *>(m_bits + y * m_bytesPerLine);
}

void OrientedRows::write(int first, int count, const quint32 *pixels, qsizetype stride)
{
    if (swapsSides(m_orientation))
        writeAcross(first, count, pixels, stride);
    else
        writeAlong(first, count, pixels, stride);
}

void OrientedRows::writeAlong(int first, int count, const quint32 *pixels, qsizetype stride)
{
    const bool upsideDown = m_orientation == Orientation::HalfTurn
        || m_orientation == Orientation::MirroredDown;
    const bool backwards = m_orientation == Orientation::HalfTurn
        || m_orientation == Orientation::MirroredAcross;
    for (int i = 0; i < count; ++i) {
        const quint32 *from = pixels + i * stride;
        quint32 *to = row(upsideDown ? m_stored.height() - 1 - (first + i) : first + i);
        if (backwards)
            std::reverse_copy(from, from + m_stored.width(), to);
        else
            std::memcpy(to, from, size_t(m_stored.width()) * sizeof(quint32));
    }
}

void OrientedRows::writeAcross(int first, int count, const quint32 *pixels, qsizetype stride)
{
    const bool rowsFromRight = m_orientation == Orientation::QuarterRight
        || m_orientation == Orientation::Transversed;
    const bool columnsFromBelow = m_orientation == Orientation::QuarterLeft
        || m_orientation == Orientation::Transversed;
    for (int x = 0; x < m_stored.width(); ++x) {
        quint32 *to = row(columnsFromBelow ? m_stored.width() - 1 - x : x);
        const quint32 *from = pixels + x;
        for (int i = 0; i < count; ++i, from += stride)
            to[rowsFromRight ? m_stored.height() - 1 - (first + i) : first + i] = *from;
    }
}

QImage oriented(const QImage &image, Orientation orientation)
{
    if (orientation == Orientation::Upright)
        return image;
    QImage turned(orientedSize(image.size(), orientation), image.format());
    if (turned.isNull())
        return turned;
    OrientedRows rows(turned, image.size(), orientation);
    constexpr int band = 64; // small enough that a band's columns stay in the cache
    for (int y = 0; y < image.height(); y += band) {
        rows.write(y, std::min(band, image.height() - y),
                   reinterpret_cast<const quint32 *>(image.constScanLine(y)), image.bytesPerLine() / 4);
    }
    return turned;
}

namespace {

/// Two of the four channels at a time, each in 16 bits: the mean of four pixels, rounded.
inline quint32 meanOfFour(quint32 a, quint32 b, quint32 c, quint32 d)
{
    constexpr quint32 mask = 0x00ff00ff;
    constexpr quint32 half = 0x00020002;
    const quint32 low = (((a & mask) + (b & mask) + (c & mask) + (d & mask) + half) >> 2) & mask;
    const quint32 high = (((a >> 8) & mask) + ((b >> 8) & mask) + ((c >> 8) & mask) + ((d >> 8) & mask)
                          + half)
        >> 2;
    return low | ((high & mask) << 8);
}

} // namespace

QImage halved(const QImage &image)
{
    Q_ASSERT(image.format() == QImage::Format_RGB32 || image.format() == QImage::Format_ARGB32_Premultiplied);
    QImage half((image.width() + 1) / 2, (image.height() + 1) / 2, image.format());
    if (half.isNull())
        return half;
    const int pairs = image.width() / 2;
    for (int y = 0; y < half.height(); ++y) {
        const auto *upper = reinterpret_cast<const quint32 *>(image.constScanLine(2 * y));
        const auto *lower = reinterpret_cast<const quint32 *>(
            image.constScanLine(std::min(2 * y + 1, image.height() - 1)));
        auto *to = reinterpret_cast<quint32 *>(half.scanLine(y));
        for (int x = 0; x < pairs; ++x)
            to[x] = meanOfFour(upper[2 * x], upper[2 * x + 1], lower[2 * x], lower[2 * x + 1]);
        if (half.width() > pairs) // an odd width: the last column alone
            to[pairs] = meanOfFour(upper[2 * pairs], upper[2 * pairs], lower[2 * pairs], lower[2 * pairs]);
    }
    return half;
}

std::vector<QImage> pyramid(QImage image, const std::atomic<bool> &cancelled)
{
    constexpr int smallest = 64;
    std::vector<QImage> levels { std::move(image) };
    while (std::max(levels.back().width(), levels.back().height()) > smallest && !cancelled) {
        QImage half = halved(levels.back());
        if (half.isNull())
            break;
        levels.push_back(std::move(half));
    }
    return levels;
}

} // namespace callout
