// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ipc/locallink.h"

#include <QLocalSocket>

namespace callout::ipc {

LocalLink::LocalLink(const QString &socket, Clock &clock, Options options, QObject *parent)
    : QObject(parent),
      m_socket(socket),
      m_options(options),
      m_channel(new LocalChannel(new QLocalSocket, LocalChannel::Side::Member, this)),
      m_ask(clock, [this] { ask(); }),
      m_patience(clock, [this] { lookAgain(); })
{
    connect(m_channel, &LocalChannel::opened, this, [this] {
        heard();
        Q_EMIT ready();
    });
    connect(m_channel, &LocalChannel::received, this, [this](const QByteArray &frame) {
        heard();
        const auto message = protocol::decodeLocalFrame(frame);
        if (!message || !std::holds_alternative<protocol::Here>(*message))
            Q_EMIT received(frame);
    });
    connect(m_channel, &LocalChannel::closed, this, [this](LocalChannel::Closing closing) {
        m_ask.stop();
        m_patience.stop();
        Q_EMIT lost(closing);
    });
}

void LocalLink::open()
{
    m_patience.start(m_options.patience);
    m_channel->connectTo(m_socket);
}

void LocalLink::close()
{
    m_ask.stop();
    m_patience.stop();
    m_channel->close();
}

void LocalLink::heard()
{
    m_patience.stop();
    m_look = Look::First;
    if (!m_ask.isActive())
        m_ask.start(m_options.askEvery);
    if (std::exchange(m_silent, Silent::No) == Silent::Yes)
        Q_EMIT silenceChanged();
}

/// One question at a time: a process that stood still answers the one it finds.
void LocalLink::ask()
{
    if (m_patience.isActive() || m_silent == Silent::Yes)
        return;
    m_channel->send(protocol::LocalMessage(protocol::AreYouThere {}));
    m_patience.start(m_options.patience);
}

void LocalLink::lookAgain()
{
    if (std::exchange(m_look, Look::Second) == Look::First) {
        m_patience.start(m_options.secondLook);
        return;
    }
    m_silent = Silent::Yes;
    Q_EMIT silenceChanged();
}

} // namespace callout::ipc
