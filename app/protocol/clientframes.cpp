// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/codec.h"

#include "app/protocol/json/parse.h"
#include "app/protocol/limits.h"
#include "app/protocol/objects.h"
#include "app/protocol/operationcodec.h"

#include <array>

/// Frames from a client (protocol §3.1).
namespace callout::protocol {

using namespace Qt::StringLiterals;
using namespace json;

namespace {

const QByteArray keepAlive = QByteArrayLiteral("ping");

/// An id longer than this is not echoed in a reject.
constexpr qsizetype echoedChars = 64;

ClientMessage readSubscribe(const Reader &reader)
{
    Subscribe message;
    message.ref = reader.integer("ref"_L1);
    message.urlId = reader.urlId("urlId"_L1);
    if (reader.has("since"_L1)) {
        const Reader since = reader.object("since"_L1);
        message.since = Since { since.string("epoch"_L1), since.integer("seq"_L1), since.string("id"_L1) };
    }
    message.pending = reader.strings("pending"_L1, limits::pendingPerSubscribe);
    for (const QString &id : message.pending) {
        if (!isUuid(id))
            reader.fault(Code::BadRequest, u"`pending` holds something else than UUIDs"_s);
    }
    return message;
}

ClientMessage readUnsubscribe(const Reader &reader)
{
    return Unsubscribe { reader.integer("ref"_L1), reader.urlId("urlId"_L1) };
}

ClientMessage readOp(const Reader &reader)
{
    return readOperation(reader);
}

ClientMessage readCursor(const Reader &reader)
{
    return Cursor { reader.urlId("urlId"_L1), roundedPercent(reader.number("x"_L1, 0, 0, 100)),
                    roundedPercent(reader.number("y"_L1, 0, 0, 100)) };
}

ClientMessage readTyping(const Reader &reader)
{
    return Typing { reader.urlId("urlId"_L1), reader.uuid("conversationId"_L1, Need::Required), {} };
}

ClientMessage readMarkRead(const Reader &reader)
{
    return MarkRead { reader.urlId("urlId"_L1), reader.integer("seq"_L1),
                      reader.uuid("conversationId"_L1, Need::Optional) };
}

struct Kind {
    QLatin1StringView type;
    ClientMessage (*read)(const Reader &);
};

constexpr std::array kinds {
    Kind { "subscribe"_L1, readSubscribe },
    Kind { "unsubscribe"_L1, readUnsubscribe },
    Kind { "op"_L1, readOp },
    Kind { "cursor"_L1, readCursor },
    Kind { "typing"_L1, readTyping },
    Kind { "mark-read"_L1, readMarkRead },
};

ClientMessage readMessage(const Reader &reader)
{
    const QString type = reader.string("type"_L1);
    for (const Kind &kind : kinds) {
        if (kind.type == type)
            return kind.read(reader);
    }
    if (type.isEmpty())
        reader.fault(Code::BadRequest, u"`type` is missing"_s);
    else
        reader.fault(Code::UnknownType, u"unknown `type`"_s);
    return KeepAlive {};
}

/// What to answer to an object that is no message: from the members that can still be read.
BadFrame badFrame(const QJsonObject &object, const Error &error)
{
    BadFrame bad;
    bad.error = error;
    bad.ref = std::max<qint64>(object.value("ref"_L1).toInteger(), 0);
    bad.answer = BadFrame::Answer::Error;
    const QString broadcastId = object.value("broadcastId"_L1).toString();
    if (object.value("type"_L1).toString() == "op"_L1 && !broadcastId.isEmpty()
        && broadcastId.size() <= echoedChars) {
        bad.answer = BadFrame::Answer::Reject;
        bad.broadcastId = broadcastId;
    }
    if (const QString urlId = object.value("urlId"_L1).toString(); isUrlId(urlId))
        bad.urlId = urlId;
    return bad;
}

struct MessageWriter {
    Writer &writer;

    void operator()(const Subscribe &message)
    {
        begin("subscribe"_L1, message.ref, message.urlId);
        if (message.since) {
            writer.beginObject("since"_L1);
            writer.string("epoch"_L1, message.since->epoch);
            writer.integer("seq"_L1, message.since->seq);
            writer.string("id"_L1, message.since->id);
            writer.end();
        }
        writer.strings("pending"_L1, message.pending);
    }
    void operator()(const Unsubscribe &message) { begin("unsubscribe"_L1, message.ref, message.urlId); }
    void operator()(const Operation &message)
    {
        writer.string("type"_L1, "op"_L1);
        writer.string("broadcastId"_L1, message.broadcastId);
        writeOperation(writer, message);
    }
    void operator()(const Cursor &message)
    {
        begin("cursor"_L1, 0, message.urlId);
        writer.number("x"_L1, roundedPercent(message.x));
        writer.number("y"_L1, roundedPercent(message.y));
    }
    void operator()(const Typing &message)
    {
        begin("typing"_L1, 0, message.urlId);
        writer.string("conversationId"_L1, message.conversationId);
    }
    void operator()(const MarkRead &message)
    {
        begin("mark-read"_L1, 0, message.urlId);
        writer.integer("seq"_L1, message.seq);
        writer.string("conversationId"_L1, message.conversationId);
    }
    void operator()(const KeepAlive &) { }

private:
    void begin(QLatin1StringView type, qint64 ref, const QString &urlId)
    {
        writer.string("type"_L1, type);
        writer.integer("ref"_L1, ref);
        writer.string("urlId"_L1, urlId);
    }
};

} // namespace

Result<ClientMessage, BadFrame> decodeClientFrame(const QByteArray &frame)
{
    if (frame == keepAlive)
        return ClientMessage { KeepAlive {} };
    const auto object = parseObject(frame, limits::clientFrameBytes);
    if (!object) {
        BadFrame bad;
        bad.close = object.error().close;
        bad.error = object.error().error;
        return Failure { bad };
    }
    Faults faults(Source::Client);
    ClientMessage message = readMessage(Reader(*object, faults));
    if (faults.any())
        return Failure { badFrame(*object, faults.error()) };
    return message;
}

QByteArray encode(const ClientMessage &message)
{
    if (std::holds_alternative<KeepAlive>(message))
        return keepAlive;
    Writer writer;
    writer.beginObject();
    std::visit(MessageWriter { writer }, message);
    writer.end();
    return writer.take();
}

QByteArray canonical(const Operation &operation)
{
    Writer writer;
    writer.beginObject();
    writeOperation(writer, operation);
    writer.end();
    return writer.take();
}

} // namespace callout::protocol
