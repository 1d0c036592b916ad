// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/messages.h"

#include <QHash>

#include <vector>

namespace callout {

/// Everything known of one page at one `seq`: the fold of its events 1…seq.
struct PageState {
    QString epoch;
    qint64 seq = 0;
    QString lastId; ///< broadcastId of event `seq`; empty after a snapshot
    bool exists = false;
    Page page; ///< its `open` is always 0 here: PageModel counts
    QHash<QString, Conversation> conversations;
    std::vector<QString> order; ///< ids as isBefore() has it: the same on every machine

    bool operator==(const PageState &) const = default;
};

/// The order of a page's conversations: by time of creation, then by number, then by id.
bool isBefore(const Conversation &a, const Conversation &b);

/// Folds one event into the state. REQUIRES: event.seq == state.seq + 1 when `event.seq` > 0.
/// Events about unknown conversations or comments change nothing but `seq`: total, never throws.
void fold(PageState &state, const protocol::Event &event);

/// The change an event makes to one conversation, null where there is none; what both the fold
/// and the overlay of a pending operation use. Returns false if the conversation is gone after it.
bool foldInto(std::optional<Conversation> &conversation, const protocol::Event &event,
              const QString &pageBlob);

/// The change that `update-page` or its event makes to the page itself.
void foldInto(Page &page, const protocol::PageUpdated &change);

/// The state a whole snapshot stands for; `conversations` of all its parts in one row, a
/// conversation that was cut being continued under the same id.
PageState stateOf(const protocol::Subscribed &snapshot);

} // namespace callout
