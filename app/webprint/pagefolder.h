// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/webprint/exitcodes.h"

#include <QByteArray>
#include <QHash>
#include <QSizeF>
#include <QStringList>
#include <QUrl>

#include <memory>
#include <optional>

class QIODevice;

namespace callout::webprint {

/// The name of the scheme under which a file's page sees its own folder: callout-page://page/…
inline constexpr char pageScheme[] = "callout-page";

struct FolderLimits {
    qint64 pageBytes = qint64(50) << 20;
    qint64 assetBytes = qint64(100) << 20; ///< each
    qint64 allBytes = qint64(500) << 20;
};

/// What of a file system one page may see: files of its folder and below, by their real place, so
/// that neither `..` nor a link leads out; nothing hidden (.ssh, .git); a bounded number of bytes.
class PageFolder {
public:
    struct Asset {
        std::unique_ptr<QIODevice> device; ///< open for reading
        QByteArray type;                   ///< as of Content-Type
    };

    /// Opens the page that `file` is; an SVG picture is wrapped into a page of its size, a saved
    /// page (MHTML) taken apart. Those two see what is in the file and no folder at all.
    static Result<PageFolder, Exit> open(const QString &file, const FolderLimits &limits = {});

    /// Where the page is to be loaded from.
    QUrl address() const { return m_address; }
    /// An address of the scheme to what it names; null when that may not be seen or is not there.
    std::optional<Asset> asset(const QUrl &url);
    /// Every file that was asked for in the folder, there or not: what the page was printed from.
    const QStringList &used() const { return m_used; }
    /// The size of the picture that the page is; empty for a page.
    QSizeF pictureSize() const { return m_pictureSize; }

private:
    PageFolder() = default;
    Result<Done, Exit> takeApart(const QString &file);
    std::optional<QString> realPath(const QUrl &url);

    QString m_root; ///< canonical, ends with a slash
    FolderLimits m_limits;
    QUrl m_address;
    struct Part {
        QByteArray bytes;
        QByteArray type;
    };
    QHash<QString, Part> m_parts; ///< by path; when there are any, nothing else is seen
    QSizeF m_pictureSize;
    QStringList m_used;
    qint64 m_bytes = 0; ///< given out so far
};

} // namespace callout::webprint
