// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/text/textdocument.h"

#include "app/document/image/imagedecoder.h"
#include "app/document/markdown/markdownstyle.h"
#include "app/document/text/plainsheet.h"
#include "app/document/text/sheetpainter.h"
#include "app/document/text/textfonts.h"
#include "app/document/text/textjob.h"
#include "app/document/tilecache.h"

namespace callout {

TextDocument::TextDocument(const QString &path, PageKind kind)
    : Document(path),
      m_kind(kind),
      m_job(std::make_shared<TextJob>())
{
}

TextDocument::~TextDocument()
{
    m_job->cancelled = true;
    m_job->mailbox.clear();
}

void TextDocument::start(const DocumentLimits &limits)
{
    m_job->path = path();
    m_job->kind = m_kind;
    m_job->limits = limits;
    m_job->mailbox.setReceiver(this);
    runInWorker(m_job, [job = m_job.get()] { job->run(); });
}

std::shared_ptr<TextDocument> TextDocument::openPlain(const QString &path, const DocumentLimits &limits)
{
    std::shared_ptr<TextDocument> document(new TextDocument(path, PageKind::Text));
    document->start(limits);
    return document;
}

std::shared_ptr<TextDocument> TextDocument::openMarkdown(const QString &path, Pictures pictures,
                                                         const DocumentLimits &limits)
{
    allowDecoding(limits);
    std::shared_ptr<TextDocument> document(new TextDocument(path, PageKind::Markdown));
    document->m_job->picturesBeside = pictures == Pictures::Beside ? path : QString();
    document->start(limits);
    return document;
}

double TextDocument::sideMargin() const
{
    return m_kind == PageKind::Markdown ? markdown::margin : PlainSheet::margin;
}

void TextDocument::paint(QPainter &painter, const SheetView &view)
{
    if (m_tiles)
        m_tiles->paint(painter, view);
}

QImage TextDocument::thumbnail(QSize largest) const
{
    if (!m_tiles)
        return {};
    const QImage first = m_tiles->preview(0);
    if (first.isNull()) {
        m_tiles->requestPreview(0);
        return {};
    }
    return first.scaled(largest.boundedTo(first.size()), Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

std::vector<OutlineEntry> TextDocument::outline() const
{
    return m_sheet ? m_sheet->outline() : std::vector<OutlineEntry>();
}

std::optional<DocumentLink> TextDocument::linkAt(const PagePoint &at) const
{
    if (!m_text || !m_text->isOnText(at))
        return {};
    const auto position = m_text->positionAt(at);
    return position ? m_sheet->linkAt(*position) : std::nullopt;
}

std::optional<PagePoint> TextDocument::placeOf(const QString &name) const
{
    const auto place = m_sheet ? m_sheet->placeOf(name) : std::nullopt;
    return place ? place : Document::placeOf(name);
}

void TextDocument::cancel()
{
    m_job->cancelled = true;
    takeFault({ DocumentError::Cancelled, {}, 0 });
}

void TextDocument::takeProgress(double progress)
{
    if (state() == State::Loading)
        setProgress(progress);
}

void TextDocument::showSheet(const std::shared_ptr<const TextSheet> &sheet)
{
    TilePainterFactory painters = [sheet] { return std::make_unique<SheetPainter>(sheet); };
    if (m_tiles) {
        m_tiles->grow(sheet->pages(), std::move(painters));
    } else {
        TileCache::Options options;
        options.paper = documentPaper;
        options.patience = TileCache::usualPatience;
        m_tiles = std::make_unique<TileCache>(sheet->pages(), std::move(painters), options);
        connect(m_tiles.get(), &TileCache::changed, this, &Document::contentChanged);
    }
    setPages(sheet->pages());
}

void TextDocument::takeBeginning(const std::shared_ptr<const TextSheet> &sheet)
{
    if (state() != State::Loading)
        return;
    showSheet(sheet);
    Q_EMIT contentChanged();
}

void TextDocument::takeSheet(const std::shared_ptr<const TextSheet> &sheet)
{
    if (state() != State::Loading)
        return;
    m_sheet = sheet;
    m_text = std::make_shared<SheetTextLayer>(sheet);
    showSheet(sheet);
    Q_EMIT textKnown();
    Q_EMIT contentChanged();
}

void TextDocument::takeHash(const QString &sha256)
{
    if (state() != State::Loading)
        return;
    setSha256(sha256);
    succeed();
}

void TextDocument::takeFault(const DocumentFault &fault)
{
    if (state() == State::Loading)
        fail(fault);
}

} // namespace callout
