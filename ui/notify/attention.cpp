// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notify/attention.h"

#include "app/core/mentions.h"

namespace callout::ui {

Concern concernOf(const PageModel &page, const ConversationView &view, const Comment &comment)
{
    const QString &self = page.self().id;
    if (mentionedIn(comment.text).contains(self))
        return Concern::Mention;
    const auto &comments = view.conversation.comments;
    const bool tookPart = view.conversation.createdBy.id == self
        || std::ranges::any_of(comments, [&](const Comment &other) { return other.author.id == self; });
    return tookPart ? Concern::Reply : Concern::None;
}

} // namespace callout::ui
