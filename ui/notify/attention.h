// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/pagemodel.h"

namespace callout::ui {

/// Why a comment concerns this user.
enum class Concern {
    None,
    Mention, ///< it names them
    Reply,   ///< they began the discussion, or wrote in it before
};

/// REQUIRES: the comment is somebody else's.
Concern concernOf(const PageModel &page, const ConversationView &view, const Comment &comment);

} // namespace callout::ui
