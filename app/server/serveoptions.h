// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/limits.h"

#include <QString>
#include <QStringList>

namespace callout::server {

/// How `callout-server serve` was asked to run.
struct ServeOptions {
    enum class Tls { SelfSigned, Certificate, None };

    QString dataDir;
    QString host;               ///< an address or host name, without brackets
    quint16 port = 0;           ///< 0: any free one
    Tls tls = Tls::SelfSigned;  ///< None: only with a loopback `host`; the command line sees to it
    QString certificateFile;    ///< with Tls::Certificate
    QString keyFile;            ///< with Tls::Certificate
    QStringList allowedOrigins; ///< `Origin` headers that are let in; none by default
    int opsPerMinute = protocol::limits::opsPerMinute; ///< a user; 0: unlimited
    int sessionsPerMinute = 30;                        ///< attempts an address; 0: unlimited
    int framesPerMinute = 3000;                        ///< a connection; 0: unlimited
    int connections = 10'000;                          ///< of the server; 0: unlimited
    int connectionsPerUser = 100;                      ///< 0: unlimited
    qint64 tenantQuota = 0;                            ///< bytes of documents a tenant; 0: unlimited
    int threads = 0;                                   ///< event loops; 0: one a core
};

} // namespace callout::server
