// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"

#include <QObject>

namespace callout {

/// placeholder: the transition table is written by the client room
class Connection : public QObject {
    Q_OBJECT
public:
    enum class State {
        Offline,
        Connecting,
        Authenticating,
        CatchingUp,
        Online,
        WaitingToRetry,
        Rejected,
        Checking
    };
    Q_ENUM(State)
    struct Options {
        Milliseconds firstRetry { 500 };
        Milliseconds maxRetry { 30000 };
        Milliseconds steadyAfter { 60000 }; ///< online this long resets the back-off
        Milliseconds pingEvery { 10000 };
        Milliseconds doubtAfter { 5000 };
        Milliseconds lostAfter { 15000 };
    };
};

} // namespace callout
