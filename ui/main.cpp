// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program `callout`: the one place that links the windows and the server.
#include "app/server/embedded.h"
#include "ui/program.h"

#include <QApplication>

#include <cstdio>

using namespace callout;
using namespace callout::ui;

namespace {

int end(const Ending &ending)
{
    std::FILE *stream = ending.status == 0 ? stdout : stderr;
    std::fprintf(stream, "%s%s", qUtf8Printable(ending.text), ending.text.endsWith(u'\n') ? "" : "\n");
    return ending.status;
}

} // namespace

int main(int argc, char **argv)
{
    nameProgram();
    const auto line = readCommandLine(argc, argv);
    if (!line)
        return end(line.error());
    const QString activation = activationToken();
    QApplication app(argc, argv);
    Program program(*line, localServerFactory<server::EmbeddedServer>(), activation);
    program.begin();
    return QApplication::exec();
}
