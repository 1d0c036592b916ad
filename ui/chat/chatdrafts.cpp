// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/chatdrafts.h"

#include "app/core/mentions.h"

#include "app/protocol/codec.h"

namespace callout::ui {

using namespace Qt::StringLiterals;

QString ChatDrafts::replyKey(const QString &conversationId) const
{
    return Drafts::replyKey(m_place, m_page.urlId(), conversationId);
}

QString ChatDrafts::editKey(const QString &commentId) const
{
    return Drafts::editKey(m_place, m_page.urlId(), commentId);
}

QString ChatDrafts::markerKey(const QString &conversationId) const
{
    return Drafts::markerKey(m_place, m_page.urlId(), conversationId);
}

QString ChatDrafts::sentKey(const QString &conversationId, const QString &commentId) const
{
    return replyKey(conversationId) + u'#' + commentId;
}

void ChatDrafts::sent(const QString &conversationId, const QString &commentId, const QString &text)
{
    keep(sentKey(conversationId, commentId), text);
    forget(replyKey(conversationId));
}

void ChatDrafts::settle(const protocol::Operation &operation)
{
    if (const auto *create = std::get_if<protocol::CreateChat>(&operation.body))
        forgetMarker(create->conversation.id);
    else if (const auto *add = std::get_if<protocol::AddComment>(&operation.body))
        forget(sentKey(add->conversationId, add->comment.id));
    else if (const auto *edit = std::get_if<protocol::EditComment>(&operation.body))
        forget(editKey(edit->commentId));
}

void ChatDrafts::refuse(const protocol::Operation &operation)
{
    // A refused marker or edit still has its draft; a reply's is where another window cannot see it.
    const auto *add = std::get_if<protocol::AddComment>(&operation.body);
    if (!add)
        return;
    const QString key = sentKey(add->conversationId, add->comment.id);
    if (text(key).isEmpty())
        return; // another window of this page has put it back
    forget(key);
    backIntoField(add->conversationId, withoutMentions(add->comment.text));
}

void ChatDrafts::backIntoField(const QString &conversationId, const QString &text)
{
    const QString key = replyKey(conversationId);
    const QString now = m_drafts.draft(key);
    keep(key, now.isEmpty() ? text : text + u"\n\n"_s + now);
}

void ChatDrafts::recover(const QString &conversationId)
{
    const ConversationView *view = m_page.conversation(conversationId);
    if (!view || !m_page.isLive())
        return; // what is missing may just not have arrived here yet
    for (const QString &key : m_drafts.keys(replyKey(conversationId) + u'#')) {
        const QString commentId = key.mid(key.lastIndexOf(u'#') + 1);
        const Comment *comment = view->conversation.comment(commentId);
        if (comment && view->commentFates.contains(commentId))
            continue; // on its way
        const QString words = text(key);
        forget(key);
        if (!comment)
            backIntoField(conversationId, words);
    }
}

QString ChatDrafts::placeKey(const QString &conversationId) const
{
    return markerKey(conversationId) + u'@';
}

std::vector<ChatDrafts::Marker> ChatDrafts::markers() const
{
    std::vector<Marker> markers;
    const QString prefix = markerKey({});
    for (const QString &key : m_drafts.keys(prefix)) {
        const QString id = key.mid(prefix.size());
        if (id.endsWith(u'@') || m_page.conversation(id))
            continue;
        if (const auto kept = protocol::decodeConversation(text(placeKey(id)).toUtf8()))
            markers.push_back({ id, kept->anchor });
    }
    return markers;
}

void ChatDrafts::keepMarker(const QString &conversationId, const Anchor &anchor, const QString &text)
{
    if (text.isEmpty()) {
        forgetMarker(conversationId);
        return;
    }
    keep(markerKey(conversationId), text);
    Conversation place;
    place.id = conversationId;
    place.anchor = anchor;
    keep(placeKey(conversationId), QString::fromUtf8(protocol::encodeConversation(place)));
}

void ChatDrafts::forgetMarker(const QString &conversationId)
{
    forget(markerKey(conversationId));
    forget(placeKey(conversationId));
}

} // namespace callout::ui
