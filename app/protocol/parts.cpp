// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/parts.h"

#include "app/protocol/objects.h"
#include "app/protocol/replycodec.h"

namespace callout::protocol {

using namespace Qt::StringLiterals;
using namespace json;

namespace {

/// Brackets, commas, names of lists and a `"more":true` around the elements of a frame.
constexpr qsizetype punctuation = 64;

} // namespace

ReplyParts::ReplyParts(Subscribed reply, qsizetype frameBytes)
    : m_reply(std::move(reply)),
      m_frameBytes(frameBytes),
      m_conversations(std::move(m_reply.conversations))
{
    Q_ASSERT(m_reply.events.empty());
    m_reply.conversations.clear();
}

ReplyParts::ReplyParts(Subscribed reply, std::vector<QByteArray> events, qsizetype frameBytes)
    : m_reply(std::move(reply)),
      m_frameBytes(frameBytes),
      m_events(std::move(events))
{
    Q_ASSERT(m_reply.events.empty() && m_reply.conversations.empty());
}

QByteArray ReplyParts::next()
{
    Q_ASSERT(!m_atEnd);
    // `more` stands before the list, and is known only when the list is: the head is written twice.
    const auto head = [this](Writer &writer, bool more) {
        m_reply.more = more;
        if (m_first)
            beginSubscribed(writer, m_reply);
        else
            beginPart(writer, Part { m_reply.ref, {}, {}, more });
    };
    Writer measure;
    head(measure, true);
    const Chunk chunk = takeChunk(m_frameBytes - measure.size() - punctuation);

    Writer writer;
    head(writer, chunk.more);
    if (!chunk.elements.empty()) {
        writer.beginList(m_events.empty() ? "conversations"_L1 : "events"_L1);
        for (const QByteArray &element : chunk.elements)
            writer.raw(element);
        writer.end();
    }
    writer.end();
    m_first = false;
    m_atEnd = !chunk.more;
    return writer.take();
}

ReplyParts::Chunk ReplyParts::takeChunk(qsizetype budget)
{
    Chunk chunk;
    if (m_events.empty())
        takeConversations(chunk, budget);
    else
        takeEvents(chunk, budget);
    chunk.more = m_at < m_events.size() + m_conversations.size();
    return chunk;
}

void ReplyParts::takeEvents(Chunk &chunk, qsizetype budget)
{
    for (; m_at < m_events.size(); ++m_at) {
        const qsizetype size = m_events[m_at].size() + 1;
        // What fits no frame is sent as it is, alone, rather than never.
        const bool alone = chunk.elements.empty() && !m_first;
        if (size > budget && !alone)
            return;
        budget -= size;
        chunk.elements.push_back(std::move(m_events[m_at]));
    }
}

void ReplyParts::takeConversations(Chunk &chunk, qsizetype budget)
{
    while (m_at < m_conversations.size()) {
        const bool alone = chunk.elements.empty() && !m_first;
        const QByteArray element = takeConversation(budget, alone ? Fit::AtLeastOne : Fit::Strict);
        if (element.isEmpty())
            return;
        budget -= element.size() + 1;
        chunk.elements.push_back(element);
        if (m_comment != 0)
            return;
    }
}

QByteArray ReplyParts::takeConversation(qsizetype budget, Fit fit)
{
    constexpr qsizetype closing = 3; // a comma and two brackets
    Conversation &conversation = m_conversations[m_at];
    const size_t from = m_comment;
    Writer writer;
    beginConversation(writer, conversation, from == 0 ? Form::Whole : Form::Continued);
    bool fits = fit == Fit::AtLeastOne || writer.size() + closing <= budget;
    while (fits && m_comment < conversation.comments.size()) {
        Writer comment;
        writeComment(comment, conversation.comments[m_comment], Form::Whole);
        const bool first = fit == Fit::AtLeastOne && m_comment == from;
        fits = first || writer.size() + comment.size() + closing <= budget;
        if (fits) {
            writer.raw(comment.take());
            ++m_comment;
        }
    }
    if (!fits && m_comment == from)
        return {};
    if (m_comment == conversation.comments.size()) {
        conversation = {};
        ++m_at;
        m_comment = 0;
    }
    writer.end();
    writer.end();
    return writer.take();
}

} // namespace callout::protocol
