// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/anchorresolver.h"

#include "app/core/placechoice.h"

#include <algorithm>
#include <map>

namespace callout {

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
    std::map<qsizetype, qsizetype> moves; // where passages began, and how far they have moved
    for (const TextAnchor &anchor : anchors) {
        const PlaceChoice &choice = choices.emplace_back(anchor, m_text->text(), m_seeds, stop);
        if (stop.stop_requested())
            return {};
        const auto place = choice.unmistakable();
        if (const auto start = choice.oldStart(); start && place)
            moves[*start] = place->start - *start;
    }
    std::vector<Placement> placements;
    placements.reserve(choices.size());
    for (PlaceChoice &choice : choices) {
        if (const auto start = choice.oldStart(); start && !moves.empty()) {
            const auto after = moves.lower_bound(*start);
            const qsizetype later = after == moves.end() ? std::prev(after)->second : after->second;
            const qsizetype earlier = after == moves.begin() ? later : std::prev(after)->second;
            choice.expect({ *start + std::min(earlier, later), *start + std::max(earlier, later) });
        }
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
