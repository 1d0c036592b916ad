// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/image/imagedocument.h"
#include "tests/document/imagefiles.h"

#include <QColorSpace>
#include <QCryptographicHash>
#include <QFile>
#include <QImageReader>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(callout::DocumentError)

/// Opens real files as the window does: in a worker, by the event loop.
class ImageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensEveryFormatWhateverItsName_data();
    void opensEveryFormatWhateverItsName();
    void appliesOrientation_data();
    void appliesOrientation();
    void hashIsOfTheFile();
    void showsPreviewOfLargePhotoFirst();
    void progressGoesUpToTheEnd();
    void choosesTheLevelForTheScale();
    void keepsTransparency();
    void convertsToSrgb();
    void readsInksAndGreys();
    void saysThatOnlyTheFirstFrameIsShown();
    void refusesBadInput_data();
    void refusesBadInput();
    void refusesEveryCut_data();
    void refusesEveryCut();
    void acceptsWholePictureWithoutItsEndMark();
    void survivesAnyDamage();
    void cancels();
    void canBeForgottenWhileLoading();

private:
    QString path(const QString &name) const { return m_dir.filePath(name); }
    static void waitFor(Document &document)
    {
        QSignalSpy finished(&document, &Document::finished);
        if (document.state() == Document::State::Loading)
            QVERIFY(finished.wait(20000));
    }

    QTemporaryDir m_dir;
};

void ImageTest::opensEveryFormatWhateverItsName_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *format : { "png", "jpeg", "webp", "bmp", "tiff" })
        QTest::newRow(format) << QByteArray(format);
}

void ImageTest::opensEveryFormatWhateverItsName()
{
    QFETCH(QByteArray, format);
    const QImage picture = quarters({ 60, 40 });
    writeFile(path(u"picture.gif"_s), encoded(picture, format));
    const auto document = ImageDocument::open(path(u"picture.gif"_s));
    waitFor(*document);
    QCOMPARE(document->state(), Document::State::Ready);
    QCOMPARE(document->size(), picture.size());
    QVERIFY(sameQuarters(document->level(1), picture));
    QVERIFY(!document->showsFirstOnly());
}

void ImageTest::appliesOrientation_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<int>("orientation");
    for (int orientation = 1; orientation <= 8; ++orientation) {
        for (const char *format : { "jpeg", "png", "tiff", "webp" })
            QTest::addRow("%s %d", format, orientation) << QByteArray(format) << orientation;
    }
}

QByteArray fileWithOrientation(const QByteArray &format, const QImage &stored, int orientation)
{
    if (format == "jpeg")
        return jpegWithOrientation(stored, orientation);
    QByteArray file = encoded(stored, format, 100);
    const QByteArray exif = exifDirectory(orientation);
    const auto bigEndian = [](qsizetype n) {
        QByteArray bytes(4, 0);
        qToBigEndian(quint32(n), bytes.data());
        return bytes;
    };
    if (format == "png") { // behind IHDR; the checksum of an ancillary chunk is not looked at
        file.insert(33, bigEndian(exif.size()) + "eXIf" + exif + bigEndian(0));
    } else if (format == "tiff") {
        const qsizetype tag = file.indexOf(QByteArray("\x12\x1\x3\0\x1\0\0\0", 8));
        if (tag < 0)
            qFatal("the TIFF writer leaves out the orientation");
        file[tag + 8] = char(orientation);
    } else {
        file += "EXIF" + QByteArray(1, char(exif.size())) + QByteArray(3, 0) + exif;
        const qsizetype length = file.size() - 8;
        file[4] = char(length);
        file[5] = char(length >> 8);
    }
    return file;
}

void ImageTest::appliesOrientation()
{
    QFETCH(QByteArray, format);
    QFETCH(int, orientation);
    // What is stored so that people see quarters(60 x 40): each step undone.
    const QImage seen = quarters({ 60, 40 });
    const QTransform quarterRight = QTransform().rotate(90);
    const QTransform quarterLeft = QTransform().rotate(-90);
    const QImage stored[] = {
        seen,
        seen.mirrored(true, false),
        seen.mirrored(true, true),
        seen.mirrored(false, true),
        seen.mirrored(true, false).transformed(quarterLeft),
        seen.transformed(quarterLeft),
        seen.mirrored(true, false).transformed(quarterRight),
        seen.transformed(quarterRight),
    };
    const QByteArray file = fileWithOrientation(format, stored[orientation - 1], orientation);
    writeFile(path(u"turned"_s), file);
    const auto document = ImageDocument::open(path(u"turned"_s));
    waitFor(*document);
    QCOMPARE(document->state(), Document::State::Ready);
    QCOMPARE(document->size(), QSize(60, 40));
    QVERIFY(sameQuarters(document->level(1), seen));
    if (format == "jpeg") { // a second opinion
        QImageReader reader(path(u"turned"_s));
        reader.setAutoTransform(true);
        QVERIFY(sameQuarters(reader.read(), seen));
    }
}

void ImageTest::hashIsOfTheFile()
{
    const QByteArray file = encoded(quarters({ 20, 20 }), "png");
    writeFile(path(u"hash.png"_s), file);
    const auto document = ImageDocument::open(path(u"hash.png"_s));
    QVERIFY(document->sha256().isEmpty());
    waitFor(*document);
    QCOMPARE(document->sha256(),
             QString::fromLatin1(QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex()));
}

void ImageTest::showsPreviewOfLargePhotoFirst()
{
    writeFile(path(u"photo.jpg"_s), jpegWithOrientation(quarters({ 3000, 2000 }), 6));
    const auto document = ImageDocument::open(path(u"photo.jpg"_s));
    QList<QSize> levels;
    connect(document.get(), &Document::contentChanged, this, [&] { levels << document->level(1).size(); });
    waitFor(*document);
    QCOMPARE(levels, QList<QSize>({ { 250, 375 }, { 2000, 3000 } }));
    QCOMPARE(document->size(), QSize(2000, 3000));
}

void ImageTest::progressGoesUpToTheEnd()
{
    writeFile(path(u"progress.jpg"_s), encoded(quarters({ 1500, 1500 }), "jpeg"));
    const auto document = ImageDocument::open(path(u"progress.jpg"_s));
    QList<double> steps { document->progress() };
    connect(document.get(), &Document::progressChanged, this, [&] { steps << document->progress(); });
    waitFor(*document);
    QVERIFY(steps.size() > 4);
    QVERIFY(std::is_sorted(steps.begin(), steps.end()));
    QCOMPARE(document->progress(), 1.0);
}

void ImageTest::choosesTheLevelForTheScale()
{
    writeFile(path(u"levels.png"_s), encoded(quarters({ 1000, 500 }), "png"));
    const auto document = ImageDocument::open(path(u"levels.png"_s));
    waitFor(*document);
    QCOMPARE(document->level(4).width(), 1000);
    QCOMPARE(document->level(0.6).width(), 1000);
    QCOMPARE(document->level(0.5).width(), 500);
    QCOMPARE(document->level(0.3).width(), 500);
    QCOMPARE(document->level(0.01).width(), 63);
}

void ImageTest::keepsTransparency()
{
    QImage glass(10, 10, QImage::Format_ARGB32);
    glass.fill(QColor(255, 0, 0, 100));
    writeFile(path(u"glass.png"_s), encoded(glass, "png"));
    const auto clear = ImageDocument::open(path(u"glass.png"_s));
    waitFor(*clear);
    QVERIFY(clear->level(1).hasAlphaChannel());
    QCOMPARE(clear->level(1).pixelColor(5, 5).alpha(), 100);

    glass.fill(Qt::red); // a channel that says nothing is not paid for at every frame
    writeFile(path(u"opaque.png"_s), encoded(glass, "png"));
    const auto opaque = ImageDocument::open(path(u"opaque.png"_s));
    waitFor(*opaque);
    QVERIFY(!opaque->level(1).hasAlphaChannel());
}

void ImageTest::convertsToSrgb()
{
    for (const char *format : { "jpeg", "png" }) {
        QImage wide(32, 32, QImage::Format_RGB32);
        wide.fill(QColor(30, 200, 60));
        wide.setColorSpace(QColorSpace(QColorSpace::DisplayP3));
        writeFile(path(u"wide"_s), encoded(wide, format));
        const auto document = ImageDocument::open(path(u"wide"_s));
        waitFor(*document);
        wide.convertToColorSpace(QColorSpace::SRgb);
        const QColor expected = wide.pixelColor(0, 0);
        const QColor shown = document->level(1).pixelColor(16, 16);
        QVERIFY(expected.red() < 10); // the profile matters
        QVERIFY(std::abs(shown.red() - expected.red()) < 6);
        QVERIFY(std::abs(shown.green() - expected.green()) < 6);
    }
}

void ImageTest::readsInksAndGreys()
{
    QImage grey(33, 17, QImage::Format_Grayscale8);
    grey.fill(90);
    for (const char *format : { "jpeg", "png", "tiff" }) {
        writeFile(path(u"grey"_s), encoded(grey, format));
        const auto document = ImageDocument::open(path(u"grey"_s));
        waitFor(*document);
        const QColor colour = document->level(1).pixelColor(32, 16);
        QVERIFY(std::abs(colour.red() - 90) < 4 && colour.red() == colour.blue());
    }
}

void ImageTest::saysThatOnlyTheFirstFrameIsShown()
{
    writeFile(path(u"moving.gif"_s), animatedGif(3));
    const auto moving = ImageDocument::open(path(u"moving.gif"_s));
    waitFor(*moving);
    QCOMPARE(moving->state(), Document::State::Ready);
    QVERIFY(moving->showsFirstOnly());
    QCOMPARE(moving->size(), QSize(1, 1));

    writeFile(path(u"still.gif"_s), animatedGif(1));
    const auto still = ImageDocument::open(path(u"still.gif"_s));
    waitFor(*still);
    QVERIFY(!still->showsFirstOnly());
}

void ImageTest::refusesBadInput_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<DocumentError>("error");
    QTest::newRow("missing") << path(u"nowhere.png"_s) << DocumentError::Missing;
    QTest::newRow("directory") << m_dir.path() << DocumentError::Directory;
    QTest::newRow("device") << u"/dev/zero"_s << DocumentError::NotAFile;

    writeFile(path(u"empty.png"_s), {});
    QTest::newRow("empty") << path(u"empty.png"_s) << DocumentError::Empty;
    writeFile(path(u"text.png"_s), "This is not a picture.");
    QTest::newRow("text") << path(u"text.png"_s) << DocumentError::UnknownFormat;
    writeFile(path(u"drawing.png"_s), "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    QTest::newRow("format off the list") << path(u"drawing.png"_s) << DocumentError::UnknownFormat;
    writeFile(path(u"large.png"_s), encoded(quarters({ 200, 100 }), "png"));
    QTest::newRow("too many pixels") << path(u"large.png"_s) << DocumentError::TooManyPixels;
    QByteArray broken = encoded(quarters({ 90, 90 }), "png");
    broken.replace(60, 20, QByteArray(20, 'x'));
    writeFile(path(u"broken.png"_s), broken);
    QTest::newRow("damaged") << path(u"broken.png"_s) << DocumentError::Damaged;
    QFile heavy(path(u"heavy.png"_s));
    QVERIFY(heavy.open(QIODevice::WriteOnly) && heavy.resize(qint64(1) << 21));
    QTest::newRow("too many bytes") << path(u"heavy.png"_s) << DocumentError::FileTooLarge;

    QCOMPARE(::mkfifo(qPrintable(path(u"pipe.png"_s)), 0600), 0);
    QTest::newRow("pipe") << path(u"pipe.png"_s) << DocumentError::NotAFile;
    if (::geteuid() != 0) { // root reads everything
        writeFile(path(u"secret.png"_s), "x");
        QFile::setPermissions(path(u"secret.png"_s), {});
        QTest::newRow("unreadable") << path(u"secret.png"_s) << DocumentError::Unreadable;
    }
    // A process's own memory: a regular file that cannot be read from its start.
    if (::geteuid() == 0)
        QTest::newRow("cannot be read") << u"/proc/self/mem"_s << DocumentError::Unreadable;
}

void ImageTest::refusesBadInput()
{
    QFETCH(QString, file);
    QFETCH(DocumentError, error);
    DocumentLimits limits;
    limits.pixels = 19'999;
    limits.fileBytes = 1 << 20;
    const auto document = ImageDocument::open(file, limits);
    QSignalSpy finished(document.get(), &Document::finished);
    waitFor(*document);
    QCOMPARE(document->state(), Document::State::Failed);
    QCOMPARE(document->fault().error, error);
    QCOMPARE(finished.size(), 1);
    // What happened, to which file.
    const QString sentence = errorText(document->fault(), file);
    QVERIFY2(sentence.contains(QFileInfo(file).fileName()), qPrintable(sentence));
    if (error == DocumentError::TooManyPixels)
        QVERIFY2(sentence.contains(u"200 × 100"_s), qPrintable(sentence));
}

void ImageTest::refusesEveryCut_data()
{
    QTest::addColumn<QByteArray>("file");
    QImage busy(200, 160, QImage::Format_RGB32);
    for (int y = 0; y < busy.height(); ++y)
        for (int x = 0; x < busy.width(); ++x)
            busy.setPixel(x, y, qRgb(x * 7, y * 5, x * y));
    for (const char *format : { "png", "jpeg", "webp", "bmp", "tiff" })
        QTest::newRow(format) << encoded(busy, format);
    QTest::newRow("gif") << animatedGif(1);
}

void ImageTest::refusesEveryCut()
{
    QFETCH(QByteArray, file);
    for (int percent : { 40, 60, 80, 95 }) {
        writeFile(path(u"cut"_s), file.first(file.size() * percent / 100));
        const auto document = ImageDocument::open(path(u"cut"_s));
        waitFor(*document);
        QCOMPARE(document->state(), Document::State::Failed);
        QCOMPARE(document->fault().error, DocumentError::Truncated);
    }
}

void ImageTest::acceptsWholePictureWithoutItsEndMark()
{
    const QByteArray jpeg = encoded(quarters({ 64, 64 }), "jpeg");
    writeFile(path(u"noend.jpg"_s), jpeg.chopped(2));
    const auto document = ImageDocument::open(path(u"noend.jpg"_s));
    waitFor(*document);
    QCOMPARE(document->state(), Document::State::Ready);
}

void ImageTest::survivesAnyDamage()
{
    const QImage picture = quarters({ 64, 48 });
    uint seed = 1;
    const auto random = [&seed] { return seed = seed * 1664525u + 1013904223u; };
    for (const char *format : { "png", "jpeg", "webp", "bmp", "tiff" }) {
        const QByteArray file = encoded(picture, format);
        for (int round = 0; round < 40; ++round) {
            QByteArray damaged = file;
            for (int i = 0; i < 8; ++i)
                damaged[qsizetype(random() >> 8) % damaged.size()] = char(random() >> 16);
            writeFile(path(u"damaged"_s), damaged);
            DocumentLimits limits;
            limits.pixels = 1 << 20;
            const auto document = ImageDocument::open(path(u"damaged"_s), limits);
            waitFor(*document);
            QVERIFY(document->state() == Document::State::Failed || !document->level(1).isNull());
        }
    }
}

void ImageTest::cancels()
{
    writeFile(path(u"long.jpg"_s), encoded(quarters({ 4000, 3000 }), "jpeg"));
    const auto document = ImageDocument::open(path(u"long.jpg"_s));
    QSignalSpy finished(document.get(), &Document::finished);
    QSignalSpy sizeKnown(document.get(), &Document::sizeKnown);
    QVERIFY(sizeKnown.wait());
    document->cancel();
    QCOMPARE(document->state(), Document::State::Failed);
    QCOMPARE(document->fault().error, DocumentError::Cancelled);
    document->cancel();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(finished.size(), 1);
}

void ImageTest::canBeForgottenWhileLoading()
{
    writeFile(path(u"forgotten.png"_s), encoded(quarters({ 1500, 1000 }), "png"));
    for (int i = 0; i < 20; ++i)
        ImageDocument::open(path(u"forgotten.png"_s));
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(ImageTest)
#include "document_image.moc"
