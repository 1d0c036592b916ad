// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/transport.h"
#include "app/protocol/localframes.h"

namespace callout::ipc {

/// Why a session ended, as its Transport tells it, and when coming back is worth it.
struct Ending {
    Transport::Fault fault = Transport::Fault::Unreachable;
    quint16 closeCode = 0;
    QString reason;
    Milliseconds retryAfter { 0 }; ///< 0: not known

    bool operator==(const Ending &) const = default;
};

/// To and from the wire; a name that is not known (of a later program) reads as Unreachable.
protocol::Detached toFrame(const Ending &ending);
Ending fromFrame(const protocol::Detached &frame);

} // namespace callout::ipc
