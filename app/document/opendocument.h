// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"
#include "app/document/scripts.h"

namespace callout {

/// Opens a file as what its content says it is, else as what its name does, or the page that it
/// belongs to where that is `known`: what came from a server has no name. A folder with an index.html
/// as that page, an http(s) address as a snapshot of what is there now; `scripts` of web pages run only
/// where the user said so. Returns at once; what goes wrong arrives as State::Failed. GUI thread.
std::shared_ptr<Document> openDocument(const QString &path, const DocumentLimits &limits = {},
                                       std::optional<PageKind> known = {}, Scripts scripts = Scripts::Off);

/// How the names of files that open usually end, lower case, without the dot: pictures, and what is read.
/// Any other text opens too.
QStringList pictureSuffixes();
QStringList documentSuffixes();

} // namespace callout
