// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/anchor.h"
#include "app/core/anchorrange.h"

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace callout {

class SeedIndex;

/// What an anchor knows of its passage: prefix, quote and suffix in one row of characters, counted
/// from the prefix's first. Of an abridged quote the middle is not known, only how long it was.
class Passage {
public:
    struct Piece {
        qsizetype at;
        std::u32string text;
        qsizetype end() const { return at + qsizetype(text.size()); }
    };

    explicit Passage(const TextAnchor &anchor);

    const std::vector<Piece> &pieces() const { return m_pieces; }
    TextSpan quote() const { return m_quote; }  ///< within the row
    qsizetype known() const { return m_known; } ///< characters of the quote that are known
    bool isAbridged() const { return m_pieces.size() > 1; }
    const std::optional<AnchorRange> &range() const { return m_range; }
    /// How far the row's first character was from the text's, as the range says.
    qsizetype shift() const { return m_range ? m_range->span.start - m_quote.start : 0; }

    std::u32string prefix() const;
    std::u32string suffix() const;
    /// The known characters of a part of the row: those of its first piece.
    std::u32string_view part(qsizetype start, qsizetype end) const;

private:
    std::vector<Piece> m_pieces;
    TextSpan m_quote;
    qsizetype m_known = 0;
    std::optional<AnchorRange> m_range;
};

/// The same characters in a passage and in the text.
struct Block {
    qsizetype row = 0; ///< in the passage
    qsizetype text = 0;
    qsizetype length = 0;
    qsizetype rowEnd() const { return row + length; }
    qsizetype textEnd() const { return text + length; }
};

/// Blocks that follow one another in the passage as well as in the text.
using Chain = std::vector<Block>;

/// The places where the passage may be, the most promising first; at most `mostChains`. Their number and
/// the work are bounded whatever the text: of what repeats, the occurrences nearest the old place
/// are looked at. The stop token ends it early, with less.
std::vector<Chain> findChains(const Passage &passage, std::u32string_view text, const SeedIndex &seeds,
                              const std::stop_token &stop);
inline constexpr size_t mostChains = 24;

} // namespace callout
