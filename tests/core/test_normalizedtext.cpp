// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/normalizedtext.h"
#include "app/core/unicodeforms.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace callout;
using namespace Qt::StringLiterals;

namespace {

QString replacingLoneSurrogates(const QString &text)
{
    return QString::fromStdU32String(text.toStdU32String()); // Qt puts U+FFFD in their place
}

/// The protocol's sentence, step by step.
QString naive(const QString &source)
{
    const QString composed = replacingLoneSurrogates(source).normalized(QString::NormalizationForm_C);
    QString out;
    for (const char32_t c : composed.toStdU32String()) {
        const QString one = unicode::isWhiteSpace(c) ? u" "_s : QString::fromUcs4(&c, 1);
        if (one != u" "_s || (!out.isEmpty() && !out.endsWith(u' ')))
            out += one;
    }
    return out.endsWith(u' ') ? out.chopped(1) : out;
}

/// Letters, spaces, marks, Hangul, compositions that are excluded, emoji, halves of pairs.
QString randomText(QRandomGenerator &random, int length)
{
    static const char32_t interesting[] = { U' ',   U'\n',  0xA0,   0x2003,  0x3000,  0x200B, 0,      U'a',
                                            U'e',   U'A',   0xE9,   0x301,   0x308,   0x323,  0x345,  0x340,
                                            0x344,  0x958,  0x928,  0x93C,   0xF73,   0xF71,  0xF72,  0x2126,
                                            0x212B, 0x1100, 0x1161, 0x11A8,  0xAC00,  0xAC01, 0x202E, 0xFB1D,
                                            0x5D9,  0x5B4,  0x1E9B, 0x1D15E, 0x1F44D, 0xD800, 0xDC00, 0x9BE,
                                            0x9C7,  0x2001, 0x85,   0x1D165, 0x1D16E };
    std::u32string text;
    for (int i = 0; i < length; ++i)
        text += interesting[random.bounded(int(std::size(interesting)))];
    QString out;
    for (const char32_t c : text) {
        if (c < 0x10000)
            out += QChar(char16_t(c)); // also halves of pairs
        else
            out += QString::fromUcs4(&c, 1);
    }
    return out;
}

} // namespace

class NormalizedTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void normalises_data();
    void normalises();
    void agreesWithTheSlowWay();
    void composesWhatQtDoesNot();
    void mapsThereAndBack();
    void mapsKnownPlaces();
    void hashIsOfUtf8();
    void describesASelection();
    void describesNothingWhereNothingIs();
    void abridgesLongQuotes();
    void quotesCanBeSent();
    void rangeHasOneForm_data();
    void rangeHasOneForm();
    void crcIsIeee();
    void evilTextTakesNoTime_data();
    void evilTextTakesNoTime();
};

void NormalizedTextTest::normalises_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("normal");
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("only spaces") << u" \n\t\u00a0"_s << u""_s;
    QTest::newRow("runs and ends") << u"  a \n\n b\t"_s << u"a b"_s;
    QTest::newRow("no-break space is white space") << u"a\u00a0b"_s << u"a b"_s;
    QTest::newRow("zero width space is not") << u"a\u200bb"_s << u"a\u200bb"_s;
    QTest::newRow("ideographic space") << u"\u3000\u4e2d\u3000\u3000\u6587"_s << u"\u4e2d \u6587"_s;
    QTest::newRow("composed") << u"e\u0301"_s << u"\u00e9"_s;
    QTest::newRow("across what looks like pieces") << u"x\ne\u0323\u0302"_s << u"x \u1ec7"_s;
    QTest::newRow("composition exclusion") << u"\u0958"_s << u"\u0915\u093c"_s;
    QTest::newRow("singleton") << u"\u212b"_s << u"\u00c5"_s;
    QTest::newRow("Hangul") << u"\u1112\u1161\u11ab"_s << u"\ud55c"_s;
    QTest::newRow("mark on a space") << u"a  \u0301b"_s << u"a \u0301b"_s;
    QTest::newRow("lone high surrogate") << QString(QChar(0xD83D)) + u"a"_s << u"\ufffda"_s;
    QTest::newRow("lone low surrogate") << u"a"_s + QChar(0xDC4D) << u"a\ufffd"_s;
    QTest::newRow("NUL stays") << u"a"_s + QChar(0) + u"b"_s << u"a"_s + QChar(0) + u"b"_s;
    QTest::newRow("direction stays") << u"\u202eabc\u202c"_s << u"\u202eabc\u202c"_s;
}

void NormalizedTextTest::normalises()
{
    QFETCH(QString, source);
    QFETCH(QString, normal);
    const NormalizedText text(source);
    QCOMPARE(text.words({ 0, text.size() }), normal);
    QCOMPARE(naive(source), normal);
}

void NormalizedTextTest::agreesWithTheSlowWay()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 20000; ++i) {
        const QString source = randomText(random, random.bounded(12));
        const NormalizedText text(source);
        QCOMPARE(text.words({ 0, text.size() }), naive(source));
    }
}

void NormalizedTextTest::composesWhatQtDoesNot()
{
    // After a composition outside of the BMP, Qt 6.4 leaves the next one undone.
    const NormalizedText text(u"\U00011099\U000110BAe\u0301"_s);
    QCOMPARE(text.words({ 0, 9 }), u"\U0001109A\u00e9"_s);
}

void NormalizedTextTest::mapsThereAndBack()
{
    QRandomGenerator random(8);
    for (int i = 0; i < 5000; ++i) {
        const QString source = randomText(random, 1 + random.bounded(20));
        const NormalizedText text(source);
        for (qsizetype start = 0; start < text.size(); ++start) {
            const TextSpan normal { start, start + 1 + random.bounded(int(text.size() - start)) };
            const TextSpan there = text.toSource(normal);
            const TextSpan back = text.fromSource(there);
            QVERIFY2(back.start <= normal.start && back.end >= normal.end, qPrintable(source));
            // What is between the two ends says the same: nothing of it is lost, nothing is from beside it.
            QCOMPARE(NormalizedText(source.sliced(there.start, there.length())).words({ 0, 1 << 20 }),
                     text.words(back).trimmed());
        }
    }
}

void NormalizedTextTest::mapsKnownPlaces()
{
    // a, two spaces, thumb (a pair), e + acute, newline, b
    const QString source = u"a  \U0001F44De\u0301\nb"_s;
    const NormalizedText text(source); // a, space, thumb, é, space, b
    QCOMPARE(text.size(), 6);
    QCOMPARE(text.toSource({ 2, 3 }), (TextSpan { 3, 5 }));
    QCOMPARE(text.toSource({ 3, 4 }), (TextSpan { 5, 7 }));
    QCOMPARE(text.toSource({ 1, 2 }), (TextSpan { 1, 3 }));
    QCOMPARE(text.toSource({ 5, 6 }), (TextSpan { 8, 9 }));
    QCOMPARE(text.fromSource({ 2, 4 }), (TextSpan { 1, 3 })); // half of the spaces, half of the thumb
    QCOMPARE(text.fromSource({ 6, 9 }), (TextSpan { 3, 6 })); // the accent alone is the letter
    QCOMPARE(text.fromSource({ 4, 4 }).length(), 0);
    QCOMPARE(text.fromSource({ -5, 1000 }), (TextSpan { 0, 6 }));
    QCOMPARE(text.toSource({ 6, 6 }), (TextSpan { 9, 9 }));
}

void NormalizedTextTest::hashIsOfUtf8()
{
    QString source;
    for (int i = 0; i < 40000; ++i)
        source += u"caf\u00e9 \U0001F44D "_s;
    const QByteArray utf8 = naive(source).toUtf8();
    QCOMPARE(NormalizedText(source).hash(),
             QString::fromLatin1(QCryptographicHash::hash(utf8, QCryptographicHash::Sha256).toHex()));
    QCOMPARE(NormalizedText(u"a  b"_s).hash(), NormalizedText(u" a\nb "_s).hash());
}

void NormalizedTextTest::describesASelection()
{
    const QString source = u"The quick\n  brown fox jumps"_s;
    const auto anchor = NormalizedText(source).describe({ 3, 18 });
    QVERIFY(anchor);
    QCOMPARE(anchor->quote.exact, u"quick brown"_s); // without the spaces at its ends
    QCOMPARE(anchor->quote.prefix, u"The "_s);
    QCOMPARE(anchor->quote.suffix, u" fox jumps"_s);
    QCOMPARE(anchor->range, u"4:15{%1}"_s.arg(crcOfUtf8(U"quick brown"), 8, 16, QChar(u'0')));

    const QString wide = QString(100, u'x') + u"\U0001F44Dword\U0001F44D"_s + QString(100, u'y');
    const auto between = NormalizedText(wide).describe({ 102, 106 });
    QCOMPARE(between->quote.prefix.toStdU32String().size(), 32u); // code points, not units
    QVERIFY(between->quote.prefix.endsWith(u"\U0001F44D"_s));
    QCOMPARE(between->quote.suffix.toStdU32String().size(), 32u);
}

void NormalizedTextTest::describesNothingWhereNothingIs()
{
    const NormalizedText text(u"a   b"_s);
    QVERIFY(!text.describe({ 1, 4 }));
    QVERIFY(!text.describe({ 2, 2 }));
    QVERIFY(!NormalizedText(QString()).describe({ 0, 10 }));
}

void NormalizedTextTest::abridgesLongQuotes()
{
    QString source;
    for (int i = 0; i < 2000; ++i)
        source += QChar(u'a' + char16_t(i % 26));
    const NormalizedText text(source);
    QCOMPARE(text.anchorAt({ 0, 1024 }).quote.exact, source.first(1024));
    const QString abridged = text.anchorAt({ 1, 1026 }).quote.exact;
    QCOMPARE(abridged, source.sliced(1, 512) + u'…' + source.sliced(1026 - 512, 512));
}

void NormalizedTextTest::quotesCanBeSent()
{
    const NormalizedText text(u"a"_s + QChar(0) + QChar(0x1B) + u"b"_s);
    const TextAnchor anchor = text.anchorAt({ 0, 4 });
    QCOMPARE(anchor.quote.exact, u"a\ufffd\ufffdb"_s);
    QCOMPARE(parseRange(anchor.range)->crc, crcOfUtf8(text.text()));
}

void NormalizedTextTest::rangeHasOneForm_data()
{
    QTest::addColumn<QString>("range");
    QTest::addColumn<bool>("valid");
    QTest::newRow("good") << u"120:164{9ae1c03f}"_s << true;
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow("end before start") << u"5:4{00000000}"_s << false;
    QTest::newRow("upper case") << u"1:2{9AE1C03F}"_s << false;
    QTest::newRow("short sum") << u"1:2{9ae1c03}"_s << false;
    QTest::newRow("more behind") << u"1:2{9ae1c03f}x"_s << false;
    QTest::newRow("negative") << u"-1:2{9ae1c03f}"_s << false;
    QTest::newRow("eleven digits") << u"1:12345678901{9ae1c03f}"_s << false;
    QTest::newRow("endless digits") << QString(100000, u'9') + u":1{00000000}"_s << false;
    QTest::newRow("other digits") << u"\u0661:2{9ae1c03f}"_s << false;
}

void NormalizedTextTest::rangeHasOneForm()
{
    QFETCH(QString, range);
    QFETCH(bool, valid);
    const auto parsed = parseRange(range);
    QCOMPARE(parsed.has_value(), valid);
    if (valid)
        QCOMPARE(formatRange(*parsed), range);
}

void NormalizedTextTest::crcIsIeee()
{
    QCOMPARE(crcOfUtf8(U"123456789"), 0xCBF43926u);
    QCOMPARE(crcOfUtf8(U""), 0u);
    // The bytes of UTF-8, one after the other: c3 a9, e4 b8 ad, f0 9f 91 8d.
    QCOMPARE(crcOfUtf8(U"\u00e9"), 0x0E048D3Eu);
    QCOMPARE(crcOfUtf8(U"\u4e2d"), 0xD5D15A8Bu);
    QCOMPARE(crcOfUtf8(U"\U0001F44D"), 0xAA3E72B0u);
}

void NormalizedTextTest::evilTextTakesNoTime_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("one line of ten million") << QString(10'000'000, u'x');
    QTest::newRow("spaces") << QString(10'000'000, u' ');
    QTest::newRow("combining marks alone") << QString(1'000'000, QChar(0x301));
    QTest::newRow("marks that decompose") << QString(1'000'000, QChar(0x344));
    QString unsorted;
    for (int i = 0; i < 500'000; ++i)
        unsorted += QChar(i % 2 ? 0x301 : 0x323);
    QTest::newRow("marks in the wrong order") << unsorted;
    QTest::newRow("halves of pairs") << QString(1'000'000, QChar(0xD800));
}

void NormalizedTextTest::evilTextTakesNoTime()
{
    QFETCH(QString, source);
    QElapsedTimer timer;
    timer.start();
    const NormalizedText text(source);
    QCOMPARE(text.toSource(text.fromSource({ 0, source.size() })).end,
             source.isEmpty() || text.size() == 0 ? text.toSource({}).end : source.size());
    QVERIFY2(timer.elapsed() < 20'000, "quadratic");
}

QTEST_GUILESS_MAIN(NormalizedTextTest)
#include "test_normalizedtext.moc"
