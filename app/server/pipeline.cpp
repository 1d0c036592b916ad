// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/pipeline.h"

#include "app/protocol/limits.h"

#include <algorithm>

namespace callout::server {

using namespace Qt::StringLiterals;
using namespace protocol;

namespace {

/// One operation under judgement; an overload for each kind of it. By the time an overload runs,
/// the role suffices in general, the page exists (but for create-chat) and may be changed.
class Judge {
public:
    Judge(const Facts &facts, const Request &request, Timestamp now)
        : m_facts(facts),
          m_actor(request.actor),
          m_operation(request.operation),
          m_growth(request.growth())
    {
        m_decision.page = facts.page ? *facts.page : Page {};
        m_decision.timestamp = std::max(now, m_decision.page.lastActivity);
    }

    Outcome<Decision> judge()
    {
        Outcome<EventBody> event = std::visit([this](const auto &body) { return this->general(body); },
                                              m_operation.body);
        if (!event)
            return Failure { event.error() };
        m_decision.event = std::move(event).value();
        m_decision.page.lastActivity = m_decision.timestamp;
        return std::move(m_decision);
    }

private:
    using Event = Outcome<EventBody>;

    bool isModerator() const { return m_actor.user.role >= Role::Moderator; }
    bool isCommenter() const { return m_actor.user.role >= Role::Commenter; }

    template <typename Body>
    Event general(const Body &body)
    {
        if (!isCommenter())
            return fail(Code::Forbidden, u"Viewers cannot change anything on this page."_s);
        if constexpr (!std::is_same_v<Body, CreateChat>) {
            if (!m_facts.page)
                return fail(Code::NotFound, u"There is no such page."_s);
        }
        if constexpr (!std::is_same_v<Body, UpdatePage>) {
            if (m_facts.page && m_facts.page->readonly)
                return fail(Code::Readonly, u"This page is read-only."_s);
        }
        if constexpr (!std::is_same_v<Body, CreateChat> && !std::is_same_v<Body, UpdatePage>) {
            const auto &conversation = m_facts.conversation;
            const bool wanted = std::is_same_v<Body, RestoreChat>;
            if (!conversation || !conversation->onPage || (conversation->deletedAt && !wanted))
                return fail(Code::NotFound, u"There is no such discussion on this page."_s);
        }
        return particular(body);
    }

    Event particular(const CreateChat &body)
    {
        if (body.conversation.comments.size() != 1)
            return fail(Code::BadRequest, u"A discussion begins with exactly one comment."_s);
        if (m_facts.conversation)
            return fail(Code::IdTaken, u"A discussion with this id exists already."_s);
        if (m_facts.comment)
            return fail(Code::IdTaken, u"A comment with this id exists already."_s);

        Page &page = m_decision.page;
        if (!m_facts.page) {
            page.urlId = m_operation.urlId;
            page.kind = body.conversation.kind() == ConversationKind::Image ? PageKind::Image
                                                                            : PageKind::Text;
            page.createdAt = m_decision.timestamp;
        }
        ++page.open;
        m_decision.conversationBytes = m_growth;

        Conversation made;
        made.id = body.conversation.id;
        made.version = sentVersion(body.conversation.version);
        made.anchor = clean(body.conversation.anchor);
        made.createdBy = author();
        made.createdAt = m_decision.timestamp;
        made.number = m_facts.lastNumber + 1;
        made.comments.push_back(newComment(body.conversation.comments.front(), QString()));
        return EventBody { ChatCreated { std::move(made), false } };
    }

    Event particular(const MoveChat &body)
    {
        if (!ownsConversation())
            return fail(Code::Forbidden, u"Only who began a discussion, or a moderator, can move it."_s);
        if (kindOf(body.anchor) != m_facts.conversation->kind)
            return fail(Code::BadRequest, u"A discussion cannot move between an image and a text."_s);
        return updated(Moved { clean(body.anchor), sentVersion(body.version) });
    }

    Event particular(const SetState &body)
    {
        m_decision.page.open += countsAsOpen(body.state) - countsAsOpen(m_facts.conversation->state);
        return updated(StateChanged { body.state });
    }

    Event particular(const Assign &body)
    {
        if (!body.assignee.isEmpty() && !m_facts.assigneeSeesPage)
            return fail(Code::NotFound, u"Nobody by that id can see this page."_s);
        return updated(Assigned { body.assignee });
    }

    Event particular(const DeleteChat &body)
    {
        if (!ownsConversation())
            return fail(Code::Forbidden, u"Only who began a discussion, or a moderator, can delete it."_s);
        m_decision.page.open -= countsAsOpen(m_facts.conversation->state);
        return EventBody { ChatDeleted { m_facts.conversation->kind, body.conversationId } };
    }

    Event particular(const RestoreChat &)
    {
        const ConversationFacts &conversation = *m_facts.conversation;
        if (!ownsConversation())
            return fail(Code::Forbidden, u"Only who began a discussion, or a moderator, can restore it."_s);
        if (conversation.deletedAt) {
            if (m_decision.timestamp - *conversation.deletedAt > restoreWindowMs)
                return fail(Code::NotFound, u"This discussion was deleted more than 30 days ago."_s);
            m_decision.page.open += countsAsOpen(conversation.state);
        }
        Q_ASSERT(m_facts.content);
        Conversation content = *m_facts.content;
        content.version = sentVersion(content.version);
        return EventBody { ChatCreated { std::move(content), true } };
    }

    Event particular(const AddComment &body)
    {
        if (m_facts.comment)
            return fail(Code::IdTaken, u"A comment with this id exists already."_s);
        const QString &parentId = body.comment.parentId;
        if (!parentId.isEmpty()) {
            if (!exists(m_facts.parent))
                return fail(Code::NotFound, u"The comment replied to is not in this discussion."_s);
            m_decision.depth = m_facts.parent->depth + 1;
            if (m_decision.depth > m_facts.page->maxReplyDepth)
                return fail(Code::BadRequest, u"Replies on this page cannot go that deep."_s);
        }
        if (!grows())
            return isFull();
        return updated(CommentAdded { newComment(body.comment, parentId) });
    }

    Event particular(const EditComment &body)
    {
        if (!exists(m_facts.comment))
            return noComment();
        if (m_facts.comment->authorId != m_actor.user.id)
            return fail(Code::Forbidden, u"Only its author can edit a comment."_s);
        if (m_facts.comment->editedAt != body.base)
            return fail(Code::Conflict, u"The comment was edited elsewhere meanwhile."_s);
        // Also within one millisecond, `base` must tell two edits apart.
        m_decision.timestamp = std::max(m_decision.timestamp, m_facts.comment->editedAt + 1);
        if (!grows())
            return isFull();
        return updated(CommentEdited { body.commentId, body.text });
    }

    Event particular(const DeleteComment &body)
    {
        if (!exists(m_facts.comment))
            return noComment();
        if (m_facts.comment->authorId != m_actor.user.id && !isModerator())
            return fail(Code::Forbidden, u"Only its author, or a moderator, can delete a comment."_s);
        return updated(CommentDeleted { body.commentId });
    }

    Event particular(const React &body)
    {
        if (!exists(m_facts.comment))
            return noComment();
        if (body.on && !m_facts.reactedAlready) {
            if (m_facts.otherReactions >= limits::reactionsPerComment)
                return fail(
                    Code::TooLarge,
                    u"A comment has at most %1 different reactions."_s.arg(limits::reactionsPerComment));
            if (!grows())
                return isFull();
        }
        return updated(Reaction { body.commentId, body.emoji, body.on });
    }

    Event particular(const UpdatePage &body)
    {
        const bool forModerators = body.readonly || body.markerPercent || body.maxReplyDepth;
        if (!isModerator() && (forModerators || !m_actor.pages.all))
            return fail(Code::Forbidden, u"Only moderators can change this about the page."_s);
        if (!forModerators && !body.title && !body.blob)
            return fail(Code::BadRequest, u"Nothing was named that should change."_s);
        if (body.blob && !body.blob->isEmpty() && !m_facts.mayNameBlob)
            return fail(Code::NotFound, u"There is no such document here; upload it first."_s);

        Page &page = m_decision.page;
        page.title = body.title.value_or(page.title);
        page.blob = body.blob.value_or(page.blob);
        page.readonly = body.readonly.value_or(page.readonly);
        page.markerPercent = body.markerPercent.value_or(page.markerPercent);
        page.maxReplyDepth = body.maxReplyDepth.value_or(page.maxReplyDepth);
        return EventBody { PageUpdated { body.title, body.blob, body.readonly, body.markerPercent,
                                         body.maxReplyDepth } };
    }

    template <typename Change>
    Event updated(Change change) const
    {
        return EventBody { ChatUpdated { m_facts.conversation->kind, conversationIdOf(m_operation),
                                         std::move(change) } };
    }

    static Event noComment()
    {
        return fail(Code::NotFound, u"There is no such comment in this discussion."_s);
    }
    /// Notes the conversation's new size; false when there is no room for it.
    bool grows()
    {
        m_decision.conversationBytes = m_facts.conversation->bytes + m_growth;
        return *m_decision.conversationBytes <= limits::conversationBytes;
    }
    static Event isFull()
    {
        return fail(Code::TooLarge, u"This discussion has no room for more. Begin another one beside it."_s);
    }
    static bool exists(const std::optional<CommentFacts> &comment)
    {
        return comment && comment->inConversation && !comment->deleted;
    }
    static int countsAsOpen(ConversationState state) { return state == ConversationState::Open ? 1 : 0; }
    bool ownsConversation() const
    {
        return isModerator() || m_facts.conversation->creatorId == m_actor.user.id;
    }
    Author author() const { return { m_actor.user.id, m_actor.user.name }; }

    Comment newComment(const Comment &asked, const QString &parentId) const
    {
        Comment made;
        made.id = asked.id;
        made.parentId = parentId;
        made.author = author();
        made.text = asked.text;
        made.createdAt = m_decision.timestamp;
        return made;
    }

    /// An event leaves out the version when it is the page's document.
    QString sentVersion(const QString &version) const
    {
        return version == m_decision.page.blob ? QString() : version;
    }

    static Anchor clean(const Anchor &anchor)
    {
        if (const auto *image = std::get_if<ImageAnchor>(&anchor))
            return normalised(*image);
        return anchor;
    }

    const Facts &m_facts;
    const Actor &m_actor;
    const Operation &m_operation;
    const qsizetype m_growth;
    Decision m_decision;
};

} // namespace

Outcome<std::variant<Decision, Earlier>> decide(PipelineState &state, const Request &request,
                                                Duplicates duplicates, Timestamp now)
{
    if (!request.actor.pages.contains(request.operation.urlId))
        return fail(Code::NotFound, u"There is no such page."_s);
    Outcome<Decision> decision = Judge(state.facts(request), request, now).judge();
    // What was stored before is answered as it was then, however it would be judged now. What is
    // accepted the tables look for themselves.
    if (!decision || duplicates == Duplicates::LookedFor) {
        if (const std::optional<Earlier> earlier = state.earlier(request)) {
            if (earlier->hash != request.hash())
                return fail(Code::BroadcastIdReused, u"This broadcastId was used for another operation."_s);
            return std::variant<Decision, Earlier> { *earlier };
        }
    }
    if (!decision)
        return Failure { decision.error() };
    return std::variant<Decision, Earlier> { std::move(decision).value() };
}

} // namespace callout::server
