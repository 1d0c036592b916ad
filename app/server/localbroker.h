// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/broker.h"

namespace callout::server {

/// The broker of a server that is alone: whatever is published is received, at once, in order.
class LocalBroker final : public Broker {
public:
    explicit LocalBroker(Receiver receiver) : m_receiver(std::move(receiver)) { }
    void publish(const StoredEvent &event) override { m_receiver(event); }

private:
    const Receiver m_receiver;
};

} // namespace callout::server
