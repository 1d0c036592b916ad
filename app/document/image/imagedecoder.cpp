// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/image/imagedecoder.h"

#include "app/document/image/pngdecoder.h"
#include "app/document/image/pyramid.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>

namespace callout {

namespace {

/// Bytes in memory as a device that shows how far a reader got, can stop it, and notices when it
/// asks for more than there is.
class WatchedBytes final : public QIODevice {
public:
    WatchedBytes(QByteArrayView bytes, const DecodeProgress &progress) : m_bytes(bytes), m_progress(progress)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 size() const override { return m_bytes.size(); }
    bool wasStopped() const { return m_stopped; }
    bool ranShort() const { return m_ranShort; }

protected:
    qint64 readData(char *data, qint64 length) override
    {
        const qint64 from = std::min<qint64>(pos(), m_bytes.size());
        const qint64 count = std::min(length, m_bytes.size() - from);
        m_ranShort = m_ranShort || count < length;
        m_furthest = std::max(m_furthest, from + count);
        m_stopped = m_stopped || !m_progress(double(m_furthest) / double(m_bytes.size()));
        if (m_stopped)
            return -1;
        std::copy_n(m_bytes.data() + from, count, data);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArrayView m_bytes;
    const DecodeProgress &m_progress;
    qint64 m_furthest = 0;
    bool m_stopped = false;
    bool m_ranShort = false;
};

bool isOpaque(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        const auto *row = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        if (!std::all_of(row, row + image.width(), [](QRgb pixel) { return qAlpha(pixel) == 255; }))
            return false;
    }
    return true;
}

/// The one form that is painted: 32 bits, sRGB, alpha only where it is used.
QImage forPainting(QImage image)
{
    const QColorSpace profile = image.colorSpace();
    if (image.depth() <= 32)
        image.convertTo(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (profile.isValid() && profile != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace::SRgb);
    if (image.depth() > 32)
        image.convertTo(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.format() == QImage::Format_ARGB32_Premultiplied && isOpaque(image))
        image.reinterpretAsFormat(QImage::Format_RGB32);
    return image;
}

/// A reader by name only: no plug-in is asked to guess.
std::unique_ptr<QImageReader> readerFor(QIODevice &device, ImageFormat format)
{
    auto reader = std::make_unique<QImageReader>(&device, nameOf(format));
    reader->setAutoDetectImageFormat(false);
    reader->setAutoTransform(false);
    return reader;
}

Failure<DocumentFault> fault(DocumentError error)
{
    return Failure { DocumentFault { error, {}, 0 } };
}

const DecodeProgress goOn = [](double) { return true; };

} // namespace

Result<std::unique_ptr<ImageDecoder>, DocumentFault> ImageDecoder::open(QByteArrayView bytes,
                                                                        const DocumentLimits &limits)
{
    const auto format = formatOf(bytes);
    if (!format)
        return fault(DocumentError::UnknownFormat);
    if (endsEarly(*format, bytes))
        return fault(DocumentError::Truncated);

    auto decoder = std::make_unique<ImageDecoder>();
    decoder->m_bytes = bytes;
    decoder->m_header.format = *format;
    decoder->m_header.orientation = orientationOf(*format, bytes);
    QSize stored;
    if (*format == ImageFormat::Jpeg) {
        const auto jpeg = JpegDecoder::open(bytes);
        if (!jpeg)
            return fault(jpeg.error());
        stored = (*jpeg)->storedSize();
    } else if (*format == ImageFormat::Png) {
        const auto png = PngDecoder::open(bytes);
        if (!png)
            return fault(png.error());
        stored = (*png)->storedSize();
    } else {
        WatchedBytes device(bytes, goOn);
        const auto reader = readerFor(device, *format);
        if (!reader->canRead() && reader->error() == QImageReader::UnsupportedFormatError)
            return fault(DocumentError::NoReader);
        stored = reader->size();
        decoder->m_header.hasMore = reader->imageCount() > 1;
        if (stored.isEmpty())
            return fault(device.ranShort() ? DocumentError::Truncated : DocumentError::Damaged);
    }
    decoder->m_header.size = orientedSize(stored, decoder->m_header.orientation);
    if (qint64(stored.width()) * stored.height() > limits.pixels)
        return Failure { DocumentFault { DocumentError::TooManyPixels, decoder->m_header.size,
                                         limits.pixels } };
    return decoder;
}

QImage ImageDecoder::preview() const
{
    if (m_header.format != ImageFormat::Jpeg)
        return {};
    const auto jpeg = JpegDecoder::open(m_bytes);
    if (!jpeg || !(*jpeg)->hasQuickPreview())
        return {};
    const auto image = (*jpeg)->decode(m_header.orientation, 8, goOn);
    return image ? *image : QImage();
}

Result<QImage, DocumentError> ImageDecoder::decode(const DecodeProgress &progress) const
{
    if (m_header.format == ImageFormat::Png)
        return decodePng(progress);
    if (m_header.format != ImageFormat::Jpeg)
        return decodeByReader(progress);
    const auto jpeg = JpegDecoder::open(m_bytes);
    if (!jpeg)
        return Failure { jpeg.error() };
    return (*jpeg)->decode(m_header.orientation, 1, progress);
}

Result<QImage, DocumentError> ImageDecoder::decodePng(const DecodeProgress &progress) const
{
    const auto png = PngDecoder::open(m_bytes);
    if (!png)
        return Failure { png.error() };
    auto image = (*png)->decode(progress);
    return image ? asSeen(std::move(*image)) : image;
}

Result<QImage, DocumentError> ImageDecoder::asSeen(QImage image) const
{
    image = forPainting(std::move(image));
    image = image.isNull() ? image : oriented(image, m_header.orientation);
    if (image.isNull())
        return Failure { DocumentError::OutOfMemory };
    return image;
}

Result<QImage, DocumentError> ImageDecoder::decodeByReader(const DecodeProgress &progress) const
{
    WatchedBytes device(m_bytes, progress);
    QImage image = readerFor(device, m_header.format)->read();
    if (device.wasStopped())
        return Failure { DocumentError::Cancelled };
    // libtiff fills what is missing with nothing and calls it a picture.
    const bool cutOff = device.ranShort() && m_header.format == ImageFormat::Tiff;
    if (cutOff)
        return Failure { DocumentError::Truncated };
    if (image.isNull())
        return Failure { DocumentError::Damaged };
    return asSeen(std::move(image));
}

void allowDecoding(const DocumentLimits &limits)
{
    constexpr qint64 widestPixel = 8; // 16 bits a channel
    const int megabytes = int(std::min<qint64>((limits.pixels * widestPixel >> 20) + 1, INT_MAX));
    if (QImageReader::allocationLimit() < megabytes)
        QImageReader::setAllocationLimit(megabytes);
}

} // namespace callout
