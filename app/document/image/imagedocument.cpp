// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/image/imagedocument.h"

#include "app/document/image/imagedecoder.h"
#include "app/document/image/imagejob.h"

#include <QPainter>
#include <QThreadPool>

#include <cmath>

namespace callout {

ImageDocument::ImageDocument(const QString &path) : Document(path), m_job(std::make_shared<ImageJob>()) { }

ImageDocument::~ImageDocument()
{
    m_job->cancelled = true;
    m_job->mailbox.clear();
}

std::shared_ptr<ImageDocument> ImageDocument::open(const QString &path, const DocumentLimits &limits)
{
    allowDecoding(limits);
    std::shared_ptr<ImageDocument> document(new ImageDocument(path));
    document->m_job->path = path;
    document->m_job->limits = limits;
    document->m_job->mailbox.setReceiver(document.get());
    QThreadPool::globalInstance()->start([job = document->m_job] { job->run(); });
    return document;
}

QImage ImageDocument::level(double scale) const
{
    // One in a hundred short of a level is not seen; twice its pixels would be paid for.
    constexpr double tolerance = 0.99;
    const double wanted = scale * size().width() * tolerance;
    for (auto level = m_levels.rbegin(); level != m_levels.rend(); ++level) {
        if (level->width() >= wanted)
            return *level;
    }
    return m_levels.empty() ? QImage() : m_levels.front();
}

bool ImageDocument::isOpaque() const
{
    return m_levels.empty() || !m_levels.front().hasAlphaChannel();
}

void ImageDocument::paint(QPainter &painter, const SheetView &view)
{
    const double ratio = view.devicePixelRatio;
    const QImage level = this->level(view.scale * ratio);
    const QRectF target = deviceAligned({ view.origin, QSizeF(size()) * view.scale }, ratio);
    const QRectF clip = target & view.exposed;
    if (level.isNull() || clip.isEmpty())
        return;

    // Only the part that is seen is handed over: the raster engine counts in 16.16 fixed point,
    // which a picture of more than 32,767 pixels leaves.
    const double across = level.width() / target.width();
    const double down = level.height() / target.height();
    const QRectF wanted((clip.x() - target.x()) * across, (clip.y() - target.y()) * down,
                        clip.width() * across, clip.height() * down);
    const QRect part = wanted.toAlignedRect().adjusted(-2, -2, 2, 2) & level.rect();
    const QImage seen(level.constScanLine(part.y()) + qsizetype(part.x()) * 4, part.width(), part.height(),
                      level.bytesPerLine(), level.format());
    const QRectF place(target.x() + part.x() / across, target.y() + part.y() / down, part.width() / across,
                       part.height() / down);

    constexpr double pixelsShow = 3; // from this zoom on, people look at pixels
    const bool exact = std::abs(across - ratio) < 1e-6 && std::abs(down - ratio) < 1e-6;
    painter.save();
    painter.setClipRect(clip);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !exact && view.scale * ratio < pixelsShow);
    painter.drawImage(place, seen);
    painter.restore();
}

QImage ImageDocument::thumbnail(QSize largest) const
{
    if (m_levels.empty() || size().isEmpty())
        return {};
    const QSize wanted = size().scaled(largest, Qt::KeepAspectRatio).boundedTo(size()).expandedTo({ 1, 1 });
    const QImage level = this->level(double(wanted.width()) / size().width());
    return level.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

void ImageDocument::cancel()
{
    m_job->cancelled = true;
    takeFault({ DocumentError::Cancelled, {}, 0 });
}

void ImageDocument::takeHeader(const ImageHeader &header)
{
    if (state() != State::Loading)
        return;
    if (header.hasMore)
        setShowsFirstOnly();
    setPages(PageLayout({ QSizeF(header.size) }));
}

void ImageDocument::takeProgress(double progress)
{
    if (state() == State::Loading)
        setProgress(progress);
}

void ImageDocument::takeHash(const QString &sha256)
{
    if (state() == State::Loading)
        setSha256(sha256);
}

void ImageDocument::takeLevels(std::vector<QImage> levels)
{
    if (state() != State::Loading)
        return;
    m_levels = std::move(levels);
    Q_EMIT contentChanged();
}

void ImageDocument::takeFault(const DocumentFault &fault)
{
    if (state() == State::Loading)
        fail(fault);
}

void ImageDocument::takeEnd()
{
    if (state() == State::Loading)
        succeed();
}

} // namespace callout
