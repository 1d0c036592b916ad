// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How many anchored passages are found again in changed documents, and how many wrongly; next to a
// search for the quote's first occurrence, in the same run. What became of each passage is known
// from ids of characters or from a diff, never from the matcher. 30 % of the documents are held out:
// nothing was tuned on them.
#include "app/core/anchorresolver.h"
#include "tests/bench/anchorscorpus.h"
#include "tests/bench/anchorsprose.h"
#include "tests/bench/measure.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstdio>
#include <numeric>
#include <random>
#include <set>

using namespace callout;
using namespace callout::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr double stillThere = 0.75; ///< of its characters: the passage exists
constexpr int passagesOfEdit = 8;

enum class Verdict {
    Right,
    Misplaced, ///< exists, but is placed elsewhere: wrong
    Missed,    ///< exists, but detached
    Gone,      ///< does not exist, and is detached
    Ghost,     ///< does not exist, but is placed: wrong
    Remains,   ///< less than 75 % of it is left, and it is placed there
    Twin,      ///< does not exist, but its words between the same 32 characters on both sides do
};
constexpr size_t verdicts = 7;

bool isWrong(Verdict verdict)
{
    return verdict == Verdict::Misplaced || verdict == Verdict::Ghost;
}

struct Counts {
    std::set<std::string> documents;
    int edits = 0;
    int twins = 0; ///< right, but only one of several that no anchor can tell apart
    std::array<std::array<int, verdicts>, 2> ours {};
    std::array<std::array<int, verdicts>, 2> alone {}; ///< each for itself
    std::array<std::array<int, verdicts>, 2> naive {};
    std::array<std::array<int, verdicts>, 4> states {};
    Samples placing;
};

struct Truth {
    qsizetype length = 0;
    std::vector<qsizetype> places; ///< of the characters that are left, ascending
    TextSpan hull;
    double share() const { return length ? double(places.size()) / double(length) : 0; }
};

Truth truthOf(const Edit &edit, TextSpan passage)
{
    Truth truth;
    truth.length = passage.length();
    for (qsizetype i = passage.start; i < passage.end; ++i) {
        if (edit.places[size_t(i)] >= 0)
            truth.places.push_back(edit.places[size_t(i)]);
    }
    std::sort(truth.places.begin(), truth.places.end());
    if (!truth.places.empty())
        truth.hull = { truth.places.front(), truth.places.back() + 1 };
    return truth;
}

/// Where `words` are, if they are there once.
std::optional<qsizetype> onlyPlace(std::u32string_view text, std::u32string_view words)
{
    const size_t at = text.find(words);
    if (at == text.npos || text.find(words, at + 1) != text.npos)
        return {};
    return qsizetype(at);
}

/// A diff does not see every move. Where the passage with all of its context on one side is once in
/// the old text and once in the new one, there it is.
Truth corrected(const Edit &edit, TextSpan passage, Truth truth)
{
    if (edit.origin == Origin::Synthetic || truth.share() >= 1)
        return truth;
    constexpr qsizetype context = NormalizedText::context;
    const TextSpan sides[] = { { std::max<qsizetype>(0, passage.start - context), passage.end },
                               { passage.start, std::min(edit.before->size(), passage.end + context) } };
    for (const TextSpan &side : sides) {
        const auto words = edit.before->text().substr(size_t(side.start), size_t(side.length()));
        const auto now = onlyPlace(edit.after->text(), words);
        if (!now || !onlyPlace(edit.before->text(), words))
            continue;
        truth.places.clear();
        for (qsizetype i = 0; i < passage.length(); ++i)
            truth.places.push_back(*now + passage.start - side.start + i);
        truth.hull = { truth.places.front(), truth.places.back() + 1 };
        return truth;
    }
    return truth;
}

/// Most of what is left of the passage is in `span`; at most a third of `span` is text from beside it in
/// the old document; and it is not twice as long as the passage was or has become.
bool holds(const Edit &edit, TextSpan passage, const Truth &truth, TextSpan span)
{
    const auto inside = std::count_if(truth.places.begin(), truth.places.end(),
                                      [&](qsizetype at) { return at >= span.start && at < span.end; });
    qsizetype other = 0;
    for (qsizetype at = span.start; at < span.end; ++at) {
        const qsizetype came = edit.origins[size_t(at)];
        const bool between = at >= truth.hull.start && at < truth.hull.end;
        other += came >= 0 && !between && (came < passage.start || came >= passage.end);
    }
    return !truth.places.empty() && double(inside) > 0.5 * double(truth.places.size())
        && other <= std::max<qsizetype>(2, span.length() / 3)
        && span.length() <= 2 * std::max(passage.length(), truth.hull.length()) + 2;
}

std::u32string_view around(const NormalizedText &text, TextSpan span, qsizetype context)
{
    const qsizetype start = std::max<qsizetype>(0, span.start - context);
    return text.text().substr(size_t(start), size_t(span.end + context - start));
}

/// The anchor says no more than this: same words, same context.
bool isTwin(const Edit &edit, TextSpan passage, TextSpan span)
{
    constexpr qsizetype context = NormalizedText::context;
    return around(*edit.before, passage, context) == around(*edit.after, span, context);
}

Verdict judge(const Edit &edit, TextSpan passage, const Truth &truth, const std::optional<TextSpan> &span)
{
    const bool exists = truth.share() >= stillThere;
    if (!span)
        return exists ? Verdict::Missed : Verdict::Gone;
    const bool twin = isTwin(edit, passage, *span);
    if (exists)
        return twin || holds(edit, passage, truth, *span) ? Verdict::Right : Verdict::Misplaced;
    if (twin)
        return Verdict::Twin;
    return truth.share() >= 0.25 && holds(edit, passage, truth, *span) ? Verdict::Remains : Verdict::Ghost;
}

struct Sample {
    TextSpan passage;
    size_t kind; ///< 0: anywhere in the document; 1: where something changed
};

/// Half of them anywhere, half where something changed; from a single character to several pages.
std::vector<Sample> passagesOf(const Edit &edit, std::mt19937_64 &random)
{
    const std::u32string_view text = edit.before->text();
    const qsizetype size = edit.before->size();
    std::vector<qsizetype> changes;
    for (qsizetype i = 1; i < size; ++i) {
        const qsizetype before = edit.places[size_t(i - 1)];
        if (edit.places[size_t(i)] != (before < 0 ? -1 : before + 1))
            changes.push_back(i);
    }
    constexpr std::array<std::pair<qsizetype, qsizetype>, 20> lengths { {
        { 1, 3 },    { 4, 15 },   { 4, 15 },   { 4, 15 },    { 4, 15 },    { 16, 60 },     { 16, 60 },
        { 16, 60 },  { 16, 60 },  { 16, 60 },  { 16, 60 },   { 60, 250 },  { 60, 250 },    { 60, 250 },
        { 60, 250 }, { 60, 250 }, { 60, 250 }, { 250, 900 }, { 250, 900 }, { 1100, 3000 },
    } };
    std::vector<Sample> passages;
    for (int n = 0; n < passagesOfEdit; ++n) {
        const auto [least, most] = lengths[random() % lengths.size()];
        const qsizetype length = least + qsizetype(random() % quint64(most - least + 1));
        qsizetype start = qsizetype(random() % quint64(size));
        if (n % 2 && !changes.empty())
            start = changes[random() % changes.size()] - qsizetype(random() % quint64(length + 60)) + 30;
        start = std::clamp<qsizetype>(start, 0, size);
        qsizetype end = std::min(size, start + length);
        if (length > 3) { // whole words, where there are any near
            const size_t first = text.find(U' ', size_t(start));
            start = first != text.npos && qsizetype(first) < start + 20 ? qsizetype(first) + 1 : start;
            const size_t last = text.find(U' ', size_t(std::max(start, end)));
            end = last != text.npos && qsizetype(last) < end + 20 ? qsizetype(last) : end;
        }
        while (start < end && text[size_t(start)] == U' ')
            ++start;
        while (start < end && text[size_t(end - 1)] == U' ')
            --end;
        if (start < end)
            passages.push_back({ { start, end }, size_t(n % 2) });
    }
    return passages;
}

enum class Show {
    Wrong,  ///< the wrong places of the tuning part
    Missed, ///< and what was missed there
};

class Bench {
public:
    explicit Bench(int show, Show which) : m_show(show), m_which(which) { }

    void take(Edit edit)
    {
        edit.origins.assign(size_t(edit.after->size()), -1);
        for (size_t i = 0; i < edit.places.size(); ++i) {
            if (edit.places[i] >= 0)
                edit.origins[size_t(edit.places[i])] = qsizetype(i);
        }
        const bool heldOut = stableHash(edit.document) % 10 < 3;
        Counts &counts = m_counts[size_t(edit.origin)][heldOut];
        counts.documents.insert(edit.document);
        ++counts.edits;
        std::mt19937_64 random(stableHash(edit.document) ^ quint64(counts.edits));
        const AnchorResolver resolver(edit.after);
        const std::vector<Sample> samples = passagesOf(edit, random);
        std::vector<TextAnchor> anchors;
        for (const Sample &sample : samples)
            anchors.push_back(edit.before->anchorAt(sample.passage));
        const std::vector<Placement> placements = *resolver.placeAll(anchors);
        for (size_t i = 0; i < samples.size(); ++i)
            measure(edit, samples[i], anchors[i], placements[i], resolver, counts, heldOut);
    }

    void print()
    {
        Table head({ "", "documents", "edits", "passages", "exist", "right %", "wrong %", "missed %",
                     "gone: detached %", "gone: on remains %", "gone: twin %", "twins", "place µs p50",
                     "p99" });
        for (size_t origin : { 0, 1 }) {
            for (size_t heldOut : { 0, 1 }) {
                Counts &counts = m_counts[origin][heldOut];
                if (counts.edits == 0)
                    continue;
                const std::string name = std::string(origin ? "real" : "synthetic")
                    + (heldOut ? ", held out" : ", tuning");
                for (size_t kind : { 0, 1 }) {
                    row(head, name + (kind ? ", at changes" : ", anywhere"), counts, counts.ours[kind], kind);
                    row(head, "  each for itself", counts, counts.alone[kind], 2);
                    row(head, "  first occurrence", counts, counts.naive[kind], 2);
                }
            }
        }
        head.print();
        std::printf("\n");
        Table states({ "by state", "right", "wrong", "of what is gone", "on remains", "twin" });
        constexpr std::array names { "exact", "moved", "uncertain", "detached" };
        for (size_t origin : { 0, 1 }) {
            for (size_t heldOut : { 0, 1 }) {
                const Counts &counts = m_counts[origin][heldOut];
                for (size_t state = 0; state < 4 && counts.edits; ++state) {
                    const auto &of = counts.states[state];
                    const auto number = [&](Verdict v) { return std::to_string(of[size_t(v)]); };
                    states.row({ std::string(origin ? "real" : "synthetic")
                                     + (heldOut ? ", held out, " : ", tuning, ") + names[state],
                                 state == 3 ? "missed " + number(Verdict::Missed) : number(Verdict::Right),
                                 number(Verdict::Misplaced) + "+" + number(Verdict::Ghost),
                                 number(Verdict::Gone), number(Verdict::Remains), number(Verdict::Twin) });
                }
            }
        }
        states.print();
    }

    bool withinTarget() const
    {
        bool within = true;
        for (const auto &origin : m_counts) {
            const Counts &counts = origin[1];
            const auto number = [&](Verdict v) { return double(counts.ours[0][size_t(v)]); };
            const double wrong = number(Verdict::Misplaced) + number(Verdict::Ghost);
            const double exist = number(Verdict::Right) + number(Verdict::Misplaced)
                + number(Verdict::Missed);
            const int passages = std::accumulate(counts.ours[0].begin(), counts.ours[0].end(), 0);
            within = within && wrong <= 0.001 * passages && number(Verdict::Right) >= 0.97 * exist;
        }
        return within;
    }

private:
    void measure(const Edit &edit, const Sample &sample, const TextAnchor &anchor, const Placement &placement,
                 const AnchorResolver &resolver, Counts &counts, bool heldOut)
    {
        const TextSpan passage = sample.passage;
        const Truth truth = corrected(edit, passage, truthOf(edit, passage));
        const int64_t start = nanoseconds();
        const Placement byItself = *resolver.place(anchor);
        counts.placing.add(nanoseconds() - start);
        const auto spanOf = [](const Placement &of) {
            return of.placing == Placing::Detached ? std::nullopt : std::optional(of.span);
        };
        const auto span = spanOf(placement);
        ++counts.alone[sample.kind][size_t(judge(edit, passage, truth, spanOf(byItself)))];
        const Verdict verdict = judge(edit, passage, truth, span);
        ++counts.ours[sample.kind][size_t(verdict)];
        ++counts.states[size_t(placement.placing)][size_t(verdict)];
        counts.twins += verdict == Verdict::Right && !holds(edit, passage, truth, *span);

        const size_t first = edit.after->text().find(
            edit.before->text().substr(size_t(passage.start), size_t(passage.length())));
        const auto naive = first == std::u32string_view::npos
            ? std::nullopt
            : std::optional(TextSpan { qsizetype(first), qsizetype(first) + passage.length() });
        ++counts.naive[sample.kind][size_t(judge(edit, passage, truth, naive))];
        if (!heldOut && m_show > 0
            && (isWrong(verdict) || (verdict == Verdict::Missed && m_which == Show::Missed)))
            show(edit, passage, truth, placement, verdict);
    }

    void show(const Edit &edit, TextSpan passage, const Truth &truth, const Placement &placement,
              Verdict verdict)
    {
        --m_show;
        const auto text = [](const NormalizedText &of, TextSpan span) {
            const auto part = [&](qsizetype from, qsizetype to) {
                const QString words = of.words({ std::max<qsizetype>(0, from), std::max<qsizetype>(0, to) });
                return words.size() > 300 ? words.left(150) + u" … "_s + words.right(150) : words;
            };
            return (part(span.start - 50, span.start) + u"⟦"_s + part(span.start, span.end) + u"⟧"_s
                    + part(span.end, span.end + 50))
                .toStdString();
        };
        std::printf("%s %s: %lld characters, %.0f %% left, score %.3f state %d\n  was   %s\n  is    %s\n  "
                    "found %s\n\n",
                    isWrong(verdict) ? "WRONG" : "MISSED", edit.document.c_str(), passage.length(),
                    100 * truth.share(), placement.score, int(placement.placing),
                    text(*edit.before, passage).c_str(), text(*edit.after, truth.hull).c_str(),
                    text(*edit.after, placement.span).c_str());
    }

    static void row(Table &table, const std::string &name, Counts &counts,
                    const std::array<int, verdicts> &of, size_t kind)
    {
        const auto number = [&](Verdict v) { return double(of[size_t(v)]); };
        const double gone = number(Verdict::Gone) + number(Verdict::Remains) + number(Verdict::Twin)
            + number(Verdict::Ghost);
        const double wrong = number(Verdict::Misplaced) + number(Verdict::Ghost);
        const double exist = number(Verdict::Right) + number(Verdict::Missed) + number(Verdict::Misplaced);
        const auto percent = [](double part, double whole) {
            return decimal(whole > 0 ? 100 * part / whole : 0, 3);
        };
        const bool ours = kind < 2;
        const int passages = std::accumulate(of.begin(), of.end(), 0);
        table.row({ name, std::to_string(counts.documents.size()), std::to_string(counts.edits),
                    std::to_string(passages), decimal(exist, 0), percent(number(Verdict::Right), exist),
                    percent(wrong, passages), percent(number(Verdict::Missed), exist),
                    percent(number(Verdict::Gone), gone), percent(number(Verdict::Remains), gone),
                    percent(number(Verdict::Twin), gone), ours ? std::to_string(counts.twins) : "",
                    ours ? decimal(counts.placing.milliseconds(0.5) * 1000, 1) : "",
                    ours ? decimal(counts.placing.milliseconds(0.99) * 1000, 0) : "" });
    }

    int m_show = 0;

    Show m_which;
    std::array<std::array<Counts, 2>, 2> m_counts;
};

/// What a text costs that is longer than any that people read.
void measureLongText(qsizetype length)
{
    std::mt19937_64 random(1);
    QString source;
    while (source.size() < length)
        source += sentenceLike({}, random);
    int64_t start = nanoseconds();
    const auto text = std::make_shared<const NormalizedText>(source);
    const double normalising = double(nanoseconds() - start) / 1e6;
    start = nanoseconds();
    const AnchorResolver resolver(text);
    const double preparing = double(nanoseconds() - start) / 1e6;
    Samples placing;
    for (int i = 0; i < 100; ++i) {
        const qsizetype at = qsizetype(random() % quint64(text->size() - 2000));
        TextAnchor anchor = text->anchorAt({ at, at + 100 });
        anchor.quote.exact.replace(50, 5, u"CHANGED"_s);
        anchor.range = formatRange({ { at + 1000, at + 1102 }, 0 });
        start = nanoseconds();
        (void)resolver.place(anchor);
        placing.add(nanoseconds() - start);
    }
    std::printf(
        "\n%lld characters: normalised in %.0f ms, prepared in %.0f ms, a changed passage placed in %.2f ms "
        "(p50), %.2f ms (p99)\n",
        text->size(), normalising, preparing, placing.milliseconds(0.5), placing.milliseconds(0.99));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        { { u"history"_s, u"A git repository with a history of Markdown, text or HTML; may be repeated."_s,
            u"directory"_s },
          { u"pairs"_s, u"Pairs of revisions of each repository."_s, u"number"_s, u"1000"_s },
          { u"scripts"_s, u"Edit scripts for each synthetic document."_s, u"number"_s, u"120"_s },
          { u"show"_s, u"Print so many wrong places of the tuning part."_s, u"number"_s, u"0"_s },
          { u"missed"_s, u"Show missed ones, too."_s },
          { u"quick"_s, u"A few of everything."_s } });
    parser.process(application);
    const bool quick = parser.isSet(u"quick"_s);
    Bench bench(parser.value(u"show"_s).toInt(), parser.isSet(u"missed"_s) ? Show::Missed : Show::Wrong);
    if (!parser.isSet(u"history"_s))
        std::printf("synthetic edits alone: give --history DIRECTORY for those between real revisions\n");
    const auto take = [&](Edit edit) { bench.take(std::move(edit)); };
    editSynthetically(QStringLiteral(CALLOUT_DOCUMENTS), quick ? 2 : parser.value(u"scripts"_s).toInt(),
                      take);
    for (const QString &directory : parser.values(u"history"_s))
        editsOfHistory(directory, quick ? 20 : parser.value(u"pairs"_s).toInt(), take);
    bench.print();
    measureLongText(quick ? 1'000'000 : 50'000'000);
    const bool within = bench.withinTarget();
    std::printf("target, held out, anywhere: more than 97 %% right, less than 0.1 %% wrong: %s\n",
                within ? "met" : "missed");
    return within ? 0 : 1;
}
