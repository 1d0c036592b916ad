// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webprint/archive.h"

#include <QHash>

namespace callout::webprint {

namespace {

constexpr size_t mostParts = 2000;

/// Header lines up to the empty one, by lower-case name; long lines are put together again.
QHash<QByteArray, QByteArray> headers(const QByteArray &bytes, qsizetype &at)
{
    QHash<QByteArray, QByteArray> found;
    QByteArray name;
    while (at < bytes.size()) {
        qsizetype end = bytes.indexOf('\n', at);
        if (end < 0)
            end = bytes.size();
        QByteArray line = bytes.mid(at, end - at);
        at = end + 1;
        if (line.endsWith('\r'))
            line.chop(1);
        if (line.isEmpty())
            break;
        if ((line.startsWith(' ') || line.startsWith('\t')) && !name.isEmpty()) {
            found[name] += ' ' + line.trimmed();
        } else {
            name = line.left(line.indexOf(':')).trimmed().toLower();
            found[name] = line.mid(line.indexOf(':') + 1).trimmed();
        }
    }
    return found;
}

QByteArray parameter(const QByteArray &value, const QByteArray &name)
{
    const qsizetype at = value.toLower().indexOf(name + '=');
    if (at < 0)
        return {};
    QByteArray rest = value.mid(at + name.size() + 1);
    return rest.startsWith('"') ? rest.mid(1, rest.indexOf('"', 1) - 1) : rest.split(';').first().trimmed();
}

QByteArray fromQuotedPrintable(const QByteArray &text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            bytes += text[i];
        } else if (text.mid(i, 3) == "=\r\n") {
            i += 2;
        } else if (text.mid(i, 2) == "=\n") {
            i += 1;
        } else {
            bytes += QByteArray::fromHex(text.mid(i + 1, 2));
            i += 2;
        }
    }
    return bytes;
}

QByteArray decoded(const QByteArray &body, const QByteArray &encoding)
{
    if (encoding == "base64")
        return QByteArray::fromBase64(body);
    if (encoding == "quoted-printable")
        return fromQuotedPrintable(body);
    return body;
}

} // namespace

bool ArchivePart::isMarkup() const
{
    return type.startsWith("text/html") || type.startsWith("text/css") || type.startsWith("application/xhtml")
        || type.startsWith("image/svg");
}

std::vector<ArchivePart> readArchive(const QByteArray &file)
{
    std::vector<ArchivePart> parts;
    qsizetype at = 0;
    const auto head = headers(file, at);
    const QByteArray type = head.value("content-type");
    const QByteArray boundary = parameter(type, "boundary");
    if (!type.toLower().startsWith("multipart/related") || boundary.isEmpty())
        return parts;

    const QByteArray mark = "--" + boundary;
    at = file.indexOf(mark, at);
    while (at >= 0 && parts.size() < mostParts) {
        at = file.indexOf('\n', at) + 1;
        const qsizetype next = file.indexOf("\n" + mark, at);
        if (at == 0 || next < 0)
            break;
        const QByteArray whole = file.mid(at, next + 1 - at);
        qsizetype body = 0;
        const auto fields = headers(whole, body);
        QByteArray id = fields.value("content-id");
        if (id.startsWith('<') && id.endsWith('>'))
            id = id.mid(1, id.size() - 2);
        parts.push_back({ fields.value("content-type"), fields.value("content-location"), id,
                          decoded(whole.mid(body), fields.value("content-transfer-encoding").toLower()) });
        at = next + 1;
    }
    return parts;
}

void pointIntoArchive(std::vector<ArchivePart> &parts, const QByteArray &prefix)
{
    QHash<QByteArray, QByteArray> places;
    for (size_t i = 0; i < parts.size(); ++i) {
        const QByteArray place = prefix + QByteArray::number(qsizetype(i));
        if (!parts[i].location.isEmpty()) {
            places.insert(parts[i].location, place);
            places.insert(QByteArray(parts[i].location).replace("&", "&amp;"), place);
        }
        if (!parts[i].id.isEmpty())
            places.insert("cid:" + parts[i].id, place);
    }
    // A mention stands between quotes or in parentheses; everything between two of these is looked up.
    const auto isEdge = [](char c) { return c == '"' || c == '\'' || c == '(' || c == ')'; };
    for (ArchivePart &part : parts) {
        if (!part.isMarkup())
            continue;
        QByteArray written;
        written.reserve(part.bytes.size());
        qsizetype from = 0;
        for (qsizetype i = 0; i <= part.bytes.size(); ++i) {
            if (i < part.bytes.size() && !isEdge(part.bytes[i]))
                continue;
            const QByteArray between = part.bytes.mid(from, i - from);
            written += places.value(between, between);
            if (i < part.bytes.size())
                written += part.bytes[i];
            from = i + 1;
        }
        part.bytes = written;
    }
}

} // namespace callout::webprint
