// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/connection.h"
#include "app/core/values.h"
#include "app/protocol/codes.h"

#include <QLocale>
#include <QUrl>

namespace callout {
class PageModel;
class Session;
} // namespace callout

namespace callout::ui {

/// All that the words about the connection depend on.
struct ConnectionStatus {
    enum class Access {
        Writable,
        Readonly,
        Refused
    };                                    ///< Refused: the server is there, but not for this page
    enum class Reach { Shared, Private }; ///< whether anybody else can see the page
    Connection::State state = Connection::State::Offline;
    Transport::Fault fault = Transport::Fault::None; ///< of the last attempt, as `error`
    protocol::Error error {};      ///< of the last attempt; counts while it is neither live nor offline
    QString server {};             ///< "host:port"; empty: Callout's own, on this computer
    Timestamp lastSync = 0;        ///< 0: never
    Milliseconds untilRetry { 0 }; ///< counts in WaitingToRetry
    QUrl signInPage {};            ///< of the network, where it wants a sign-in
    Role role = Role::Commenter;
    Access page = Access::Writable;
    Reach reach = Reach::Shared;
    bool operator==(const ConnectionStatus &) const = default;
    /// Not on its way to another state.
    bool isSettled() const;
};

/// What a session, and with it one of its pages, stands at; `page` may be null.
ConnectionStatus statusOf(const Session &session, const PageModel *page);

/// The meaning of the coloured dot; the words say the same.
enum class Tone { Good, Busy, Neutral, Bad };

/// What a person can do about a state.
enum class WayBack {
    None,       ///< nothing is needed, or it comes by itself
    TryNow,     ///< not to wait
    NewLink,    ///< to open another link
    SignInPage, ///< to sign in to the network
};

struct StateText {
    QString words;  ///< "Live", "Offline — showing 14:02"
    QString brief;  ///< the same for narrow windows: "Live", "Offline"
    QString reason; ///< a sentence with what to do; may be empty
    Tone tone = Tone::Neutral;
    QString spoken {}; ///< without what moves on by itself: said once, when it becomes true
    WayBack way = WayBack::None;
    enum class Again { Useless, Useful };
    Again again = Again::Useless; ///< whether an attempt right now makes sense beside `way`
    bool operator==(const StateText &) const = default;
};

/// The words for a state. Pure.
StateText stateText(const ConnectionStatus &status, Timestamp now, const QLocale &locale = QLocale());

/// Why nothing can be sent just now, for whoever is writing; empty while it can be tried.
QString sendObstacle(const ConnectionStatus &status);

/// True where frames come and go now: only then does a count of viewers mean anything.
bool isLive(Connection::State state);

} // namespace callout::ui
