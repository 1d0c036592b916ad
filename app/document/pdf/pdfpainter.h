// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/pdf/pdffile.h"
#include "app/document/tilepainter.h"

namespace callout {

/// Paints the pages of a PDF, each worker from its own Poppler document.
TilePainterFactory pdfPainters(const PdfSource &source);

} // namespace callout
