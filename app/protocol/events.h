// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/values.h"

#include <optional>
#include <variant>

/// What an accepted operation became (protocol §5). One struct a kind of change; the wire name
/// of an event follows from the struct and the conversation's kind.
namespace callout::protocol {

/// `new-image-chat`, `new-text-chat`. After decoding, author and times that follow from the
/// event's own members are filled in; an empty `version` is the page's document at that `seq`.
struct ChatCreated {
    Conversation conversation;
    bool restored = false; ///< came back by `restore-chat`, with all its comments
    bool operator==(const ChatCreated &) const = default;
};
/// `deleted-image-chat`, `deleted-text-chat`.
struct ChatDeleted {
    ConversationKind kind = ConversationKind::Image;
    QString conversationId;
    bool operator==(const ChatDeleted &) const = default;
};

/// `change:"moved"`; an empty `version` is the page's document at that `seq`.
struct Moved {
    Anchor anchor;
    QString version;
    bool operator==(const Moved &) const = default;
};
struct StateChanged {
    ConversationState state = ConversationState::Open;
    bool operator==(const StateChanged &) const = default;
};
struct Assigned {
    QString assignee;
    bool operator==(const Assigned &) const = default;
};
/// The comment's author and creation time follow from the event and are filled in by the codec.
struct CommentAdded {
    Comment comment;
    bool operator==(const CommentAdded &) const = default;
};
/// `editedAt` is the event's timestamp.
struct CommentEdited {
    QString commentId;
    QString text;
    bool operator==(const CommentEdited &) const = default;
};
struct CommentDeleted {
    QString commentId;
    bool operator==(const CommentDeleted &) const = default;
};
struct Reaction {
    QString commentId;
    QString emoji;
    bool on = false;
    bool operator==(const Reaction &) const = default;
};

/// `image-chat-updated`, `updated-text-chat`.
struct ChatUpdated {
    ConversationKind kind = ConversationKind::Image;
    QString conversationId;
    std::variant<Moved, StateChanged, Assigned, CommentAdded, CommentEdited, CommentDeleted, Reaction> change;
    bool operator==(const ChatUpdated &) const = default;
};
/// `page-updated`: only the members that are set changed.
struct PageUpdated {
    std::optional<QString> title;
    std::optional<QString> blob;
    std::optional<bool> readonly;
    std::optional<double> markerPercent;
    std::optional<int> maxReplyDepth;
    bool operator==(const PageUpdated &) const = default;
};

using EventBody = std::variant<ChatCreated, ChatUpdated, ChatDeleted, PageUpdated>;

struct Event {
    QString urlId;
    qint64 seq = 0;
    Timestamp timestamp = 0;
    QString broadcastId;
    Author user; ///< `userId`, `userName`
    EventBody body;
    bool operator==(const Event &) const = default;
};

/// The conversation an event is about; empty for `page-updated`.
QString conversationIdOf(const Event &event);

} // namespace callout::protocol
