// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/markdown/markdownsheet.h"

#include "app/document/filelink.h"
#include "app/document/markdown/markdownlayout.h"
#include "app/document/markdown/markdownpictures.h"
#include "app/document/text/shownchars.h"

#include <algorithm>

namespace callout {

MarkdownSheet::MarkdownSheet(std::shared_ptr<const MarkdownText> text)
    : TextSheet(text->text),
      m_text(std::move(text))
{
}

std::shared_ptr<MarkdownSheet> MarkdownSheet::empty() const
{
    std::shared_ptr<MarkdownSheet> sheet(new MarkdownSheet(m_text));
    sheet->m_pictures = m_pictures;
    return sheet;
}

std::shared_ptr<const MarkdownSheet> MarkdownSheet::create(const QString &source, const QString &path,
                                                           const Work &work, const Begun &begun)
{
    MarkdownPictures pictures(path, work.cancelled);
    auto text = parseMarkdown(source, pictures, work.cancelled);
    if (!text)
        return nullptr;
    std::shared_ptr<MarkdownSheet> sheet(
        new MarkdownSheet(std::make_shared<const MarkdownText>(std::move(*text))));
    sheet->m_pictures = pictures.images();
    if (!MarkdownLayout(*sheet, pictures.sizes(), work, begun).run())
        return nullptr;
    return sheet;
}

namespace {
constexpr double paperWidth = markdown::contentWidth + 2 * markdown::margin;
}

/// Where no row and no picture stands, about a screen each; what is behind the last cut is left out.
std::vector<QSizeF> MarkdownSheet::cutPages() const
{
    constexpr qint32 usual = 1024;
    std::vector<QSizeF> sizes;
    qint32 top = 0;
    for (const Band &band : m_bands) {
        if (band.top - top < usual)
            continue;
        sizes.emplace_back(paperWidth, band.top - top);
        top = band.top;
    }
    return sizes;
}

void MarkdownSheet::layPages(qint32 height)
{
    std::vector<QSizeF> sizes = cutPages();
    double rest = height;
    for (const QSizeF &size : sizes)
        rest -= size.height();
    sizes.emplace_back(paperWidth, rest);
    setPages(PageLayout::continuous(std::move(sizes)));
    sortDecorations();
}

void MarkdownSheet::layWholePages()
{
    setPages(PageLayout::continuous(cutPages(), PageLayout::Extent::Beginning));
    sortDecorations();
}

void MarkdownSheet::sortDecorations()
{
    m_pageDecorations.resize(size_t(pages().count()));
    for (size_t index = 0; index < m_decorations.size(); ++index) {
        const auto [first, last] = pages().pagesIn(m_decorations[index].rect);
        for (int page = first; page <= last; ++page)
            m_pageDecorations[size_t(page)].push_back(quint32(index));
    }
}

// -- headings and links --------------------------------------------------------------------------

PagePoint MarkdownSheet::pointAt(qint32 top) const
{
    return pages().toPage({ markdown::margin, double(top) });
}

/// What a heading is called in links, as the well-known forges do it.
static QString anchorOf(const QString &title)
{
    QString anchor;
    for (const QChar c : title.toLower()) {
        if (c == u' ' || c == u'-')
            anchor += u'-';
        else if (c.isLetterOrNumber() || c == u'_' || c.isMark() || c.isSurrogate())
            anchor += c;
    }
    return anchor;
}

void MarkdownSheet::makeOutline(const std::vector<qint32> &tops)
{
    std::vector<OutlineEntry> outline;
    int highest = 6;
    QHash<QString, int> uses;
    for (size_t index = 0; index < m_text->blocks.size(); ++index) {
        const MarkdownBlock &block = m_text->blocks[index];
        if (block.kind != MarkdownBlock::Kind::Heading)
            continue;
        const QString title = text().sliced(block.text.start, block.text.end - block.text.start).simplified();
        const QString anchor = anchorOf(title);
        const int used = uses[anchor]++;
        m_anchors.insert(used == 0 ? anchor : anchor + u'-' + QString::number(used), tops[index]);
        if (title.isEmpty())
            continue;
        outline.push_back({ title, pointAt(tops[index]), block.level });
        highest = std::min(highest, block.level);
    }
    for (OutlineEntry &entry : outline)
        entry.depth -= highest;
    setOutline(std::move(outline));
}

std::optional<PagePoint> MarkdownSheet::placeOf(const QString &name) const
{
    const auto top = m_anchors.constFind(name.toLower());
    return top == m_anchors.cend() ? std::nullopt : std::optional(pointAt(*top));
}

std::optional<DocumentLink> MarkdownSheet::linkAt(qsizetype position) const
{
    const auto span = std::partition_point(m_text->spans.begin(), m_text->spans.end(),
                                           [&](const MarkdownSpan &s) { return s.range.end <= position; });
    if (span == m_text->spans.end() || span->range.start > position || span->target < 0)
        return {};
    const QString target = m_text->targets[span->target];
    if (target.startsWith(u'#')) {
        const auto place = placeOf(QUrl::fromPercentEncoding(target.mid(1).toUtf8()));
        return place ? std::optional(DocumentLink { {}, *place }) : std::nullopt;
    }
    if (const QUrl beside(target); isFileLink(beside))
        return DocumentLink { beside, {} };
    const QUrl address(target, QUrl::StrictMode);
    static const QStringList schemes { QStringLiteral("http"), QStringLiteral("https"),
                                       QStringLiteral("mailto") };
    if (!address.isValid() || !schemes.contains(address.scheme()))
        return {};
    return DocumentLink { address, {} };
}

// -- rows ----------------------------------------------------------------------------------------

TextRange MarkdownSheet::rowText(qsizetype row) const
{
    return { m_rows[size_t(row)].start, m_rows[size_t(row)].end };
}

QRectF MarkdownSheet::rowBox(qsizetype row) const
{
    const Row &place = m_rows[size_t(row)];
    return QRectF(place.left, place.top, place.width, place.height);
}

std::pair<qsizetype, qsizetype> MarkdownSheet::rowsIn(double top, double bottom) const
{
    const auto bandBelow = [this](double y) {
        return std::partition_point(m_bands.begin(), m_bands.end(),
                                    [y](const Band &band) { return band.top <= y; });
    };
    const auto behind = std::partition_point(m_bands.begin(), m_bands.end(),
                                             [bottom](const Band &band) { return band.top < bottom; });
    const auto next = bandBelow(top);
    const auto first = next == m_bands.begin() ? next : next - 1;
    const auto rowOfBand = [this](auto band) {
        return band == m_bands.end() ? rowCount() : qsizetype(band->firstRow);
    };
    return { rowOfBand(first), std::max(rowOfBand(first), rowOfBand(behind)) };
}

Qt::LayoutDirection MarkdownSheet::direction(const MarkdownBlock &block) const
{
    constexpr qsizetype far = 512;
    const bool isProgram = block.kind == MarkdownBlock::Kind::Code
        || block.kind == MarkdownBlock::Kind::FrontMatter;
    const QStringView words = QStringView(text()).sliced(block.text.start,
                                                         std::min(far, block.text.end - block.text.start));
    return !isProgram && words.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
}

class MarkdownSheet::Shaper final : public RowShaper {
public:
    explicit Shaper(const MarkdownSheet &sheet) : m_sheet(sheet) { }

    ShapedRow shape(qsizetype index) const override
    {
        const Row &row = m_sheet.m_rows[size_t(index)];
        const MarkdownBlock &block = m_sheet.m_text->blocks[row.block];
        const TextRange range { row.start, row.end };
        ShownText shown = shownText(QStringView(m_sheet.text()).sliced(range.start, range.end - range.start));
        RowPlan plan;
        plan.range = range;
        plan.shown = std::move(shown.text);
        plan.font = m_fonts.of(block);
        plan.formats = m_fonts.formats(*m_sheet.m_text, block, range) + markedFormats(shown.marked);
        plan.frames = m_fonts.frames(*m_sheet.m_text, block, range);
        plan.box = m_sheet.rowBox(index);
        plan.baseline = row.baseline;
        plan.mostWidth = row.width;
        plan.tabDistance = markdown::tabDistance(plan.font);
        plan.direction = m_sheet.direction(block);
        plan.alignment = block.alignment;
        plan.ink = m_fonts.ink(block);
        while (plan.shown.endsWith(u' ')) // the one at which the row was broken
            plan.shown.chop(1);
        return ShapedRow(plan);
    }

private:
    const MarkdownSheet &m_sheet;
    markdown::Fonts m_fonts;
};

std::unique_ptr<RowShaper> MarkdownSheet::makeShaper() const
{
    return std::make_unique<Shaper>(*this);
}

} // namespace callout
