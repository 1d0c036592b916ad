// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/runtextlayer.h"
#include "app/pdf/pdfflow.h"

#include <functional>

namespace callout {

/// Adds the words of a page in reading order, each where it stands on the page as it is seen. Text
/// beyond the page's edges is left out; ligatures become their letters; a page that takes longer
/// than anybody waits is left empty. `drawn`: of a page that a browser printed; else null.
void addPageText(RunTextLayer::Builder &builder, const Poppler::Page &page, const DrawnText &drawn,
                 const std::function<bool()> &isAbandoned);

} // namespace callout
