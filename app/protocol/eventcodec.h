// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/events.h"
#include "app/protocol/json/reader.h"
#include "app/protocol/json/writer.h"

/// Events (protocol §5) in JSON: internal to the codec.
namespace callout::protocol::json {

/// True for the seven types that an event can have.
bool isEventType(QStringView type);

/// REQUIRES: isEventType of member `type`.
Event readEvent(const Reader &reader);
/// The whole object.
void writeEvent(Writer &writer, const Event &event);

} // namespace callout::protocol::json
