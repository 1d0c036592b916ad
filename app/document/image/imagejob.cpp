// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/image/imagejob.h"

#include "app/document/image/imagedecoder.h"
#include "app/document/image/imagedocument.h"
#include "app/document/image/pyramid.h"

namespace callout {

namespace {

// How the work of opening is shared out on the progress bar.
constexpr double readUntil = 0.1;
constexpr double hashUntil = 0.2;
constexpr double decodeUntil = 0.9;

DocumentFault faultOf(DocumentError error)
{
    return { error, {}, 0 };
}

} // namespace

void ImageJob::reportProgress(double progress)
{
    const int percent = int(progress * 100);
    if (percent <= m_percent)
        return;
    m_percent = percent;
    mailbox.post([progress](ImageDocument &document) { document.takeProgress(progress); });
}

void ImageJob::fail(const DocumentFault &fault)
{
    mailbox.post([fault](ImageDocument &document) { document.takeFault(fault); });
}

void ImageJob::preview(const ImageDecoder &decoder)
{
    // Below this the whole picture is there before a preview would be noticed.
    constexpr qint64 worthwhile = 4'000'000;
    const QSize size = decoder.header().size;
    if (qint64(size.width()) * size.height() < worthwhile)
        return;
    const QImage image = decoder.preview();
    if (!image.isNull())
        mailbox.post([image](ImageDocument &document) { document.takeLevels({ image }); });
}

void ImageJob::run()
{
    auto bytes = readFile(path, limits.fileBytes,
                          { cancelled, [this](double done) { reportProgress(readUntil * done); } });
    if (!bytes) {
        fail(bytes.error());
        return;
    }
    const auto decoder = ImageDecoder::open(*bytes, limits);
    if (!decoder) {
        fail(decoder.error());
        return;
    }
    mailbox.post([header = (*decoder)->header()](ImageDocument &document) { document.takeHeader(header); });
    preview(**decoder);
    const QString hash = sha256Of(*bytes, { cancelled, [this](double done) {
                                               reportProgress(readUntil + (hashUntil - readUntil) * done);
                                           } });
    if (!hash.isEmpty())
        mailbox.post([hash](ImageDocument &document) { document.takeHash(hash); });

    auto image = (*decoder)->decode([this](double done) {
        reportProgress(hashUntil + (decodeUntil - hashUntil) * done);
        return !cancelled;
    });
    if (!image) {
        fail(faultOf(image.error()));
        return;
    }
    *bytes = {};
    auto levels = pyramid(std::move(*image), cancelled);
    mailbox.post([levels = std::move(levels)](ImageDocument &document) {
        document.takeLevels(levels);
        document.takeEnd();
    });
}

} // namespace callout
