// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/encoding.h"

#include "app/document/bytes.h"
#include "app/document/legacyencoding.h"

#include <QStringConverter>

#include <algorithm>
#include <cstring>

namespace callout {

namespace {

constexpr qsizetype sampleBytes = 1 << 16;
constexpr qsizetype fewStrange = 2; ///< may stand in a text of any length

struct Unicode {
    QStringConverter::Encoding encoding;
    const char *name;
    int unit; ///< bytes
    ByteOrder order = ByteOrder::Little;
    QByteArrayView mark;
};

const Unicode utf8 { QStringConverter::Utf8, "UTF-8", 1, ByteOrder::Little, "\xEF\xBB\xBF" };
// UTF-32 first: its little-endian mark begins with the one of UTF-16.
const Unicode wide[] = {
    { QStringConverter::Utf32LE, "UTF-32 LE", 4, ByteOrder::Little, { "\xFF\xFE\0\0", 4 } },
    { QStringConverter::Utf32BE, "UTF-32 BE", 4, ByteOrder::Big, { "\0\0\xFE\xFF", 4 } },
    { QStringConverter::Utf16LE, "UTF-16 LE", 2, ByteOrder::Little, "\xFF\xFE" },
    { QStringConverter::Utf16BE, "UTF-16 BE", 2, ByteOrder::Big, "\xFE\xFF" },
};

/// Control characters that no text has: not tab, line feed, form feed, carriage return, backspace
/// (old manuals overstrike with it) and escape (logs colour with it).
bool isBinaryControl(char32_t c)
{
    return c == 0x7F || (c < 0x20 && !(c >= 8 && c <= 13) && c != 0x1B);
}

/// What a wide encoding's sample says of it.
struct Strangeness {
    qsizetype strange = 0; ///< characters that no text has
    qsizetype units = 0;
    double share() const { return units == 0 ? 1 : double(strange) / double(units); }
};

Strangeness strangeness(QByteArrayView bytes, const Unicode &as)
{
    const qsizetype units = std::min(bytes.size(), sampleBytes) / as.unit;
    qsizetype strange = 0;
    bool high = false;
    for (qsizetype i = 0; i < units; ++i) {
        const char32_t c = as.unit == 4 ? *read32(bytes, i * 4, as.order) : *read16(bytes, i * 2, as.order);
        const bool low = QChar::isLowSurrogate(c);
        if (as.unit == 2 && QChar::isSurrogate(c)) {
            strange += low != high ? 1 : 0;
            high = !low;
            continue;
        }
        strange += high ? 1 : 0;
        high = false;
        const bool nobody = c > QChar::LastValidCodePoint || QChar::isSurrogate(c) || isBinaryControl(c)
            || QChar::category(c) == QChar::Other_NotAssigned
            || QChar::category(c) == QChar::Other_PrivateUse;
        strange += nobody ? 1 : 0;
    }
    return { strange, units };
}

/// What UTF-8 would make of the bytes.
struct Utf8Facts {
    qsizetype characters = 0; ///< of more than one byte
    qsizetype errors = 0;
    qsizetype controls = 0;
    qsizetype nulls = 0;
    bool isCut = false; ///< the end cuts a character in two
};

/// The bytes of the sequence that begins there; 0 where none does.
qsizetype sequenceAt(QByteArrayView bytes, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return at + i < bytes.size() ? uchar(bytes[at + i]) : 0; };
    const auto continues = [&](qsizetype i) { return (byte(i) & 0xC0) == 0x80; };
    const uchar lead = byte(0);
    if (lead >= 0xC2 && lead <= 0xDF)
        return continues(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool fits = (lead != 0xE0 || byte(1) >= 0xA0) && (lead != 0xED || byte(1) <= 0x9F);
        return fits && continues(1) && continues(2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool fits = (lead != 0xF0 || byte(1) >= 0x90) && (lead != 0xF4 || byte(1) <= 0x8F);
        return fits && continues(1) && continues(2) && continues(3) ? 4 : 0;
    }
    return 0;
}

/// The first bytes of a longer character, and nothing behind them.
bool isBeginning(QByteArrayView end)
{
    const uchar lead = uchar(end.front());
    const qsizetype wanted = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    return lead >= 0xC2 && lead <= 0xF4 && end.size() < wanted
        && std::all_of(end.begin() + 1, end.end(), [](char c) { return (uchar(c) & 0xC0) == 0x80; });
}

Utf8Facts factsOf(QByteArrayView bytes, const std::atomic<bool> &cancelled)
{
    Utf8Facts facts;
    for (qsizetype at = 0; at < bytes.size();) {
        const uchar c = uchar(bytes[at]);
        if (c >= 0x20 && c < 0x7F) {
            ++at;
            continue;
        }
        if (c < 0x80) {
            facts.nulls += c == 0 ? 1 : 0;
            facts.controls += isBinaryControl(c) ? 1 : 0;
            ++at;
            if (cancelled)
                return facts;
            continue;
        }
        const qsizetype length = sequenceAt(bytes, at);
        if (length > 0)
            ++facts.characters;
        else if (isBeginning(bytes.sliced(at)))
            facts.isCut = true;
        else if (!facts.isCut)
            ++facts.errors;
        at += std::max<qsizetype>(length, 1);
    }
    return facts;
}

/// A stray byte in a log does not make it another encoding.
bool isMostlyUtf8(const Utf8Facts &facts)
{
    return (facts.errors == 0 && !facts.isCut) || facts.characters > 20 * facts.errors;
}

/// A wide encoding without a mark shows by its zeros: only where some are is it looked for.
const Unicode *withoutMark(QByteArrayView bytes)
{
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), sampleBytes));
    const std::atomic<bool> never = false;
    const Utf8Facts facts = factsOf(sample, never);
    if (facts.nulls == 0 || (isMostlyUtf8(facts) && facts.nulls * 10 < sample.size()))
        return nullptr;
    const Unicode *best = nullptr;
    double least = 0.02;
    for (const Unicode &candidate : wide) {
        if (bytes.size() < candidate.unit || bytes.size() % candidate.unit != 0)
            continue;
        const double strange = strangeness(bytes, candidate).share();
        if (strange < least) {
            least = strange;
            best = &candidate;
        }
        if (candidate.unit == 4 && best == &candidate)
            return best; // four valid bytes a character cannot be chance
    }
    return best;
}

bool isBinary(const Utf8Facts &facts, qsizetype size)
{
    if (isMostlyUtf8(facts))
        return facts.controls > fewStrange && facts.controls * 10 > size;
    return facts.nulls > 0 || facts.controls * 200 > size;
}

/// How many bytes at the end are no whole character.
qsizetype cutOff(QByteArrayView bytes, const Unicode &as)
{
    if (as.unit > 1)
        return bytes.size() % as.unit;
    for (qsizetype length = std::min<qsizetype>(3, bytes.size()); length > 0; --length) {
        if (isBeginning(bytes.last(length)))
            return length;
    }
    return 0;
}

std::optional<QString> decodeUnicode(QByteArrayView bytes, const Unicode &as,
                                     const std::atomic<bool> &cancelled)
{
    constexpr qsizetype piece = 1 << 22;
    QStringDecoder decoder(as.encoding);
    QString text;
    text.reserve(bytes.size() / as.unit + 2);
    const qsizetype whole = bytes.size() - cutOff(bytes, as);
    for (qsizetype at = 0; at < whole; at += piece) {
        if (cancelled)
            return {};
        text += decoder(bytes.sliced(at, std::min(piece, whole - at)));
    }
    if (whole < bytes.size())
        text += QChar(QChar::ReplacementCharacter);
    return text;
}

/// Line ends become \n; NULs and halves of pairs U+FFFD. Returns whether there were such.
bool tidy(QString &text)
{
    bool found = false;
    QChar *to = text.data();
    const QChar *const end = text.constData() + text.size();
    for (const QChar *from = text.constData(); from != end; ++from) {
        QChar c = *from;
        if (c == u'\r') {
            if (from + 1 != end && from[1] == u'\n')
                ++from;
            c = u'\n';
        } else if (c.isHighSurrogate() && from + 1 != end && from[1].isLowSurrogate()) {
            *to++ = *from++;
            c = *from;
        } else if (c.isNull() || c.isSurrogate()) {
            c = QChar::ReplacementCharacter;
            found = true;
        }
        *to++ = c;
    }
    text.truncate(to - text.constData());
    return found;
}

std::optional<DecodedText> decodeAs(QByteArrayView bytes, const Unicode &as, bool hasErrors,
                                    const std::atomic<bool> &cancelled)
{
    auto text = decodeUnicode(bytes, as, cancelled);
    if (!text)
        return {};
    const bool broken = tidy(*text);
    return DecodedText { std::move(*text), QString::fromLatin1(as.name), !hasErrors && !broken };
}

} // namespace

std::optional<DecodedText> decodeText(QByteArrayView bytes, const std::atomic<bool> &cancelled)
{
    for (const Unicode &encoding : wide) {
        if (!bytes.startsWith(encoding.mark))
            continue;
        const QByteArrayView rest = bytes.sliced(encoding.mark.size());
        const Strangeness found = strangeness(rest, encoding);
        if (found.strange <= fewStrange || found.share() <= 0.1)
            return decodeAs(rest, encoding, rest.size() % encoding.unit != 0, cancelled);
    }
    const bool marked = bytes.startsWith(utf8.mark);
    if (marked)
        bytes = bytes.sliced(utf8.mark.size());
    else if (const Unicode *encoding = withoutMark(bytes))
        return decodeAs(bytes, *encoding, false, cancelled);

    const Utf8Facts facts = factsOf(bytes, cancelled);
    if (cancelled || isBinary(facts, bytes.size()))
        return {};
    if (marked || isMostlyUtf8(facts))
        return decodeAs(bytes, utf8, facts.errors > 0 || facts.isCut, cancelled);

    const LegacyEncoding legacy = guessLegacyEncoding(bytes);
    auto text = decodeLegacy(bytes, legacy, cancelled);
    if (!text)
        return {};
    const bool isComplete = !text->contains(QChar(QChar::ReplacementCharacter));
    tidy(*text);
    return DecodedText { std::move(*text), QString::fromLatin1(legacy.name), isComplete };
}

bool looksLikeText(QByteArrayView head)
{
    // A character that the end of the head cuts in two says nothing.
    qsizetype size = head.size() - head.size() % 4;
    for (int back = 0; back < 4 && size > 4 && (uchar(head[size - 1]) & 0x80); ++back)
        --size;
    const std::atomic<bool> never = false;
    return decodeText(head.first(head.contains('\0') ? head.size() - head.size() % 4 : size), never)
        .has_value();
}

} // namespace callout
