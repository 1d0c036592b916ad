// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/document/pdffixture.h"

#include <QFile>
#include <QPdfWriter>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// What is read in PDF files: words and where they stand, links, the table of contents.
class PdfTextTest : public PdfFixture {
    Q_OBJECT
private Q_SLOTS:
    void wordsStandOnTheirInk_data();
    void wordsStandOnTheirInk();
    void pressesFindTheLetterUnderThem();
    void aParagraphIsTextFromTopToBottom();
    void textBeyondThePaperIsNotRead();
    void readsLigaturesByLetter();
    void readsFromTheRight();
    void readsEveryScript();
    void readsColumnsOneAfterTheOther();
    void readsWhatPeoplesProgramsWrite();
    void followsLinksThatStayOrSurf_data();
    void followsLinksThatStayOrSurf();
    void linksNameOtherFiles();
    void leavesEverythingElseAlone();
    void readsTheTableOfContents();
    void outlivesAnEndlessTableOfContents();
};

// -- text and where it stands ----------------------------------------------------------------------

void PdfTextTest::wordsStandOnTheirInk_data()
{
    QTest::addColumn<QByteArray>("entries");
    for (const int turn : { 0, 90, 180, 270 }) {
        const QByteArray rotate = "/Rotate " + QByteArray::number(turn);
        QTest::newRow(rotate) << rotate;
        QTest::newRow(rotate + ", cropped") << rotate + " /CropBox [20 30 280 190]";
        QTest::newRow(rotate + ", shifted") << rotate + " /MediaBox [-40 -30 260 170]";
    }
}

void PdfTextTest::wordsStandOnTheirInk()
{
    QFETCH(const QByteArray, entries);
    PdfMaker maker;
    maker.page(entries).text(50, 100, 20, u"Word"_s);
    const auto document = read(maker.bytes());
    const QRectF box = boxOf(*document->text(), u"Word"_s);
    QVERIFY(!box.isEmpty());

    constexpr double scale = 2;
    const QRect ink = inkOf(painted(*document, scale));
    const QRectF onScreen(box.topLeft() * scale, box.size() * scale);
    QVERIFY2(onScreen.adjusted(-2, -2, 2, 2).contains(QRectF(ink)), entries);
    // Nor is it much larger: of fonts made of drawings Poppler takes a line to be 1.56 high.
    QVERIFY(onScreen.width() * onScreen.height() < 2.5 * ink.width() * ink.height());

    // Letter by letter.
    const qsizetype at = document->text()->text().indexOf(u"Word"_s);
    const auto first = document->text()->boxes({ at, at + 1 }, 0, 0);
    const auto last = document->text()->boxes({ at + 3, at + 4 }, 0, 0);
    QCOMPARE(first.size(), size_t(1));
    const double apart = QLineF(first[0].rect.center(), last[0].rect.center()).length();
    QVERIFY(std::abs(apart - 3 * 12 * 96.0 / 72) < 0.5);
}

void PdfTextTest::pressesFindTheLetterUnderThem()
{
    PdfMaker maker;
    maker.page("/Rotate 90").text(40, 150, 12, u"Some words in"_s).text(40, 130, 12, u"two lines."_s);
    const auto document = read(maker.bytes());
    const auto text = document->text();
    QCOMPARE(text->text(), u"Some words in\ntwo lines."_s);
    for (qsizetype i = 0; i < text->text().size(); ++i) {
        if (text->text()[i].isSpace())
            continue;
        const auto boxes = text->boxes({ i, i + 1 }, 0, 0);
        QCOMPARE(boxes.size(), size_t(1));
        const QRectF box = boxes[0].rect;
        QVERIFY(text->isOnText({ 0, box.center() }));
        // Turned by 90°, lines go downwards.
        QCOMPARE(text->positionAt({ 0, { box.center().x(), box.top() + 1 } }), i);
        QCOMPARE(text->positionAt({ 0, { box.center().x(), box.bottom() - 1 } }), i + 1);
    }
    QVERIFY(!text->isOnText({ 0, { 5, 5 } }));
}

void PdfTextTest::aParagraphIsTextFromTopToBottom()
{
    PdfMaker maker; // lines half as far apart again as letters are high, as web pages have them
    maker.page()
        .text(40, 150, 12, u"Some words"_s)
        .text(40, 130, 12, u"that stand"_s)
        .text(40, 110, 12, u"in lines."_s);
    const auto document = read(maker.bytes());
    const QRectF first = boxOf(*document->text(), u"words"_s);
    const QRectF last = boxOf(*document->text(), u"lines"_s);
    for (double y = first.top() + 1; y < last.bottom(); y += 0.5)
        QVERIFY2(document->text()->isOnText({ 0, { first.left() + 5, y } }), QByteArray::number(y));
    QVERIFY(!document->text()->isOnText({ 0, { first.left() + 5, first.top() - 3 } }));
    QVERIFY(!document->text()->isOnText({ 0, { first.left() + 5, last.bottom() + 3 } }));
}

void PdfTextTest::textBeyondThePaperIsNotRead()
{
    PdfMaker maker;
    maker.page("/CropBox [0 0 150 200]").text(20, 100, 12, u"seen"_s).text(200, 100, 12, u"hidden"_s);
    QCOMPARE(read(maker.bytes())->text()->text(), u"seen"_s);
}

void PdfTextTest::readsLigaturesByLetter()
{
    PdfMaker maker;
    maker.page()
        .text(20, 100, 20, QStringList { u"o"_s, u"ffi"_s, u"c"_s, u"e"_s })
        .text(20, 60, 20, QStringList { u"\uFB01"_s, u"n"_s, u"e"_s });
    const auto document = read(maker.bytes());
    QCOMPARE(document->text()->text(), u"office\nfine"_s);
    const auto boxes = document->text()->boxes({ 2, 3 }, 0, 0); // the second f
    QCOMPARE(boxes.size(), size_t(1));
    QVERIFY(std::abs(boxes[0].rect.width() - 12.0 / 3 * 96 / 72) < 0.1);
}

void PdfTextTest::readsFromTheRight()
{
    PdfMaker maker;
    // שלום 12 עולם, as it stands: the first word at the right.
    maker.page().text(20, 100, 20, u"םלוע 12 םולש"_s);
    const auto document = read(maker.bytes());
    const auto text = document->text();
    QCOMPARE(text->text(), u"שלום 12 עולם"_s);
    const auto first = text->boxes({ 0, 1 }, 0, 0);
    const auto second = text->boxes({ 1, 2 }, 0, 0);
    QVERIFY(first[0].rect.left() > second[0].rect.left());
    QCOMPARE(text->positionAt({ 0, { first[0].rect.right() - 1, first[0].rect.center().y() } }), 0);
    QCOMPARE(text->boxes({ 0, text->text().size() }, 0, 0).size(), size_t(1));
}

void PdfTextTest::readsEveryScript()
{
    PdfMaker maker;
    const QStringList chinese { u"設"_s, u"計"_s, u"檢"_s, u"閱"_s };
    const QStringList smiles { u"a"_s, u"\U0001F600"_s, u"b"_s };
    maker.page().text(20, 150, 20, chinese).text(20, 110, 20, u"Примечание"_s).text(20, 70, 20, smiles);
    const auto document = read(maker.bytes());
    QCOMPARE(document->text()->text(), u"設計檢閱\nПримечание\na\U0001F600b"_s);
    const qsizetype smile = document->text()->text().size() - 3;
    const auto boxes = document->text()->boxes({ smile, smile + 2 }, 0, 0);
    QCOMPARE(boxes.size(), size_t(1));
    QVERIFY(std::abs(boxes[0].rect.width() - 16) < 0.1);
}

void PdfTextTest::readsColumnsOneAfterTheOther()
{
    PdfMaker maker({ 600, 400 });
    maker.page();
    const QStringList left { u"The first column is"_s, u"read down to its"_s, u"end before the"_s };
    const QStringList right { u"second column is"_s, u"begun at its top,"_s, u"as people do."_s };
    for (int i = 0; i < 3; ++i)
        maker.text(40, 350 - i * 16, 12, left[i]).text(330, 350 - i * 16, 12, right[i]);
    QCOMPARE(read(maker.bytes())->text()->text(), (left + right).join(u'\n'));
}

void PdfTextTest::readsWhatPeoplesProgramsWrite()
{
    const QString path = m_dir.filePath(u"written.pdf"_s);
    {
        QPdfWriter writer(path);
        writer.setPageSize(QPageSize(QPageSize::A5));
        QPainter painter(&writer);
        painter.setFont(QFont(u"Noto Sans"_s, 14));
        painter.drawText(QRect(0, 0, writer.width(), 1000), u"An efficient office"_s);
        painter.setFont(QFont(u"Noto Sans Hebrew"_s, 14));
        painter.drawText(QRect(0, 1000, writer.width(), 1000), Qt::AlignRight, u"שלום עולם"_s);
        writer.newPage();
        painter.setFont(QFont(u"Noto Sans"_s, 14));
        painter.drawText(QRect(0, 0, writer.width(), 1000), u"Second page"_s);
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto document = read(file.readAll());
    const auto text = document->text();
    QCOMPARE(text->text(), u"An efficient office\nשלום עולם\nSecond page"_s);
    QCOMPARE(text->text().mid(text->pageText(1).start), u"Second page"_s);
}

// -- what a page leads to ---------------------------------------------------------------------------

void PdfTextTest::followsLinksThatStayOrSurf_data()
{
    QTest::addColumn<QByteArray>("entries");
    QTest::newRow("upright") << QByteArray("/Rotate 0");
    QTest::newRow("turned") << QByteArray("/Rotate 90");
    QTest::newRow("turned and cropped") << QByteArray("/Rotate 270 /CropBox [20 30 280 190]");
}

void PdfTextTest::followsLinksThatStayOrSurf()
{
    QFETCH(const QByteArray, entries);
    PdfMaker maker;
    maker.page(entries)
        .text(50, 100, 20, u"Web"_s)
        .link({ 50, 95, 36, 22 }, "/A << /S /URI /URI (https://example.org/a?b=c) >>")
        .text(150, 100, 20, u"There"_s)
        .link({ 150, 95, 60, 22 },
              "/Dest [" + QByteArray::number(PdfMaker::pageNumber(1)) + " 0 R /XYZ 60 150 null]")
        .page();
    const auto document = read(maker.bytes());
    const auto web = document->linkAt({ 0, boxOf(*document->text(), u"Web"_s).center() });
    QVERIFY(web);
    QCOMPARE(web->address, QUrl(u"https://example.org/a?b=c"_s));
    const auto there = document->linkAt({ 0, boxOf(*document->text(), u"There"_s).center() });
    QVERIFY(there);
    QVERIFY(there->address.isEmpty());
    QCOMPARE(there->target.page, 1);
    QVERIFY(QLineF(there->target.at, QPointF(80, 50 * 96.0 / 72)).length() < 1.5);
    QVERIFY(!document->linkAt({ 0, { 3, 3 } }));
    QVERIFY(!document->linkAt({ 1, { 3, 3 } }));
}

void PdfTextTest::linksNameOtherFiles()
{
    PdfMaker maker;
    maker.page()
        .text(50, 100, 20, u"Press"_s)
        .link({ 50, 95, 60, 22 }, "/A << /S /GoToR /F (parts/other.pdf) /D [4 /Fit] >>")
        .text(150, 100, 20, u"Click"_s)
        .link({ 150, 95, 60, 22 }, "/A << /S /URI /URI (other.md#part) >>");
    const auto document = read(maker.bytes());
    const auto linkOn = [&](const QString &words) {
        const auto link = document->linkAt({ 0, boxOf(*document->text(), words).center() });
        return link ? link->address.toString() : QString();
    };
    QCOMPARE(linkOn(u"Press"_s), u"parts/other.pdf#page=5"_s);
    QCOMPARE(linkOn(u"Click"_s), u"other.md#part"_s);
}

void PdfTextTest::leavesEverythingElseAlone()
{
    const QList<QByteArray> actions {
        "/A << /S /JavaScript /JS (app.alert\\(1\\)) >>",  "/A << /S /Launch /F (/bin/true) >>",
        "/A << /S /URI /URI (file:///etc/passwd) >>",      "/A << /S /URI /URI (javascript:alert\\(1\\)) >>",
        "/A << /S /GoToR /F (/etc/passwd) /D [0 /Fit] >>", "/A << /S /SubmitForm /F (https://example.org) >>",
    };
    for (const QByteArray &action : actions) {
        PdfMaker maker;
        maker.page().text(50, 100, 20, u"Press"_s).link({ 50, 95, 60, 22 }, action);
        maker.catalog("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>");
        const auto document = read(maker.bytes());
        QCOMPARE(document->state(), Document::State::Ready);
        QVERIFY2(!document->linkAt({ 0, boxOf(*document->text(), u"Press"_s).center() }), action);
    }
}

void PdfTextTest::readsTheTableOfContents()
{
    PdfMaker maker;
    maker.page().page().page();
    const auto destination = [](int page, int top) {
        return "/Dest [" + QByteArray::number(PdfMaker::pageNumber(page)) + " 0 R /XYZ 0 "
            + QByteArray::number(top) + " null]";
    };
    const int root = 100'000;
    const auto reference = [](int number) { return QByteArray::number(number) + " 0 R"; };
    maker.object("<< /Type /Outlines /First " + reference(root + 1) + " /Last " + reference(root + 3)
                 + " /Count 3 >>");
    maker.object("<< /Title (Part one) /Parent " + reference(root) + " /Next " + reference(root + 3)
                 + " /First " + reference(root + 2) + " /Last " + reference(root + 2) + " /Count 1 >>");
    maker.object("<< /Title (Chapter) /Parent " + reference(root + 1) + ' ' + destination(1, 200) + " >>");
    maker.object("<< /Title (End) /Parent " + reference(root) + " /Prev " + reference(root + 1) + ' '
                 + destination(2, 50) + " >>");
    maker.catalog("/Outlines " + reference(root));
    const auto document = read(maker.bytes());
    const auto outline = document->outline();
    QCOMPARE(outline.size(), size_t(3));
    QCOMPARE(outline[0].title, u"Part one"_s);
    QCOMPARE(outline[0].target.page, 1); // leads nowhere by itself
    QCOMPARE(outline[1].title, u"Chapter"_s);
    QCOMPARE(outline[1].depth, 1);
    QCOMPARE(outline[2].target.page, 2);
    QCOMPARE(outline[2].depth, 0);
    QCOMPARE(outline[2].target.at.y(), 200.0); // 150 points from the top
}

void PdfTextTest::outlivesAnEndlessTableOfContents()
{
    PdfMaker maker;
    maker.page();
    maker.object("<< /Type /Outlines /First 100001 0 R /Last 100001 0 R /Count 1 >>");
    maker.object("<< /Title (Again) /Parent 100000 0 R /Next 100001 0 R /First 100001 0 R /Last 100001 0 R"
                 " /Count 1 /Dest [10 0 R /Fit] >>");
    maker.catalog("/Outlines 100000 0 R");
    const auto document = read(maker.bytes());
    QCOMPARE(document->state(), Document::State::Ready);
    QVERIFY(document->outline().size() <= 10'000);
}

QTEST_MAIN(PdfTextTest)
#include "document_pdftext.moc"
