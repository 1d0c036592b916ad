// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/codes.h"

#include <QString>

#include <functional>

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

/// Knows more about an error than its code says: why, and what to do; empty if it does not.
using Explain = std::function<QString(const protocol::Error &)>;

/// A sentence for people: what happened, to what, and what to do. Never a bare code. `known` says
/// the latter two instead of what the code would.
QString errorText(const protocol::Error &error, Deed deed = Deed::Other, const QString &known = {});

/// The first of these sentences alone: what did not happen.
QString notDoneText(Deed deed);

} // namespace callout::ui
