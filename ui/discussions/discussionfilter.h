// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace callout::ui {

/// Which discussions are listed, and in which order.
class DiscussionFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class States { All, Open, Resolved };
    enum class Group { All, Placed, Detached };
    enum class Only { Everyone = 0, Mine = 1, Unread = 2, Unsent = 4 };
    Q_DECLARE_FLAGS(Onlys, Only)
    enum class Order {
        Place,    ///< from the top of the page to its end, in bands, then from left to right
        Activity, ///< newest first
        Author,   ///< by name, then oldest first
    };

    explicit DiscussionFilter(QObject *parent = nullptr);

    /// Those that have a place in what is shown, those that lost it, or both.
    void setGroup(Group group);
    void setStates(States states);
    States states() const { return m_states; }
    void setOnly(Onlys only);
    Onlys only() const { return m_only; }
    void setOrder(Order order);
    Order order() const { return m_order; }
    /// Every word must occur in some text or author's name; case is ignored.
    void setSearch(const QString &text);
    const QStringList &words() const { return m_words; }
    /// The discussion that stays listed whatever the filters say, so that the one being read does
    /// not vanish under the reader; empty for none.
    void setPinned(const QString &id);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    Group m_group = Group::All;
    States m_states = States::Open;
    Onlys m_only;
    Order m_order = Order::Place;
    QStringList m_words;
    QString m_pinned;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(DiscussionFilter::Onlys)

} // namespace callout::ui
