// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/codes.h"

#include <QString>

namespace callout::ui {

/// What was being done when it failed; the sentence names it.
enum class Deed {
    Comment, ///< sending a comment or a new discussion
    Edit,
    Delete,
    Resolve, ///< or reopen
    Move,
    React,
    Restore,
    PageSettings,
    Other,
};

/// A sentence for people: what happened, to what, and what to do. Never a bare code.
QString errorText(const protocol::Error &error, Deed deed = Deed::Other);

} // namespace callout::ui
