// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/text/cells.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <iterator>

namespace callout {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

/// East_Asian_Width W and F, with what is unassigned between them.
constexpr Range wide[] = {
    { 0x1100, 0x115F },   { 0x231A, 0x231B },   { 0x2329, 0x232A },   { 0x23E9, 0x23EC },
    { 0x23F0, 0x23F0 },   { 0x23F3, 0x23F3 },   { 0x25FD, 0x25FE },   { 0x2614, 0x2615 },
    { 0x2648, 0x2653 },   { 0x267F, 0x267F },   { 0x2693, 0x2693 },   { 0x26A1, 0x26A1 },
    { 0x26AA, 0x26AB },   { 0x26BD, 0x26BE },   { 0x26C4, 0x26C5 },   { 0x26CE, 0x26CE },
    { 0x26D4, 0x26D4 },   { 0x26EA, 0x26EA },   { 0x26F2, 0x26F3 },   { 0x26F5, 0x26F5 },
    { 0x26FA, 0x26FA },   { 0x26FD, 0x26FD },   { 0x2705, 0x2705 },   { 0x270A, 0x270B },
    { 0x2728, 0x2728 },   { 0x274C, 0x274C },   { 0x274E, 0x274E },   { 0x2753, 0x2755 },
    { 0x2757, 0x2757 },   { 0x2795, 0x2797 },   { 0x27B0, 0x27B0 },   { 0x27BF, 0x27BF },
    { 0x2B1B, 0x2B1C },   { 0x2B50, 0x2B50 },   { 0x2B55, 0x2B55 },   { 0x2E80, 0x303E },
    { 0x3041, 0x3247 },   { 0x3250, 0x4DBF },   { 0x4E00, 0xA4CF },   { 0xA960, 0xA97F },
    { 0xAC00, 0xD7A3 },   { 0xF900, 0xFAFF },   { 0xFE10, 0xFE1F },   { 0xFE30, 0xFE6F },
    { 0xFF01, 0xFF60 },   { 0xFFE0, 0xFFE6 },   { 0x16FE0, 0x18AFF }, { 0x1AFF0, 0x1B2FF },
    { 0x1F004, 0x1F004 }, { 0x1F0CF, 0x1F0CF }, { 0x1F18E, 0x1F18E }, { 0x1F191, 0x1F19A },
    { 0x1F1E6, 0x1F320 }, { 0x1F32D, 0x1F335 }, { 0x1F337, 0x1F37C }, { 0x1F37E, 0x1F393 },
    { 0x1F3A0, 0x1F3CA }, { 0x1F3CF, 0x1F3D3 }, { 0x1F3E0, 0x1F3F0 }, { 0x1F3F4, 0x1F3F4 },
    { 0x1F3F8, 0x1F43E }, { 0x1F440, 0x1F440 }, { 0x1F442, 0x1F4FC }, { 0x1F4FF, 0x1F53D },
    { 0x1F54B, 0x1F54E }, { 0x1F550, 0x1F567 }, { 0x1F57A, 0x1F57A }, { 0x1F595, 0x1F596 },
    { 0x1F5A4, 0x1F5A4 }, { 0x1F5FB, 0x1F64F }, { 0x1F680, 0x1F6C5 }, { 0x1F6CC, 0x1F6CC },
    { 0x1F6D0, 0x1F6DF }, { 0x1F6EB, 0x1F6EC }, { 0x1F6F4, 0x1F6FF }, { 0x1F7E0, 0x1F7FF },
    { 0x1F90C, 0x1F93A }, { 0x1F93C, 0x1F945 }, { 0x1F947, 0x1F9FF }, { 0x1FA70, 0x1FAFF },
    { 0x20000, 0x3FFFD },
};

bool isWide(char32_t c)
{
    if (c < wide[0].first)
        return false;
    const auto *behind = std::upper_bound(
        std::begin(wide), std::end(wide), c,
        [](char32_t value, const Range &range) { return value < range.first; });
    return behind != std::begin(wide) && c <= std::prev(behind)->last;
}

/// Nothing joins it to its neighbours, if they are such as well.
bool standsAlone(char16_t c)
{
    if (c < 0x300)
        return c != 0xAD && c != 0xA9 && c != 0xAE; // © and ® may become emoji
    if (c < 0x530)
        return c >= 0x370 && !(c >= 0x483 && c <= 0x489);
    return (c >= 0x5D0 && c <= 0x5EA) || (c >= 0x620 && c <= 0x64A) || (c >= 0x2010 && c <= 0x2027)
        || (c >= 0x2500 && c <= 0x259F) || (c >= 0x3001 && c <= 0x3029) || (c >= 0x3041 && c <= 0x3096)
        || (c >= 0x30A0 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xFF01 && c <= 0xFF60);
}

char32_t codePointAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[at + 1]);
    return c.unicode();
}

} // namespace

qsizetype Cells::clusterEnd(qsizetype at)
{
    const bool isLast = at + 1 == m_text.size();
    if (isLast || (standsAlone(m_text[at].unicode()) && standsAlone(m_text[at + 1].unicode())))
        return at + 1;
    while (m_next < m_ends.size() && m_ends[m_next] <= at)
        ++m_next;
    if (m_next >= m_ends.size() || at < m_from) {
        lookFrom(at);
        m_next = 0;
    }
    return m_ends[m_next];
}

void Cells::lookFrom(qsizetype at)
{
    // In windows: what Qt notes of each character would be as large as the text.
    constexpr qsizetype window = 2048;
    constexpr qsizetype longest = 512;
    const QStringView part = m_text.sliced(at, std::min(window, m_text.size() - at));
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, part);
    m_from = at;
    m_ends.clear();
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary())
        m_ends.push_back(at + end);
    // What stands near the end of the window is looked at again with what follows it.
    const bool isCut = at + part.size() < m_text.size();
    constexpr qsizetype near = 64;
    while (isCut && !m_ends.empty() && m_ends.back() > at + window - near)
        m_ends.pop_back();
    if (m_ends.empty())
        m_ends = { at + std::min(longest, part.size()) };
    const qsizetype last = m_ends.back();
    if (isCut && last < m_text.size() && m_text[last].isLowSurrogate() && m_text[last - 1].isHighSurrogate())
        m_ends.back() = last + 1;
}

int Cells::width(qsizetype start, qsizetype end) const
{
    const char32_t c = codePointAt(m_text, start);
    if (c < 0x300)
        return c == 0xAD ? 0 : 1;
    for (qsizetype at = start + 1; at < end; ++at) {
        if (m_text[at] == QChar(0xFE0F)) // asks for an emoji
            return 2;
    }
    if (isWide(c))
        return 2;
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
        return 0;
    case QChar::Other_Format:
        // Those that reorder are shown.
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ? 1 : 0;
    default:
        return 1;
    }
}

bool isIdeographic(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x2E80 && u <= 0xA4CF && u != 0x3000) || (u >= 0xF900 && u <= 0xFAFF)
        || (u >= 0xFF01 && u <= 0xFF60) || (u >= 0xD840 && u <= 0xD88B); // the planes of ideographs
}

bool belongsToTheRowBefore(QChar c)
{
    static constexpr QStringView marks =
        u"、。，．：；？！）」』】〕〉》”’…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ";
    return marks.contains(c);
}

} // namespace callout
