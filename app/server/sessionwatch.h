// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/shard.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

namespace callout::server {

class Peer;
class Readers;
struct SessionRecord;

/// Looks with every tick whether the sessions of a shard's connections are what they were: the
/// command line and other nodes change them too. Its shard's thread only.
class SessionWatch {
public:
    /// REQUIRES: `shard` has not started.
    SessionWatch(Shard &shard, Readers &readers);

    void add(Peer *peer);
    void remove(Peer *peer);

private:
    void check();
    void checked(const std::vector<QByteArray> &asked, const std::vector<SessionRecord> &present);

    Shard &m_shard;
    Readers &m_readers;
    QHash<QByteArray, QSet<Peer *>> m_peers; ///< by the hash of their token
    bool m_checking = false;
};

} // namespace callout::server
