// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QSqlDatabase>

namespace callout {

/// What was typed and not sent, kept outside every model so that nothing remote can take it: it
/// survives the closing of a window, a remote delete, a rejected operation and a crash. Journalled
/// to a small SQLite file that several processes may share. GUI thread; reading never touches the disk.
class Drafts : public QObject {
    Q_OBJECT
public:
    struct Options {
        Milliseconds writeAfter { 300 };    ///< the last key, or sooner: `writeAtLatest` after the first
        Milliseconds writeAtLatest { 800 }; ///< so that a crash costs less than a second of typing
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

Q_SIGNALS:
    /// Also from keep() in another window: every open field of that key can follow.
    void changed(const QString &key);
    /// error() came or went.
    void errorChanged();

private:
    void open();
    void prepare();
    void load();
    void writeAll();
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
    QSet<QString> m_unwritten;
    Timer m_idle;
    Timer m_latest;
};

} // namespace callout
