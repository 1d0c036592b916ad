// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/pagemodel.h"
#include "app/client/pageview.h"
#include "app/client/viewers.h"

namespace callout {

/// The rules of docs/protocol.md §3.3, one function each.
class PageModel::Private {
public:
    enum class Sync {
        Idle,  ///< no subscription on this connection
        Asked, ///< one is outstanding: events are not applied
        Live,
    };
    /// Everything that has to be told once the model is consistent again.
    struct Changes : ViewChanges {
        bool stale = false; ///< the view will be computed anew as a whole
        std::vector<std::function<void()>> notices;
    };

    Private(PageModel *model, QString url, Link &door);

    // -- operations --
    QString perform(protocol::OperationBody body, const QString &version = {});
    void deliver(PendingOperation &pending, Changes &changes);
    void fail(PendingOperation &pending, const protocol::Error &error, Changes &changes);
    void giveUp();
    void scheduleGiveUp();
    std::vector<PendingOperation>::iterator find(const QString &broadcastId);
    PendingOperation take(std::vector<PendingOperation>::iterator it, Changes &changes);
    void retouch(const protocol::Operation &operation, Changes &changes);

    // -- confirmed state --
    void foldConfirmed(const protocol::Event &event, Changes &changes);
    void noteComment(const protocol::Event &event, Changes &changes);
    void noteStored(const PendingOperation &pending, Changes &changes);
    void correctVersion(const PendingOperation &pending);
    void complete(const protocol::Subscribed &reply);
    bool continues(const protocol::Subscribed &reply) const;
    void judge(const protocol::Subscribed &reply, Changes &changes);
    void dropContained(Changes &changes);
    void dropForeign(Changes &changes);
    void askAgain();
    void adoptSelf(Changes &changes);

    // -- telling --
    void publish(const Changes &changes);
    void publishLater(Changes &changes);
    void sendMarkRead();

    PageModel *q;
    QString urlId;
    Link &link;
    PageState confirmed;
    std::vector<PendingOperation> pending;
    ReadMarks read;
    PageView view { confirmed, pending, read };
    Viewers *viewers;

    Sync sync = Sync::Idle;
    bool loaded = false;
    bool wasLive = false;       ///< a subscription was answered in this process
    bool wantsSnapshot = false; ///< the tail did not fit: ask without `since`
    qint64 ref = 0;
    std::optional<Refusal> refusal;
    std::optional<protocol::Subscribed> assembling;
    int connection = 1;
    ReadMarks sentRead; ///< what the server knows of `read`
    quint64 lastSerial = 0;
    Timer giveUpTimer;
};

} // namespace callout
