// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/connection.h"
#include "app/core/values.h"
#include "app/protocol/codes.h"

#include <QLocale>

namespace callout::ui {

/// All that the words about the connection depend on.
struct ConnectionStatus {
    enum class Access { Writable, Readonly };
    enum class Reach { Shared, Private }; ///< whether anybody else can see the page
    Connection::State state = Connection::State::Offline;
    Transport::Fault fault = Transport::Fault::None; ///< of the last attempt, as `error`
    protocol::Error error;         ///< of the last attempt; counts in WaitingToRetry and Rejected
    Timestamp lastSync = 0;        ///< 0: never
    Milliseconds untilRetry { 0 }; ///< counts in WaitingToRetry
    Role role = Role::Commenter;
    Access page = Access::Writable;
    Reach reach = Reach::Shared;
    bool operator==(const ConnectionStatus &) const = default;
};

/// The meaning of the coloured dot; the words say the same.
enum class Tone { Good, Busy, Neutral, Bad };

struct StateText {
    QString words;  ///< "Live", "Offline — showing 14:02"
    QString brief;  ///< the same for narrow windows: "Live", "Offline"
    QString reason; ///< a sentence with what to do; may be empty
    Tone tone = Tone::Neutral;
    bool operator==(const StateText &) const = default;
};

/// The words for a state. Pure.
StateText stateText(const ConnectionStatus &status, Timestamp now, const QLocale &locale = QLocale());

/// True where frames come and go now: only then does a count of viewers mean anything.
bool isLive(Connection::State state);

} // namespace callout::ui
