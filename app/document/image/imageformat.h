// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/image/exif.h"

#include <optional>

namespace callout {

/// The formats Callout opens: an allow-list, because not every image plug-in of a system is fit
/// for files from strangers.
enum class ImageFormat { Png, Jpeg, WebP, Gif, Bmp, Tiff };

/// Told by the first bytes, never by the name.
std::optional<ImageFormat> formatOf(QByteArrayView bytes);

/// Qt's name of the format: "png".
QByteArray nameOf(ImageFormat format);

/// True if the format's own structure promises more bytes than there are, up to the end of the
/// first picture. What only decoding can tell (JPEG, TIFF) is told by the decoder.
bool endsEarly(ImageFormat format, QByteArrayView bytes);

/// The orientation that the file asks for: EXIF in JPEG, PNG and WebP, the directory of a TIFF.
Orientation orientationOf(ImageFormat format, QByteArrayView bytes);

} // namespace callout
