// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/auth.h"
#include "app/server/blobs.h"
#include "app/server/broker.h"
#include "app/server/hub.h"
#include "app/server/networkoptions.h"
#include "app/server/ratelimit.h"
#include "app/server/readers.h"
#include "app/server/writer.h"

#include <QDateTime>

#include <atomic>

namespace callout::server {

/// What every connection works with; the Server owns it all and outlives them. Any thread.
struct Services {
    const NetworkOptions &options;
    Readers &readers;
    Writer &writer;
    Auth &auth;
    Blobs &blobs;
    Broker &broker;
    Hub &hub;
    RateLimiter &operations; ///< by tenant and user
    RateLimiter &sessions;   ///< by address
    ConnectionCounter &userConnections;
    std::atomic<bool> &draining; ///< no new operations, sessions or connections

    static Timestamp now() { return QDateTime::currentMSecsSinceEpoch(); }
};

} // namespace callout::server
