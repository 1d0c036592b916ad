// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/filebytes.h"

namespace callout {

/// Prints an HTML file without a web engine: its text, headings, lists and tables, none of its
/// style sheets, scripts and pictures; nothing but the file is read. Blocks: for workers.
Result<Done, DocumentFault> printSimpleHtml(const QString &page, const QString &output,
                                            const DocumentLimits &limits, const Work &work);

} // namespace callout
