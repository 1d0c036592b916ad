// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/pdfcontents.h"

#include <optional>

namespace callout {

namespace {

constexpr size_t none = size_t(-1);

struct Item {
    size_t parent = none;
    size_t previous = none;
    size_t next = none;
    size_t first = none;
    size_t last = none;
};

/// The number behind `key`.
std::optional<int> number(const QByteArray &pdf, QByteArrayView key, qsizetype from)
{
    const qsizetype at = pdf.indexOf(key, from);
    if (at < 0)
        return {};
    constexpr qsizetype longest = 12;
    bool isNumber = false;
    const QByteArray digits = pdf.mid(at + key.size(), longest).simplified().split(' ').first();
    const int value = digits.toInt(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

/// The numbers of the pages' objects, in order; printers write one after the other.
std::vector<int> pagesOf(const QByteArray &pdf)
{
    const QByteArray mark = "/Type /Page";
    const QByteArray begin = " 0 obj";
    std::vector<int> pages;
    for (qsizetype at = pdf.indexOf(mark); at >= 0; at = pdf.indexOf(mark, at + 1)) {
        const char after = pdf.size() > at + mark.size() ? pdf[at + mark.size()] : 's';
        const qsizetype object = pdf.lastIndexOf(begin, at);
        const bool isPage = (after == '\n' || after == ' ' || after == '/') && object > 0
            && pdf.mid(object + begin.size(), at - object - begin.size()).simplified() == "<<";
        if (!isPage)
            continue;
        const qsizetype line = pdf.lastIndexOf('\n', object);
        pages.push_back(pdf.mid(line + 1, object - line - 1).toInt());
    }
    return pages;
}

std::vector<Item> treeOf(const std::vector<PdfHeading> &headings)
{
    std::vector<Item> items(headings.size());
    for (size_t i = 0; i < items.size(); ++i) {
        size_t above = i == 0 ? none : i - 1;
        size_t sibling = none;
        while (above != none && headings[above].level >= headings[i].level) {
            sibling = above;
            above = items[above].parent;
        }
        items[i].parent = above;
        items[i].previous = above == none ? sibling : items[above].last;
        if (items[i].previous != none)
            items[items[i].previous].next = i;
        if (above != none) {
            if (items[above].first == none)
                items[above].first = i;
            items[above].last = i;
        }
    }
    return items;
}

QByteArray text(const QString &title)
{
    QByteArray hex = "<FEFF";
    for (const QChar c : title)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    return hex + '>';
}

} // namespace

QByteArray withContents(const QByteArray &pdf, const std::vector<PdfHeading> &headings)
{
    const qsizetype trailer = pdf.lastIndexOf("trailer");
    const auto pages = pagesOf(pdf);
    if (headings.empty() || trailer < 0 || pages.empty())
        return pdf;
    const auto size = number(pdf, "/Size ", trailer);
    const auto root = number(pdf, "/Root ", trailer);
    const auto info = number(pdf, "/Info ", trailer);
    const auto before = number(pdf, "startxref", trailer);
    if (!size || !root || !before)
        return pdf;
    const qsizetype catalog = pdf.indexOf('\n' + QByteArray::number(*root) + " 0 obj");
    const qsizetype end = pdf.indexOf("endobj", catalog);
    const qsizetype close = pdf.lastIndexOf(">>", end);
    const qsizetype open = pdf.indexOf("<<", catalog);
    if (catalog < 0 || end < 0 || open < 0 || close < open)
        return pdf;

    QByteArray result = pdf;
    QByteArray table;
    const auto add = [&](int object, const QByteArray &value) {
        const QByteArray offset = QByteArray::number(result.size()).rightJustified(10, '0');
        table += QByteArray::number(object) + " 1\n" + offset + " 00000 n \n";
        result += QByteArray::number(object) + " 0 obj\n" + value + "\nendobj\n";
    };
    const auto reference = [&](size_t item) { return QByteArray::number(*size + 1 + int(item)) + " 0 R"; };
    if (!result.endsWith('\n'))
        result += '\n';
    const QByteArray outlines = QByteArray::number(*size) + " 0 R";
    add(*root, pdf.mid(open, close - open) + " /Outlines " + outlines + ">>");
    const auto items = treeOf(headings);
    size_t last = 0;
    for (size_t i = 0; i < items.size(); ++i)
        last = items[i].parent == none ? i : last;
    add(*size, "<</Type /Outlines /First " + reference(0) + " /Last " + reference(last) + ">>");
    for (size_t i = 0; i < items.size(); ++i) {
        const Item &item = items[i];
        const PdfHeading &heading = headings[i];
        const size_t page = std::min(size_t(std::max(heading.page, 0)), pages.size() - 1);
        QByteArray value = "<</Title " + text(heading.title) + " /Dest [" + QByteArray::number(pages[page])
            + " 0 R /XYZ 0 " + QByteArray::number(heading.top, 'f', 2) + " null] /Parent "
            + (item.parent == none ? outlines : reference(item.parent));
        const auto point = [&](const QByteArray &name, size_t to) {
            if (to != none)
                value += " /" + name + ' ' + reference(to);
        };
        point("Prev", item.previous);
        point("Next", item.next);
        point("First", item.first);
        point("Last", item.last);
        add(*size + 1 + int(i), value + ">>");
    }
    const qsizetype start = result.size();
    result += "xref\n" + table + "trailer\n<</Size " + QByteArray::number(*size + 1 + int(items.size()))
        + " /Root " + QByteArray::number(*root) + " 0 R"
        + (info ? " /Info " + QByteArray::number(*info) + " 0 R" : "") + " /Prev "
        + QByteArray::number(*before) + ">>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
    return result;
}

} // namespace callout
