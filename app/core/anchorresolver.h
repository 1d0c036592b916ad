// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/anchor.h"
#include "app/core/normalizedtext.h"
#include "app/core/seedindex.h"

#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace callout {

/// How sure it is where an anchored passage is in another text (docs/protocol.md §7).
enum class Placing {
    Exact,     ///< where it was, letter by letter
    Moved,     ///< found elsewhere, or with small changes
    Uncertain, ///< probably here; a person should look
    Detached,  ///< not found, or not told apart from others like it: placed nowhere
};

/// Where a passage is now.
struct Placement {
    Placing placing = Placing::Detached;
    TextSpan span;    ///< code points of the normalised text; empty when detached
    double score = 0; ///< likeness of quote and context, 0–1
    bool operator==(const Placement &) const = default;
};

/// Finds anchored passages in one text, which it prepares once. Off the GUI thread: preparing takes
/// about 50 ms a million characters, and 3 bytes a character. A look-up does bounded work, whatever the text:
/// by exact seeds of six characters to at most `mostChains` places, and edit distances (Myers,
/// bit-parallel) only there. Nothing is ever changed by a look-up: any number of threads may do them.
class AnchorResolver {
public:
    /// REQUIRES: `text` is not null. A stopped preparation finds nothing but what stands where it stood.
    explicit AnchorResolver(std::shared_ptr<const NormalizedText> text, std::stop_token stop = {});

    const NormalizedText &text() const { return *m_text; }

    /// Where the passages of all these anchors are, in their order. They vouch for one another: those that
    /// are unmistakable, and still in their order, say how far the text around the others has moved, so that
    /// fewer are detached and fewer misplaced than one by one. Nothing if `stop` was asked for before all
    /// were known.
    std::optional<std::vector<Placement>> placeAll(std::span<const TextAnchor> anchors,
                                                   const std::stop_token &stop = {}) const;

    /// Where the passage of `anchor` is. Nothing if `stop` was asked for before that was known.
    std::optional<Placement> place(const TextAnchor &anchor, const std::stop_token &stop = {}) const;

private:
    std::shared_ptr<const NormalizedText> m_text;
    SeedIndex m_seeds;
};

/// One anchor in one text. For more than one, or off the GUI thread, take an AnchorResolver.
Placement reanchor(const TextAnchor &anchor, const NormalizedText &text);

} // namespace callout
