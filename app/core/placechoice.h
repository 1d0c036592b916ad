// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/anchorresolver.h"
#include "app/core/passagefit.h"

#include <vector>

namespace callout {

/// Judges the places where one passage may be against one another.
class PlaceChoice {
public:
    /// Looks them up. Check `stop` afterwards: a stopped one knows too little.
    PlaceChoice(const TextAnchor &anchor, std::u32string_view text, const SeedIndex &seeds,
                const std::stop_token &stop);

    /// Where the passage began, as its anchor says; nothing if the anchor does not.
    std::optional<qsizetype> oldStart() const;
    /// Where it is, if nothing else comes near, wherever it is expected: enough to vouch for others.
    std::optional<TextSpan> unmistakable() const;

    /// From where to where its beginning is expected, from what became of others of the same text.
    void expect(std::optional<TextSpan> starts) { m_expected = starts; }
    Placement placement() const;

private:
    double likelihood(const Fit &fit) const;
    double away(const Fit &fit) const;
    double remoteness(const Fit &fit) const;
    const Fit &best() const;
    bool isSure(const Fit &best) const;
    bool isSureOfWhole(const Fit &best) const;
    double next(const Fit &best) const;

    Passage m_passage;
    std::optional<TextSpan> m_stays; ///< with all of its context, where it was
    bool m_standsThere = false;      ///< at least its words do
    std::vector<Fit> m_fits;
    std::optional<TextSpan> m_expected;
};

} // namespace callout
