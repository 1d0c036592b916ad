// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/text/textsheet.h"

#include <QImage>

/// Looks at a text sheet as people do: what is painted, and where.
namespace callout::test {

/// The whole of a small sheet.
QImage paintedSheet(const std::shared_ptr<const TextSheet> &sheet, double scale = 1);

/// Of the pixels that are not paper in a part of the sheet; empty where there are none.
QRectF inkIn(const QImage &image, const QRectF &part, double scale = 1);

/// The boxes of a range, on the sheet.
std::vector<QRectF> boxesOf(const std::shared_ptr<const TextSheet> &sheet, TextRange range);

/// The range of the first occurrence. REQUIRES: there is one.
TextRange rangeOf(const TextSheet &sheet, const QString &words);

} // namespace callout::test
