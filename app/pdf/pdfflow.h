// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pdf/pdflines.h"

#include <functional>

namespace callout {

/// The text of the page in the order in which the file draws it.
using DrawnText = std::function<QString()>;

/// Puts lines of a page that a browser printed into the order in which people read them: browsers draw a page
/// as it is written. (Others may draw a form or a table column by column; their order says nothing.) Poppler
/// goes by geometry alone: it leaves a column in the middle for the one beside it, and takes a line that
/// stands at the other side for another column. It is corrected where the file draws one line after the other
/// and the second stands below or beside the first, or everything below an empty strip is drawn later than
/// everything above. `drawn` is asked for only where Poppler's order is doubtful, for it takes as long as
/// reading the page did.
std::vector<PdfLine> inReadingOrder(const PdfWords &words, std::vector<PdfLine> lines,
                                    const DrawnText &drawn);

} // namespace callout
