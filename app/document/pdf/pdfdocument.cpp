// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/pdf/pdfdocument.h"

#include "app/document/pdf/pdfjob.h"
#include "app/document/pdf/pdfpainter.h"
#include "app/document/tilecache.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace callout {

PdfDocument::PdfDocument(const QString &path)
    : Document(path),
      m_job(std::make_shared<PdfJob>()),
      m_lost(std::make_shared<LostPages>())
{
}

PdfDocument::~PdfDocument()
{
    m_job->abandon();
    m_job->mailbox.clear();
}

std::shared_ptr<PdfDocument> PdfDocument::open(const QString &path, const DocumentLimits &limits)
{
    std::shared_ptr<PdfDocument> document(new PdfDocument(path));
    document->m_job->path = path;
    document->m_job->limits = limits;
    document->m_job->mailbox.setReceiver(document.get());
    runInWorker(document->m_job, [job = document->m_job.get()] { job->run(); });
    return document;
}

void PdfDocument::paint(QPainter &painter, const SheetView &view)
{
    if (!m_tiles)
        return;
    m_tiles->paint(painter, view);
    paintLostPages(painter, view);
}

/// A page that stays white says why.
void PdfDocument::paintLostPages(QPainter &painter, const SheetView &view) const
{
    const QRectF seen((view.exposed.topLeft() - view.origin) / view.scale, view.exposed.size() / view.scale);
    const auto [first, last] = pages().pagesIn(seen);
    for (int page = first; page <= last; ++page) {
        if (!m_lost->contains(page) || !m_tiles->preview(page).isNull())
            continue;
        const QRectF &rect = pages().rect(page);
        const QRectF paper(view.origin + rect.topLeft() * view.scale, rect.size() * view.scale);
        painter.save();
        painter.setPen(QColor(0x40, 0x40, 0x40));
        constexpr double edge = 16; // to the words
        painter.drawText(
            paper.adjusted(edge, edge, -edge, -edge), Qt::AlignCenter | Qt::TextWordWrap,
            tr("Page %1 cannot be shown: it is damaged, or painting it takes too much memory or time.")
                .arg(QLocale().toString(page + 1)));
        painter.restore();
    }
}

bool PdfDocument::isPainting() const
{
    return m_tiles && m_tiles->isBusy();
}

QImage PdfDocument::thumbnail(QSize largest) const
{
    const QImage page = m_tiles ? m_tiles->preview(0) : QImage();
    if (page.isNull())
        return {};
    const QSize size = page.size().scaled(largest, Qt::KeepAspectRatio).boundedTo(page.size());
    return page.scaled(size.expandedTo({ 1, 1 }), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

std::optional<DocumentLink> PdfDocument::linkAt(const PagePoint &at) const
{
    const auto page = std::lower_bound(
        m_links.begin(), m_links.end(), at.page,
        [](const PdfPageLinks &links, int index) { return links.page < index; });
    if (page == m_links.end() || page->page != at.page)
        return {};
    const auto link = std::find_if(page->links.rbegin(), page->links.rend(),
                                   [&](const PdfLink &candidate) { return candidate.area.contains(at.at); });
    return link == page->links.rend() ? std::nullopt : std::optional(link->link);
}

void PdfDocument::unlock(const QString &password)
{
    if (state() != State::Locked)
        return;
    setUnlocked();
    runInWorker(m_job, [job = m_job.get(), password] { job->unlock(password); });
}

void PdfDocument::cancel()
{
    if (state() != State::Loading)
        return;
    m_job->abandon();
    takeFault({ DocumentError::Cancelled, {}, 0 });
}

void PdfDocument::takeProgress(double progress)
{
    if (state() == State::Loading)
        setProgress(progress);
}

void PdfDocument::takeHash(const QString &sha256)
{
    if (state() != State::Loading)
        return;
    setSha256(sha256);
    if (!pages().isEmpty())
        succeed();
}

void PdfDocument::takeLock()
{
    if (state() == State::Loading)
        setLocked();
}

void PdfDocument::takePages(const PageLayout &layout, const PdfSource &source,
                            const std::vector<OutlineEntry> &outline)
{
    if (state() != State::Loading)
        return;
    m_outline = outline;
    TileCache::Options options;
    options.patience = TileCache::usualPatience;
    m_tiles = std::make_unique<TileCache>(layout, pdfPainters(source, m_lost), options);
    connect(m_tiles.get(), &TileCache::changed, this, &Document::contentChanged);
    m_tiles->requestPreview(0);
    setPages(layout);
    Q_EMIT contentChanged();
    if (!sha256().isEmpty())
        succeed();
}

void PdfDocument::takeText(std::shared_ptr<const TextLayer> text, std::vector<PdfPageLinks> links)
{
    if (state() != State::Ready)
        return;
    m_text = std::move(text);
    m_links = std::move(links);
    Q_EMIT textKnown();
}

void PdfDocument::takeFault(const DocumentFault &fault)
{
    if (state() == State::Loading)
        fail(fault);
}

} // namespace callout
