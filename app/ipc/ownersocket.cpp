// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ipc/ownersocket.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace callout::ipc {

namespace {

constexpr mode_t ownerOnly = 0600;
constexpr int backlog = 64; ///< processes that come in the same moment

} // namespace

/// QLocalServer makes a directory of its own first, for the socket to have its permissions before it
/// has its name. Linux takes them from the socket that is bound.
Result<int, QString> listeningSocket(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    if (name.size() >= qsizetype(sizeof(address.sun_path)))
        return Failure { QStringLiteral("the name is too long for a socket") };
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (socket >= 0 && ::fchmod(socket, ownerOnly) == 0
        && (::unlink(name.constData()) == 0 || errno == ENOENT)
        && ::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
        && ::listen(socket, backlog) == 0)
        return socket;
    const QString reason = QString::fromLocal8Bit(std::strerror(errno));
    if (socket >= 0)
        ::close(socket);
    return Failure { reason };
}

} // namespace callout::ipc
