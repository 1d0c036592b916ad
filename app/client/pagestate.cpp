// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/pagestate.h"

#include <algorithm>
#include <tuple>

namespace callout {

namespace {

using namespace protocol;

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

/// Where `id` is, or belongs, in the order. REQUIRES: its conversation is in the state.
auto placeOf(PageState &state, const QString &id)
{
    const auto before = [&](const QString &a, const QString &b) {
        return isBefore(*state.conversations.constFind(a), *state.conversations.constFind(b));
    };
    return std::lower_bound(state.order.begin(), state.order.end(), id, before);
}

void insert(PageState &state, Conversation conversation)
{
    const QString id = conversation.id;
    state.conversations.insert(id, std::move(conversation));
    state.order.insert(placeOf(state, id), id);
}

void remove(PageState &state, const QString &id)
{
    if (!state.conversations.contains(id))
        return;
    state.order.erase(placeOf(state, id));
    state.conversations.remove(id);
}

Conversation created(const Event &event, const ChatCreated &body, const QString &pageBlob)
{
    Conversation conversation = body.conversation;
    if (conversation.version.isEmpty())
        conversation.version = pageBlob;
    if (conversation.createdAt == 0)
        conversation.createdAt = event.timestamp;
    if (conversation.createdBy.id.isEmpty())
        conversation.createdBy = event.user;
    for (Comment &comment : conversation.comments) {
        if (!body.restored || comment.seq == 0)
            comment.seq = event.seq;
    }
    return conversation;
}

void react(Comment &comment, const Reaction &change, const QString &userId)
{
    QStringList users = comment.reactions.value(change.emoji);
    if (!change.on)
        users.removeAll(userId);
    else if (!users.contains(userId)) // told twice, it keeps its place, as on the server
        users.append(userId);
    if (users.isEmpty())
        comment.reactions.remove(change.emoji);
    else
        comment.reactions.insert(change.emoji, users);
}

void update(Conversation &conversation, const Event &event, const ChatUpdated &body, const QString &pageBlob)
{
    std::visit(Overloaded {
                   [&](const Moved &change) {
                       conversation.anchor = change.anchor;
                       conversation.version = change.version.isEmpty() ? pageBlob : change.version;
                   },
                   [&](const StateChanged &change) { conversation.state = change.state; },
                   [&](const Assigned &change) { conversation.assignee = change.assignee; },
                   [&](const CommentAdded &change) {
                       if (conversation.comment(change.comment.id))
                           return;
                       conversation.comments.push_back(change.comment);
                       conversation.comments.back().seq = event.seq;
                   },
                   [&](const CommentEdited &change) {
                       if (Comment *comment = conversation.comment(change.commentId)) {
                           comment->text = change.text;
                           comment->editedAt = event.timestamp;
                       }
                   },
                   [&](const CommentDeleted &change) {
                       std::erase_if(conversation.comments,
                                     [&](const Comment &comment) { return comment.id == change.commentId; });
                   },
                   [&](const Reaction &change) {
                       if (Comment *comment = conversation.comment(change.commentId))
                           react(*comment, change, event.user.id);
                   },
               },
               body.change);
}

} // namespace

bool isBefore(const Conversation &a, const Conversation &b)
{
    return std::tie(a.createdAt, a.number, a.id) < std::tie(b.createdAt, b.number, b.id);
}

bool foldInto(std::optional<Conversation> &conversation, const Event &event, const QString &pageBlob)
{
    std::visit(Overloaded {
                   [&](const ChatCreated &body) { conversation = created(event, body, pageBlob); },
                   [&](const ChatUpdated &body) {
                       if (conversation)
                           update(*conversation, event, body, pageBlob);
                   },
                   [&](const ChatDeleted &) { conversation.reset(); },
                   [](const PageUpdated &) {},
               },
               event.body);
    return conversation.has_value();
}

void foldInto(Page &page, const PageUpdated &change)
{
    page.title = change.title.value_or(page.title);
    page.blob = change.blob.value_or(page.blob);
    page.readonly = change.readonly.value_or(page.readonly);
    page.markerPercent = change.markerPercent.value_or(page.markerPercent);
    page.maxReplyDepth = change.maxReplyDepth.value_or(page.maxReplyDepth);
}

void fold(PageState &state, const Event &event)
{
    Q_ASSERT(event.seq == 0 || event.seq == state.seq + 1);
    if (event.seq > 0) {
        state.seq = event.seq;
        state.lastId = event.broadcastId;
    }
    if (!state.exists) {
        state.exists = true;
        state.page.urlId = event.urlId;
        state.page.createdAt = event.timestamp;
        if (const auto *first = std::get_if<ChatCreated>(&event.body))
            state.page.kind = first->conversation.kind() == ConversationKind::Image ? PageKind::Image
                                                                                    : PageKind::Text;
    }
    state.page.lastActivity = std::max(state.page.lastActivity, event.timestamp);
    if (const auto *change = std::get_if<PageUpdated>(&event.body)) {
        foldInto(state.page, *change);
        return;
    }

    const QString id = conversationIdOf(event);
    const auto known = state.conversations.find(id);
    std::optional<Conversation> conversation;
    if (known != state.conversations.end() && std::holds_alternative<ChatUpdated>(event.body)) {
        conversation = std::move(*known); // the common case, in place
        foldInto(conversation, event, state.page.blob);
        *known = std::move(*conversation);
        return;
    }
    if (foldInto(conversation, event, state.page.blob)) {
        remove(state, id);
        insert(state, std::move(*conversation));
    } else if (std::holds_alternative<ChatDeleted>(event.body)) {
        remove(state, id);
    }
}

PageState stateOf(const Subscribed &snapshot)
{
    PageState state;
    state.epoch = snapshot.epoch;
    state.seq = snapshot.seq;
    state.exists = snapshot.page.has_value();
    state.page = snapshot.page.value_or(Page {});
    state.page.urlId = snapshot.urlId;
    state.page.open = 0;
    state.conversations.reserve(qsizetype(snapshot.conversations.size()));
    for (const Conversation &part : snapshot.conversations) {
        const auto known = state.conversations.find(part.id);
        if (known == state.conversations.end()) {
            state.conversations.insert(part.id, part);
            state.order.push_back(part.id);
        } else {
            known->comments.insert(known->comments.end(), part.comments.begin(), part.comments.end());
        }
    }
    std::sort(state.order.begin(), state.order.end(), [&](const QString &a, const QString &b) {
        return isBefore(*state.conversations.constFind(a), *state.conversations.constFind(b));
    });
    return state;
}

} // namespace callout
