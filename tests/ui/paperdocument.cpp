// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/paperdocument.h"

#include <QCryptographicHash>
#include <QPainter>

#include <cmath>

namespace callout::test {

using namespace Qt::StringLiterals;

class PaperDocument::Text final : public TextLayer {
public:
    struct Line {
        int page;
        QRectF rect;
        TextRange range;
        bool mirrored;

        /// The boundary before the nth character.
        double x(qsizetype n) const
        {
            return mirrored ? rect.right() - double(n) * cell.width()
                            : rect.left() + double(n) * cell.width();
        }
    };

    static std::shared_ptr<const Text> of(const std::vector<std::vector<PaperLine>> &pages)
    {
        QString all;
        std::vector<Line> lines;
        std::vector<TextRange> ranges;
        for (size_t p = 0; p < pages.size(); ++p) {
            const qsizetype start = all.size();
            for (const PaperLine &line : pages[p]) {
                const qsizetype at = all.size();
                all += line.text;
                const double width = double(line.text.size()) * cell.width();
                const bool mirrored = line.text.isRightToLeft();
                const QPointF corner = mirrored ? line.at - QPointF(width, 0) : line.at;
                lines.push_back(
                    { int(p), QRectF(corner, QSizeF(width, cell.height())), { at, all.size() }, mirrored });
                all += u'\n';
            }
            ranges.push_back({ start, all.size() });
            all += u'\n';
        }
        return std::shared_ptr<const Text>(new Text(all, std::move(lines), std::move(ranges)));
    }

    TextRange pageText(int page) const override { return m_pages[size_t(page)]; }

    std::optional<qsizetype> positionAt(const PagePoint &at) const override
    {
        const Line *best = nullptr;
        double least = 1e9;
        for (const Line &line : m_lines) {
            if (line.page != at.page)
                continue;
            const double dx = std::max({ line.rect.left() - at.at.x(), at.at.x() - line.rect.right(), 0.0 });
            const double dy = std::max({ line.rect.top() - at.at.y(), at.at.y() - line.rect.bottom(), 0.0 });
            const double away = dx + dy * 4;
            if (away < least) {
                least = away;
                best = &line;
            }
        }
        if (!best)
            return {};
        const double n = std::abs(at.at.x() - best->x(0)) / cell.width();
        const bool before = best->mirrored ? at.at.x() > best->x(0) : at.at.x() < best->x(0);
        const auto length = best->range.end - best->range.start;
        return best->range.start + (before ? 0 : std::clamp<qsizetype>(std::lround(n), 0, length));
    }

    bool isOnText(const PagePoint &at) const override
    {
        return std::any_of(m_lines.begin(), m_lines.end(), [&](const Line &line) {
            return line.page == at.page && line.rect.contains(at.at);
        });
    }

    std::vector<PageRect> boxes(TextRange range, int firstPage, int lastPage) const override
    {
        std::vector<PageRect> all;
        const auto first = std::lower_bound(m_lines.begin(), m_lines.end(), range.start,
                                            [](const Line &line, qsizetype p) { return line.range.end < p; });
        for (auto line = first; line != m_lines.end() && line->range.start < range.end; ++line) {
            const qsizetype from = std::max(range.start, line->range.start) - line->range.start;
            const qsizetype to = std::min(range.end, line->range.end) - line->range.start;
            if (from >= to || line->page < firstPage || line->page > lastPage)
                continue;
            all.push_back(
                { line->page,
                  QRectF(QPointF(line->x(from), line->rect.top()), QPointF(line->x(to), line->rect.bottom()))
                      .normalized() });
        }
        return all;
    }

private:
    Text(const QString &text, std::vector<Line> lines, std::vector<TextRange> pages)
        : TextLayer(text),
          m_lines(std::move(lines)),
          m_pages(std::move(pages))
    {
    }

    std::vector<Line> m_lines;
    std::vector<TextRange> m_pages;
};

namespace {

std::vector<std::vector<PaperLine>> laidOut(const std::vector<QStringList> &pages)
{
    std::vector<std::vector<PaperLine>> all;
    for (const QStringList &page : pages) {
        std::vector<PaperLine> lines;
        double y = PaperDocument::top;
        for (const QString &text : page) {
            const double x = text.isRightToLeft() ? PaperDocument::page.width() - PaperDocument::left
                                                  : PaperDocument::left;
            lines.push_back({ text, { x, y } });
            y += PaperDocument::line;
        }
        all.push_back(std::move(lines));
    }
    return all;
}

} // namespace

PaperDocument::PaperDocument(const std::vector<QStringList> &pages, Count count)
    : PaperDocument(laidOut(pages), count)
{
}

PaperDocument::PaperDocument(std::vector<std::vector<PaperLine>> pages, Count count)
    : Document(u"/paper/report.pdf"_s),
      m_pages(std::move(pages)),
      m_count(count)
{
    finish();
}

std::shared_ptr<PaperDocument> PaperDocument::locked(const std::vector<QStringList> &pages,
                                                     const QString &password)
{
    auto made = std::make_shared<PaperDocument>(std::vector<QStringList> {});
    made->m_pages = laidOut(pages);
    made->m_password = password;
    made->setLocked();
    return made;
}

void PaperDocument::unlock(const QString &password)
{
    if (password != m_password) {
        setLocked();
        return;
    }
    setUnlocked();
    finish();
}

void PaperDocument::finish()
{
    if (m_pages.empty())
        return;
    m_text = Text::of(m_pages);
    setSha256(QString::fromLatin1(
        QCryptographicHash::hash(m_text->text().toUtf8(), QCryptographicHash::Sha256).toHex()));
    setPages(PageLayout(std::vector<QSizeF>(m_pages.size(), page), 20));
    Q_EMIT textKnown();
    succeed();
}

std::optional<DocumentLink> PaperDocument::linkAt(const PagePoint &at) const
{
    for (const auto &[place, link] : links) {
        if (place.page == at.page && place.rect.contains(at.at))
            return link;
    }
    return {};
}

void PaperDocument::paint(QPainter &painter, const SheetView &view)
{
    for (int p = 0; p < pages().count(); ++p) {
        const QRectF sheet = pages().rect(p);
        const QRectF rect(view.origin + sheet.topLeft() * view.scale, sheet.size() * view.scale);
        if (!rect.intersects(view.exposed))
            continue;
        painter.save();
        painter.fillRect(rect, ground);
        painter.translate(rect.topLeft());
        painter.scale(view.scale, view.scale);
        QFont font = painter.font();
        font.setPixelSize(16);
        painter.setFont(font);
        painter.setPen(ink);
        for (const PaperLine &line : m_pages[size_t(p)]) {
            const bool mirrored = line.text.isRightToLeft();
            for (qsizetype i = 0; i < line.text.size(); ++i) {
                const double x = mirrored ? line.at.x() - double(i + 1) * cell.width()
                                          : line.at.x() + double(i) * cell.width();
                painter.drawText(QRectF(QPointF(x, line.at.y()), cell), Qt::AlignCenter, line.text.mid(i, 1));
            }
        }
        painter.restore();
    }
}

} // namespace callout::test
