// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/normalizedtext.h"

#include "app/core/unicodeforms.h"

#include <QCryptographicHash>

#include <algorithm>

namespace callout {

namespace {

constexpr char32_t replacement = 0xFFFD;

struct Decoded {
    char32_t c;
    qsizetype units;
};

Decoded decode(QStringView source, qsizetype at)
{
    const QChar unit = source[at];
    if (!unit.isSurrogate())
        return { unit.unicode(), 1 };
    if (unit.isHighSurrogate() && at + 1 < source.size() && source[at + 1].isLowSurrogate())
        return { QChar::surrogateToUcs4(unit, source[at + 1]), 2 };
    return { replacement, 1 };
}

QString quotable(std::u32string_view text)
{
    std::u32string copy(text);
    std::replace_if(
        copy.begin(), copy.end(), [](char32_t c) { return QChar::category(c) == QChar::Other_Control; },
        replacement);
    return QString::fromStdU32String(copy);
}

} // namespace

NormalizedText::NormalizedText(QStringView source)
{
    source = source.first(std::min(source.size(), longest));
    m_text.reserve(size_t(source.size()));
    for (qsizetype at = 0; at < source.size();)
        at = unicode::isWhiteSpace(source[at].unicode()) ? takeSpaces(source, at) : takeRun(source, at);
    m_text.shrink_to_fit();
    m_marks.push_back({ quint32(source.size()), quint32(m_text.size()) & 0x3FFFFFFF, quint32(Step::Whole) });
    m_marks.shrink_to_fit();
}

void NormalizedText::mark(qsizetype source, Step step)
{
    if (step != Step::Whole && !m_marks.empty() && m_marks.back().step == quint32(step))
        return;
    m_marks.push_back({ quint32(source), quint32(m_text.size()) & 0x3FFFFFFF, quint32(step) });
}

qsizetype NormalizedText::takeSpaces(QStringView source, qsizetype at)
{
    qsizetype end = at + 1;
    while (end < source.size() && unicode::isWhiteSpace(source[end].unicode()))
        ++end;
    const bool outermost = m_text.empty() || end == source.size();
    mark(at, outermost || end - at > 1 ? Step::Whole : Step::One);
    if (!outermost)
        m_text += U' ';
    return end;
}

/// What NFC may treat together: mostly one character.
qsizetype NormalizedText::takeRun(QStringView source, qsizetype at)
{
    const Decoded first = decode(source, at);
    qsizetype end = at + first.units;
    Decoded next {};
    const auto joins = [&] {
        if (end == source.size())
            return false;
        next = decode(source, end);
        return unicode::mayJoinBackwards(next.c);
    };
    if (!joins() && !unicode::changesAlone(first.c)) {
        mark(at, first.units == 1 ? Step::One : Step::Two);
        m_text += first.c;
        return end;
    }
    std::u32string run(1, first.c);
    for (; joins(); end += next.units)
        run += next.c;
    const std::u32string composed = unicode::composed(run);
    if (composed != run) {
        mark(at, Step::Whole);
        m_text += composed;
        return end;
    }
    for (qsizetype unit = at; unit < end;) {
        const Decoded one = decode(source, unit);
        mark(unit, one.units == 1 ? Step::One : Step::Two);
        m_text += one.c;
        unit += one.units;
    }
    return end;
}

QString NormalizedText::words(TextSpan span) const
{
    const qsizetype start = std::clamp<qsizetype>(span.start, 0, size());
    const qsizetype end = std::clamp<qsizetype>(span.end, start, size());
    return QString::fromUcs4(m_text.data() + start, end - start);
}

QString NormalizedText::hash() const
{
    constexpr qsizetype piece = 1 << 16; // code points converted at a time
    QCryptographicHash sum(QCryptographicHash::Sha256);
    for (qsizetype at = 0; at < size(); at += piece)
        sum.addData(words({ at, at + piece }).toUtf8());
    return QString::fromLatin1(sum.result().toHex());
}

TextSpan NormalizedText::fromSource(TextSpan source) const
{
    const qsizetype limit = m_marks.back().source;
    const qsizetype from = std::clamp<qsizetype>(source.start, 0, limit);
    const qsizetype to = std::clamp<qsizetype>(source.end, from, limit);
    const auto at = [this](qsizetype unit) {
        return std::prev(
            std::upper_bound(m_marks.begin(), m_marks.end(), unit,
                             [](qsizetype u, const Mark &mark) { return u < qsizetype(mark.source); }));
    };
    const auto convert = [&](qsizetype unit, qsizetype roundUp) -> qsizetype {
        const auto mark = at(unit);
        const qsizetype inside = unit - mark->source;
        if (Step(mark->step) == Step::One)
            return mark->normal + inside;
        if (Step(mark->step) == Step::Two)
            return mark->normal + (inside + roundUp) / 2;
        return inside > 0 && roundUp ? std::next(mark)->normal : mark->normal;
    };
    const qsizetype start = convert(from, 0);
    return { start, to > from ? convert(to, 1) : start };
}

TextSpan NormalizedText::toSource(TextSpan normal) const
{
    const qsizetype from = std::clamp<qsizetype>(normal.start, 0, size());
    const qsizetype to = std::clamp<qsizetype>(normal.end, from, size());
    const auto at = [this](qsizetype point) {
        return std::prev(
            std::upper_bound(m_marks.begin(), m_marks.end(), point,
                             [](qsizetype p, const Mark &mark) { return p < qsizetype(mark.normal); }));
    };
    const auto unit = [&](qsizetype point, qsizetype behind) -> qsizetype {
        const auto mark = at(point);
        const qsizetype inside = point - mark->normal;
        if (std::next(mark) == m_marks.end())
            return mark->source;
        if (Step(mark->step) == Step::One)
            return mark->source + inside + behind;
        if (Step(mark->step) == Step::Two)
            return mark->source + 2 * (inside + behind);
        return behind ? std::next(mark)->source : mark->source;
    };
    const qsizetype start = unit(from, 0);
    return { start, to > from ? unit(to - 1, 1) : start };
}

std::optional<TextAnchor> NormalizedText::describe(TextSpan source) const
{
    TextSpan span = fromSource(source);
    while (span.length() > 0 && m_text[size_t(span.start)] == U' ')
        ++span.start;
    while (span.length() > 0 && m_text[size_t(span.end - 1)] == U' ')
        --span.end;
    if (span.length() == 0)
        return {};
    return anchorAt(span);
}

TextAnchor NormalizedText::anchorAt(TextSpan normal) const
{
    Q_ASSERT(normal.start >= 0 && normal.start <= normal.end && normal.end <= size());
    const auto part = [this](qsizetype from, qsizetype to) {
        return text().substr(size_t(from), size_t(to - from));
    };
    const auto [start, end] = normal;
    TextAnchor anchor;
    anchor.range = formatRange({ normal, crcOfUtf8(part(start, end)) });
    if (normal.length() > quoteWhole)
        anchor.quote.exact = quotable(part(start, start + quoteHalf)) + QChar(u'…')
            + quotable(part(end - quoteHalf, end));
    else
        anchor.quote.exact = quotable(part(start, end));
    anchor.quote.prefix = quotable(part(std::max<qsizetype>(0, start - context), start));
    anchor.quote.suffix = quotable(part(end, std::min(size(), end + context)));
    return anchor;
}

} // namespace callout
