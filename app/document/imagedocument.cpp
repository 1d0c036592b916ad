// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/imagedocument.h"

#include "app/document/imagedecoder.h"
#include "app/document/imagejob.h"

#include <QThreadPool>

namespace callout {

ImageDocument::ImageDocument(const QString &path) : Document(path), m_job(std::make_shared<ImageJob>()) { }

ImageDocument::~ImageDocument()
{
    m_job->cancelled = true;
    m_job->disconnectReceiver();
}

std::shared_ptr<ImageDocument> ImageDocument::open(const QString &path, const DocumentLimits &limits)
{
    allowDecoding(limits);
    std::shared_ptr<ImageDocument> document(new ImageDocument(path));
    document->m_job->path = path;
    document->m_job->limits = limits;
    document->m_job->setReceiver(document.get());
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
    setSize(header.size);
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
