// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/json/reader.h"
#include "app/protocol/json/writer.h"

#include "app/core/values.h"

/// The objects of protocol §6 in JSON: internal to the codec.
namespace callout::protocol::json {

/// How much of a conversation or comment is written.
enum class Form {
    Whole,     ///< as in a snapshot
    Restored,  ///< whole, but for what the event around it says: the kind
    Bare,      ///< what its creator sends: ids, anchor, version, text
    Continued, ///< only `_id` and more comments
};

Role readRole(const Reader &reader, Role fallback);
PageScope readScope(const Reader &reader); ///< member `pages`
void writeScope(Writer &writer, const PageScope &pages);

User readUser(const Reader &reader);
void writeUser(Writer &writer, const User &user);
Author readAuthor(const Reader &reader);
void writeAuthor(Writer &writer, Writer::Key key, const Author &author);

ConversationState readState(const Reader &reader); ///< member `state`
void writeState(Writer &writer, ConversationState state);

/// The anchor members of `reader`'s object. Without `kind` they say themselves which it is.
Anchor readAnchor(const Reader &reader, std::optional<ConversationKind> kind);
void writeAnchor(Writer &writer, const Anchor &anchor);
/// Member `kind`, if it is there.
std::optional<ConversationKind> readKind(const Reader &reader);

Comment readComment(const Reader &reader, Form form);
void writeComment(Writer &writer, const Comment &comment, Form form);

/// `kind` where something around the object says it.
Conversation readConversation(const Reader &reader, Form form, std::optional<ConversationKind> kind = {});
/// Everything but the end of the list of comments and of the object: comments may follow.
void beginConversation(Writer &writer, const Conversation &conversation, Form form);
void writeConversation(Writer &writer, const Conversation &conversation, Form form);

Page readPage(const Reader &reader);
void writePage(Writer &writer, const Page &page); ///< the members, without braces

/// Comment text of a client: 1–8,000 code points.
QString readCommentText(const Reader &reader);
double readMarkerPercent(const Reader &reader);

} // namespace callout::protocol::json
