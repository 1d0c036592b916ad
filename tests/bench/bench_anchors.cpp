// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How many anchored passages are found again in changed documents, and how many wrongly; next to a
// search for the quote's first occurrence, in the same run. What became of each passage is known
// from ids of characters or from a diff, never from the matcher. Some documents are held out:
// nothing was tuned on them.
#include "app/core/anchorresolver.h"
#include "tests/bench/anchorscorpus.h"
#include "tests/bench/anchorsprose.h"
#include "tests/bench/anchorstally.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace callout;
using namespace callout::bench;
using namespace Qt::StringLiterals;

namespace {

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
        m_tally.addEdit(edit);
        std::mt19937_64 random(stableHash(edit.document) ^ quint64(m_tally.edits(edit)));
        const std::vector<Sample> samples = passagesOf(edit, random);
        std::vector<TextAnchor> anchors;
        for (const Sample &sample : samples)
            anchors.push_back(edit.before->anchorAt(sample.passage));
        const AnchorResolver resolver(edit.after);
        const std::vector<Placement> placements = *resolver.placeAll(anchors);
        for (size_t i = 0; i < samples.size(); ++i)
            measure(edit, samples[i], anchors[i], placements[i], resolver);
        if (edit.origin == Origin::Synthetic)
            compareDiff(edit, samples);
    }

    void print()
    {
        m_tally.print();
        if (m_compared > 0)
            std::printf("\nthe diff that real revisions are judged by, of %d passages of synthetic edits: "
                        "%.2f %% exist or not otherwise than the ids say, %.2f %% are elsewhere\n",
                        m_compared, 100.0 * m_otherFate / m_compared, 100.0 * m_elsewhere / m_compared);
    }

    bool isWithinTarget() const { return m_tally.isWithinTarget(); }

private:
    void measure(const Edit &edit, const Sample &sample, const TextAnchor &anchor, const Placement &placement,
                 const AnchorResolver &resolver)
    {
        const TextSpan passage = sample.passage;
        const auto spanOf = [](const Placement &of) {
            return of.placing == Placing::Detached ? std::nullopt : std::optional(of.span);
        };
        const int64_t start = nanoseconds();
        const Placement alone = *resolver.place(anchor);
        m_tally.addTime(edit, nanoseconds() - start);
        m_tally.add(edit, sample, Finder::Alone, judge(edit, passage, spanOf(alone)));

        const size_t first = edit.after->text().find(
            edit.before->text().substr(size_t(passage.start), size_t(passage.length())));
        const auto naive = first == std::u32string_view::npos
            ? std::nullopt
            : std::optional(TextSpan { qsizetype(first), qsizetype(first) + passage.length() });
        m_tally.add(edit, sample, Finder::Naive, judge(edit, passage, naive));

        const Verdict verdict = judge(edit, passage, spanOf(placement));
        m_tally.add(edit, sample, Finder::Together, verdict);
        m_tally.addState(edit, placement.placing, verdict);
        if (edit.part == Part::Tuning && m_show > 0
            && (isWrong(verdict) || (verdict == Verdict::Missed && m_which == Show::Missed)))
            show(edit, sample, placement, verdict);
    }

    /// What the diff would have said where the ids are known.
    void compareDiff(const Edit &edit, const std::vector<Sample> &samples)
    {
        Edit other = edit;
        other.places = followCharacters(edit.before->text(), edit.after->text());
        for (const Sample &sample : samples) {
            const TextSpan passage = trimmed(edit.before->text(), sample.passage);
            const Truth known = truthOf(edit, passage);
            const Truth said = truthOf(other, passage);
            ++m_compared;
            m_otherFate += known.exists() != said.exists();
            std::vector<qsizetype> same;
            std::set_intersection(known.places.begin(), known.places.end(), said.places.begin(),
                                  said.places.end(), std::back_inserter(same));
            m_elsewhere += known.exists() && said.exists() && 4 * same.size() < 3 * known.places.size();
        }
    }

    void show(const Edit &edit, const Sample &sample, const Placement &placement, Verdict verdict)
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
        const TextSpan passage = trimmed(edit.before->text(), sample.passage);
        const Truth truth = truthOf(edit, passage);
        std::printf(
            "%s %s, %s: %lld characters, %.0f %% left, score %.3f state %d\n  was   %s\n  is    %s\n  "
            "found %s\n\n",
            isWrong(verdict) ? "WRONG" : "MISSED", edit.document.c_str(),
            sample.kind ? "at changes" : "anywhere", passage.length(), 100 * truth.share(), placement.score,
            int(placement.placing), text(*edit.before, passage).c_str(),
            text(*edit.after, truth.range).c_str(), text(*edit.after, placement.span).c_str());
    }

    int m_show = 0;
    Show m_which;
    Tally m_tally;
    int m_compared = 0; ///< passages that the diff was asked for, too
    int m_otherFate = 0;
    int m_elsewhere = 0;
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
          { u"held-out"_s, u"The same, but what is in it is held out from tuning."_s, u"directory"_s },
          { u"pairs"_s, u"Pairs of revisions of each repository."_s, u"number"_s, u"1000"_s },
          { u"scripts"_s, u"Edit scripts for each synthetic document."_s, u"number"_s, u"100"_s },
          { u"show"_s, u"Print so many wrong places of the tuning part."_s, u"number"_s, u"0"_s },
          { u"missed"_s, u"Show missed ones, too."_s },
          { u"quick"_s, u"A few of everything."_s } });
    parser.process(application);
    const bool quick = parser.isSet(u"quick"_s);
    Bench bench(parser.value(u"show"_s).toInt(), parser.isSet(u"missed"_s) ? Show::Missed : Show::Wrong);
    if (!parser.isSet(u"history"_s) && !parser.isSet(u"held-out"_s))
        std::printf("synthetic edits alone: give --history DIRECTORY for those between real revisions\n");
    const auto take = [&](Edit edit) { bench.take(std::move(edit)); };
    editSynthetically(QStringLiteral(CALLOUT_DOCUMENTS), quick ? 2 : parser.value(u"scripts"_s).toInt(),
                      take);
    const int pairs = quick ? 20 : parser.value(u"pairs"_s).toInt();
    for (const QString &directory : parser.values(u"history"_s))
        editsOfHistory(directory, Part::Tuning, pairs, take);
    for (const QString &directory : parser.values(u"held-out"_s))
        editsOfHistory(directory, Part::HeldOut, pairs, take);
    bench.print();
    measureLongText(quick ? 1'000'000 : 50'000'000);
    const bool within = bench.isWithinTarget();
    std::printf("target, held out, anywhere: more than 97 %% right, less than 0.1 %% wrong: %s\n",
                within ? "met" : "missed");
    return within ? 0 : 1;
}
