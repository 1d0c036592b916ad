// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/messages.h"

#include <QObject>

namespace callout {

/// What passes: who is viewing a page, where they point, who is typing. Outside `seq`, never
/// stored, forgotten when the connection goes. Incoming values expire; outgoing ones are thinned.
class Viewers : public QObject {
    Q_OBJECT
public:
    struct Options {
        Milliseconds cursorEvery { 50 };
        Milliseconds typingEvery { 2000 };
        Milliseconds shownFor { 5000 }; ///< after the last sign of life
    };
    using Send = std::function<void(const protocol::ClientMessage &)>;

    /// `send` is called for what should reach the wire now.
    Viewers(QString urlId, Clock &clock, Send send, QObject *parent = nullptr);

    const protocol::Presence &presence() const { return m_presence; }
    const QHash<QString, protocol::UserCursor> &cursors() const { return m_cursors; }
    QStringList typing(const QString &conversationId) const; ///< user ids
    QString nameOf(const QString &userId) const;             ///< empty: not among those listed

    void setPresence(const protocol::Presence &presence);
    void apply(const protocol::PresenceUpdate &update);
    void apply(const protocol::Cursors &cursors, const QString &selfId);
    void apply(const protocol::Typing &typing, const QString &selfId);
    /// A comment arrived: its author has stopped typing there.
    void wrote(const QString &userId, const QString &conversationId);
    void clear();

    void pointAt(double x, double y);
    void typeIn(const QString &conversationId);

Q_SIGNALS:
    void presenceChanged();
    void cursorsChanged();
    void typingChanged(const QString &conversationId);

private:
    struct Key {
        QString userId;
        QString conversationId; ///< empty: the cursor
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.userId, key.conversationId);
        }
    };

    void keepFor(const Key &key);
    void expire();
    void drop(const QString &userId);
    void sendCursor();
    bool isAlone() const { return m_presence.count <= 1; }

    QString m_urlId;
    Clock &m_clock;
    Send m_send;
    Options m_options;
    protocol::Presence m_presence;
    QHash<QString, protocol::UserCursor> m_cursors;
    QHash<Key, Milliseconds> m_expiry; ///< of each cursor and each typing user
    Timer m_expire;
    std::optional<protocol::Cursor> m_waiting; ///< the newest place not sent yet
    Timer m_cursorPause;
    QHash<QString, Milliseconds> m_typed; ///< when it was last sent, by conversation
};

} // namespace callout
