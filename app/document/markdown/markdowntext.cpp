// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/markdown/markdowntext.h"

#include "app/document/markdown/markdownreader.h"

#include <algorithm>

namespace callout {

namespace {

/// The lines between --- and --- at the very beginning, and what follows them.
struct FrontMatter {
    QStringView lines;
    QStringView rest;
};

FrontMatter splitFrontMatter(QStringView source)
{
    if (!source.startsWith(u"---\n"))
        return { {}, source };
    constexpr qsizetype mostLines = 200;
    qsizetype at = 4;
    for (qsizetype line = 0; line < mostLines && at < source.size(); ++line) {
        const qsizetype newline = source.indexOf(u'\n', at);
        const qsizetype end = newline < 0 ? source.size() : newline;
        const QStringView words = source.sliced(at, end - at).trimmed();
        if (words == u"---" || words == u"...") {
            const qsizetype behind = std::min(end + 1, source.size());
            return { source.sliced(4, std::max<qsizetype>(at - 5, 0)), source.sliced(behind) };
        }
        if (line == 0 && !words.contains(u':') && !words.startsWith(u'#'))
            break; // a rule, and a text below it
        at = end + 1;
    }
    return { {}, source };
}

} // namespace

bool MarkdownReader::read(const QByteArray &utf8)
{
    MD_PARSER parser {};
    parser.flags = MD_DIALECT_GITHUB;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *reader) {
        return static_cast<MarkdownReader *>(reader)->enterBlock(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *, void *reader) {
        return static_cast<MarkdownReader *>(reader)->leaveBlock(type);
    };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *reader) {
        return static_cast<MarkdownReader *>(reader)->enterSpan(type, detail);
    };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *reader) {
        return static_cast<MarkdownReader *>(reader)->leaveSpan(type);
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *reader) {
        return static_cast<MarkdownReader *>(reader)->takeText(type, QUtf8StringView(text, qsizetype(size)));
    };
    return md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, this) == 0;
}

std::optional<MarkdownText> parseMarkdown(const QString &source, PictureSource &pictures,
                                          const std::atomic<bool> &cancelled)
{
    const FrontMatter parts = splitFrontMatter(source);
    MarkdownReader reader(pictures, cancelled);
    reader.takeFrontMatter(parts.lines);
    if (!reader.read(parts.rest.toUtf8()))
        return {};
    return std::move(reader.result);
}

} // namespace callout
