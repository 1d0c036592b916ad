// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/pagemodel.h"
#include "app/client/readmarks.h"

namespace callout {

/// What is different since people were last told; gathered while the model changes, emitted
/// once it is consistent again.
struct ViewChanges {
    bool everything = false;
    bool page = false;
    bool unread = false;
    std::vector<QString> ids;     ///< in order of first change
    QHash<QString, bool> existed; ///< id -> was there before

    void touch(const QString &id, bool existedBefore);
};

/// The page as people see it: confirmed state with pending operations laid over it. Only the
/// conversation that something happened to is computed again.
class PageView {
public:
    PageView(const PageState &confirmed, const std::vector<PendingOperation> &pending, const ReadMarks &read);

    const ConversationView *find(const QString &id) const;
    const std::vector<QString> &ids() const { return m_ids; }
    const Page &page() const { return m_page; }
    int open() const { return m_open; }
    int unread() const { return m_unread; }
    int unreadConversations() const { return m_unreadConversations; }
    /// The highest `seq` below which everything is read.
    qint64 readUpTo() const;
    /// The highest `seq` among a conversation's unread comments; 0 if there are none.
    qint64 lastUnreadIn(const QString &id) const;

    void rebuild(const QString &id, const User &self, ViewChanges &changes);
    void rebuildPage(ViewChanges &changes);
    void rebuildAll(const User &self, ViewChanges &changes);
    /// After the read marks moved.
    void recount(ViewChanges &changes);

    /// Deleted conversations that `restore-chat` could bring back, the latest few.
    void bury(const Conversation &conversation);
    const Conversation *buried(const QString &id) const;

private:
    struct Entry {
        ConversationView view;
        std::vector<qint64> unread; ///< `seq`s
        bool confirmed = false;     ///< the server has it; else it exists only here
        quint64 made = 0;           ///< serial of the first operation on it; orders what exists only here
    };

    std::optional<Entry> compute(const QString &id, const User &self) const;
    void layOver(Entry &entry, std::optional<Conversation> &conversation, const PendingOperation &pending,
                 const User &self) const;
    void countUnread(Entry &entry) const;
    void account(const Entry &entry, int sign);
    size_t placeFor(const Entry &entry) const;
    size_t indexOf(const QString &id, const Entry &entry) const;
    int numberAt(size_t index) const;
    void place(const QString &id, Entry &entry, ViewChanges &changes);
    void takeOut(const QString &id, ViewChanges &changes);
    void renumber(size_t from, ViewChanges &changes);

    const PageState &m_confirmed;
    const std::vector<PendingOperation> &m_pending;
    const ReadMarks &m_read;
    Page m_page;
    QHash<QString, Entry> m_entries;
    std::vector<QString> m_ids;         ///< confirmed ones first
    size_t m_confirmedCount = 0;        ///< how many of them are
    std::map<qint64, int> m_unreadSeqs; ///< how many unread comments each `seq` brought
    int m_open = 0;
    int m_unread = 0;
    int m_unreadConversations = 0;
    QHash<QString, Conversation> m_buried;
    QStringList m_buriedOrder;
};

} // namespace callout
