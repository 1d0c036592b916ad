// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/discussions/discussionfilter.h"

#include "ui/discussions/discussionmodel.h"

#include <QPointF>

namespace callout::ui {

DiscussionFilter::DiscussionFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
    sort(0);
}

void DiscussionFilter::setGroup(Group group)
{
    m_group = group;
    invalidateFilter();
}

void DiscussionFilter::setStates(States states)
{
    m_states = states;
    invalidateFilter();
}

void DiscussionFilter::setOnly(Onlys only)
{
    m_only = only;
    invalidateFilter();
}

void DiscussionFilter::setOrder(Order order)
{
    if (m_order == order)
        return;
    m_order = order;
    invalidate();
}

void DiscussionFilter::setSearch(const QString &text)
{
    m_words = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void DiscussionFilter::setPinned(const QString &id)
{
    if (m_pinned == id)
        return;
    m_pinned = id;
    invalidateFilter();
}

bool DiscussionFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_group != Group::All
        && index.data(DiscussionModel::DetachedRole).toBool() != (m_group == Group::Detached))
        return false;
    if (!m_pinned.isEmpty() && index.data(DiscussionModel::IdRole).toString() == m_pinned)
        return true;
    if (m_states != States::All
        && index.data(DiscussionModel::ResolvedRole).toBool() != (m_states == States::Resolved))
        return false;
    if (m_only.testFlag(Only::Mine) && !index.data(DiscussionModel::MineRole).toBool())
        return false;
    if (m_only.testFlag(Only::Unread) && index.data(DiscussionModel::UnreadRole).toInt() == 0)
        return false;
    if (m_only.testFlag(Only::Unsent) && index.data(DiscussionModel::UnsentRole).toInt() == 0)
        return false;
    if (m_words.isEmpty())
        return true;
    const QString all = index.data(DiscussionModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString &word) { return all.contains(word); });
}

bool DiscussionFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (m_order == Order::Activity) {
        const qint64 l = left.data(DiscussionModel::ActivityRole).toLongLong();
        const qint64 r = right.data(DiscussionModel::ActivityRole).toLongLong();
        if (l != r)
            return l > r;
    } else if (m_order == Order::Author) {
        const int order = QString::localeAwareCompare(left.data(DiscussionModel::AuthorNameRole).toString(),
                                                      right.data(DiscussionModel::AuthorNameRole).toString());
        if (order != 0)
            return order < 0;
    } else {
        const QPointF l = left.data(DiscussionModel::PlaceRole).toPointF();
        const QPointF r = right.data(DiscussionModel::PlaceRole).toPointF();
        if (l.y() != r.y())
            return l.y() < r.y();
        if (l.x() != r.x())
            return l.x() < r.x();
    }
    return left.row() < right.row();
}

} // namespace callout::ui
