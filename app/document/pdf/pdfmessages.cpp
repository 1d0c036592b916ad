// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/pdf/pdfmessages.h"

#include <algorithm>

namespace callout::pdf {

namespace {

void write(QDataStream &stream, const PagePoint &point)
{
    stream << qint32(point.page) << point.at;
}

void read(QDataStream &stream, PagePoint &point)
{
    qint32 page = 0;
    stream >> page >> point.at;
    point.page = page;
}

/// As many as were announced, as long as the stream goes on.
template <typename T, typename Read>
void readList(QDataStream &stream, std::vector<T> &list, const Read &read)
{
    quint32 count = 0;
    stream >> count;
    for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        T &entry = list.emplace_back();
        read(entry);
    }
}

} // namespace

QDataStream &operator<<(QDataStream &stream, const Opened &opened)
{
    return stream << opened.failure.has_value() << quint32(opened.failure.value_or(PdfFailure::Damaged))
                  << opened.pages << opened.isPrintedWebPage;
}

QDataStream &operator>>(QDataStream &stream, Opened &opened)
{
    bool hasFailed = false;
    quint32 failure = 0;
    stream >> hasFailed >> failure >> opened.pages >> opened.isPrintedWebPage;
    if (hasFailed)
        opened.failure = PdfFailure(std::min(failure, quint32(PdfFailure::Damaged)));
    return stream;
}

QDataStream &operator<<(QDataStream &stream, const PageSpan &span)
{
    return stream << span.first << span.count;
}

QDataStream &operator>>(QDataStream &stream, PageSpan &span)
{
    return stream >> span.first >> span.count;
}

QDataStream &operator<<(QDataStream &stream, const Outline &outline)
{
    stream << quint32(outline.entries.size());
    for (const OutlineEntry &entry : outline.entries) {
        stream << entry.title << qint32(entry.depth);
        write(stream, entry.target);
    }
    return stream;
}

QDataStream &operator>>(QDataStream &stream, Outline &outline)
{
    readList(stream, outline.entries, [&](OutlineEntry &entry) {
        qint32 depth = 0;
        stream >> entry.title >> depth;
        entry.depth = depth;
        read(stream, entry.target);
    });
    return stream;
}

QDataStream &operator<<(QDataStream &stream, const PageText &text)
{
    stream << text.text << quint32(text.links.size());
    for (const PdfLink &link : text.links) {
        stream << link.area << link.link.address;
        write(stream, link.link.target);
    }
    return stream;
}

QDataStream &operator>>(QDataStream &stream, PageText &text)
{
    stream >> text.text;
    readList(stream, text.links, [&](PdfLink &link) {
        stream >> link.area >> link.link.address;
        read(stream, link.link.target);
    });
    return stream;
}

QDataStream &operator<<(QDataStream &stream, const Tile &tile)
{
    return stream << tile.page << tile.scale << tile.place;
}

QDataStream &operator>>(QDataStream &stream, Tile &tile)
{
    return stream >> tile.page >> tile.scale >> tile.place;
}

} // namespace callout::pdf
