// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program.h"

#include "app/client/link.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace callout::ui {

namespace {

QString usualWorkspace()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(u"callout/workspace"_s);
}

} // namespace

void nameProgram()
{
    QCoreApplication::setApplicationName(u"Callout"_s);
    QCoreApplication::setOrganizationName(u"callout"_s);
    QCoreApplication::setOrganizationDomain(u"callout.org"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CALLOUT_VERSION));
    QGuiApplication::setDesktopFileName(u"org.callout.Callout"_s);
}

QString activationToken()
{
    const QString token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
    return token.isEmpty() ? qEnvironmentVariable("DESKTOP_STARTUP_ID") : token;
}

Result<CommandLine, Ending> readCommandLine(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const Language language;
    auto line = parseCommandLine(QCoreApplication::arguments().mid(1));
    if (line && !line->server.isEmpty() && !parseLink(line->server))
        return Failure { Ending { 2,
                                  u"callout: "_s
                                      + QCoreApplication::translate("callout::ui::CommandLine",
                                                                    "--server needs a callout:// link") } };
    return line;
}

Program::Program(const CommandLine &line, LocalServerFactory factory, QString activation)
    : m_line(line),
      m_activation(std::move(activation)),
      m_workspace(line.workspace.isEmpty() ? usualWorkspace() : line.workspace, std::move(factory), m_clock),
      m_windows(m_workspace),
      m_opening(m_workspace, m_windows)
{
    QApplication::setWindowIcon(QIcon(u":/app/org.callout.Callout.svg"_s));
    QObject::connect(&m_endSignals, &EndSignals::asked, qApp, [] { QApplication::exit(0); });
    QObject::connect(
        &m_opening, &Opening::nothingLeft, qApp, [] { QApplication::exit(0); }, Qt::QueuedConnection);
    m_workspace.setMyName(line.name);
    m_language.choose(m_workspace.language());
    QObject::connect(&m_workspace, &Workspace::languageChanged, &m_language,
                     [this] { m_language.choose(m_workspace.language()); });
    m_scheme.choose(m_workspace.colours());
    QObject::connect(&m_workspace, &Workspace::coloursChanged, &m_scheme,
                     [this] { m_scheme.choose(m_workspace.colours()); });
    if (line.newServers == CommandLine::NewServers::Confirmed)
        m_windows.setConfirmation(Windows::Unknown::Confirmed);
}

void Program::begin()
{
    m_workspace.start();
    openTargets();
}

/// The membership that files are opened on: known, or joined now if `--yes` allows it.
QString Program::fileServer()
{
    const auto link = parseLink(m_line.server);
    if (!link)
        return {};
    if (const auto known = m_workspace.membershipFor(*link))
        return known->id;
    if (m_line.newServers == CommandLine::NewServers::Confirmed)
        return m_workspace.join(*link, m_workspace.myName()).id;
    return {};
}

void Program::openTargets()
{
    if (!m_line.server.isEmpty()) {
        const QString server = fileServer();
        if (server.isEmpty()) {
            // Once it is confirmed, the files follow.
            QObject::connect(
                &m_workspace, &Workspace::membershipsChanged, &m_windows, [this] { openTargets(); },
                Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
            m_windows.openLink(m_line.server);
            return;
        }
        m_windows.setFileServer(server);
    }
    const auto again = m_line.windows == CommandLine::Windows::New ? Windows::Again::NewWindow
                                                                   : Windows::Again::Raise;
    m_opening.begin(m_line.targets, again, m_activation);
}

} // namespace callout::ui
