// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/codes.h"
#include "app/protocol/json/reader.h"
#include "app/protocol/json/writer.h"

/// The members `code`, `reason` and `retryAfterMs` of frames and HTTP bodies: internal to the codec.
namespace callout::protocol::json {

Error readError(const Reader &reader);
void writeError(Writer &writer, const Error &error);

} // namespace callout::protocol::json
