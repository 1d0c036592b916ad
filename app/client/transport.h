// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"

#include <QByteArray>
#include <QObject>
#include <QUrl>

namespace callout {

/// Carries text frames both ways: a WebSocket, or a local socket to the process that has one.
/// One attempt: after `closed` it is thrown away. Emits `closed` exactly once.
class Transport : public QObject {
    Q_OBJECT
public:
    /// Why it ended, apart from a WebSocket close code.
    enum class Fault {
        None,        ///< closed with a code
        Unreachable, ///< no route, or nobody listens there
        HostUnknown, ///< its name leads to no address
        TooSlow,     ///< no answer in time
        WrongKey,    ///< the pinned key is not the server's
        BadCertificate,
        NotCallout,   ///< something answers, but no server of ours: a web page, no TLS
        SignIn,       ///< the network wants a person to sign in first; the detail is that page's address
        Unauthorized, ///< HTTP 401 at the upgrade
        Refused,      ///< another HTTP status of a server at the upgrade
        Broken,       ///< a protocol error, a reset
        OwnerSilent,  ///< the process that has the connection does not answer; the detail is its number
                      ///< and, after a space, the title of its window, where they are known
        OwnerDiffers, ///< that process speaks another version of the local protocol; the detail likewise
    };
    Q_ENUM(Fault)

    using QObject::QObject;
    virtual void open(const QString &token) = 0;
    virtual void send(const QByteArray &frame) = 0;
    virtual void ping() = 0; ///< answered by `ponged`
    virtual void close() = 0;
    virtual qint64 bytesToWrite() const = 0;

Q_SIGNALS:
    void opened();
    void received(const QByteArray &frame);
    void ponged();
    /// Before `closed`: when it is worth coming back.
    void comeBack(callout::Milliseconds after);
    void closed(callout::Transport::Fault fault, quint16 closeCode, const QString &detail);
};

} // namespace callout
