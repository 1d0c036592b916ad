// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presence/pagecolours.h"

#include "app/client/pagemodel.h"
#include "ui/theme/avatar.h"

namespace callout::ui {

PageColours &PageColours::of(const PageModel &page)
{
    if (auto *known = page.findChild<PageColours *>({}, Qt::FindDirectChildrenOnly))
        return *known;
    // Its parent only lets it live as long as itself.
    return *new PageColours(const_cast<PageModel &>(page));
}

PageColours::PageColours(PageModel &page) : QObject(&page), m_page(page)
{
    connect(&page, &PageModel::reset, this, &PageColours::collect);
    connect(&page, &PageModel::conversationAdded, this, &PageColours::learn);
    connect(&page, &PageModel::conversationChanged, this, &PageColours::learn);
    connect(&page, &PageModel::presenceChanged, this, &PageColours::assign);
    collect();
}

QColor PageColours::colour(const QString &userId) const
{
    const auto known = m_colours.constFind(userId);
    return known == m_colours.cend() ? avatarColor(userId) : *known;
}

void PageColours::collect()
{
    m_authors.clear();
    for (const QString &id : m_page.conversationIds()) {
        if (const ConversationView *view = m_page.conversation(id)) {
            m_authors.insert(view->conversation.createdBy.id);
            for (const Comment &comment : view->conversation.comments)
                m_authors.insert(comment.author.id);
        }
    }
    assign();
}

void PageColours::learn(const QString &conversationId)
{
    const ConversationView *view = m_page.conversation(conversationId);
    if (!view)
        return;
    const auto before = m_authors.size();
    m_authors.insert(view->conversation.createdBy.id);
    for (const Comment &comment : view->conversation.comments)
        m_authors.insert(comment.author.id);
    if (m_authors.size() != before)
        assign();
}

void PageColours::assign()
{
    QSet<QString> people = m_authors;
    people.insert(m_page.self().id);
    for (const User &user : m_page.presence().users)
        people.insert(user.id);
    auto colours = avatarColors(people);
    if (colours == m_colours)
        return;
    m_colours = std::move(colours);
    Q_EMIT changed();
}

} // namespace callout::ui
