// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRectF>
#include <QStringList>

#include <vector>

/// PDFs for tests, written by hand so that every place in them is known.
namespace callout::test {

/// Its letters are black blocks, from the line upwards and 0.7 of the size high, 0.5 wide, each in a
/// cell 0.6 wide; what they mean is told by a table, as in any PDF: so no font is needed, and a
/// letter can mean any text.
class PdfMaker {
public:
    explicit PdfMaker(QSizeF points = { 300, 200 });

    /// Everything that follows stands on a new page, which has these entries beside the usual ones.
    PdfMaker &page(const QByteArray &entries = {});
    /// Letters from left to right; (x, y) in points from the bottom left, as PDF counts.
    PdfMaker &text(double x, double y, double size, const QStringList &letters);
    PdfMaker &text(double x, double y, double size, const QString &text);
    /// An image, by the number of its object, that fills this rectangle.
    PdfMaker &image(int object, const QRectF &points);
    PdfMaker &link(const QRectF &points, const QByteArray &action);
    /// An object of its own; its number.
    int object(const QByteArray &content);
    PdfMaker &catalog(const QByteArray &entries);
    PdfMaker &trailer(const QByteArray &entries);

    /// The number of the object that a page will be.
    static int pageNumber(int page) { return 10 + page * 2; }
    QByteArray bytes() const;

private:
    struct Page {
        QByteArray entries;
        QByteArray content;
        QByteArray links;
        QByteArray images;
    };
    QByteArray font() const;
    QByteArray meanings() const;

    QSizeF m_size;
    QByteArray m_catalog;
    QByteArray m_trailer;
    std::vector<Page> m_pages;
    std::vector<QByteArray> m_objects; ///< numbered from 100'000
    QStringList m_letters;             ///< what code 1, 2, … means
};

} // namespace callout::test
