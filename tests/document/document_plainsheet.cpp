// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/text/plainsheet.h"
#include "tests/document/sheetprobe.h"

#include <QFile>
#include <QTest>
#include <QTextBoundaryFinder>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// Where the words of a plain text stand, and what is seen of them.
class PlainSheetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileIsItsLines();
    void breaksLongLinesAtWords();
    void neverSplitsACharacter_data();
    void neverSplitsACharacter();
    void tabsLeadToTheNextStop();
    void directionIsOfTheLine();
    void boxesCoverWhatIsPainted_data();
    void boxesCoverWhatIsPainted();
    void aPointIsWhereItsCharacterIs();
    void aPressBesideTheTextIsOnNone();
    void reorderingCharactersAreSeenAndDoNothing();
    void controlCharactersAreSeen();
    void pagesAreNotSeen();
    void boxesAreOfTheAskedPages();
    void anythingEndlessIsBroken_data();
    void anythingEndlessIsBroken();
    void tooManyRowsAreRefused();

private:
    static std::shared_ptr<const TextSheet> sheetOf(const QString &text)
    {
        const std::atomic<bool> never = false;
        return PlainSheet::create(text, { never, {} });
    }
    static QStringList rowsOf(const TextSheet &sheet)
    {
        QStringList rows;
        for (qsizetype row = 0; row < sheet.rowCount(); ++row) {
            const TextRange range = sheet.rowText(row);
            rows << sheet.text().sliced(range.start, range.end - range.start);
        }
        return rows;
    }
    static QString writing()
    {
        QFile file(QStringLiteral(CALLOUT_TEST_DATA "/text/writing.txt"));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
};

void PlainSheetTest::aFileIsItsLines()
{
    const auto sheet = sheetOf(u"one\n\n  two \nthree\u2028four\n"_s);
    QCOMPARE(rowsOf(*sheet), QStringList({ u"one"_s, u""_s, u"  two "_s, u"three"_s, u"four"_s }));
    QCOMPARE(sheet->text(), u"one\n\n  two \nthree\u2028four\n"_s);
    QCOMPARE(rowsOf(*sheetOf(u""_s)), QStringList({ u""_s }));
}

void PlainSheetTest::breaksLongLinesAtWords()
{
    const QString ninety = u"123456789 "_s.repeated(9);
    QCOMPARE(rowsOf(*sheetOf(ninety + u"1234567890"_s)), QStringList({ ninety + u"1234567890"_s }));
    QCOMPARE(rowsOf(*sheetOf(ninety + u"12345678901"_s)), QStringList({ ninety, u"12345678901"_s }));
    QCOMPARE(rowsOf(*sheetOf(QString(250, u'x'))),
             QStringList({ QString(100, u'x'), QString(100, u'x'), QString(50, u'x') }));
    // Wide characters take two cells, and a row does not begin with a full stop.
    QCOMPARE(rowsOf(*sheetOf(QString(60, u'字'))), QStringList({ QString(50, u'字'), QString(10, u'字') }));
    QCOMPARE(rowsOf(*sheetOf(QString(50, u'字') + u"。字"_s)),
             QStringList({ QString(49, u'字'), u"字。字"_s }));
}

void PlainSheetTest::neverSplitsACharacter_data()
{
    QTest::addColumn<QString>("character");
    QTest::newRow("family") << u"👩‍👩‍👧‍👦"_s;
    QTest::newRow("flag") << u"🇩🇪"_s;
    QTest::newRow("combining") << u"a\u0308\u0323"_s;
    QTest::newRow("Hangul letters") << u"\u1112\u1161\u11AB"_s;
    QTest::newRow("pair") << u"𝒳"_s;
}

void PlainSheetTest::neverSplitsACharacter()
{
    QFETCH(QString, character);
    for (const QString &before : { u""_s, u"x"_s, u"xy"_s }) {
        const QString text = before + character.repeated(3000);
        const QStringList rows = rowsOf(*sheetOf(text));
        QVERIFY(rows.size() > 20);
        QCOMPARE(rows.join(QString()), text);
        for (qsizetype row = 0; row < rows.size(); ++row) {
            QString rest = rows[row];
            if (row == 0)
                rest.remove(0, before.size());
            QCOMPARE(rest.size() % character.size(), 0);
        }
    }
}

void PlainSheetTest::tabsLeadToTheNextStop()
{
    const auto sheet = sheetOf(u"\tone\n1234567\ttwo\n12345678\tthree"_s);
    const double left = boxesOf(sheet, rangeOf(*sheet, u"1234567"_s)).front().left();
    const auto column = [&](const QString &word) {
        return (boxesOf(sheet, rangeOf(*sheet, word)).front().left() - left) / 8.4;
    };
    QVERIFY(std::abs(column(u"one"_s) - 8) < 0.2);
    QVERIFY(std::abs(column(u"two"_s) - 8) < 0.2);
    QVERIFY(std::abs(column(u"three"_s) - 16) < 0.2);
}

void PlainSheetTest::directionIsOfTheLine()
{
    const auto sheet = sheetOf(u"left to right, then שלום\nשלום עולם then left\n12 left"_s);
    const QRectF paper(QPointF(), QSizeF(sheet->pages().size()));
    QVERIFY(boxesOf(sheet, rangeOf(*sheet, u"left to"_s)).front().left() < 50);
    QVERIFY(boxesOf(sheet, rangeOf(*sheet, u"שלום עולם"_s)).back().right() > paper.right() - 50);
    QVERIFY(boxesOf(sheet, rangeOf(*sheet, u"12 left"_s)).front().left() < 50);
    // One stretch of the text, two places on the paper.
    QCOMPARE(boxesOf(sheet, rangeOf(*sheet, u"then left"_s)).size(), size_t(1));
    QCOMPARE(boxesOf(sheet, rangeOf(*sheet, u"right, then של"_s)).size(), size_t(2));
}

void PlainSheetTest::boxesCoverWhatIsPainted_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("as it is") << 1.0;
    QTest::newRow("twice") << 2.0;
    QTest::newRow("a fraction") << 1.37;
}

void PlainSheetTest::boxesCoverWhatIsPainted()
{
    QFETCH(double, scale);
    const auto sheet = sheetOf(writing() + u"\nfor (int i = 0; i < 10; ++i)\n\treturn values[i];\n"_s);
    const QImage image = paintedSheet(sheet, scale);
    for (qsizetype row = 0; row < sheet->rowCount(); ++row) {
        const TextRange range = sheet->rowText(row);
        const QRectF place = sheet->rowBox(row).adjusted(-40, 0, 40, 0);
        const QRectF ink = inkIn(image, place, scale);
        const auto boxes = boxesOf(sheet, range);
        if (range.isEmpty()) {
            QVERIFY(boxes.empty() && ink.width() < 1);
            continue;
        }
        QRectF box;
        for (const QRectF &piece : boxes)
            box |= piece;
        constexpr double near = 3; // side bearings, antialiasing
        QVERIFY(ink.width() > 10);
        QVERIFY2(ink.left() >= box.left() - near && ink.right() <= box.right() + near,
                 qPrintable(QString::number(row)));
        if (!sheet->text().at(range.start).isSpace() && !sheet->text().at(range.end - 1).isSpace())
            QVERIFY2(box.left() >= ink.left() - 2 * near && box.right() <= ink.right() + 2 * near,
                     qPrintable(QString::number(row)));
    }
}

void PlainSheetTest::aPointIsWhereItsCharacterIs()
{
    const auto sheet = sheetOf(writing() + u"\n\tvalues[i] += 1; // and a long line "_s
                               + u"word "_s.repeated(60));
    const SheetTextLayer layer(sheet);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, sheet->text());
    int tried = 0;
    for (qsizetype at = 0; at < sheet->text().size();) {
        const qsizetype next = finder.toNextBoundary();
        const auto boxes = boxesOf(sheet, { at, next });
        if (boxes.size() == 1 && boxes.front().width() > 2) {
            const QPointF middle = boxes.front().center();
            const auto found = layer.positionAt(sheet->pages().toPage(middle));
            QVERIFY(found);
            QVERIFY2(*found >= at && *found <= next, qPrintable(u"%1: %2"_s.arg(at).arg(*found)));
            QVERIFY(layer.isOnText(sheet->pages().toPage(middle)));
            ++tried;
        }
        at = next;
    }
    QVERIFY(tried > 400);
    // Left of the middle is before a character, right of it behind.
    const TextRange v = rangeOf(*sheet, u"v"_s);
    const QRectF box = boxesOf(sheet, v).front();
    QCOMPARE(layer.positionAt({ 0, box.center() - QPointF(2, 0) }), v.start);
    QCOMPARE(layer.positionAt({ 0, box.center() + QPointF(2, 0) }), v.end);
}

void PlainSheetTest::aPressBesideTheTextIsOnNone()
{
    const auto sheet = sheetOf(u"short\n\nlast"_s);
    const SheetTextLayer layer(sheet);
    const QRectF box = boxesOf(sheet, { 0, 5 }).front();
    QVERIFY(layer.isOnText({ 0, box.center() }));
    QVERIFY(!layer.isOnText({ 0, box.center() + QPointF(200, 0) }));
    QVERIFY(!layer.isOnText({ 0, box.center() + QPointF(0, 20) })); // an empty line
    QVERIFY(!layer.isOnText({ 0, QPointF(box.center().x(), 2) }));
    QCOMPARE(layer.positionAt({ 0, box.center() + QPointF(200, 0) }), 5);
    QCOMPARE(layer.positionAt({ 0, QPointF(800, 4000) }), sheet->text().size());
    QCOMPARE(layer.positionAt({ 0, QPointF(-10, -10) }), 0);
}

void PlainSheetTest::reorderingCharactersAreSeenAndDoNothing()
{
    // As a reviewer would be deceived: the closing of the comment seems to stand elsewhere.
    const QString trick = u"ok = 1 /*\u202E } \u2066if (admin)\u2069 \u2066 begin */\nnext = 2"_s;
    const auto sheet = sheetOf(trick);
    double before = 0;
    for (qsizetype at = 0; at < trick.indexOf(u'\n'); ++at) {
        const auto boxes = boxesOf(sheet, { at, at + 1 });
        QCOMPARE(boxes.size(), size_t(1));
        QVERIFY(boxes.front().left() >= before);
        QVERIFY(boxes.front().width() > 4); // nothing is hidden
        before = boxes.front().left();
    }
    const QImage image = paintedSheet(sheet);
    QVERIFY(!inkIn(image, boxesOf(sheet, rangeOf(*sheet, u"\u202E"_s)).front()).isEmpty());
    QVERIFY(boxesOf(sheet, rangeOf(*sheet, u"next"_s)).front().left() < 50);
    QCOMPARE(sheet->text(), trick); // and is copied as it was written
}

void PlainSheetTest::controlCharactersAreSeen()
{
    const auto sheet = sheetOf(u"a\u001B[1mbold\u007F\u0001"_s);
    const QImage image = paintedSheet(sheet);
    for (const QString &control : { u"\u001B"_s, u"\u007F"_s, u"\u0001"_s }) {
        const auto boxes = boxesOf(sheet, rangeOf(*sheet, control));
        QCOMPARE(boxes.size(), size_t(1));
        QVERIFY(!inkIn(image, boxes.front()).isEmpty());
    }
}

void PlainSheetTest::pagesAreNotSeen()
{
    const QString line = u"a line with descenders: gjpqy ÄÅÉ\n"_s;
    const auto sheet = sheetOf(line.repeated(300));
    QVERIFY(sheet->pages().count() > 2);
    QVERIFY(sheet->pages().isContinuous());
    const QImage image = paintedSheet(sheet);
    const auto rowImage = [&](qsizetype row) { return image.copy(sheet->rowBox(row).toRect()); };
    for (qsizetype row = 1; row < sheet->rowCount(); ++row)
        QVERIFY2(rowImage(row) == rowImage(0), qPrintable(QString::number(row)));
}

void PlainSheetTest::boxesAreOfTheAskedPages()
{
    const auto sheet = sheetOf(u"some words of a line\n"_s.repeated(300));
    const SheetTextLayer layer(sheet);
    const TextRange all { 0, layer.text().size() };
    size_t sum = 0;
    qsizetype end = 0;
    for (int page = 0; page < sheet->pages().count(); ++page) {
        const auto boxes = layer.boxes(all, page, page);
        for (const PageRect &box : boxes) {
            QCOMPARE(box.page, page);
            QVERIFY(QRectF(QPointF(), sheet->pages().rect(page).size()).contains(box.rect));
        }
        sum += boxes.size();
        QCOMPARE(layer.pageText(page).start, end);
        end = layer.pageText(page).end;
    }
    QCOMPARE(sum, size_t(300));
    QCOMPARE(end, layer.text().size());
    QCOMPARE(layer.boxes(all, 1, 2).size(), size_t(128));
}

void PlainSheetTest::anythingEndlessIsBroken_data()
{
    QTest::addColumn<QString>("text");
    constexpr int many = 300'000;
    QTest::newRow("letters") << QString(many, u'x');
    QTest::newRow("spaces") << QString(many, u' ');
    QTest::newRow("tabs") << QString(many, u'\t');
    QTest::newRow("marks on one letter") << u"e"_s + QString(many, QChar(0x301));
    QTest::newRow("without width") << QString(many, QChar(0x200B));
    QTest::newRow("joined emoji") << u"👩\u200D"_s.repeated(many / 3);
    QTest::newRow("flags") << u"🇩"_s.repeated(many / 2);
    QTest::newRow("Arabic") << u"كلمة"_s.repeated(many / 4);
}

void PlainSheetTest::anythingEndlessIsBroken()
{
    QFETCH(QString, text);
    const auto sheet = sheetOf(text);
    QCOMPARE(rowsOf(*sheet).join(QString()), text);
    for (qsizetype row = 0; row < sheet->rowCount(); ++row) {
        const TextRange range = sheet->rowText(row);
        QVERIFY(range.end - range.start <= 2600);
        QVERIFY(!sheet->text().at(range.start).isLowSurrogate());
    }
    const auto shaper = sheet->makeShaper();
    for (const qsizetype row : { qsizetype(0), sheet->rowCount() - 1 })
        QVERIFY(shaper->shape(row).extent().right() <= sheet->pages().size().width());
}

void PlainSheetTest::tooManyRowsAreRefused()
{
    QVERIFY(!sheetOf(QString(DocumentLimits::textRows + 2, u'\n')));
}

QTEST_MAIN(PlainSheetTest)
#include "document_plainsheet.moc"
