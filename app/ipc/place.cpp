// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ipc/place.h"

#include <QCryptographicHash>
#include <QFile>
#include <QStringList>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace callout::ipc {

using namespace Qt::StringLiterals;

namespace {

constexpr mode_t ownerOnly = 0700;
constexpr qsizetype hashChars = 20;
/// Longer names fail in listen() with an empty error text.
constexpr qsizetype longestSocket = qsizetype(sizeof(sockaddr_un::sun_path)) - 1;

QString reason(const QString &path, int error)
{
    return u"%1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(error)));
}

QStringList candidates()
{
    QStringList paths;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (runtime.startsWith(u'/'))
        paths << runtime + u"/callout"_s;
    paths << u"/tmp/callout-%1"_s.arg(::geteuid());
    return paths;
}

} // namespace

QString identityOf(const Library::Membership &membership)
{
    return QStringList { membership.endpoint.key(), membership.endpoint.tenantId, membership.guestKey,
                         membership.invite }
        .join(u'\n');
}

QString identityOf(const QDir &workspace)
{
    const QString canonical = workspace.canonicalPath();
    return u"workspace\n"_s + (canonical.isEmpty() ? workspace.absolutePath() : canonical);
}

Result<QString, QString> safeDirectory(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), ownerOnly) != 0 && errno != EEXIST)
        return Failure { reason(path, errno) };
    // Whoever else can write to the directory above may have put something there.
    const int directory = ::open(name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (directory < 0)
        return Failure { reason(path, errno) };
    struct stat found { };
    QString fault;
    if (::fstat(directory, &found) != 0)
        fault = reason(path, errno);
    else if (found.st_uid != ::geteuid())
        fault = u"%1 belongs to another user"_s.arg(path);
    else if ((found.st_mode & 07777) != ownerOnly && ::fchmod(directory, ownerOnly) != 0)
        fault = reason(path, errno);
    ::close(directory);
    if (!fault.isEmpty())
        return Failure { fault };
    return path;
}

Result<Place, QString> placeFor(const QString &identity)
{
    const QByteArray hash = QCryptographicHash::hash(identity.toUtf8(), QCryptographicHash::Sha256);
    const QString name = QString::fromLatin1(hash.toHex().first(hashChars));
    QStringList faults;
    for (const QString &candidate : candidates()) {
        const Place place { candidate + u'/' + name + u".lock"_s, candidate + u'/' + name + u".sock"_s };
        if (QFile::encodeName(place.socket).size() > longestSocket) {
            faults << u"%1 is too long for a socket"_s.arg(place.socket);
            continue;
        }
        const auto directory = safeDirectory(candidate);
        if (directory)
            return place;
        faults << directory.error();
    }
    return Failure { faults.join(u"; "_s) };
}

} // namespace callout::ipc
