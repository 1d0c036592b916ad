// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/anchorresolver.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <thread>

using namespace callout;
using namespace Qt::StringLiterals;

namespace {

const QString before =
    u"The museum opens at nine. Visitors leave their coats at the desk. Photographs are allowed in the "
    "garden but not in the halls. The last tour begins at five, and the doors close at six. Members "
    "may stay until seven on the first Friday of each month."_s;

TextAnchor anchorOf(const QString &text, const QString &passage)
{
    return *NormalizedText(text).describe({ text.indexOf(passage), text.indexOf(passage) + passage.size() });
}

/// Where `passage` of `text` is in `changed`, with what stands there.
struct Found {
    Placing placing;
    QString words;
    qsizetype start;
};

Found find(const QString &text, const QString &passage, const QString &changed)
{
    const NormalizedText now(changed);
    const Placement placement = reanchor(anchorOf(text, passage), now);
    return { placement.placing, now.words(placement.span), placement.span.start };
}

QString replaced(QString text, const QString &what, const QString &with)
{
    return text.replace(what, with);
}

QString sentences(int count, int seed)
{
    static const QStringList words =
        u"harbour light stone river evening paper window garden letter bridge silver winter "
        "market candle forest morning"_s.split(u' ');
    QRandomGenerator random(seed);
    QString text;
    for (int i = 0; i < count; ++i)
        text += words[random.bounded(int(words.size()))] + (random.bounded(8) ? u" "_s : u". "_s);
    return text;
}

} // namespace

class AnchorResolverTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void staysWhereNothingChanged();
    void followsAnInsertionBefore();
    void whiteSpaceIsNoChange();
    void sameWordsAtTheSameOffsetAreNotEnough();
    void findsAMovedPassage();
    void takesTheNearestOfTwins();
    void twinsAreToldApartByOthersOrNotAtAll();
    void aTwinThatBecameOneLaterIsNotIt();
    void findsATypoAndSaysMoved();
    void findsARewordedPassageAndSaysUncertain();
    void stretchesOverAnInsertion();
    void endsBeforeWhatReplacedItsEnd();
    void detachesWhatIsGone();
    void detachesRatherThanTakeANearDuplicate();
    void aLineAmongLinesLikeItIsKnownByItsNumber();
    void aReplacedWordIsNotThere();
    void shortQuotesNeedTheirContext();
    void abridgedQuotes();
    void anchorsOfOthers_data();
    void anchorsOfOthers();
    void evilTexts_data();
    void evilTexts();
    void canBeStopped();
    void anyNumberOfThreads();
    void reattachedByHandItIsExact();
};

void AnchorResolverTest::staysWhereNothingChanged()
{
    for (const QString &passage : { u"coats"_s, u"T"_s, u"month."_s, before }) {
        const Found found = find(before, passage, before);
        QCOMPARE(found.placing, Placing::Exact);
        QCOMPARE(found.words, passage);
    }
    // Something changed elsewhere, behind it.
    QCOMPARE(find(before, u"coats"_s, replaced(before, u"Friday"_s, u"Sunday"_s)).placing, Placing::Exact);
}

void AnchorResolverTest::followsAnInsertionBefore()
{
    const QString now = u"Welcome to the museum of clocks! "_s + before;
    const Found found = find(before, u"Photographs are allowed"_s, now);
    QCOMPARE(found.placing, Placing::Moved);
    QCOMPARE(found.words, u"Photographs are allowed"_s);
}

void AnchorResolverTest::whiteSpaceIsNoChange()
{
    const Found found = find(before, u"Visitors leave their coats"_s, replaced(before, u" "_s, u"\n   "_s));
    QCOMPARE(found.placing, Placing::Exact);
}

void AnchorResolverTest::sameWordsAtTheSameOffsetAreNotEnough()
{
    // A line of a table is put before the others: at the old offset now stands the neighbour's word.
    const QString old =
        u"apples cost 10 euros; pears cost 10 euros; plums cost 10 euros; limes cost 10 euros; figs"_s;
    const QString now = u"grapes cost 10 euros; "_s + old;
    const qsizetype at = old.indexOf(u"10 euros; plums"_s);
    const TextAnchor anchor = *NormalizedText(old).describe({ at, at + 8 });
    const NormalizedText text(now);
    const Placement placement = reanchor(anchor, text);
    QCOMPARE(placement.placing, Placing::Moved);
    QCOMPARE(placement.span.start, now.indexOf(u"10 euros; plums"_s));
}

void AnchorResolverTest::findsAMovedPassage()
{
    const QString passage = u"Photographs are allowed in the garden but not in the halls."_s;
    const QString now = replaced(before, passage + u' ', QString()) + u' ' + passage;
    const Found found = find(before, passage, now);
    QVERIFY(found.placing == Placing::Moved || found.placing == Placing::Uncertain);
    QCOMPARE(found.words, passage);
}

void AnchorResolverTest::takesTheNearestOfTwins()
{
    const QString line = sentences(40, 1) + u"Chapter ends here. "_s;
    const QString now = u"New. "_s + line + line + line;
    const qsizetype second = (line + line).lastIndexOf(u"Chapter ends"_s);
    const TextAnchor anchor = *NormalizedText(line + line + line).describe({ second, second + 12 });
    const NormalizedText text(now);
    QCOMPARE(reanchor(anchor, text).span.start, second + 5);
}

void AnchorResolverTest::twinsAreToldApartByOthersOrNotAtAll()
{
    const QString line = sentences(40, 1) + u"Chapter ends here. "_s;
    const QString old = u"A foreword stands before everything else, and is there once. "_s + line + line
        + line;
    const QString added = u"Somebody put a note of about half such a chapter before it. "_s.repeated(2);
    const qsizetype second = old.indexOf(u"Chapter ends"_s, old.indexOf(u"Chapter ends"_s) + 1);
    const NormalizedText was(old);
    const TextAnchor anchor = *was.describe({ second, second + 12 });
    const AnchorResolver resolver(std::make_shared<NormalizedText>(added + old));
    QCOMPARE(resolver.place(anchor)->placing, Placing::Detached);

    // The foreword is there once, and says how far everything has moved.
    const TextAnchor other = *was.describe({ 34, 56 });
    const auto placements = *resolver.placeAll(std::vector { other, anchor });
    QCOMPARE(placements[1].placing, Placing::Moved);
    QCOMPARE(placements[1].span.start, second + added.size());
}

void AnchorResolverTest::aTwinThatBecameOneLaterIsNotIt()
{
    const QString high =
        u"a contrast ratio of at least seven to one between text and background is asked for. "_s;
    const QString low = replaced(high, u"seven"_s, u"three"_s);
    const QString old = sentences(60, 1) + high + sentences(400, 2) + low + sentences(60, 3);
    const QString now = sentences(60, 1) + low + sentences(400, 2) + high + sentences(60, 3);
    QCOMPARE(find(old, u"to one between"_s, now).placing, Placing::Detached);
}

void AnchorResolverTest::findsATypoAndSaysMoved()
{
    const Found found = find(before, u"Visitors leave their coats at the desk."_s,
                             replaced(before, u"their coats"_s, u"theri coats"_s));
    QCOMPARE(found.placing, Placing::Moved);
    QCOMPARE(found.words, u"Visitors leave theri coats at the desk."_s);
}

void AnchorResolverTest::findsARewordedPassageAndSaysUncertain()
{
    const Found found = find(
        before, u"Photographs are allowed in the garden"_s,
        replaced(before, u"Photographs are allowed in the garden"_s, u"Photos are allowed in our garden"_s));
    QCOMPARE(found.placing, Placing::Uncertain);
    QCOMPARE(found.words, u"Photos are allowed in our garden"_s);
}

void AnchorResolverTest::stretchesOverAnInsertion()
{
    const QString now = replaced(before, u"but not"_s,
                                 u"and in the yard but, for the sake of the old paintings, not"_s);
    const Found found = find(before, u"Photographs are allowed in the garden but not in the halls."_s, now);
    QVERIFY(found.placing == Placing::Moved || found.placing == Placing::Uncertain);
    QVERIFY(found.words.startsWith(u"Photographs"_s) && found.words.endsWith(u"halls."_s));
}

void AnchorResolverTest::endsBeforeWhatReplacedItsEnd()
{
    const QString passage =
        u"Visitors leave their coats at the desk. Photographs are allowed in the garden but "
        "not in the halls."_s;
    const Found found = find(
        before, passage, replaced(before, u"in the halls."_s, u"above ground, because guards said so."_s));
    QCOMPARE(found.placing, Placing::Uncertain);
    QVERIFY2(found.words.endsWith(u"but not"_s), qPrintable(found.words));
}

void AnchorResolverTest::detachesWhatIsGone()
{
    const Found found = find(
        before, u"Photographs are allowed in the garden but not in the halls."_s,
        replaced(before, u"Photographs are allowed in the garden but not in the halls. "_s, QString()));
    QCOMPARE(found.placing, Placing::Detached);
    QCOMPARE(find(before, u"coats"_s, sentences(300, 5)).placing, Placing::Detached);
    QCOMPARE(find(before, u"coats"_s, QString()).placing, Placing::Detached);
}

void AnchorResolverTest::detachesRatherThanTakeANearDuplicate()
{
    const QString one =
        u"The contractor delivers the report to the office in March and is paid within ten days. "_s;
    const QString other =
        u"The supplier delivers the machine to the harbour in August and is paid within ninety days. "_s;
    const QString old = sentences(60, 1) + one + sentences(400, 2) + other + sentences(60, 3);
    const QString now = sentences(60, 1) + sentences(400, 2) + other + sentences(60, 3);
    QCOMPARE(find(old, u"delivers the report to the office in March"_s, now).placing, Placing::Detached);
    QCOMPARE(find(old, u"is paid within"_s, now).placing, Placing::Detached);
}

void AnchorResolverTest::aLineAmongLinesLikeItIsKnownByItsNumber()
{
    const auto journal = [](int added, int without) {
        QString text = u"Journal\n\n"_s;
        for (int i = 0; i < added; ++i)
            text += u"New line %1\n"_s.arg(i);
        for (int i = 1; i < 200; ++i) {
            if (i != without)
                text += u"Entry %1: the quick brown fox jumps over the lazy dog and the hedgehog saw it.\n"_s
                            .arg(i);
        }
        return text;
    };
    const QString passage = u"ntry 7: the quick"_s;
    for (const int added : { 1, 5, 20 }) {
        const Found found = find(journal(0, 0), passage, journal(added, 0));
        QVERIFY2(found.placing == Placing::Moved && found.words == passage,
                 qPrintable(QString::number(added)));
    }
    QCOMPARE(find(journal(0, 0), passage, journal(0, 7)).placing, Placing::Detached);
    QCOMPARE(find(journal(0, 0), passage, journal(1, 7)).placing, Placing::Detached);
}

void AnchorResolverTest::aReplacedWordIsNotThere()
{
    // All around it is as it was; it is still not the word that was talked about.
    QCOMPARE(find(before, u"coats"_s, replaced(before, u"coats"_s, u"bags"_s)).placing, Placing::Detached);
}

void AnchorResolverTest::shortQuotesNeedTheirContext()
{
    const QString passage = u"at"_s;
    const Found found = find(before, passage, u"Good morning. "_s + before);
    QCOMPARE(found.words, passage);
    QCOMPARE(found.start, before.indexOf(passage) + 14);
    QCOMPARE(find(before, passage, sentences(50, 9) + u" at "_s + sentences(50, 8)).placing,
             Placing::Detached);
}

void AnchorResolverTest::abridgedQuotes()
{
    const QString old = sentences(600, 11);
    const TextSpan span { 300, 2800 };
    const NormalizedText was(old);
    const TextAnchor anchor = was.anchorAt(span);
    QVERIFY(anchor.quote.exact.contains(u'…'));
    QCOMPARE(reanchor(anchor, was).placing, Placing::Exact);

    QString inside = old;
    inside.insert(1500, u"something else entirely "_s); // where the quote says nothing
    const Placement grown = reanchor(anchor, NormalizedText(inside));
    QCOMPARE(grown.placing, Placing::Moved);
    QCOMPARE(grown.span, (TextSpan { 300, 2824 }));
    const Placement later = reanchor(anchor, NormalizedText(u"Before all. "_s + old));
    QCOMPARE(later.span, (TextSpan { 312, 2812 }));
}

void AnchorResolverTest::anchorsOfOthers_data()
{
    QTest::addColumn<TextAnchor>("anchor");
    QTest::addColumn<bool>("found");
    const QString exact =
        u"Photographs are allowed in the garden but not in the halls. The last tour begins at five,"_s;
    QTest::newRow("nothing") << TextAnchor {} << false;
    QTest::newRow("empty quote") << TextAnchor {
        {}, u"3:3{00000000}"_s, { {}, u"The museum"_s, u" opens"_s }
    } << false;
    QTest::newRow("empty quote alone") << TextAnchor { {}, u"0:0{00000000}"_s, {} } << false;
    QTest::newRow("range beyond the text")
        << TextAnchor { {}, u"9000000000:9999999999{00000000}"_s, { u"zzz"_s, {}, {} } } << false;
    QTest::newRow("long range, short quote")
        << TextAnchor { {}, u"0:9999999999{00000000}"_s, { u"zzz"_s, {}, {} } } << false;
    QTest::newRow("no range") << TextAnchor {
        {}, u"nonsense"_s, { exact, u" coats at the desk. "_s, u" and the doors close"_s }
    } << true;
    QTest::newRow("an ellipsis that is none") << TextAnchor {
        {}, u"0:5000{00000000}"_s, { QString(512, u'q') + u'…' + QString(512, u'q'), {}, {} }
    } << false;
    QTest::newRow("longer than the text")
        << TextAnchor { {}, u"0:900{00000000}"_s, { QString(900, u'T'), {}, {} } } << false;
}

void AnchorResolverTest::anchorsOfOthers()
{
    QFETCH(TextAnchor, anchor);
    QFETCH(bool, found);
    const NormalizedText text(before);
    QCOMPARE(reanchor(anchor, text).placing != Placing::Detached, found);
    QCOMPARE(reanchor(anchor, NormalizedText(QString())).placing, Placing::Detached);
}

void AnchorResolverTest::evilTexts_data()
{
    QTest::addColumn<QString>("old");
    QTest::addColumn<QString>("now");
    QTest::newRow("one letter, ten million times") << QString(10'000'000, u'x') << QString(10'000'001, u'x');
    QTest::newRow("a short period") << u"ab "_s.repeated(1'000'000) << u"c"_s + u"ab "_s.repeated(1'000'000);
    QTest::newRow("combining marks alone")
        << QString(200'000, QChar(0x301)) << QString(200'001, QChar(0x301));
    QTest::newRow("the same long line")
        << sentences(100, 1).repeated(3000) << u"New. "_s + sentences(100, 1).repeated(3000);
    QTest::newRow("one line of words") << sentences(1'500'000, 4) << u"New. "_s + sentences(1'500'000, 4);
}

void AnchorResolverTest::evilTexts()
{
    QFETCH(QString, old);
    QFETCH(QString, now);
    const NormalizedText was(old);
    const AnchorResolver resolver(std::make_shared<NormalizedText>(now));
    QElapsedTimer timer;
    timer.start();
    for (qsizetype length : { 1, 40, 1000, 100'000 }) {
        const TextAnchor anchor = was.anchorAt({ 500, 500 + length });
        const Placement placement = *resolver.place(anchor);
        if (placement.placing != Placing::Detached)
            QCOMPARE(resolver.text().words({ placement.span.start, placement.span.start + 1 }),
                     was.words({ 500, 501 }));
    }
    QVERIFY2(timer.elapsed() < 20'000, "as much work as the text is long");
}

void AnchorResolverTest::canBeStopped()
{
    std::stop_source stop;
    const auto text = std::make_shared<NormalizedText>(u"New. "_s + before);
    const AnchorResolver resolver(text, stop.get_token());
    const TextAnchor anchor = anchorOf(before, u"coats"_s);
    QVERIFY(resolver.place(anchor, stop.get_token()));
    stop.request_stop();
    QVERIFY(!resolver.place(anchor, stop.get_token()));
}

void AnchorResolverTest::anyNumberOfThreads()
{
    const AnchorResolver resolver(std::make_shared<NormalizedText>(u"New. "_s + before));
    const TextAnchor anchor = anchorOf(before, u"coats at the desk"_s);
    const Placement alone = *resolver.place(anchor);
    std::vector<std::jthread> threads;
    std::atomic<int> same = 0;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int n = 0; n < 200; ++n)
                same += resolver.place(anchor) == alone;
        });
    }
    threads.clear();
    QCOMPARE(same.load(), 800);
}

void AnchorResolverTest::reattachedByHandItIsExact()
{
    const QString now = replaced(before, u"coats"_s, u"bags"_s);
    const TextAnchor lost = anchorOf(before, u"coats"_s);
    const NormalizedText text(now);
    QCOMPARE(reanchor(lost, text).placing, Placing::Detached);
    const auto chosen = text.describe({ now.indexOf(u"bags"_s), now.indexOf(u"bags"_s) + 4 });
    QVERIFY(chosen);
    QCOMPARE(reanchor(*chosen, text).placing, Placing::Exact);
    QCOMPARE(lost.quote.exact, u"coats"_s); // what it was is still known, to show beside it
}

QTEST_GUILESS_MAIN(AnchorResolverTest)
#include "test_anchorresolver.moc"
