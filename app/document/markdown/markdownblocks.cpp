// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/markdown/markdownreader.h"
#include "app/document/markdown/markuptext.h"

namespace callout {

void MarkdownReader::takeFrontMatter(QStringView lines)
{
    if (lines.trimmed().isEmpty())
        return;
    begin(Kind::FrontMatter);
    append(lines);
    end();
}

// -- blocks --------------------------------------------------------------------------------------

void MarkdownReader::nest(MarkdownNest::Kind kind)
{
    MarkdownNest nest = m_nests.back();
    if (nest.depth < MarkdownNest::deepest)
        nest.kinds[nest.depth++] = kind;
    m_nests.push_back(nest);
}

void MarkdownReader::begin(Kind kind)
{
    if (m_isInBlock) // the words of an item without paragraphs of their own, before what is nested in it
        end();
    MarkdownBlock block;
    block.kind = kind;
    block.text.start = result.text.size();
    block.firstSpan = result.spans.size();
    block.nest = m_nests.back();
    block.marker = std::exchange(m_marker, Marker::None);
    block.number = m_number;
    block.isTight = !m_lists.empty() && m_lists.back().isTight;
    result.blocks.push_back(block);
    m_isInBlock = true;
    m_runStart = result.text.size();
}

void MarkdownReader::end()
{
    if (!m_isInBlock)
        return;
    closeRun();
    MarkdownBlock &block = result.blocks.back();
    if (block.kind == Kind::Code) {
        while (result.text.size() > block.text.start && result.text.endsWith(u'\n'))
            result.text.chop(1);
    }
    block.text.end = result.text.size();
    block.endSpan = result.spans.size();
    result.text += block.kind == Kind::Cell ? u'\t' : u'\n';
    m_isInBlock = false;
}

int MarkdownReader::enterBlock(MD_BLOCKTYPE type, void *detail)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        end();
        nest(MarkdownNest::Kind::Quote);
        m_quotes.push_back(result.quotes.size());
        result.quotes.push_back({ m_nests.back(), result.blocks.size(), result.blocks.size() });
        break;
    case MD_BLOCK_UL:
        end();
        m_lists.push_back({ false, static_cast<MD_BLOCK_UL_DETAIL *>(detail)->is_tight != 0, 0 });
        break;
    case MD_BLOCK_OL: {
        end();
        const auto *list = static_cast<MD_BLOCK_OL_DETAIL *>(detail);
        m_lists.push_back({ true, list->is_tight != 0, list->start });
        break;
    }
    case MD_BLOCK_LI: {
        if (m_marker != Marker::None) // an item of nothing but a list
            begin(Kind::Paragraph), end();
        const auto *item = static_cast<MD_BLOCK_LI_DETAIL *>(detail);
        nest(MarkdownNest::Kind::Item);
        m_number = m_lists.back().next++;
        m_marker = item->is_task       ? (item->task_mark == ' ' ? Marker::Open : Marker::Done)
            : m_lists.back().isOrdered ? Marker::Number
                                       : Marker::Bullet;
        break;
    }
    case MD_BLOCK_HR:
        begin(Kind::Rule);
        break;
    case MD_BLOCK_H:
        begin(Kind::Heading);
        result.blocks.back().level = int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level);
        break;
    case MD_BLOCK_CODE:
        begin(Kind::Code);
        break;
    case MD_BLOCK_HTML:
        end();
        m_isHtml = true;
        m_html.clear();
        break;
    case MD_BLOCK_P:
        begin(Kind::Paragraph);
        break;
    case MD_BLOCK_TABLE:
        end();
        ++m_table;
        m_row = -1;
        break;
    case MD_BLOCK_TR:
        ++m_row;
        m_column = 0;
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD: {
        begin(Kind::Cell);
        MarkdownBlock &cell = result.blocks.back();
        cell.table = m_table;
        cell.row = m_row;
        cell.column = m_column++;
        const MD_ALIGN align = static_cast<MD_BLOCK_TD_DETAIL *>(detail)->align;
        cell.alignment = align == MD_ALIGN_CENTER ? Qt::AlignHCenter
            : align == MD_ALIGN_RIGHT             ? Qt::AlignRight
            : align == MD_ALIGN_LEFT              ? Qt::AlignLeft
                                                  : Qt::AlignLeading;
        break;
    }
    default:
        break;
    }
    return m_cancelled ? 1 : 0;
}

int MarkdownReader::leaveBlock(MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        end();
        result.quotes[m_quotes.back()].endBlock = result.blocks.size();
        m_quotes.pop_back();
        m_nests.pop_back();
        break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        m_lists.pop_back();
        break;
    case MD_BLOCK_LI:
        if (m_marker != Marker::None)
            begin(Kind::Paragraph);
        end();
        m_nests.pop_back();
        break;
    case MD_BLOCK_HTML: {
        m_isHtml = false;
        const QString words = textOfMarkup(m_html);
        if (!words.isEmpty()) {
            begin(Kind::Paragraph);
            append(words);
            end();
        }
        break;
    }
    case MD_BLOCK_TR:
        if (result.text.endsWith(u'\t'))
            result.text.back() = u'\n';
        break;
    case MD_BLOCK_HR:
    case MD_BLOCK_H:
    case MD_BLOCK_CODE:
    case MD_BLOCK_P:
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        end();
        break;
    default:
        break;
    }
    return m_cancelled ? 1 : 0;
}

} // namespace callout
