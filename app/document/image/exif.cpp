// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/image/exif.h"

#include "app/document/bytes.h"

namespace callout {

Orientation orientationInTiff(QByteArrayView tiff)
{
    const bool little = tiff.startsWith("II");
    if (tiff.size() < 8 || (!little && !tiff.startsWith("MM")))
        return Orientation::Upright;
    const ByteOrder order = little ? ByteOrder::Little : ByteOrder::Big;
    if (read16(tiff, 2, order) != 42)
        return Orientation::Upright;
    const qint64 directory = read32(tiff, 4, order).value_or(0);
    const int entries = read16(tiff, directory, order).value_or(0);
    for (int i = 0; i < entries; ++i) {
        const qint64 at = directory + 2 + qint64(i) * 12;
        const auto tag = read16(tiff, at, order);
        if (!tag)
            break;
        constexpr int orientationTag = 274;
        constexpr int shortType = 3;
        if (*tag != orientationTag || read16(tiff, at + 2, order) != shortType)
            continue;
        const int value = read16(tiff, at + 8, order).value_or(1);
        return value >= 1 && value <= 8 ? Orientation(value) : Orientation::Upright;
    }
    return Orientation::Upright;
}

} // namespace callout
