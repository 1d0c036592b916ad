// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"

namespace callout {

/// Opens a file as what its content says it is, else as what its name does. Returns at once; what
/// goes wrong arrives as State::Failed. GUI thread.
std::shared_ptr<Document> openDocument(const QString &path, const DocumentLimits &limits = {});

} // namespace callout
