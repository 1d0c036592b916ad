// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/connection.h"

#include <array>

namespace callout {

namespace {

using State = Connection::State;

constexpr State Off = State::Offline;
constexpr State Con = State::Connecting;
constexpr State Aut = State::Authenticating;
constexpr State Cat = State::CatchingUp;
constexpr State Onl = State::Online;
constexpr State Wai = State::WaitingToRetry;
constexpr State Rej = State::Rejected;
constexpr State Che = State::Checking;

// clang-format off
/// A row an event, a column the state it happens in; both in the order of their enums. A diagonal
/// entry (the column's own state) means that the event changes nothing there.
constexpr std::array<std::array<State, 8>, 17> table { {
    //                    Off  Con  Aut  Cat  Onl  Wai  Rej  Che
    /* Start         */ { Con, Con, Aut, Cat, Onl, Con, Con, Che },
    /* Stop          */ { Off, Off, Off, Off, Off, Off, Off, Off },
    /* NetworkLost   */ { Off, Off, Off, Off, Off, Off, Rej, Off },
    /* NetworkFound  */ { Con, Con, Aut, Cat, Che, Con, Rej, Che },
    /* Woken         */ { Off, Con, Aut, Cat, Che, Con, Rej, Che },
    /* TryNow        */ { Con, Con, Aut, Cat, Onl, Con, Con, Che },
    /* RetryDue      */ { Off, Con, Aut, Cat, Onl, Con, Rej, Che },
    /* SessionNeeded */ { Off, Aut, Aut, Cat, Onl, Wai, Rej, Che },
    /* SessionGot    */ { Off, Con, Con, Cat, Onl, Wai, Rej, Che },
    /* SessionStale  */ { Off, Aut, Aut, Aut, Aut, Wai, Rej, Aut },
    /* Opened        */ { Off, Aut, Aut, Cat, Onl, Wai, Rej, Che },
    /* Welcomed      */ { Off, Con, Cat, Cat, Onl, Wai, Rej, Che },
    /* CaughtUp      */ { Off, Con, Aut, Onl, Onl, Wai, Rej, Che },
    /* Doubted       */ { Off, Con, Aut, Cat, Che, Wai, Rej, Che },
    /* Answered      */ { Off, Con, Aut, Cat, Onl, Wai, Rej, Onl },
    /* Lost          */ { Off, Wai, Wai, Wai, Wai, Wai, Rej, Wai },
    /* Refused       */ { Off, Rej, Rej, Rej, Rej, Wai, Rej, Rej },
} };
// clang-format on

} // namespace

Connection::State Connection::next(State state, Event event)
{
    return table[size_t(event)][size_t(state)];
}

} // namespace callout
