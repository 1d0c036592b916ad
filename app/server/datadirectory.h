// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/codes.h"

#include <QString>

#include <memory>

namespace callout::server {

/// Where a server keeps everything: the database, documents, its identity. Any number of
/// processes may use the database in it, but only one serves it: that one claims it.
class DataDirectory {
public:
    explicit DataDirectory(const QString &path);

    QString path() const { return m_path; }
    QString databaseFile() const;
    QString blobsDirectory() const;

    /// Makes the directory (mode 0700) when it is missing. Errors name it and what to do.
    protocol::Outcome<Done> make() const;

private:
    QString m_path;
};

/// While it lives, this process alone serves the directory (flock; the kernel lets go when the
/// process dies, however it dies).
class DataDirectoryClaim {
public:
    /// Conflict: another process serves it.
    static protocol::Outcome<std::unique_ptr<DataDirectoryClaim>> claim(const DataDirectory &directory);
    ~DataDirectoryClaim();
    DataDirectoryClaim(const DataDirectoryClaim &) = delete;
    DataDirectoryClaim &operator=(const DataDirectoryClaim &) = delete;

private:
    explicit DataDirectoryClaim(int file) : m_file(file) { }
    int m_file;
};

/// What a server of this directory presents to clients, noted for the command line, which prints
/// links: only a self-signed server's link carries `fp`.
enum class Presented { Nothing, SelfSigned, Certificate };
protocol::Outcome<Done> notePresented(const DataDirectory &directory, Presented presented);
/// SelfSigned when no server has run yet: it is the default of `serve`.
Presented notedPresented(const DataDirectory &directory);

} // namespace callout::server
