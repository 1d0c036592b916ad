// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/chatdrafts.h"

#include "app/protocol/codec.h"

#include <QUuid>

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

bool ChatDrafts::isHere(const QString &key) const
{
    return key.startsWith(replyKey({})) || key.startsWith(markerKey({})) || key.startsWith(editKey({}));
}

/// Those for which there are words to go on with.
QStringList ChatDrafts::idsOf(const QString &prefix) const
{
    QStringList ids;
    for (const QString &key : m_drafts.keys(prefix)) {
        const QString id = key.mid(prefix.size());
        if (!id.contains(Drafts::placeMark) && !id.contains(Drafts::sentMark)
            && !id.contains(Drafts::besideMark))
            ids << id;
    }
    return ids;
}

QStringList ChatDrafts::placed(const QString &prefix) const
{
    QStringList ids;
    for (const QString &key : m_drafts.keys(prefix)) {
        if (key.endsWith(Drafts::placeMark))
            ids << key.mid(prefix.size()).chopped(1);
    }
    return ids;
}

/// A key's place is kept beside it.
void ChatDrafts::keepPlace(const QString &key, const QString &conversationId, const Anchor &anchor)
{
    Conversation place;
    place.id = conversationId;
    place.anchor = anchor;
    keep(Drafts::placeKey(key), QString::fromUtf8(protocol::encodeConversation(place)));
}

std::optional<Conversation> ChatDrafts::place(const QString &key) const
{
    auto kept = protocol::decodeConversation(text(Drafts::placeKey(key)).toUtf8());
    return kept ? std::optional(std::move(*kept)) : std::nullopt;
}

void ChatDrafts::keepWords(const QString &key, const QString &conversationId, const QString &text,
                           const std::optional<Anchor> &stood)
{
    // First: whoever hears of the words asks for their place.
    const ConversationView *view = m_page.conversation(conversationId);
    if (!text.isEmpty() && view)
        keepPlace(key, conversationId, view->conversation.anchor);
    else if (!text.isEmpty() && stood)
        keepPlace(key, conversationId, *stood);
    keep(key, text);
    if (text.isEmpty() && m_drafts.keys(key + Drafts::sentMark).isEmpty())
        forget(Drafts::placeKey(key));
}

void ChatDrafts::gather(const QString &key)
{
    QStringList words = m_drafts.takeBeside(key);
    if (words.isEmpty())
        return;
    words.prepend(text(key));
    words.removeAll(QString());
    keep(key, words.join(u"\n\n"_s));
}

void ChatDrafts::backIntoField(const QString &key, const QString &conversationId, const QString &text)
{
    const QString now = m_drafts.draft(key);
    keepWords(key, conversationId, now.isEmpty() ? text : text + u"\n\n"_s + now);
}

// -- new discussions --------------------------------------------------------------------------------

std::vector<ChatDrafts::Marker> ChatDrafts::markers() const
{
    std::vector<Marker> markers;
    for (const QString &id : idsOf(markerKey({}))) {
        if (m_page.conversation(id))
            continue;
        if (const auto kept = place(markerKey(id)))
            markers.push_back({ id, kept->anchor, text(markerKey(id)) });
    }
    return markers;
}

void ChatDrafts::keepMarker(const QString &conversationId, const Anchor &anchor, const QString &text)
{
    if (text.isEmpty()) {
        forgetMarker(conversationId);
        return;
    }
    keepPlace(markerKey(conversationId), conversationId, anchor);
    keep(markerKey(conversationId), text);
}

void ChatDrafts::forgetMarker(const QString &conversationId)
{
    forget(markerKey(conversationId));
    forget(Drafts::placeKey(markerKey(conversationId)));
}

// -- replies and changes ----------------------------------------------------------------------------

QSet<QString> ChatDrafts::begun() const
{
    const QStringList replies = idsOf(replyKey({}));
    QSet<QString> ids(replies.begin(), replies.end());
    for (const QString &commentId : idsOf(editKey({}))) {
        if (const auto from = place(editKey(commentId)))
            ids.insert(from->id);
    }
    return ids;
}

QString ChatDrafts::editBegun(const Conversation &conversation) const
{
    for (const QString &id : idsOf(editKey({}))) {
        if (conversation.comment(id))
            return id;
    }
    return {};
}

// -- of what was deleted ------------------------------------------------------------------------------

void ChatDrafts::recoverDeleted()
{
    if (!m_page.isLoaded() || !m_page.isLive())
        return; // what is missing may just not have arrived here yet
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
    const QString words = takeWords(key).join(u"\n\n"_s);
    const auto from = place(key);
    forget(Drafts::placeKey(key));
    if (words.isEmpty())
        return;
    backIntoField(replyKey(conversationId), conversationId, words);
    if (from && !place(replyKey(conversationId)))
        keepPlace(replyKey(conversationId), conversationId, from->anchor);
}

void ChatDrafts::recoverReply(const Conversation &deleted)
{
    const QString key = replyKey(deleted.id);
    const QString words = takeWords(key).join(u"\n\n"_s);
    forget(Drafts::placeKey(key));
    if (words.isEmpty())
        return;
    // The same name in every process that finds them, and not the one that is taken.
    const QUuid name = QUuid::createUuidV5(QUuid::fromString(deleted.id), u"words for what was deleted"_s);
    const QString marker = name.toString(QUuid::WithoutBraces);
    const QString before = text(markerKey(marker)); // it was deleted, brought back, and deleted again
    keepMarker(marker, deleted.anchor,
               before.isEmpty() || before == words ? words : before + u"\n\n"_s + words);
}

} // namespace callout::ui
