// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace callout::server {

/// One page of one tenant, as rooms are found by it. A tenant id has no `/`, so keys are unique.
struct PageRef {
    QString tenantId;
    QString urlId;

    QString key() const { return tenantId + u'/' + urlId; }
    bool operator==(const PageRef &) const = default;
};

/// An event that was stored, on its way to the rooms of its page.
struct StoredEvent {
    PageRef page;
    qint64 seq = 0;
    QByteArray event; ///< protocol::encodeEvent
};

/// Carries stored events to every node that has viewers of their page. A hint, never the truth:
/// it may lose, repeat and reorder, and rooms read from the store what they miss. Implementations:
/// LocalBroker. Any thread.
class Broker {
public:
    using Receiver = std::function<void(const StoredEvent &)>;

    virtual ~Broker() = default;
    virtual void publish(const StoredEvent &event) = 0;
};

} // namespace callout::server
