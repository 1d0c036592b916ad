// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/transport.h"
#include "app/protocol/messages.h"

#include <memory>

namespace callout::test {

/// What a hub with a memory would know of a page: how it once got it, and what came since.
struct RememberedPages {
    QHash<QString, protocol::Subscribed> pages;
};

/// The mistake of a hub that answers subscriptions from its own memory, made where its questions go to
/// the server: on each connection only the first one about a page gets there.
class RememberingTransport final : public Transport {
    Q_OBJECT
public:
    /// `memory` outlives connections.
    RememberingTransport(std::unique_ptr<Transport> inner, std::shared_ptr<RememberedPages> memory);

    void open(const QString &token) override { m_inner->open(token); }
    void send(const QByteArray &frame) override;
    void ping() override { m_inner->ping(); }
    void close() override { m_inner->close(); }
    qint64 bytesToWrite() const override { return m_inner->bytesToWrite(); }

private:
    void remember(const protocol::ServerMessage &message);
    void remember(const protocol::Event &event);

    std::unique_ptr<Transport> m_inner;
    std::shared_ptr<RememberedPages> m_memory;
    QSet<QString> m_asked; ///< on this connection
};

} // namespace callout::test
