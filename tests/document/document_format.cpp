// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/image/imageformat.h"
#include "app/document/image/pyramid.h"

#include <QTest>

using namespace callout;

Q_DECLARE_METATYPE(callout::Orientation)

/// Formats told by their bytes, orientation as arithmetic, levels as means.
class FormatTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textThatBeginsLikeBitmapIsNone();
    void nameIsOfNoInterest();
    void brokenExifIsUpright();
    void orientsLikeTheStandard_data();
    void orientsLikeTheStandard();
    void bandsOfAnySizeGiveTheSamePicture();
    void halvesAreMeans();
    void halvesOfOddSizesKeepTheirEdge();
    void pyramidEndsSmall();
};

void FormatTest::textThatBeginsLikeBitmapIsNone()
{
    QVERIFY(!formatOf("BMW is a maker of cars and of motor cycles"));
    QVERIFY(!formatOf(""));
    QVERIFY(!formatOf("<svg xmlns='http://www.w3.org/2000/svg'/>"));
}

void FormatTest::nameIsOfNoInterest()
{
    QCOMPARE(formatOf("GIF89a..."), ImageFormat::Gif);
    QCOMPARE(formatOf(QByteArrayView("RIFF\1\0\0\0WEBPVP8 ", 16)), ImageFormat::WebP);
    QVERIFY(!formatOf(QByteArrayView("RIFF\1\0\0\0WAVEfmt ", 16)));
}

void FormatTest::brokenExifIsUpright()
{
    QByteArray tiff("II*\0\x8\0\0\0\xff\xff\x12\x1\x3\0\x1\0\0\0\x6\0\0\0", 22);
    QCOMPARE(orientationInTiff(tiff), Orientation::QuarterRight);
    for (qsizetype length = 0; length < tiff.size(); ++length) // never reads beyond
        orientationInTiff(QByteArray(tiff.constData(), length));
    tiff[18] = 9; // no such orientation
    QCOMPARE(orientationInTiff(tiff), Orientation::Upright);
    tiff.replace(4, 4, "\xff\xff\xff\xff");
    QCOMPARE(orientationInTiff(tiff), Orientation::Upright);
}

void FormatTest::orientsLikeTheStandard_data()
{
    // Where the standard says that the stored row 0 and column 0 are seen.
    QTest::addColumn<Orientation>("orientation");
    QTest::addColumn<QPoint>("firstPixel"); // of a picture seen as 3 x 2 or 2 x 3
    QTest::addColumn<QPoint>("endOfFirstRow");
    QTest::newRow("1: top, left") << Orientation::Upright << QPoint(0, 0) << QPoint(2, 0);
    QTest::newRow("2: top, right") << Orientation::MirroredAcross << QPoint(2, 0) << QPoint(0, 0);
    QTest::newRow("3: bottom, right") << Orientation::HalfTurn << QPoint(2, 1) << QPoint(0, 1);
    QTest::newRow("4: bottom, left") << Orientation::MirroredDown << QPoint(0, 1) << QPoint(2, 1);
    QTest::newRow("5: left, top") << Orientation::Transposed << QPoint(0, 0) << QPoint(0, 2);
    QTest::newRow("6: right, top") << Orientation::QuarterRight << QPoint(1, 0) << QPoint(1, 2);
    QTest::newRow("7: right, bottom") << Orientation::Transversed << QPoint(1, 2) << QPoint(1, 0);
    QTest::newRow("8: left, bottom") << Orientation::QuarterLeft << QPoint(0, 2) << QPoint(0, 0);
}

void FormatTest::orientsLikeTheStandard()
{
    QFETCH(Orientation, orientation);
    QFETCH(QPoint, firstPixel);
    QFETCH(QPoint, endOfFirstRow);
    QImage stored(3, 2, QImage::Format_RGB32);
    stored.fill(Qt::black);
    stored.setPixelColor(0, 0, Qt::red);
    stored.setPixelColor(2, 0, Qt::green);
    const QImage seen = oriented(stored, orientation);
    QCOMPARE(seen.size(), orientedSize(stored.size(), orientation));
    QCOMPARE(seen.pixelColor(firstPixel), QColor(Qt::red));
    QCOMPARE(seen.pixelColor(endOfFirstRow), QColor(Qt::green));
}

void FormatTest::bandsOfAnySizeGiveTheSamePicture()
{
    QImage stored(50, 150, QImage::Format_RGB32); // taller than a band
    for (int y = 0; y < stored.height(); ++y)
        for (int x = 0; x < stored.width(); ++x)
            stored.setPixel(x, y, qRgb(x, y, x ^ y));
    for (int value = 1; value <= 8; ++value) {
        const auto orientation = Orientation(value);
        QImage byRows(orientedSize(stored.size(), orientation), QImage::Format_RGB32);
        OrientedRows rows(byRows, stored.size(), orientation);
        for (int y = 0; y < stored.height(); ++y)
            rows.write(y, 1, reinterpret_cast<const quint32 *>(stored.constScanLine(y)), stored.width());
        QCOMPARE(byRows, oriented(stored, orientation));
    }
}

void FormatTest::halvesAreMeans()
{
    QImage image(4, 2, QImage::Format_ARGB32_Premultiplied);
    image.fill(0);
    image.setPixel(0, 0, 0xff0000ff);
    image.setPixel(1, 1, 0xff0000ff);
    for (int y : { 0, 1 })
        for (int x : { 2, 3 })
            image.setPixel(x, y, 0xff102030);
    const QImage half = halved(image);
    QCOMPARE(half.size(), QSize(2, 1));
    const auto *pixels = reinterpret_cast<const quint32 *>(half.constScanLine(0));
    QCOMPARE(pixels[0], quint32(0x80000080));
    QCOMPARE(pixels[1], quint32(0xff102030));
}

void FormatTest::halvesOfOddSizesKeepTheirEdge()
{
    QImage image(3, 3, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int i : { 0, 1, 2 }) {
        image.setPixelColor(2, i, Qt::blue);
        image.setPixelColor(i, 2, Qt::blue);
    }
    const QImage half = halved(image);
    QCOMPARE(half.size(), QSize(2, 2));
    QCOMPARE(half.pixelColor(0, 0), QColor(Qt::white));
    for (QPoint edge : { QPoint(1, 0), QPoint(0, 1), QPoint(1, 1) })
        QCOMPARE(half.pixelColor(edge), QColor(Qt::blue));
}

void FormatTest::pyramidEndsSmall()
{
    QImage image(1000, 3, QImage::Format_RGB32);
    image.fill(Qt::red);
    std::atomic<bool> cancelled = false;
    const auto levels = pyramid(image, cancelled);
    QCOMPARE(levels.size(), size_t(5));
    QCOMPARE(levels.back().size(), QSize(63, 1));
    QCOMPARE(levels.back().pixelColor(62, 0), QColor(Qt::red));
    cancelled = true;
    QCOMPARE(pyramid(image, cancelled).size(), size_t(1));
}

QTEST_GUILESS_MAIN(FormatTest)
#include "document_format.moc"
