// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commandline.h"
#include "ui/endsignals.h"
#include "ui/settings/language.h"
#include "ui/settings/systemscheme.h"
#include "ui/window/opening.h"

#include "app/core/systemclock.h"

namespace callout::ui {

/// The program as one object: what its parts are, in the order in which they may go. REQUIRES: a
/// QApplication, named by nameProgram() before it was made.
class Program {
public:
    /// `activation` is the desktop's permission to come to the front, or empty; see activationToken().
    Program(const CommandLine &line, LocalServerFactory factory, QString activation);

    /// Opens what the command line asks for, here or where it is open already; the event loop follows.
    void begin();

    Workspace &workspace() { return m_workspace; }
    Windows &windows() { return m_windows; }

private:
    QString fileServer();
    void openTargets();

    const CommandLine m_line;
    const QString m_activation;
    const EndSignals m_endSignals;
    Language m_language;
    SystemScheme m_scheme;
    SystemClock m_clock;
    Workspace m_workspace;
    Windows m_windows;
    Opening m_opening;
};

/// Name, version and icon, as the system knows them.
void nameProgram();
/// What the desktop gave along, for whichever process comes to the front. Before there is a
/// QApplication, which takes it out of the environment.
QString activationToken();
/// Needs no display: help, version and mistakes are told before there is a window.
Result<CommandLine, Ending> readCommandLine(int argc, char **argv);

} // namespace callout::ui
