// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/document/imagefiles.h"

#include <QBuffer>
#include <QFile>
#include <QImageWriter>
#include <QPainter>
#include <QTest>

namespace callout::test {

QImage quarters(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    const QRect first(0, 0, size.width() / 2, size.height() / 2);
    painter.fillRect(image.rect(), QColor(230, 200, 20));
    painter.fillRect(first, QColor(200, 20, 20));
    painter.fillRect(first.translated(first.width(), 0), QColor(20, 160, 40));
    painter.fillRect(first.translated(0, first.height()), QColor(30, 40, 210));
    return image;
}

QByteArray encoded(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    if (!writer.write(image))
        qFatal("no writer for %s: %s", format, qPrintable(writer.errorString()));
    return bytes;
}

QByteArray exifDirectory(int orientation)
{
    QByteArray tiff("MM\0*\0\0\0\x8\0\x1", 10);
    tiff += QByteArray("\x1\x12\0\x3\0\0\0\x1\0", 9);
    tiff += char(orientation);
    tiff += QByteArray(6, '\0');
    return tiff;
}

QByteArray jpegWithOrientation(const QImage &image, int orientation)
{
    QByteArray jpeg = encoded(image, "jpeg");
    const QByteArray body = QByteArray("Exif\0\0", 6) + exifDirectory(orientation);
    const int length = int(body.size()) + 2;
    QByteArray marker("\xff\xe1", 2);
    marker += char(length >> 8);
    marker += char(length & 0xff);
    jpeg.insert(2, marker + body);
    return jpeg;
}

QByteArray animatedGif(int frames)
{
    QByteArray gif("GIF89a\x1\0\x1\0\x80\0\0\xff\0\0\0\0\xff", 19);
    for (int i = 0; i < frames; ++i)
        gif += QByteArray("\x21\xf9\x4\0\xa\0\0\0\x2c\0\0\0\0\x1\0\x1\0\0\x2\x2\x44\x1\0", 23);
    return gif + ';';
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(bytes), bytes.size());
}

bool sameQuarters(const QImage &image, const QImage &expected)
{
    if (image.size() != expected.size())
        return false;
    const auto near = [](QRgb a, QRgb b) {
        constexpr int tolerance = 24; // lossy formats
        return std::abs(qRed(a) - qRed(b)) < tolerance && std::abs(qGreen(a) - qGreen(b)) < tolerance
            && std::abs(qBlue(a) - qBlue(b)) < tolerance;
    };
    for (const QPointF at : { QPointF(.25, .25), QPointF(.75, .25), QPointF(.25, .75), QPointF(.75, .75) }) {
        const QPoint pixel(int(at.x() * image.width()), int(at.y() * image.height()));
        if (!near(image.pixel(pixel), expected.pixel(pixel)))
            return false;
    }
    return true;
}

} // namespace callout::test
