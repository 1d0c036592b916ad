// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/discussions/discussionmodel.h"

#include "ui/canvas/placements.h"
#include "ui/chat/commenttext.h"
#include "ui/presence/pagecolours.h"

#include <QPointF>

#include <algorithm>
#include <cmath>

namespace callout::ui {

using namespace Qt::StringLiterals;

namespace {

bool concerns(const Conversation &conversation, const QString &userId)
{
    return conversation.createdBy.id == userId || conversation.assignee == userId
        || std::any_of(conversation.comments.begin(), conversation.comments.end(),
                       [&](const Comment &comment) { return comment.author.id == userId; });
}

QString firstWords(const Conversation &conversation)
{
    return conversation.comments.empty() ? DiscussionModel::tr("All comments were deleted")
                                         : plainWords(conversation.comments.front().text);
}

int replies(const Conversation &conversation)
{
    return std::max(0, int(conversation.comments.size()) - 1);
}

QString quoteOf(const Anchor &place)
{
    constexpr qsizetype longest = 200;
    const auto *anchor = std::get_if<TextAnchor>(&place);
    return anchor ? anchor->quote.exact.left(longest).simplified() : QString();
}

QString spoken(const ConversationView &view, bool isDetached, DiscussionModel::Unsent unsent)
{
    const Conversation &conversation = view.conversation;
    QStringList parts { DiscussionModel::tr("Discussion %1").arg(view.number), firstWords(conversation),
                        conversation.createdBy.name };
    if (const QString quote = quoteOf(conversation.anchor); !quote.isEmpty())
        parts << DiscussionModel::tr("about “%1”").arg(quote);
    if (isDetached)
        parts << DiscussionModel::tr("detached");
    if (replies(conversation) > 0)
        parts << DiscussionModel::tr("%n replies", nullptr, replies(conversation));
    parts << (conversation.state == ConversationState::Resolved ? DiscussionModel::tr("resolved")
                                                                : DiscussionModel::tr("open"));
    if (view.unread > 0)
        parts << DiscussionModel::tr("%n unread", nullptr, view.unread);
    if (unsent == DiscussionModel::Unsent::Failed)
        parts << DiscussionModel::tr("not sent");
    else if (unsent == DiscussionModel::Unsent::Draft)
        parts << DiscussionModel::tr("with a draft");
    return parts.join(u", "_s);
}

} // namespace

/// As far as it can be told without the document.
QPointF DiscussionModel::placeOf(const Anchor &anchor)
{
    constexpr double band = 4; // percent: markers this close in height count as one line, read across
    if (const auto *image = std::get_if<ImageAnchor>(&anchor))
        return { image->x, std::floor(image->y / band) };
    const auto &text = std::get<TextAnchor>(anchor);
    const double part = text.selector.section(u'=', 1).toDouble();
    return { text.range.section(u':', 0, 0).toDouble(), part };
}

DiscussionModel::DiscussionModel(QObject *parent) : QAbstractListModel(parent) { }

DiscussionModel::~DiscussionModel() = default;

void DiscussionModel::setPage(std::shared_ptr<PageModel> page)
{
    if (page == m_page)
        return;
    if (m_page) {
        m_page->disconnect(this);
        PageColours::of(*m_page).disconnect(this);
    }
    m_page = std::move(page);
    if (m_page) {
        connect(&PageColours::of(*m_page), &PageColours::changed, this, [this] {
            if (!m_ids.empty())
                Q_EMIT dataChanged(index(0), index(int(m_ids.size()) - 1), { AuthorColourRole });
        });
        connect(m_page.get(), &PageModel::reset, this, &DiscussionModel::reload);
        connect(m_page.get(), &PageModel::conversationAdded, this, &DiscussionModel::add);
        connect(m_page.get(), &PageModel::conversationChanged, this, &DiscussionModel::change);
        connect(m_page.get(), &PageModel::conversationRemoved, this, &DiscussionModel::remove);
    }
    reload();
}

void DiscussionModel::setPlacements(const Placements *placements)
{
    if (m_placements)
        disconnect(m_placements, nullptr, this, nullptr);
    m_placements = placements;
    const auto moved = [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), { PlaceRole, DetachedRole });
    };
    if (m_placements)
        connect(m_placements, &Placements::changed, this, moved);
    moved();
}

void DiscussionModel::reload()
{
    beginResetModel();
    m_ids = m_page ? m_page->conversationIds() : std::vector<QString>();
    m_rows.clear();
    m_search.clear();
    renumber(0, int(m_ids.size()));
    m_new.clear();
    m_begun.clear();
    if (m_page && m_drafts && m_page->isLoaded()) {
        const ChatDrafts drafts(*m_drafts, {}, *m_page);
        m_new = drafts.markers();
        m_begun = drafts.begun();
    }
    endResetModel();
}

void DiscussionModel::renumber(int from, int to)
{
    for (int row = from; row < to; ++row)
        m_rows.insert(m_ids[size_t(row)], row);
}

/// Where a discussion belongs among the known ones: behind the nearest known one before it.
int DiscussionModel::rowAfterPredecessor(const QString &id) const
{
    const auto &order = m_page->conversationIds();
    auto at = std::find(order.rbegin(), order.rend(), id); // new ones are at the end
    while (at != order.rend() && ++at != order.rend()) {
        if (const auto row = m_rows.constFind(*at); row != m_rows.cend())
            return *row + 1;
    }
    return 0;
}

void DiscussionModel::add(const QString &id)
{
    if (m_rows.contains(id))
        return;
    followDrafts(); // it may have been one
    const int row = rowAfterPredecessor(id);
    beginInsertRows({}, row, row);
    m_ids.insert(m_ids.begin() + row, id);
    renumber(row, int(m_ids.size()));
    endInsertRows();
}

void DiscussionModel::change(const QString &id)
{
    const auto known = m_rows.constFind(id);
    if (known == m_rows.cend())
        return;
    m_search.remove(id);
    int row = *known;
    const auto &order = m_page->conversationIds();
    const bool inPlace = size_t(row) < order.size() && order[size_t(row)] == id;
    if (!inPlace) {
        // A pending one took its place in the order: it moves.
        const int to = rowAfterPredecessor(id);
        if (to != row && to != row + 1) {
            beginMoveRows({}, row, row, {}, to);
            const auto first = m_ids.begin();
            if (to > row)
                std::rotate(first + row, first + row + 1, first + to);
            else
                std::rotate(first + to, first + row, first + row + 1);
            renumber(std::min(row, to), std::min(int(m_ids.size()), std::max(row + 1, to)));
            endMoveRows();
            row = m_rows.value(id);
        }
    }
    Q_EMIT dataChanged(index(row), index(row));
}

void DiscussionModel::remove(const QString &id)
{
    const auto known = m_rows.constFind(id);
    if (known == m_rows.cend())
        return;
    const int row = *known;
    beginRemoveRows({}, row, row);
    m_ids.erase(m_ids.begin() + row);
    m_rows.remove(id);
    m_search.remove(id);
    renumber(row, int(m_ids.size()));
    endRemoveRows();
}

QModelIndex DiscussionModel::indexOf(const QString &id) const
{
    if (const auto known = m_rows.constFind(id); known != m_rows.cend())
        return index(*known);
    for (size_t i = 0; i < m_new.size(); ++i) {
        if (m_new[i].conversationId == id)
            return index(int(m_ids.size() + i));
    }
    return {};
}

int DiscussionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size() + m_new.size());
}

QString DiscussionModel::searchText(const QString &id, const Conversation &conversation) const
{
    const auto known = m_search.constFind(id);
    if (known != m_search.cend())
        return *known;
    QString all = conversation.createdBy.name;
    for (const Comment &comment : conversation.comments)
        all += u'\n' + comment.author.name + u'\n' + comment.text;
    all = all.toCaseFolded();
    m_search.insert(id, all);
    return all;
}

QVariant DiscussionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_page)
        return {};
    if (const size_t row = size_t(index.row()); row >= m_ids.size())
        return newData(m_new[row - m_ids.size()], role);
    const QString &id = m_ids[size_t(index.row())];
    if (role == IdRole)
        return id;
    const ConversationView *view = m_page->conversation(id);
    if (!view)
        return {};
    const Conversation &conversation = view->conversation;
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return firstWords(conversation);
    case Qt::AccessibleTextRole:
        return spoken(*view, m_placements && m_placements->isDetached(id), unsentOf(*view));
    case UnsentRole:
        return int(unsentOf(*view));
    case NewRole:
        return false;
    case QuoteRole:
        return quoteOf(conversation.anchor);
    case DetachedRole:
        return m_placements && m_placements->isDetached(id);
    case NumberRole:
        return view->number;
    case AuthorColourRole:
        return PageColours::of(*m_page).colour(conversation.createdBy.id);
    case AuthorNameRole:
        return conversation.createdBy.name;
    case RepliesRole:
        return replies(conversation);
    case UnreadRole:
        return view->unread;
    case ResolvedRole:
        return conversation.state == ConversationState::Resolved;
    case MineRole:
        return concerns(conversation, m_page->self().id);
    case ActivityRole:
        return conversation.lastActivity();
    case FateRole:
        return int(view->fate);
    case SearchRole:
        return searchText(id, conversation);
    case PlaceRole:
        if (const auto place = m_placements ? m_placements->readingPlace(id) : std::nullopt)
            return *place;
        return placeOf(conversation.anchor);
    default:
        return {};
    }
}

} // namespace callout::ui
