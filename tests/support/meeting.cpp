// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/meeting.h"

#include "app/ipc/place.h"

#include <QFile>

#include <sys/stat.h>

namespace callout::test {

using namespace Qt::StringLiterals;

namespace {

QDir inside(const QString &path)
{
    return QDir(path + u"/callout"_s);
}

} // namespace

Meeting::Meeting()
{
    // For placeFor() in this process; the others are given it with their environment.
    qputenv("XDG_RUNTIME_DIR", path().toUtf8());
}

QStringList Meeting::sockets() const
{
    return inside(path()).entryList({ u"*.sock"_s }, QDir::System | QDir::Files);
}

QStringList Meeting::litter() const
{
    const auto everything = QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot;
    QStringList all = inside(path()).entryList(everything);
    all.removeIf([](const QString &name) { return name.endsWith(u".lock"_s) || name.endsWith(u".sock"_s); });
    return all;
}

/// As the kernel tells it: `1: FLOCK  ADVISORY  WRITE 4711 00:2d:815 0 EOF`.
qint64 Meeting::owner(const QString &identity) const
{
    const auto place = ipc::placeFor(identity);
    struct stat file { };
    if (!place || ::stat(QFile::encodeName(place->lockFile).constData(), &file) != 0)
        return 0;
    QFile locks(u"/proc/locks"_s);
    if (!locks.open(QIODevice::ReadOnly))
        return 0;
    const QString inode = u':' + QString::number(file.st_ino);
    for (const QString &line : QString::fromLatin1(locks.readAll()).split(u'\n')) {
        const QStringList words = line.simplified().split(u' ');
        if (words.size() >= 6 && words[1] == u"FLOCK"_s && words[5].endsWith(inode))
            return words[4].toLongLong();
    }
    return 0;
}

} // namespace callout::test
