// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ipc/ending.h"

#include <QByteArray>

namespace callout::ipc {

/// One session at the hub, in this process or in another: it has a connection of its own, for all
/// it can tell.
class Member {
public:
    virtual ~Member() = default;

    /// The connection is there: native frames follow, `welcome` first.
    virtual void attached() = 0;
    virtual void deliver(const QByteArray &frame) = 0;
    /// The server answered a ping.
    virtual void ponged() = 0;
    /// The connection is gone, or cannot be had; the member is no longer at the hub.
    virtual void detached(const Ending &ending) = 0;
};

} // namespace callout::ipc
