// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/limits.h"
#include "app/server/room.h"

#include <QStringList>

namespace callout::server {

/// How the network half behaves. The values here are what the protocol and the manual say; tests
/// shorten the times. 0 means unlimited where a limit counts something.
struct NetworkOptions {
    using Milliseconds = std::chrono::milliseconds;

    int threads = 0; ///< event loops; 0: one a core

    // -- what clients may do ---------------------------------------------------------------------
    QStringList allowedOrigins;
    int opsPerMinute = protocol::limits::opsPerMinute; ///< a user
    int sessionsPerMinute = 30;                        ///< attempts to get a session, an address
    int framesPerMinute = 3000;                        ///< a connection; more are closed with 4029
    int connections = 10'000;                          ///< of this server; more wait in the kernel's queue
    int connectionsPerUser = 100;                      ///< more are closed with 4029
    int subscriptions = 500;                           ///< pages a connection
    int operationsInFlight = 256;                      ///< a connection; it is not read beyond them
    qsizetype unsentBytes = 1024 * 1024;               ///< a connection; more are closed with 4008

    // -- times -------------------------------------------------------------------------------------
    Milliseconds tick { 1000 }; ///< how exactly the others are kept, and how often sessions are checked
    Milliseconds handshake { 10'000 }; ///< TLS
    Milliseconds header { 10'000 };    ///< one request's, from its first byte
    Milliseconds keepAlive { 60'000 }; ///< between requests
    Milliseconds body { 30'000 };      ///< for the first bytes; then at least bodyBytesPerSecond
    qint64 bodyBytesPerSecond = 1024;
    Milliseconds pingAfter { 25'000 };  ///< of a silent client
    Milliseconds silence { 50'000 };    ///< after which it is closed
    Milliseconds closing { 5'000 };     ///< after which a stalled socket is aborted
    Milliseconds drain { 10'000 };      ///< at most, for everything to finish when the server ends
    Milliseconds drainSpread { 2'000 }; ///< over which clients are asked to come back

    // -- the kernel's buffers ------------------------------------------------------------------------
    int sendBuffer = 128 * 1024; ///< SO_SNDBUF; what it holds does not count as unsent
    int backlog = 4096;

    Room::Options room;
};

} // namespace callout::server
