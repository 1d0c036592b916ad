// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QStringList>
#include <QUrl>

#include <chrono>

namespace callout::webprint {

/// What is to be printed, and how. A file's page is its folder's: nothing outside is read.
struct Options {
    enum class Scripts { Off, On };

    QUrl address;   ///< http or https; empty: `file`
    QString file;   ///< absolute
    QString output; ///< the PDF
    Scripts scripts = Scripts::Off;
    int width = 1280; ///< of the window that the page is laid out for, in CSS pixels
    std::chrono::seconds limit { 60 };

    bool isAddress() const { return !address.isEmpty(); }
};

/// The command line without the program's name; the error is a line for stderr.
Result<Options, QString> parseOptions(const QStringList &arguments);

/// What --help says.
QString usage();

} // namespace callout::webprint
