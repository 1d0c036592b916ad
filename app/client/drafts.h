// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QSqlDatabase>
#include <QThreadPool>

namespace callout {

/// What was typed and not sent, kept outside every model so that nothing remote can take it: it
/// survives the closing of a window, a remote delete, a rejected operation, a crash and a power cut.
/// Journalled to a small SQLite file that several processes share: what one of them has journalled the others
/// show, and only one of them gets to send it. GUI thread; reading never touches the disk.
class Drafts : public QObject {
    Q_OBJECT
public:
    struct Options {
        Milliseconds writeAfter { 300 };    ///< the last key, or sooner: `writeAtLatest` after the first
        Milliseconds writeAtLatest { 800 }; ///< so that a crash costs less than a second of typing
        Milliseconds lookAgain { 50 };      ///< after the file has changed: it changes in several steps
    };

    /// Opens or makes the file. While that fails drafts live in memory only, `error` says why, and it
    /// is tried again whenever something waits to be written.
    Drafts(const QString &path, Clock &clock, Options options, QObject *parent = nullptr);
    Drafts(const QString &path, Clock &clock, QObject *parent = nullptr) : Drafts(path, clock, {}, parent) { }
    ~Drafts() override; ///< writes what waits

    /// Empty: there is none.
    QString draft(const QString &key) const;
    /// An empty text forgets the draft.
    void keep(const QString &key, const QString &text);
    void forget(const QString &key);
    /// Moves the words of a draft to `sent`, where they are `text`, in one step that is in the file when
    /// this returns, and of which only one process can be the first. False: another has sent, changed or
    /// thrown away what is to be read here, and draft() is what it left.
    bool claim(const QString &key, const QString &sent, const QString &text);
    /// Words that were typed elsewhere at the same time as the draft's own, no longer kept beside it.
    QStringList takeBeside(const QString &key);
    void keepBeside(const QString &key, const QString &text);
    /// All keys that begin so, sorted; to find markers that were being written.
    QStringList keys(const QString &prefix) const;
    /// Writes what waits now.
    void flush();
    /// Why drafts will not survive this process; empty: they will.
    const QString &error() const { return m_error; }
    const QString &path() const { return m_path; }

    /// Keys. `place` names the server and tenant: Endpoint::key().
    static QString replyKey(const QString &place, const QString &urlId, const QString &conversationId);
    static QString editKey(const QString &place, const QString &urlId, const QString &commentId);
    /// A marker that is not on the server yet; `conversationId` as made by the window.
    static QString markerKey(const QString &place, const QString &urlId, const QString &conversationId);
    /// What is kept of a draft beside its words: where they belong, and words that are on their way.
    static QString placeKey(const QString &key) { return key + placeMark; }
    static QString sentKey(const QString &key, const QString &id) { return key + sentMark + id; }
    static constexpr QChar placeMark = u'@';
    static constexpr QChar sentMark = u'#';
    static constexpr QChar besideMark = u'~';

Q_SIGNALS:
    /// Also from keep() in another window or process: every open field of that key can follow.
    void changed(const QString &key);
    /// error() came or went.
    void errorChanged();

private:
    void open();
    void prepare();
    void load();
    void watch();
    void follow();
    void read();
    void adopt(const QString &key, const QString &theirs);
    bool begin();
    QString writeAll();
    void bringToDisk();
    void tell();
    bool run(const QString &statement);
    void setError(const QString &error);
    void wait(const QString &key);

    const QString m_path;
    Clock &m_clock;
    Options m_options;
    QString m_connection;
    QSqlDatabase m_database;
    QString m_error;
    bool m_loaded = false;
    QHash<QString, QString> m_texts;
    QHash<QString, QString> m_journalled; ///< what the file had when it was last looked at
    qint64 m_version = 0;                 ///< of the file's content, as this connection counts
    QSet<QString> m_unwritten;
    QStringList m_untold; ///< changed elsewhere
    QFileSystemWatcher m_watcher;
    QThreadPool m_disk; ///< waits for it
    Timer m_idle;
    Timer m_latest;
    Timer m_look;
};

} // namespace callout
