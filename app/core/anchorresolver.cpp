// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/anchorresolver.h"

#include "app/core/passagefit.h"

#include <algorithm>
#include <cstdlib>

namespace callout {

namespace {

// Protocol §7 accepts a likeness of 0.75 and is certain from 0.9. The rest was measured: see
// docs/decisions/0007-a-passage-is-placed-only-where-nothing-else-could-be-it.md.
constexpr double accepted = 0.75;
constexpr double certain = 0.9;
constexpr double acceptedFarAway = 0.95;
constexpr double farAway = 2000;        ///< code points from the old place
constexpr double leastQuote = 0.65;     ///< of the quote alone, however well its context matches
constexpr double leastMargin = 6;       ///< over the next best place, in characters
constexpr qsizetype tellingLength = 32; ///< of a quote that is itself enough, where it is there once

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

/// Judges the places where a passage may be against one another.
class Choice {
public:
    Choice(const Passage &passage, const std::vector<Fit> &fits)
        : m_passage(passage),
          m_fits(fits),
          m_length(double(passage.known()))
    {
        m_best = &*std::min_element(fits.begin(), fits.end(), [this](const Fit &a, const Fit &b) {
            return a.score != b.score ? a.score > b.score : away(a) < away(b);
        });
    }

    const Fit &best() const { return *m_best; }

    bool isSure() const
    {
        if (m_best->score < accepted || m_best->quote < leastQuote)
            return false;
        if (isWhole(*m_best))
            return true;
        if ((m_best->score - nextScore()) * (m_length + contextWeight) < leastMargin)
            return false;
        if (m_best->quote == 1 && m_passage.known() >= tellingLength && isOnlyOne())
            return true;
        // Little is deleted and comes back, changed, far away; what is there then is something like it.
        const double distance = m_passage.range() ? double(away(*m_best)) / farAway : 1;
        return m_best->score >= accepted + (acceptedFarAway - accepted) * std::min(1.0, distance);
    }

private:
    qsizetype away(const Fit &fit) const
    {
        return std::abs(fit.span.start - m_passage.shift() - m_passage.quote().start);
    }

    /// Of the best of the others. One that lacks nothing and was only added to counts as if it were not:
    /// rather that than a near-duplicate.
    double nextScore() const
    {
        double next = 0;
        for (const Fit &other : m_fits) {
            if (isSamePlace(other.span, m_best->span))
                continue;
            const double added = other.span.start == m_best->span.start ? 0 : other.kept - other.quote;
            next = std::max(next, other.score + added * m_length / (m_length + contextWeight));
        }
        return next;
    }

    bool isOnlyOne() const
    {
        return std::none_of(m_fits.begin(), m_fits.end(), [this](const Fit &other) {
            return other.quote == 1 && !isSamePlace(other.span, m_best->span);
        });
    }

    const Passage &m_passage;
    const std::vector<Fit> &m_fits;
    double m_length;
    const Fit *m_best = nullptr;
};

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

AnchorResolver::AnchorResolver(std::shared_ptr<const NormalizedText> text, std::stop_token stop)
    : m_text(std::move(text)),
      m_seeds(m_text->text(), std::move(stop))
{
}

std::optional<Placement> AnchorResolver::place(const TextAnchor &anchor, const std::stop_token &stop) const
{
    const Passage passage(anchor);
    const std::u32string_view text = m_text->text();
    if (passage.known() == 0 || text.empty())
        return Placement {};
    const bool stands = standsThere(passage, text);
    if (stands && standsBetweenTheSame(passage, text))
        return Placement { Placing::Exact, passage.range()->span, 1 };

    std::vector<Fit> fits;
    for (const Chain &chain : findChains(passage, text, m_seeds, stop)) {
        if (stop.stop_requested())
            return {};
        fits.push_back(fit(passage, text, chain));
    }
    if (stop.stop_requested())
        return {};
    if (fits.empty())
        return Placement {};

    const Choice choice(passage, fits);
    const Fit &best = choice.best();
    if (!choice.isSure())
        return Placement { Placing::Detached, {}, best.score };
    if (stands && best.span == passage.range()->span)
        return Placement { Placing::Exact, best.span, best.score };
    return Placement { best.score < certain ? Placing::Uncertain : Placing::Moved, best.span, best.score };
}

Placement reanchor(const TextAnchor &anchor, const NormalizedText &text)
{
    const std::shared_ptr<const NormalizedText> borrowed(std::shared_ptr<void>(), &text);
    return *AnchorResolver(borrowed).place(anchor);
}

} // namespace callout
