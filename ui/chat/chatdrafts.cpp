// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/chatdrafts.h"

#include "app/core/mentions.h"

#include "app/protocol/codec.h"

#include <QUuid>

namespace callout::ui {

using namespace Qt::StringLiterals;

namespace {

/// After the key of words: where they belong, and those of the reply that is on its way.
constexpr QChar placeMark = u'@';
constexpr QChar sentMark = u'#';

} // namespace

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
    return replyKey(conversationId) + sentMark + commentId;
}

/// A key's place is kept beside it.
void ChatDrafts::keepPlace(const QString &key, const QString &conversationId, const Anchor &anchor)
{
    Conversation place;
    place.id = conversationId;
    place.anchor = anchor;
    keep(key + placeMark, QString::fromUtf8(protocol::encodeConversation(place)));
}

std::optional<Conversation> ChatDrafts::place(const QString &key) const
{
    auto kept = protocol::decodeConversation(text(key + placeMark).toUtf8());
    return kept ? std::optional(std::move(*kept)) : std::nullopt;
}

void ChatDrafts::keepWords(const QString &key, const QString &conversationId, const QString &text)
{
    keep(key, text);
    const ConversationView *view = m_page.conversation(conversationId);
    if (text.isEmpty())
        forget(key + placeMark);
    else if (view)
        keepPlace(key, conversationId, view->conversation.anchor);
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
        settleReply(add->conversationId, add->comment.id);
    else if (const auto *edit = std::get_if<protocol::EditComment>(&operation.body))
        keepWords(editKey(edit->commentId), edit->conversationId, {});
}

/// The place is kept for as long as there are words.
void ChatDrafts::settleReply(const QString &conversationId, const QString &commentId)
{
    forget(sentKey(conversationId, commentId));
    const QString key = replyKey(conversationId);
    if (text(key).isEmpty() && m_drafts.keys(key + sentMark).isEmpty())
        forget(key + placeMark);
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
    keepWords(key, conversationId, now.isEmpty() ? text : text + u"\n\n"_s + now);
}

void ChatDrafts::recover(const QString &conversationId)
{
    const ConversationView *view = m_page.conversation(conversationId);
    if (!view || !m_page.isLive())
        return; // what is missing may just not have arrived here yet
    for (const QString &key : m_drafts.keys(replyKey(conversationId) + sentMark)) {
        const QString commentId = key.mid(key.lastIndexOf(sentMark) + 1);
        const Comment *comment = view->conversation.comment(commentId);
        if (comment && view->commentFates.contains(commentId))
            continue; // on its way
        const QString words = text(key);
        forget(key);
        if (!comment)
            backIntoField(conversationId, words);
    }
}

void ChatDrafts::recoverDeleted()
{
    if (!m_page.isLoaded() || !m_page.isLive())
        return; // what is missing may just not have arrived here yet
    const auto placed = [this](const QString &prefix) {
        QStringList ids;
        for (const QString &key : m_drafts.keys(prefix)) {
            if (key.endsWith(placeMark))
                ids << key.mid(prefix.size()).chopped(1);
        }
        return ids;
    };
    for (const QString &commentId : placed(editKey({}))) { // first: they may become replies
        const auto from = place(editKey(commentId));
        const ConversationView *view = from ? m_page.conversation(from->id) : nullptr;
        if (from && (!view || !view->conversation.comment(commentId)))
            editIntoReply(from->id, commentId);
    }
    for (const QString &id : placed(replyKey({}))) {
        const auto deleted = place(replyKey(id));
        if (deleted && !m_page.conversation(id))
            recoverReply(*deleted);
    }
}

void ChatDrafts::editIntoReply(const QString &conversationId, const QString &commentId)
{
    const QString key = editKey(commentId);
    const QString words = text(key);
    const auto from = place(key);
    forget(key);
    forget(key + placeMark);
    if (words.isEmpty())
        return;
    backIntoField(conversationId, words);
    if (from && !place(replyKey(conversationId)))
        keepPlace(replyKey(conversationId), conversationId, from->anchor);
}

void ChatDrafts::recoverReply(const Conversation &deleted)
{
    const QString key = replyKey(deleted.id);
    QStringList words;
    for (const QString &sent : m_drafts.keys(key + sentMark)) {
        words << text(sent);
        forget(sent);
    }
    words << text(key);
    words.removeAll(QString());
    forget(key);
    forget(key + placeMark);
    // The same name in every process that finds them, and not the one that is taken.
    const QUuid name = QUuid::createUuidV5(QUuid::fromString(deleted.id), u"words for what was deleted"_s);
    keepMarker(name.toString(QUuid::WithoutBraces), deleted.anchor, words.join(u"\n\n"_s));
}

std::vector<ChatDrafts::Marker> ChatDrafts::markers() const
{
    std::vector<Marker> markers;
    const QString prefix = markerKey({});
    for (const QString &key : m_drafts.keys(prefix)) {
        const QString id = key.mid(prefix.size());
        if (id.endsWith(placeMark) || m_page.conversation(id))
            continue;
        if (const auto kept = place(markerKey(id)))
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
    keepPlace(markerKey(conversationId), conversationId, anchor);
}

void ChatDrafts::forgetMarker(const QString &conversationId)
{
    forget(markerKey(conversationId));
    forget(markerKey(conversationId) + placeMark);
}

} // namespace callout::ui
