// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace callout::webprint {

/// How callout-webprint ends. Its caller makes the sentences; what it writes on stderr is for logs.
enum class Exit {
    Done = 0,
    Failed = 1, ///< printing or writing failed
    Usage = 2,
    Missing = 3,     ///< no such file, or it may not be read
    TooLarge = 4,    ///< more bytes than are shown
    NotAPage = 5,    ///< something that is no web page: an archive, a program, a film
    TimedOut = 6,    ///< nothing to show within the time limit
    Redirects = 7,   ///< sent on and on, in a circle perhaps
    Unreachable = 8, ///< no such host, no connection, or one that is not secure
    Refused = 9,     ///< the server answered with an error; "status N" on stdout before
    Private = 10,    ///< a public page that wants to be fetched from this network
    Crashed = 11,    ///< the page's process died
};

} // namespace callout::webprint
