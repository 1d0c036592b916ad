// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/markdown/markdownreader.h"
#include "app/document/markdown/markuptext.h"

namespace callout {

/// What was appended since the last change gets the looks that were in force.
void MarkdownReader::closeRun()
{
    const Open &open = m_open.back();
    const TextRange range { m_runStart, result.text.size() };
    if (!range.isEmpty() && (open.styles != 0 || open.target >= 0))
        result.spans.push_back({ range, open.styles, open.target });
    m_runStart = result.text.size();
}

int MarkdownReader::enterSpan(MD_SPANTYPE type, void *detail)
{
    if (!m_isInBlock)
        begin(Kind::Paragraph);
    closeRun();
    Open open = m_open.back();
    switch (type) {
    case MD_SPAN_EM:
        open.styles |= MarkdownSpan::Emphasis;
        break;
    case MD_SPAN_STRONG:
        open.styles |= MarkdownSpan::Strong;
        break;
    case MD_SPAN_CODE:
        open.styles |= MarkdownSpan::Code;
        break;
    case MD_SPAN_DEL:
        open.styles |= MarkdownSpan::Strike;
        break;
    case MD_SPAN_A:
        open.target = int(result.targets.size());
        result.targets << attribute(static_cast<MD_SPAN_A_DETAIL *>(detail)->href);
        break;
    case MD_SPAN_IMG:
        enterPicture(attribute(static_cast<MD_SPAN_IMG_DETAIL *>(detail)->src), open);
        break;
    default:
        break;
    }
    m_open.push_back(open);
    return m_cancelled ? 1 : 0;
}

int MarkdownReader::leaveSpan(MD_SPANTYPE type)
{
    if (type == MD_SPAN_IMG)
        leavePicture();
    closeRun();
    m_open.pop_back();
    return m_cancelled ? 1 : 0;
}

void MarkdownReader::enterPicture(const QString &source, Open &open)
{
    if (m_pictureDepth++ > 0)
        return;
    m_pictureSource = source;
    MarkdownBlock words = result.blocks.back();
    const bool standsAlone = words.kind == Kind::Paragraph;
    const auto picture = standsAlone ? m_pictures.picture(source) : std::nullopt;
    m_showsPicture = picture.has_value();
    if (!picture) {
        open.styles |= MarkdownSpan::Picture;
        return;
    }
    // It parts the paragraph: what is before it, and what comes behind it.
    const bool isFirst = result.text.size() == words.text.start;
    if (isFirst) {
        result.blocks.pop_back();
        m_isInBlock = false;
    }
    end();
    begin(Kind::Picture);
    MarkdownBlock &block = result.blocks.back();
    block.picture = *picture;
    if (isFirst) {
        block.marker = words.marker;
        block.number = words.number;
    }
}

void MarkdownReader::leavePicture()
{
    if (--m_pictureDepth > 0)
        return;
    if (m_showsPicture) {
        m_showsPicture = false;
        end();
        return;
    }
    if (m_runStart == result.text.size()) // without words: its name
        append(m_pictureSource.section(u'/', -1).left(80));
    if (m_runStart == result.text.size())
        append(u"\u2026");
}

void MarkdownReader::append(QStringView text)
{
    result.text += text;
}

int MarkdownReader::takeText(MD_TEXTTYPE type, QUtf8StringView text)
{
    if (m_isHtml) {
        m_html += text.toString();
        return m_cancelled ? 1 : 0;
    }
    if (m_showsPicture)
        return 0;
    if (!m_isInBlock) {
        if (type == MD_TEXT_SOFTBR || type == MD_TEXT_BR) // behind a picture
            return 0;
        begin(Kind::Paragraph);
    }
    switch (type) {
    case MD_TEXT_NULLCHAR:
        append(u"\uFFFD");
        break;
    case MD_TEXT_BR:
        append(u"\n");
        break;
    case MD_TEXT_SOFTBR:
        append(u" ");
        break;
    case MD_TEXT_ENTITY:
        append(entity(text));
        break;
    case MD_TEXT_HTML: // one tag; its words come by themselves
        if (breaksLine(text.toString()))
            append(u"\n");
        break;
    default:
        append(text.toString());
        break;
    }
    return m_cancelled ? 1 : 0;
}

QString MarkdownReader::entity(QUtf8StringView text)
{
    const QByteArray name(text.data(), text.size());
    const auto known = m_entities.constFind(name);
    return known != m_entities.cend() ? *known
                                      : *m_entities.insert(name, textOfMarkup(QString::fromUtf8(name)));
}

QString MarkdownReader::attribute(const MD_ATTRIBUTE &attribute)
{
    QString text;
    for (int i = 0; attribute.text && attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET from = attribute.substr_offsets[i];
        const QUtf8StringView part(attribute.text + from, qsizetype(attribute.substr_offsets[i + 1] - from));
        text += attribute.substr_types[i] == MD_TEXT_ENTITY ? entity(part) : part.toString();
    }
    return text;
}

} // namespace callout
