// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/filelink.h"
#include "app/document/html/htmldocument.h"
#include "app/document/opendocument.h"
#include "tests/webprint/webprinter.h"

#include <QCryptographicHash>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

namespace {

constexpr char page[] = "<!doctype html><style>body{margin:0;font:20px/30px sans-serif}"
                        ".hero{height:100vh;background:#00f}</style>"
                        "<div class=hero></div><p>Words of the page</p><img src=box.svg>"
                        "<a href='https://example.org/x'>Outside</a> <a href='other.html'>Inside</a>";
constexpr char box[] = "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100'>"
                       "<rect width='100' height='100' fill='#COLOUR'/></svg>";

} // namespace

/// Web pages as documents: printed once, then shown, measured and shared like every other.
class HtmlTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void showsThePage();
    void reopensWithoutPrinting();
    void printsAgainWhenAnAssetChanged();
    void everybodyOpensTheSameSheet();
    void runsScriptsWhenAllowed();
    void snapshotsAnAddress();
    void anUnchangedAddressIsTheSameSheet();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void isNotHeldUpByADeadPrinter();
    void cancels();
    void showsWordsWithoutAnEngine();
    void tellsWebPages_data();
    void tellsWebPages();
    void opensFoldersWithAnIndex();

private:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's folder cannot be written");
        return file.fileName();
    }
    QString program(const QByteArray &script) const
    {
        const QString path = write(u"program"_s, "#!/bin/sh\n" + script);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    static void finish(Document &document)
    {
        QSignalSpy finished(&document, &Document::finished);
        if (document.state() == Document::State::Loading)
            QVERIFY(finished.wait(30000));
    }
    static void waitForText(Document &document)
    {
        QTRY_VERIFY_WITH_TIMEOUT(document.text() != nullptr, 10000);
    }
    WebOptions options() const
    {
        return { Scripts::Off, QStringLiteral(CALLOUT_WEBPRINT), m_dir.filePath(u"cache"_s),
                 std::chrono::seconds(30) };
    }

    QTemporaryDir m_dir;
    QString m_page;
};

void HtmlTest::initTestCase()
{
    write(u"box.svg"_s, QByteArray(box).replace("COLOUR", "f00"));
    m_page = write(u"page.html"_s, page);
}

QColor colourAt(Document &document, QPoint place)
{
    QImage canvas(200, 200, QImage::Format_RGB32);
    canvas.fill(Qt::gray);
    QPainter painter(&canvas);
    document.paint(painter, { QPointF(100, 100) - QPointF(place), 1, 1, QRectF(canvas.rect()) });
    return canvas.pixelColor(100, 100);
}

void HtmlTest::showsThePage()
{
    const auto document = HtmlDocument::open(m_page, {}, options());
    QVERIFY(document->contentPath().isEmpty());
    QSignalSpy progress(document.get(), &Document::progressChanged);
    finish(*document);
    QCOMPARE(document->state(), Document::State::Ready);
    QVERIFY(progress.size() > 2);
    QCOMPARE(document->kind(), PageKind::Html);
    QCOMPARE(document->path(), m_page);
    QCOMPARE(document->pages().count(), 1);
    QCOMPARE(document->size().width(), 1280);
    QVERIFY(qAbs(document->size().height() - 1080) < 20);
    QCOMPARE(document->partName(0), QString());
    QCOMPARE(document->remark(), QString());
    QVERIFY(!document->isSimplified());

    QFile content(document->contentPath());
    QVERIFY(content.open(QIODevice::ReadOnly));
    const QByteArray bytes = content.readAll();
    QVERIFY(bytes.startsWith("%PDF"));
    QCOMPARE(document->sha256().toLatin1(),
             QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());

    waitForText(*document);
    const QString text = document->text()->text();
    const qsizetype words = text.indexOf("Words of the page"_L1);
    QVERIFY2(words >= 0, qPrintable(text));
    const auto boxes = document->text()->boxes({ words, words + 5 }, 0, 0);
    QCOMPARE(boxes.size(), size_t(1));
    QVERIFY(QRectF(0, 915, 70, 40).contains(boxes[0].rect.center()));
    QTRY_COMPARE(colourAt(*document, { 640, 450 }), QColor(0, 0, 255));
    QTRY_COMPARE(colourAt(*document, { 50, 1010 }), QColor(255, 0, 0));

    const auto linkOver = [&](const QString &word) {
        const qsizetype at = text.indexOf(word);
        const QRectF place = document->text()->boxes({ at, at + word.size() }, 0, 0).at(0).rect;
        return document->linkAt({ 0, place.center() });
    };
    QCOMPARE(linkOver(u"Outside"_s)->address, QUrl(u"https://example.org/x"_s));
    const auto inside = linkOver(u"Inside"_s);
    QVERIFY(inside && isFileLink(inside->address)); // by the way from the page: nothing tells where it lies
}

void HtmlTest::reopensWithoutPrinting()
{
    WebOptions none = options();
    none.converter = program("exit 1\n");
    const auto first = HtmlDocument::open(m_page, {}, options());
    finish(*first);
    const auto again = HtmlDocument::open(m_page, {}, none);
    finish(*again);
    QCOMPARE(again->state(), Document::State::Ready);
    QCOMPARE(again->sha256(), first->sha256());

    // Not the sheet of another page, nor of this one with its scripts run.
    none.scripts = Scripts::On;
    const auto other = HtmlDocument::open(m_page, {}, none);
    finish(*other);
    QCOMPARE(other->state(), Document::State::Failed);
}

void HtmlTest::printsAgainWhenAnAssetChanged()
{
    const auto before = HtmlDocument::open(m_page, {}, options());
    finish(*before);
    write(u"box.svg"_s, QByteArray(box).replace("COLOUR", "0f0") + "<!-- longer -->");
    const auto after = HtmlDocument::open(m_page, {}, options());
    finish(*after);
    QVERIFY(after->sha256() != before->sha256());
    QTRY_COMPARE(colourAt(*after, { 50, 1010 }), QColor(0, 255, 0));
}

void HtmlTest::everybodyOpensTheSameSheet()
{
    const auto mine = HtmlDocument::open(m_page, {}, options());
    finish(*mine);
    const QString received = m_dir.filePath(u"blob"_s);
    QVERIFY(QFile::copy(mine->contentPath(), received));
    const auto theirs = openDocument(received);
    finish(*theirs);
    QCOMPARE(theirs->state(), Document::State::Ready);
    QCOMPARE(theirs->kind(), PageKind::Html);
    QCOMPARE(theirs->sha256(), mine->sha256());
    QCOMPARE(theirs->size(), mine->size());
    QCOMPARE(theirs->countsByPage(), mine->countsByPage());
    waitForText(*theirs);
    waitForText(*mine);
    QCOMPARE(theirs->text()->text(), mine->text()->text());
}

void HtmlTest::runsScriptsWhenAllowed()
{
    const QString path = write(u"script.html"_s,
                               "<!doctype html><p>Static</p><script>"
                               "setTimeout(() => document.body.append('Dynamic'), 50)</script>");
    for (const Scripts scripts : { Scripts::Off, Scripts::On }) {
        WebOptions wanted = options();
        wanted.scripts = scripts;
        const auto document = HtmlDocument::open(path, {}, wanted);
        finish(*document);
        waitForText(*document);
        QCOMPARE(document->scripts(), scripts);
        QCOMPARE(document->text()->text().contains("Dynamic"_L1), scripts == Scripts::On);
    }
}

void HtmlTest::snapshotsAnAddress()
{
    PageServer server;
    server.answers["/"] = { "text/html", "<!doctype html><p>Snapshot", "200 OK", {} };
    const auto document = HtmlDocument::openAddress(QUrl::fromEncoded(server.address()), {}, options());
    finish(*document);
    QCOMPARE(document->state(), Document::State::Ready);
    QCOMPARE(server.requests, QStringList(u"/"_s));
    QVERIFY(qAbs(document->snapshotTime().secsTo(QDateTime::currentDateTime())) < 120);
    QVERIFY(document->remark().startsWith("Snapshot of "_L1));

    const auto theirs = HtmlDocument::openSheet(document->contentPath());
    finish(*theirs);
    QCOMPARE(theirs->remark(), document->remark());
    QCOMPARE(server.requests.size(), 1);
}

void HtmlTest::anUnchangedAddressIsTheSameSheet()
{
    PageServer server;
    server.answers["/"] = { "text/html", "<!doctype html><h1>News</h1><p>As ever", "200 OK", {} };
    const auto fetched = [&] {
        auto document = HtmlDocument::openAddress(QUrl::fromEncoded(server.address()), {}, options());
        finish(*document);
        return document;
    };
    // The first time was years ago.
    const QString sheet = fetched()->contentPath();
    QFile file(sheet);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    for (const QByteArray key : { "/CreationDate (D:", "/ModDate (D:" }) {
        const qsizetype at = bytes.indexOf(key);
        QVERIFY(at > 0);
        bytes.replace(at + key.size(), 14, "20210304050607");
    }
    QVERIFY(file.seek(0) && file.write(bytes) == bytes.size());
    file.close();

    const auto again = fetched();
    QCOMPARE(again->state(), Document::State::Ready);
    QCOMPARE(server.requests.size(), 2);
    QCOMPARE(again->contentPath(), sheet);
    QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()),
             again->sha256());
    QVERIFY(qAbs(again->snapshotTime().secsTo(QDateTime::currentDateTime())) < 120);
    const auto theirs = HtmlDocument::openSheet(sheet);
    finish(*theirs);
    QCOMPARE(theirs->snapshotTime().toUTC().date(), QDate(2021, 3, 4));

    server.answers["/"].body.replace("As ever", "Changed");
    QVERIFY(fetched()->sha256() != again->sha256());
    QVERIFY(QFileInfo::exists(sheet));
}

void HtmlTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<DocumentError>("error");
    QTest::newRow("too large") << u"exit 4"_s << DocumentError::PageTooLarge;
    QTest::newRow("no page") << u"exit 5"_s << DocumentError::NotAPage;
    QTest::newRow("late") << u"exit 6"_s << DocumentError::TimedOut;
    QTest::newRow("redirects") << u"exit 7"_s << DocumentError::Redirects;
    QTest::newRow("unreachable") << u"exit 8"_s << DocumentError::Unreachable;
    QTest::newRow("refused") << u"echo status 404; exit 9"_s << DocumentError::Refused;
    QTest::newRow("private") << u"exit 10"_s << DocumentError::PrivateAddress;
    QTest::newRow("crashed itself") << u"kill -SEGV $$"_s << DocumentError::NotPrinted;
    QTest::newRow("says done and is not") << u"exit 0"_s << DocumentError::NotPrinted;
    QTest::newRow("writes nonsense") << u"while [ \"$1\" != --out ]; do shift; done; echo x >\"$2\""_s
                                     << DocumentError::NotPrinted;
}

void HtmlTest::saysWhatIsWrong()
{
    QFETCH(QString, script);
    QFETCH(DocumentError, error);
    WebOptions wrong = options();
    wrong.converter = program(script.toUtf8() + "\n");
    const QUrl address(u"http://example.org/page"_s);
    const auto document = HtmlDocument::openAddress(address, {}, wrong);
    finish(*document);
    QCOMPARE(document->state(), Document::State::Failed);
    QCOMPARE(document->fault().error, error);
    const QString sentence = errorText(document->fault(), document->path());
    QVERIFY2(sentence.contains("http://example.org/page"_L1), qPrintable(sentence));
    if (error == DocumentError::Refused)
        QVERIFY(sentence.contains("404"_L1));
}

void HtmlTest::isNotHeldUpByADeadPrinter()
{
    WebOptions silent = options();
    silent.converter = program("exec cat /dev/zero >/dev/null\n");
    silent.limit = std::chrono::seconds(-10); // with the grace that the program is given: at once
    const auto document = HtmlDocument::openAddress(QUrl(u"http://example.org/"_s), {}, silent);
    finish(*document);
    QCOMPARE(document->fault().error, DocumentError::TimedOut);
}

void HtmlTest::cancels()
{
    WebOptions slow = options();
    const QString mark = m_dir.filePath(u"pid"_s);
    slow.converter = program("echo $$ >" + mark.toUtf8() + "; exec cat /dev/zero >/dev/null\n");
    const auto document = HtmlDocument::openAddress(QUrl(u"http://example.org/"_s), {}, slow);
    QTRY_VERIFY(QFileInfo(mark).size() > 0);
    QFile pid(mark);
    QVERIFY(pid.open(QIODevice::ReadOnly));
    const QString process = u"/proc/"_s + QString::fromLatin1(pid.readAll().trimmed());
    QVERIFY(QFileInfo::exists(process));
    QSignalSpy finished(document.get(), &Document::finished);
    document->cancel();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(document->fault().error, DocumentError::Cancelled);
    QTRY_VERIFY(!QFileInfo::exists(process));
}

void HtmlTest::showsWordsWithoutAnEngine()
{
    write(u"secret.txt"_s, "SECRET");
    const QString path = write(u"plain.html"_s,
                               QByteArray("<html><head><title>t</title></head><body><h1>Größe</h1>")
                                   + "<p>Words</p><img src=box.svg><script>Ran</script>"
                                     "<ul><li>Item</ul><iframe src=secret.txt></iframe></body>");
    WebOptions none = options();
    none.converter = u"/nowhere/callout-webprint"_s;
    const auto document = HtmlDocument::open(path, {}, none);
    finish(*document);
    QCOMPARE(document->state(), Document::State::Ready);
    QVERIFY(document->isSimplified());
    QVERIFY(document->remark().contains("callout-webprint"_L1));
    waitForText(*document);
    const QString text = document->text()->text();
    QVERIFY2(text.contains(u"Größe"_s) && text.contains("Words"_L1) && text.contains("Item"_L1),
             qPrintable(text));
    QVERIFY(!text.contains("Ran"_L1) && !text.contains("SECRET"_L1));
    const auto outline = document->outline();
    QCOMPARE(outline.size(), size_t(1));
    QCOMPARE(outline[0].title, u"Größe"_s);
    const QRectF heading = document->text()->boxes({ 0, 5 }, 0, 0).at(0).rect;
    QVERIFY(qAbs(heading.top() - outline[0].target.at.y()) < 20);

    // Printing it again gives the same, and whoever gets it knows what it is.
    const QString sha256 = document->sha256();
    QVERIFY(QFile::rename(document->contentPath(), m_dir.filePath(u"received"_s)));
    const auto again = HtmlDocument::open(path, {}, none);
    finish(*again);
    QCOMPARE(again->sha256(), sha256);
    const auto theirs = openDocument(m_dir.filePath(u"received"_s));
    finish(*theirs);
    QCOMPARE(theirs->kind(), PageKind::Html);
    QCOMPARE(theirs->remark(), u"Simplified"_s);

    const auto picture = HtmlDocument::open(m_dir.filePath(u"box.svg"_s), {}, none);
    finish(*picture);
    QCOMPARE(picture->fault().error, DocumentError::NoWebEngine);
}

void HtmlTest::tellsWebPages_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<bool>("isPage");
    QTest::newRow("by name") << QByteArray("x") << u"html"_s << true;
    QTest::newRow("picture by name") << QByteArray("x") << u"svgz"_s << true;
    QTest::newRow("saved") << QByteArray("From:") << u"mhtml"_s << true;
    QTest::newRow("by content") << QByteArray("\xef\xbb\xbf\n<!DOCTYPE HTML><p>") << QString() << true;
    QTest::newRow("XHTML") << QByteArray("<?xml version='1.0'?><html>") << QString() << true;
    QTest::newRow("SVG") << QByteArray("<?xml version='1.0'?><!-- x --><svg>") << u"bin"_s << true;
    QTest::newRow("text about HTML") << QByteArray("<html>") << u"txt"_s << false;
    QTest::newRow("Markdown") << QByteArray("<html>") << u"md"_s << false;
    QTest::newRow("program") << QByteArray("<html>") << u"js"_s << false;
    QTest::newRow("text") << QByteArray("Hello <html>") << QString() << false;
    QTest::newRow("nothing") << QByteArray() << QString() << false;
}

void HtmlTest::tellsWebPages()
{
    QFETCH(QByteArray, head);
    QFETCH(QString, suffix);
    QFETCH(bool, isPage);
    QCOMPARE(isWebPage(head, suffix), isPage);
}

void HtmlTest::opensFoldersWithAnIndex()
{
    QVERIFY(QDir(m_dir.path()).mkdir(u"site"_s));
    write(u"site/index.html"_s, "<!doctype html><p>Front");
    const auto document = HtmlDocument::open(m_dir.filePath(u"site"_s), {}, options());
    finish(*document);
    QCOMPARE(document->state(), Document::State::Ready);
    waitForText(*document);
    QVERIFY(document->text()->text().contains("Front"_L1));
}

QTEST_MAIN(HtmlTest)
#include "document_html.moc"
