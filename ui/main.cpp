// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program `callout`: the one place that links the windows and the server.
#include "app/client/link.h"
#include "app/core/systemclock.h"
#include "app/server/embedded.h"
#include "ui/commandline.h"
#include "ui/settings/language.h"
#include "ui/settings/systemscheme.h"
#include "ui/window/windows.h"
#include "ui/workspace/workspace.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QIcon>
#include <QStandardPaths>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::ui;

namespace {

void nameProgram()
{
    QCoreApplication::setApplicationName(u"Callout"_s);
    QCoreApplication::setOrganizationName(u"callout"_s);
    QCoreApplication::setOrganizationDomain(u"callout.org"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CALLOUT_VERSION));
    QGuiApplication::setDesktopFileName(u"org.callout.Callout"_s);
}

int end(const Ending &ending)
{
    std::FILE *stream = ending.status == 0 ? stdout : stderr;
    std::fprintf(stream, "%s%s", qUtf8Printable(ending.text), ending.text.endsWith(u'\n') ? "" : "\n");
    return ending.status;
}

/// Needs no display: help, version and mistakes are told before there is a window.
Result<CommandLine, Ending> readCommandLine(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const Language language;
    return parseCommandLine(QCoreApplication::arguments().mid(1));
}

QString usualWorkspace()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(u"callout/workspace"_s);
}

/// The membership that files are opened on: known, or joined now if `--yes` allows it.
QString fileServer(Workspace &workspace, const CommandLine &line)
{
    const auto link = parseLink(line.server);
    if (!link)
        return {};
    if (const auto known = workspace.membershipFor(*link))
        return known->id;
    if (line.newServers == CommandLine::NewServers::Confirmed)
        return workspace.join(*link, workspace.myName()).id;
    return {};
}

void openTargets(Workspace &workspace, Windows &windows, const CommandLine &line)
{
    if (!line.server.isEmpty()) {
        const QString server = fileServer(workspace, line);
        if (server.isEmpty()) {
            // Once it is confirmed, the files follow.
            QObject::connect(
                &workspace, &Workspace::membershipsChanged, &windows,
                [&workspace, &windows, line] { openTargets(workspace, windows, line); },
                Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
            windows.openLink(line.server);
            return;
        }
        windows.setFileServer(server);
    }
    const auto again = line.windows == CommandLine::Windows::New ? Windows::Again::NewWindow
                                                                 : Windows::Again::Raise;
    for (const QString &target : line.targets)
        windows.open(target, again);
    if (line.targets.isEmpty())
        windows.openStart();
}

} // namespace

int main(int argc, char **argv)
{
    nameProgram();
    const auto line = readCommandLine(argc, argv);
    if (!line)
        return end(line.error());
    if (!line->server.isEmpty() && !parseLink(line->server))
        return end({ 2,
                     u"callout: "_s
                         + QCoreApplication::translate("callout::ui::CommandLine",
                                                       "--server needs a callout:// link") });

    QApplication app(argc, argv);
    Language language;
    QApplication::setWindowIcon(QIcon(u":/app/org.callout.Callout.svg"_s));
    SystemScheme scheme;

    SystemClock clock;
    Workspace workspace(line->workspace.isEmpty() ? usualWorkspace() : line->workspace,
                        localServerFactory<server::EmbeddedServer>(), clock);
    workspace.overrideName(line->name);
    language.choose(workspace.language());
    QObject::connect(&workspace, &Workspace::languageChanged, &language,
                     [&] { language.choose(workspace.language()); });
    scheme.choose(workspace.colours());
    QObject::connect(&workspace, &Workspace::coloursChanged, &scheme,
                     [&] { scheme.choose(workspace.colours()); });
    Windows windows(workspace);
    if (line->newServers == CommandLine::NewServers::Confirmed)
        windows.setConfirmation(Windows::Unknown::Confirmed);
    workspace.start();
    openTargets(workspace, windows, *line);
    return QApplication::exec();
}
