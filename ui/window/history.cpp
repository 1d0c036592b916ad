// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/history.h"

#include "app/client/pagemodel.h"

namespace callout::ui {

namespace {

/// Whether a command still has to be carried out when it is pushed.
enum class First { ToDo, Done };

class Move final : public QUndoCommand {
public:
    Move(std::shared_ptr<PageModel> page, QString id, Anchor from, Anchor to)
        : QUndoCommand(History::tr("Move discussion")),
          m_page(std::move(page)),
          m_id(std::move(id)),
          m_from(std::move(from)),
          m_to(std::move(to))
    {
    }
    void redo() override { moveTo(m_to); }
    void undo() override { moveTo(m_from); }

private:
    void moveTo(const Anchor &anchor)
    {
        if (m_page->conversation(m_id))
            m_page->moveConversation(m_id, anchor);
        else
            setObsolete(true);
    }

    std::shared_ptr<PageModel> m_page;
    QString m_id;
    Anchor m_from;
    Anchor m_to;
};

class Remove final : public QUndoCommand {
public:
    Remove(std::shared_ptr<PageModel> page, QString id, First first)
        : QUndoCommand(History::tr("Delete discussion")),
          m_page(std::move(page)),
          m_id(std::move(id)),
          m_first(first)
    {
    }
    void redo() override
    {
        if (std::exchange(m_first, First::ToDo) == First::ToDo && m_page->conversation(m_id))
            m_page->deleteConversation(m_id);
    }
    void undo() override
    {
        if (!m_page->conversation(m_id))
            m_page->restoreConversation(m_id);
    }

private:
    std::shared_ptr<PageModel> m_page;
    QString m_id;
    First m_first;
};

class ChangeState final : public QUndoCommand {
public:
    ChangeState(std::shared_ptr<PageModel> page, QString id, ConversationState to, First first)
        : QUndoCommand(to == ConversationState::Resolved ? History::tr("Resolve discussion")
                                                         : History::tr("Reopen discussion")),
          m_page(std::move(page)),
          m_id(std::move(id)),
          m_to(to),
          m_first(first)
    {
    }
    void redo() override
    {
        if (std::exchange(m_first, First::ToDo) == First::ToDo)
            set(m_to);
    }
    void undo() override
    {
        set(m_to == ConversationState::Open ? ConversationState::Resolved : ConversationState::Open);
    }

private:
    void set(ConversationState state)
    {
        if (m_page->conversation(m_id))
            m_page->setState(m_id, state);
        else
            setObsolete(true);
    }

    std::shared_ptr<PageModel> m_page;
    QString m_id;
    ConversationState m_to;
    First m_first;
};

} // namespace

void History::setPage(std::shared_ptr<PageModel> page)
{
    clear();
    m_page = std::move(page);
}

void History::move(const QString &conversationId, const Anchor &to)
{
    const ConversationView *view = m_page ? m_page->conversation(conversationId) : nullptr;
    if (view)
        push(new Move(m_page, conversationId, view->conversation.anchor, to));
}

void History::remove(const QString &conversationId)
{
    if (m_page && m_page->conversation(conversationId))
        push(new Remove(m_page, conversationId, First::ToDo));
}

void History::wasRemoved(const QString &conversationId)
{
    if (m_page)
        push(new Remove(m_page, conversationId, First::Done));
}

void History::toggleState(const QString &conversationId)
{
    const ConversationView *view = m_page ? m_page->conversation(conversationId) : nullptr;
    if (!view)
        return;
    const bool open = view->conversation.state == ConversationState::Open;
    push(new ChangeState(m_page, conversationId, open ? ConversationState::Resolved : ConversationState::Open,
                         First::ToDo));
}

void History::wasToggled(const QString &conversationId)
{
    const ConversationView *view = m_page ? m_page->conversation(conversationId) : nullptr;
    if (view)
        push(new ChangeState(m_page, conversationId, view->conversation.state, First::Done));
}

} // namespace callout::ui
