// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/document/sheetprobe.h"

#include "app/document/text/sheetpainter.h"

#include <QPainter>

#include <cmath>

namespace callout::test {

QImage paintedSheet(const std::shared_ptr<const TextSheet> &sheet, double scale)
{
    const QSize size = (QSizeF(sheet->pages().size()) * scale).toSize();
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    SheetPainter tiles(sheet);
    const std::atomic<bool> never = false;
    for (int page = 0; page < sheet->pages().count(); ++page) {
        const QRectF rect = sheet->pages().rect(page);
        const QSize tile(int(std::ceil(rect.width() * scale)), int(std::ceil(rect.height() * scale)));
        painter.drawImage(rect.topLeft() * scale, tiles.paint(page, scale, QRect({}, tile), never));
    }
    return image;
}

QRectF inkIn(const QImage &image, const QRectF &part, double scale)
{
    const QRect looked = QRectF(part.topLeft() * scale, part.size() * scale).toAlignedRect() & image.rect();
    QRect ink;
    for (int y = looked.top(); y <= looked.bottom(); ++y) {
        for (int x = looked.left(); x <= looked.right(); ++x) {
            constexpr int faint = 200;
            if (qGray(image.pixel(x, y)) < faint)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return { QPointF(ink.topLeft()) / scale, QSizeF(ink.size()) / scale };
}

std::vector<QRectF> boxesOf(const std::shared_ptr<const TextSheet> &sheet, TextRange range)
{
    std::vector<QRectF> boxes;
    for (const PageRect &box : SheetTextLayer(sheet).boxes(range, 0, sheet->pages().count() - 1))
        boxes.push_back(sheet->pages().toSheet(box));
    return boxes;
}

TextRange rangeOf(const TextSheet &sheet, const QString &words)
{
    const qsizetype start = sheet.text().indexOf(words);
    if (start < 0)
        qFatal("the sheet does not say: %s", qPrintable(words));
    return { start, start + words.size() };
}

} // namespace callout::test
