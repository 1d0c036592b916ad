// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/commententry.h"

#include "ui/presence/pagecolours.h"

#include <QCoreApplication>

namespace callout::ui {

namespace {

const PendingOperation *operationOf(const PageModel &page, const QString &broadcastId)
{
    for (const PendingOperation &pending : page.pendingOperations()) {
        if (pending.operation.broadcastId == broadcastId)
            return &pending;
    }
    return nullptr;
}

/// Only what changes the words makes a comment look unsent; a reaction on its way does not.
bool concernsWords(const protocol::OperationBody &body)
{
    return std::holds_alternative<protocol::CreateChat>(body)
        || std::holds_alternative<protocol::AddComment>(body)
        || std::holds_alternative<protocol::EditComment>(body);
}

bool isOfTheConnection(const protocol::Error &error)
{
    return error.code == protocol::Code::Unavailable || error.code == protocol::Code::Offline;
}

void addFate(CommentEntry &entry, const PageModel &page, const ConversationView &view, Server server)
{
    const Fate fate = view.commentFates.value(entry.comment.id, Fate::Stored);
    if (fate == Fate::Stored)
        return;
    const PendingOperation *pending = operationOf(page, view.broadcastIds.value(entry.comment.id));
    if (!pending || !concernsWords(pending->operation.body))
        return;
    entry.fate = fate;
    entry.broadcastId = pending->operation.broadcastId;
    if (std::holds_alternative<protocol::EditComment>(pending->operation.body))
        entry.deed = Deed::Edit;
    if (fate == Fate::Failed && !(server == Server::Answers && isOfTheConnection(pending->error)))
        entry.error = pending->error;
    if (fate == Fate::Failed && pending->run == PendingOperation::Run::Earlier)
        entry.reason = QCoreApplication::translate(
            "callout::ui::ErrorText", "Callout ended before the server had it. Try again, or discard it.");
}

CommentEntry::Allowed allowedTo(const PageModel &page, const Comment &comment, Fate fate)
{
    CommentEntry::Allowed allowed;
    if (fate != Fate::Stored || !page.mayComment())
        return allowed;
    allowed |= CommentEntry::Rights::React;
    if (comment.author.id == page.self().id)
        allowed |= CommentEntry::Rights::Edit | CommentEntry::Rights::Delete;
    else if (page.mayModerate())
        allowed |= CommentEntry::Rights::Delete;
    return allowed;
}

} // namespace

std::vector<CommentEntry> commentEntries(const PageModel &page, const ConversationView &view, Server server)
{
    const Conversation &conversation = view.conversation;
    std::vector<CommentEntry> entries;
    entries.reserve(conversation.comments.size());
    for (const Comment &comment : conversation.comments) {
        CommentEntry entry;
        entry.comment = comment;
        addFate(entry, page, view, server);
        entry.colour = PageColours::of(page).colour(comment.author.id);
        entry.selfId = page.self().id;
        // The comment a discussion began with: its author and time are the discussion's own.
        if (entries.empty() && comment.author.id == conversation.createdBy.id
            && comment.createdAt == conversation.createdAt)
            entry.style = CommentEntry::Style::Lead;
        entry.allowed = allowedTo(page, comment, entry.fate);
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace callout::ui
