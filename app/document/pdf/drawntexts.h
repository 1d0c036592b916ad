// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/pdf/pdffile.h"

namespace poppler {
class document;
}

namespace callout {

/// The texts of a PDF's pages in the order in which the file draws them, which is the author's more often
/// than not. Poppler's interface for Qt ends such a text anywhere; this is its interface for C++. Of one
/// thread.
class DrawnTexts {
public:
    explicit DrawnTexts(PdfSource source);
    ~DrawnTexts();

    /// Words of a line are parted by blanks; empty where the page cannot be read.
    QString ofPage(int page);

private:
    PdfSource m_source;
    std::unique_ptr<poppler::document> m_document; ///< opened with the first page that is asked for
};

} // namespace callout
