// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/peer.h"

#include "app/core/values.h"
#include "app/server/services.h"
#include "app/server/sessionwatch.h"

#include <boost/asio/post.hpp>

#include <QtEndian>

namespace callout::server {

using namespace Qt::StringLiterals;
using protocol::CloseCode;
using protocol::Code;

namespace {

constexpr quint16 noCode = 1000; ///< for a close frame that has none
constexpr int readsATurn = 4;    ///< then others are let in

QString userKey(const Actor &actor)
{
    return actor.tenantId + u'/' + actor.user.id;
}

} // namespace

Peer::Peer(Shard &shard, Services &services, SessionWatch &watch, std::unique_ptr<Stream> stream,
           SessionRecord session, int listenerId)
    : m_shard(shard),
      m_services(services),
      m_watch(watch),
      m_stream(std::move(stream)),
      m_session(std::move(session)),
      m_listenerId(listenerId),
      m_reader(protocol::limits::clientFrameBytes),
      m_subscriptions(*this),
      m_frames(services.options.framesPerMinute),
      m_lastReceived(std::chrono::steady_clock::now())
{
}

Peer::~Peer() = default;

void Peer::start(const QByteArray &response, const QByteArray &bytes)
{
    m_self = shared_from_this();
    m_shard.add(this);
    m_watch.add(this);
    m_out.push(response);
    m_shard.defer(m_self, Shard::Phase::Connections);
    if (m_services.userConnections.enter(userKey(m_session.actor)) == ConnectionCounter::Entry::Full) {
        close(CloseCode::TooMany, "too many connections of this user");
    } else {
        m_counted = true;
        protocol::Welcome welcome;
        welcome.tenantId = m_session.actor.tenantId;
        welcome.connectionId = newUuid();
        welcome.serverTime = Services::now();
        welcome.user = user();
        welcome.pages = m_session.actor.pages;
        welcome.limits = { protocol::limits::clientFrameBytes, protocol::limits::commentChars,
                           m_services.operations.perMinute() };
        send(welcome);
        received({ bytes.constData(), size_t(bytes.size()) });
    }
    if (m_state != State::Ended)
        readSome();
}

// -- the end ------------------------------------------------------------------------------------------

void Peer::close(quint16 code, const QByteArray &reason)
{
    if (m_state != State::Open)
        return;
    m_state = State::Closing;
    m_abortAt = std::chrono::steady_clock::now() + m_services.options.closing;
    m_subscriptions.clear();
    m_out.push(closeFrame(code, reason));
    m_shard.defer(m_self, Shard::Phase::Connections);
    if (std::exchange(m_paused, false))
        waitReadable();
}

void Peer::fail(CloseCode code)
{
    if (m_state != State::Open || m_failure)
        return;
    m_failure = code;
    m_shard.defer(m_self, Shard::Phase::Connections);
}

void Peer::checkBudget()
{
    if (m_out.counted() + m_subscriptions.heldBytes() > m_services.options.unsentBytes)
        fail(CloseCode::TooSlow);
}

void Peer::goAway(CloseCode code)
{
    close(code, "the server is going away");
}

void Peer::announceDrain(std::chrono::milliseconds retryAfter)
{
    if (m_state == State::Open)
        send(protocol::Drain { int(retryAfter.count()) });
}

void Peer::end()
{
    if (std::exchange(m_state, State::Ended) == State::Ended)
        return;
    m_subscriptions.clear();
    m_stream->close();
    m_shard.remove(this);
    m_watch.remove(this);
    if (m_counted)
        m_services.userConnections.leave(userKey(m_session.actor));
    // Whoever called may still be in one of this object's functions.
    boost::asio::post(m_shard.context(), [self = std::move(m_self)] {});
}

void Peer::tick(SteadyTime now)
{
    const NetworkOptions &options = m_services.options;
    if (m_state == State::Closing) {
        if (now >= m_abortAt)
            end();
        return;
    }
    if (m_session.expiresAt <= Services::now())
        return expire();
    const auto silent = now - m_lastReceived;
    if (silent >= options.silence)
        return close(CloseCode::GoingAway, "no sign of life");
    if (silent >= options.pingAfter && !std::exchange(m_pinged, true))
        send(framed(Opcode::Ping, {}));
}

void Peer::expire()
{
    close(CloseCode::NotAuthenticated, "the session has expired");
}

void Peer::sessionChecked(const SessionRecord *session)
{
    if (m_state != State::Open)
        return;
    if (!session) {
        return m_session.expiresAt <= Services::now() ? expire()
                                                      : close(CloseCode::NoAccess, "the session was revoked");
    }
    m_session.expiresAt = session->expiresAt;
    if (session->actor == m_session.actor)
        return;
    m_session.actor = session->actor;
    m_subscriptions.retain(m_session.actor.pages);
}

// -- reading -----------------------------------------------------------------------------------------

void Peer::waitReadable()
{
    if (m_waitingToRead || m_paused || m_state == State::Ended)
        return;
    m_waitingToRead = true;
    m_stream->socket().async_wait(Stream::Socket::wait_read,
                                  [self = shared_from_this()](const auto &failure) {
                                      const Shard::Turn turn(self->m_shard);
                                      self->m_waitingToRead = false;
                                      if (failure)
                                          self->end();
                                      else
                                          self->readSome();
                                  });
}

void Peer::readAgain()
{
    m_waitingToRead = true;
    boost::asio::post(m_shard.context(), [self = shared_from_this()] {
        const Shard::Turn turn(self->m_shard);
        self->m_waitingToRead = false;
        self->readSome();
    });
}

void Peer::readSome()
{
    const std::span<char> buffer = m_shard.readBuffer();
    for (int i = 0; i < readsATurn && m_state != State::Ended; ++i) {
        m_paused = m_state == State::Open && m_inFlight >= m_services.options.operationsInFlight;
        if (m_paused)
            return;
        const Stream::Io io = m_stream->read(buffer);
        switch (io.state) {
        case Stream::State::Done:
            received({ buffer.data(), size_t(io.bytes) });
            if (!m_stream->isTls() && size_t(io.bytes) < buffer.size())
                return waitReadable();
            break;
        case Stream::State::WantRead:
            return waitReadable();
        case Stream::State::WantWrite:
            m_readWantsWrite = true;
            return waitWritable();
        case Stream::State::Closed:
            return end();
        }
    }
    if (m_state != State::Ended)
        readAgain();
}

void Peer::received(std::span<const char> bytes)
{
    m_lastReceived = std::chrono::steady_clock::now();
    m_pinged = false;
    if (m_state != State::Open)
        return;
    const auto fault = m_reader.read(bytes,
                                     [this](FrameReader::Message &&m) { return handle(std::move(m)); });
    if (fault)
        close(*fault, {});
}

FrameReader::Next Peer::handle(FrameReader::Message &&message)
{
    if (m_frames.take(m_services.options.framesPerMinute, m_lastReceived)) {
        close(CloseCode::TooMany, "too many frames");
        return FrameReader::Next::Stop;
    }
    switch (message.opcode) {
    case Opcode::Ping:
        send(framed(Opcode::Pong, message.payload));
        break;
    case Opcode::Close:
        close(message.payload.isEmpty() ? noCode : qFromBigEndian<quint16>(message.payload.constData()), {});
        break;
    case Opcode::Binary:
        close(CloseCode::NotJson, "text frames only");
        break;
    case Opcode::Text:
        handleText(message.payload);
        break;
    case Opcode::Pong:
    case Opcode::Continuation:
        break;
    }
    return m_state == State::Open ? FrameReader::Next::Go : FrameReader::Next::Stop;
}

void Peer::handleText(const QByteArray &text)
{
    auto message = protocol::decodeClientFrame(text);
    if (message) {
        std::visit([this](auto &&body) { on(std::move(body)); }, std::move(*message));
        return;
    }
    const protocol::BadFrame &bad = message.error();
    switch (bad.answer) {
    case protocol::BadFrame::Answer::Close:
        return close(bad.close, bad.error.reason.toUtf8());
    case protocol::BadFrame::Answer::Error:
        return send(protocol::ErrorReply { bad.ref, bad.error });
    case protocol::BadFrame::Answer::Reject:
        return send(protocol::Reject { bad.broadcastId, bad.urlId, bad.error });
    }
}

// -- one handler a message ---------------------------------------------------------------------------

void Peer::on(protocol::Subscribe &&message)
{
    m_subscriptions.subscribe(std::move(message));
}

void Peer::on(protocol::Unsubscribe &&message)
{
    m_subscriptions.unsubscribe(message.urlId);
}

void Peer::on(protocol::Cursor &&message)
{
    if (m_subscriptions.contains(message.urlId))
        m_services.hub.cursorMoved({ actor().tenantId, message.urlId }, user().id, message.x, message.y);
}

void Peer::on(protocol::Typing &&message)
{
    if (m_subscriptions.contains(message.urlId))
        m_services.hub.typed({ actor().tenantId, message.urlId }, user().id, message.conversationId);
}

void Peer::on(protocol::MarkRead &&message)
{
    m_services.writer.markRead({ actor(), message.urlId, message.seq, message.conversationId });
    if (m_subscriptions.contains(message.urlId))
        m_services.hub.markedRead({ actor().tenantId, message.urlId }, user().id, message);
}

void Peer::on(protocol::Operation &&message)
{
    const QString broadcastId = message.broadcastId;
    const QString urlId = message.urlId;
    if (m_services.draining) {
        return send(protocol::Reject {
            broadcastId, urlId, { Code::Unavailable, u"The server is about to stop."_s, {} } });
    }
    if (const auto wait = m_services.operations.take(userKey(actor()))) {
        return send(protocol::Reject {
            broadcastId, urlId, { Code::RateLimited, u"Too many changes at once."_s, int(wait->count()) } });
    }
    ++m_inFlight;
    // The event goes to the rooms even if this connection is gone by then.
    m_services.writer.submit({ actor(), std::move(message) },
                             [peer = weak(), &shard = m_shard, &broker = m_services.broker, broadcastId,
                              page = PageRef { actor().tenantId, urlId }](const Outcome<Applied> &outcome) {
                                 if (outcome && !outcome.value().repeated)
                                     broker.publish({ page, outcome.value().seq, outcome.value().event });
                                 shard.post([peer, broadcastId, urlId = page.urlId, outcome] {
                                     if (const auto alive = peer.lock())
                                         alive->answered(broadcastId, urlId, outcome);
                                 });
                             });
}

void Peer::answered(const QString &broadcastId, const QString &urlId, const Outcome<Applied> &outcome)
{
    --m_inFlight;
    if (m_state != State::Open)
        return;
    if (outcome)
        send(protocol::Ack { broadcastId, outcome.value().seq, outcome.value().timestamp });
    else
        send(protocol::Reject { broadcastId, urlId, outcome.error() });
    if (m_paused && m_inFlight <= m_services.options.operationsInFlight / 2)
        readSome();
}

// -- writing -----------------------------------------------------------------------------------------

void Peer::send(const protocol::ServerMessage &message)
{
    send(framed(Opcode::Text, protocol::encode(message)));
}

void Peer::send(const QByteArray &frame, SendQueue::Weight weight)
{
    if (m_state != State::Open)
        return;
    m_out.push(frame, weight);
    m_shard.defer(m_self, Shard::Phase::Connections);
}

void Peer::flush()
{
    if (m_state == State::Open && m_failure) {
        m_out.dropWaiting();
        close(*m_failure, *m_failure == CloseCode::TooSlow ? "too slow" : "");
    }
    while (m_state != State::Ended && !m_out.isEmpty() && !m_waitingToWrite) {
        switch (m_stream->write(m_out).state) {
        case Stream::State::Done:
            break;
        case Stream::State::WantWrite:
        case Stream::State::WantRead: // renegotiation is off, so TLS cannot ask for this
            waitWritable();
            break;
        case Stream::State::Closed:
            return end();
        }
    }
    if (m_state == State::Open) {
        if (!m_out.hasFree())
            m_subscriptions.replyWritten();
        checkBudget();
    } else if (m_state == State::Closing && m_out.isEmpty() && !std::exchange(m_halfClosed, true)) {
        m_stream->shutDownWrite();
    }
}

void Peer::waitWritable()
{
    if (m_waitingToWrite || m_state == State::Ended)
        return;
    m_waitingToWrite = true;
    m_stream->socket().async_wait(
        Stream::Socket::wait_write, [self = shared_from_this()](const auto &failure) {
            const Shard::Turn turn(self->m_shard);
            self->m_waitingToWrite = false;
            if (failure)
                return self->end();
            self->flush();
            if (std::exchange(self->m_readWantsWrite, false) && !self->m_waitingToRead)
                self->readSome();
        });
}

} // namespace callout::server
