// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/names.h"

#include <array>

namespace callout::protocol {

namespace {

using namespace Qt::StringLiterals;

// Each in the order of its enumeration.
constexpr std::array roles { "viewer"_L1, "commenter"_L1, "moderator"_L1, "admin"_L1 };
constexpr std::array conversationKinds { "image"_L1, "text"_L1 };
constexpr std::array conversationStates { "open"_L1, "resolved"_L1 };
constexpr std::array pageKinds { "image"_L1, "pdf"_L1, "text"_L1, "markdown"_L1, "html"_L1 };

template <typename Enum, size_t size>
std::optional<Enum> find(const std::array<QLatin1StringView, size> &names, QStringView text)
{
    for (size_t i = 0; i < size; ++i) {
        if (names[i] == text)
            return Enum(i);
    }
    return {};
}

} // namespace

QLatin1StringView toString(Role role)
{
    return roles[size_t(role)];
}

QLatin1StringView toString(ConversationKind kind)
{
    return conversationKinds[size_t(kind)];
}

QLatin1StringView toString(ConversationState state)
{
    return conversationStates[size_t(state)];
}

QLatin1StringView toString(PageKind kind)
{
    return pageKinds[size_t(kind)];
}

std::optional<Role> roleFromString(QStringView text)
{
    return find<Role>(roles, text);
}

std::optional<ConversationKind> conversationKindFromString(QStringView text)
{
    return find<ConversationKind>(conversationKinds, text);
}

std::optional<ConversationState> conversationStateFromString(QStringView text)
{
    return find<ConversationState>(conversationStates, text);
}

std::optional<PageKind> pageKindFromString(QStringView text)
{
    return find<PageKind>(pageKinds, text);
}

} // namespace callout::protocol
