// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/anchorresolver.h"

#include "app/core/passagefit.h"

#include <algorithm>
#include <cstdlib>

#ifdef ANCH_DEBUG
double g_f[16];
#endif
namespace callout {

namespace {

constexpr double accepted = 0.75;
constexpr double certain = 0.9;
constexpr double leastQuote = 0.65; ///< of the quote alone, however well its context matches
constexpr double leastMargin = 6; ///< over the next best place, in characters

/// Two thirds in common.
bool isSamePlace(const TextSpan &a, const TextSpan &b)
{
    return 3 * (std::min(a.end, b.end) - std::max(a.start, b.start)) >= 2 * (std::max(a.end, b.end) - std::min(a.start, b.start));
}

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

AnchorResolver::AnchorResolver(std::shared_ptr<const NormalizedText> text, std::stop_token stop)
    : m_text(std::move(text)), m_seeds(m_text->text(), std::move(stop))
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

    const auto away = [&](const Fit &f) { return std::abs(f.span.start - passage.shift() - passage.quote().start); };
    const auto best = std::min_element(fits.begin(), fits.end(), [&](const Fit &a, const Fit &b) {
        return a.score != b.score ? a.score > b.score : away(a) < away(b);
    });
    double next = 0;
    const double lengthShare = double(passage.known()) / double(passage.known() + 32);
    for (const Fit &other : fits) {
        if (!isSamePlace(other.span, best->span))
            next = std::max(next, other.score + lengthShare * (other.kept - other.quote));
    }
#ifdef ANCH_DEBUG
    {
        const Fit *n = nullptr;
        for (const Fit &o : fits) if (!isSamePlace(o.span, best->span) && (!n || o.score > n->score)) n = &o;
        double v[] = {1, double(passage.known()), best->quote, best->left, best->right, best->score, n ? n->quote : 0, n ? n->left : 0, n ? n->right : 0, next, double(stands), double(away(*best)), n ? double(away(*n)) : -1, double(best->span.start), double(best->span.end), double(passage.isAbridged())};
        std::copy(v, v + 16, g_f);
    }
#endif
    if (best->score < accepted || best->quote < leastQuote
        || (!isWhole(*best) && (best->score - next) * (double(passage.known()) + 32) < leastMargin))
        return Placement { Placing::Detached, {}, best->score };
    if (stands && best->span == passage.range()->span)
        return Placement { Placing::Exact, best->span, best->score };
    return Placement { best->score < certain ? Placing::Uncertain : Placing::Moved, best->span, best->score };
}

Placement reanchor(const TextAnchor &anchor, const NormalizedText &text)
{
    const std::shared_ptr<const NormalizedText> borrowed(std::shared_ptr<void>(), &text);
    return *AnchorResolver(borrowed).place(anchor);
}

} // namespace callout
