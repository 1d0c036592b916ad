// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ipc/ending.h"

#include <array>

namespace callout::ipc {

using namespace Qt::StringLiterals;
using Fault = Transport::Fault;

namespace {

struct Name {
    Fault fault;
    QLatin1StringView text;
};

constexpr std::array names {
    Name { Fault::None, "closed"_L1 },
    Name { Fault::Unreachable, "unreachable"_L1 },
    Name { Fault::HostUnknown, "host-unknown"_L1 },
    Name { Fault::TooSlow, "too-slow"_L1 },
    Name { Fault::WrongKey, "wrong-key"_L1 },
    Name { Fault::BadCertificate, "bad-certificate"_L1 },
    Name { Fault::NotCallout, "not-callout"_L1 },
    Name { Fault::SignIn, "sign-in"_L1 },
    Name { Fault::Unauthorized, "unauthorized"_L1 },
    Name { Fault::Refused, "refused"_L1 },
    Name { Fault::Broken, "broken"_L1 },
};

} // namespace

protocol::Detached toFrame(const Ending &ending)
{
    protocol::Detached frame;
    for (const Name &name : names) {
        if (name.fault == ending.fault)
            frame.fault = name.text;
    }
    frame.closeCode = ending.closeCode;
    frame.reason = ending.reason;
    frame.retryAfterMs = int(ending.retryAfter.count());
    return frame;
}

Ending fromFrame(const protocol::Detached &frame)
{
    Ending ending;
    for (const Name &name : names) {
        if (name.text == frame.fault)
            ending.fault = name.fault;
    }
    ending.closeCode = quint16(frame.closeCode);
    ending.reason = frame.reason;
    ending.retryAfter = Milliseconds(frame.retryAfterMs);
    return ending;
}

} // namespace callout::ipc
