// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/json/scan.h"

#include <algorithm>

namespace callout::protocol::json {

namespace {

/// The position behind the string that begins at `at`, or the end of the text.
qsizetype skipString(QByteArrayView text, qsizetype at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return text.size();
}

} // namespace

Shape scan(QByteArrayView text)
{
    Shape shape;
    int depth = 0;
    for (qsizetype at = 0; at < text.size();) {
        switch (text[at]) {
        case '"':
            at = skipString(text, at);
            continue;
        case '{':
        case '[':
            shape.depth = std::max(shape.depth, ++depth);
            break;
        case '}':
        case ']':
            depth = std::max(depth - 1, 0);
            break;
        case ':':
            ++shape.members;
            break;
        default:
            break;
        }
        ++at;
    }
    return shape;
}

} // namespace callout::protocol::json
