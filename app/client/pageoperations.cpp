// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The operations of this user on their way: sent, waiting, failed, taken back; and who is told.
#include "app/client/overlay.h"
#include "app/client/pagemodel_p.h"

#include <algorithm>

namespace callout {

using namespace protocol;

QString PageModel::Private::perform(OperationBody body, const QString &version)
{
    Changes changes;
    PendingOperation made;
    made.operation = { newUuid(), urlId, std::move(body) };
    made.madeAt = link.clock().now();
    made.version = version;
    made.serial = ++lastSerial;
    std::erase_if(pending, [&](const PendingOperation &earlier) {
        return earlier.fate == Fate::Failed && supersedes(made.operation, earlier.operation);
    });
    pending.push_back(made);
    deliver(pending.back(), changes);
    retouch(made.operation, changes);
    publishLater(changes);
    return made.operation.broadcastId;
}

void PageModel::Private::deliver(PendingOperation &operation, Changes &changes)
{
    const auto refused = link.send(operation.operation);
    operation.giveUpAt.reset();
    operation.waiting = false;
    if (!refused) {
        operation.fate = Fate::Pending;
        operation.connection = connection;
    } else if (refused->code == Code::Unavailable) {
        operation.fate = Fate::Pending;
        operation.waiting = true;
        operation.giveUpAt = link.clock().elapsed() + link.operationWait();
        scheduleGiveUp();
    } else {
        fail(operation, *refused, changes);
    }
}

void PageModel::Private::fail(PendingOperation &operation, const Error &error, Changes &changes)
{
    operation.fate = Fate::Failed;
    operation.error = error;
    operation.waiting = false;
    operation.giveUpAt.reset();
    changes.notices.push_back(
        [this, failed = operation.operation, error] { Q_EMIT q->operationFailed(failed, error); });
    retouch(operation.operation, changes);
}

void PageModel::Private::giveUp()
{
    Changes changes;
    for (PendingOperation &operation : pending) {
        if (operation.giveUpAt && *operation.giveUpAt <= link.clock().elapsed())
            fail(operation, { Code::Unavailable, QStringLiteral("no connection in time"), {} }, changes);
    }
    scheduleGiveUp();
    publish(changes);
}

void PageModel::Private::scheduleGiveUp()
{
    auto next = Milliseconds::max();
    for (const PendingOperation &operation : pending)
        next = std::min(next, operation.giveUpAt.value_or(next));
    if (next == Milliseconds::max())
        giveUpTimer.stop();
    else
        giveUpTimer.start(std::max(Milliseconds(0), next - link.clock().elapsed()));
}

std::vector<PendingOperation>::iterator PageModel::Private::find(const QString &broadcastId)
{
    return std::find_if(pending.begin(), pending.end(), [&](const PendingOperation &operation) {
        return operation.operation.broadcastId == broadcastId;
    });
}

PendingOperation PageModel::Private::take(std::vector<PendingOperation>::iterator it, Changes &changes)
{
    PendingOperation taken = std::move(*it);
    pending.erase(it);
    retouch(taken.operation, changes);
    return taken;
}

/// Rolling back is recomputation: of the one conversation, or of the page's own members.
void PageModel::Private::retouch(const Operation &operation, Changes &changes)
{
    const QString id = conversationIdOf(operation);
    if (changes.stale)
        return;
    if (id.isEmpty())
        view.rebuildPage(changes);
    else
        view.rebuild(id, link.self(), changes);
}

/// The caller of an operation hears of its view at once and of its failure after it has returned,
/// so that it can clear its text field before the text comes back.
void PageModel::Private::publishLater(Changes &changes)
{
    if (!changes.notices.empty()) {
        const auto later = [notices = std::exchange(changes.notices, {})] {
            for (const auto &notice : notices)
                notice();
        };
        QMetaObject::invokeMethod(q, later, Qt::QueuedConnection);
    }
    publish(changes);
}

void PageModel::Private::publish(const Changes &changes)
{
    // A slot may do anything, also to this model: everything needed is in `changes`.
    if (changes.everything) {
        Q_EMIT q->reset();
    } else {
        for (const QString &id : changes.ids) {
            const bool existed = changes.existed.value(id);
            const bool exists = view.find(id);
            if (existed && exists)
                Q_EMIT q->conversationChanged(id);
            else if (exists)
                Q_EMIT q->conversationAdded(id);
            else if (existed)
                Q_EMIT q->conversationRemoved(id);
        }
    }
    if (changes.page)
        Q_EMIT q->pageChanged();
    if (changes.unread)
        Q_EMIT q->unreadChanged();
    for (const auto &notice : changes.notices)
        notice();
}

} // namespace callout
