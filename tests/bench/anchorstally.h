// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/anchorresolver.h"
#include "tests/bench/anchorspassages.h"
#include "tests/bench/anchorstruth.h"
#include "tests/bench/measure.h"

#include <array>
#include <set>

namespace callout::bench {

/// Who looks for passages.
enum class Finder {
    Together, ///< all anchors of a document vouch for one another
    Alone,    ///< each for itself
    Naive,    ///< the baseline: where the quote occurs first
};
inline constexpr size_t finders = 3;

/// Counts verdicts and prints them.
class Tally {
public:
    void addEdit(const Edit &edit);
    void add(const Edit &edit, const Sample &sample, Finder finder, Verdict verdict);
    void addState(const Edit &edit, Placing placing, Verdict verdict);
    void addTime(const Edit &edit, int64_t nanoseconds);
    /// Edits counted so far of the document's origin and part.
    int edits(const Edit &edit) const;

    void print();
    /// Anywhere in the documents held out: more than 97 % right, less than 0.1 % wrong.
    bool isWithinTarget() const;

private:
    using Verdicts = std::array<int, verdicts>;
    struct Counts {
        std::set<std::string> documents;
        int edits = 0;
        std::array<std::array<Verdicts, finders>, 2> found {}; ///< by the sample's kind
        std::array<Verdicts, 4> states {};
        Samples placing;
    };
    Counts &of(const Edit &edit) { return m_counts[size_t(edit.origin)][size_t(edit.part)]; }
    const Counts &of(const Edit &edit) const { return m_counts[size_t(edit.origin)][size_t(edit.part)]; }
    void printStates();

    std::array<std::array<Counts, 2>, 2> m_counts; ///< by origin and part
};

} // namespace callout::bench
