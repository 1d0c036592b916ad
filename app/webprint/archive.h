// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace callout::webprint {

/// What a saved page (MHTML, RFC 2557) consists of.
struct ArchivePart {
    QByteArray type;     ///< as of Content-Type, with its charset
    QByteArray location; ///< how the other parts name it; may be empty
    QByteArray id;       ///< the same, behind "cid:"; may be empty
    QByteArray bytes;    ///< decoded

    bool isMarkup() const;
};

/// The parts in the file's order; none when it is no archive.
std::vector<ArchivePart> readArchive(const QByteArray &file);

/// Replaces every mention of a part in a part by `prefix` and the number of what is mentioned.
void pointIntoArchive(std::vector<ArchivePart> &parts, const QByteArray &prefix);

} // namespace callout::webprint
