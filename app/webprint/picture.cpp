// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webprint/picture.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <zlib.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace callout::webprint {

namespace {

Result<QByteArray, Exit> unpack(const QByteArray &packed, qint64 mostBytes)
{
    constexpr int gzip = 15 + 16; // the largest window, with a gzip header
    z_stream stream = {};
    if (inflateInit2(&stream, gzip) != Z_OK)
        return Failure { Exit::Failed };
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = uInt(packed.size());
    QByteArray bytes;
    std::array<char, 1 << 16> piece;
    int state = Z_OK;
    while (state == Z_OK && bytes.size() <= mostBytes) {
        stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        stream.avail_out = uInt(piece.size());
        state = inflate(&stream, Z_NO_FLUSH);
        bytes.append(piece.data(), qsizetype(piece.size() - stream.avail_out));
    }
    inflateEnd(&stream);
    if (bytes.size() > mostBytes)
        return Failure { Exit::TooLarge };
    if (state != Z_STREAM_END)
        return Failure { Exit::NotAPage };
    return bytes;
}

/// A length of SVG in CSS pixels; 0 where it depends on what is around.
double pixels(QStringView length)
{
    static const QRegularExpression form(
        uR"(^\s*\+?(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)\s*(px|pt|pc|mm|cm|in|em|ex)?\s*$)"_s);
    const auto match = form.match(length.toString());
    if (!match.hasMatch())
        return 0;
    const QString unit = match.captured(2);
    const double factor = unit == "pt"_L1 ? 96.0 / 72
        : unit == "pc"_L1                 ? 16
        : unit == "mm"_L1                 ? 96 / 25.4
        : unit == "cm"_L1                 ? 96 / 2.54
        : unit == "in"_L1                 ? 96
        : unit == "em"_L1                 ? 16
        : unit == "ex"_L1                 ? 8
                                          : 1;
    return match.captured(1).toDouble() * factor;
}

QSizeF sizeOf(const QXmlStreamAttributes &attributes)
{
    QSizeF size(pixels(attributes.value("width"_L1)), pixels(attributes.value("height"_L1)));
    static const QRegularExpression gaps(u"[\\s,]+"_s);
    const QStringList box = attributes.value("viewBox"_L1).toString().trimmed().split(gaps);
    const QSizeF view = box.size() == 4 ? QSizeF(box[2].toDouble(), box[3].toDouble()) : QSizeF();
    if (view.width() > 0 && view.height() > 0) {
        if (size.width() > 0 && size.height() <= 0)
            size.setHeight(size.width() * view.height() / view.width());
        else if (size.height() > 0 && size.width() <= 0)
            size.setWidth(size.height() * view.width() / view.height());
        else if (size.isEmpty())
            size = view;
    }
    constexpr QSizeF usual(300, 150); // what browsers take where nothing is said
    if (size.width() <= 0)
        size.setWidth(usual.width());
    if (size.height() <= 0)
        size.setHeight(usual.height());

    // Neither a speck nor more than a page can be: the shape stays.
    constexpr double least = 16;
    constexpr double most = 19'200;
    const double longer = std::max(size.width(), size.height());
    return longer > most ? size * (most / longer) : longer < least ? size * (least / longer) : size;
}

} // namespace

Result<Picture, Exit> readPicture(const QString &path, qint64 mostBytes)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "html"_L1 || suffix == "htm"_L1 || suffix == "xhtml"_L1)
        return Picture {};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure { Exit::Missing };
    QByteArray bytes = file.read(mostBytes);
    if (bytes.startsWith("\x1f\x8b")) {
        auto unpacked = unpack(bytes, mostBytes);
        if (!unpacked)
            return Failure { unpacked.error() };
        bytes = *unpacked;
    }
    QXmlStreamReader xml(bytes);
    if (!xml.readNextStartElement() || xml.name() != "svg"_L1)
        return suffix.startsWith("svg"_L1) ? Result<Picture, Exit>(Failure { Exit::NotAPage }) : Picture {};
    return Picture { bytes, sizeOf(xml.attributes()) };
}

} // namespace callout::webprint
