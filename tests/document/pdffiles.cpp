// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/document/pdffiles.h"

#include <map>

namespace callout::test {

namespace {

constexpr int firstOther = 100'000;

QByteArray number(double value)
{
    return QByteArray::number(value, 'f', 2);
}

QByteArray stream(const QByteArray &content)
{
    return "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream";
}

QByteArray code(qsizetype index)
{
    return QByteArray::number(index + 1, 16).rightJustified(2, '0');
}

} // namespace

PdfMaker::PdfMaker(QSizeF points) : m_size(points) { }

PdfMaker &PdfMaker::page(const QByteArray &entries)
{
    m_pages.push_back({ entries, {}, {}, {} });
    return *this;
}

PdfMaker &PdfMaker::text(double x, double y, double size, const QStringList &letters)
{
    QByteArray codes;
    for (const QString &letter : letters) {
        if (!m_letters.contains(letter))
            m_letters.append(letter);
        codes += code(m_letters.indexOf(letter));
    }
    m_pages.back().content += "BT /F " + number(size) + " Tf " + number(x) + ' ' + number(y) + " Td <" + codes
        + "> Tj ET\n";
    return *this;
}

PdfMaker &PdfMaker::text(double x, double y, double size, const QString &text)
{
    QStringList letters;
    for (const QChar letter : text)
        letters.append(letter);
    return this->text(x, y, size, letters);
}

PdfMaker &PdfMaker::image(int object, const QRectF &points)
{
    const QByteArray name = "/I" + QByteArray::number(object);
    m_pages.back().images += name + ' ' + QByteArray::number(object) + " 0 R ";
    m_pages.back().content += "q " + number(points.width()) + " 0 0 " + number(points.height()) + ' '
        + number(points.left()) + ' ' + number(points.top()) + " cm " + name + " Do Q\n";
    return *this;
}

PdfMaker &PdfMaker::link(const QRectF &points, const QByteArray &action)
{
    m_pages.back().links += "<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [" + number(points.left())
        + ' ' + number(points.top()) + ' ' + number(points.right()) + ' ' + number(points.bottom()) + "] "
        + action + " >>\n";
    return *this;
}

int PdfMaker::object(const QByteArray &content)
{
    m_objects.push_back(content);
    return firstOther + int(m_objects.size()) - 1;
}

PdfMaker &PdfMaker::catalog(const QByteArray &entries)
{
    m_catalog += entries;
    return *this;
}

PdfMaker &PdfMaker::trailer(const QByteArray &entries)
{
    m_trailer += entries;
    return *this;
}

QByteArray PdfMaker::font() const
{
    QByteArray procedures;
    QByteArray names;
    QByteArray widths;
    for (qsizetype i = 0; i < m_letters.size(); ++i) {
        const QByteArray name = "/c" + QByteArray::number(i);
        const bool isBlank = m_letters[i].trimmed().isEmpty();
        procedures += name + (isBlank ? " 5 0 R " : " 4 0 R ");
        names += name + ' ';
        widths += "600 ";
    }
    return "<< /Type /Font /Subtype /Type3 /FontBBox [0 -200 600 800] /FontMatrix [0.001 0 0 0.001 0 0]"
           " /CharProcs << "
        + procedures + ">> /Encoding << /Type /Encoding /Differences [1 " + names
        + "] >> /FirstChar 1 /LastChar " + QByteArray::number(m_letters.size()) + " /Widths [" + widths
        + "] /ToUnicode 6 0 R /Resources << >> >>";
}

QByteArray PdfMaker::meanings() const
{
    QByteArray table = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def\n"
                       "1 begincodespacerange <00> <ff> endcodespacerange\n";
    for (qsizetype i = 0; i < m_letters.size(); ++i) {
        QByteArray units;
        for (const QChar unit : m_letters[i])
            units += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
        table += "1 beginbfchar <" + code(i) + "> <" + units + "> endbfchar\n";
    }
    return stream(table + "endcmap end end");
}

QByteArray PdfMaker::bytes() const
{
    std::map<int, QByteArray> objects;
    QByteArray kids;
    for (int i = 0; i < int(m_pages.size()); ++i) {
        const Page &page = m_pages[size_t(i)];
        const int at = pageNumber(i);
        kids += QByteArray::number(at) + " 0 R ";
        objects[at] = "<< /Type /Page /Parent 2 0 R /Resources << /Font << /F 3 0 R >> /XObject << "
            + page.images + ">> >> /Contents " + QByteArray::number(at + 1) + " 0 R /Annots [" + page.links
            + "] "
            + (page.entries.contains("/MediaBox")
                   ? QByteArray()
                   : "/MediaBox [0 0 " + number(m_size.width()) + ' ' + number(m_size.height()) + "] ")
            + page.entries + " >>";
        objects[at + 1] = stream(page.content);
    }
    objects[1] = "<< /Type /Catalog /Pages 2 0 R " + m_catalog + " >>";
    objects[2] = "<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(m_pages.size()) + " >>";
    objects[3] = font();
    objects[4] = stream("600 0 0 0 600 700 d1 50 0 500 700 re f");
    objects[5] = stream("600 0 0 0 0 0 d1");
    objects[6] = meanings();
    for (int i = 0; i < int(m_objects.size()); ++i)
        objects[firstOther + i] = m_objects[size_t(i)];

    QByteArray file = "%PDF-1.7\n";
    QByteArray table = "xref\n0 1\n0000000000 65535 f \n";
    for (const auto &[number, content] : objects) {
        table += QByteArray::number(number) + " 1\n" + QByteArray::number(file.size()).rightJustified(10, '0')
            + " 00000 n \n";
        file += QByteArray::number(number) + " 0 obj\n" + content + "\nendobj\n";
    }
    const qsizetype tableAt = file.size();
    return file + table + "trailer\n<< /Size " + QByteArray::number(objects.rbegin()->first + 1)
        + " /Root 1 0 R " + m_trailer + " >>\nstartxref\n" + QByteArray::number(tableAt) + "\n%%EOF\n";
}

} // namespace callout::test
