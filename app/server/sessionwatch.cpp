// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/sessionwatch.h"

#include "app/server/peer.h"
#include "app/server/readers.h"

namespace callout::server {

SessionWatch::SessionWatch(Shard &shard, Readers &readers) : m_shard(shard), m_readers(readers)
{
    m_shard.onTick([this](SteadyTime) { check(); });
}

void SessionWatch::add(Peer *peer)
{
    m_peers[peer->tokenHash()].insert(peer);
}

void SessionWatch::remove(Peer *peer)
{
    const auto found = m_peers.find(peer->tokenHash());
    if (found == m_peers.end())
        return;
    found->remove(peer);
    if (found->isEmpty())
        m_peers.erase(found);
}

void SessionWatch::check()
{
    if (m_checking || m_peers.isEmpty())
        return;
    m_checking = true;
    const std::vector<QByteArray> hashes(m_peers.keyBegin(), m_peers.keyEnd());
    m_readers.run([this, hashes](Store &store) {
        auto present = store.sessionsAmong(hashes);
        m_shard.post([this, hashes, present = std::move(present)] {
            m_checking = false;
            // A store that cannot be read now says nothing about anyone's session.
            if (present)
                checked(hashes, present.value());
        });
    });
}

void SessionWatch::checked(const std::vector<QByteArray> &asked, const std::vector<SessionRecord> &present)
{
    QHash<QByteArray, const SessionRecord *> records;
    for (const SessionRecord &session : present)
        records.insert(session.tokenHash, &session);
    for (const QByteArray &hash : asked) {
        const QSet<Peer *> peers = m_peers.value(hash); // a connection may end here
        for (Peer *peer : peers)
            peer->sessionChecked(records.value(hash));
    }
}

} // namespace callout::server
