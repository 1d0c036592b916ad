// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/helperprogram.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace callout {

QString helperProgram(const QString &name, const QStringList &buildFolders)
{
    const QDir programs(QCoreApplication::applicationDirPath());
    const QString installed = QStringLiteral(CALLOUT_LIBEXEC_FROM_BIN);
    for (const QString &place : QStringList(installed) + buildFolders) {
        const QFileInfo program(QDir(programs.filePath(place)).filePath(name));
        if (program.isExecutable() && program.isFile())
            return program.canonicalFilePath();
    }
    return {};
}

} // namespace callout
