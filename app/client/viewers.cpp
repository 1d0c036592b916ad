// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/viewers.h"

#include "app/protocol/limits.h"

#include <algorithm>

namespace callout {

Viewers::Viewers(QString urlId, Clock &clock, Send send, QObject *parent)
    : QObject(parent),
      m_urlId(std::move(urlId)),
      m_clock(clock),
      m_send(std::move(send)),
      m_expire(clock, [this] { expire(); }),
      m_cursorPause(clock, [this] { sendCursor(); })
{
}

QStringList Viewers::typing(const QString &conversationId) const
{
    QStringList users;
    for (auto it = m_expiry.begin(); it != m_expiry.end(); ++it) {
        if (it.key().conversationId == conversationId)
            users.append(it.key().userId);
    }
    users.sort();
    return users;
}

QString Viewers::nameOf(const QString &userId) const
{
    const auto it = std::find_if(m_presence.users.begin(), m_presence.users.end(),
                                 [&](const User &user) { return user.id == userId; });
    return it == m_presence.users.end() ? QString() : it->name;
}

void Viewers::setPresence(const protocol::Presence &presence)
{
    if (m_presence == presence)
        return;
    m_presence = presence;
    Q_EMIT presenceChanged();
}

void Viewers::apply(const protocol::PresenceUpdate &update)
{
    auto &users = m_presence.users;
    const auto isGone = [&](const User &user) {
        return update.left.contains(user.id)
            || std::any_of(update.joined.begin(), update.joined.end(),
                           [&](const User &joined) { return joined.id == user.id; });
    };
    std::erase_if(users, isGone); // one who joins again may have a new name
    users.insert(users.end(), update.joined.begin(), update.joined.end());
    if (users.size() > size_t(protocol::limits::presenceList))
        users.resize(size_t(protocol::limits::presenceList));
    m_presence.count = update.count;
    for (const QString &userId : update.left)
        drop(userId);
    Q_EMIT presenceChanged();
}

void Viewers::apply(const protocol::Cursors &cursors, const QString &selfId)
{
    for (const protocol::UserCursor &cursor : cursors.cursors) {
        if (cursor.userId == selfId)
            continue;
        m_cursors.insert(cursor.userId, cursor);
        keepFor({ cursor.userId, {} });
    }
    Q_EMIT cursorsChanged();
}

void Viewers::apply(const protocol::Typing &typing, const QString &selfId)
{
    if (typing.userId == selfId || typing.conversationId.isEmpty())
        return;
    const Key key { typing.userId, typing.conversationId };
    const bool isNew = !m_expiry.contains(key);
    keepFor(key);
    if (isNew)
        Q_EMIT typingChanged(typing.conversationId);
}

void Viewers::wrote(const QString &userId, const QString &conversationId)
{
    if (m_expiry.remove({ userId, conversationId }))
        Q_EMIT typingChanged(conversationId);
}

void Viewers::clear()
{
    m_waiting.reset();
    m_cursorPause.stop();
    m_typed.clear();
    QSet<QString> users;
    for (auto it = m_expiry.begin(); it != m_expiry.end(); ++it)
        users.insert(it.key().userId);
    for (const QString &userId : users)
        drop(userId);
    setPresence({});
}

void Viewers::keepFor(const Key &key)
{
    m_expiry.insert(key, m_clock.elapsed() + m_options.shownFor);
    if (!m_expire.isActive())
        m_expire.start(m_options.shownFor);
}

void Viewers::expire()
{
    const Milliseconds now = m_clock.elapsed();
    QStringList conversations;
    bool cursorsGone = false;
    auto next = Milliseconds::max();
    for (auto it = m_expiry.begin(); it != m_expiry.end();) {
        if (*it > now) {
            next = std::min(next, *it);
            ++it;
            continue;
        }
        if (it.key().conversationId.isEmpty())
            cursorsGone = m_cursors.remove(it.key().userId) || cursorsGone;
        else
            conversations.append(it.key().conversationId);
        it = m_expiry.erase(it);
    }
    if (next != Milliseconds::max())
        m_expire.start(next - now);
    if (cursorsGone)
        Q_EMIT cursorsChanged();
    for (const QString &conversationId : conversations)
        Q_EMIT typingChanged(conversationId);
}

void Viewers::drop(const QString &userId)
{
    QStringList conversations;
    for (auto it = m_expiry.begin(); it != m_expiry.end();) {
        if (it.key().userId == userId) {
            if (!it.key().conversationId.isEmpty())
                conversations.append(it.key().conversationId);
            it = m_expiry.erase(it);
        } else {
            ++it;
        }
    }
    if (m_cursors.remove(userId))
        Q_EMIT cursorsChanged();
    for (const QString &conversationId : conversations)
        Q_EMIT typingChanged(conversationId);
}

void Viewers::pointAt(double x, double y)
{
    if (isAlone())
        return; // nobody would receive it
    m_waiting = protocol::Cursor { m_urlId, roundedPercent(std::clamp(x, 0.0, 100.0)),
                                   roundedPercent(std::clamp(y, 0.0, 100.0)) };
    if (!m_cursorPause.isActive())
        sendCursor();
}

void Viewers::sendCursor()
{
    if (!m_waiting)
        return;
    m_send(*std::exchange(m_waiting, {}));
    m_cursorPause.start(m_options.cursorEvery);
}

void Viewers::typeIn(const QString &conversationId)
{
    if (isAlone())
        return;
    const Milliseconds now = m_clock.elapsed();
    const auto last = m_typed.constFind(conversationId);
    if (last != m_typed.constEnd() && now - *last < m_options.typingEvery)
        return;
    m_typed.insert(conversationId, now);
    m_send(protocol::Typing { m_urlId, conversationId, {} });
}

} // namespace callout
