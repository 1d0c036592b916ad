// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/anchorscorpus.h"

#include <QString>

#include <random>
#include <string>
#include <vector>

namespace callout::bench {

struct Source {
    std::string name;
    QString text;
    std::vector<std::pair<qsizetype, qsizetype>>
        copies; ///< paragraphs that differ from another in some words
    Part part = Part::Tuning;
};

/// Documents of many kinds: prose, specifications with near-duplicate sections, tables, lists, clauses,
/// other scripts, emoji. The same ones every time.
std::vector<Source> generatedDocuments();

/// Words of a document's kind, for what is inserted into it.
QString sentenceLike(const QString &document, std::mt19937_64 &random);

} // namespace callout::bench
