// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/objects.h"

#include "app/protocol/limits.h"
#include "app/protocol/names.h"

#include <QRegularExpression>

/// Anchor members in JSON (protocol §6, §7).
namespace callout::protocol::json {

using namespace Qt::StringLiterals;

namespace {

/// What floating-point sums may lie over 100 % before a region is refused.
constexpr double tolerance = 1e-6;

ImageAnchor readImageAnchor(const Reader &reader)
{
    ImageAnchor anchor;
    anchor.x = reader.number("x"_L1, 0, 0, 100);
    anchor.y = reader.number("y"_L1, 0, 0, 100);
    anchor.w = reader.number("w"_L1, 0, 0, 100);
    anchor.h = reader.number("h"_L1, 0, 0, 100);
    anchor.src = reader.string("src"_L1, { 0, limits::srcChars });
    if (anchor.x + anchor.w > 100 + tolerance || anchor.y + anchor.h > 100 + tolerance)
        reader.fault(Code::BadRequest, u"the region ends outside the image"_s);
    return normalised(anchor);
}

bool isRange(const QString &text)
{
    static const QRegularExpression form(u"\\A[0-9]{1,10}:[0-9]{1,10}\\{[0-9a-f]{8}\\}\\z"_s);
    return form.match(text).hasMatch();
}

TextAnchor readTextAnchor(const Reader &reader)
{
    TextAnchor anchor;
    anchor.selector = reader.string("selector"_L1, { 0, limits::selectorChars });
    anchor.range = reader.string("range"_L1);
    if (reader.source() == Source::Client && !isRange(anchor.range))
        reader.fault(Code::BadRequest, u"`range` is not start:end{crc}"_s);
    const Reader quote = reader.object("quote"_L1);
    anchor.quote.exact = quote.string("exact"_L1, { 0, limits::quoteExactChars, Lines::Many });
    anchor.quote.prefix = quote.string("prefix"_L1, { 0, limits::quoteContextChars, Lines::Many });
    anchor.quote.suffix = quote.string("suffix"_L1, { 0, limits::quoteContextChars, Lines::Many });
    return anchor;
}

ConversationKind impliedKind(const Reader &reader)
{
    const bool text = reader.has("range"_L1) || reader.has("quote"_L1) || reader.has("selector"_L1);
    return text ? ConversationKind::Text : ConversationKind::Image;
}

} // namespace

std::optional<ConversationKind> readKind(const Reader &reader)
{
    const QString name = reader.string("kind"_L1);
    if (name.isEmpty())
        return {};
    const auto kind = conversationKindFromString(name);
    if (!kind)
        reader.fault(Code::BadRequest, u"`kind` has no known value"_s);
    return kind;
}

Anchor readAnchor(const Reader &reader, std::optional<ConversationKind> kind)
{
    if (kind.value_or(impliedKind(reader)) == ConversationKind::Text)
        return readTextAnchor(reader);
    return readImageAnchor(reader);
}

void writeAnchor(Writer &writer, const Anchor &anchor)
{
    if (const auto *image = std::get_if<ImageAnchor>(&anchor)) {
        writer.number("x"_L1, image->x);
        writer.number("y"_L1, image->y);
        writer.number("w"_L1, image->w);
        writer.number("h"_L1, image->h);
        writer.string("src"_L1, image->src);
        return;
    }
    const auto &text = std::get<TextAnchor>(anchor);
    writer.string("selector"_L1, text.selector);
    writer.string("range"_L1, text.range);
    if (text.quote == Quote {})
        return;
    writer.beginObject("quote"_L1);
    writer.string("exact"_L1, text.quote.exact);
    writer.string("prefix"_L1, text.quote.prefix);
    writer.string("suffix"_L1, text.quote.suffix);
    writer.end();
}

} // namespace callout::protocol::json
