// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/files.h"

#include "app/core/values.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace callout::server {

using namespace Qt::StringLiterals;
using protocol::Code;

namespace {

bool writeAll(int file, const QByteArray &content)
{
    qsizetype written = 0;
    while (written < content.size()) {
        const ssize_t n = ::write(file, content.constData() + written, size_t(content.size() - written));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return false;
        written += n;
    }
    return ::fsync(file) == 0;
}

} // namespace

protocol::Error writeError(const QString &path, int error)
{
    const QString name = QDir::toNativeSeparators(path);
    if (error == ENOSPC || error == EDQUOT || error == EFBIG)
        return { Code::Unavailable,
                 u"There is no room on the disk for %1. Make room and try again."_s.arg(name), 5000 };
    return { Code::Unavailable,
             u"%1 cannot be written: %2."_s.arg(name, QString::fromLocal8Bit(std::strerror(error))), 5000 };
}

bool syncDirectory(const QString &directory)
{
    const int handle = ::open(QFile::encodeName(directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool synced = ::fsync(handle) == 0;
    ::close(handle);
    return synced;
}

protocol::Outcome<Done> replaceFile(const QString &path, const QByteArray &content, unsigned mode)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray temporary = target + '.' + newUuid().toLatin1();
    const int file = ::open(temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(mode));
    if (file < 0)
        return Failure { writeError(path, errno) };
    const bool written = writeAll(file, content);
    int error = errno;
    ::close(file);
    if (written && std::rename(temporary.constData(), target.constData()) == 0) {
        syncDirectory(QFileInfo(path).absolutePath());
        return Done {};
    }
    if (written)
        error = errno;
    ::unlink(temporary.constData());
    return Failure { writeError(path, error) };
}

protocol::Outcome<std::optional<QByteArray>> readWholeFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return std::optional<QByteArray> {};
    if (!file.open(QIODevice::ReadOnly)) {
        return protocol::fail(
            Code::Unavailable,
            u"%1 cannot be read: %2."_s.arg(QDir::toNativeSeparators(path), file.errorString()));
    }
    return std::optional<QByteArray> { file.readAll() };
}

} // namespace callout::server
