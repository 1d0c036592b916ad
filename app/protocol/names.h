// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/values.h"

#include <optional>

/// The wire's spelling of enumerations, also that of the command line.
namespace callout::protocol {

QLatin1StringView toString(Role role);
QLatin1StringView toString(ConversationKind kind);
QLatin1StringView toString(ConversationState state);
QLatin1StringView toString(PageKind kind);

/// Empty for a spelling that is not known.
std::optional<Role> roleFromString(QStringView text);
std::optional<ConversationKind> conversationKindFromString(QStringView text);
std::optional<ConversationState> conversationStateFromString(QStringView text);
std::optional<PageKind> pageKindFromString(QStringView text);

} // namespace callout::protocol
