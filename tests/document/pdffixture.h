// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/opendocument.h"
#include "app/document/pdf/pdfdocument.h"
#include "tests/document/imagefiles.h"
#include "tests/document/pdffiles.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

Q_DECLARE_METATYPE(callout::DocumentError)

namespace callout::test {

/// Opens real files as the window does: in workers, by the event loop.
class PdfFixture : public QObject {
protected:
    QString write(const QByteArray &bytes)
    {
        const QString path = m_dir.filePath(QStringLiteral("%1.pdf").arg(++m_count));
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
    static PdfMaker simple()
    {
        return std::move(PdfMaker().page().text(50, 100, 20, QStringLiteral("Word")));
    }
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

} // namespace callout::test
