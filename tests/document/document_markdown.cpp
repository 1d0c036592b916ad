// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/filelink.h"
#include "app/document/markdown/markdownsheet.h"
#include "app/document/opendocument.h"
#include "tests/document/sheetprobe.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// What is read on the sheet of a Markdown file, and where it stands.
class MarkdownTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsWhatPeopleRead();
    void tablesAreCellsAndLines();
    void cellsOfAnotherDirectionStandInTheirColumn_data();
    void cellsOfAnotherDirectionStandInTheirColumn();
    void htmlIsWordsAlone();
    void boxesCoverWhatIsPainted();
    void aPointIsWhereItsCharacterIs();
    void blocksStandBelowOneAnother();
    void itemsAreMarked();
    void frontMatterIsNoHeading();
    void outlineIsOfTheHeadings();
    void linksLeadToTheWebAndIntoTheText();
    void otherLinksLeadNowhere_data();
    void otherLinksLeadNowhere();
    void linksNameOtherFiles();
    void rightToLeftStandsOnTheOtherSide();

private:
    static QString data(const QString &name) { return QStringLiteral(CALLOUT_TEST_DATA "/markdown/") + name; }
    static std::shared_ptr<const TextSheet> sheetOf(const QString &source, const QString &beside = {})
    {
        const std::atomic<bool> never = false;
        return MarkdownSheet::create(source, beside, { never, {} });
    }
    static std::shared_ptr<const TextSheet> everything()
    {
        QFile file(data(u"everything.md"_s));
        return file.open(QIODevice::ReadOnly) ? sheetOf(QString::fromUtf8(file.readAll()), file.fileName())
                                              : nullptr;
    }
    static void waitFor(Document &document)
    {
        QSignalSpy finished(&document, &Document::finished);
        if (document.state() == Document::State::Loading)
            QVERIFY(finished.wait(200000));
    }
    static QRectF place(const std::shared_ptr<const TextSheet> &sheet, const QString &words)
    {
        const auto boxes = boxesOf(sheet, rangeOf(*sheet, words));
        return boxes.empty() ? QRectF() : boxes.front();
    }
};

void MarkdownTest::textIsWhatPeopleRead()
{
    QCOMPARE(
        sheetOf(u"# A *b* `c`\n\nd **e**  \nf\ng &amp; [h](i)\n\n> j\n\n```\nk\n  l\n```\n\n- m\n1. n\n"_s)
            ->text(),
        u"A b c\nd e\nf g & h\nj\nk\n  l\nm\nn\n"_s);
    const auto sheet = everything();
    for (const QString &words :
         { u"strong, emphasised, struck words, inline code, a link,"_s, u"& an entity: © €"_s,
           u"int main()\n{\n    return 0; // a comment\n}\n"_s, u"an indented block"_s,
           u"Before missing words and behind."_s, u"still open\nalready done\n"_s })
        QVERIFY2(sheet->text().contains(words), qPrintable(words));
    for (const QString &marks :
         { u"**"_s, u"~~"_s, u"```"_s, u"](http"_s, u"[x]"_s, u"&amp;"_s, u"a picture"_s })
        QVERIFY2(!sheet->text().contains(marks), qPrintable(marks));
}

void MarkdownTest::tablesAreCellsAndLines()
{
    const auto sheet = everything();
    QVERIFY(sheet->text().contains(u"Name\tSize\tNote\nlogo.png\t120\ttoo small\nbutton\t48\tfine\n"_s));
    const QRectF name = place(sheet, u"Name"_s);
    const QRectF size = place(sheet, u"Size"_s);
    QCOMPARE(name.top(), size.top());
    QVERIFY(size.left() > name.right());
    QVERIFY(place(sheet, u"48"_s).right() - size.right() < 2); // to the right, as it asks
    QVERIFY(std::abs(place(sheet, u"fine"_s).center().x() - place(sheet, u"too "_s).left()) < 60);
    // With a line above, below and between.
    const QImage image = paintedSheet(sheet);
    const auto lineBetween = [&](QPointF from, QPointF to) {
        for (QPointF at = from; at.x() <= to.x() && at.y() <= to.y();
             at += QPointF(from.y() == to.y(), from.x() == to.x())) {
            if (qGray(image.pixel(at.toPoint())) < 225)
                return true;
        }
        return false;
    };
    QVERIFY(lineBetween({ name.right() + 2, name.center().y() }, { size.left() - 2, name.center().y() }));
    QVERIFY(lineBetween({ name.left(), name.bottom() - 2 }, { name.left(), name.bottom() + 20 }));
}

void MarkdownTest::cellsOfAnotherDirectionStandInTheirColumn_data()
{
    QTest::addColumn<QString>("colons");
    QTest::newRow("none") << u"---"_s;
    QTest::newRow("left") << u":--"_s;
    QTest::newRow("middle") << u":-:"_s;
    QTest::newRow("right") << u"--:"_s;
}

void MarkdownTest::cellsOfAnotherDirectionStandInTheirColumn()
{
    QFETCH(const QString, colons);
    const auto table = [&](const QString &a, const QString &b, const QString &c, const QString &words) {
        return sheetOf(u"|%1|%2|%3|\n|%4|%4|%4|\n|x|%5|y|\n"_s.arg(a, b, c, colons, words));
    };
    const QString hebrew = u"שלום"_s;
    const auto leftward = table(u"one"_s, u"a wide second"_s, u"three"_s, hebrew);
    const QRectF cell = place(leftward, hebrew);
    const QRectF second = place(leftward, u"a wide second"_s);
    QVERIFY(cell.left() >= second.left() - 2 && cell.right() <= second.right() + 6);
    QCOMPARE(cell.top(), place(leftward, u"x"_s).top());
    if (colons == u"---"_s) // where its own words begin
        QVERIFY(std::abs(cell.right() - second.right()) < 6);
    QVERIFY(inkIn(paintedSheet(leftward), cell).width() > 2);

    // The other way round.
    const auto rightward = table(u"אחת"_s, u"עמודה רחבה"_s, u"שלוש"_s, u"mid"_s);
    const QRectF latin = place(rightward, u"mid"_s);
    const QRectF wide = place(rightward, u"עמודה רחבה"_s);
    QVERIFY(latin.left() >= wide.left() - 6 && latin.right() <= wide.right() + 2);
    QVERIFY(place(rightward, u"x"_s).left() > latin.right());
    QVERIFY(place(rightward, u"y"_s).right() < latin.left());
}

void MarkdownTest::htmlIsWordsAlone()
{
    const auto sheet = everything();
    QVERIFY(sheet->text().contains(u"HTML inside\n"_s));
    QVERIFY(sheet->text().contains(u"Words between tags & nothing else\n"_s));
    QVERIFY(sheet->text().contains(u"Line\nbreak."_s));
    for (const QString &hidden : { u"alert"_s, u"script"_s, u"nobody sees"_s, u"<"_s })
        QVERIFY2(!sheet->text().contains(hidden), qPrintable(hidden));
}

void MarkdownTest::boxesCoverWhatIsPainted()
{
    for (const double scale : { 1.0, 1.6 }) {
        const auto sheet = everything();
        const QImage image = paintedSheet(sheet, scale);
        QVERIFY(sheet->rowCount() > 30);
        for (qsizetype row = 0; row < sheet->rowCount(); ++row) {
            const TextRange range = sheet->rowText(row);
            const QString words = sheet->text().sliced(range.start, range.end - range.start);
            if (words.trimmed().isEmpty())
                continue;
            const auto boxes = boxesOf(sheet, range);
            QVERIFY2(!boxes.empty(), qPrintable(words));
            QRectF box;
            for (const QRectF &piece : boxes)
                box |= piece;
            const QRectF ink = inkIn(image, box.adjusted(-8, 0, 8, 0), scale);
            QVERIFY2(ink.width() > 2, qPrintable(words));
            QVERIFY2(ink.right() <= box.right() + 6, qPrintable(words));
            QVERIFY2((words[0].isSpace() || ink.left() < box.left() + 12) && ink.right() > box.right() - 12,
                     qPrintable(words));
        }
    }
}

void MarkdownTest::aPointIsWhereItsCharacterIs()
{
    const auto sheet = everything();
    const SheetTextLayer layer(sheet);
    int tried = 0;
    for (qsizetype at = 0; at < sheet->text().size(); ++at) {
        if (!sheet->text()[at].isLetterOrNumber() || sheet->text()[at].isSurrogate())
            continue;
        const auto boxes = boxesOf(sheet, { at, at + 1 });
        if (boxes.size() != 1 || boxes.front().width() < 2)
            continue;
        const auto found = layer.positionAt(sheet->pages().toPage(boxes.front().center()));
        QVERIFY(found);
        QVERIFY2(*found == at || *found == at + 1, qPrintable(u"%1: %2"_s.arg(at).arg(*found)));
        ++tried;
    }
    QVERIFY(tried > 500);
}

void MarkdownTest::blocksStandBelowOneAnother()
{
    const auto sheet = everything();
    double before = 0;
    for (const QString &words :
         { u"title: A page"_s, u"Everything in"_s, u"A paragraph"_s, u"Two lines"_s, u"by a hard"_s,
           u"Tables and"_s, u"Name"_s, u"button"_s, u"nested"_s, u"second"_s, u"with a paragraph"_s,
           u"already done"_s, u"A quote"_s, u"And one inside"_s, u"int main"_s, u"an indented block"_s,
           u"Before"_s, u"Words between"_s }) {
        const QRectF box = place(sheet, words);
        QVERIFY2(box.top() >= before, qPrintable(words));
        before = box.top() + 10;
    }
    QVERIFY(place(sheet, u"nested"_s).left() > place(sheet, u"two\n"_s).left() + 20);
    QVERIFY(place(sheet, u"And one inside"_s).left() > place(sheet, u"A quote"_s).left() + 10);
    QVERIFY(place(sheet, u"Everything in"_s).height() > place(sheet, u"A paragraph"_s).height());
}

void MarkdownTest::itemsAreMarked()
{
    const auto sheet = everything();
    const QImage image = paintedSheet(sheet);
    const auto markOf = [&](const QString &words) {
        const QRectF box = place(sheet, words);
        return inkIn(image, { box.left() - 28, box.top(), 24, box.height() });
    };
    for (const QString &item : { u"one\n"_s, u"nested"_s, u"deeper"_s, u"first"_s, u"second"_s,
                                 u"still open"_s, u"already done"_s })
        QVERIFY2(markOf(item).width() > 3, qPrintable(item));
    QVERIFY(markOf(u"with a paragraph"_s).isEmpty());
    // A box that is ticked is filled.
    const auto darkness = [&](const QString &words) {
        const QPointF middle = markOf(words).center();
        return qGray(image.pixel((middle + QPointF(-5, 3)).toPoint()));
    };
    QVERIFY(darkness(u"still open"_s) > 240);
    QVERIFY(darkness(u"already done"_s) < 160);
}

void MarkdownTest::frontMatterIsNoHeading()
{
    const auto sheet = everything();
    QVERIFY(sheet->text().startsWith(
        u"title: A page of everything\nauthor: Callout\ntags: [one, two]\nEverything"_s));
    QVERIFY(place(sheet, u"title: A page"_s).height() < place(sheet, u"Everything in"_s).height());
    QCOMPARE(sheetOf(u"---\n\nwords\n\n---\n"_s)->text(), u"\nwords\n\n"_s); // rules
}

void MarkdownTest::outlineIsOfTheHeadings()
{
    const auto sheet = everything();
    const auto &outline = sheet->outline();
    QCOMPARE(outline.size(), size_t(5));
    QCOMPARE(outline[0].title, u"Everything in one page"_s);
    QCOMPARE(outline[0].depth, 0);
    QCOMPARE(outline[1].depth, 1);
    QCOMPARE(outline[2].depth, 2);
    QVERIFY(std::abs(sheet->pages().toSheet(outline[1].target).y() - place(sheet, u"Tables and"_s).top())
            < 2);
}

void MarkdownTest::linksLeadToTheWebAndIntoTheText()
{
    const auto document = openDocument(data(u"everything.md"_s));
    waitFor(*document);
    const auto linkOn = [&](const QString &words) {
        const qsizetype start = document->text()->text().indexOf(words);
        const auto boxes = document->text()->boxes({ start, start + words.size() }, 0,
                                                   document->pages().count() - 1);
        return document->linkAt({ boxes.front().page, boxes.front().rect.center() });
    };
    QCOMPARE(linkOn(u"link"_s)->address, QUrl(u"https://example.org/a?b=1&c=2"_s));
    QCOMPARE(linkOn(u"https://example.net/page"_s)->address, QUrl(u"https://example.net/page"_s));
    const auto inside = linkOn(u"way back"_s);
    QVERIFY(inside && inside->address.isEmpty());
    QCOMPARE(inside->target.at, document->outline()[1].target.at);
    QVERIFY(!linkOn(u"A paragraph"_s));
    QVERIFY(!document->linkAt({ 0, QPointF(3, 3) }));
}

void MarkdownTest::otherLinksLeadNowhere_data()
{
    QTest::addColumn<QString>("target");
    for (const char *target : { "file:///etc/passwd", "javascript:alert(1)", "/etc/passwd", "//host/other.md",
                                "#nowhere", "callout://host/tenant", "data:text/html,x", "ssh://host" })
        QTest::newRow(target) << QString::fromLatin1(target);
}

void MarkdownTest::otherLinksLeadNowhere()
{
    QFETCH(QString, target);
    const auto sheet = sheetOf(u"[words](<%1>)\n"_s.arg(target));
    QCOMPARE(sheet->text(), u"words\n"_s);
    QVERIFY(!sheet->linkAt(2));
}

void MarkdownTest::linksNameOtherFiles()
{
    for (const auto &target : { u"other.md"_s, u"../my notes/other.md#a-part"_s, u"images/mock.png"_s }) {
        const auto sheet = sheetOf(u"[words](<%1>)\n"_s.arg(target));
        const auto link = sheet->linkAt(2);
        QVERIFY2(link && isFileLink(link->address), qPrintable(target));
        QCOMPARE(link->address, QUrl(target));
    }
}

void MarkdownTest::rightToLeftStandsOnTheOtherSide()
{
    const auto sheet = everything();
    const double right = sheet->pages().size().width() - 56;
    QVERIFY(std::abs(place(sheet, u"هذا نص"_s).right() - right) < 3);
    const QRectF item = place(sheet, u"نقطة أولى"_s);
    QVERIFY(item.right() < right - 20);
    const QImage image = paintedSheet(sheet);
    QVERIFY(inkIn(image, { item.right() + 4, item.top(), 24, item.height() }).width() > 3);
}

QTEST_MAIN(MarkdownTest)
#include "document_markdown.moc"
