// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/normalizedtext.h"

#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <vector>

/// Changed documents of which is known what became of every character; never asked of the matcher.
namespace callout::bench {

enum class Origin { Synthetic, Real };

/// Documents, not edits, are held out: nothing is tuned on them, nor are they looked at.
enum class Part { Tuning, HeldOut };

/// One change of one document.
struct Edit {
    std::string document; ///< its name
    Origin origin = Origin::Synthetic;
    Part part = Part::Tuning;
    std::shared_ptr<const NormalizedText> before;
    std::shared_ptr<const NormalizedText> after;
    std::vector<qsizetype> places;  ///< where each code point of `before` is in `after`; -1: gone
    std::vector<qsizetype> origins; ///< the way back; -1: new
};

using TakeEdit = std::function<void(Edit)>;

/// Generated documents, and those under `documents` (Markdown), each changed by `scripts` random
/// edit scripts that carry an id with every character.
void editSynthetically(const QString &documents, int scripts, const TakeEdit &take);

/// Pairs of revisions of one file (Markdown, text, HTML) of a git repository, at most `pairs`.
/// What became of the characters is what a diff says.
void editsOfHistory(const QString &repository, Part part, int pairs, const TakeEdit &take);

/// Where each character of `before` is in `after`; -1: gone. By stretches that are unmistakable in both
/// (moved ones, too), then by a shortest edit script of words between them, then of characters.
std::vector<qsizetype> followCharacters(std::u32string_view before, std::u32string_view after);

/// The same number for the same text on every machine.
quint64 stableHash(std::string_view text);

} // namespace callout::bench
