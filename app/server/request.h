// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/operations.h"

#include <QByteArray>

namespace callout::server {

/// Who asks: the result of authentication, what the Pipeline authorises against.
struct Actor {
    QString tenantId;
    User user;
    PageScope pages;
    bool operator==(const Actor &) const = default;
};

/// One operation as it waits for the writer. What takes time about it alone is found out when it is
/// made, on the thread of its connection: the writer is one for all.
class Request {
public:
    Request(Actor actor, protocol::Operation operation);

    Actor actor;
    protocol::Operation operation;

    /// Tells two operations with the same broadcastId apart: the start of the SHA-256 of the canonical form.
    const QByteArray &hash() const { return m_hash; }
    /// What it can at most add to its conversation as that is sent (protocol §14), if it adds anything.
    qsizetype growth() const { return m_growth; }

private:
    QByteArray m_hash;
    qsizetype m_growth = 0;
};

} // namespace callout::server
