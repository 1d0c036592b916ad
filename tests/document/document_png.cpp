// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/image/imagedecoder.h"
#include "tests/document/imagefiles.h"

#include <QColorSpace>
#include <QTemporaryFile>
#include <QtTest>

#include <cstdio>
#include <unistd.h>

using namespace callout;
using namespace callout::test;

namespace {

const DecodeProgress goOn = [](double) { return true; };

/// What is written to standard error meanwhile, by whatever library.
QByteArray saidDuring(const std::function<void()> &act)
{
    QTemporaryFile heard;
    if (!heard.open())
        return "no file to listen with";
    std::fflush(stderr);
    const int before = ::dup(STDERR_FILENO);
    ::dup2(heard.handle(), STDERR_FILENO);
    act();
    std::fflush(stderr);
    ::dup2(before, STDERR_FILENO);
    ::close(before);
    heard.seek(0);
    return heard.readAll();
}

Result<QImage, DocumentError> decode(const QByteArray &png, const DecodeProgress &progress = goOn)
{
    const auto decoder = ImageDecoder::open(png, {});
    if (!decoder)
        return Failure { decoder.error().error };
    return (*decoder)->decode(progress);
}

/// As another reader has it, in the form that is painted.
QImage expected(const QByteArray &png)
{
    QImage image = QImage::fromData(png, "png");
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace::SRgb);
    return image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

int mostApart(const QImage &one, const QImage &other)
{
    int most = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            most = std::max({ most, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                              std::abs(qBlue(a) - qBlue(b)), std::abs(qAlpha(a) - qAlpha(b)) });
        }
    }
    return most;
}

QImage gradient(QImage::Format format)
{
    QImage image(61, 37, QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgba(x * 4, y * 6, (x * y) % 256, 255 - y * 5));
    return image.convertToFormat(format);
}

/// 5 × 7 pixels from red to blue, in Adam7's order, with gamma and primaries.
QByteArray interlaced()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAHCAIAAAE4wiAvAAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAPoAAACA6A"
        "AAdTAAAOpgAAA6mAAAF3CculE8AAAABmJLR0QA/wD/AP+gvaeTAAAAB3RJTUUH6gsVEC4P7IKzNQAAADxJREFUCNdNycENwCAM"
        "BMGxkmrohyahHZR2nAdWwn52TyeRRDfsvB4jhg4EWbV9T/1X3bE0B/V+RLPO/QJcHQ6L1V6BIwAAACV0RVh0ZGF0ZTpjcmVhdG"
        "UAMjAyNi0xMS0yMVQxNjo0NjoxNSswMDowMKgDlG0AAAAldEVYdGRhdGU6bW9kaWZ5ADIwMjYtMTEtMjFUMTY6NDY6MTUrMDA6"
        "MDDZXizRAAAAAElFTkSuQmCC");
}

QByteArray withColours(QImage image, const QColorSpace &space)
{
    image.setColorSpace(space);
    return encoded(image, "png");
}

} // namespace

/// PNG in all its forms, whole and broken.
class PngTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsEveryForm_data();
    void showsEveryForm();
    void whatIsOpaqueHasNoAlpha();
    void canBeStoppedAnywhere();
    void saysNothingItself_data();
    void saysNothingItself();
};

void PngTest::showsEveryForm_data()
{
    QTest::addColumn<QByteArray>("png");
    QTest::newRow("colours") << encoded(gradient(QImage::Format_RGB32), "png");
    QTest::newRow("with alpha") << encoded(gradient(QImage::Format_ARGB32), "png");
    QTest::newRow("16 bits") << encoded(gradient(QImage::Format_RGBX64), "png");
    QTest::newRow("16 bits with alpha") << encoded(gradient(QImage::Format_RGBA64), "png");
    QTest::newRow("grey") << encoded(gradient(QImage::Format_Grayscale8), "png");
    QTest::newRow("grey of 16 bits") << encoded(gradient(QImage::Format_Grayscale16), "png");
    QTest::newRow("palette") << encoded(gradient(QImage::Format_Indexed8), "png");
    QTest::newRow("black and white") << encoded(gradient(QImage::Format_Mono), "png");
    QTest::newRow("another gamma") << withColours(gradient(QImage::Format_RGB32),
                                                  QColorSpace(QColorSpace::SRgbLinear));
    QTest::newRow("a profile") << withColours(gradient(QImage::Format_RGB32),
                                              QColorSpace(QColorSpace::AdobeRgb));
    QTest::newRow("interlaced") << interlaced();
}

void PngTest::showsEveryForm()
{
    QFETCH(const QByteArray, png);
    const auto image = decode(png);
    QVERIFY(image.ok());
    const QImage other = expected(png);
    QCOMPARE(image->size(), other.size());
    const int apart = mostApart(*image, other);
    QVERIFY2(apart <= 3, qPrintable(QString::number(apart)));
}

void PngTest::whatIsOpaqueHasNoAlpha()
{
    QCOMPARE(decode(encoded(quarters({ 8, 8 }).convertToFormat(QImage::Format_ARGB32), "png"))->format(),
             QImage::Format_RGB32);
    QCOMPARE(decode(encoded(gradient(QImage::Format_ARGB32), "png"))->format(),
             QImage::Format_ARGB32_Premultiplied);
}

void PngTest::canBeStoppedAnywhere()
{
    const QByteArray png = encoded(quarters({ 200, 200 }), "png");
    for (int after = 0; after < 3; ++after) {
        int asked = 0;
        const auto image = decode(png, [&](double) { return asked++ < after; });
        QVERIFY(!image.ok());
        QCOMPARE(image.error(), DocumentError::Cancelled);
    }
}

void PngTest::saysNothingItself_data()
{
    QTest::addColumn<QByteArray>("png");
    const QByteArray png = encoded(gradient(QImage::Format_RGB32), "png");
    const qsizetype data = png.indexOf("IDAT");
    QByteArray damaged = png;
    damaged[data + 40] = char(damaged.at(data + 40) ^ 0x55);
    QTest::newRow("damaged data") << damaged;
    QByteArray header = png;
    header[20] = char(header.at(20) ^ 1);
    QTest::newRow("damaged header") << header;
    QByteArray renamed = png;
    renamed.replace(data, 4, "IDxx");
    QTest::newRow("no data") << renamed;
    QByteArray ended = png.first(data - 4) + png.last(12);
    QTest::newRow("ends before its data") << ended;
    QTest::newRow("cut off") << png.first(png.size() / 2);
}

void PngTest::saysNothingItself()
{
    QFETCH(const QByteArray, png);
    bool wasShown = true;
    const QByteArray said = saidDuring([&] { wasShown = decode(png).ok(); });
    QVERIFY(!wasShown);
    QCOMPARE(said, QByteArray());
    const QByteArray whole = encoded(quarters({ 100, 100 }), "png");
    QCOMPARE(saidDuring([&] { (void)decode(whole, [](double done) { return done < 0.5; }); }), QByteArray());
}

QTEST_GUILESS_MAIN(PngTest)
#include "document_png.moc"
