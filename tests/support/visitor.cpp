// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/visitor.h"

#include "app/protocol/codec.h"
#include "tests/support/wireclient.h"

namespace callout::test {

using namespace protocol;

Visitor::Visitor(quint16 port, const QString &token, const QString &urlId, int markers)
    : m_thread([this, port, token, urlId, markers] { work(port, token, urlId, markers); })
{
}

Visitor::~Visitor()
{
    (void)stored();
}

const QStringList &Visitor::stored()
{
    if (m_thread.joinable())
        m_thread.join();
    return m_stored;
}

void Visitor::work(quint16 port, const QString &token, const QString &urlId, int markers)
{
    WireClient client(port, token);
    (void)client.text(); // welcome
    for (int i = 0; i < markers; ++i) {
        Conversation conversation;
        conversation.id = newUuid();
        conversation.anchor = ImageAnchor { 25.5, 30.25, 0, 0, {} };
        Comment comment;
        comment.id = newUuid();
        comment.text = QStringLiteral("Meanwhile");
        conversation.comments.push_back(comment);
        const Operation operation { newUuid(), urlId, CreateChat { conversation } };
        client.sendText(encode(ClientMessage(operation)));
        const auto answer = decodeServerFrame(client.text());
        if (!answer || !std::holds_alternative<Ack>(*answer))
            return; // what the test misses then
        m_stored << conversation.id;
    }
}

} // namespace callout::test
