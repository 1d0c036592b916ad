// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commandline.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace callout::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(callout::ui::CommandLine)
};

QString help()
{
    return Words::tr("Usage: callout [OPTION]... [FILE|URL|callout://LINK]...\n"
                     "Opens each file or shared page in a window; without any, the start page.\n"
                     "\n"
                     "  --workspace DIR  keep the workspace, its settings and caches in DIR\n"
                     "  --server LINK    files become pages of that server, named by its callout:// link\n"
                     "  --new-window     open another window even where one is open on the page\n"
                     "  --name NAME      the name to be known by, from now on\n"
                     "  --yes            confirm a new server that a link names (for scripts)\n"
                     "  --help           show this text\n"
                     "  --version        show the version\n");
}

Failure<Ending> wrong(const QString &sentence)
{
    return Failure { Ending { 2, u"callout: "_s + sentence } };
}

/// The options that take a value, and where it goes.
QString *valueOf(CommandLine &line, const QString &option)
{
    if (option == u"--workspace"_s)
        return &line.workspace;
    if (option == u"--server"_s)
        return &line.server;
    if (option == u"--name"_s)
        return &line.name;
    return nullptr;
}

} // namespace

Result<CommandLine, Ending> parseCommandLine(const QStringList &arguments)
{
    CommandLine line;
    if (!arguments.isEmpty() && arguments.first() == u"export"_s)
        return wrong(Words::tr("this version cannot export; to open a file of that name, write ./export"));
    bool options = true;
    for (qsizetype at = 0; at < arguments.size(); ++at) {
        const QString &argument = arguments.at(at);
        if (!options || !argument.startsWith(u'-') || argument == u"-"_s) {
            line.targets << argument;
            continue;
        }
        const QString option = argument.section(u'=', 0, 0);
        if (QString *value = valueOf(line, option)) {
            const bool attached = argument.contains(u'=');
            if (!attached && at + 1 >= arguments.size())
                return wrong(Words::tr("%1 needs a value (see callout --help)").arg(option));
            *value = attached ? argument.section(u'=', 1) : arguments.at(++at);
            if (value->isEmpty())
                return wrong(Words::tr("%1 needs a value (see callout --help)").arg(option));
        } else if (argument == u"--"_s) {
            options = false;
        } else if (argument == u"--new-window"_s) {
            line.windows = CommandLine::Windows::New;
        } else if (argument == u"--yes"_s) {
            line.newServers = CommandLine::NewServers::Confirmed;
        } else if (argument == u"--help"_s || argument == u"-h"_s) {
            return Failure { Ending { 0, help() } };
        } else if (argument == u"--version"_s) {
            return Failure { Ending { 0, u"callout %1\n"_s.arg(QStringLiteral(CALLOUT_VERSION)) } };
        } else {
            return wrong(Words::tr("unknown option %1 (see callout --help)").arg(argument));
        }
    }
    return line;
}

} // namespace callout::ui
