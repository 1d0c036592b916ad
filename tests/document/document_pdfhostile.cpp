// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/document/pdffixture.h"

#include <QDir>
#include <QFile>

#include <csignal>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The processes that read for this one, its children.
std::vector<pid_t> readers()
{
    std::vector<pid_t> found;
    const QDir threads(u"/proc/self/task"_s);
    for (const QString &thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile children(threads.filePath(thread + u"/children"_s));
        if (!children.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &child : children.readAll().split(' ')) {
            QFile name(u"/proc/%1/comm"_s.arg(QString::fromLatin1(child)));
            if (name.open(QIODevice::ReadOnly) && name.readAll().trimmed() == "callout-pdf")
                found.push_back(child.toInt());
        }
    }
    return found;
}

/// The most memory that a process ever held, in bytes.
qint64 peakOf(pid_t process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

QByteArray bigEndian(std::initializer_list<quint32> numbers)
{
    QByteArray bytes;
    for (const quint32 number : numbers) {
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes += char(number >> shift & 0xff);
    }
    return bytes;
}

/// A few bytes of JBIG2 that say they are a picture of so many pixels on each side.
QByteArray bomb(quint32 side)
{
    // The header of a page (ITU-T T.88, 7.4.8): its size, no resolution, white, not striped.
    const QByteArray page = bigEndian({ side, side, 0, 0 }) + QByteArray(3, '\0');
    const QByteArray segment = bigEndian({ 0 }) + QByteArray("\x30\x00\x01", 3)
        + bigEndian({ quint32(page.size()) }) + page;
    const QByteArray sides = QByteArray::number(side);
    return "<< /Type /XObject /Subtype /Image /Width " + sides + " /Height " + sides
        + " /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode /Length "
        + QByteArray::number(segment.size()) + " >>\nstream\n" + segment + "\nendstream";
}

} // namespace

/// PDFs that are made to harm whoever opens them, and the process that takes it.
class PdfHostileTest : public PdfFixture {
    Q_OBJECT
private Q_SLOTS:
    void aPageThatTakesForeverIsGivenUp();
    void aPageThatTakesForeverKeepsNobodyWaiting();
    void memoryIsBounded();
    void whoeverKilledItItGoesOn();
    void readersEndWithTheirDocument();
    void readersHaveNothingOfTheProgram();

private:
    static QByteArray withBomb(quint32 side);
    void paint(Document &document, int page, QImage &window);
};

/// A page that is a bomb, and one with a word.
QByteArray PdfHostileTest::withBomb(quint32 side)
{
    PdfMaker maker;
    const int image = maker.object(bomb(side));
    maker.page().image(image, { 50, 50, 200, 100 }).page().text(50, 100, 20, u"Word"_s);
    return maker.bytes();
}

void PdfHostileTest::paint(Document &document, int page, QImage &window)
{
    window.fill(Qt::white);
    QPainter painter(&window);
    document.paint(painter, { -document.pages().rect(page).topLeft(), 1, 1, QRectF(window.rect()) });
}

void PdfHostileTest::aPageThatTakesForeverIsGivenUp()
{
    DocumentLimits limits;
    limits.pageTime = 500ms;
    const auto document = open(withBomb(60'000), limits);
    QSignalSpy finished(document.get(), &Document::finished);
    QVERIFY(finished.wait());
    QCOMPARE(document->state(), Document::State::Ready);
    QImage first(400, 260, QImage::Format_RGB32);
    QImage second(400, 260, QImage::Format_RGB32);
    const auto isSeen = [&](int page, QImage &window) {
        paint(*document, page, window);
        return !inkOf(window).isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(0, first), 20000); // the sentence that says why
    QVERIFY(inkOf(first).width() > 150);
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(1, second), 20000);
    QVERIFY(inkOf(second).width() < 150); // the word alone
    QVERIFY(!static_cast<PdfDocument &>(*document).thumbnail({ 100, 100 }).width());
}

void PdfHostileTest::aPageThatTakesForeverKeepsNobodyWaiting()
{
    DocumentLimits limits;
    limits.pageTime = 1h;
    const auto document = open(withBomb(60'000), limits);
    QSignalSpy finished(document.get(), &Document::finished);
    QVERIFY(finished.wait());
    QImage window(400, 260, QImage::Format_RGB32);
    paint(*document, 0, window);
    QTRY_VERIFY(readers().size() >= 2); // one paints, or is about to
    const auto isSeen = [&] {
        paint(*document, 1, window);
        return !inkOf(window).isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSeen(), 20000);
}

void PdfHostileTest::memoryIsBounded()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("Sanitizers take memory of their own, without the bound");
#endif
    constexpr qint64 bound = qint64(1) << 30;
    constexpr quint32 side = 100'000; // more than the bound, a bit for each pixel
    DocumentLimits limits;
    limits.pageTime = 3s;
    const auto document = open(withBomb(side), limits);
    QSignalSpy finished(document.get(), &Document::finished);
    QVERIFY(finished.wait());
    QImage window(400, 260, QImage::Format_RGB32);
    qint64 peak = 0;
    const auto isGivenUp = [&] {
        for (const pid_t reader : readers())
            peak = std::max(peak, peakOf(reader));
        paint(*document, 0, window);
        return !inkOf(window).isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isGivenUp(), 30000);
    QVERIFY(peak > 0);
    QVERIFY2(peak < bound, QByteArray::number(peak));
}

void PdfHostileTest::whoeverKilledItItGoesOn()
{
    PdfMaker maker;
    maker.page().text(50, 100, 20, u"Word"_s);
    const auto document = read(maker.bytes());
    QVERIFY(!inkOf(painted(*document)).isEmpty());
    QVERIFY(!readers().empty());
    for (const pid_t reader : readers())
        ::kill(reader, SIGKILL);
    const auto other = read(maker.bytes());
    QCOMPARE(painted(*document, 1.5), painted(*other, 1.5));
}

void PdfHostileTest::readersEndWithTheirDocument()
{
    auto document = open(withBomb(60'000));
    QSignalSpy finished(document.get(), &Document::finished);
    QVERIFY(finished.wait());
    QImage window(400, 260, QImage::Format_RGB32);
    paint(*document, 0, window);
    QTRY_VERIFY(!readers().empty());
    document.reset();
    QTRY_VERIFY(readers().empty());
}

void PdfHostileTest::readersHaveNothingOfTheProgram()
{
    QFile secret(m_dir.filePath(u"secret"_s));
    QVERIFY(secret.open(QIODevice::ReadWrite));
    const auto document = read(simple().bytes());
    painted(*document);
    QVERIFY(!readers().empty());
    for (const pid_t reader : readers()) {
        const QDir open(u"/proc/%1/fd"_s.arg(reader));
        for (const QString &descriptor :
             open.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)) {
            const QString file = QFile::symLinkTarget(open.filePath(descriptor));
            QVERIFY2(descriptor.toInt() <= 3 || file.contains(u"/fonts"_s), qPrintable(file));
        }
    }
}

QTEST_MAIN(PdfHostileTest)
#include "document_pdfhostile.moc"
