// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The chat window's field: its draft, which other windows share, and sending it.
#include "ui/chat/chatwindow_p.h"

#include "app/core/mentions.h"

#include "ui/chat/commentlist.h"
#include "ui/chat/composer.h"
#include "ui/chat/people.h"

namespace callout::ui {

QString ChatWindow::Private::draftKey() const
{
    if (!editing.isEmpty())
        return drafts->editKey(editing);
    return anchor ? drafts->markerKey(draftConversationId) : drafts->replyKey(conversationId);
}

void ChatWindow::Private::loadDraft()
{
    composer->setText(drafts->text(draftKey()));
}

/// A comment that says again what it says is no draft.
bool ChatWindow::Private::isChanged() const
{
    return editing.isEmpty() || composer->text() != withoutMentions(editedFrom);
}

void ChatWindow::Private::typed()
{
    if (!page || (conversationId.isEmpty() && !anchor))
        return;
    if (anchor && editing.isEmpty())
        drafts->keepMarker(draftConversationId, *anchor, composer->text());
    else
        drafts->keepWords(draftKey(), conversationId, isChanged() ? composer->text() : QString(), stood);
    followEdit();
    if (removed)
        refreshRemoved();
    if (!anchor && !removed && !composer->text().isEmpty() && composer->obstacle().isEmpty())
        page->typeIn(conversationId);
}

/// Another window or process has changed what stands in the field here.
void ChatWindow::Private::followDraft(const QString &key)
{
    if (!page || (conversationId.isEmpty() && !anchor) || key != draftKey()
        || composer->text() == drafts->text(key) || sending)
        return;
    const QString theirs = drafts->text(key);
    // Of what was deleted another window makes a marker: here the words stay to be read and copied.
    if (theirs.isEmpty() && !anchor && !page->conversation(conversationId))
        return;
    if (composer->field()->isComposing())
        store.keepBeside(key, theirs); // a word is being written here: it is not taken away
    else if (!editing.isEmpty() && theirs.isEmpty())
        stopEdit(); // it was saved there
    else
        loadDraft();
}

/// Words for a comment of this discussion wait: that is what is gone on with.
void ChatWindow::Private::goOnEditing()
{
    const ConversationView *view = page->conversation(conversationId);
    const QString begun = view && page->mayComment() ? drafts->editBegun(view->conversation) : QString();
    if (!begun.isEmpty())
        startEdit(begun);
}

void ChatWindow::Private::remember(const QString &broadcastId)
{
    if (const protocol::Operation *operation = pendingOperation(broadcastId)) {
        own.insert(broadcastId, *operation);
        drafts->sent(*operation);
    }
}

/// Of all windows that show these words one gets to send them.
bool ChatWindow::Private::claim(const QString &id, const QString &typed)
{
    sending = true;
    const bool first = drafts->claim(draftKey(), id, typed);
    sending = false;
    if (first)
        return true;
    if (!editing.isEmpty() && drafts->text(draftKey()).isEmpty())
        stopEdit();
    else
        loadDraft();
    composer->setNote(Composer::Note::Remark,
                      tr("These words were sent, changed or deleted in another window just now."));
    return false;
}

void ChatWindow::Private::send(const QString &typed)
{
    const QString text = typed.contains(u'@') ? withMentions(typed, peopleOn(*page)) : typed;
    composer->setNote(Composer::Note::None); // what was wrong before is being tried again
    if (!editing.isEmpty())
        sendEdit(typed, text);
    else if (anchor)
        sendFirst(typed, text);
    else
        sendReply(typed, text);
}

void ChatWindow::Private::sendEdit(const QString &typed, const QString &text)
{
    drafts->keepWords(draftKey(), conversationId, composer->text()); // also when nothing was typed yet
    const QString name = newUuid();
    if (!claim(name, typed))
        return;
    const QString kept = Drafts::sentKey(draftKey(), name);
    remember(page->editComment(conversationId, editing, text)); // by the name of the operation
    drafts->forget(kept);
    stopEdit();
}

void ChatWindow::Private::sendFirst(const QString &typed, const QString &text)
{
    const Anchor at = *anchor;
    const QString first = commentId.isEmpty() ? newUuid() : commentId;
    drafts->keepMarker(draftConversationId, at, composer->text());
    if (!claim(first, typed))
        return;
    commentId.clear();
    anchor.reset();
    conversationId = draftConversationId;
    remember(page->createConversation(conversationId, first, at, text));
    composer->setPurpose(Composer::Purpose::Reply);
    loadDraft();
    refresh();
    Q_EMIT q->placed(conversationId);
}

void ChatWindow::Private::sendReply(const QString &typed, const QString &text)
{
    const QString id = commentId.isEmpty() ? newUuid() : commentId;
    if (!claim(id, typed))
        return;
    commentId.clear();
    retryCreation();
    drafts->gather(draftKey());
    loadDraft(); // what was typed elsewhere at the same time, if anything
    remember(page->addComment(conversationId, id, text));
    refresh();
    list->scrollToEnd();
}

void ChatWindow::Private::startEdit(const QString &id)
{
    const ConversationView *view = page->conversation(conversationId);
    const Comment *comment = view ? view->conversation.comment(id) : nullptr;
    if (!comment)
        return;
    editing = id;
    editedFrom = comment->text;
    composer->setPurpose(Composer::Purpose::Edit);
    composer->setNote(Composer::Note::None);
    drafts->gather(draftKey());
    const QString kept = drafts->text(draftKey());
    composer->setText(kept.isEmpty() ? withoutMentions(comment->text) : kept);
    if (composer->text() != withoutMentions(comment->text))
        composer->setNote(Composer::Note::Remark,
                          tr("These are your unsent words. What the comment says is shown above."));
    composer->focusField();
}

/// What others do to the comment in the field: their words stay above, mine in the field.
void ChatWindow::Private::followEdit()
{
    if (editing.isEmpty() || !page->isLoaded())
        return;
    const ConversationView *view = page->conversation(conversationId);
    const Comment *comment = view ? view->conversation.comment(editing) : nullptr;
    if (!comment) {
        drafts->keepWords(draftKey(), conversationId, composer->text()); // also when nothing was typed yet
        drafts->editIntoReply(conversationId, std::exchange(editing, {}));
        composer->setPurpose(Composer::Purpose::Reply);
        loadDraft();
        composer->setNote(Composer::Note::Error,
                          tr("The comment that you were editing was deleted. Your words are kept here; send "
                             "them as a reply, or copy what you need."));
    } else if (comment->text != editedFrom) {
        composer->setNote(Composer::Note::Remark,
                          tr("This comment was changed meanwhile, as shown above. Sending puts your words "
                             "in the place of those."));
    }
}

void ChatWindow::Private::stopEdit()
{
    editing.clear();
    composer->setPurpose(anchor ? Composer::Purpose::Begin : Composer::Purpose::Reply);
    composer->setNote(Composer::Note::None);
    loadDraft();
    composer->focusField();
}

void ChatWindow::Private::escape()
{
    if (editing.isEmpty())
        Q_EMIT q->closeRequested();
    else
        stopEdit();
}

} // namespace callout::ui
