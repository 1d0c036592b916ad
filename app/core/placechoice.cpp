// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/placechoice.h"

#include <algorithm>

namespace callout {

namespace {

// Protocol §7 accepts a likeness of 0.75 and is certain from 0.9. The rest was measured: see
// docs/decisions/0013-a-passage-is-placed-only-where-nothing-else-could-be-it.md, and 0019.
constexpr double accepted = 0.75;
constexpr double certain = 0.9;
constexpr double acceptedChanged = 0.79; ///< where the quote itself has changed
constexpr double farAwayCost = 0.2;      ///< of likeness, of one place among several
constexpr double farAwayDoubt = 0.05;    ///< the same, of whether it is the place at all
constexpr double farAway = 2000;         ///< code points from where it is expected
constexpr double leastQuote = 0.65;      ///< of the quote alone, however well its context matches
constexpr double leastMargin = 4;        ///< over the next best place, in characters
constexpr double leastWholeMargin = 0.5; ///< the same of one that lacks nothing
constexpr double wholeAwayCost = 0.04;   ///< of likeness, for one that lacks nothing
constexpr double twinsApart = 10;        ///< times as far away as one of two alike, and
constexpr double leastApart = 40;        ///< code points more
constexpr double vouchingMargin = 12;    ///< the same of one that says where others are
constexpr qsizetype tellingLength = 32;  ///< of a quote that is itself enough, where it is there once

/// Two thirds in common.
bool isSamePlace(const TextSpan &a, const TextSpan &b)
{
    const qsizetype common = std::min(a.end, b.end) - std::max(a.start, b.start);
    const qsizetype whole = std::max(a.end, b.end) - std::min(a.start, b.start);
    return 3 * common >= 2 * whole;
}

/// The quote between all of its context, letter by letter.
bool isWhole(const Fit &fit)
{
    return fit.quote == 1 && fit.left == 1 && fit.right == 1;
}

/// Whether the very words stand at the old offsets.
bool standsThere(const Passage &passage, std::u32string_view text)
{
    const auto &range = passage.range();
    return range && range->span.end <= qsizetype(text.size())
        && crcOfUtf8(text.substr(size_t(range->span.start), size_t(range->span.length()))) == range->crc;
}

/// Whether the same words stand around them, too.
bool standsBetweenTheSame(const Passage &passage, std::u32string_view text)
{
    const std::u32string prefix = passage.prefix();
    const std::u32string suffix = passage.suffix();
    const TextSpan span = passage.range()->span;
    return span.start >= qsizetype(prefix.size()) && text.substr(0, size_t(span.start)).ends_with(prefix)
        && text.substr(size_t(span.end)).starts_with(suffix);
}

} // namespace

PlaceChoice::PlaceChoice(const TextAnchor &anchor, std::u32string_view text, const SeedIndex &seeds,
                         const std::stop_token &stop)
    : m_passage(anchor)
{
    if (m_passage.known() == 0 || text.empty())
        return;
    m_standsThere = standsThere(m_passage, text);
    if (m_standsThere && standsBetweenTheSame(m_passage, text)) {
        m_stays = m_passage.range()->span;
        return;
    }
    for (const Chain &chain : findChains(m_passage, text, seeds, stop)) {
        if (stop.stop_requested())
            return;
        m_fits.push_back(fit(m_passage, text, chain));
    }
}

std::optional<qsizetype> PlaceChoice::oldStart() const
{
    return m_passage.range() ? std::optional(m_passage.range()->span.start) : std::nullopt;
}

std::optional<TextSpan> PlaceChoice::unmistakable() const
{
    if (m_stays)
        return m_stays;
    const auto best = std::max_element(m_fits.begin(), m_fits.end(),
                                       [](const Fit &a, const Fit &b) { return a.score < b.score; });
    if (best == m_fits.end() || best->score < certain || best->quote < 1)
        return {};
    const double length = double(m_passage.known());
    for (const Fit &other : m_fits) {
        if (!isSamePlace(other.span, best->span)
            && (best->score - other.score) * (length + contextWeight) < vouchingMargin)
            return {};
    }
    return best->span;
}

Placement PlaceChoice::placement() const
{
    if (m_stays)
        return Placement { Placing::Exact, *m_stays, 1 };
    if (m_fits.empty())
        return Placement {};
    const Fit &place = best();
    if (!isSure(place))
        return Placement { Placing::Detached, {}, place.score };
    if (m_standsThere && place.span == m_passage.range()->span)
        return Placement { Placing::Exact, place.span, place.score };
    return Placement { place.score < certain ? Placing::Uncertain : Placing::Moved, place.span, place.score };
}

double PlaceChoice::away(const Fit &fit) const
{
    if (!m_expected && !oldStart())
        return farAway;
    const TextSpan expected = m_expected.value_or(
        TextSpan { oldStart().value_or(0), oldStart().value_or(0) });
    return double(std::max<qsizetype>({ 0, expected.start - fit.span.start, fit.span.start - expected.end }));
}

/// 0 where it is expected, 1 where that is far away.
double PlaceChoice::remoteness(const Fit &fit) const
{
    return std::min(1.0, away(fit) / farAway);
}

/// Little is deleted and comes back, changed, far away; what is there then is something like it.
double PlaceChoice::likelihood(const Fit &fit) const
{
    return isWhole(fit) ? fit.score : fit.score - farAwayCost * remoteness(fit);
}

const Fit &PlaceChoice::best() const
{
    return *std::min_element(m_fits.begin(), m_fits.end(), [this](const Fit &a, const Fit &b) {
        const double ofA = likelihood(a);
        const double ofB = likelihood(b);
        return ofA != ofB ? ofA > ofB : away(a) < away(b);
    });
}

/// The likelihood of the next best place. One that lacks nothing and was only added to counts as if it
/// were not: rather that than a near-duplicate.
double PlaceChoice::next(const Fit &best) const
{
    const double length = double(m_passage.known());
    double next = 0;
    for (const Fit &other : m_fits) {
        if (isSamePlace(other.span, best.span))
            continue;
        const double added = other.span.start == best.span.start ? 0 : other.kept - other.quote;
        next = std::max(next, likelihood(other) + added * length / (length + contextWeight));
    }
    return next;
}

/// Several such places are told apart only by where it is expected; and one that is not where it is
/// expected may be the other of two that were like it.
bool PlaceChoice::isSureOfWhole(const Fit &best) const
{
    for (const Fit &other : m_fits) {
        if (&other != &best && isWhole(other) && away(other) <= twinsApart * away(best) + leastApart)
            return false;
    }
    const double likely = 1 - wholeAwayCost * remoteness(best);
    double next = 0;
    for (const Fit &other : m_fits)
        next = isWhole(other) ? next : std::max(next, likelihood(other));
    return (likely - next) * (double(m_passage.known()) + contextWeight) >= leastWholeMargin;
}

bool PlaceChoice::isSure(const Fit &best) const
{
    if (best.score < accepted || best.quote < leastQuote)
        return false;
    if (isWhole(best))
        return isSureOfWhole(best);
    const double length = double(m_passage.known());
    if ((likelihood(best) - next(best)) * (length + contextWeight) < leastMargin)
        return false;
    const bool isOnlyOne = std::none_of(m_fits.begin(), m_fits.end(), [&](const Fit &other) {
        return other.quote == 1 && !isSamePlace(other.span, best.span);
    });
    return best.score - farAwayDoubt * remoteness(best) >= (best.quote < 1 ? acceptedChanged : accepted)
        || (best.quote == 1 && isOnlyOne && m_passage.known() >= tellingLength);
}

} // namespace callout
