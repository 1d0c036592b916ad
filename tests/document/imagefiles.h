// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

/// Pictures for tests, made on the spot.
namespace callout::test {

/// Four quarters: red and green above, blue and yellow below; all of it opaque.
QImage quarters(QSize size);

/// The bytes of a file of that format (Qt's name).
QByteArray encoded(const QImage &image, const char *format, int quality = 95);

/// A JPEG that asks for this EXIF orientation (1–8), the picture stored as it is.
QByteArray jpegWithOrientation(const QImage &image, int orientation);

/// A TIFF directory with nothing but an orientation, as in an EXIF block.
QByteArray exifDirectory(int orientation);

/// One red pixel, so many times.
QByteArray animatedGif(int frames);

void writeFile(const QString &path, const QByteArray &bytes);

/// True if each quarter has about the colour of the same quarter of `expected`.
bool sameQuarters(const QImage &image, const QImage &expected);

} // namespace callout::test
