// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/ipc/localchannel.h"

namespace callout::ipc {

/// The way to the process that owns the connection, and whether that process still answers: a
/// stopped one keeps its lock and its socket, and only silence tells. Emits `lost` once.
class LocalLink : public QObject {
    Q_OBJECT
public:
    struct Options {
        Milliseconds askEvery { 1500 };
        Milliseconds patience { 2500 };  ///< for an answer
        Milliseconds secondLook { 250 }; ///< once more, for it may have been this process that stood still
    };

    LocalLink(const QString &socket, Clock &clock, Options options, QObject *parent = nullptr);

    void open();
    /// Without a signal.
    void close();
    /// It has answered once, and does not speak another version.
    bool isReady() const { return m_channel->isOpen(); }
    bool isSilent() const { return m_silent == Silent::Yes; }
    void send(const protocol::LocalMessage &message) { m_channel->send(message); }
    void sendFrame(const QByteArray &frame) { m_channel->send(frame); }

Q_SIGNALS:
    void ready();
    void received(const QByteArray &frame);
    void silenceChanged();
    void lost(callout::ipc::LocalChannel::Closing closing);

private:
    void heard();
    void ask();
    void lookAgain();

    const QString m_socket;
    Options m_options;
    LocalChannel *m_channel;
    Timer m_ask;
    Timer m_patience;
    enum class Silent { No, Yes };
    Silent m_silent = Silent::No;
    enum class Look { First, Second };
    Look m_look = Look::First;
};

} // namespace callout::ipc
