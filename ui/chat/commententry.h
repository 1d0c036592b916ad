// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/pagemodel.h"
#include "ui/chat/errortext.h"

#include <QColor>

namespace callout::ui {

/// All that one row of a discussion shows.
struct CommentEntry {
    Comment comment;
    Fate fate = Fate::Stored;
    QString broadcastId;                  ///< of the operation to retry or discard, while not Stored
    Deed deed = Deed::Comment;            ///< what was being done, while not Stored
    std::optional<protocol::Error> error; ///< when Failed, as long as it is so
    QString reason;                       ///< when Failed, what is known beyond the error; may be empty
    QColor colour;                        ///< of its author
    QString selfId;                       ///< whose reactions are shown as given
    enum class Style { Lead, Reply };
    Style style = Style::Reply; ///< Lead: the chat's header names its author
    enum class Rights { None = 0, React = 1, Edit = 2, Delete = 4 };
    Q_DECLARE_FLAGS(Allowed, Rights)
    Allowed allowed;
    bool operator==(const CommentEntry &) const = default;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(CommentEntry::Allowed)

enum class Server {
    Silent,
    Answers, ///< that it did not is no reason any more
};
/// The rows of a discussion, in order of writing.
std::vector<CommentEntry> commentEntries(const PageModel &page, const ConversationView &view,
                                         Server server = Server::Silent);

} // namespace callout::ui
