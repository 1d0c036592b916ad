// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/transport.h"
#include "app/protocol/messages.h"

#include <memory>

namespace callout::test {

/// Well-known mistakes of clients and of those who answer in the server's place, made outside the
/// product: the frames are such that a correct client ends where a mistaken one would.
enum class Mistake {
    None,
    OriginStandsStill, ///< own events are dropped as an echo before they are counted
    OwnPlaceIgnored,   ///< an own event is applied before the foreign ones that came between
    TailOffByOne,      ///< the first event of every tail is taken for one that is known
    HubRemembers,      ///< several windows: whoever has the connection answers the others from memory
};

/// A connection that knows whether everything asked of it was answered.
class WatchedTransport final : public Transport {
    Q_OBJECT
public:
    WatchedTransport(std::unique_ptr<Transport> inner, Mistake mistake);

    void open(const QString &token) override { m_inner->open(token); }
    void send(const QByteArray &frame) override;
    void ping() override;
    void close() override { m_inner->close(); }
    qint64 bytesToWrite() const override { return m_inner->bytesToWrite(); }

    int unansweredPings() const { return m_pings - m_pongs; }

Q_SIGNALS:
    void asked(const QString &broadcastId); ///< an operation goes out

private:
    void receive(const QByteArray &frame);
    QList<protocol::ServerMessage> mistaken(protocol::ServerMessage message);
    void mistake(std::vector<protocol::Event> &tail);
    QList<protocol::ServerMessage> swapped(const protocol::ServerMessage &message);

    std::unique_ptr<Transport> m_inner;
    Mistake m_mistake;
    QString m_self;
    QSet<QString> m_sent; ///< own operations whose events have not come
    QList<protocol::Event> m_between;
    int m_pings = 0;
    int m_pongs = 0;
};

} // namespace callout::test
