// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/messages.h"

#include <deque>
#include <functional>
#include <random>

namespace callout::test {

using Random = std::mt19937;

/// One page's server as protocol §3 and §4 describe it, in memory and naive on purpose: it shares
/// no code with the client's fold, so that agreement means something.
class ReferenceServer {
public:
    struct Peer {
        User user;
        bool connected = false;
        bool subscribed = false;
        std::deque<protocol::ServerMessage> out; ///< frames on their way to this client
    };
    struct Deleted {
        Conversation conversation;
        Timestamp at = 0;
    };

    explicit ReferenceServer(QString urlId);

    void receive(Peer &from, const protocol::ClientMessage &message, Timestamp now, Random &random);

    // What the world can do to it.
    qint64 tailLimit = 12;       ///< more missing events than this: a snapshot
    double rejects = 0.03;       ///< share of valid operations refused all the same
    double lostEvents = 0.0;     ///< share of events that a peer does not get
    double doubledEvents = 0.05; ///< share of events that a peer gets twice
    size_t partSize = 3;         ///< comments or events in a part
    std::vector<Peer *> peers;

    // What is true.
    QString epoch = QStringLiteral("e1");
    Page page;
    bool exists = false;
    std::vector<Conversation> conversations; ///< in order of creation
    std::vector<protocol::Event> log;

private:
    struct Known {
        protocol::Operation operation;
        qint64 seq;
        Timestamp timestamp;
    };

    void subscribe(Peer &peer, const protocol::Subscribe &request, Random &random);
    void operate(Peer &peer, const protocol::Operation &operation, Timestamp now, Random &random);
    std::optional<protocol::EventBody> carryOut(const User &user, const protocol::Operation &operation,
                                                qint64 seq, Timestamp now, protocol::Code &why);
    Conversation *conversation(const QString &id);
    static void acknowledge(Peer &peer, const protocol::Ack &ack, Random &random);
    void publish(const protocol::Event &event, Random &random);

    QString m_urlId;
    QHash<QString, Known> m_known; ///< user id + broadcastId
    QHash<QString, qint64> m_read;
    QSet<QString> m_takenIds;
    QHash<QString, Deleted> m_deleted;
    int m_lastNumber = 0; ///< of a conversation
};

} // namespace callout::test
