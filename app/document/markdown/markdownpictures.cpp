// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/markdown/markdownpictures.h"

#include "app/document/filebytes.h"
#include "app/document/image/imagedecoder.h"

#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace callout {

MarkdownPictures::MarkdownPictures(const QString &path, const std::atomic<bool> &cancelled)
    : m_cancelled(cancelled),
      m_folder(path.isEmpty() ? QString() : QFileInfo(path).canonicalPath())
{
}

/// Empty where it may not be shown.
QString MarkdownPictures::fileOf(const QString &source) const
{
    if (m_folder.isEmpty() || source.isEmpty())
        return {};
    const QUrl url(source, QUrl::TolerantMode);
    if (!url.isRelative() || !url.authority().isEmpty() || url.path().startsWith(u'/')
        || source.contains(u'\\') || source.contains(u':'))
        return {};
    // What the file system says in the end counts: dots and symbolic links lead anywhere.
    const QString file = QFileInfo(m_folder + u'/' + url.path(QUrl::FullyDecoded)).canonicalFilePath();
    return file.startsWith(m_folder + u'/') && QFileInfo(file).isFile() ? file : QString();
}

std::optional<int> MarkdownPictures::picture(const QString &source)
{
    const QString file = fileOf(source);
    if (file.isEmpty() || m_cancelled)
        return {};
    const auto known = m_known.constFind(file);
    return known != m_known.cend() ? *known : *m_known.insert(file, load(file));
}

std::optional<int> MarkdownPictures::load(const QString &file)
{
    constexpr qint64 mostBytes = qint64(32) << 20;
    DocumentLimits limits;
    limits.pixels = 1 << 25;
    const auto bytes = readFile(file, mostBytes, { m_cancelled, {} });
    if (!bytes)
        return {};
    const auto decoder = ImageDecoder::open(*bytes, limits);
    if (!decoder)
        return {};
    auto image = (*decoder)->decode([this](double) { return !m_cancelled; });
    if (!image || image->isNull())
        return {};
    const QSizeF natural = image->size();
    const double shrink = std::min({ 1.0, mostWidth / natural.width(), mostHeight / natural.height() });
    const QSizeF shown = (natural * shrink).expandedTo({ 1, 1 });
    const QSize kept = (shown * 2).toSize();
    if (kept.width() < image->width())
        *image = image->scaled(kept, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    m_bytesLeft -= image->sizeInBytes();
    if (m_bytesLeft < 0)
        return {};
    m_images.push_back(std::move(*image));
    m_sizes.push_back(shown);
    return int(m_images.size() - 1);
}

} // namespace callout
