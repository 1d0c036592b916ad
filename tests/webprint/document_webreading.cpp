// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/pdf/pdfdocument.h"
#include "tests/webprint/webprinter.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// What is read in web pages that the real program printed: lines as people see them, in their order.
class WebReadingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLineWithPicturesIsOneLine();
    void aPictureIsAsHighAsItsLine();
    void aLineAtTheOtherSideKeepsItsPlace();
    void columnsAreReadOneAfterTheOther();
    void cardsAreReadOneAfterTheOther();
    void tablesAreReadRowByRow();
    void aSelectionStaysInItsColumn();
    void headingsAreTheContents();
    void contentsOfHighPagesLeadToTheirSheet();

private:
    std::shared_ptr<PdfDocument> read(const QByteArray &body);

    QTemporaryDir m_dir;
};

std::shared_ptr<PdfDocument> WebReadingTest::read(const QByteArray &body)
{
    const QString page = m_dir.filePath(u"page.html"_s);
    const QString sheet = m_dir.filePath(u"sheet.pdf"_s);
    const auto write = [](const QString &path, const QByteArray &bytes) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's folder cannot be written");
    };
    write(page,
          "<!doctype html><meta charset=utf-8><style>body{font:16px/24px sans-serif;margin:20px;width:800px}"
          "</style>"
              + body);
    write(sheet, print(page).pdf);
    const auto document = PdfDocument::open(sheet);
    if (!QTest::qWaitFor([&] { return document->text() != nullptr; }, 10000))
        qFatal("the page cannot be read");
    return document;
}

void WebReadingTest::aLineWithPicturesIsOneLine()
{
    const auto document = read(QStringLiteral("<h1>Emoji 😀 in a heading</h1>"
                                              "<p>Emoji 😀 and 👍🏽 and flags 🇩🇰 in a line"
                                              "<p>Every x<sup>2</sup> and H<sub>2</sub>O 🎉"
                                              "<p dir=rtl>שלום 😀 עולם 設計 review סוף."
                                              "<p>日本語の文章 😀 と絵文字"
                                              "<ul><li>✅ One<li>Two ❌ no</ul>")
                                   .toUtf8());
    const QStringList lines { u"Emoji 😀 in a heading"_s,
                              u"Emoji 😀 and 👍🏽 and flags 🇩🇰 in a line"_s,
                              u"Every x2 and H2O 🎉"_s,
                              u"שלום 😀 עולם 設計 review סוף."_s,
                              u"日本語の文章 😀 と絵文字"_s,
                              u"✅ One"_s,
                              u"Two ❌ no"_s };
    QCOMPARE(document->text()->text(), lines.join(u'\n'));
}

void WebReadingTest::aPictureIsAsHighAsItsLine()
{
    const auto document = read(QStringLiteral("<p>One 😀 two<p>😀").toUtf8());
    const auto text = document->text();
    const auto place = [&](qsizetype from, qsizetype to) {
        return text->boxes({ from, to }, 0, 0).at(0).rect;
    };
    const QRectF word = place(0, 3);
    const QRectF picture = place(4, 6);
    QCOMPARE(text->text(), u"One 😀 two\n😀"_s);
    QVERIFY(word.adjusted(0, -4, 100, 4).contains(picture));
    QVERIFY(picture.height() > 12);
    const QRectF alone = place(11, 13); // its line is 24 high and 40 below
    QVERIFY(std::abs(alone.height() - picture.height()) < 0.1);
    QVERIFY(std::abs(alone.top() - picture.top() - 40) < 1);
}

void WebReadingTest::aLineAtTheOtherSideKeepsItsPlace()
{
    const auto document = read(QStringLiteral("<p>Before it<p dir=rtl>שלום עולם<p>After it").toUtf8());
    QCOMPARE(document->text()->text(), u"Before it\nשלום עולם\nAfter it"_s);
}

void WebReadingTest::columnsAreReadOneAfterTheOther()
{
    for (const QByteArray style :
         { "display:flex;gap:12px", "columns:2;column-gap:12px;text-align:justify" }) {
        QByteArray body = "<h1>Both</h1><div style='" + style + "'>";
        QString expected = u"Both"_s;
        for (const QByteArray name : { "left", "right" }) {
            body += "<div style='flex:1'>";
            for (int i = 0; i < 60; ++i) {
                const QByteArray word = name + QByteArray::number(i);
                body += (i % 23 == 0 ? "<p>" : "") + word + ' ';
                expected += u' ' + QString::fromLatin1(word);
            }
            body += "</div>";
        }
        QCOMPARE(read(body + "</div><p>After both")->text()->text().simplified(),
                 expected + u" After both"_s);
    }
}

void WebReadingTest::cardsAreReadOneAfterTheOther()
{
    QByteArray body = "<div style='display:grid;grid-template-columns:repeat(3,1fr);gap:16px'>";
    QString expected;
    for (int i = 0; i < 6; ++i) {
        const QByteArray text = "of number " + QByteArray::number(i);
        body += "<div><h3>Card " + text + "</h3>";
        expected += u"Card "_s + QString::fromLatin1(text) + u' ';
        for (int line = 0; line <= i % 4; ++line) {
            body += "Words " + text + "<br>";
            expected += u"Words "_s + QString::fromLatin1(text) + u' ';
        }
        body += "</div>";
    }
    QCOMPARE(read(body + "</div>")->text()->text().simplified(), expected.trimmed());
}

void WebReadingTest::tablesAreReadRowByRow()
{
    QByteArray body = "<table style='width:780px;border-spacing:4px'>";
    QString expected;
    for (int row = 0; row < 4; ++row) {
        body += "<tr>";
        for (int column = 0; column < 3; ++column) {
            body += "<td style='width:33%;padding:4px'>";
            for (int word = 0; word < 12 + 9 * ((row + column) % 3); ++word) {
                const QByteArray text = "r" + QByteArray::number(row) + "c" + QByteArray::number(column) + "w"
                    + QByteArray::number(word) + ' ';
                body += text;
                expected += QString::fromLatin1(text);
            }
        }
    }
    QCOMPARE(read(body + "</table>")->text()->text().simplified(), expected.trimmed());
}

void WebReadingTest::aSelectionStaysInItsColumn()
{
    const auto document = read("<table style='width:780px'><tr>"
                               "<td style='width:50%'>left begins <br>left goes on<br>left ends"
                               "<td>right begins<br>right goes on<br>right ends</table>");
    const auto text = document->text();
    const auto place = [&](const QString &words) {
        const qsizetype at = text->text().indexOf(words);
        return text->boxes({ at, at + words.size() }, 0, 0).at(0).rect;
    };
    const auto from = text->positionAt({ 0, place(u"left begins"_s).center() - QPointF(40, 0) });
    const auto to = text->positionAt({ 0, place(u"left ends"_s).center() + QPointF(40, 0) });
    QVERIFY(from && to && *from < *to);
    QVERIFY(!text->text().mid(*from, *to - *from).contains("right"_L1));
}

void WebReadingTest::headingsAreTheContents()
{
    const auto document = read(
        QStringLiteral("<h1>First  <b>Größe</b> 😀</h1><p>Words<h3>Deep</h3><h2>Less deep</h2>"
                       "<h2 style='display:none'>Hidden</h2><h2></h2>"
                       "<h2 aria-hidden=true>Decoration</h2>"
                       "<div style='height:600px'></div>"
                       "<div role=heading aria-level=2>By its role</div><h1>Last</h1>")
            .toUtf8());
    const auto outline = document->outline();
    QStringList entries;
    for (const OutlineEntry &entry : outline)
        entries << QString::number(entry.depth) + u' ' + entry.title;
    const QStringList expected { u"0 First Größe 😀"_s, u"1 Deep"_s, u"1 Less deep"_s, u"1 By its role"_s,
                                 u"0 Last"_s };
    QCOMPARE(entries, expected);
    for (const OutlineEntry &entry : outline) {
        const QString word = entry.title.section(u' ', 0, 0);
        const qsizetype at = document->text()->text().indexOf(word);
        const QRectF place = document->text()->boxes({ at, at + word.size() }, 0, 0).at(0).rect;
        QVERIFY2(std::abs(place.top() - entry.target.at.y()) < 24, qPrintable(word));
    }
}

void WebReadingTest::contentsOfHighPagesLeadToTheirSheet()
{
    QByteArray body;
    for (int i = 0; i < 10; ++i)
        body += "<h2>Part" + QByteArray::number(i) + "x</h2><div style='height:1000px'></div>";
    const auto document = read(body);
    const auto outline = document->outline();
    QCOMPARE(outline.size(), size_t(10));
    QVERIFY(document->pages().count() > 2);
    for (const OutlineEntry &entry : outline) {
        const qsizetype at = document->text()->text().indexOf(entry.title);
        const auto box = document->text()->boxes({ at, at + entry.title.size() }, 0, 9).at(0);
        QCOMPARE(entry.target.page, box.page);
        QVERIFY2(std::abs(box.rect.top() - entry.target.at.y()) < 24, qPrintable(entry.title));
    }
}

QTEST_MAIN(WebReadingTest)
#include "document_webreading.moc"
