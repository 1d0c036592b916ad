// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/image/jpegdecoder.h"

#include "app/document/image/pyramid.h"

#include <QColorSpace>

#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <jpeglib.h>

#include <jerror.h>

namespace callout {

/// libjpeg reports fatal errors by longjmp. So every call into it is made in a member function
/// that holds nothing with a destructor; images and buffers are members or the caller's.
class JpegDecoder::Private {
public:
    Private();
    ~Private() { jpeg_destroy_decompress(&m_info); }
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    bool readHeader(QByteArrayView bytes);
    bool start(int reduction);
    bool readRows(int count);
    QByteArray colourProfile();

    /// What a failed call means.
    DocumentError failure() const;
    /// Data was missing where the decoder needed it.
    bool isCutOff() const { return m_missingData || (m_hitEnd && m_info.progressive_mode); }
    void toRgb32(int rows, std::vector<quint32> &pixels) const;

    jpeg_decompress_struct m_info {};
    const DecodeProgress *m_progress = nullptr;
    std::vector<uchar> m_band; ///< rows as libjpeg gives them
    std::vector<JSAMPROW> m_rows;

private:
    static Private &of(j_common_ptr info) { return *static_cast<Private *>(info->client_data); }
    bool readProfile();
    [[noreturn]] static void onError(j_common_ptr info);
    static void onMessage(j_common_ptr info, int level);
    static void onProgress(j_common_ptr info);

    jpeg_error_mgr m_errors {};
    jpeg_progress_mgr m_monitor {};
    std::jmp_buf m_jump;
    JOCTET *m_profile = nullptr; ///< malloc's
    unsigned m_profileLength = 0;
    bool m_hitEnd = false;
    bool m_missingData = false;
    bool m_stopped = false;
};

JpegDecoder::Private::Private()
{
    m_info.err = jpeg_std_error(&m_errors);
    m_info.client_data = this;
    m_errors.error_exit = onError;
    m_errors.emit_message = onMessage;
    m_errors.output_message = [](j_common_ptr) {};
    m_monitor.progress_monitor = onProgress;
    jpeg_create_decompress(&m_info);
    m_info.client_data = this;
    m_info.progress = &m_monitor;
}

void JpegDecoder::Private::onError(j_common_ptr info)
{
    std::longjmp(of(info).m_jump, 1);
}

void JpegDecoder::Private::onMessage(j_common_ptr info, int level)
{
    if (level >= 0)
        return;
    if (info->err->msg_code == JWRN_JPEG_EOF)
        of(info).m_hitEnd = true;
    else if (info->err->msg_code == JWRN_HIT_MARKER)
        of(info).m_missingData = true;
}

void JpegDecoder::Private::onProgress(j_common_ptr info)
{
    Private &self = of(info);
    // A small progressive file can ask for thousands of passes over a huge picture.
    constexpr int mostScans = 500;
    const auto *decompress = reinterpret_cast<j_decompress_ptr>(info);
    const double pass = self.m_monitor.pass_limit > 0
        ? double(self.m_monitor.pass_counter) / double(self.m_monitor.pass_limit)
        : 0;
    const double done = (self.m_monitor.completed_passes + pass) / std::max(1, self.m_monitor.total_passes);
    self.m_stopped = self.m_progress && !(*self.m_progress)(std::min(done, 1.0));
    if (self.m_stopped || decompress->input_scan_number > mostScans)
        std::longjmp(self.m_jump, 1);
}

DocumentError JpegDecoder::Private::failure() const
{
    if (m_stopped)
        return DocumentError::Cancelled;
    if (m_errors.msg_code == JERR_OUT_OF_MEMORY)
        return DocumentError::OutOfMemory;
    return m_hitEnd ? DocumentError::Truncated : DocumentError::Damaged;
}

bool JpegDecoder::Private::readHeader(QByteArrayView bytes)
{
    if (setjmp(m_jump)) // NOLINT(cert-err52-cpp): libjpeg's way
        return false;
    jpeg_mem_src(&m_info, reinterpret_cast<const uchar *>(bytes.data()), ulong(bytes.size()));
    constexpr int app2 = JPEG_APP0 + 2; // colour profiles
    jpeg_save_markers(&m_info, app2, 0xffff);
    return jpeg_read_header(&m_info, TRUE) == JPEG_HEADER_OK;
}

bool JpegDecoder::Private::start(int reduction)
{
    if (setjmp(m_jump)) // NOLINT(cert-err52-cpp)
        return false;
    m_info.scale_num = 1;
    m_info.scale_denom = uint(reduction);
    const bool inks = m_info.jpeg_color_space == JCS_CMYK || m_info.jpeg_color_space == JCS_YCCK;
    constexpr J_COLOR_SPACE pixel = Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? JCS_EXT_BGRA : JCS_EXT_ARGB;
    m_info.out_color_space = inks ? JCS_CMYK : pixel;
    if (reduction > 1) {
        m_info.dct_method = JDCT_IFAST;
        m_info.do_fancy_upsampling = FALSE;
    }
    return jpeg_start_decompress(&m_info);
}

bool JpegDecoder::Private::readRows(int count)
{
    if (setjmp(m_jump)) // NOLINT(cert-err52-cpp)
        return false;
    for (int done = 0; done < count;)
        done += int(jpeg_read_scanlines(&m_info, m_rows.data() + done, JDIMENSION(count - done)));
    return true;
}

bool JpegDecoder::Private::readProfile()
{
    if (setjmp(m_jump)) // NOLINT(cert-err52-cpp)
        return false;
    return jpeg_read_icc_profile(&m_info, &m_profile, &m_profileLength);
}

QByteArray JpegDecoder::Private::colourProfile()
{
    if (!readProfile())
        return {};
    const QByteArray profile(reinterpret_cast<const char *>(m_profile), qsizetype(m_profileLength));
    std::free(m_profile); // NOLINT(cppcoreguidelines-no-malloc): libjpeg's memory
    return profile;
}

void JpegDecoder::Private::toRgb32(int rows, std::vector<quint32> &pixels) const
{
    // Adobe's files hold inks inverted: 255 is none.
    const auto width = size_t(m_info.output_width);
    const uchar inverse = m_info.saw_Adobe_marker ? 0 : 255;
    for (size_t i = 0; i < width * size_t(rows); ++i) {
        const uchar *ink = m_band.data() + 4 * i;
        const int black = ink[3] ^ inverse;
        const auto light = [&](int channel) { return (ink[channel] ^ inverse) * black / 255; };
        pixels[i] = qRgb(light(0), light(1), light(2));
    }
}

JpegDecoder::JpegDecoder() : d(std::make_unique<Private>()) { }

JpegDecoder::~JpegDecoder() = default;

Result<std::unique_ptr<JpegDecoder>, DocumentError> JpegDecoder::open(QByteArrayView bytes)
{
    std::unique_ptr<JpegDecoder> decoder(new JpegDecoder);
    if (!decoder->d->readHeader(bytes))
        return Failure { decoder->d->failure() };
    return decoder;
}

QSize JpegDecoder::storedSize() const
{
    return { int(d->m_info.image_width), int(d->m_info.image_height) };
}

bool JpegDecoder::hasQuickPreview() const
{
    return !jpeg_has_multiple_scans(&d->m_info);
}

Result<QImage, DocumentError> JpegDecoder::decode(Orientation orientation, int reduction,
                                                  const DecodeProgress &progress)
{
    d->m_progress = &progress;
    if (!d->start(reduction))
        return Failure { d->failure() };
    const QSize stored(int(d->m_info.output_width), int(d->m_info.output_height));
    QImage image(orientedSize(stored, orientation), QImage::Format_RGB32);
    if (image.isNull())
        return Failure { DocumentError::OutOfMemory };

    constexpr int band = 64;
    const auto stride = size_t(stored.width());
    d->m_band.resize(stride * band * 4);
    d->m_rows.resize(band);
    for (size_t i = 0; i < size_t(band); ++i)
        d->m_rows[i] = d->m_band.data() + i * stride * 4;
    const bool inks = d->m_info.out_color_space == JCS_CMYK;
    std::vector<quint32> mixed(inks ? stride * band : 0);

    OrientedRows rows(image, stored, orientation);
    for (int y = 0; y < stored.height(); y += band) {
        const int count = std::min(band, stored.height() - y);
        if (!d->readRows(count))
            return Failure { d->failure() };
        if (d->isCutOff())
            return Failure { DocumentError::Truncated };
        if (inks)
            d->toRgb32(count, mixed);
        rows.write(y, count, inks ? mixed.data() : reinterpret_cast<const quint32 *>(d->m_band.data()),
                   qsizetype(stride));
    }
    const QByteArray icc = d->colourProfile();
    const QColorSpace profile = icc.isEmpty() ? QColorSpace() : QColorSpace::fromIccProfile(icc);
    if (!inks && profile.isValid() && profile != QColorSpace(QColorSpace::SRgb)) {
        image.setColorSpace(profile);
        image.convertToColorSpace(QColorSpace::SRgb);
    }
    return image;
}

} // namespace callout
