// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace callout::webprint {

/// The number of pages of a PDF that the engine has written; 0 when that cannot be told.
int pageCount(const QByteArray &pdf);

/// Puts the given time and Callout's name into the PDF's description of itself instead of the
/// moment of printing, so that the same page gives the same bytes. Nothing changes its place.
void describe(QByteArray &pdf, const QDateTime &time);

} // namespace callout::webprint
