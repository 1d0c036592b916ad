// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/api.h"

#include <QDir>
#include <QHash>

namespace callout {

/// Documents on this machine, each under its SHA-256, so that what was seen once can be read
/// offline. Bounded: the ones not looked at for longest go first. A file appears only when it is
/// whole and its hash is right. One thread.
class BlobCache : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 defaultBytes = qint64(2) * 1024 * 1024 * 1024;

    BlobCache(const QDir &directory, Api &api, qint64 maxBytes = defaultBytes, QObject *parent = nullptr);

    /// Where the document lies; empty: it is not here.
    QString path(const QString &sha256) const;
    /// Calls back with the path, from here or after a download; never from inside this call.
    /// Two askers of one document share the download.
    ApiCall *fetch(const QString &sha256, Api::Reply<QString> reply);
    /// Takes a copy of a file that should have this hash, off this thread, so that it need not be
    /// downloaded; one that has changed since is not kept.
    void adopt(const QString &sha256, const QString &file);

private:
    class Fetch;
    struct Download {
        ApiCall *call = nullptr;
        QList<Fetch *> waiting;
    };

    QString placeOf(const QString &sha256) const;
    void downloaded(const QString &sha256, const protocol::Outcome<Done> &outcome);
    void leave(Fetch *fetch);
    void prune(const QString &keep);

    QDir m_directory;
    Api &m_api;
    qint64 m_maxBytes;
    QHash<QString, Download> m_downloads;
};

} // namespace callout
