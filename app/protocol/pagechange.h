// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/limits.h"
#include "app/protocol/objects.h"

/// What UpdatePage and PageUpdated have in common in JSON: internal to the codec. Here only an
/// absent member and null mean "as before"; `false`, 0 and "" are values and are always written.
namespace callout::protocol::json {

template <typename Change>
Change readPageChange(const Reader &reader)
{
    using namespace Qt::StringLiterals;
    Change change;
    if (reader.has("title"_L1))
        change.title = reader.string("title"_L1, { 0, limits::titleChars });
    if (reader.has("blob"_L1)) {
        change.blob = reader.sha256("blob"_L1);
        if (change.blob->isEmpty())
            reader.fault(Code::BadRequest, u"`blob` is empty"_s);
    }
    if (reader.has("readonly"_L1))
        change.readonly = reader.flag("readonly"_L1);
    if (reader.has("markerPercent"_L1))
        change.markerPercent = readMarkerPercent(reader);
    if (reader.has("maxReplyDepth"_L1))
        change.maxReplyDepth = int(reader.integer("maxReplyDepth"_L1, 0, 0, limits::maxReplyDepth));
    return change;
}

template <typename Change>
void writePageChange(Writer &writer, const Change &change)
{
    using namespace Qt::StringLiterals;
    if (change.title)
        writer.alwaysString("title"_L1, *change.title);
    if (change.blob)
        writer.alwaysString("blob"_L1, *change.blob);
    if (change.readonly)
        writer.alwaysFlag("readonly"_L1, *change.readonly);
    if (change.markerPercent)
        writer.alwaysNumber("markerPercent"_L1, *change.markerPercent);
    if (change.maxReplyDepth)
        writer.alwaysInteger("maxReplyDepth"_L1, *change.maxReplyDepth);
}

} // namespace callout::protocol::json
