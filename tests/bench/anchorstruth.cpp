// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/anchorstruth.h"

#include <algorithm>

namespace callout::bench {

namespace {

/// How much of what is left of the passage is in a place, and how much of the place is the passage's.
struct Overlap {
    double held = 0;
    double own = 0;
};

/// What stands between the passage's characters now is its own, too: it grew. What stands beside them is not.
Overlap overlapOf(const Edit &edit, TextSpan passage, const Truth &truth, TextSpan place)
{
    qsizetype held = 0;
    qsizetype own = 0;
    for (qsizetype at = place.start; at < place.end; ++at) {
        const qsizetype origin = edit.origins[size_t(at)];
        const bool isLeft = origin >= passage.start && origin < passage.end;
        held += isLeft;
        own += isLeft || (at >= truth.range.start && at < truth.range.end);
    }
    if (truth.places.empty() || place.length() == 0)
        return {};
    return { double(held) / double(truth.places.size()), double(own) / double(place.length()) };
}

} // namespace

TextSpan trimmed(std::u32string_view text, TextSpan span)
{
    const auto isEdge = [&](qsizetype at) {
        const char32_t c = text[size_t(at)];
        return QChar::isSpace(c) || QChar::isPunct(c);
    };
    TextSpan inner = span;
    while (inner.start < inner.end && isEdge(inner.start))
        ++inner.start;
    while (inner.start < inner.end && isEdge(inner.end - 1))
        --inner.end;
    return inner.length() > 0 ? inner : span;
}

Truth truthOf(const Edit &edit, TextSpan passage)
{
    Truth truth;
    truth.length = passage.length();
    for (qsizetype i = passage.start; i < passage.end; ++i) {
        if (edit.places[size_t(i)] >= 0)
            truth.places.push_back(edit.places[size_t(i)]);
    }
    std::sort(truth.places.begin(), truth.places.end());
    // A word of it that went astray is no reason to call what is between its own.
    const size_t most = (truth.places.size() * 9 + 9) / 10;
    for (size_t i = 0; most > 0 && i + most <= truth.places.size(); ++i) {
        const TextSpan range { truth.places[i], truth.places[i + most - 1] + 1 };
        if (i == 0 || range.length() < truth.range.length())
            truth.range = range;
    }
    return truth;
}

Verdict judge(const Edit &edit, TextSpan passage, const std::optional<TextSpan> &found)
{
    passage = trimmed(edit.before->text(), passage);
    const Truth truth = truthOf(edit, passage);
    if (!found)
        return truth.exists() ? Verdict::Missed : Verdict::Gone;
    const Overlap overlap = overlapOf(edit, passage, truth, trimmed(edit.after->text(), *found));
    if (truth.exists())
        return overlap.held >= 0.75 && overlap.own >= 0.75 ? Verdict::Right : Verdict::Misplaced;
    const bool remains = truth.share() >= 0.25 && overlap.held >= 0.5 && overlap.own >= 0.5;
    return remains ? Verdict::Remains : Verdict::Ghost;
}

} // namespace callout::bench
