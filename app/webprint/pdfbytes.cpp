// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webprint/pdfbytes.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace callout::webprint {

int pageCount(const QByteArray &pdf)
{
    // The engine writes the root of the tree of pages last, and plainly.
    const qsizetype count = pdf.lastIndexOf("/Count ");
    return count < 0 ? 0 : pdf.mid(count + 7, 10).split('\n').first().trimmed().split(' ').first().toInt();
}

namespace {

/// Replaces what stands in parentheses behind `key`, byte for byte.
void replaceValue(QByteArray &pdf, QByteArrayView key, const QByteArray &value)
{
    constexpr qsizetype description = 1024; // it is the first object
    const qsizetype at = pdf.left(description).indexOf(key);
    const qsizetype open = at < 0 ? -1 : pdf.indexOf('(', at);
    const qsizetype close = open < 0 ? -1 : pdf.indexOf(')', open);
    if (close < 0)
        return;
    const qsizetype length = close - open - 1;
    pdf.replace(open + 1, length, value.leftJustified(length, ' ', true));
}

} // namespace

void describe(QByteArray &pdf, const QDateTime &time)
{
    const QByteArray stamp = "D:" + time.toUTC().toString(u"yyyyMMddHHmmss"_s).toLatin1() + "+00'00'";
    replaceValue(pdf, "/CreationDate", stamp);
    replaceValue(pdf, "/ModDate", stamp);
    replaceValue(pdf, "/Producer", "Callout page");
}

} // namespace callout::webprint
