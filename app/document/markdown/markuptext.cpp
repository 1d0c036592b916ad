// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/markdown/markuptext.h"

#include <QTextDocumentFragment>

#include <algorithm>

namespace callout {

namespace {

QString entityText(QStringView entity)
{
    // Qt knows the names; it sees nothing but one of them.
    const QString text = QTextDocumentFragment::fromHtml(entity.toString()).toPlainText();
    return text.isEmpty() ? QStringLiteral(" ") : text;
}

/// Where the thing that begins with < there ends; -1 where it is no tag.
qsizetype tagEnd(QStringView markup, qsizetype at)
{
    const QStringView rest = markup.sliced(at);
    const auto behind = [&](QStringView mark) {
        const qsizetype found = rest.indexOf(mark, 1, Qt::CaseInsensitive);
        return found < 0 ? markup.size() : at + found + mark.size();
    };
    if (rest.startsWith(u"<!--"))
        return behind(u"-->");
    if (rest.startsWith(u"<script", Qt::CaseInsensitive))
        return behind(u"</script>");
    if (rest.startsWith(u"<style", Qt::CaseInsensitive))
        return behind(u"</style>");
    const bool isTag = rest.size() > 1
        && (rest[1].isLetter() || rest[1] == u'/' || rest[1] == u'!' || rest[1] == u'?');
    return isTag ? behind(u">") : -1;
}

} // namespace

bool breaksLine(QStringView tag)
{
    return tag.startsWith(u"<br", Qt::CaseInsensitive) && (tag.size() < 4 || !tag[3].isLetterOrNumber());
}

QString textOfMarkup(QStringView markup)
{
    QString text;
    for (qsizetype at = 0; at < markup.size();) {
        const QChar c = markup[at];
        if (c == u'<') {
            const qsizetype end = tagEnd(markup, at);
            if (end > 0) {
                text += u' ';
                at = end;
                continue;
            }
        }
        constexpr qsizetype longestEntity = 34;
        const qsizetype semicolon = c == u'&' ? markup.sliced(at).left(longestEntity).indexOf(u';') : -1;
        if (semicolon > 1) {
            const QStringView name = markup.sliced(at + 1, semicolon - 1);
            const bool isEntity = std::all_of(name.begin(), name.end(),
                                              [](QChar n) { return n.isLetterOrNumber() || n == u'#'; });
            if (isEntity) {
                text += entityText(markup.sliced(at, semicolon + 1));
                at += semicolon + 1;
                continue;
            }
        }
        text += c;
        ++at;
    }
    const bool isEntityAlone = markup.startsWith(u'&');
    return isEntityAlone ? text : text.simplified();
}

} // namespace callout
