// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/filelink.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace callout {

bool isFileLink(const QUrl &address)
{
    return address.isValid() && address.isRelative() && address.authority().isEmpty()
        && !address.path().isEmpty() && !address.path().startsWith(u'/');
}

std::optional<FileLink> fileLink(const QString &document, const QUrl &address)
{
    const QFileInfo file(document);
    if (!isFileLink(address) || !file.isAbsolute())
        return {};
    const QDir folder(file.isDir() ? document : file.path());
    const QString path = QDir::cleanPath(folder.filePath(address.path(QUrl::FullyDecoded)));
    const QStringList way = folder.relativeFilePath(path).split(u'/');
    const bool isHidden = std::any_of(way.begin(), way.end(), [](const QString &name) {
        return name.startsWith(u'.') && name != QLatin1StringView("..") && name != QLatin1StringView(".");
    });
    if (isHidden || path.contains(QChar::Null))
        return {};
    return FileLink { path, address.fragment(QUrl::FullyDecoded) };
}

} // namespace callout
