// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the user does in the chat window, and what becomes of it.
#include "ui/chat/chatwindow_p.h"

#include "app/core/mentions.h"

#include "ui/chat/chatheader.h"
#include "ui/chat/commentlist.h"
#include "ui/chat/composer.h"
#include "ui/chat/people.h"
#include "ui/chat/reactionpicker.h"
#include "ui/theme/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace callout::ui {

using namespace Qt::StringLiterals;

Deed deedOf(const protocol::Operation &operation)
{
    struct Visitor {
        Deed operator()(const protocol::CreateChat &) const { return Deed::Comment; }
        Deed operator()(const protocol::AddComment &) const { return Deed::Comment; }
        Deed operator()(const protocol::EditComment &) const { return Deed::Edit; }
        Deed operator()(const protocol::DeleteComment &) const { return Deed::Delete; }
        Deed operator()(const protocol::DeleteChat &) const { return Deed::Delete; }
        Deed operator()(const protocol::RestoreChat &) const { return Deed::Restore; }
        Deed operator()(const protocol::SetState &) const { return Deed::Resolve; }
        Deed operator()(const protocol::MoveChat &) const { return Deed::Move; }
        Deed operator()(const protocol::React &) const { return Deed::React; }
        Deed operator()(const protocol::UpdatePage &) const { return Deed::PageSettings; }
        Deed operator()(const protocol::Assign &) const { return Deed::Other; }
    };
    return std::visit(Visitor {}, operation.body);
}

// -- the field and its draft -------------------------------------------------------------------------

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

void ChatWindow::Private::typed()
{
    if (!page || (conversationId.isEmpty() && !anchor))
        return;
    if (anchor && editing.isEmpty())
        drafts->keepMarker(draftConversationId, *anchor, composer->text());
    else
        drafts->keepWords(draftKey(), conversationId, composer->text());
    followEdit();
    if (!anchor && !removed && !composer->text().isEmpty() && composer->obstacle().isEmpty())
        page->typeIn(conversationId);
}

void ChatWindow::Private::send(const QString &typed)
{
    const QString text = typed.contains(u'@') ? withMentions(typed, peopleOn(*page)) : typed;
    const auto remember = [this](const QString &broadcastId) {
        if (const protocol::Operation *operation = pendingOperation(broadcastId))
            own.insert(broadcastId, *operation);
    };
    composer->setNote(Composer::Note::None); // what was wrong before is being tried again
    if (!editing.isEmpty()) {
        drafts->keepWords(draftKey(), conversationId, typed); // until it is stored
        remember(page->editComment(conversationId, editing, text));
        stopEdit();
    } else if (anchor) {
        const Anchor at = *anchor;
        drafts->keepMarker(draftConversationId, at, typed);
        anchor.reset();
        conversationId = draftConversationId;
        remember(
            page->createConversation(conversationId, commentId.isEmpty() ? newUuid() : commentId, at, text));
        commentId.clear();
        composer->setPurpose(Composer::Purpose::Reply);
        loadDraft();
        refresh();
        Q_EMIT q->placed(conversationId);
    } else {
        const QString id = commentId.isEmpty() ? newUuid() : commentId;
        commentId.clear();
        drafts->sent(conversationId, id, typed);
        composer->setText({});
        remember(page->addComment(conversationId, id, text));
        refresh();
        list->scrollToEnd();
    }
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

// -- the discussion --------------------------------------------------------------------------------

void ChatWindow::toggleResolved()
{
    const ConversationView *view = d->page ? d->page->conversation(d->conversationId) : nullptr;
    if (!view || !d->page->mayComment())
        return;
    const bool resolved = view->conversation.state == ConversationState::Resolved;
    const QString id = d->page->setState(d->conversationId,
                                         resolved ? ConversationState::Open : ConversationState::Resolved);
    if (const protocol::Operation *operation = d->pendingOperation(id))
        d->own.insert(id, *operation);
    Q_EMIT stateToggled(d->conversationId);
}

void ChatWindow::Private::openMenu()
{
    const ConversationView *view = page->conversation(conversationId);
    if (!view)
        return;
    auto *menu = new QMenu(q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"chatMenu"_s);
    menu->addAction(icon(u"link"_s), tr("Copy a link to this marker"), q,
                    [this] { Q_EMIT q->linkRequested(conversationId); });
    const auto entries = commentEntries(*page, *view);
    if (!entries.empty() && entries.front().style == CommentEntry::Style::Lead) {
        const CommentEntry &lead = entries.front();
        const QString id = lead.comment.id;
        menu->addSeparator();
        if (lead.allowed.testFlag(CommentEntry::Rights::React)) {
            menu->addAction(icon(u"smile"_s), tr("Add a reaction"), q, [this, id] {
                auto *picker = new ReactionPicker(q);
                connect(picker, &ReactionPicker::chosen, q,
                        [this, id](const QString &emoji) { toggleReaction(id, emoji); });
                picker->openAt(header->menuButton());
            });
        }
        menu->addAction(icon(u"copy"_s), tr("Copy the text"), q,
                        [text = lead.comment.text] { QGuiApplication::clipboard()->setText(text); });
        if (lead.allowed.testFlag(CommentEntry::Rights::Edit))
            menu->addAction(icon(u"edit"_s), tr("Edit the comment"), q, [this, id] { startEdit(id); });
        if (lead.allowed.testFlag(CommentEntry::Rights::Delete) && entries.size() > 1)
            menu->addAction(icon(u"trash"_s), tr("Delete the comment…"), q, [this, id] { askToDelete(id); });
    }
    if (page->mayChange(view->conversation.createdBy)) {
        menu->addSeparator();
        menu->addAction(icon(u"trash"_s, Ink::Danger), tr("Delete the discussion"), q,
                        [this] { deleteConversation(); });
    }
    const QRect button = header->menuButton();
    menu->popup({ button.left(), button.bottom() + 1 });
}

void ChatWindow::Private::deleteConversation()
{
    const QString id = conversationId;
    const std::shared_ptr<PageModel> model = page;
    conversationId.clear(); // its going is no news here
    model->deleteConversation(id);
    Q_EMIT q->closeRequested();
    Q_EMIT q->deleted(id);
}

void ChatWindow::Private::toggleReaction(const QString &id, const QString &emoji)
{
    const ConversationView *view = page->conversation(conversationId);
    const Comment *comment = view ? view->conversation.comment(id) : nullptr;
    if (!comment)
        return;
    const bool given = comment->reactions.value(emoji).contains(page->self().id);
    const QString broadcastId = page->react(conversationId, id, emoji, !given);
    if (const protocol::Operation *operation = pendingOperation(broadcastId))
        own.insert(broadcastId, *operation);
}

void ChatWindow::Private::askToDelete(const QString &id)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Delete a comment"), tr("Delete this comment?"),
                                QMessageBox::Cancel, q);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"deleteComment"_s);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("It disappears for everyone. This cannot be undone."));
    QPushButton *confirm = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
    connect(confirm, &QPushButton::clicked, q, [this, id, from = conversationId] {
        const QString broadcastId = page->deleteComment(from, id);
        if (const protocol::Operation *operation = pendingOperation(broadcastId))
            own.insert(broadcastId, *operation);
    });
    box->open();
}

// -- what became of it ---------------------------------------------------------------------------

const protocol::Operation *ChatWindow::Private::pendingOperation(const QString &broadcastId) const
{
    for (const PendingOperation &pending : page->pendingOperations()) {
        if (pending.operation.broadcastId == broadcastId)
            return &pending.operation;
    }
    return nullptr;
}

void ChatWindow::Private::onStored(const QString &broadcastId)
{
    if (const auto it = own.constFind(broadcastId); it != own.cend()) {
        drafts->settle(*it);
        own.erase(it);
    }
}

void ChatWindow::Private::say(const protocol::Operation &operation, const protocol::Error &error)
{
    composer->setNote(Composer::Note::Error,
                      errorText(error, deedOf(operation), explain ? explain(error) : QString()));
}

void ChatWindow::Private::onRejected(const protocol::Operation &operation, const protocol::Error &error)
{
    drafts->refuse(operation);
    if (!own.remove(operation.broadcastId) || protocol::conversationIdOf(operation) != conversationId)
        return;
    if (const auto *create = std::get_if<protocol::CreateChat>(&operation.body)) {
        // The marker is a draft again, under a new name: this one will never be accepted.
        drafts->forgetMarker(conversationId);
        anchor = create->conversation.anchor;
        draftConversationId = newUuid();
        conversationId.clear();
        composer->setPurpose(Composer::Purpose::Begin);
        if (!create->conversation.comments.empty())
            drafts->keepMarker(draftConversationId, *anchor,
                               withoutMentions(create->conversation.comments.front().text));
        loadDraft();
    } else if (const auto *edit = std::get_if<protocol::EditComment>(&operation.body)) {
        startEdit(edit->commentId); // its draft is still there
    } else if (editing.isEmpty()) {
        loadDraft();
    }
    refresh();
    say(operation, error);
    if (anchor)
        Q_EMIT q->draftReturned(*anchor);
}

void ChatWindow::Private::onFailed(const protocol::Operation &operation, const protocol::Error &error)
{
    const bool words = std::holds_alternative<protocol::CreateChat>(operation.body)
        || std::holds_alternative<protocol::AddComment>(operation.body)
        || std::holds_alternative<protocol::EditComment>(operation.body);
    if (words || !own.remove(operation.broadcastId))
        return; // its row says so, with Retry
    page->discard(operation.broadcastId);
    if (protocol::conversationIdOf(operation) == conversationId)
        say(operation, error);
}

void ChatWindow::Private::discard(const QString &broadcastId)
{
    const protocol::Operation *pending = pendingOperation(broadcastId);
    if (!pending)
        return;
    const protocol::Operation operation = *pending;
    own.remove(broadcastId);
    drafts->settle(operation);
    const bool creation = std::holds_alternative<protocol::CreateChat>(operation.body);
    if (creation)
        conversationId.clear(); // its going is no news here
    page->discard(broadcastId);
    if (creation)
        Q_EMIT q->closeRequested();
}

void ChatWindow::Private::revise(const QString &broadcastId)
{
    const protocol::Operation *pending = pendingOperation(broadcastId);
    if (!pending)
        return;
    const protocol::Operation operation = *pending;
    own.remove(broadcastId);
    drafts->settle(operation);
    if (const auto *create = std::get_if<protocol::CreateChat>(&operation.body)) {
        // The same names again: should the first one have arrived, the server says so.
        anchor = create->conversation.anchor;
        draftConversationId = create->conversation.id;
        commentId = create->conversation.comments.front().id;
        conversationId.clear();
        composer->setPurpose(Composer::Purpose::Begin);
        drafts->keepMarker(draftConversationId, *anchor, create->conversation.comments.front().text);
    } else if (const auto *add = std::get_if<protocol::AddComment>(&operation.body)) {
        commentId = add->comment.id;
        const QString now = composer->text();
        const QString words = withoutMentions(add->comment.text);
        drafts->keep(draftKey(), now.isEmpty() ? words : words + u"\n\n"_s + now);
    } else if (const auto *edit = std::get_if<protocol::EditComment>(&operation.body)) {
        drafts->keep(drafts->editKey(edit->commentId), withoutMentions(edit->text));
    }
    page->discard(broadcastId);
    if (const auto *edit = std::get_if<protocol::EditComment>(&operation.body))
        startEdit(edit->commentId);
    else
        loadDraft();
    refresh();
    composer->focusField();
    if (anchor)
        Q_EMIT q->draftReturned(*anchor);
}

} // namespace callout::ui
