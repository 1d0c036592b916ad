// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/admincommands.h"
#include "app/server/serve.h"
#include "app/server/servecommand.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace callout::server;

namespace {

int finish(const Ending &ending)
{
    std::fputs(ending.output.toLocal8Bit().constData(), stdout);
    if (!ending.problem.isEmpty())
        std::fputs(("callout-server: " + ending.problem.toLocal8Bit() + '\n').constData(), stderr);
    if (std::fflush(stdout) != 0) {
        std::perror("callout-server: the output could not be written");
        return Ending::Failed;
    }
    return ending.status;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"callout-server"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CALLOUT_VERSION));
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString command = arguments.value(0);
    if (command == "--help"_L1 || command == "-h"_L1)
        return finish({ Ending::Succeeded, overview(), {} });
    if (command == "--version"_L1)
        return finish(
            { Ending::Succeeded, u"callout-server %1\n"_s.arg(QCoreApplication::applicationVersion()), {} });
    if (command.isEmpty())
        return finish(wronglyUsed(u"Name a command. See: callout-server --help"_s).error);
    if (command != "serve"_L1)
        return finish(runAdminCommand(arguments));
    const auto options = parseServe(arguments.mid(1));
    return options ? runServe(*options) : finish(options.error());
}
