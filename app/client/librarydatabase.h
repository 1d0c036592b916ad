// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/library.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <deque>

namespace callout {

/// One named connection of Qt SQL, closed and removed with its owner.
class Library::Database {
public:
    explicit Database(const QString &file);
    ~Database(); ///< writes what waits, if it can
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Opens, makes what is missing, and reads what decides which picture is which page.
    Fault prepare();

    template <typename... Values>
    QSqlQuery read(const QString &sql, const Values &...values) const
    {
        QSqlQuery query(connection());
        query.prepare(sql);
        (query.addBindValue(values), ...);
        if (!query.exec())
            complain(query);
        return query;
    }

    /// Writes; while the disk is full or another program holds the file, this waits for the next one.
    template <typename... Values>
    void write(const QString &sql, const Values &...values)
    {
        m_waiting.push_back({ sql, { QVariant(values)... } });
        writeWaiting();
    }

    /// Takes over everything of another database that is not here yet.
    void adopt(const Database &other);

private:
    struct Statement {
        QString sql;
        QVariantList values;
    };

    QSqlDatabase connection() const;
    Fault make(QSqlQuery &query);
    void writeWaiting();
    static void complain(const QSqlQuery &query);

    QString m_name;
    std::deque<Statement> m_waiting; ///< in order
};

} // namespace callout
