// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/opendocument.h"
#include "app/document/pdfdocument.h"
#include "tests/document/imagefiles.h"
#include "tests/document/pdffiles.h"

#include <QCryptographicHash>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(callout::DocumentError)

/// Opens real files as the window does: in workers, by the event loop.
class PdfTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensWhereverTheMarkStands_data();
    void opensWhereverTheMarkStands();
    void measuresPagesAsTheyAreSeen();
    void clampsWhatNoPageCanBe();
    void hashIsOfTheFile();
    void wordsStandOnTheirInk_data();
    void wordsStandOnTheirInk();
    void pressesFindTheLetterUnderThem();
    void textBeyondThePaperIsNotRead();
    void readsLigaturesByLetter();
    void readsFromTheRight();
    void readsEveryScript();
    void readsColumnsOneAfterTheOther();
    void readsWhatPeoplesProgramsWrite();
    void followsLinksThatStayOrSurf_data();
    void followsLinksThatStayOrSurf();
    void leavesEverythingElseAlone();
    void readsTheTableOfContents();
    void outlivesAnEndlessTableOfContents();
    void unlocks_data();
    void unlocks();
    void aFailedTryLeavesItLocked();
    void showsTheFirstPageBeforeTheTextIsRead();
    void paintsExactlyWhatIsSeen();
    void hasAThumbnail();
    void refusesBadInput_data();
    void refusesBadInput();
    void survivesAnyDamage();
    void cancels();
    void canBeForgottenAtAnyTime();

private:
    QString write(const QByteArray &bytes)
    {
        const QString path = m_dir.filePath(u"%1.pdf"_s.arg(++m_count));
        writeFile(path, bytes);
        return path;
    }
    std::shared_ptr<Document> open(const QByteArray &bytes, const DocumentLimits &limits = {})
    {
        return openDocument(write(bytes), limits);
    }
    /// Ready, with its text.
    std::shared_ptr<Document> read(const QByteArray &bytes)
    {
        auto document = open(bytes);
        QSignalSpy known(document.get(), &Document::textKnown);
        if (!known.wait(20000))
            qWarning("no text: %s", qPrintable(errorText(document->fault(), document->path())));
        return document;
    }
    /// The first page at 100 % times `scale`, once all of it is there.
    QImage painted(Document &document, double scale = 1)
    {
        const QRectF page = document.pages().rect(0);
        QImage window((page.size() * scale).toSize(), QImage::Format_RGB32);
        const QPointF origin = -page.topLeft() * scale;
        const auto paint = [&] {
            QPainter painter(&window);
            document.paint(painter, { origin, scale, 1, QRectF(window.rect()) });
        };
        const auto connection = connect(&document, &Document::contentChanged, this, paint);
        paint();
        const auto &pdf = static_cast<PdfDocument &>(document);
        if (!QTest::qWaitFor([&] { return !pdf.isPainting(); }, 20000))
            qWarning("the workers are still painting");
        disconnect(connection);
        paint();
        return window;
    }
    static QRect inkOf(const QImage &image)
    {
        QRect ink;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qGray(image.pixel(x, y)) < 128)
                    ink |= QRect(x, y, 1, 1);
            }
        }
        return ink;
    }
    static PdfMaker simple() { return std::move(PdfMaker().page().text(50, 100, 20, u"Word"_s)); }
    static QRectF boxOf(const TextLayer &text, const QString &word, int page = 0)
    {
        const qsizetype at = text.text().indexOf(word);
        const auto boxes = at < 0 ? std::vector<PageRect>()
                                  : text.boxes({ at, at + word.size() }, page, page);
        return boxes.size() == 1 ? boxes[0].rect : QRectF();
    }

    QTemporaryDir m_dir;
    int m_count = 0;
};

void PdfTest::opensWhereverTheMarkStands_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<bool>("isPdf");
    QTest::newRow("at the beginning") << 0 << true;
    QTest::newRow("behind a letter's head") << 700 << true;
    QTest::newRow("too far away") << 1100 << false;
}

void PdfTest::opensWhereverTheMarkStands()
{
    QFETCH(const int, before);
    QFETCH(const bool, isPdf);
    const auto document = open(QByteArray(before, '\n') + simple().bytes());
    QCOMPARE(document->kind() == PageKind::Pdf, isPdf);
    QSignalSpy finished(document.get(), &Document::finished);
    QVERIFY(finished.wait());
    QCOMPARE(document->state() == Document::State::Ready && document->kind() == PageKind::Pdf, isPdf);
}

void PdfTest::measuresPagesAsTheyAreSeen()
{
    PdfMaker maker({ 300, 150 });
    maker.page()
        .page("/Rotate 90")
        .page("/CropBox [30 30 180 105]")
        .page("/CropBox [30 30 180 105] /Rotate 270");
    const auto document = open(maker.bytes());
    QSignalSpy known(document.get(), &Document::sizeKnown);
    QVERIFY(known.wait());
    QCOMPARE(document->pages().count(), 4);
    QCOMPARE(document->pages().rect(0).size(), QSizeF(400, 200));
    QCOMPARE(document->pages().rect(1).size(), QSizeF(200, 400));
    QCOMPARE(document->pages().rect(2).size(), QSizeF(200, 100));
    QCOMPARE(document->pages().rect(3).size(), QSizeF(100, 200));
    QVERIFY(document->pages().rect(1).top() > document->pages().rect(0).bottom());
    QCOMPARE(document->partName(2), u"page=3"_s);
    QVERIFY(document->countsByPage());
    QCOMPARE(document->fit(), Document::Fit::Width);
}

void PdfTest::clampsWhatNoPageCanBe()
{
    PdfMaker maker;
    maker.page("/MediaBox [0 0 9000000000 300]")
        .page("/MediaBox [0 0 0.001 300]")
        .page("/MediaBox [0 0 -5 nan]");
    const auto document = read(maker.bytes());
    QCOMPARE(document->state(), Document::State::Ready);
    for (int page = 0; page < document->pages().count(); ++page) {
        const QSizeF size = document->pages().rect(page).size();
        QVERIFY(size.width() >= 1 && size.width() <= 19200 && size.height() >= 1 && size.height() <= 19200);
    }
    painted(*document, 0.1);
}

void PdfTest::hashIsOfTheFile()
{
    const QByteArray bytes = simple().bytes();
    const auto document = open(bytes);
    QSignalSpy known(document.get(), &Document::hashKnown);
    QVERIFY(known.wait());
    QCOMPARE(document->sha256().toLatin1(),
             QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

// -- text and where it stands ----------------------------------------------------------------------

void PdfTest::wordsStandOnTheirInk_data()
{
    QTest::addColumn<QByteArray>("entries");
    for (const int turn : { 0, 90, 180, 270 }) {
        const QByteArray rotate = "/Rotate " + QByteArray::number(turn);
        QTest::newRow(rotate) << rotate;
        QTest::newRow(rotate + ", cropped") << rotate + " /CropBox [20 30 280 190]";
        QTest::newRow(rotate + ", shifted") << rotate + " /MediaBox [-40 -30 260 170]";
    }
}

void PdfTest::wordsStandOnTheirInk()
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

void PdfTest::pressesFindTheLetterUnderThem()
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

void PdfTest::textBeyondThePaperIsNotRead()
{
    PdfMaker maker;
    maker.page("/CropBox [0 0 150 200]").text(20, 100, 12, u"seen"_s).text(200, 100, 12, u"hidden"_s);
    QCOMPARE(read(maker.bytes())->text()->text(), u"seen"_s);
}

void PdfTest::readsLigaturesByLetter()
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

void PdfTest::readsFromTheRight()
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

void PdfTest::readsEveryScript()
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

void PdfTest::readsColumnsOneAfterTheOther()
{
    PdfMaker maker({ 600, 400 });
    maker.page();
    const QStringList left { u"The first column is"_s, u"read down to its"_s, u"end before the"_s };
    const QStringList right { u"second column is"_s, u"begun at its top,"_s, u"as people do."_s };
    for (int i = 0; i < 3; ++i)
        maker.text(40, 350 - i * 16, 12, left[i]).text(330, 350 - i * 16, 12, right[i]);
    QCOMPARE(read(maker.bytes())->text()->text(), (left + right).join(u'\n'));
}

void PdfTest::readsWhatPeoplesProgramsWrite()
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

void PdfTest::followsLinksThatStayOrSurf_data()
{
    QTest::addColumn<QByteArray>("entries");
    QTest::newRow("upright") << QByteArray("/Rotate 0");
    QTest::newRow("turned") << QByteArray("/Rotate 90");
    QTest::newRow("turned and cropped") << QByteArray("/Rotate 270 /CropBox [20 30 280 190]");
}

void PdfTest::followsLinksThatStayOrSurf()
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

void PdfTest::leavesEverythingElseAlone()
{
    const QList<QByteArray> actions {
        "/A << /S /JavaScript /JS (app.alert\\(1\\)) >>", "/A << /S /Launch /F (/bin/true) >>",
        "/A << /S /URI /URI (file:///etc/passwd) >>",     "/A << /S /URI /URI (javascript:alert\\(1\\)) >>",
        "/A << /S /GoToR /F (other.pdf) /D [0 /Fit] >>",  "/A << /S /SubmitForm /F (https://example.org) >>",
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

void PdfTest::readsTheTableOfContents()
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

void PdfTest::outlivesAnEndlessTableOfContents()
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

// -- passwords --------------------------------------------------------------------------------------

void PdfTest::unlocks_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("password");
    QTest::newRow("AES, 256 bits") << u"locked-aes256.pdf"_s << u"пароль"_s;
    QTest::newRow("RC4, 128 bits") << u"locked-rc4.pdf"_s << u"café"_s;
}

void PdfTest::unlocks()
{
    QFETCH(const QString, name);
    QFETCH(const QString, password);
    const auto document = openDocument(QStringLiteral(CALLOUT_TEST_DATA "/pdf/") + name);
    QSignalSpy locked(document.get(), &Document::locked);
    QSignalSpy text(document.get(), &Document::textKnown);
    QVERIFY(locked.wait());
    QCOMPARE(document->state(), Document::State::Locked);
    QVERIFY(!document->sha256().isEmpty());
    QVERIFY(!document->hasContent());

    document->unlock(password);
    QVERIFY(text.wait());
    QCOMPARE(document->state(), Document::State::Ready);
    QCOMPARE(document->text()->text(), u"Secret"_s);
    QVERIFY(!inkOf(painted(*document)).isEmpty());
    QCOMPARE(locked.size(), 1);
}

void PdfTest::aFailedTryLeavesItLocked()
{
    const auto document = openDocument(QStringLiteral(CALLOUT_TEST_DATA "/pdf/locked-aes256.pdf"));
    QSignalSpy locked(document.get(), &Document::locked);
    QVERIFY(locked.wait());
    document->unlock(u"wrong"_s);
    QCOMPARE(document->state(), Document::State::Loading);
    QVERIFY(locked.wait());
    QCOMPARE(document->state(), Document::State::Locked);
    QSignalSpy finished(document.get(), &Document::finished);
    document->unlock(u"пароль"_s);
    QVERIFY(finished.wait());
    QCOMPARE(document->state(), Document::State::Ready);
}

// -- what is seen -----------------------------------------------------------------------------------

void PdfTest::showsTheFirstPageBeforeTheTextIsRead()
{
    PdfMaker maker({ 595, 842 });
    for (int page = 0; page < 1500; ++page) {
        maker.page();
        for (int line = 0; line < 12; ++line)
            maker.text(50, 780 - line * 20, 12, u"All of this is to be read as well, later"_s);
    }
    const auto document = open(maker.bytes());
    QSignalSpy text(document.get(), &Document::textKnown);
    QSignalSpy finished(document.get(), &Document::finished);
    QVERIFY(finished.wait(20000));
    QImage window(800, 600, QImage::Format_RGB32);
    const auto hasInk = [&] {
        QPainter painter(&window);
        document->paint(painter, { {}, 1, 1, QRectF(window.rect()) });
        painter.end();
        return !inkOf(window).isEmpty();
    };
    QTRY_VERIFY(hasInk());
    QVERIFY(text.isEmpty());
    QVERIFY(!document->text());
    QVERIFY(text.wait(60000));
}

void PdfTest::paintsExactlyWhatIsSeen()
{
    PdfMaker maker;
    maker.page().text(75, 75, 30, u"I"_s); // 25 … 525 thousandths of 30 from 75: 76.5 to 91.5 points
    const auto document = read(maker.bytes());
    const QImage page = painted(*document);
    // Poppler puts edges on whole pixels, one way or the other.
    const auto isAbout = [](const QRect &ink, const QRect &expected) {
        return expected.adjusted(-1, -1, 1, 1).contains(ink) && ink.contains(expected.adjusted(1, 1, -1, -1));
    };
    QVERIFY(isAbout(inkOf(page), QRect(QPoint(102, 139), QPoint(121, 166))));
    QCOMPARE(page.pixelColor(5, 5), QColor(Qt::white));
    QVERIFY(isAbout(inkOf(painted(*document, 2)), QRect(QPoint(204, 277), QPoint(243, 332))));
    QVERIFY(isAbout(inkOf(painted(*document, 7.3)), QRect(QPoint(745, 1012), QPoint(890, 1216))));
}

void PdfTest::hasAThumbnail()
{
    const auto document = open(simple().bytes());
    QTRY_VERIFY(!document->thumbnail({ 120, 120 }).isNull());
    const QImage image = document->thumbnail({ 120, 120 });
    QCOMPARE(image.size(), QSize(120, 80));
    QVERIFY(!inkOf(image).isEmpty());
}

// -- what goes wrong --------------------------------------------------------------------------------

void PdfTest::refusesBadInput_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<DocumentError>("error");
    const QByteArray good = simple().bytes();
    QTest::newRow("nothing but the mark") << QByteArray("%PDF-1.4\n") << DocumentError::Truncated;
    QTest::newRow("cut off early") << good.left(200) << DocumentError::Truncated;
    QTest::newRow("no objects") << QByteArray("%PDF-1.4\nxref\n0 0\ntrailer\n<< >>\n%%EOF\n")
                                << DocumentError::Damaged;
    QTest::newRow("no pages") << PdfMaker().bytes() << DocumentError::Damaged;
    QTest::newRow("an unknown lock")
        << simple().trailer("/Encrypt << /Filter /Acme.Lock /V 1 >> /ID [<00><00>]").bytes()
        << DocumentError::UnknownLock;
    QTest::newRow("too many pages") << PdfMaker().page().page().page().bytes() << DocumentError::TooManyPages;
}

void PdfTest::refusesBadInput()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const DocumentError, error);
    DocumentLimits limits;
    limits.pages = 2;
    const auto document = open(bytes, limits);
    QSignalSpy finished(document.get(), &Document::finished);
    QVERIFY(finished.wait());
    QCOMPARE(document->state(), Document::State::Failed);
    QCOMPARE(document->fault().error, error);
    const QString sentence = errorText(document->fault(), document->path());
    QVERIFY(sentence.contains(u".pdf”"_s) && !sentence.contains(u'%'));
    if (error == DocumentError::TooManyPages)
        QVERIFY(sentence.contains(u"more than 2 pages"_s));
}

void PdfTest::survivesAnyDamage()
{
    const QByteArray good = PdfMaker().page().text(20, 100, 20, u"Some text"_s).bytes();
    quint32 seed = 20240607;
    const auto random = [&](qsizetype below) {
        seed = seed * 1664525 + 1013904223;
        return qsizetype(seed >> 8) % below;
    };
    for (int round = 0; round < 60; ++round) {
        QByteArray bytes = good;
        for (int i = 0; i < 1 + round / 4; ++i)
            bytes[9 + random(bytes.size() - 9)] = char(random(256));
        if (round % 5 == 0)
            bytes.truncate(20 + random(bytes.size() - 20));
        const auto document = open(bytes);
        QSignalSpy finished(document.get(), &Document::finished);
        QSignalSpy locked(document.get(), &Document::locked);
        QTRY_VERIFY(!finished.isEmpty() || !locked.isEmpty());
        QImage window(300, 200, QImage::Format_RGB32);
        QPainter painter(&window);
        document->paint(painter, { {}, 0.5, 1, QRectF(window.rect()) });
    }
}

void PdfTest::cancels()
{
    const auto document = open(simple().bytes());
    QSignalSpy finished(document.get(), &Document::finished);
    document->cancel();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(document->state(), Document::State::Failed);
    QCOMPARE(document->fault().error, DocumentError::Cancelled);
    // Nothing that comes late changes anything.
    const auto other = read(simple().bytes());
    QCOMPARE(finished.size(), 1);
    QVERIFY(!document->hasContent());
    other->cancel();
    QCOMPARE(other->state(), Document::State::Ready);
}

void PdfTest::canBeForgottenAtAnyTime()
{
    PdfMaker maker({ 595, 842 });
    for (int page = 0; page < 50; ++page)
        maker.page().text(50, 700, 12, u"Forgotten before it is read"_s);
    const QByteArray bytes = maker.bytes();
    open(bytes).reset();
    for (const auto signal : { &Document::hashKnown, &Document::sizeKnown, &Document::contentChanged }) {
        auto document = open(bytes);
        QSignalSpy spy(document.get(), signal);
        QVERIFY(spy.wait());
        QImage window(300, 200, QImage::Format_RGB32);
        QPainter painter(&window);
        document->paint(painter, { {}, 3, 1, QRectF(window.rect()) });
        document.reset();
    }
}

QTEST_MAIN(PdfTest)
#include "document_pdf.moc"
