// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/pagemodel.h"

namespace callout {

/// The event an operation would become now: what is laid over confirmed state until the server's
/// own event comes. `deleted` is the conversation that a `restore-chat` brings back, if known.
/// Nothing where there is nothing to show.
std::optional<protocol::Event> provisionalEvent(const PendingOperation &pending, const User &self,
                                                const Conversation *deleted);

/// Whether an operation of this fate is shown as if it had happened. All are while pending; a
/// failed one only if it carries text, which stays in sight with Retry, while a failed move or
/// resolve goes back to what the server has.
bool isLaidOver(const PendingOperation &pending);

/// The comment an operation writes or changes; empty if it is about the conversation itself.
QString commentIdOf(const protocol::Operation &operation);

/// True if `later` makes a failed `earlier` pointless: the same kind of wordless change to the same thing.
bool supersedes(const protocol::Operation &later, const protocol::Operation &earlier);

} // namespace callout
