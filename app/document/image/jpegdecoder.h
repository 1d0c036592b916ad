// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/document/documenterror.h"
#include "app/document/image/exif.h"

#include <QImage>

#include <functional>
#include <memory>

namespace callout {

/// Reports 0–1, and is asked whether to go on: false stops with Cancelled.
using DecodeProgress = std::function<bool(double)>;

/// A JPEG in memory, by libjpeg-turbo: unlike a QImageReader it streams rows straight to their
/// oriented place, can be stopped at any row, and tells a picture that is cut off.
/// Any one thread. The bytes must outlive it.
class JpegDecoder {
public:
    /// Reads the header. Errors: Damaged, Truncated.
    static Result<std::unique_ptr<JpegDecoder>, DocumentError> open(QByteArrayView bytes);
    ~JpegDecoder();

    QSize storedSize() const;
    /// A rough picture costs a fraction of the whole: false of progressive files.
    bool hasQuickPreview() const;
    /// Decodes at 1/`reduction` (1, 2, 4 or 8), as RGB32 in sRGB. Once.
    /// Errors: Damaged, Truncated, OutOfMemory, Cancelled.
    Result<QImage, DocumentError> decode(Orientation orientation, int reduction,
                                         const DecodeProgress &progress);

private:
    JpegDecoder();
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace callout
