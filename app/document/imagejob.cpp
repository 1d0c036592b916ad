// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/imagejob.h"

#include "app/document/imagedecoder.h"
#include "app/document/imagedocument.h"
#include "app/document/pyramid.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QMutexLocker>

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

void ImageJob::report(std::function<void(ImageDocument &)> change)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_receiver)
        return;
    QMetaObject::invokeMethod(
        m_receiver, [receiver = m_receiver, change = std::move(change)] { change(*receiver); },
        Qt::QueuedConnection);
}

void ImageJob::disconnectReceiver()
{
    const QMutexLocker lock(&m_mutex);
    m_receiver = nullptr;
}

void ImageJob::reportProgress(double progress)
{
    const int percent = int(progress * 100);
    if (percent <= m_percent)
        return;
    m_percent = percent;
    report([progress](ImageDocument &document) { document.takeProgress(progress); });
}

void ImageJob::fail(const DocumentFault &fault)
{
    report([fault](ImageDocument &document) { document.takeFault(fault); });
}

bool ImageJob::read(QByteArray &bytes)
{
    const QFileInfo info(path);
    std::optional<DocumentFault> fault;
    if (!info.exists())
        fault = faultOf(DocumentError::Missing);
    else if (info.isDir())
        fault = faultOf(DocumentError::Directory);
    else if (!info.isFile()) // opening a pipe would wait for its writer
        fault = faultOf(DocumentError::NotAFile);
    else if (info.size() > limits.fileBytes)
        fault = DocumentFault { DocumentError::FileTooLarge, {}, limits.fileBytes };

    QFile file(path);
    if (!fault && !file.open(QIODevice::ReadOnly))
        fault = faultOf(DocumentError::Unreadable);
    if (fault) {
        fail(*fault);
        return false;
    }

    constexpr qint64 piece = 1 << 20;
    bytes.reserve(info.size());
    while (!cancelled) {
        const QByteArray part = file.read(piece);
        if (part.isEmpty())
            break;
        bytes += part;
        if (bytes.size() > limits.fileBytes) { // it grew, or lied about its size
            fail({ DocumentError::FileTooLarge, {}, limits.fileBytes });
            return false;
        }
        reportProgress(readUntil * double(bytes.size()) / double(std::max<qint64>(info.size(), 1)));
    }
    if (cancelled)
        return false;
    if (file.error() != QFileDevice::NoError)
        fail(faultOf(DocumentError::Unreadable));
    else if (bytes.isEmpty())
        fail(faultOf(DocumentError::Empty));
    else
        return true;
    return false;
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
        report([image](ImageDocument &document) { document.takeLevels({ image }); });
}

void ImageJob::hash(const QByteArray &bytes)
{
    QCryptographicHash sha256(QCryptographicHash::Sha256);
    constexpr qsizetype piece = 1 << 22;
    for (qsizetype at = 0; at < bytes.size() && !cancelled; at += piece) {
        sha256.addData(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
        reportProgress(readUntil + (hashUntil - readUntil) * double(at) / double(bytes.size()));
    }
    const auto hex = QString::fromLatin1(sha256.result().toHex());
    if (!cancelled)
        report([hex](ImageDocument &document) { document.takeHash(hex); });
}

void ImageJob::run()
{
    QByteArray bytes;
    if (!read(bytes))
        return;
    const auto decoder = ImageDecoder::open(bytes, limits);
    if (!decoder) {
        fail(decoder.error());
        return;
    }
    report([header = (*decoder)->header()](ImageDocument &document) { document.takeHeader(header); });
    preview(**decoder);
    hash(bytes);

    auto image = (*decoder)->decode([this](double done) {
        reportProgress(hashUntil + (decodeUntil - hashUntil) * done);
        return !cancelled;
    });
    if (!image) {
        fail(faultOf(image.error()));
        return;
    }
    bytes = {};
    auto levels = pyramid(std::move(*image), cancelled);
    report([levels = std::move(levels)](ImageDocument &document) {
        document.takeLevels(levels);
        document.takeEnd();
    });
}

} // namespace callout
