// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/chatwindow_p.h"

#include "ui/chat/chatheader.h"
#include "ui/chat/commentlist.h"
#include "ui/chat/commenttext.h"
#include "ui/chat/composer.h"
#include "ui/presence/pagecolours.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QLabel>

namespace callout::ui {

void ChatWindow::Private::follow(std::shared_ptr<PageModel> next)
{
    if (next == page)
        return;
    page = std::move(next);
    own.clear();
    listening = std::make_unique<QObject>();
    drafts.emplace(store, draftPlace, *page);
    QObject *context = listening.get();
    const PageModel *model = page.get();
    connect(&PageColours::of(*model), &PageColours::changed, context, [this] { refresh(); });
    connect(model, &PageModel::reset, context, [this] { refresh(); });
    connect(model, &PageModel::pageChanged, context, [this] { refresh(); });
    connect(model, &PageModel::conversationAdded, context, [this](const QString &id) { onAdded(id); });
    connect(model, &PageModel::conversationChanged, context, [this](const QString &id) {
        if (id == conversationId)
            refresh();
    });
    connect(model, &PageModel::conversationRemoved, context, [this](const QString &id) { onRemoved(id); });
    connect(model, &PageModel::typingChanged, context, [this](const QString &id) {
        if (id == conversationId)
            refreshTyping();
    });
    connect(model, &PageModel::foreignComment, context,
            [this](const QString &id, const QString &comment) { onForeignComment(id, comment); });
    connect(model, &PageModel::operationStored, context, [this](const QString &id) { onStored(id); });
    connect(model, &PageModel::operationRejected, context,
            [this](const protocol::Operation &operation, const protocol::Error &error) {
                onRejected(operation, error);
            });
    connect(model, &PageModel::operationFailed, context,
            [this](const protocol::Operation &operation, const protocol::Error &error) {
                onFailed(operation, error);
            });
}

void ChatWindow::Private::show()
{
    editing.clear();
    commentId.clear();
    removed = false;
    stood.reset();
    list->clear();
    composer->setPurpose(anchor ? Composer::Purpose::Begin : Composer::Purpose::Reply);
    composer->setNote(Composer::Note::None);
    drafts->resume();
    drafts->gather(draftKey());
    loadDraft();
    refresh();
    goOnEditing();
    if (const ConversationView *view = page->conversation(conversationId)) {
        list->scrollToEnd();
        for (const Comment &comment : view->conversation.comments) {
            if (page->isUnread(conversationId, comment) && comment.author.id != page->self().id) {
                list->scrollTo(comment.id);
                break;
            }
        }
    }
    q->show();
    q->raise();
    composer->focusField();
    markRead();
}

void ChatWindow::Private::refresh()
{
    if (!page || (conversationId.isEmpty() && !anchor))
        return;
    const ConversationView *view = page->conversation(conversationId);
    const bool wasRemoved = removed;
    removed = !anchor && !view && page->isLoaded();
    if (anchor) {
        header->setDraft(page->self());
        header->setColour(PageColours::of(*page).colour(page->self().id));
        q->setAccessibleName(tr("New discussion"));
    } else if (view) {
        stood = view->conversation.anchor;
        const bool may = page->mayComment() && !isUnsent();
        header->setConversation(view->conversation, view->number,
                                may ? ChatHeader::Rights::Write : ChatHeader::Rights::Read);
        header->setColour(PageColours::of(*page).colour(view->conversation.createdBy.id));
        //: %1: its number; %2: who began it
        q->setAccessibleName(tr("Discussion %1 by %2")
                                 .arg(q->locale().toString(view->number), view->conversation.createdBy.name));
        list->setEntries(
            commentEntries(*page, *view, isLive(connection.state) ? Server::Answers : Server::Silent));
    }
    if (!removed)
        composer->setWords(Composer::Words::Taken);
    list->setVisible(!anchor);
    followEdit();
    refreshTyping();
    refreshObstacle();
    if (removed || wasRemoved)
        refreshRemoved();
    replace();
    markRead();
}

void ChatWindow::Private::refreshRemoved()
{
    if (removed) {
        composer->setWords(Composer::Words::Shown);
        header->setGone();
        refreshObstacle();
        composer->setNote(Composer::Note::Error, composer->obstacle());
    } else {
        composer->setNote(Composer::Note::None);
        loadDraft();
    }
}

void ChatWindow::Private::refreshTyping()
{
    const QStringList names = anchor || removed ? QStringList() : page->typing(conversationId);
    QString words;
    if (names.size() == 1)
        words = tr("%1 is typing…").arg(names[0]);
    else if (names.size() == 2)
        words = tr("%1 and %2 are typing…").arg(names[0], names[1]);
    else if (names.size() > 2)
        words = tr("%n people are typing…", nullptr, int(names.size()));
    // Its line stays reserved once it was used: rows must not jump with every pause.
    typing->setText(words);
    if (!words.isEmpty() && typing->isHidden()) {
        typing->show();
        replace();
    }
}

void ChatWindow::Private::refreshObstacle()
{
    QString why;
    if (removed && composer->text().isEmpty())
        why = QCoreApplication::translate("callout::ui::PageWindow", "Discussion deleted");
    else if (removed)
        why = tr("This discussion was deleted. Your words are kept here; copy what you need.");
    else if (page && page->page().readonly)
        why = tr("This page is read-only. A moderator can open it for comments again.");
    else if (page && page->self().role < Role::Commenter)
        why = tr("You can read but not write here. Ask the person who shared the page for another link.");
    else
        why = sendObstacle(connection);
    composer->setObstacle(why);
    // Between two attempts it is not told again and again: it stays until it is over.
    if (why.isEmpty() && isLive(connection.state) && composer->note() == Composer::Note::Hint)
        composer->setNote(Composer::Note::None);
}

void ChatWindow::Private::onAdded(const QString &id)
{
    if (anchor && id == draftConversationId)
        sentElsewhere();
    else if (id == conversationId)
        refresh();
}

/// Another window has sent this draft: it is a discussion now.
void ChatWindow::Private::sentElsewhere()
{
    anchor.reset();
    conversationId = draftConversationId;
    composer->setPurpose(Composer::Purpose::Reply);
    composer->setNote(Composer::Note::None);
    loadDraft();
    refresh();
    Q_EMIT q->placed(conversationId);
}

void ChatWindow::Private::onRemoved(const QString &id)
{
    if (id != conversationId)
        return;
    // A refused creation is explained by its own signal, which follows.
    for (const protocol::Operation &operation : std::as_const(own)) {
        const auto *create = std::get_if<protocol::CreateChat>(&operation.body);
        if (create && create->conversation.id == id)
            return;
    }
    refresh();
}

void ChatWindow::Private::onForeignComment(const QString &id, const QString &comment)
{
    const ConversationView *view = page->conversation(id);
    if (id != conversationId || !view || !q->isVisible())
        return;
    if (const Comment *fresh = view->conversation.comment(comment)) {
        //: Read out by screen readers: who, and what they wrote
        announcer->setAccessibleName(tr("%1: %2").arg(fresh->author.name, plainWords(fresh->text)));
        QAccessibleEvent event(announcer, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void ChatWindow::Private::markRead()
{
    if (page && !conversationId.isEmpty() && !removed && q->isVisible() && q->isActiveWindow()
        && list->isAtEnd()) {
        const ConversationView *view = page->conversation(conversationId);
        if (view && view->unread > 0)
            page->markConversationRead(conversationId);
    }
}

} // namespace callout::ui
