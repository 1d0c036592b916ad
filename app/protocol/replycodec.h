// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/json/reader.h"
#include "app/protocol/json/writer.h"
#include "app/protocol/messages.h"

#include <span>

/// The answer to a subscription in JSON: internal to the codec.
namespace callout::protocol::json {

Subscribed readSubscribed(const Reader &reader);
Part readPart(const Reader &reader);
/// The whole object; `events` are encoded already and come after the message's own.
void writeSubscribed(Writer &writer, const Subscribed &reply, std::span<const QByteArray> events);
void writePart(Writer &writer, const Part &part, std::span<const QByteArray> events);
/// `subscribed` up to its list, which comes last: `resumed` says which list it is.
void beginSubscribed(Writer &writer, const Subscribed &reply);
void beginPart(Writer &writer, const Part &part);

/// Member `events`; types of a newer server are skipped.
std::vector<Event> readEvents(const Reader &reader);
int readCount(const Reader &reader); ///< member `sc`
void writeUsers(Writer &writer, Writer::Key key, const std::vector<User> &users);

} // namespace callout::protocol::json
