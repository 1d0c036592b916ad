// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/pageview.h"

#include "app/client/overlay.h"

#include <algorithm>

namespace callout {

namespace {

constexpr qsizetype maxBuried = 32;
/// More renumbered conversations than this are told as a reset.
constexpr size_t maxSingly = 256;

Fate worse(Fate a, Fate b)
{
    return std::max(a, b); // Stored < Pending < Failed
}

} // namespace

void ViewChanges::touch(const QString &id, bool existedBefore)
{
    if (existed.contains(id))
        return;
    existed.insert(id, existedBefore);
    ids.push_back(id);
}

PageView::PageView(const PageState &confirmed, const std::vector<PendingOperation> &pending,
                   const ReadMarks &read)
    : m_confirmed(confirmed),
      m_pending(pending),
      m_read(read)
{
}

const ConversationView *PageView::find(const QString &id) const
{
    const auto it = m_entries.constFind(id);
    return it == m_entries.constEnd() ? nullptr : &it->view;
}

qint64 PageView::readUpTo() const
{
    return m_unreadSeqs.empty() ? m_confirmed.seq : m_unreadSeqs.begin()->first - 1;
}

qint64 PageView::lastUnreadIn(const QString &id) const
{
    const auto it = m_entries.constFind(id);
    return it == m_entries.constEnd() || it->unread.empty() ? 0 : std::ranges::max(it->unread);
}

void PageView::layOver(Entry &entry, std::optional<Conversation> &conversation,
                       const PendingOperation &pending, const User &self) const
{
    const auto event = provisionalEvent(pending, self, buried(conversationIdOf(pending.operation)));
    if (!event)
        return;
    // Creating what is there already (its id was taken, or it is confirmed by now) shows nothing new.
    if (conversation && std::holds_alternative<protocol::ChatCreated>(event->body))
        return;
    if (!foldInto(conversation, *event, m_confirmed.page.blob))
        return;
    if (pending.fate == Fate::Stored)
        return;
    const QString commentId = commentIdOf(pending.operation);
    const auto *create = std::get_if<protocol::CreateChat>(&pending.operation.body);
    if (commentId.isEmpty()) {
        entry.view.fate = worse(entry.view.fate, pending.fate);
        entry.view.broadcastIds.insert(conversation->id, pending.operation.broadcastId);
        if (create && !create->conversation.comments.empty()) {
            const QString first = create->conversation.comments.front().id;
            entry.view.commentFates.insert(first, pending.fate);
            entry.view.broadcastIds.insert(first, pending.operation.broadcastId);
        }
    } else if (conversation->comment(commentId)) {
        const Fate before = entry.view.commentFates.value(commentId, Fate::Stored);
        entry.view.commentFates.insert(commentId, worse(before, pending.fate));
        entry.view.broadcastIds.insert(commentId, pending.operation.broadcastId);
    }
}

std::optional<PageView::Entry> PageView::compute(const QString &id, const User &self) const
{
    std::optional<Conversation> conversation;
    if (const auto it = m_confirmed.conversations.constFind(id); it != m_confirmed.conversations.constEnd())
        conversation = *it;
    Entry entry;
    entry.confirmed = conversation.has_value();
    for (const PendingOperation &pending : m_pending) {
        if (!isLaidOver(pending) || conversationIdOf(pending.operation) != id)
            continue;
        if (entry.made == 0)
            entry.made = pending.serial;
        layOver(entry, conversation, pending, self);
    }
    if (!conversation)
        return {};
    entry.view.conversation = std::move(*conversation);
    countUnread(entry);
    return entry;
}

void PageView::countUnread(Entry &entry) const
{
    entry.unread.clear();
    for (const Comment &comment : entry.view.conversation.comments) {
        if (m_read.isUnread(entry.view.conversation.id, comment))
            entry.unread.push_back(comment.seq);
    }
    entry.view.unread = int(entry.unread.size());
}

/// Adds an entry to the page's totals, or takes it out of them.
void PageView::account(const Entry &entry, int sign)
{
    if (entry.view.conversation.state == ConversationState::Open)
        m_open += sign;
    m_unread += sign * entry.view.unread;
    m_unreadConversations += entry.view.unread > 0 ? sign : 0;
    for (const qint64 seq : entry.unread) {
        const auto it = m_unreadSeqs.try_emplace(seq, 0).first;
        it->second += sign;
        if (it->second == 0)
            m_unreadSeqs.erase(it);
    }
}

/// Where a conversation that is not in m_ids belongs: confirmed ones by age, then the others as they were
/// made.
size_t PageView::placeFor(const Entry &entry) const
{
    const auto confirmedEnd = m_ids.begin() + qsizetype(m_confirmedCount);
    if (!entry.confirmed) {
        auto place = m_ids.end();
        while (place != confirmedEnd && m_entries.constFind(*std::prev(place))->made > entry.made)
            --place;
        return size_t(place - m_ids.begin());
    }
    const auto isEarlier = [&](const QString &a) {
        return isBefore(m_entries.constFind(a)->view.conversation, entry.view.conversation);
    };
    const auto place = std::partition_point(m_ids.begin(), confirmedEnd, isEarlier);
    return size_t(place - m_ids.begin());
}

size_t PageView::indexOf(const QString &id, const Entry &entry) const
{
    if (entry.confirmed)
        return placeFor(entry);
    const auto found = std::find(m_ids.begin() + qsizetype(m_confirmedCount), m_ids.end(), id);
    return size_t(found - m_ids.begin());
}

/// The number that the server gave; where it gave none (yet), the one after those before.
int PageView::numberAt(size_t index) const
{
    const auto shown = [this](size_t at) { return m_entries.constFind(m_ids[at])->view.number; };
    const Entry &entry = *m_entries.constFind(m_ids[index]);
    if (entry.view.conversation.number > 0)
        return entry.view.conversation.number;
    // What is to be restored waits behind the confirmed ones, with the number that it had.
    int last = 0;
    for (size_t before = index; before-- > 0;) {
        last = std::max(last, shown(before));
        if (before < m_confirmedCount)
            break;
    }
    return last + 1;
}

void PageView::renumber(size_t from, ViewChanges &changes)
{
    const bool singly = m_ids.size() - from <= maxSingly;
    for (size_t i = from; i < m_ids.size(); ++i) {
        const int number = numberAt(i);
        int &shown = m_entries[m_ids[i]].view.number;
        if (shown == number)
            continue;
        shown = number;
        if (singly)
            changes.touch(m_ids[i], true);
        else
            changes.everything = true;
    }
}

void PageView::takeOut(const QString &id, ViewChanges &changes)
{
    const auto it = m_entries.find(id);
    const size_t index = indexOf(id, *it);
    account(*it, -1);
    m_confirmedCount -= it->confirmed ? 1 : 0;
    m_entries.erase(it);
    m_ids.erase(m_ids.begin() + qsizetype(index));
    renumber(index, changes);
}

void PageView::place(const QString &id, Entry &entry, ViewChanges &changes)
{
    const size_t index = placeFor(entry);
    account(entry, 1);
    m_confirmedCount += entry.confirmed ? 1 : 0;
    Entry &placed = *m_entries.insert(id, std::move(entry));
    m_ids.insert(m_ids.begin() + qsizetype(index), id);
    placed.view.number = numberAt(index);
    renumber(index + 1, changes);
}

void PageView::rebuild(const QString &id, const User &self, ViewChanges &changes)
{
    std::optional<Entry> now = compute(id, self);
    const auto known = m_entries.find(id);
    if (known == m_entries.end()) {
        if (now) {
            changes.touch(id, false);
            changes.unread = changes.unread || now->view.unread > 0;
            place(id, *now, changes);
        }
        return;
    }
    if (!now) {
        changes.touch(id, true);
        changes.unread = changes.unread || known->view.unread > 0;
        takeOut(id, changes);
        return;
    }
    now->view.number = known->view.number;
    const bool moves = known->confirmed != now->confirmed
        || known->view.conversation.createdAt != now->view.conversation.createdAt
        || known->view.conversation.number != now->view.conversation.number;
    if (known->view == now->view && known->unread == now->unread && !moves)
        return;
    changes.touch(id, true);
    changes.unread = changes.unread || known->view.unread != now->view.unread;
    // A conversation of this user becomes confirmed with the server's time: it may belong elsewhere.
    if (moves) {
        takeOut(id, changes);
        place(id, *now, changes);
        return;
    }
    account(*known, -1);
    account(*now, 1);
    *known = std::move(*now);
}

void PageView::rebuildPage(ViewChanges &changes)
{
    Page page = m_confirmed.page;
    for (const PendingOperation &pending : m_pending) {
        if (const auto *body = std::get_if<protocol::UpdatePage>(&pending.operation.body);
            body && isLaidOver(pending)) {
            foldInto(page,
                     { body->title, body->blob, body->readonly, body->markerPercent, body->maxReplyDepth });
        }
    }
    m_page.lastActivity = page.lastActivity; // moves with every event: no change to speak of
    if (page == m_page)
        return;
    m_page = page;
    changes.page = true;
}

void PageView::rebuildAll(const User &self, ViewChanges &changes)
{
    changes.everything = true;
    changes.unread = true;
    m_entries.clear();
    m_ids = m_confirmed.order;
    m_confirmedCount = m_ids.size();
    m_unreadSeqs.clear();
    m_open = 0;
    m_unread = 0;
    m_unreadConversations = 0;
    QSet<QString> touched;
    for (const PendingOperation &pending : m_pending)
        touched.insert(conversationIdOf(pending.operation));
    m_entries.reserve(qsizetype(m_ids.size()));
    for (size_t i = 0; i < m_ids.size(); ++i) {
        Entry &entry = *m_entries.insert(m_ids[i], {});
        entry.view.conversation = *m_confirmed.conversations.constFind(m_ids[i]);
        entry.view.number = numberAt(i);
        entry.confirmed = true;
        countUnread(entry);
        account(entry, 1);
    }
    touched.remove({});
    for (const QString &id : touched)
        rebuild(id, self, changes);
    rebuildPage(changes);
}

void PageView::recount(ViewChanges &changes)
{
    for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
        if (it->unread.empty())
            continue;
        account(*it, -1);
        const int before = it->view.unread;
        countUnread(*it);
        account(*it, 1);
        if (it->view.unread != before) {
            changes.touch(it.key(), true);
            changes.unread = true;
        }
    }
}

void PageView::bury(const Conversation &conversation)
{
    m_buriedOrder.removeAll(conversation.id);
    m_buriedOrder.append(conversation.id);
    m_buried.insert(conversation.id, conversation);
    if (m_buriedOrder.size() > maxBuried)
        m_buried.remove(m_buriedOrder.takeFirst());
}

const Conversation *PageView::buried(const QString &id) const
{
    const auto it = m_buried.constFind(id);
    return it == m_buried.constEnd() ? nullptr : &*it;
}

} // namespace callout
