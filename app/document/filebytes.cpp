// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/filebytes.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace callout {

namespace {

Failure<DocumentFault> failure(DocumentError error, qint64 limit = 0)
{
    return { DocumentFault { error, {}, limit } };
}

void tell(const Work &work, qint64 done, qint64 all)
{
    if (work.progress)
        work.progress(double(done) / double(std::max<qint64>(all, 1)));
}

} // namespace

Result<QByteArray, DocumentFault> readFile(const QString &path, qint64 mostBytes, const Work &work)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(DocumentError::Missing);
    if (info.isDir())
        return failure(DocumentError::Directory);
    if (!info.isFile()) // opening a pipe would wait for its writer
        return failure(DocumentError::NotAFile);
    if (info.size() > mostBytes)
        return failure(DocumentError::FileTooLarge, mostBytes);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(DocumentError::Unreadable);

    constexpr qint64 piece = 1 << 20;
    QByteArray bytes;
    bytes.reserve(info.size());
    while (!work.cancelled) {
        const QByteArray part = file.read(piece);
        if (part.isEmpty())
            break;
        bytes += part;
        if (bytes.size() > mostBytes) // it grew, or lied about its size
            return failure(DocumentError::FileTooLarge, mostBytes);
        tell(work, bytes.size(), info.size());
    }
    if (work.cancelled)
        return failure(DocumentError::Cancelled);
    if (file.error() != QFileDevice::NoError)
        return failure(DocumentError::Unreadable);
    if (bytes.isEmpty())
        return failure(DocumentError::Empty);
    return bytes;
}

QString sha256Of(QByteArrayView bytes, const Work &work)
{
    QCryptographicHash sha256(QCryptographicHash::Sha256);
    constexpr qsizetype piece = 1 << 22;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        if (work.cancelled)
            return {};
        sha256.addData(bytes.sliced(at, std::min(piece, bytes.size() - at)));
        tell(work, at, bytes.size());
    }
    return QString::fromLatin1(sha256.result().toHex());
}

} // namespace callout
