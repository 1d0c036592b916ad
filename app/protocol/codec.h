// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/messages.h"

#include <QByteArray>

#include <span>

/// Frames to values and back: the only way in or out of JSON for the WebSocket. Pure functions,
/// any thread. Any bytes at all give a value or an error, with memory in proportion to them.
/// Outgoing `%` is written `\u0025`; members with their default value are left out (protocol §1, §2).
namespace callout::protocol {

/// Why a client's frame was not understood, and what the server answers.
struct BadFrame {
    enum class Answer {
        Close,  ///< not JSON, not an object, too deep, too large: close with `close`
        Error,  ///< `error` with `ref`
        Reject, ///< an operation: `reject` with `broadcastId` and `urlId`
    };
    Answer answer = Answer::Close;
    CloseCode close = CloseCode::NotJson;
    qint64 ref = 0;
    QString broadcastId;
    QString urlId;
    protocol::Error error;
};

/// A frame from a client, with the limits of protocol §2, §4 and §6 enforced. Anchors come rounded
/// (callout::normalised); in texts CR LF and CR become a newline.
Result<ClientMessage, BadFrame> decodeClientFrame(const QByteArray &frame);

/// A frame from the server. An unknown `type` is the value Unknown; a malformed frame an error.
Outcome<ServerMessage> decodeServerFrame(const QByteArray &frame);

QByteArray encode(const ClientMessage &message);
QByteArray encode(const ServerMessage &message);

/// One event as it is stored and sent; the bytes that encodeBatch and encodeSubscribed take.
QByteArray encodeEvent(const Event &event);
Outcome<Event> decodeEvent(const QByteArray &bytes);

/// `{"type":"batch","events":[…]}` from events that are already encoded; a single one stays bare.
QByteArray encodeBatch(std::span<const QByteArray> events);

/// Subscribed and Part with events that are already encoded (their `events` must be empty).
QByteArray encodeSubscribed(const Subscribed &reply, std::span<const QByteArray> events);
QByteArray encodePart(const Part &part, std::span<const QByteArray> events);

/// The operation alone, canonical: what idempotency hashes compare.
QByteArray canonical(const Operation &operation);

/// A conversation or comment by itself, as stored and exported; the inverse fails on foreign bytes.
QByteArray encodeConversation(const Conversation &conversation);
Outcome<Conversation> decodeConversation(const QByteArray &bytes);

} // namespace callout::protocol
