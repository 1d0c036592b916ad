// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/commenttext.h"

#include "app/core/mentions.h"
#include "ui/theme/theme.h"

#include <QFontDatabase>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextList>

namespace callout::ui {

using namespace Qt::StringLiterals;

namespace {

/// In a discussion a new line is a new line: outside of code, line ends become Markdown's hard breaks.
QString withHardBreaks(const QString &markdown)
{
    QStringList lines = markdown.split(u'\n');
    QString fence;
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        const QString begin = lines[i].trimmed().left(3);
        if (begin == "```"_L1 || begin == "~~~"_L1) {
            if (fence.isEmpty())
                fence = begin;
            else if (begin == fence)
                fence.clear();
        } else if (fence.isEmpty() && !lines[i].trimmed().isEmpty() && !lines[i + 1].trimmed().isEmpty()) {
            lines[i] += "  "_L1;
        }
    }
    return lines.join(u'\n');
}

/// Fragments of a document that pass a test, last first, so that edits leave the others in place.
template <typename Test>
QList<QTextFragment> fragmentsBackwards(const QTextDocument &document, Test test)
{
    QList<QTextFragment> found;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().isValid() && test(it.fragment()))
                found.prepend(it.fragment());
        }
    }
    return found;
}

QTextCursor selecting(QTextDocument *document, const QTextFragment &fragment)
{
    QTextCursor cursor(document);
    cursor.setPosition(fragment.position());
    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
    return cursor;
}

} // namespace

CommentDocument::CommentDocument(QObject *parent) : QTextDocument(parent)
{
    setDocumentMargin(0);
    setIndentWidth(space::l);
    setUndoRedoEnabled(false);
    QTextOption option = defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    setDefaultTextOption(option);
}

QVariant CommentDocument::loadResource(int, const QUrl &)
{
    return {};
}

void CommentDocument::setComment(const QString &markdown, const Theme &theme, const QColor &ink,
                                 const QFont &font)
{
    setDefaultFont(font);
    setMarkdown(withHardBreaks(markdown), MarkdownFeatures(MarkdownDialectGitHub) | MarkdownNoHTML);
    replaceImages();
    QTextCursor all(this);
    all.select(QTextCursor::Document);
    QTextCharFormat words;
    words.setForeground(ink);
    all.mergeCharFormat(words);
    styleBlocks(theme, font);
    styleWords(theme);
}

void CommentDocument::replaceImages()
{
    const auto images = fragmentsBackwards(
        *this, [](const QTextFragment &fragment) { return fragment.charFormat().isImageFormat(); });
    for (const QTextFragment &fragment : images) {
        const QTextImageFormat image = fragment.charFormat().toImageFormat();
        QString name = image.property(QTextFormat::ImageAltText).toString();
        if (name.isEmpty())
            name = image.name();
        QTextCharFormat link;
        link.setAnchor(true);
        link.setAnchorHref(image.name());
        selecting(this, fragment).insertText(name, link);
    }
}

void CommentDocument::styleBlocks(const Theme &theme, const QFont &font)
{
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const bool code = format.hasProperty(QTextFormat::BlockCodeFence)
            || format.hasProperty(QTextFormat::BlockCodeLanguage) || format.nonBreakableLines();
        format.setNonBreakableLines(false);
        format.setTopMargin(block == begin() || code ? 0 : space::xs);
        format.setBottomMargin(block.next().isValid() && !code ? space::xs : 0);
        if (code)
            format.setBackground(theme.code);
        QTextCursor cursor(block);
        cursor.setBlockFormat(format);
        if (format.headingLevel() > 0) {
            cursor.select(QTextCursor::BlockUnderCursor);
            QTextCharFormat heading;
            heading.setProperty(QTextFormat::FontSizeAdjustment, 0);
            heading.setFont(semibold(font));
            cursor.mergeCharFormat(heading);
        }
    }
}

void CommentDocument::styleWords(const Theme &theme)
{
    const auto special = fragmentsBackwards(*this, [](const QTextFragment &fragment) {
        return fragment.charFormat().isAnchor() || fragment.charFormat().fontFixedPitch();
    });
    for (const QTextFragment &fragment : special) {
        QTextCharFormat format;
        if (isMention(fragment.charFormat().anchorHref())) {
            format.setAnchor(false);
            format.setAnchorHref({});
            format.setForeground(theme.accentText);
            format.setFontWeight(QFont::DemiBold);
            format.setFontUnderline(false);
        } else if (fragment.charFormat().isAnchor()) {
            format.setForeground(theme.link);
            format.setFontUnderline(true);
        } else {
            format.setFontFamilies({ QFontDatabase::systemFont(QFontDatabase::FixedFont).family() });
            format.setBackground(theme.code);
        }
        selecting(this, fragment).mergeCharFormat(format);
    }
}

QString plainWords(const QString &markdown, qsizetype atMost)
{
    static const QRegularExpression lineSigns(u"^[ \\t]*(#{1,6} |>+ ?|[-*+] |```.*$|~~~.*$)"_s,
                                              QRegularExpression::MultilineOption);
    static const QRegularExpression links(u"!?\\[([^\\]\n]*)\\]\\([^)\n]*\\)"_s);
    static const QRegularExpression signs(u"[*`]+|~~|(?<![\\w])_+|_+(?![\\w])"_s);
    QString text = markdown.left(atMost * 4);
    text.remove(lineSigns);
    text.replace(links, u"\\1"_s);
    text.remove(signs);
    text = text.simplified();
    if (text.isEmpty())
        text = markdown.left(atMost).simplified();
    return text.left(atMost);
}

bool mayOpen(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    if (scheme == "mailto"_L1)
        return true;
    return (scheme == "http"_L1 || scheme == "https"_L1) && !url.host().isEmpty();
}

} // namespace callout::ui
