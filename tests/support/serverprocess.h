// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/link.h"

#include <QProcess>
#include <QTemporaryDir>

namespace callout::test {

/// A real callout-server, with TLS unless told otherwise, on a data directory of its own, tenant `acme`.
class ServerProcess {
public:
    enum class Security { Tls, Plain };

    explicit ServerProcess(Security security = Security::Tls);
    ~ServerProcess();

    /// Runs it, on the same port as before if it ran already, and with the same `options` of `serve`.
    bool start(const QStringList &options = {});
    void kill();     ///< without a warning
    int terminate(); ///< SIGTERM; the exit status, -1 if it did not end by itself
    /// Output of an administrator's command, or of its error.
    QByteArray command(const QStringList &arguments) const;
    /// A link as `invite create` prints it; one page or the whole workspace.
    ShareLink invite(const QString &role, const QString &urlId = {}) const;
    QString token(const QString &user, const QString &role) const;

    quint16 port() const { return m_port; }

private:
    const Security m_security;
    QTemporaryDir m_data;
    QProcess m_process;
    QStringList m_options;
    quint16 m_port = 0;
};

} // namespace callout::test
