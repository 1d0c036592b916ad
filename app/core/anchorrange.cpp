// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/anchorrange.h"

#include <array>

namespace callout {

namespace {

constexpr std::array<quint32, 256> crcTable()
{
    std::array<quint32, 256> table {};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1 ? 0xEDB88320u : 0) ^ (value >> 1);
        table[i] = value;
    }
    return table;
}

/// Digits from the front of `text`, which loses them; at most ten, as the protocol has it.
std::optional<qsizetype> takeNumber(QStringView &text)
{
    qsizetype digits = 0;
    qsizetype value = 0;
    while (digits < text.size() && text[digits] >= u'0' && text[digits] <= u'9')
        value = digits < 10 ? value * 10 + (text[digits].unicode() - u'0') : value, ++digits;
    text = text.sliced(digits);
    if (digits == 0 || digits > 10)
        return {};
    return value;
}

} // namespace

std::optional<AnchorRange> parseRange(QStringView text)
{
    const auto start = takeNumber(text);
    if (!start || !text.startsWith(u':'))
        return {};
    text = text.sliced(1);
    const auto end = takeNumber(text);
    if (!end || *end < *start || text.size() != 10 || text.front() != u'{' || text.back() != u'}')
        return {};
    quint32 crc = 0;
    for (const QChar c : text.sliced(1, 8)) {
        const bool digit = c >= u'0' && c <= u'9';
        if (!digit && (c < u'a' || c > u'f'))
            return {};
        crc = crc << 4 | quint32(digit ? c.unicode() - u'0' : c.unicode() - u'a' + 10);
    }
    return AnchorRange { { *start, *end }, crc };
}

QString formatRange(const AnchorRange &range)
{
    return QStringLiteral("%1:%2{%3}")
        .arg(range.span.start)
        .arg(range.span.end)
        .arg(range.crc, 8, 16, QLatin1Char('0'));
}

quint32 crcOfUtf8(std::u32string_view text)
{
    static constexpr auto table = crcTable();
    quint32 crc = ~0u;
    const auto add = [&](char32_t byte) { crc = table[(crc ^ byte) & 0xFF] ^ (crc >> 8); };
    for (const char32_t c : text) {
        if (c < 0x80) {
            add(c);
        } else if (c < 0x800) {
            add(0xC0 | c >> 6);
            add(0x80 | (c & 0x3F));
        } else {
            if (c < 0x10000) {
                add(0xE0 | c >> 12);
            } else {
                add(0xF0 | c >> 18);
                add(0x80 | (c >> 12 & 0x3F));
            }
            add(0x80 | (c >> 6 & 0x3F));
            add(0x80 | (c & 0x3F));
        }
    }
    return ~crc;
}

} // namespace callout
