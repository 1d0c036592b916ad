// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/connection.h"

namespace callout {

/// Passes on what the system knows about the network. Without a back end nothing is known, and
/// nothing is said: unknown is not offline.
class Reachability : public QObject {
    Q_OBJECT
public:
    explicit Reachability(Connection &connection, QObject *parent = nullptr);

private:
    void tell();
    Connection &m_connection;
};

} // namespace callout
