// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/store.h"

namespace callout::server {

/// What the pipeline has to know about the conversation that an operation names.
struct ConversationFacts {
    bool onPage = false; ///< on the page the operation names
    ConversationKind kind = ConversationKind::Image;
    ConversationState state = ConversationState::Open;
    QString creatorId;
    std::optional<Timestamp> deletedAt;
    qsizetype bytes = 0; ///< as it is sent, at most; without the comment that is to be edited
};

/// … and about a comment.
struct CommentFacts {
    bool inConversation = false; ///< in the conversation the operation names
    bool deleted = false;
    QString authorId;
    Timestamp editedAt = 0;
    int depth = 0; ///< 0: a reply to the conversation itself
};

/// Everything an operation is judged by, as its transaction sees it. Facts that an operation does
/// not ask for are left out.
struct Facts {
    std::optional<Page> page;
    std::optional<ConversationFacts> conversation; ///< of the id it names, also when it wants to create it
    std::optional<CommentFacts> comment;           ///< likewise
    std::optional<CommentFacts> parent;            ///< of `parentId`
    std::optional<Conversation> content;           ///< for `restore-chat`: what would come back
    int lastNumber = 0;                            ///< for `create-chat`: the last that was given on the page
    bool assigneeSeesPage = false;
    bool reactedAlready = false; ///< the actor, in the way that `react` names
    int otherReactions = 0;      ///< different ones that the comment has besides that one
    bool mayNameBlob = false;    ///< the blob was uploaded by the actor, or the actor can read it
};

/// What an accepted operation does.
struct Decision {
    protocol::EventBody event;
    Timestamp timestamp = 0;                    ///< never before the page's last
    Page page;                                  ///< as it is afterwards
    int depth = 0;                              ///< of the comment that it brings
    std::optional<qsizetype> conversationBytes; ///< its size afterwards, where it grows
};

/// An operation that was stored before.
struct Earlier {
    QByteArray hash; ///< Request::hash() of it
    qint64 seq = 0;
    Timestamp timestamp = 0;
};

/// What the pipeline reads: a store's open transaction.
class PipelineState {
public:
    virtual ~PipelineState() = default;
    /// What the user stored under this broadcastId.
    virtual std::optional<Earlier> earlier(const Request &request) = 0;
    virtual Facts facts(const Request &request) = 0;
};

/// How it is noticed that an operation, or the id it chose, was there before.
enum class Duplicates {
    LookedFor,       ///< before anything is written
    RefusedByTables, ///< an insert fails, and everything has to be done again with LookedFor
};

/// The pipeline of protocol §4, the only judge of operations: page visible? seen before?
/// authorised? valid? A pure function of its arguments; the caller stores what it decides, in the
/// same transaction that `state` reads.
Outcome<std::variant<Decision, Earlier>> decide(PipelineState &state, const Request &request,
                                                Duplicates duplicates, Timestamp now);

/// How long a deleted conversation can be brought back.
inline constexpr qint64 restoreWindowMs = qint64(30) * 24 * 3600 * 1000;

} // namespace callout::server
