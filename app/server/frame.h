// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

#include <vector>

/// Outgoing WebSocket frames (RFC 6455 §5.2): built once, then shared by everyone they go to.
namespace callout::server {

enum class Opcode : quint8 {
    Continuation = 0x0,
    Text = 0x1,
    Binary = 0x2,
    Close = 0x8,
    Ping = 0x9,
    Pong = 0xA,
};

/// Header and payload in one buffer, unmasked and never fragmented. Copying the result shares it.
QByteArray framed(Opcode opcode, QByteArrayView payload);

/// A close frame; `reason` is cut to the 123 bytes that fit.
QByteArray closeFrame(quint16 code, QByteArrayView reason);

/// What a room sends to everyone who views its page: framed once, immutable, shared by threads.
struct Broadcast {
    enum class Kind {
        Events,    ///< `first`…`last`; held back while a viewer's subscription is being answered
        Presence,  ///< likewise held back
        Ephemeral, ///< cursors, typing: dropped where bytes wait
    };
    Kind kind = Kind::Events;
    QByteArray frame;
    std::vector<QByteArray> events; ///< as encoded, for a viewer who needs only the last of them
    qint64 first = 0;
    qint64 last = 0;
    QString except;          ///< a user who does not get it; empty: everyone does
    QSet<QString> exceptAll; ///< users who do not get it
    QString only;            ///< the one user who gets it; empty: everyone does

    bool isFor(const QString &userId) const
    {
        return (except.isEmpty() || except != userId) && (only.isEmpty() || only == userId)
            && (exceptAll.isEmpty() || !exceptAll.contains(userId));
    }
};

} // namespace callout::server
