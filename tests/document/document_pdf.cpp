// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/document/pdffixture.h"

#include <QCryptographicHash>
#include <QFile>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

/// PDF files: opened, measured, unlocked, painted, refused.
class PdfTest : public PdfFixture {
    Q_OBJECT
private Q_SLOTS:
    void opensWhereverTheMarkStands_data();
    void opensWhereverTheMarkStands();
    void measuresPagesAsTheyAreSeen();
    void clampsWhatNoPageCanBe();
    void hashIsOfTheFile();
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
