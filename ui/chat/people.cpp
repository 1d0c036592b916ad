// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/people.h"

#include <algorithm>

namespace callout::ui {

std::vector<Author> peopleOn(const PageModel &page)
{
    QHash<QString, QString> names;
    for (const QString &id : page.conversationIds()) {
        const Conversation &conversation = page.conversation(id)->conversation;
        names.insert(conversation.createdBy.id, conversation.createdBy.name);
        for (const Comment &comment : conversation.comments)
            names.insert(comment.author.id, comment.author.name);
    }
    for (const User &user : page.presence().users) // the name they have now
        names.insert(user.id, user.name);
    names.remove(page.self().id);
    names.remove({});

    std::vector<Author> people;
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        people.push_back({ it.key(), it.value() });
    std::sort(people.begin(), people.end(), [](const Author &a, const Author &b) {
        const int order = QString::localeAwareCompare(a.name, b.name);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    return people;
}

} // namespace callout::ui
