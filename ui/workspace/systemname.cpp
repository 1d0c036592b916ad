// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/workspace.h"

#include <pwd.h>
#include <unistd.h>

namespace callout::ui {

QString systemName()
{
    QString name;
    if (const passwd *account = getpwuid(getuid())) {
        // The first field of GECOS is the full name; `&` in it stands for the login, capitalised.
        const QString login = QString::fromLocal8Bit(account->pw_name);
        name = QString::fromLocal8Bit(account->pw_gecos).section(u',', 0, 0);
        name.replace(u'&', login.left(1).toUpper() + login.mid(1));
        name = name.simplified();
        if (name.isEmpty())
            name = login.left(1).toUpper() + login.mid(1);
    }
    return name.isEmpty() ? Workspace::tr("Me") : name;
}

} // namespace callout::ui
