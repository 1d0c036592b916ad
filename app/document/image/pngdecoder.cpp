// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/image/pngdecoder.h"

#include <QColorSpace>

#include <algorithm>
#include <csetjmp>

#include <png.h>

namespace callout {

/// libpng reports errors by longjmp. So every call into it that may fail is made in a member function
/// that holds nothing with a destructor; images are the caller's.
class PngDecoder::Private {
public:
    Private();
    ~Private() { png_destroy_read_struct(&m_png, &m_info, nullptr); }
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    bool readHeader(QByteArrayView bytes);
    bool start();
    bool readRow(uchar *row);
    bool finish();

    QSize size() const;
    bool hasAlpha() const { return png_get_color_type(m_png, m_info) & PNG_COLOR_MASK_ALPHA; }
    int passes() const { return m_passes; }
    QColorSpace colourSpace() const;
    /// What a failed call means.
    DocumentError failure() const { return m_failure; }

private:
    static Private &of(png_structp png) { return *static_cast<Private *>(png_get_error_ptr(png)); }
    [[noreturn]] static void onError(png_structp png, png_const_charp);
    static void onWarning(png_structp, png_const_charp) { }
    static void onRead(png_structp png, png_bytep data, size_t length);

    png_structp m_png;
    png_infop m_info;
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    int m_passes = 1;
    DocumentError m_failure = DocumentError::Damaged;
};

PngDecoder::Private::Private()
    : m_png(png_create_read_struct(PNG_LIBPNG_VER_STRING, this, onError, onWarning)),
      m_info(m_png ? png_create_info_struct(m_png) : nullptr)
{
}

void PngDecoder::Private::onError(png_structp png, png_const_charp)
{
    png_longjmp(png, 1);
}

void PngDecoder::Private::onRead(png_structp png, png_bytep data, size_t length)
{
    Private &self = of(png);
    if (qsizetype(length) > self.m_bytes.size() - self.m_at) {
        self.m_failure = DocumentError::Truncated;
        onError(png, nullptr);
    }
    std::copy_n(self.m_bytes.data() + self.m_at, length, data);
    self.m_at += qsizetype(length);
}

bool PngDecoder::Private::readHeader(QByteArrayView bytes)
{
    if (!m_info) {
        m_failure = DocumentError::OutOfMemory;
        return false;
    }
    if (setjmp(png_jmpbuf(m_png))) // NOLINT(cert-err52-cpp): libpng's way
        return false;
    m_bytes = bytes;
    png_set_read_fn(m_png, this, onRead);
    png_read_info(m_png, m_info);
    return true;
}

/// Whatever is stored comes as 32 bits a pixel, as QImage has them.
bool PngDecoder::Private::start()
{
    if (setjmp(png_jmpbuf(m_png))) // NOLINT(cert-err52-cpp)
        return false;
    png_set_expand(m_png);
    png_set_scale_16(m_png);
    png_set_gray_to_rgb(m_png);
    if constexpr (Q_BYTE_ORDER == Q_LITTLE_ENDIAN) {
        png_set_bgr(m_png);
        png_set_filler(m_png, 0xff, PNG_FILLER_AFTER);
    } else {
        png_set_swap_alpha(m_png);
        png_set_filler(m_png, 0xff, PNG_FILLER_BEFORE);
    }
    m_passes = png_set_interlace_handling(m_png);
    png_read_update_info(m_png, m_info);
    return png_get_rowbytes(m_png, m_info) == size_t(size().width()) * 4;
}

bool PngDecoder::Private::readRow(uchar *row)
{
    if (setjmp(png_jmpbuf(m_png))) // NOLINT(cert-err52-cpp)
        return false;
    png_read_row(m_png, row, nullptr);
    return true;
}

bool PngDecoder::Private::finish()
{
    if (setjmp(png_jmpbuf(m_png))) // NOLINT(cert-err52-cpp)
        return false;
    png_read_end(m_png, nullptr);
    return true;
}

QSize PngDecoder::Private::size() const
{
    return { int(png_get_image_width(m_png, m_info)), int(png_get_image_height(m_png, m_info)) };
}

/// A profile counts most, then the mark of sRGB, then gamma and primaries.
QColorSpace PngDecoder::Private::colourSpace() const
{
    png_charp name = nullptr;
    png_bytep profile = nullptr;
    png_uint_32 length = 0;
    int compression = 0;
    if (png_get_iCCP(m_png, m_info, &name, &compression, &profile, &length)) {
        const auto space = QColorSpace::fromIccProfile(
            QByteArray(reinterpret_cast<const char *>(profile), qsizetype(length)));
        if (space.isValid())
            return space;
    }
    if (png_get_valid(m_png, m_info, PNG_INFO_sRGB))
        return QColorSpace(QColorSpace::SRgb);
    double gamma = 0;
    if (!png_get_gAMA(m_png, m_info, &gamma) || gamma <= 0)
        return {};
    QPointF white;
    QPointF red;
    QPointF green;
    QPointF blue;
    QColorSpace space;
    if (png_get_cHRM(m_png, m_info, &white.rx(), &white.ry(), &red.rx(), &red.ry(), &green.rx(), &green.ry(),
                     &blue.rx(), &blue.ry()))
        space = QColorSpace(white, red, green, blue, QColorSpace::TransferFunction::Gamma, float(1 / gamma));
    return space.isValid()
        ? space
        : QColorSpace(QColorSpace::Primaries::SRgb, QColorSpace::TransferFunction::Gamma, float(1 / gamma));
}

PngDecoder::PngDecoder() : d(std::make_unique<Private>()) { }

PngDecoder::~PngDecoder() = default;

Result<std::unique_ptr<PngDecoder>, DocumentError> PngDecoder::open(QByteArrayView bytes)
{
    std::unique_ptr<PngDecoder> decoder(new PngDecoder);
    if (!decoder->d->readHeader(bytes))
        return Failure { decoder->d->failure() };
    return decoder;
}

QSize PngDecoder::storedSize() const
{
    return d->size();
}

Result<QImage, DocumentError> PngDecoder::decode(const DecodeProgress &progress)
{
    if (!d->start())
        return Failure { d->failure() };
    QImage image(d->size(), d->hasAlpha() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    if (image.isNull())
        return Failure { DocumentError::OutOfMemory };
    if (d->passes() > 1)
        image.fill(0); // each pass adds its pixels to those of the ones before

    constexpr int often = 64; // rows
    const double all = double(d->passes()) * image.height();
    for (int pass = 0; pass < d->passes(); ++pass) {
        for (int y = 0; y < image.height(); ++y) {
            if (y % often == 0 && !progress((double(pass) * image.height() + y) / all))
                return Failure { DocumentError::Cancelled };
            if (!d->readRow(image.scanLine(y)))
                return Failure { d->failure() };
        }
    }
    if (!d->finish())
        return Failure { d->failure() };
    image.setColorSpace(d->colourSpace());
    return image;
}

} // namespace callout
