// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace callout::test {

/// Another program that has one of our database files open.
class OtherProgram {
public:
    explicit OtherProgram(const QString &file) : m_name(QUuid::createUuid().toString())
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(file);
        if (!database.open())
            qFatal("%s: %s", qPrintable(file), qPrintable(database.lastError().text()));
    }
    ~OtherProgram()
    {
        QSqlDatabase::database(m_name, false).close();
        QSqlDatabase::removeDatabase(m_name);
    }
    OtherProgram(const OtherProgram &) = delete;
    OtherProgram &operator=(const OtherProgram &) = delete;

    /// Lets nobody read or write the file while this lives.
    void keepOut()
    {
        run(QStringLiteral("PRAGMA locking_mode = EXCLUSIVE"));
        run(QStringLiteral("BEGIN EXCLUSIVE"));
    }
    /// "BEGIN EXCLUSIVE" lets nobody write until "ROLLBACK".
    void run(const QString &statement)
    {
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        if (!query.exec(statement))
            qFatal("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
    }

private:
    QString m_name;
};

} // namespace callout::test
