// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QSize>

namespace callout {

/// How stored rows and columns become what people see: the values of the EXIF tag Orientation
/// (CIPA DC-008, 4.6.4.A, tag 274).
enum class Orientation {
    Upright = 1,
    MirroredAcross, ///< left and right exchanged
    HalfTurn,
    MirroredDown, ///< top and bottom exchanged
    Transposed,
    QuarterRight, ///< to be turned a quarter clockwise
    Transversed,
    QuarterLeft,
};

inline bool swapsSides(Orientation orientation)
{
    return orientation >= Orientation::Transposed;
}

inline QSize orientedSize(QSize stored, Orientation orientation)
{
    return swapsSides(orientation) ? stored.transposed() : stored;
}

/// The orientation that a TIFF structure (a TIFF file, or the body of an EXIF block) gives in its
/// first directory; Upright where there is none or it cannot be read.
Orientation orientationInTiff(QByteArrayView tiff);

} // namespace callout
