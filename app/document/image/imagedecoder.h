// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/image/imageformat.h"
#include "app/document/image/jpegdecoder.h"

namespace callout {

/// What is known of a picture before it is decoded.
struct ImageHeader {
    ImageFormat format = ImageFormat::Png;
    Orientation orientation = Orientation::Upright;
    QSize size;           ///< oriented
    bool hasMore = false; ///< an animation, or several pages
};

/// Decodes the bytes of a file of any allowed format. One thread; the bytes must outlive it.
class ImageDecoder {
public:
    /// Reads the header. Errors: UnknownFormat, NoReader, Truncated, Damaged, TooManyPixels.
    static Result<std::unique_ptr<ImageDecoder>, DocumentFault> open(QByteArrayView bytes,
                                                                     const DocumentLimits &limits);

    const ImageHeader &header() const { return m_header; }
    /// A rough picture where that is quick, else null.
    QImage preview() const;
    /// The whole first picture: RGB32, or ARGB32_Premultiplied where any of it is transparent.
    /// Errors: Truncated, Damaged, OutOfMemory, Cancelled.
    Result<QImage, DocumentError> decode(const DecodeProgress &progress) const;

private:
    Result<QImage, DocumentError> decodePng(const DecodeProgress &progress) const;
    Result<QImage, DocumentError> decodeByReader(const DecodeProgress &progress) const;
    /// In the form that is painted, and turned as the file asks.
    Result<QImage, DocumentError> asSeen(QImage image) const;

    QByteArrayView m_bytes;
    ImageHeader m_header;
};

/// Lets QImageReader, whose limit is the process's own, decode what `limits` allow. GUI thread.
void allowDecoding(const DocumentLimits &limits);

} // namespace callout
