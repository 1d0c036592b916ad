// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Documents to measure with: the same each time, long, and without a place as high as a hand where
/// nothing stands, so that one that is seen is a page that is not there yet.
namespace callout::bench {

/// Text and a picture on each page. Needs a QGuiApplication.
void writePdf(const QString &path, int pages);
/// Prose, headings, lists, tables, programs.
void writeMarkdown(const QString &path, qint64 bytes);
/// Lines of prose.
void writeText(const QString &path, qint64 bytes);
/// Cards with gradients, shadows, drawings and tables.
void writeHtml(const QString &path, int cards);

} // namespace callout::bench
