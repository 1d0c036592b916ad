// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QStringList>

namespace callout::ui {

/// What `callout` was asked to do (docs/architecture.md, "Command line").
struct CommandLine {
    enum class Windows { Shared, New };
    enum class NewServers { Ask, Confirmed };

    QStringList targets; ///< files, file URLs, callout:// links
    QString workspace;   ///< empty: the usual place
    QString server;      ///< a callout:// link to the workspace that files become pages of; may be empty
    QString name;        ///< of a guest; may be empty
    Windows windows = Windows::Shared;
    NewServers newServers = NewServers::Ask;
};

/// The program ends at once: with help or version on standard output and status 0, or with one line
/// on standard error and status 2.
struct Ending {
    int status = 0;
    QString text;
};

/// `arguments` without the program's name. Pure.
Result<CommandLine, Ending> parseCommandLine(const QStringList &arguments);

} // namespace callout::ui
