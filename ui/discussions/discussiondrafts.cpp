// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What was written and not sent, in the list of discussions.
#include "ui/discussions/discussionmodel.h"

#include "ui/canvas/placements.h"
#include "ui/chat/commenttext.h"
#include "ui/presence/pagecolours.h"

#include <QPointF>

namespace callout::ui {

using namespace Qt::StringLiterals;

void DiscussionModel::setDrafts(Drafts *drafts)
{
    if (m_drafts)
        m_drafts->disconnect(this);
    m_drafts = drafts;
    if (m_drafts) {
        connect(m_drafts, &Drafts::changed, this, [this](const QString &key) {
            if (m_page && m_page->isLoaded() && ChatDrafts(*m_drafts, {}, *m_page).isHere(key))
                followDrafts();
        });
    }
    reload();
}

/// Both are in the order of their names.
void DiscussionModel::followDrafts()
{
    if (!m_drafts || !m_page || !m_page->isLoaded())
        return;
    const ChatDrafts drafts(*m_drafts, {}, *m_page);
    const std::vector<ChatDrafts::Marker> now = drafts.markers();
    const int first = int(m_ids.size());
    const auto isIn = [](const std::vector<ChatDrafts::Marker> &all, const QString &id) {
        return std::any_of(all.begin(), all.end(), [&](const auto &one) { return one.conversationId == id; });
    };
    for (int i = int(m_new.size()) - 1; i >= 0; --i) {
        if (isIn(now, m_new[size_t(i)].conversationId))
            continue;
        beginRemoveRows({}, first + i, first + i);
        m_new.erase(m_new.begin() + i);
        endRemoveRows();
    }
    for (int i = 0; i < int(now.size()); ++i) {
        const auto at = m_new.begin() + i;
        if (at == m_new.end() || at->conversationId != now[size_t(i)].conversationId) {
            beginInsertRows({}, first + i, first + i);
            std::vector<ChatDrafts::Marker> longer(m_new.begin(), at);
            longer.push_back(now[size_t(i)]);
            longer.insert(longer.end(), at, m_new.end());
            m_new = std::move(longer);
            endInsertRows();
        } else if (at->words != now[size_t(i)].words || at->anchor != now[size_t(i)].anchor) {
            *at = now[size_t(i)];
            Q_EMIT dataChanged(index(first + i), index(first + i));
        }
    }
    const QSet<QString> before = std::exchange(m_begun, drafts.begun());
    for (const QString &id : before + m_begun) {
        const auto row = m_rows.constFind(id);
        if (row != m_rows.cend() && before.contains(id) != m_begun.contains(id))
            Q_EMIT dataChanged(index(*row), index(*row));
    }
}

bool DiscussionModel::hasUnsent() const
{
    if (!m_page)
        return false;
    const auto &pending = m_page->pendingOperations();
    return !m_new.empty() || std::any_of(m_begun.begin(), m_begun.end(), [this](const QString &id) {
        return m_rows.contains(id);
    }) || std::any_of(pending.begin(), pending.end(), [this](const PendingOperation &one) {
        const ConversationView *view = m_page->conversation(protocol::conversationIdOf(one.operation));
        return view && unsentOf(*view) == Unsent::Failed;
    });
}

DiscussionModel::Unsent DiscussionModel::unsentOf(const ConversationView &view) const
{
    const auto &fates = view.commentFates;
    if (view.fate == Fate::Failed || std::find(fates.begin(), fates.end(), Fate::Failed) != fates.end())
        return Unsent::Failed;
    return m_begun.contains(view.conversation.id) ? Unsent::Draft : Unsent::None;
}

QVariant DiscussionModel::newData(const ChatDrafts::Marker &marker, int role) const
{
    const QString words = plainWords(marker.words);
    const auto *text = std::get_if<TextAnchor>(&marker.anchor);
    switch (role) {
    case IdRole:
        return marker.conversationId;
    case Qt::DisplayRole:
    case TextRole:
        return words;
    case Qt::AccessibleTextRole:
        return tr("Draft of a new discussion: %1").arg(words);
    case QuoteRole:
        return text ? text->quote.exact.left(200).simplified() : QString();
    case AuthorColourRole:
        return PageColours::of(*m_page).colour(m_page->self().id);
    case AuthorNameRole:
        return m_page->self().name;
    case MineRole:
    case NewRole:
        return true;
    case UnsentRole:
        return int(Unsent::Draft);
    case SearchRole:
        return QString(m_page->self().name + u'\n' + marker.words).toCaseFolded();
    case ActivityRole: // with the newest
        return std::numeric_limits<qint64>::max();
    case PlaceRole:
        if (const auto place = m_placements ? m_placements->readingPlace(marker.anchor) : std::nullopt)
            return *place;
        return placeOf(marker.anchor);
    case DetachedRole:
    case ResolvedRole:
        return false;
    default:
        return {};
    }
}

} // namespace callout::ui
