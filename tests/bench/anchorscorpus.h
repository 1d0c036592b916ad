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

/// One change of one document.
struct Edit {
    std::string document; ///< its name: documents, not edits, are held out from tuning
    Origin origin = Origin::Synthetic;
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
void editsOfHistory(const QString &repository, int pairs, const TakeEdit &take);

/// Where each element of `before` is in `after` by a shortest edit script of words, then of the
/// characters within changed stretches, then of long stretches that moved; -1: gone. Empty where the two
/// have too little in common to say.
std::vector<qsizetype> followCharacters(std::u32string_view before, std::u32string_view after);

/// The same number for the same text on every machine.
quint64 stableHash(std::string_view text);

} // namespace callout::bench
