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

// -- the discussion --------------------------------------------------------------------------------

void ChatWindow::toggleResolved()
{
    const ConversationView *view = d->page ? d->page->conversation(d->conversationId) : nullptr;
    if (!view || !d->page->mayComment() || d->isUnsent())
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
        // A reply that was refused for want of the discussion can be sent now.
        if (std::holds_alternative<protocol::CreateChat>(it->body)
            && protocol::conversationIdOf(*it) == conversationId && composer->note() == Composer::Note::Error)
            composer->setNote(Composer::Note::None);
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
        anchor = create->conversation.anchor;
        draftConversationId = ChatDrafts::anew(conversationId);
        conversationId.clear();
        composer->setPurpose(Composer::Purpose::Begin);
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

void ChatWindow::Private::retry(const QString &broadcastId)
{
    retryCreation();
    page->retry(broadcastId);
    if (const protocol::Operation *operation = pendingOperation(broadcastId))
        own.insert(broadcastId, *operation);
}

bool ChatWindow::Private::isUnsent() const
{
    const ConversationView *view = page->conversation(conversationId);
    return view && view->fate == Fate::Failed && !page->confirmed().conversations.contains(conversationId);
}

/// A reply has nothing to stand on as long as its discussion is not sent.
void ChatWindow::Private::retryCreation()
{
    if (!isUnsent())
        return;
    for (const PendingOperation &pending : page->pendingOperations()) {
        if (!std::holds_alternative<protocol::CreateChat>(pending.operation.body)
            || protocol::conversationIdOf(pending.operation) != conversationId)
            continue;
        const protocol::Operation creation = pending.operation;
        own.insert(creation.broadcastId, creation);
        page->retry(creation.broadcastId);
        return;
    }
}

void ChatWindow::Private::discard(const QString &broadcastId)
{
    const protocol::Operation *pending = pendingOperation(broadcastId);
    if (!pending)
        return;
    const protocol::Operation operation = *pending;
    own.remove(broadcastId);
    const bool creation = std::holds_alternative<protocol::CreateChat>(operation.body);
    if (creation)
        conversationId.clear(); // its going is no news here
    page->discard(broadcastId);
    drafts->settle(operation);
    if (creation)
        Q_EMIT q->closeRequested();
}

/// The same names again: should the first one have arrived, the server says so.
void ChatWindow::Private::revise(const QString &broadcastId)
{
    const protocol::Operation *pending = pendingOperation(broadcastId);
    if (!pending)
        return;
    const protocol::Operation operation = *pending;
    own.remove(broadcastId);
    if (const auto *create = std::get_if<protocol::CreateChat>(&operation.body)) {
        anchor = create->conversation.anchor;
        draftConversationId = create->conversation.id;
        commentId = create->conversation.comments.front().id;
        conversationId.clear();
        composer->setPurpose(Composer::Purpose::Begin);
        page->discard(broadcastId);
        drafts->keepMarker(draftConversationId, *anchor,
                           withoutMentions(create->conversation.comments.front().text));
    } else if (const auto *add = std::get_if<protocol::AddComment>(&operation.body)) {
        commentId = add->comment.id;
        const QString now = composer->text();
        const QString words = withoutMentions(add->comment.text);
        drafts->keepWords(draftKey(), conversationId, now.isEmpty() ? words : words + u"\n\n"_s + now);
        page->discard(broadcastId);
    } else if (const auto *edit = std::get_if<protocol::EditComment>(&operation.body)) {
        drafts->keepWords(drafts->editKey(edit->commentId), conversationId, withoutMentions(edit->text));
        page->discard(broadcastId);
        startEdit(edit->commentId);
    }
    drafts->settle(operation);
    if (editing.isEmpty())
        loadDraft();
    refresh();
    composer->focusField();
    if (anchor)
        Q_EMIT q->draftReturned(*anchor);
}

} // namespace callout::ui
