// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/legacyencoding.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <iconv.h>

namespace callout {

namespace {

constexpr QChar unreadable = QChar(QChar::ReplacementCharacter);

// -- two bytes for a character -------------------------------------------------------------------

/// What an encoding of two-byte characters would make of a sample.
struct PairFacts {
    qsizetype pairs = 0;
    qsizetype usual = 0; ///< among the characters that ordinary text is made of
    qsizetype kana = 0;
    qsizetype errors = 0;
};

struct PairEncoding {
    LegacyEncoding encoding;
    /// Bytes of the character at the beginning, 0 where none can begin; counts it.
    int (*take)(const uchar *bytes, qsizetype left, PairFacts &facts);
    bool (*isLikely)(const PairFacts &facts);
};

bool isBetween(int byte, int first, int last)
{
    return byte >= first && byte <= last;
}

int takeShiftJis(const uchar *b, qsizetype left, PairFacts &facts)
{
    if (isBetween(b[0], 0xA1, 0xDF)) { // half-width katakana: real, but rarer than the pairs
        return 1;
    }
    const bool leads = isBetween(b[0], 0x81, 0x9F) || isBetween(b[0], 0xE0, 0xFC);
    if (!leads || left < 2 || !(isBetween(b[1], 0x40, 0x7E) || isBetween(b[1], 0x80, 0xFC)))
        return 0;
    ++facts.pairs;
    facts.kana += (b[0] == 0x82 && b[1] >= 0x9F) || (b[0] == 0x83 && b[1] <= 0x96) ? 1 : 0;
    facts.usual += isBetween(b[0], 0x81, 0x83) || isBetween(b[0], 0x88, 0x9F) ? 1 : 0;
    return 2;
}

/// EUC and its extensions: `first` to `last` lead what is usual.
template <int first, int last, int leastTrail>
int takeEuc(const uchar *b, qsizetype left, PairFacts &facts)
{
    if (!isBetween(b[0], 0x81, 0xFE) || left < 2 || !isBetween(b[1], leastTrail, 0xFE) || b[1] == 0x7F)
        return 0;
    ++facts.pairs;
    const bool plain = b[1] >= 0xA1;
    facts.kana += plain && isBetween(b[0], 0xA4, 0xA5) ? 1 : 0;
    facts.usual += plain && (isBetween(b[0], first, last) || isBetween(b[0], 0xA1, 0xA3)) ? 1 : 0;
    return 2;
}

int takeBig5(const uchar *b, qsizetype left, PairFacts &facts)
{
    if (!isBetween(b[0], 0x81, 0xFE) || left < 2
        || !(isBetween(b[1], 0x40, 0x7E) || isBetween(b[1], 0xA1, 0xFE)))
        return 0;
    ++facts.pairs;
    facts.usual += isBetween(b[0], 0xA1, 0xC6) ? 1 : 0;
    return 2;
}

bool isShare(qsizetype part, qsizetype whole, int percent)
{
    return whole > 0 && part * 100 >= whole * percent;
}

const PairEncoding pairEncodings[] = {
    { { "Shift-JIS", "CP932" },
      takeShiftJis,
      [](const PairFacts &f) { return isShare(f.kana, f.pairs, 15) && isShare(f.usual, f.pairs, 80); } },
    { { "EUC-JP", "EUC-JP" },
      takeEuc<0xA4, 0xCF, 0xA1>,
      [](const PairFacts &f) { return isShare(f.kana, f.pairs, 15) && isShare(f.usual, f.pairs, 80); } },
    // Half of all Chinese words lie beyond what leads a Korean syllable.
    { { "EUC-KR", "CP949" },
      takeEuc<0xB0, 0xC8, 0xA1>,
      [](const PairFacts &f) { return isShare(f.usual, f.pairs, 95); } },
    { { "GB18030", "GB18030" },
      takeEuc<0xB0, 0xD7, 0x40>,
      [](const PairFacts &f) { return isShare(f.usual, f.pairs, 75); } },
    { { "Big5", "BIG5-HKSCS" }, takeBig5, [](const PairFacts &f) { return isShare(f.usual, f.pairs, 85); } },
};

PairFacts factsOf(QByteArrayView sample, const PairEncoding &encoding)
{
    PairFacts facts;
    const auto *at = reinterpret_cast<const uchar *>(sample.data());
    const uchar *const end = at + sample.size();
    while (at < end) {
        if (*at < 0x80) {
            ++at;
            continue;
        }
        const int length = encoding.take(at, end - at, facts);
        facts.errors += length == 0 ? 1 : 0;
        at += std::max(length, 1);
    }
    return facts;
}

// -- Cyrillic ------------------------------------------------------------------------------------

bool isLetterByte(uchar c)
{
    return c >= 0xC0;
}

/// Letters of Cyrillic words stand in rows; accented Latin ones among ASCII letters.
bool isCyrillic(QByteArrayView sample)
{
    qsizetype letters = 0;
    qsizetype inRows = 0;
    qsizetype besideAscii = 0;
    const auto at = [&](qsizetype i) { return i >= 0 && i < sample.size() ? uchar(sample[i]) : uchar(' '); };
    const auto isAscii = [](uchar c) { return isBetween(c | 0x20, 'a', 'z'); };
    for (qsizetype i = 0; i < sample.size(); ++i) {
        if (!isLetterByte(at(i)))
            continue;
        ++letters;
        inRows += isLetterByte(at(i - 1)) || isLetterByte(at(i + 1)) ? 1 : 0;
        besideAscii += isAscii(at(i - 1)) || isAscii(at(i + 1)) ? 1 : 0;
    }
    return isShare(inRows, letters, 75) && !isShare(besideAscii, letters, 15);
}

/// How Russian, Ukrainian or Bulgarian the text would be: common letters, small after capital.
int cyrillicScore(const QString &text)
{
    static const QString common = QStringLiteral("оеаинтсрвлк");
    int score = 0;
    QChar before = u' ';
    for (const QChar c : text) {
        if (c.isLetter() && c.unicode() > 0x7F) {
            score += common.contains(c.toLower()) ? 2 : 0;
            score += c.isLower() ? 1 : 0;
            score -= c.isUpper() && before.isLower() ? 4 : 0;
        }
        before = c;
    }
    return score;
}

// -- iconv ---------------------------------------------------------------------------------------

class Converter {
public:
    explicit Converter(const char *from)
        : m_handle(iconv_open(Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? "UTF-16LE" : "UTF-16BE", from))
    {
    }
    ~Converter()
    {
        if (isValid())
            iconv_close(m_handle);
    }
    Q_DISABLE_COPY_MOVE(Converter)

    bool isValid() const { return m_handle != iconv_t(-1); }
    std::optional<QString> convert(QByteArrayView bytes, const std::atomic<bool> &cancelled);

private:
    iconv_t m_handle;
};

std::optional<QString> Converter::convert(QByteArrayView bytes, const std::atomic<bool> &cancelled)
{
    QString text;
    text.reserve(bytes.size());
    std::array<QChar, 1 << 14> buffer;
    char *from = const_cast<char *>(bytes.data()); // iconv(3) does not write there
    size_t left = size_t(bytes.size());
    while (left > 0) {
        if (cancelled)
            return {};
        char *to = reinterpret_cast<char *>(buffer.data());
        size_t room = sizeof buffer;
        const bool stopped = iconv(m_handle, &from, &left, &to, &room) == size_t(-1);
        const int reason = stopped ? errno : 0;
        text.append(buffer.data(), qsizetype((sizeof buffer - room) / sizeof(QChar)));
        if (stopped && reason != E2BIG) { // a byte that says nothing, or a character cut off by the end
            text.append(unreadable);
            ++from;
            --left;
            iconv(m_handle, nullptr, nullptr, nullptr, nullptr);
        }
    }
    return text;
}

QString fromWindows1252(QByteArrayView bytes)
{
    // The places that Latin-1 leaves to control characters; 0: nothing there.
    static constexpr char16_t upper[32] = {
        0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
    };
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = upper[c.unicode() - 0x80] ? QChar(upper[c.unicode() - 0x80]) : unreadable;
    }
    return text;
}

} // namespace

LegacyEncoding guessLegacyEncoding(QByteArrayView bytes)
{
    constexpr qsizetype most = 1 << 18;
    // From the first byte that says anything, and not beyond the last whole line.
    const auto first = std::find_if(bytes.begin(), bytes.end(), [](char c) { return c & 0x80; });
    QByteArrayView sample = bytes.sliced(std::max<qsizetype>(0, first - bytes.begin() - 64));
    if (sample.size() > most) {
        sample = sample.first(most);
        while (!sample.isEmpty() && (uchar(sample.back()) & 0x80))
            sample.chop(1);
    }
    for (const PairEncoding &candidate : pairEncodings) {
        const PairFacts facts = factsOf(sample, candidate);
        if (facts.errors * 200 <= facts.pairs && candidate.isLikely(facts)
            && Converter(candidate.encoding.iconv).isValid())
            return candidate.encoding;
    }
    if (isCyrillic(sample)) {
        const std::atomic<bool> never = false;
        const LegacyEncoding windows { "Windows-1251", "CP1251" };
        const LegacyEncoding koi { "KOI8-R", "KOI8-R" };
        const auto asWindows = decodeLegacy(sample, windows, never);
        const auto asKoi = decodeLegacy(sample, koi, never);
        if (asWindows && asKoi)
            return cyrillicScore(*asWindows) >= cyrillicScore(*asKoi) ? windows : koi;
    }
    return { "Windows-1252" };
}

std::optional<QString> decodeLegacy(QByteArrayView bytes, const LegacyEncoding &encoding,
                                    const std::atomic<bool> &cancelled)
{
    if (!encoding.iconv)
        return fromWindows1252(bytes);
    Converter converter(encoding.iconv);
    if (!converter.isValid())
        return {};
    return converter.convert(bytes, cancelled);
}

} // namespace callout
