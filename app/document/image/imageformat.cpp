// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/image/imageformat.h"

#include "app/document/bytes.h"

#include <QByteArray>

namespace callout {

namespace {

constexpr QByteArrayView pngSignature { "\x89PNG\r\n\x1a\n", 8 };

/// Calls visit(name, body) for each whole chunk after the signature; false if one is cut off
/// before IEND.
template <typename Visit>
bool walkPng(QByteArrayView png, Visit visit)
{
    for (qint64 at = pngSignature.size();;) {
        const auto length = read32(png, at, ByteOrder::Big);
        if (!length || at + 12 + qint64(*length) > png.size())
            return false;
        const QByteArrayView name = png.sliced(at + 4, 4);
        visit(name, png.sliced(at + 8, *length));
        if (name == "IEND")
            return true;
        at += 12 + qint64(*length);
    }
}

/// The same for the chunks of a RIFF file.
template <typename Visit>
void walkRiff(QByteArrayView riff, Visit visit)
{
    for (qint64 at = 12;;) {
        const auto length = read32(riff, at + 4, ByteOrder::Little);
        if (!length || at + 8 + qint64(*length) > riff.size())
            return;
        visit(riff.sliced(at, 4), riff.sliced(at + 8, *length));
        at += 8 + qint64(*length) + (*length & 1);
    }
}

qint64 colourTableBytes(uchar flags)
{
    return flags & 0x80 ? qint64(3) << ((flags & 7) + 1) : 0;
}

/// The place behind a chain of GIF sub-blocks, or -1 where the file ends first.
qint64 behindSubBlocks(QByteArrayView gif, qint64 at)
{
    while (at < gif.size()) {
        const auto length = uchar(gif[at]);
        at += 1 + length;
        if (length == 0)
            return at;
    }
    return -1;
}

/// True if the data of the first frame is all there.
bool gifEndsEarly(QByteArrayView gif)
{
    if (gif.size() < 13)
        return true;
    for (qint64 at = 13 + colourTableBytes(uchar(gif[10])); at >= 0 && at < gif.size();) {
        constexpr uchar extension = 0x21;
        constexpr uchar imageDescriptor = 0x2c;
        switch (uchar(gif[at])) {
        case extension:
            at = behindSubBlocks(gif, at + 2);
            break;
        case imageDescriptor:
            if (at + 10 > gif.size())
                return true;
            at += 10 + colourTableBytes(uchar(gif[at + 9])) + 1;
            return behindSubBlocks(gif, at) < 0;
        default:
            return false; // not a GIF any more: for the decoder to refuse
        }
    }
    return true;
}

bool bmpEndsEarly(QByteArrayView bmp)
{
    const auto dataOffset = read32(bmp, 10, ByteOrder::Little);
    const auto width = read32(bmp, 18, ByteOrder::Little);
    const auto height = read32(bmp, 22, ByteOrder::Little);
    const auto bits = read16(bmp, 28, ByteOrder::Little);
    const auto compression = read32(bmp, 30, ByteOrder::Little);
    const auto dataSize = read32(bmp, 34, ByteOrder::Little);
    if (!dataSize)
        return true;
    constexpr quint32 rle8 = 1;
    constexpr quint32 rle4 = 2;
    if (compression == rle8 || compression == rle4)
        return qint64(*dataOffset) + qint64(*dataSize) > bmp.size();
    const qint64 stride = (qint64(*width) * *bits + 31) / 32 * 4;
    const qint64 rows = std::abs(qint64(qint32(*height)));
    return rows > 0 && stride > (bmp.size() - qint64(*dataOffset)) / rows;
}

bool riffEndsEarly(QByteArrayView riff)
{
    const auto length = read32(riff, 4, ByteOrder::Little);
    return !length || 8 + qint64(*length) > riff.size();
}

Orientation orientationInExif(QByteArrayView exif)
{
    constexpr QByteArrayView prefix { "Exif\0\0", 6 };
    return orientationInTiff(exif.startsWith(prefix) ? exif.sliced(prefix.size()) : exif);
}

Orientation orientationInJpeg(QByteArrayView jpeg)
{
    for (qint64 at = 2; at + 4 <= jpeg.size() && uchar(jpeg[at]) == 0xff;) {
        const auto marker = uchar(jpeg[at + 1]);
        constexpr uchar startOfScan = 0xda;
        constexpr uchar app1 = 0xe1;
        if (marker == 0xff) { // fill byte
            ++at;
            continue;
        }
        const qint64 length = *read16(jpeg, at + 2, ByteOrder::Big);
        if (marker == startOfScan || length < 2 || at + 2 + length > jpeg.size())
            break;
        const QByteArrayView body = jpeg.sliced(at + 4, length - 2);
        if (marker == app1 && body.startsWith("Exif"))
            return orientationInExif(body);
        at += 2 + length;
    }
    return Orientation::Upright;
}

} // namespace

std::optional<ImageFormat> formatOf(QByteArrayView bytes)
{
    constexpr QByteArrayView tiffLittle { "II*\0", 4 };
    constexpr QByteArrayView tiffBig { "MM\0*", 4 };
    if (bytes.startsWith(pngSignature))
        return ImageFormat::Png;
    if (bytes.startsWith("\xff\xd8\xff"))
        return ImageFormat::Jpeg;
    if (bytes.size() >= 12 && bytes.startsWith("RIFF") && bytes.sliced(8, 4) == "WEBP")
        return ImageFormat::WebP;
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return ImageFormat::Gif;
    if (bytes.startsWith(tiffLittle) || bytes.startsWith(tiffBig))
        return ImageFormat::Tiff;
    // "BM" alone begins many a text; the size of a known information header follows it.
    const quint32 header = read32(bytes, 14, ByteOrder::Little).value_or(0);
    if (bytes.startsWith("BM")
        && (header == 40 || header == 52 || header == 56 || header == 108 || header == 124))
        return ImageFormat::Bmp;
    return {};
}

QByteArray nameOf(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Png:
        return QByteArrayLiteral("png");
    case ImageFormat::Jpeg:
        return QByteArrayLiteral("jpeg");
    case ImageFormat::WebP:
        return QByteArrayLiteral("webp");
    case ImageFormat::Gif:
        return QByteArrayLiteral("gif");
    case ImageFormat::Bmp:
        return QByteArrayLiteral("bmp");
    case ImageFormat::Tiff:
        return QByteArrayLiteral("tiff");
    }
    Q_UNREACHABLE();
}

bool endsEarly(ImageFormat format, QByteArrayView bytes)
{
    switch (format) {
    case ImageFormat::Png:
        return !walkPng(bytes, [](QByteArrayView, QByteArrayView) {});
    case ImageFormat::WebP:
        return riffEndsEarly(bytes);
    case ImageFormat::Gif:
        return gifEndsEarly(bytes);
    case ImageFormat::Bmp:
        return bmpEndsEarly(bytes);
    case ImageFormat::Jpeg:
    case ImageFormat::Tiff:
        return false;
    }
    Q_UNREACHABLE();
}

Orientation orientationOf(ImageFormat format, QByteArrayView bytes)
{
    Orientation found = Orientation::Upright;
    switch (format) {
    case ImageFormat::Jpeg:
        return orientationInJpeg(bytes);
    case ImageFormat::Tiff:
        return orientationInTiff(bytes);
    case ImageFormat::Png:
        walkPng(bytes, [&](QByteArrayView name, QByteArrayView body) {
            if (name == "eXIf")
                found = orientationInExif(body);
        });
        break;
    case ImageFormat::WebP:
        walkRiff(bytes, [&](QByteArrayView name, QByteArrayView body) {
            if (name == "EXIF")
                found = orientationInExif(body);
        });
        break;
    case ImageFormat::Gif:
    case ImageFormat::Bmp:
        break;
    }
    return found;
}

} // namespace callout
