// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/values.h"

#include <optional>
#include <variant>

/// What a client asks for (protocol §4). One struct an `op`.
namespace callout::protocol {

/// `create-chat`: a marker with exactly one comment. Only id, anchor, version, and the comment's
/// id and text travel; the server fills in who and when. An empty `version` stands for the
/// page's current document.
struct CreateChat {
    Conversation conversation;
    bool operator==(const CreateChat &) const = default;
};
/// `move-chat`: the whole anchor; an empty `version` stands for the page's current document.
struct MoveChat {
    QString conversationId;
    Anchor anchor;
    QString version;
    bool operator==(const MoveChat &) const = default;
};
struct SetState {
    QString conversationId;
    ConversationState state = ConversationState::Open;
    bool operator==(const SetState &) const = default;
};
struct Assign {
    QString conversationId;
    QString assignee; ///< a user id; empty: nobody
    bool operator==(const Assign &) const = default;
};
struct DeleteChat {
    QString conversationId;
    bool operator==(const DeleteChat &) const = default;
};
struct RestoreChat {
    QString conversationId;
    bool operator==(const RestoreChat &) const = default;
};
/// `add-comment`: id, text and parentId travel.
struct AddComment {
    QString conversationId;
    Comment comment;
    bool operator==(const AddComment &) const = default;
};
struct EditComment {
    QString conversationId;
    QString commentId;
    QString text;
    Timestamp base = 0; ///< the last known `editedAt`; 0: never edited
    bool operator==(const EditComment &) const = default;
};
struct DeleteComment {
    QString conversationId;
    QString commentId;
    bool operator==(const DeleteComment &) const = default;
};
struct React {
    QString conversationId;
    QString commentId;
    QString emoji;
    bool on = false;
    bool operator==(const React &) const = default;
};
/// `update-page`: only the members that are set change.
struct UpdatePage {
    std::optional<QString> title;
    std::optional<QString> blob;
    std::optional<bool> readonly;
    std::optional<double> markerPercent;
    std::optional<int> maxReplyDepth;
    bool operator==(const UpdatePage &) const = default;
};

using OperationBody = std::variant<CreateChat, MoveChat, SetState, Assign, DeleteChat, RestoreChat,
                                   AddComment, EditComment, DeleteComment, React, UpdatePage>;

struct Operation {
    QString broadcastId; ///< UUID: echo filter and idempotency key
    QString urlId;
    OperationBody body;
    bool operator==(const Operation &) const = default;
};

/// The conversation an operation is about; empty for `update-page`.
QString conversationIdOf(const Operation &operation);

} // namespace callout::protocol
