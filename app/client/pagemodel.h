// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/pagestate.h"
#include "app/client/readmarks.h"
#include "app/protocol/messages.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace callout {

/// What became of something this user asked for.
enum class Fate {
    Stored,  ///< confirmed by the server
    Pending, ///< sent, or waiting at most 5 s for the connection
    Failed,  ///< of unknown fate after a reconnect, or never sent: kept, with Retry
};

/// An operation whose event has not been folded yet.
struct PendingOperation {
    protocol::Operation operation;
    Timestamp madeAt = 0;
    Fate fate = Fate::Pending;
    protocol::Error error;                ///< when Failed
    QString version;                      ///< the document its author saw, of a new or moved marker
    qint64 storedSeq = 0;                 ///< of its event, once the server has said so
    int connection = 0;                   ///< the one it was last sent on; 0: never sent
    bool waiting = false;                 ///< to be sent as soon as the connection is back, until giveUpAt
    std::optional<Milliseconds> giveUpAt; ///< on the monotonic clock
    quint64 serial = 0;                   ///< grows with every operation of this model
    enum class Run { This, Earlier };
    Run run =
        Run::This; ///< Earlier: kept by one that ended before it heard of its fate, and not retried since
    enum class Origin { Here, Elsewhere };
    Origin origin = Origin::Here; ///< Elsewhere: another window's, in another process; shown, not cared for
};

/// A conversation as people see it: confirmed state with this user's pending operations over it.
struct ConversationView {
    Conversation conversation;
    int number = 0;                       ///< grows in order of creation; the server's, and stays
    Fate fate = Fate::Stored;             ///< of the conversation itself
    QHash<QString, Fate> commentFates;    ///< comments that are not Stored
    QHash<QString, QString> broadcastIds; ///< comment id -> the operation to retry or discard
    int unread = 0;                       ///< comments of others above the read mark
    bool operator==(const ConversationView &) const = default;
};

/// One page, for any number of windows: confirmed state (the fold of all events) with pending
/// operations laid over it (docs/protocol.md §3.3). Never waits for the network.
/// Lives on the thread of its Session; every signal is emitted after the model is consistent.
class PageModel : public QObject {
    Q_OBJECT
public:
    /// How PageModel reaches the server; Session implements it.
    class Link {
    public:
        virtual ~Link() = default;
        /// Sends, or says at once why not: Offline, Unavailable (rebuilding: the model waits), Forbidden.
        virtual std::optional<protocol::Error> send(const protocol::ClientMessage &message) = 0;
        virtual const User &self() const = 0;
        virtual Clock &clock() = 0;
        virtual bool isLive() const = 0;    ///< Online, frames go out now
        virtual bool isOffline() const = 0; ///< no network: creating fails at once
        /// How long an operation waits for a connection that is being rebuilt.
        virtual Milliseconds operationWait() const { return Milliseconds(5000); }
    };

    PageModel(QString urlId, Link &link, QObject *parent = nullptr);
    ~PageModel() override;

    // -- what is known ---------------------------------------------------------------------------
    const QString &urlId() const;
    /// False until the first snapshot (from the server or from the cache) is there.
    bool isLoaded() const;
    /// The page as seen, pending `update-page` included.
    const Page &page() const;
    /// Ids in order of creation, pending ones last; deleted ones absent. Where the server gives no
    /// numbers, those after one that goes change: conversationChanged for each, or reset for very many.
    const std::vector<QString> &conversationIds() const;
    /// Null if there is none. Valid until the next signal.
    const ConversationView *conversation(const QString &id) const;
    const protocol::Presence &presence() const;
    /// Others' cursors by user id, percent of the oriented image; gone 5 s after their last move.
    const QHash<QString, protocol::UserCursor> &cursors() const;
    /// Names of others typing in a conversation; each gone 5 s after their last key.
    QStringList typing(const QString &conversationId) const;
    int openCount() const;
    int unreadCount() const;         ///< comments
    int unreadConversations() const; ///< discussions with at least one of them
    const ReadMarks &readMarks() const;
    bool isUnread(const QString &conversationId, const Comment &comment) const;
    /// Confirmed state is up to date with the server, as far as is known.
    bool isLive() const;
    /// Why the server does not let this user see the page (any more), and since when; what is known of
    /// it stays readable. Nothing while it does.
    struct Refusal {
        protocol::Error error;
        Timestamp since = 0;
    };
    const std::optional<Refusal> &refusal() const;
    const User &self() const;
    /// What this user may do here, by role and `readonly`.
    bool mayComment() const;
    bool mayChange(const Author &creator) const; ///< move, delete
    bool mayModerate() const;
    /// Confirmed state alone, for tests and caches.
    const PageState &confirmed() const;
    /// Those of other processes of this user included.
    const std::vector<PendingOperation> &pendingOperations() const;

    // -- what this user does; each shows at once and returns the broadcastId -----------------------
    /// `conversationId` and `commentId` are made by the caller so that its draft can keep them.
    QString createConversation(const QString &conversationId, const QString &commentId, const Anchor &anchor,
                               const QString &text);
    QString addComment(const QString &conversationId, const QString &commentId, const QString &text,
                       const QString &parentId = {});
    QString editComment(const QString &conversationId, const QString &commentId, const QString &text);
    QString deleteComment(const QString &conversationId, const QString &commentId);
    QString react(const QString &conversationId, const QString &commentId, const QString &emoji, bool on);
    QString moveConversation(const QString &conversationId, const Anchor &anchor);
    QString setState(const QString &conversationId, ConversationState state);
    QString assign(const QString &conversationId, const QString &userId);
    QString deleteConversation(const QString &conversationId);
    QString restoreConversation(const QString &conversationId);
    QString updatePage(const protocol::UpdatePage &change);
    /// Sends a Failed operation again with the same broadcastId and body.
    void retry(const QString &broadcastId);
    /// An operation that was kept when it was asked for, by a run that heard nothing of its fate: Failed,
    /// until the server says that it has it. Nothing if it is known already, or has nothing to stand on.
    void resume(const protocol::Operation &operation);
    /// Forgets a Failed operation; its text is handed back in `operationDiscarded`.
    void discard(const QString &broadcastId);

    void pointAt(double x, double y);           ///< at most every 50 ms reaches the wire
    void typeIn(const QString &conversationId); ///< at most every 2 s
    void markConversationRead(const QString &conversationId);

    // -- what Session feeds in --------------------------------------------------------------------
    void apply(const protocol::Subscribed &reply);
    void apply(const protocol::Part &part);
    /// False if it is about another subscription.
    bool apply(const protocol::ErrorReply &reply);
    void apply(const protocol::Event &event);
    void apply(const protocol::Ack &ack);
    void apply(const protocol::Reject &reject);
    void apply(const protocol::PresenceUpdate &update);
    void apply(const protocol::Cursors &cursors);
    void apply(const protocol::Typing &typing);
    /// From other processes of this user: an operation under way, and what was read there.
    void apply(const protocol::PendingElsewhere &foreign);
    void apply(const protocol::MarkRead &mark);
    /// The subscription to send now, after a (re)connect or a gap.
    protocol::Subscribe subscription(qint64 ref);
    void connectionLost(); ///< presence and cursors go; pending operations wait at most 5 s
    void networkLost();    ///< Offline: pending operations that were never sent fail at once
    /// A state from the cache, shown until the server's first answer.
    void restore(PageState state, const ReadMarks &read);

Q_SIGNALS:
    void reset(); ///< everything may be different (first load, snapshot)
    void conversationAdded(const QString &id);
    void conversationChanged(const QString &id);
    void conversationRemoved(const QString &id);
    void pageChanged(); ///< what is known of the page itself, or its refusal
    void presenceChanged();
    void cursorsChanged();
    void typingChanged(const QString &conversationId);
    void unreadChanged();
    /// A foreign comment arrived (never for own ones, never during load): to announce and notify.
    void foreignComment(const QString &conversationId, const QString &commentId);
    /// What became of operations; never emitted from inside the call that made them.
    /// Refused by the server and rolled back; the text is in `operation`, to be kept as a draft.
    void operationRejected(const callout::protocol::Operation &operation,
                           const callout::protocol::Error &error);
    void operationFailed(const callout::protocol::Operation &operation,
                         const callout::protocol::Error &error);
    void operationStored(const QString &broadcastId);
    void operationDiscarded(const callout::protocol::Operation &operation);
    /// A gap was seen or a first load is needed: Session subscribes again.
    void subscriptionNeeded(const QString &urlId);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace callout
