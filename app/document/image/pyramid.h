// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/image/exif.h"

#include <QImage>

#include <atomic>
#include <vector>

namespace callout {

/// Writes rows as they are stored into an image as people see it, a band at a time, so that
/// turning a large photo needs no second copy of it.
class OrientedRows {
public:
    /// REQUIRES: `image` has 32 bits a pixel and orientedSize(stored, orientation).
    OrientedRows(QImage &image, QSize stored, Orientation orientation);

    /// Rows `first` … of the stored image; `stride` in pixels.
    void write(int first, int count, const quint32 *pixels, qsizetype stride);

private:
    quint32 *row(int y) const;
    void writeAlong(int first, int count, const quint32 *pixels, qsizetype stride);
    void writeAcross(int first, int count, const quint32 *pixels, qsizetype stride);

    uchar *m_bits;
    qsizetype m_bytesPerLine;
    QSize m_stored;
    Orientation m_orientation;
};

/// The image turned as asked; null when there is not enough memory. REQUIRES: 32 bits a pixel.
QImage oriented(const QImage &image, Orientation orientation);

/// Half as wide and high (rounded up), each pixel the mean of up to four. REQUIRES: RGB32 or
/// ARGB32_Premultiplied. Null when there is not enough memory.
QImage halved(const QImage &image);

/// The image and its halves down to about 64 pixels; fewer if cancelled.
std::vector<QImage> pyramid(QImage image, const std::atomic<bool> &cancelled);

} // namespace callout
