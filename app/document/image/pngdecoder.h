// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/image/jpegdecoder.h"

namespace callout {

/// A PNG in memory, by libpng: unlike a QImageReader it says nothing on standard error of one that is
/// damaged or stopped. Any one thread. The bytes must outlive it.
class PngDecoder {
public:
    /// Reads the header. Errors: Damaged, Truncated, OutOfMemory.
    static Result<std::unique_ptr<PngDecoder>, DocumentError> open(QByteArrayView bytes);
    ~PngDecoder();

    QSize storedSize() const;
    /// As it is stored, RGB32 or ARGB32, with the colour space that it names. Once.
    /// Errors: Damaged, Truncated, OutOfMemory, Cancelled.
    Result<QImage, DocumentError> decode(const DecodeProgress &progress);

private:
    PngDecoder();
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace callout
