// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ipc/ownerlock.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace callout::ipc {

namespace {

/// Readable by nobody else; the sticky bit keeps those away who clean old files out of run-time
/// directories (XDG Base Directory Specification).
constexpr mode_t lockMode = 01600;
constexpr qsizetype longestTitle = 200;

/// Whether the name still leads to the open file: another process may have put a new one there.
bool isStillNamed(int file, const char *name)
{
    struct stat open { };
    struct stat named { };
    return ::fstat(file, &open) == 0 && ::stat(name, &named) == 0 && open.st_ino == named.st_ino
        && open.st_dev == named.st_dev;
}

} // namespace

bool OwnerLock::tryAcquire()
{
    if (isHeld())
        return true;
    const QByteArray name = QFile::encodeName(m_path);
    const int file = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, lockMode & 0777);
    if (file < 0)
        return false;
    (void)::fchmod(file, lockMode);
    if (::flock(file, LOCK_EX | LOCK_NB) != 0 || !isStillNamed(file, name.constData())) {
        ::close(file);
        return false;
    }
    m_file = file;
    return true;
}

void OwnerLock::release()
{
    const int file = std::exchange(m_file, -1);
    if (file < 0)
        return;
    // Whoever has it open and gets the lock now sees that it has no name, and tries the next one.
    const QByteArray name = QFile::encodeName(m_path);
    if (isStillNamed(file, name.constData()))
        ::unlink(name.constData());
    ::close(file);
}

void OwnerLock::describe(const QString &title)
{
    const QByteArray word = QByteArray::number(qint64(::getpid())) + '\n'
        + title.simplified().left(longestTitle).toUtf8();
    // Nothing depends on it: a reader in between finds half a title.
    if (::ftruncate(m_file, 0) == 0)
        (void)!::pwrite(m_file, word.constData(), size_t(word.size()), 0);
}

std::optional<OwnerLock::Holder> OwnerLock::holder() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> lines = file.read(longestTitle * 4 + 32).split('\n');
    const qint64 process = lines.first().toLongLong();
    if (process <= 0)
        return {};
    return Holder { process, QString::fromUtf8(lines.value(1)) };
}

} // namespace callout::ipc
