// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/pdf/pdfpainter.h"

namespace callout {

namespace {

class PdfPainter final : public TilePainter {
public:
    PdfPainter(PdfSource source, std::shared_ptr<LostPages> lost)
        : m_source(std::move(source)),
          m_lost(std::move(lost))
    {
    }

    QImage paint(int page, double scale, const QRect &tile, const std::atomic<bool> &abandoned) override;

private:
    PdfProcess::Answer<QImage> askFor(const pdf::Tile &tile, const std::atomic<bool> &abandoned);
    /// Another process where there is none, or none any more.
    PdfProcess::Answer<Done> reopen(const std::atomic<bool> &abandoned);

    const PdfSource m_source;
    const std::shared_ptr<LostPages> m_lost;
    std::unique_ptr<PdfProcess> m_process;
};

PdfProcess::Answer<Done> PdfPainter::reopen(const std::atomic<bool> &abandoned)
{
    if (!m_process)
        m_process = m_source.spare->take();
    if (m_process && m_process->isAlive())
        return Done {};
    auto started = PdfProcess::start(m_source.bytes, m_source.patience, PdfProcess::Haste::Awaited);
    if (!started)
        return Failure { started.error() };
    const auto opened = (*started)->open(m_source.password, abandoned);
    if (!opened)
        return Failure { opened.error() };
    if (opened->failure)
        return Failure { PdfProcess::Failure::Died };
    m_process = std::move(*started);
    return Done {};
}

PdfProcess::Answer<QImage> PdfPainter::askFor(const pdf::Tile &tile, const std::atomic<bool> &abandoned)
{
    const auto ready = reopen(abandoned);
    if (!ready)
        return Failure { ready.error() };
    return m_process->paint(tile, abandoned);
}

QImage PdfPainter::paint(int page, double scale, const QRect &tile, const std::atomic<bool> &abandoned)
{
    if (m_lost->contains(page))
        return {};
    const bool wasThere = m_process != nullptr;
    auto image = askFor({ page, scale, tile }, abandoned);
    // Perhaps it was not this page that a process died of that had done others before.
    if (!image && image.error() == PdfProcess::Failure::Died && wasThere)
        image = askFor({ page, scale, tile }, abandoned);
    if (image && !image->isNull())
        return std::move(*image);
    if (image || image.error() != PdfProcess::Failure::Abandoned)
        m_lost->add(page);
    return {};
}

} // namespace

TilePainterFactory pdfPainters(const PdfSource &source, std::shared_ptr<LostPages> lost)
{
    return [source, lost = std::move(lost)]() -> std::unique_ptr<TilePainter> {
        return std::make_unique<PdfPainter>(source, lost);
    };
}

} // namespace callout
