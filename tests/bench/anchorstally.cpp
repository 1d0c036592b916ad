// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/anchorstally.h"

#include <cstdio>
#include <numeric>

namespace callout::bench {

namespace {

/// Verdicts summed up.
struct Sums {
    explicit Sums(const std::array<int, verdicts> &counts)
        : right(counts[size_t(Verdict::Right)]),
          wrong(counts[size_t(Verdict::Misplaced)] + counts[size_t(Verdict::Ghost)]),
          missed(counts[size_t(Verdict::Missed)]),
          exist(right + counts[size_t(Verdict::Misplaced)] + missed),
          detached(counts[size_t(Verdict::Gone)]),
          remains(counts[size_t(Verdict::Remains)]),
          gone(detached + remains + counts[size_t(Verdict::Ghost)]),
          passages(exist + gone)
    {
    }
    int right;
    int wrong; ///< of those that exist and of those that are gone
    int missed;
    int exist;
    int detached;
    int remains;
    int gone;
    int passages;
};

std::string percent(int part, int whole)
{
    return decimal(whole > 0 ? 100.0 * part / whole : 0, 3);
}

std::string nameOf(size_t origin, size_t part)
{
    return std::string(origin ? "real" : "synthetic") + (part ? ", held out, " : ", tuning, ");
}

} // namespace

void Tally::addEdit(const Edit &edit)
{
    of(edit).documents.insert(edit.document);
    ++of(edit).edits;
}

void Tally::add(const Edit &edit, const Sample &sample, Finder finder, Verdict verdict)
{
    ++of(edit).found[sample.kind][size_t(finder)][size_t(verdict)];
}

void Tally::addState(const Edit &edit, Placing placing, Verdict verdict)
{
    ++of(edit).states[size_t(placing)][size_t(verdict)];
}

void Tally::addTime(const Edit &edit, int64_t nanoseconds)
{
    of(edit).placing.add(nanoseconds);
}

int Tally::edits(const Edit &edit) const
{
    return of(edit).edits;
}

void Tally::print()
{
    Table head({ "", "documents", "edits", "passages", "exist", "right %", "missed %", "wrong %", "gone",
                 "detached %", "on remains %", "place µs p50", "p99" });
    for (size_t origin : { 0, 1 }) {
        for (size_t part : { 0, 1 }) {
            Counts &counts = m_counts[origin][part];
            for (size_t kind = 0; kind < 2 && counts.edits; ++kind) {
                for (size_t finder = 0; finder < finders; ++finder) {
                    const Sums sums(counts.found[kind][finder]);
                    const bool ours = Finder(finder) == Finder::Together;
                    constexpr std::array names { "", "  each for itself", "  first occurrence" };
                    head.row(
                        { ours ? nameOf(origin, part) + (kind ? "at changes" : "anywhere") : names[finder],
                          std::to_string(counts.documents.size()), std::to_string(counts.edits),
                          std::to_string(sums.passages), std::to_string(sums.exist),
                          percent(sums.right, sums.exist), percent(sums.missed, sums.exist),
                          percent(sums.wrong, sums.passages), std::to_string(sums.gone),
                          percent(sums.detached, sums.gone), percent(sums.remains, sums.gone),
                          ours ? decimal(counts.placing.milliseconds(0.5) * 1000, 1) : "",
                          ours ? decimal(counts.placing.milliseconds(0.99) * 1000, 0) : "" });
                }
            }
        }
    }
    head.print();
    std::printf("\n");
    printStates();
}

void Tally::printStates()
{
    Table table({ "by state", "right", "wrong: exists", "wrong: gone", "on remains", "missed", "gone" });
    constexpr std::array names { "exact", "moved", "uncertain", "detached" };
    for (size_t origin : { 0, 1 }) {
        for (size_t part : { 0, 1 }) {
            const Counts &counts = m_counts[origin][part];
            for (size_t state = 0; state < 4 && counts.edits; ++state) {
                const auto number = [&](Verdict v) {
                    return std::to_string(counts.states[state][size_t(v)]);
                };
                table.row({ nameOf(origin, part) + names[state], number(Verdict::Right),
                            number(Verdict::Misplaced), number(Verdict::Ghost), number(Verdict::Remains),
                            number(Verdict::Missed), number(Verdict::Gone) });
            }
        }
    }
    table.print();
}

bool Tally::isWithinTarget() const
{
    bool within = true;
    for (const auto &origin : m_counts) {
        const Sums sums(origin[size_t(Part::HeldOut)].found[0][size_t(Finder::Together)]);
        within = within && sums.wrong * 1000 <= sums.passages && sums.right * 100 >= sums.exist * 97;
    }
    return within;
}

} // namespace callout::bench
