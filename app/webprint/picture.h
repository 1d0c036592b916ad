// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/webprint/exitcodes.h"

#include <QByteArray>
#include <QSizeF>
#include <QString>

namespace callout::webprint {

/// An SVG file as text, with the size in CSS pixels that it is shown at.
struct Picture {
    QByteArray bytes; ///< empty: the file is no SVG
    QSizeF size;
};

/// Reads an SVG, packed (.svgz) or not; refuses what unpacks to more than `mostBytes`.
Result<Picture, Exit> readPicture(const QString &path, qint64 mostBytes);

} // namespace callout::webprint
