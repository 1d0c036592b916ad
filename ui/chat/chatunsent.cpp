// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What was sent and is not stored yet: kept whole, under the name it was sent by, so that sending it
// again after a crash can never make it twice.
#include "ui/chat/chatdrafts.h"

#include "app/core/mentions.h"
#include "app/protocol/codec.h"

#include <QUuid>

namespace callout::ui {

using namespace Qt::StringLiterals;
using protocol::AddComment;
using protocol::CreateChat;
using protocol::EditComment;

namespace {

constexpr QChar failedMark = u'!'; ///< before an operation that did not get there

QString wordsOf(const protocol::Operation &operation)
{
    if (const auto *create = std::get_if<CreateChat>(&operation.body))
        return create->conversation.comments.empty()
            ? QString()
            : withoutMentions(create->conversation.comments.front().text);
    if (const auto *add = std::get_if<AddComment>(&operation.body))
        return withoutMentions(add->comment.text);
    if (const auto *edit = std::get_if<EditComment>(&operation.body))
        return withoutMentions(edit->text);
    return {};
}

} // namespace

/// The same in every process. Empty where there are no words.
QString ChatDrafts::sentKey(const protocol::Operation &operation) const
{
    if (const auto *create = std::get_if<CreateChat>(&operation.body))
        return create->conversation.comments.empty()
            ? QString()
            : Drafts::sentKey(markerKey(create->conversation.id), create->conversation.comments.front().id);
    if (const auto *add = std::get_if<AddComment>(&operation.body))
        return Drafts::sentKey(replyKey(add->conversationId), add->comment.id);
    if (const auto *edit = std::get_if<EditComment>(&operation.body))
        return Drafts::sentKey(editKey(edit->commentId), operation.broadcastId);
    return {};
}

bool ChatDrafts::claim(const QString &key, const QString &id, const QString &text)
{
    return m_drafts.claim(key, Drafts::sentKey(key, id), text);
}

void ChatDrafts::sent(const protocol::Operation &operation)
{
    const QString key = sentKey(operation);
    if (key.isEmpty())
        return;
    keep(key, QString::fromUtf8(protocol::encode(protocol::ClientMessage(operation))));
    m_drafts.flush();
}

void ChatDrafts::failed(const protocol::Operation &operation)
{
    const QString key = sentKey(operation);
    const QString kept = key.isEmpty() ? QString() : text(key);
    if (!kept.isEmpty() && !kept.startsWith(failedMark))
        keep(key, failedMark + kept);
}

/// What is kept there. Only words where the program ended in that moment, or was of an earlier version:
/// with the names that they were sent by, so that the server takes them once.
std::optional<protocol::Operation> ChatDrafts::operationAt(const QString &key) const
{
    QString kept = text(key);
    if (kept.startsWith(failedMark))
        kept.remove(0, 1);
    auto message = protocol::decodeClientFrame(kept.toUtf8());
    auto *operation = message ? std::get_if<protocol::Operation>(&*message) : nullptr;
    if (operation && operation->urlId == m_page.urlId() && sentKey(*operation) == key)
        return std::move(*operation);
    const QString id = key.section(Drafts::sentMark, 1);
    const QString from = key.section(Drafts::sentMark, 0, 0);
    const auto at = place(from);
    if (!at || key.startsWith(editKey({})))
        return {};
    Comment comment;
    comment.id = id;
    comment.text = kept;
    protocol::Operation made;
    made.broadcastId = QUuid::createUuidV5(QUuid::fromString(id), u"sent"_s).toString(QUuid::WithoutBraces);
    made.urlId = m_page.urlId();
    if (key.startsWith(markerKey({}))) {
        Conversation conversation = *at;
        conversation.comments.push_back(comment);
        made.body = CreateChat { conversation };
    } else {
        made.body = AddComment { at->id, comment };
    }
    return made;
}

// -- what became of it --------------------------------------------------------------------------------

bool ChatDrafts::takeSent(const protocol::Operation &operation)
{
    const QString key = sentKey(operation);
    if (key.isEmpty() || text(key).isEmpty())
        return false; // another window of this page has done it
    forget(key);
    return true;
}

void ChatDrafts::settle(const protocol::Operation &operation)
{
    const QString sent = sentKey(operation);
    if (sent.isEmpty() || text(sent).isEmpty())
        return;
    forget(sent);
    // The place is kept for as long as there are words.
    const QString key = sent.section(Drafts::sentMark, 0, 0);
    if (text(key).isEmpty() && m_drafts.keys(key + Drafts::sentMark).isEmpty())
        forget(Drafts::placeKey(key));
}

void ChatDrafts::settle(const QString &broadcastId)
{
    for (const QString &prefix : { replyKey({}), editKey({}), markerKey({}) }) {
        for (const QString &key : m_drafts.keys(prefix)) {
            const auto kept = key.contains(Drafts::sentMark) ? operationAt(key) : std::nullopt;
            if (kept && kept->broadcastId == broadcastId)
                settle(*kept);
        }
    }
}

void ChatDrafts::refuse(const protocol::Operation &operation)
{
    if (!takeSent(operation))
        return;
    const QString words = wordsOf(operation);
    if (const auto *create = std::get_if<CreateChat>(&operation.body)) {
        // A draft again, under a new name: this one will never be accepted.
        forgetMarker(create->conversation.id);
        keepMarker(anew(create->conversation.id), create->conversation.anchor, words);
    } else if (const auto *add = std::get_if<AddComment>(&operation.body)) {
        backIntoField(replyKey(add->conversationId), add->conversationId, words);
    } else if (const auto *edit = std::get_if<EditComment>(&operation.body)) {
        backIntoField(editKey(edit->commentId), edit->conversationId, words);
    }
}

QString ChatDrafts::anew(const QString &conversationId)
{
    return QUuid::createUuidV5(QUuid::fromString(conversationId), u"refused"_s)
        .toString(QUuid::WithoutBraces);
}

/// The words of a draft, those on their way first; none of them is kept there any more.
QStringList ChatDrafts::takeWords(const QString &key)
{
    QStringList words;
    for (const QString &sent : m_drafts.keys(key + Drafts::sentMark)) {
        const auto operation = operationAt(sent);
        words << (operation ? wordsOf(*operation) : text(sent));
        forget(sent);
    }
    gather(key);
    words << text(key);
    forget(key);
    words.removeAll(QString());
    return words;
}

// -- after a crash ------------------------------------------------------------------------------------

bool ChatDrafts::isThere(const protocol::Operation &operation) const
{
    const auto &known = m_page.confirmed().conversations;
    const auto it = known.constFind(protocol::conversationIdOf(operation));
    if (it == known.cend())
        return false;
    if (const auto *add = std::get_if<AddComment>(&operation.body))
        return it->comment(add->comment.id);
    if (const auto *edit = std::get_if<EditComment>(&operation.body)) {
        const Comment *comment = it->comment(edit->commentId);
        return comment && comment->text == edit->text;
    }
    return true;
}

void ChatDrafts::resume(const QString &key)
{
    const auto operation = operationAt(key);
    if (operation && isThere(*operation))
        settle(*operation);
    else if (operation)
        m_page.resume(*operation);
}

void ChatDrafts::resume()
{
    if (!m_page.isLoaded())
        return;
    // First the discussions that the others belong to.
    for (const QString &prefix : { markerKey({}), replyKey({}), editKey({}) }) {
        for (const QString &key : m_drafts.keys(prefix)) {
            if (!key.contains(Drafts::sentMark))
                continue;
            if (operationAt(key)) {
                resume(key);
                continue;
            }
            // A change of which only the words are known: they stand in the field again.
            const QString from = key.section(Drafts::sentMark, 0, 0);
            const QString words = text(key);
            forget(key);
            keep(from, text(from).isEmpty() ? words : words + u"\n\n"_s + text(from));
        }
    }
}

void ChatDrafts::follow(const QString &key)
{
    if (!m_page.isLoaded() || !key.contains(Drafts::sentMark))
        return;
    const QString kept = text(key);
    if (kept.startsWith(failedMark)) {
        resume(key);
        return;
    }
    if (!kept.isEmpty())
        return; // on its way: whoever sends it shows it
    for (const PendingOperation &pending : m_page.pendingOperations()) {
        if (pending.fate == Fate::Failed && sentKey(pending.operation) == key) {
            m_page.discard(pending.operation.broadcastId);
            return;
        }
    }
}

} // namespace callout::ui
