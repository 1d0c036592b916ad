// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/markdown/markdowntext.h"

#include <QHash>
#include <QImage>

namespace callout {

/// The pictures of a Markdown file: only those that lie in its folder or below, told by their content,
/// up to a number of pixels. Never an address of the network, never a file elsewhere, not by a link
/// of the file system either. One thread.
class MarkdownPictures final : public PictureSource {
public:
    /// `path` of the text; empty: it has no folder, and no pictures are shown.
    MarkdownPictures(const QString &path, const std::atomic<bool> &cancelled);

    std::optional<int> picture(const QString &source) override;
    /// By number; none larger than it is shown at twice its size.
    const std::vector<QImage> &images() const { return m_images; }
    /// How large it is shown, in page units.
    const std::vector<QSizeF> &sizes() const { return m_sizes; }

    static constexpr double mostWidth = 760;
    static constexpr double mostHeight = 1600;

private:
    QString fileOf(const QString &source) const;
    std::optional<int> load(const QString &file);

    const std::atomic<bool> &m_cancelled;
    QString m_folder; ///< canonical
    QHash<QString, std::optional<int>> m_known;
    std::vector<QImage> m_images;
    std::vector<QSizeF> m_sizes;
    qint64 m_bytesLeft = qint64(96) << 20;
};

} // namespace callout
