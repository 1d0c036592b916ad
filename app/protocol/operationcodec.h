// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/json/reader.h"
#include "app/protocol/json/writer.h"
#include "app/protocol/operations.h"

/// Operations (protocol §4) in JSON: internal to the codec.
namespace callout::protocol::json {

Operation readOperation(const Reader &reader);
/// `urlId`, `op` and the members of the operation, without braces.
void writeOperation(Writer &writer, const Operation &operation);

} // namespace callout::protocol::json
