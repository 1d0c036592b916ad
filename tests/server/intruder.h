// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <sqlite3.h>

namespace callout::test {

/// Another program's hands in the database file.
class Intruder {
public:
    explicit Intruder(const QString &file) { sqlite3_open(QFile::encodeName(file).constData(), &m_database); }
    ~Intruder() { sqlite3_close(m_database); }
    Intruder(const Intruder &) = delete;
    Intruder &operator=(const Intruder &) = delete;
    bool run(const QString &sql)
    {
        return sqlite3_exec(m_database, sql.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    }

private:
    sqlite3 *m_database = nullptr;
};

} // namespace callout::test
