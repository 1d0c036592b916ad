// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace callout {

/// A heading of a page that was printed.
struct PdfHeading {
    QString title;
    int level = 1; ///< 1 is the highest
    int page = 0;
    double top = 0; ///< points above the foot of its page
};

/// The PDF with the headings as its table of contents, for printers that write none. What was there stays
/// byte for byte, the rest is appended. The PDF as it is where it has a form that these printers do not
/// write.
QByteArray withContents(const QByteArray &pdf, const std::vector<PdfHeading> &headings);

} // namespace callout
