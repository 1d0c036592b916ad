// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/pagestate.h"
#include "app/client/readmarks.h"

#include <QDir>
#include <QMutex>
#include <QThreadPool>

namespace callout {

/// Pages as they were last seen, to be read offline and to be continued instead of loaded anew:
/// confirmed state as the frames of a snapshot, one file a (user, page) in a server's directory.
/// Written by a worker; a damaged file counts as none. Bounded: the oldest pages go first.
class PageCache {
public:
    static constexpr int maxPages = 500;

    struct Kept {
        PageState state;
        ReadMarks read;
        Timestamp savedAt = 0; ///< 0: it is being saved
    };

    explicit PageCache(const QDir &directory);
    ~PageCache(); ///< waits for what is being written

    std::optional<Kept> load(const QString &userId, const QString &urlId);
    /// Returns at once.
    void save(const QString &userId, const PageState &state, const ReadMarks &read);

    /// Who the user was when the server was last reached.
    std::optional<User> self() const;
    void setSelf(const User &user);

    /// The file format, for tests.
    static QByteArray encode(const PageState &state, const ReadMarks &read);
    static std::optional<Kept> decode(const QByteArray &bytes, const QString &urlId);

private:
    QString placeOf(const QString &userId, const QString &urlId) const;
    void write(const QString &place);
    void prune() const;

    QDir m_directory;
    QMutex m_mutex;                 ///< guards m_waiting
    QHash<QString, Kept> m_waiting; ///< not on the disk yet, by file name
    QThreadPool m_writer;
};

} // namespace callout
