// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/anchorresolver.h"

#include "app/core/placechoice.h"

#include <algorithm>
#include <map>

namespace callout {

namespace {

/// Where passages began, and how far they have moved.
using Moves = std::map<qsizetype, qsizetype>;

/// Keeps the most that are still in the order they were in: the others were moved themselves, or misjudged.
void dropStrays(Moves &moves)
{
    struct End {
        Moves::const_iterator at;
        qsizetype previous;
    };
    std::vector<End> ends;
    std::vector<qsizetype> least; // of the chains of 1, 2, … the one that ends first
    const auto placeOf = [&](qsizetype end) {
        const auto &[start, move] = *ends[size_t(end)].at;
        return start + move;
    };
    for (auto at = moves.cbegin(); at != moves.cend(); ++at) {
        const qsizetype place = at->first + at->second;
        const auto longer = std::upper_bound(
            least.begin(), least.end(), place,
            [&](qsizetype wanted, qsizetype end) { return wanted < placeOf(end); });
        ends.push_back({ at, longer == least.begin() ? -1 : *std::prev(longer) });
        const qsizetype end = qsizetype(ends.size()) - 1;
        if (longer == least.end())
            least.push_back(end);
        else
            *longer = end;
    }
    Moves kept;
    for (qsizetype end = least.empty() ? -1 : least.back(); end >= 0; end = ends[size_t(end)].previous)
        kept.insert(*ends[size_t(end)].at);
    moves = std::move(kept);
}

/// Where what began at `start` is expected to begin, from what became of others around it.
std::optional<TextSpan> expectedFrom(const Moves &moves, qsizetype start)
{
    auto after = moves.lower_bound(start);
    const bool hasBefore = after != moves.begin();
    const auto before = hasBefore ? std::prev(after) : after;
    if (after != moves.end() && after->first == start)
        ++after; // nobody vouches for himself
    if (!hasBefore && after == moves.end())
        return {};
    const qsizetype later = after == moves.end() ? before->second : after->second;
    const qsizetype earlier = hasBefore ? before->second : later;
    return TextSpan { start + std::min(earlier, later), start + std::max(earlier, later) };
}

} // namespace

AnchorResolver::AnchorResolver(std::shared_ptr<const NormalizedText> text, std::stop_token stop)
    : m_text(std::move(text)),
      m_seeds(m_text->text(), std::move(stop))
{
}

std::optional<std::vector<Placement>> AnchorResolver::placeAll(std::span<const TextAnchor> anchors,
                                                               const std::stop_token &stop) const
{
    std::vector<PlaceChoice> choices;
    choices.reserve(anchors.size());
    Moves moves;
    for (const TextAnchor &anchor : anchors) {
        const PlaceChoice &choice = choices.emplace_back(anchor, m_text->text(), m_seeds, stop);
        if (stop.stop_requested())
            return {};
        const auto place = choice.unmistakable();
        if (const auto start = choice.oldStart(); start && place)
            moves[*start] = place->start - *start;
    }
    dropStrays(moves);
    std::vector<Placement> placements;
    placements.reserve(choices.size());
    for (PlaceChoice &choice : choices) {
        if (const auto start = choice.oldStart())
            choice.expect(expectedFrom(moves, *start));
        placements.push_back(choice.placement());
    }
    return placements;
}

std::optional<Placement> AnchorResolver::place(const TextAnchor &anchor, const std::stop_token &stop) const
{
    const PlaceChoice choice(anchor, m_text->text(), m_seeds, stop);
    if (stop.stop_requested())
        return {};
    return choice.placement();
}

Placement reanchor(const TextAnchor &anchor, const NormalizedText &text)
{
    const std::shared_ptr<const NormalizedText> borrowed(std::shared_ptr<void>(), &text);
    return *AnchorResolver(borrowed).place(anchor);
}

} // namespace callout
