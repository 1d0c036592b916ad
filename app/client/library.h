// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/session.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace callout {

/// What this person has on this machine: which file is which page, the pages opened lately, the
/// servers joined, and their settings. One SQLite file, readable by its owner alone because it
/// holds the guest keys. Several processes may use the same file. One thread.
/// A library that could not be opened keeps everything in memory and says so in fault(), until
/// reopen() succeeds. What could not be written is written before what comes next.
class Library {
public:
    /// Names the private workspace where a server is asked for.
    static QString privateServer() { return QStringLiteral("private"); }

    /// A page as this machine knows it.
    struct Entry {
        QString server; ///< privateServer(), or a Membership's id
        QString urlId;
        QString title;
        QString blob;         ///< SHA-256 (hex) of the document last seen; may be empty
        QString path;         ///< the file it was last opened from; empty: from a link
        QByteArray thumbnail; ///< PNG; may be empty
        Timestamp openedAt = 0;
        bool operator==(const Entry &) const = default;
    };

    /// A file and the page it belongs to.
    struct File {
        QString path; ///< canonical
        QString sha256;
        QString server;
        QString urlId;
        bool operator==(const File &) const = default;
    };

    /// A server that was joined, by one invite. The guest key is the same for all invites of one
    /// server, so that this person stays the same user there.
    struct Membership {
        QString id; ///< chosen by the library
        Endpoint endpoint;
        QString invite;
        QString name;
        QString guestKey; ///< base64url of 256 random bits
        QString urlId;    ///< the only page of the invite; empty: the whole workspace
        bool operator==(const Membership &) const = default;
    };

    /// Why nothing will be remembered; None is the ordinary case.
    enum class Fault {
        None,
        NotWritable,
        Disk,    ///< it is full, or fails
        Busy,    ///< another program holds the file
        Newer,   ///< a newer Callout wrote it
        Damaged, ///< left as it is
    };

    explicit Library(const QString &path);
    ~Library();
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;

    Fault fault() const { return m_fault; }
    /// Tries the file once more, and takes along what was remembered meanwhile. True: it works.
    bool reopen();
    const QString &path() const { return m_path; }

    // -- files and pages
    std::optional<File> fileAt(const QString &canonicalPath) const;
    /// The page most recently opened from any file with this content.
    std::optional<File> fileWith(const QString &sha256) const;
    void rememberFile(const File &file);
    /// From now on `from`'s page is `to`'s, for every file of it (sharing a private page moves it).
    void movePage(const QString &urlId, const QString &fromServer, const QString &toServer);

    /// Newest first.
    std::vector<Entry> recent(int limit) const;
    std::optional<Entry> entry(const QString &server, const QString &urlId) const;
    /// Adds or replaces; an empty thumbnail, path or blob keeps what is there.
    void rememberPage(const Entry &entry);
    void forgetPage(const QString &server, const QString &urlId);

    /// Where a page was looked at when its window closed.
    struct Place {
        int page = 0;
        double x = 0; ///< percent of the page, in the middle of the window
        double y = 0;
        double zoom = 0; ///< 1 is 100 %; 0: fitted
        bool operator==(const Place &) const = default;
    };
    /// Of so many pages, those that were left last.
    static constexpr int mostPlaces = 500;
    std::optional<Place> placeOf(const QString &server, const QString &urlId) const;
    void rememberPlace(const QString &server, const QString &urlId, const Place &place, Timestamp now);
    void forgetPlace(const QString &server, const QString &urlId);

    // -- servers
    std::vector<Membership> memberships() const;
    std::optional<Membership> membership(const QString &id) const;
    /// Adds, or replaces the one with the same endpoint key and invite; returns it with its id.
    Membership remember(Membership membership);
    void forgetMembership(const QString &id);
    /// The key of this device for a server: the one used before, or a new one.
    QString guestKeyFor(const Endpoint &endpoint);

    // -- settings
    QString setting(const QString &key) const;
    void setSetting(const QString &key, const QString &value);
    /// The value that the key has, or has from now on: the same for every process that asks.
    QString settingOnce(const QString &key, const QString &value);

private:
    class Database;
    void open();

    QString m_path;
    std::unique_ptr<Database> m_database;
    Fault m_fault = Fault::None;
};

} // namespace callout
