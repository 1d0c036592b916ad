// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/pagemodel.h"

namespace callout::ui {

/// Whom a comment on this page may mention: those who look at it and those who wrote on it, by name,
/// each once, without this user.
std::vector<Author> peopleOn(const PageModel &page);

} // namespace callout::ui
