// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/messages.h"

namespace callout::protocol {

QString conversationIdOf(const Operation &operation)
{
    return std::visit(
        [](const auto &body) -> QString {
            using Body = std::decay_t<decltype(body)>;
            if constexpr (std::is_same_v<Body, CreateChat>)
                return body.conversation.id;
            else if constexpr (std::is_same_v<Body, UpdatePage>)
                return {};
            else
                return body.conversationId;
        },
        operation.body);
}

QString conversationIdOf(const Event &event)
{
    return std::visit(
        [](const auto &body) -> QString {
            using Body = std::decay_t<decltype(body)>;
            if constexpr (std::is_same_v<Body, ChatCreated>)
                return body.conversation.id;
            else if constexpr (std::is_same_v<Body, PageUpdated>)
                return {};
            else
                return body.conversationId;
        },
        event.body);
}

} // namespace callout::protocol
