// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/codec.h"

#include "app/protocol/errorcodec.h"
#include "app/protocol/eventcodec.h"
#include "app/protocol/json/parse.h"
#include "app/protocol/limits.h"
#include "app/protocol/objects.h"
#include "app/protocol/operationcodec.h"
#include "app/protocol/replycodec.h"

#include <array>
#include <limits>

/// Frames from the server (protocol §3.2).
namespace callout::protocol {

using namespace Qt::StringLiterals;
using namespace json;

namespace {

ServerMessage readWelcome(const Reader &reader)
{
    Welcome message;
    message.protocol = int(reader.integer("protocol"_L1, 1, 1, 1000));
    message.tenantId = reader.string("tenantId"_L1);
    message.connectionId = reader.string("connectionId"_L1);
    message.serverTime = reader.integer("serverTime"_L1);
    message.user = readUser(reader.object("user"_L1));
    message.pages = readScope(reader);
    const Reader limits = reader.object("limits"_L1);
    message.limits.frameBytes = limits.integer("frameBytes"_L1);
    message.limits.commentChars = limits.integer("commentChars"_L1);
    message.limits.opsPerMinute = int(
        limits.integer("opsPerMinute"_L1, 0, 0, std::numeric_limits<int>::max()));
    return message;
}

ServerMessage readAck(const Reader &reader)
{
    return Ack { reader.string("broadcastId"_L1), reader.integer("seq"_L1), reader.integer("timestamp"_L1) };
}

ServerMessage readReject(const Reader &reader)
{
    return Reject { reader.string("broadcastId"_L1), reader.string("urlId"_L1), readError(reader) };
}

ServerMessage readBatch(const Reader &reader)
{
    return Batch { readEvents(reader) };
}

ServerMessage readPresenceUpdate(const Reader &reader)
{
    PresenceUpdate message;
    message.urlId = reader.urlId("urlId"_L1);
    message.joined = reader.list("uj"_L1, readUser);
    message.left = reader.strings("ul"_L1, limits::serverFrameBytes);
    message.count = readCount(reader);
    return message;
}

ServerMessage readCursors(const Reader &reader)
{
    const auto cursor = [](const Reader &r) {
        return UserCursor { r.string("userId"_L1), r.number("x"_L1, 0, 0, 100), r.number("y"_L1, 0, 0, 100) };
    };
    return Cursors { reader.urlId("urlId"_L1), reader.list("cursors"_L1, cursor) };
}

ServerMessage readTyping(const Reader &reader)
{
    return Typing { reader.urlId("urlId"_L1), reader.string("conversationId"_L1),
                    reader.string("userId"_L1) };
}

ServerMessage readErrorReply(const Reader &reader)
{
    return ErrorReply { reader.integer("ref"_L1), readError(reader) };
}

ServerMessage readDrain(const Reader &reader)
{
    return Drain { int(reader.integer("retryAfterMs"_L1, 0, 0, std::numeric_limits<int>::max())) };
}

ServerMessage readPending(const Reader &reader)
{
    return PendingElsewhere { readOperation(reader.object("op"_L1)) };
}

ServerMessage readMarkRead(const Reader &reader)
{
    return MarkRead { reader.urlId("urlId"_L1), reader.integer("seq"_L1),
                      reader.uuid("conversationId"_L1, Need::Optional) };
}

ServerMessage readResubscribe(const Reader &reader)
{
    return Resubscribe { reader.urlId("urlId"_L1) };
}

struct Kind {
    QLatin1StringView type;
    ServerMessage (*read)(const Reader &);
};

constexpr std::array kinds {
    Kind { "welcome"_L1, readWelcome },
    Kind { "subscribed"_L1, [](const Reader &reader) -> ServerMessage { return readSubscribed(reader); } },
    Kind { "part"_L1, [](const Reader &reader) -> ServerMessage { return readPart(reader); } },
    Kind { "ack"_L1, readAck },
    Kind { "reject"_L1, readReject },
    Kind { "batch"_L1, readBatch },
    Kind { "p-u"_L1, readPresenceUpdate },
    Kind { "cursors"_L1, readCursors },
    Kind { "typing"_L1, readTyping },
    Kind { "error"_L1, readErrorReply },
    Kind { "drain"_L1, readDrain },
    Kind { "pending"_L1, readPending },
    Kind { "mark-read"_L1, readMarkRead },
    Kind { "resubscribe"_L1, readResubscribe },
};

ServerMessage readMessage(const Reader &reader)
{
    const QString type = reader.string("type"_L1);
    if (isEventType(type))
        return readEvent(reader);
    for (const Kind &kind : kinds) {
        if (kind.type == type)
            return kind.read(reader);
    }
    if (type.isEmpty())
        reader.fault(Code::BadRequest, u"`type` is missing"_s);
    return Unknown { type };
}

/// Writes the whole object of one message.
struct MessageWriter {
    Writer &writer;

    void operator()(const Welcome &message)
    {
        begin("welcome"_L1);
        writer.alwaysInteger("protocol"_L1, message.protocol);
        writer.string("tenantId"_L1, message.tenantId);
        writer.string("connectionId"_L1, message.connectionId);
        writer.integer("serverTime"_L1, message.serverTime);
        writer.beginObject("user"_L1);
        writeUser(writer, message.user);
        writer.end();
        writeScope(writer, message.pages);
        writer.beginObject("limits"_L1);
        writer.integer("frameBytes"_L1, message.limits.frameBytes);
        writer.integer("commentChars"_L1, message.limits.commentChars);
        writer.integer("opsPerMinute"_L1, message.limits.opsPerMinute);
        writer.end();
        writer.end();
    }
    void operator()(const Subscribed &message) { writeSubscribed(writer, message, {}); }
    void operator()(const Part &message) { writePart(writer, message, {}); }
    void operator()(const Ack &message)
    {
        begin("ack"_L1);
        writer.string("broadcastId"_L1, message.broadcastId);
        writer.integer("seq"_L1, message.seq);
        writer.integer("timestamp"_L1, message.timestamp);
        writer.end();
    }
    void operator()(const Reject &message)
    {
        begin("reject"_L1);
        writer.string("broadcastId"_L1, message.broadcastId);
        writer.string("urlId"_L1, message.urlId);
        writeError(writer, message.error);
        writer.end();
    }
    void operator()(const Event &message) { writeEvent(writer, message); }
    void operator()(const Batch &message)
    {
        begin("batch"_L1);
        writer.beginList("events"_L1);
        for (const Event &event : message.events)
            writeEvent(writer, event);
        writer.end();
        writer.end();
    }
    void operator()(const PresenceUpdate &message)
    {
        begin("p-u"_L1);
        writer.string("urlId"_L1, message.urlId);
        writeUsers(writer, "uj"_L1, message.joined);
        writer.strings("ul"_L1, message.left);
        writer.alwaysInteger("sc"_L1, message.count);
        writer.end();
    }
    void operator()(const Cursors &message)
    {
        begin("cursors"_L1);
        writer.string("urlId"_L1, message.urlId);
        writer.beginList("cursors"_L1);
        for (const UserCursor &cursor : message.cursors) {
            writer.beginObject();
            writer.string("userId"_L1, cursor.userId);
            writer.number("x"_L1, roundedPercent(cursor.x));
            writer.number("y"_L1, roundedPercent(cursor.y));
            writer.end();
        }
        writer.end();
        writer.end();
    }
    void operator()(const Typing &message)
    {
        begin("typing"_L1);
        writer.string("urlId"_L1, message.urlId);
        writer.string("conversationId"_L1, message.conversationId);
        writer.string("userId"_L1, message.userId);
        writer.end();
    }
    void operator()(const ErrorReply &message)
    {
        begin("error"_L1);
        writer.integer("ref"_L1, message.ref);
        writeError(writer, message.error);
        writer.end();
    }
    void operator()(const Drain &message)
    {
        begin("drain"_L1);
        writer.integer("retryAfterMs"_L1, message.retryAfterMs);
        writer.end();
    }
    void operator()(const PendingElsewhere &message)
    {
        begin("pending"_L1);
        writer.beginObject("op"_L1);
        writer.string("type"_L1, "op"_L1);
        writer.string("broadcastId"_L1, message.operation.broadcastId);
        writeOperation(writer, message.operation);
        writer.end();
        writer.end();
    }
    void operator()(const MarkRead &message)
    {
        begin("mark-read"_L1);
        writer.string("urlId"_L1, message.urlId);
        writer.integer("seq"_L1, message.seq);
        writer.string("conversationId"_L1, message.conversationId);
        writer.end();
    }
    void operator()(const Resubscribe &message)
    {
        begin("resubscribe"_L1);
        writer.string("urlId"_L1, message.urlId);
        writer.end();
    }
    void operator()(const Unknown &message)
    {
        writer.beginObject();
        writer.alwaysString("type"_L1, message.type);
        writer.end();
    }

private:
    void begin(QLatin1StringView type)
    {
        writer.beginObject();
        writer.string("type"_L1, type);
    }
};

} // namespace

Outcome<ServerMessage> decodeServerFrame(const QByteArray &frame)
{
    const auto object = parseObject(frame, limits::serverFrameBytes);
    if (!object)
        return Failure { object.error().error };
    Faults faults(Source::Server);
    ServerMessage message = readMessage(Reader(*object, faults));
    if (faults.any())
        return Failure { faults.error() };
    return message;
}

QByteArray encode(const ServerMessage &message)
{
    Writer writer;
    std::visit(MessageWriter { writer }, message);
    return writer.take();
}

QByteArray encodeEvent(const Event &event)
{
    Writer writer;
    writeEvent(writer, event);
    return writer.take();
}

Outcome<Event> decodeEvent(const QByteArray &bytes)
{
    const auto object = parseObject(bytes, limits::storedBytes);
    if (!object)
        return Failure { object.error().error };
    if (!isEventType(object->value("type"_L1).toString()))
        return fail(Code::UnknownType, u"not an event"_s);
    Faults faults(Source::Server);
    Event event = readEvent(Reader(*object, faults));
    if (faults.any())
        return Failure { faults.error() };
    return event;
}

QByteArray encodeBatch(std::span<const QByteArray> events)
{
    if (events.size() == 1)
        return events.front();
    Writer writer;
    writer.beginObject();
    writer.string("type"_L1, "batch"_L1);
    writer.beginList("events"_L1);
    for (const QByteArray &event : events)
        writer.raw(event);
    writer.end();
    writer.end();
    return writer.take();
}

QByteArray encodeConversation(const Conversation &conversation)
{
    Writer writer;
    writeConversation(writer, conversation, Form::Whole);
    return writer.take();
}

Outcome<Conversation> decodeConversation(const QByteArray &bytes)
{
    const auto object = parseObject(bytes, limits::storedBytes);
    if (!object)
        return Failure { object.error().error };
    Faults faults(Source::Server);
    Conversation conversation = readConversation(Reader(*object, faults), Form::Whole);
    if (faults.any())
        return Failure { faults.error() };
    return conversation;
}

} // namespace callout::protocol
