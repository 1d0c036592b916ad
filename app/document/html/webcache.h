// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QString>
#include <QStringList>

#include <optional>

namespace callout {

/// Printed pages by what they were printed from, so that opening one again is instant. A page counts
/// as the same while none of the files that it asked for has changed. For workers; bounded.
class WebCache {
public:
    /// Makes the directory where it is missing.
    explicit WebCache(const QString &directory, qint64 mostBytes = qint64(500) << 20);

    /// Where the sheet of that page is, or would be; `variant` says how it is printed. Does not change
    /// while page and variant are the same. Empty when the page cannot be read.
    QString placeFor(const QString &page, const QString &variant) const;
    /// A place for what is fetched and not the same twice.
    QString newPlace() const;
    /// Where the sheet that was fetched to `place` lies from now on: a sheet of before that differs in
    /// nothing but its time takes its place, so that what is the same on the web stays the same sheet.
    QString settle(const QString &place) const;
    /// What lies there is still what printing would give.
    bool isCurrent(const QString &place) const;
    /// What lies there now was printed from `files`; older sheets go when there are too many.
    void keep(const QString &place, const QStringList &files) const;

private:
    QDir m_directory;
    qint64 m_mostBytes;
};

} // namespace callout
