// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/codec.h"
#include "app/server/framereader.h"
#include "app/server/ratelimit.h"
#include "app/server/shard.h"
#include "app/server/store.h"
#include "app/server/stream.h"
#include "app/server/subscriptions.h"

#include <memory>

namespace callout::server {

struct Services;
class SessionWatch;

/// One client on the native door's WebSocket, from the upgrade to the end of its socket. All that
/// it sends goes through one queue, so that no frame ever begins inside another. Its shard's thread.
class Peer final : public Connection, public Deferred, public std::enable_shared_from_this<Peer> {
public:
    Peer(Shard &shard, Services &services, SessionWatch &watch, std::unique_ptr<Stream> stream,
         SessionRecord session, int listenerId);
    ~Peer() override;

    /// Answers the upgrade with `response`, says welcome, and handles `received`, which the client
    /// sent behind its request.
    void start(const QByteArray &response, const QByteArray &received);

    // -- Connection, Deferred ----------------------------------------------------------------------
    void tick(SteadyTime now) override;
    void announceDrain(std::chrono::milliseconds retryAfter) override;
    void goAway(protocol::CloseCode code) override;
    void abort() override { end(); }
    int listenerId() const override { return m_listenerId; }
    void endTurn() override { flush(); }

    // -- for its subscriptions ---------------------------------------------------------------------
    std::weak_ptr<Peer> weak() { return weak_from_this(); }
    Shard &shard() { return m_shard; }
    Services &services() { return m_services; }
    Subscriptions &subscriptions() { return m_subscriptions; }
    const Actor &actor() const { return m_session.actor; }
    const User &user() const { return m_session.actor.user; }
    void send(const QByteArray &frame, SendQueue::Weight weight = SendQueue::Weight::Counted);
    void send(const protocol::ServerMessage &message);
    bool isBlocked() const { return m_waitingToWrite; } ///< bytes wait for the client
    bool hasReplyWaiting() const { return m_out.hasFree(); }
    /// Closes at the end of the turn; may be called while a room delivers.
    void fail(protocol::CloseCode code);
    void checkBudget();

    // -- for SessionWatch ----------------------------------------------------------------------------
    const QByteArray &tokenHash() const { return m_session.tokenHash; }
    /// The session as it is now; none: it was revoked.
    void sessionChecked(const SessionRecord *session);

private:
    enum class State {
        Open,
        Closing, ///< a close frame waits or was written; what comes in is thrown away
        Ended,
    };

    void close(quint16 code, const QByteArray &reason);
    void close(protocol::CloseCode code, const QByteArray &reason) { close(quint16(code), reason); }
    void end();
    void expire();

    void waitReadable();
    void readSome();
    void readAgain();
    void received(std::span<const char> bytes);
    FrameReader::Next handle(FrameReader::Message &&message);
    void handleText(const QByteArray &text);
    void flush();
    void waitWritable();

    void on(protocol::Subscribe &&message);
    void on(protocol::Unsubscribe &&message);
    void on(protocol::Operation &&message);
    void on(protocol::Cursor &&message);
    void on(protocol::Typing &&message);
    void on(protocol::MarkRead &&message);
    void on(protocol::KeepAlive &&) { }
    void answered(const QString &broadcastId, const QString &urlId, const Outcome<Applied> &outcome);

    Shard &m_shard;
    Services &m_services;
    SessionWatch &m_watch;
    std::unique_ptr<Stream> m_stream;
    SessionRecord m_session;
    const int m_listenerId;
    std::shared_ptr<Peer> m_self; ///< until end()

    State m_state = State::Open;
    FrameReader m_reader;
    SendQueue m_out;
    Subscriptions m_subscriptions;
    Bucket m_frames;
    bool m_counted = false; ///< as one of its user's connections
    bool m_waitingToRead = false;
    bool m_paused = false; ///< enough operations are in flight
    bool m_waitingToWrite = false;
    bool m_readWantsWrite = false; ///< TLS has to write before it can read on
    bool m_halfClosed = false;
    bool m_pinged = false;
    std::optional<protocol::CloseCode> m_failure;
    int m_inFlight = 0; ///< operations
    SteadyTime m_lastReceived;
    SteadyTime m_abortAt {};
};

} // namespace callout::server
