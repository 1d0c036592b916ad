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
constexpr State Blo = State::Blocked;
constexpr State Che = State::Checking;

// clang-format off
/// A row an event, a column the state it happens in; both in the order of their enums. A diagonal
/// entry (the column's own state) means that the event changes nothing there.
constexpr std::array<std::array<State, 9>, 18> table { {
    //                    Off  Con  Aut  Cat  Onl  Wai  Rej  Blo  Che
    /* Start         */ { Con, Con, Aut, Cat, Onl, Con, Con, Con, Che },
    /* Stop          */ { Off, Off, Off, Off, Off, Off, Off, Off, Off },
    /* NetworkLost   */ { Off, Off, Off, Off, Off, Off, Rej, Off, Off },
    /* NetworkFound  */ { Con, Con, Aut, Cat, Che, Con, Rej, Con, Che },
    /* Woken         */ { Off, Con, Aut, Cat, Che, Con, Rej, Con, Che },
    /* TryNow        */ { Con, Con, Aut, Cat, Onl, Con, Con, Con, Che },
    /* RetryDue      */ { Off, Con, Aut, Cat, Onl, Con, Rej, Con, Che },
    /* SessionNeeded */ { Off, Aut, Aut, Cat, Onl, Wai, Rej, Blo, Che },
    /* SessionGot    */ { Off, Con, Con, Cat, Onl, Wai, Rej, Blo, Che },
    /* SessionStale  */ { Off, Aut, Aut, Aut, Aut, Wai, Rej, Blo, Aut },
    /* Opened        */ { Off, Aut, Aut, Cat, Onl, Wai, Rej, Blo, Che },
    /* Welcomed      */ { Off, Con, Cat, Cat, Onl, Wai, Rej, Blo, Che },
    /* CaughtUp      */ { Off, Con, Aut, Onl, Onl, Wai, Rej, Blo, Che },
    /* Doubted       */ { Off, Con, Aut, Cat, Che, Wai, Rej, Blo, Che },
    /* Answered      */ { Off, Con, Aut, Cat, Onl, Wai, Rej, Blo, Onl },
    /* Lost          */ { Off, Wai, Wai, Wai, Wai, Wai, Rej, Blo, Wai },
    /* Refused       */ { Off, Rej, Rej, Rej, Rej, Wai, Rej, Blo, Rej },
    /* Barred        */ { Off, Blo, Blo, Blo, Blo, Blo, Rej, Blo, Blo },
} };
// clang-format on

} // namespace

Connection::State Connection::next(State state, Event event)
{
    return table[size_t(event)][size_t(state)];
}

} // namespace callout
