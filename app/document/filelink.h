// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

class QUrl;

namespace callout {

/// Another file that a document's link names by the way there from its own folder: "other.md#part".
struct FileLink {
    QString path;  ///< absolute; there or not
    QString place; ///< see Document::placeOf(); may be empty
    bool operator==(const FileLink &) const = default;
};

/// Whether a link names a file by the way there, rather than anything by an address. Absolute paths and
/// file: addresses do not count: a document has no business with them.
bool isFileLink(const QUrl &address);

/// Where that leads from the file, or the folder, `document` of this machine. None where it is among what
/// is hidden (.ssh, .git), unless the document is itself.
std::optional<FileLink> fileLink(const QString &document, const QUrl &address);

} // namespace callout
