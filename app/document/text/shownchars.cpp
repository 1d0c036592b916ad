// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/text/shownchars.h"

#include <algorithm>

namespace callout {

namespace {

/// 0: it is shown as it is.
char16_t substitute(char16_t c)
{
    constexpr char16_t pictures = 0x2400; // of control characters, in their order
    if (c < 0x20)
        return c == u'\t' ? 0 : pictures + c;
    if (c < 0x7F)
        return 0;
    if (c == 0x7F)
        return 0x2421;
    if (c < 0xA0 || c == 0xFFFC) // QTextLayout would look for an object
        return 0x25A1;
    switch (c) {
    case 0x202A: // embed left to right, and its relatives
    case 0x202D:
    case 0x2066:
        return 0x2192;
    case 0x202B:
    case 0x202E:
    case 0x2067:
        return 0x2190;
    case 0x2068:
        return 0x2194;
    case 0x202C:
    case 0x2069:
        return 0x2193;
    case 0x2028:
    case 0x2029:
        return 0x21B5;
    default:
        return 0;
    }
}

} // namespace

ShownText shownText(QStringView text)
{
    ShownText shown { text.toString(), {} };
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (const char16_t other = substitute(text[at].unicode())) {
            shown.text[at] = QChar(other);
            shown.marked.push_back(at);
        }
    }
    return shown;
}

bool isLineEnd(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x0A && u <= 0x0C) || u == 0x85 || u == 0x2028 || u == 0x2029;
}

} // namespace callout
