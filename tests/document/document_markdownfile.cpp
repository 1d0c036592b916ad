// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/markdown/markdownsheet.h"
#include "app/document/opendocument.h"
#include "app/document/text/sheetpainter.h"
#include "tests/document/busytime.h"
#include "tests/document/imagefiles.h"
#include "tests/document/sheetprobe.h"

#include <QFile>
#include <QPainter>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// Opens Markdown files as the window does, from people who mean well and from others.
class MarkdownFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsPicturesFromItsFolder();
    void pagesOfPicturesHaveTheirPlaceInTheText();
    void showsNoOtherPictures_data();
    void showsNoOtherPictures();
    void reachesNoNetwork();
    void staysOnThePaper_data();
    void staysOnThePaper();
    void opensByNameOrPage();
    void fiveMegabytesLeaveTheWindowFree();
    void beginningsAreAsTheWhole();
    void theTopIsSeenBeforeTheEndIsLaidOut();
    void cancels();
    void canBeForgottenWhileLoading();

private:
    QString path(const QString &name) const { return m_dir.filePath(name); }
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

    QTemporaryDir m_dir;
};

void MarkdownFileTest::showsPicturesFromItsFolder()
{
    const auto sheet = everything();
    const QImage image = paintedSheet(sheet);
    const QRectF below = place(sheet, u"Before"_s);
    int red = 0;
    for (int y = int(below.top()) - 80; y < int(below.top()); ++y)
        for (int x = 56; x < 200; ++x)
            red += QColor(image.pixel(x, y)).red() > 180 && QColor(image.pixel(x, y)).green() < 60 ? 1 : 0;
    QVERIFY(std::abs(red - 60 * 40) < 100);
}

void MarkdownFileTest::pagesOfPicturesHaveTheirPlaceInTheText()
{
    QVERIFY(quarters({ 700, 1500 }).save(path(u"tall.png"_s)));
    writeFile(path(u"text.md"_s), "x");
    const auto sheet = sheetOf(
        u"words before\n\n"_s + u"![](tall.png)\n\n"_s.repeated(4) + u"words behind\n"_s, path(u"text.md"_s));
    const SheetTextLayer layer(sheet);
    QVERIFY(sheet->pages().count() >= 4);
    qsizetype end = 0;
    for (int page = 0; page < sheet->pages().count(); ++page) {
        QCOMPARE(layer.pageText(page).start, end);
        end = layer.pageText(page).end;
    }
    QCOMPARE(end, sheet->text().size());
    // A point on a picture is beside the words next to it.
    const auto found = layer.positionAt({ sheet->pages().count() / 2, QPointF(300, 700) });
    QVERIFY(found);
    QVERIFY(!layer.isOnText({ sheet->pages().count() / 2, QPointF(300, 700) }));
}

void MarkdownFileTest::showsNoOtherPictures_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("above") << u"../secret.png"_s;
    QTest::newRow("above, encoded") << u"%2e%2e/secret.png"_s;
    QTest::newRow("absolute") << path(u"secret.png"_s);
    QTest::newRow("file address") << u"file://"_s + path(u"secret.png"_s);
    QTest::newRow("symbolic link") << u"link.png"_s;
    QTest::newRow("no picture") << u"passwd.png"_s;
    QTest::newRow("backslashes") << u"..\\secret.png"_s;
    QTest::newRow("a pipe") << u"/dev/zero"_s;
    QTest::newRow("resource") << u":/icons/callout.svg"_s;
    QTest::newRow("data") << u"data:image/png;base64,iVBORw0KGgo="_s;
}

void MarkdownFileTest::showsNoOtherPictures()
{
    QFETCH(QString, source);
    QDir(m_dir.path()).mkpath(u"folder"_s);
    QVERIFY(quarters({ 60, 40 }).save(path(u"secret.png"_s)));
    QFile::link(path(u"secret.png"_s), path(u"folder/link.png"_s));
    writeFile(path(u"folder/passwd.png"_s), "root:x:0:0");
    writeFile(path(u"folder/text.md"_s), "x");
    QVERIFY(quarters({ 60, 40 }).save(path(u"folder/own.png"_s)));
    QCOMPARE(sheetOf(u"![words](own.png)\n"_s, path(u"folder/text.md"_s))->text(), u"\n"_s); // it looks there
    const auto sheet = sheetOf(u"![the words for it](<%1>)\n"_s.arg(source), path(u"folder/text.md"_s));
    QCOMPARE(sheet->text(), u"the words for it\n"_s);
    // In a frame, so that everybody sees that something is missing.
    const QRectF words = place(sheet, u"the words for it"_s);
    const QImage image = paintedSheet(sheet, 2);
    const QRectF left = inkIn(image, { words.left() - 4, words.center().y() - 2, 5, 4 }, 2);
    QVERIFY(!left.isEmpty());
}

void MarkdownFileTest::reachesNoNetwork()
{
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    const QString server = u"http://127.0.0.1:%1/picture.png"_s.arg(listener.serverPort());
    writeFile(
        path(u"network.md"_s),
        u"![remote](%1)\n\n<img src=\"%1\">\n<link rel=stylesheet href=%1>\n\n[words](%1)\n"_s.arg(server)
            .toUtf8());
    const auto document = openDocument(path(u"network.md"_s));
    waitFor(*document);
    QCOMPARE(document->state(), Document::State::Ready);
    QCOMPARE(document->text()->text(), u"remote\nwords\n"_s);
    QTRY_VERIFY(!document->thumbnail({ 200, 200 }).isNull());
    QVERIFY(!listener.waitForNewConnection(0));
    QVERIFY(!listener.hasPendingConnections());
}

void MarkdownFileTest::staysOnThePaper_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("quotes") << QString(10'000, u'>') + u" deep\n"_s;
    QTest::newRow("lists") << u"- "_s.repeated(10'000) + u"deep\n"_s;
    QTest::newRow("numbers") << u"1. "_s.repeated(5'000) + u"deep\n"_s;
    QTest::newRow("brackets") << u"["_s.repeated(50'000) + u"deep\n"_s;
    QTest::newRow("emphasis") << u"*a _b "_s.repeated(20'000) + u"deep\n"_s;
    QTest::newRow("pictures") << u"!["_s.repeated(5'000) + u"deep"_s + u"](x)"_s.repeated(5'000);
    QTest::newRow("one line") << QString(300'000, u'x') + u" deep"_s;
    QTest::newRow("one paragraph") << u"word "_s.repeated(100'000) + u"deep"_s;
    QTest::newRow("code") << u"```\n"_s + QString(100'000, u'x') + u"\ndeep\n```"_s;
    QTest::newRow("columns") << u"|a"_s.repeated(300) + u"|\n"_s + u"|-"_s.repeated(300) + u"|\n"_s
            + u"|deep"_s.repeated(300) + u"|\n"_s;
    QTest::newRow("headings") << u"# deep\n"_s.repeated(3'000);
    QTest::newRow("html") << u"<div>"_s.repeated(20'000) + u"deep"_s;
    QTest::newRow("open comment") << u"<!-- "_s.repeated(3'000) + u"\n\ndeep -->\n\ndeep"_s;
    QTest::newRow("entities") << u"&amp;&#x1F600;&nosuch;&"_s.repeated(3'000) + u" deep"_s;
    QTest::newRow("nothing") << u"\n\n \n"_s;
}

void MarkdownFileTest::staysOnThePaper()
{
    QFETCH(QString, source);
    const auto sheet = sheetOf(source);
    QVERIFY(sheet);
    QVERIFY(!sheet->pages().isEmpty());
    const QRectF paper(QPointF(), QSizeF(sheet->pages().size()));
    const SheetTextLayer layer(sheet);
    const int last = sheet->pages().count() - 1;
    for (const int page : { 0, last }) {
        for (const PageRect &box : layer.boxes({ 0, sheet->text().size() }, page, page))
            QVERIFY(sheet->pages().toSheet(box).top() >= 0
                    && sheet->pages().toSheet(box).bottom() <= paper.bottom());
        layer.positionAt({ page, QPointF(300, 300) });
    }
    const qsizetype deep = sheet->text().lastIndexOf(u"deep"_s);
    if (deep >= 0 && source.startsWith(u'>'))
        QVERIFY(boxesOf(sheet, { deep, deep + 4 }).front().right() < paper.right() - 100);
    QCOMPARE(deep >= 0, QTest::currentDataTag() != QByteArray("nothing"));
}

void MarkdownFileTest::opensByNameOrPage()
{
    for (const QString &name : { u"a.md"_s, u"b.markdown"_s, u"c.MD"_s, u"d.mkd"_s, u"e.mdown"_s }) {
        writeFile(path(name), "# Title\n");
        const auto document = openDocument(path(name));
        waitFor(*document);
        QCOMPARE(document->kind(), PageKind::Markdown);
        QCOMPARE(document->fit(), Document::Fit::Width);
        QCOMPARE(document->text()->text(), u"Title\n"_s);
    }
    writeFile(path(u"0123456789abcdef"_s), "# Title\n");
    const auto plain = openDocument(path(u"0123456789abcdef"_s));
    QCOMPARE(plain->kind(), PageKind::Text);
    // As a server's document lies in the cache: its page knows what it is.
    const auto known = openDocument(path(u"0123456789abcdef"_s), {}, PageKind::Markdown);
    QCOMPARE(known->kind(), PageKind::Markdown);
    waitFor(*plain);
    waitFor(*known);
    QCOMPARE(plain->text()->text(), u"# Title\n"_s);
    QCOMPARE(known->text()->text(), u"Title\n"_s);

    writeFile(path(u"binary.md"_s),
              QByteArray("\x7F"
                         "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0>\0\1\0\0\0\x90\x43\0\0\0\0\0\0",
                         32));
    const auto binary = openDocument(path(u"binary.md"_s));
    waitFor(*binary);
    QCOMPARE(binary->fault().error, DocumentError::NotText);
}

void MarkdownFileTest::fiveMegabytesLeaveTheWindowFree()
{
    QFile file(data(u"everything.md"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray once = file.readAll();
    writeFile(path(u"large.md"_s), once.repeated(int(5'000'000 / once.size())));
    const auto document = openDocument(path(u"large.md"_s));
    const LongestStretch stretch;
    QList<double> steps;
    connect(document.get(), &Document::progressChanged, this, [&] { steps << document->progress(); });
    waitFor(*document);
    QCOMPARE(document->state(), Document::State::Ready);
    QVERIFY2(stretch.milliseconds() < 100, qPrintable(QString::number(stretch.milliseconds())));
    QVERIFY(steps.size() > 20);
    const int last = document->pages().count() - 1;
    const TextRange all { 0, document->text()->text().size() };
    const double before = busyTime();
    QVERIFY(!document->text()->boxes(all, last, last).empty());
    QVERIFY(busyTime() - before < 200);
}

/// In a quote that never ends, so that its bar crosses every cut.
static QString quotedSections(int count)
{
    QString source = u"# Title\n\n"_s;
    for (int i = 0; i < count; ++i)
        source +=
            u"> ## Section %1\n>\n> Some *words* of it.\n>\n> - one\n> - two\n>\n> ```\n> code\n> ```\n>\n"
            "> | a | b |\n> |---|---|\n> | %1 | 2 |\n>\n"_s.arg(i);
    return source;
}

void MarkdownFileTest::beginningsAreAsTheWhole()
{
    std::vector<std::shared_ptr<const TextSheet>> beginnings;
    const std::atomic<bool> never = false;
    const auto whole = MarkdownSheet::create(
        quotedSections(400), {}, { never, {} },
        [&](const std::shared_ptr<const MarkdownSheet> &beginning) { beginnings.push_back(beginning); });
    QVERIFY(whole && whole->pages().isWhole());
    QVERIFY(beginnings.size() >= 3);
    QVERIFY2(beginnings.front()->pages().count() < 12, "a few screens");
    const auto paint = [&](const std::shared_ptr<const TextSheet> &sheet, int page) {
        const QSize size = sheet->pages().rect(page).size().toSize();
        return SheetPainter(sheet).paint(page, 1, QRect({}, size), never);
    };
    int before = 0;
    for (const auto &beginning : beginnings) {
        const int count = beginning->pages().count();
        QVERIFY(!beginning->pages().isWhole());
        QVERIFY(count > before && count < whole->pages().count());
        for (int page = 0; page < count; ++page)
            QCOMPARE(beginning->pages().rect(page), whole->pages().rect(page));
        for (const int page : { 0, count / 2, count - 1 })
            QVERIFY2(paint(beginning, page) == paint(whole, page), qPrintable(QString::number(page)));
        before = count;
    }
}

void MarkdownFileTest::theTopIsSeenBeforeTheEndIsLaidOut()
{
    writeFile(path(u"long.md"_s), quotedSections(6000).toUtf8());
    const auto document = openDocument(path(u"long.md"_s));
    QImage window(900, 700, QImage::Format_RGB32);
    QImage early; // what was seen of the top as long as the end was not there
    QSizeF earlySize;
    connect(document.get(), &Document::contentChanged, this, [&] {
        if (!early.isNull())
            return;
        window.fill(Qt::gray);
        QPainter painter(&window);
        document->paint(painter, { {}, 1, 1, QRectF(window.rect()) });
        const bool isInked = !inkIn(window, QRectF(60, 60, 400, 500)).isEmpty();
        const bool isEarly = document->state() == Document::State::Loading && !document->pages().isWhole();
        if (isInked && isEarly) {
            early = window;
            earlySize = document->size();
        }
        QVERIFY(!isEarly || !document->text());
    });
    QSignalSpy textKnown(document.get(), &Document::textKnown);
    waitFor(*document);
    QVERIFY(!early.isNull());
    QVERIFY(document->pages().isWhole());
    QVERIFY(document->size().height() > 10 * earlySize.height());
    QCOMPARE(textKnown.size(), 1);
    QVERIFY(document->text() && !document->outline().empty());
}

void MarkdownFileTest::cancels()
{
    writeFile(path(u"long.md"_s), QByteArray("# Heading\n\nwords of a *long* text\n\n").repeated(100'000));
    const auto document = openDocument(path(u"long.md"_s));
    QSignalSpy finished(document.get(), &Document::finished);
    QSignalSpy progress(document.get(), &Document::progressChanged);
    QVERIFY(progress.wait(20000));
    document->cancel();
    QCOMPARE(document->fault().error, DocumentError::Cancelled);
    waitFor(*openDocument(data(u"everything.md"_s)));
    QCOMPARE(finished.size(), 1);
    QVERIFY(!document->text());
}

void MarkdownFileTest::canBeForgottenWhileLoading()
{
    writeFile(path(u"forgotten.md"_s),
              QByteArray("# Heading\n\nwords of a *long* text\n\n").repeated(10'000));
    for (int i = 0; i < 10; ++i) {
        const auto document = openDocument(path(u"forgotten.md"_s));
        if (i % 2)
            QCoreApplication::processEvents();
    }
    waitFor(*openDocument(data(u"everything.md"_s)));
}

QTEST_MAIN(MarkdownFileTest)
#include "document_markdownfile.moc"
