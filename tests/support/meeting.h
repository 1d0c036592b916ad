// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QTemporaryDir>

namespace callout::test {

/// A directory where processes meet that nobody else uses, and what lies in it.
class Meeting {
public:
    Meeting();

    QString path() const { return m_directory.path(); }
    /// Names of sockets.
    QStringList sockets() const;
    /// Names of what is neither a lock nor a socket.
    QStringList litter() const;
    /// The process that holds the lock for an identity (ipc::identityOf); 0: none does.
    qint64 owner(const QString &identity) const;

private:
    QTemporaryDir m_directory;
};

} // namespace callout::test
