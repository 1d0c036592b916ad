// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webprint/exitcodes.h"
#include "tests/webprint/webprinter.h"

#include <QTest>

#include <zlib.h>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;
using webprint::Exit;

/// Files, printed by the real program and read as everybody will read them.
class PagesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void looksAsInTheWindow();
    void sameFileGivesSameBytes();
    void boldEmojiAreSeen();
    void longPageIsCutAsItStandsInTheWindow();
    void readsEveryEncoding();
    void printsPictures();
    void readsSavedPages();
    void refusesWhatItCannotShow();

private:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's folder cannot be written");
        return file.fileName();
    }

    QTemporaryDir m_dir;
};

void PagesTest::looksAsInTheWindow()
{
    const QString page = write(u"window.html"_s, R"html(<!doctype html><style>
        html, body { height: 100%; margin: 0; font: 20px/30px sans-serif }
        .hero { height: 100vh } .half { height: calc(50vh - 10px) } .sticky { position: sticky; top: 0 }
        .bar { position: fixed; bottom: 0; right: 0; width: 200px; height: 40px }
        .side { position: absolute; top: 0; bottom: 0; left: 600px }
        .side span { position: absolute; bottom: 0 }
        @page { size: A5 landscape; margin: 5cm }
        @media print { .screenonly, .hero { display: none } }
        @media (min-height: 1000px) { .window { display: none } }
        @media not screen { .window { display: none } }
        h2 { break-before: page; page-break-after: always; margin: 0 } h2::after { content: "100vh" }
        @keyframes in { from { opacity: 0; margin-left: 0 } to { margin-left: 300px } }
        .moved { animation: in 100s forwards }
        </style><div class=hero>Hero</div><div class=sticky>Sticky</div><div class=half>Half</div>
        <div class=bar>Bar</div><div class=side><span>Side</span></div>
        <h2>Heading</h2><p class=screenonly>Screenonly</p><p class=window>Window</p>
        <p class=moved>Moved</p><div style="height: 10vh">Tenth</div><script>document.write('Script')</script>
        <noscript>Noscript</noscript><img src=missing.png loading=lazy>)html");
    const Printed printed = print(page);
    QCOMPARE(printed.exit, int(Exit::Done));
    const Sheet sheet = readSheet(printed.pdf);
    QCOMPARE(sheet.pages.size(), 1);
    QCOMPARE(sheet.pages[0].width(), 1280.0);
    // 900 hero, 30 sticky, 440 half, 30 heading, 3 paragraphs with 20 around, 90, one line.
    QVERIFY2(qAbs(sheet.pages[0].height() - 1690) < 5, qPrintable(QString::number(sheet.pages[0].height())));
    QVERIFY(qAbs(sheet.word(u"Sticky"_s).y() - 900) < 10);
    QVERIFY(qAbs(sheet.word(u"Half"_s).y() - 930) < 10);
    QVERIFY(qAbs(sheet.word(u"Heading100vh"_s).y() - 1370) < 10);
    QVERIFY(qAbs(sheet.word(u"Bar"_s).y() - 860) < 10);
    QVERIFY(qAbs(sheet.word(u"Bar"_s).x() - 1080) < 2);
    QVERIFY(qAbs(sheet.word(u"Side"_s).y() - 870) < 10);
    QVERIFY(qAbs(sheet.word(u"Moved"_s).x() - 300) < 2);
    QVERIFY(sheet.text.contains("Screenonly"_L1));
    QVERIFY(sheet.text.contains("Window"_L1));
    QVERIFY(sheet.text.contains("Noscript"_L1));
    QVERIFY(!sheet.text.contains("Script"_L1));
}

void PagesTest::sameFileGivesSameBytes()
{
    const QString page = write(u"same.html"_s,
                               "<!doctype html><p>Same <b>bytes</b> <a href='https://example.org/'>link</a>"
                               "<div style='background:linear-gradient(red,blue);height:80px'></div>"
                               "<div style='width:3000px;text-align:right'>Wide</div><div>Usual</div>");
    const Printed first = print(page);
    QVERIFY(first.pdf.startsWith("%PDF"));
    QCOMPARE(print(page).pdf, first.pdf);

    const Sheet sheet = readSheet(
        first.pdf); // what is wider than the window is there, and changes nothing else
    QCOMPARE(sheet.pages[0].width(), 3008.0);
    QVERIFY(sheet.word(u"Wide"_s).right() > 3000);
}

/// What is coloured between two words of that sheet, in dots of a coarse picture.
int colouredBetween(const Sheet &sheet, const QImage &picture, const QString &before, const QString &after)
{
    const double dots = picture.width() / sheet.pages[0].width();
    const QRectF left = sheet.word(before);
    const QRectF right = sheet.word(after);
    const QRect between = QRectF(left.topRight() * dots, right.bottomLeft() * dots).toAlignedRect()
        & picture.rect();
    int coloured = 0;
    for (int y = between.top(); y <= between.bottom(); ++y) {
        for (int x = between.left(); x <= between.right(); ++x)
            coloured += picture.pixelColor(x, y).hsvSaturation() > 100;
    }
    return coloured;
}

void PagesTest::boldEmojiAreSeen()
{
    const QByteArray body = QStringLiteral(
                                "<!doctype html><meta charset=utf-8><body style='font:20px/30px sans-serif'>"
                                "<h1>Heading 🌍 around</h1><p>See <b>bold 🍎 fruit</b> and words"
                                "<p><strong>Sun ☀️ shines</strong><p>Key <b>cap 5️⃣ five</b>"
                                "<p style='font-weight:900'>Love 👩‍❤️‍👨 lasts 12 ways © 2001"
                                "<p style='display:flex;gap:20px;font-weight:bold'>Red 🍓 berry <i>beside</i>")
                                .toUtf8();
    const Printed printed = print(write(u"bold.html"_s, body));
    QCOMPARE(printed.exit, int(Exit::Done));
    const Sheet sheet = readSheet(printed.pdf);
    const QImage picture = paintSheet(printed.pdf);
    const QList<std::pair<QString, QString>> around {
        { u"Heading"_s, u"around"_s }, { u"bold"_s, u"fruit"_s }, { u"Sun"_s, u"shines"_s },
        { u"cap"_s, u"five"_s },       { u"Love"_s, u"lasts"_s }, { u"Red"_s, u"berry"_s }
    };
    for (const auto &[before, after] : around)
        QVERIFY2(colouredBetween(sheet, picture, before, after) > 40, qPrintable(before));
    QCOMPARE(colouredBetween(sheet, picture, u"See"_s, u"bold"_s), 0);

    // All other words are as wide and as bold as without them.
    QByteArray plain = body;
    const Sheet other = readSheet(print(write(u"words.html"_s, plain.replace("🌍", "").replace("🍎", ""))).pdf);
    for (const QString &word : { u"Heading"_s, u"around"_s, u"bold"_s, u"fruit"_s, u"words"_s }) {
        QCOMPARE(sheet.word(word).size(), other.word(word).size());
        QCOMPARE(sheet.word(word).y(), other.word(word).y());
    }
}

void PagesTest::longPageIsCutAsItStandsInTheWindow()
{
    QByteArray page =
        "<!doctype html><style>body{margin:0;background:#123}p{font-size:14px;line-height:40px;margin:0}"
        ".picture{height:40px;break-inside:avoid}.beside{position:absolute;left:600px;top:0}"
        "</style><div class=beside>";
    constexpr int lines = 300; // 12,000 pixels
    for (int i = 0; i < lines; ++i)
        page += "<p>beside" + QByteArray::number(i) + "</p>";
    page += "</div>";
    for (int i = 0; i < lines; ++i)
        page += i % 3 ? "<p>line" + QByteArray::number(i) + "</p>"
                      : "<div class=picture><svg width=100 height=40></svg></div>";
    const Printed printed = print(write(u"long.html"_s, page));
    QCOMPARE(printed.exit, int(Exit::Done));
    const Sheet sheet = readSheet(printed.pdf);
    QCOMPARE(sheet.pages.size(), 3);
    QHash<QString, int> seen;
    for (const Sheet::Word &word : sheet.words) {
        const double centre = word.rect.center().y();
        const double height = sheet.pages[word.page].height();
        if (centre < 0 || centre >= height)
            continue; // the other half stands on the next sheet
        ++seen[word.text];
        const int line = word.text.mid(word.text.startsWith(u"line"_s) ? 4 : 6).toInt();
        const double wanted = line * 40 + 20;
        QVERIFY2(qAbs(word.page * height + centre - wanted) < 4,
                 qPrintable(u"%1 at %2"_s.arg(word.text).arg(word.page * height + centre)));
    }
    QCOMPARE(seen.size(), lines * 2 - lines / 3);
    QCOMPARE(*std::ranges::max_element(seen), 1);
    for (const QColor &ground : sheet.lastPixels)
        QCOMPARE(ground, QColor(0x11, 0x22, 0x33));
}

void PagesTest::readsEveryEncoding()
{
    const QString text = u"Größe žluťoučký Привет"_s;
    QByteArray wide("\xff\xfe", 2);
    for (const QChar c : u"<p>wide "_s + text)
        wide.append(char(c.unicode() & 0xff)).append(char(c.unicode() >> 8));
    write(u"undeclared.html"_s, "<p>undeclared " + text.toUtf8());
    write(u"wide.html"_s, wide);
    write(u"old.html"_s, QByteArray("<meta charset=windows-1251><p>old \xcf\xf0\xe8\xe2\xe5\xf2"));
    write(u"unknown.html"_s, QByteArray("<meta charset=x-klingon><p>unknown Gr\xf6\xdf") + "e");
    write(u"broken.html"_s, QByteArray("<meta charset=utf-8><p>broken \xff\xfe\xc0 end"));
    QByteArray frames = "<!doctype html>";
    for (const char *name : { "undeclared", "wide", "old", "unknown", "broken" })
        frames += "<iframe src='" + QByteArray(name) + ".html' width=900></iframe>";
    const Printed printed = print(write(u"frames.html"_s, frames));
    QCOMPARE(printed.exit, int(Exit::Done));
    const QString read = readSheet(printed.pdf).text;
    for (const QString &wanted :
         { u"undeclared "_s + text, u"wide "_s + text, u"old Привет"_s, u"unknown Größe"_s })
        QVERIFY2(read.contains(wanted), qPrintable(wanted + u" in "_s + read));
    QVERIFY(read.contains("broken"_L1) && read.contains("end"_L1));
}

void PagesTest::printsPictures()
{
    const QByteArray svg = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200">
        <rect width="400" height="200" fill="teal"/><text x="20" y="100" font-size="40">Picture</text>
        <script>document.documentElement.remove()</script></svg>)";
    QByteArray packed(1000, 0);
    z_stream stream = {};
    QCOMPARE(deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(svg.data()));
    stream.avail_in = uInt(svg.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    QCOMPARE(deflate(&stream, Z_FINISH), Z_STREAM_END);
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);

    const Printed printed = print(write(u"picture.svgz"_s, packed));
    QCOMPARE(printed.exit, int(Exit::Done));
    const Sheet sheet = readSheet(printed.pdf);
    QCOMPARE(sheet.pages.size(), 1);
    QCOMPARE(sheet.pages[0].width(), 400.0);
    QVERIFY(qAbs(sheet.pages[0].height() - 200) < 3);
    QVERIFY(qAbs(sheet.word(u"Picture"_s).x() - 20) < 3);

    QCOMPARE(print(write(u"cut.svgz"_s, packed.left(packed.size() / 2))).exit, int(Exit::NotAPage));
    QCOMPARE(print(write(u"no.svg"_s, "no picture")).exit, int(Exit::NotAPage));
}

void PagesTest::readsSavedPages()
{
    const QByteArray file = QByteArray(R"(From: <Saved>
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html"; boundary="--edge"

----edge
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable
Content-Location: https://example.org/x?a=1&b=2

<!doctype html><link rel=3D"stylesheet" href=3D"cid:css@x"><p>Saved p=C3=A4=
ge<iframe src=3D"https://example.org/frame?a=3D1&amp;b=3D2"></iframe>
----edge
Content-Type: text/css
Content-ID: <css@x>
Content-Transfer-Encoding: base64

cHttYXJnaW4tbGVmdDoyMDBweH0=
----edge
Content-Type: text/html
Content-Location: https://example.org/frame?a=1&b=2

<p>Frame
----edge--
)")
                                .replace('\n', "\r\n");
    const Printed printed = print(write(u"saved.mhtml"_s, file));
    QCOMPARE(printed.exit, int(Exit::Done));
    const Sheet sheet = readSheet(printed.pdf);
    QVERIFY(sheet.text.contains(u"Saved päge"_s));
    QVERIFY(sheet.text.contains("Frame"_L1));
    QVERIFY(qAbs(sheet.word(u"Saved"_s).x() - 208) < 3); // its style sheet was found
}

void PagesTest::refusesWhatItCannotShow()
{
    const QString large = write(u"large.html"_s, "<p>x");
    QVERIFY(QFile::resize(large, qint64(100) << 20));
    QCOMPARE(print(large).exit, int(Exit::TooLarge));
    QCOMPARE(print(m_dir.filePath(u"nowhere.html"_s)).exit, int(Exit::Missing));
    QCOMPARE(print(m_dir.path()).exit, int(Exit::Missing));
    QCOMPARE(print(u"--out"_s).exit, int(Exit::Usage));
    QCOMPARE(print(u"http://"_s).exit, int(Exit::Usage));
    const Printed endless = print(write(u"tall.html"_s, "<!doctype html><div style='height:1000000px'>"));
    QCOMPARE(endless.exit, int(Exit::TooLarge));
    QVERIFY(endless.pdf.isEmpty());
}

QTEST_GUILESS_MAIN(PagesTest)
#include "webprint_pages.moc"
