// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/replycodec.h"

#include "app/protocol/codec.h"
#include "app/protocol/eventcodec.h"
#include "app/protocol/objects.h"

#include <limits>

namespace callout::protocol::json {

using namespace Qt::StringLiterals;

namespace {

std::vector<Conversation> readConversations(const Reader &reader)
{
    return reader.list("conversations"_L1, [](const Reader &r) { return readConversation(r, Form::Whole); });
}

/// A conversation that was never created here continues one of an earlier part.
Form formOf(const Conversation &conversation)
{
    return conversation.createdAt == 0 ? Form::Continued : Form::Whole;
}

void writeLists(Writer &writer, const std::vector<Event> &own, std::span<const QByteArray> encoded,
                const std::vector<Conversation> &conversations)
{
    if (!own.empty() || !encoded.empty()) {
        writer.beginList("events"_L1);
        for (const Event &event : own)
            writeEvent(writer, event);
        for (const QByteArray &event : encoded)
            writer.raw(event);
        writer.end();
    }
    if (!conversations.empty()) {
        writer.beginList("conversations"_L1);
        for (const Conversation &conversation : conversations)
            writeConversation(writer, conversation, formOf(conversation));
        writer.end();
    }
}

Presence readPresence(const Reader &reader)
{
    return { reader.list("users"_L1, readUser), readCount(reader) };
}

} // namespace

std::vector<Event> readEvents(const Reader &reader)
{
    std::vector<Event> events;
    reader.list("events"_L1, [&events](const Reader &element) {
        if (isEventType(element.string("type"_L1)))
            events.push_back(readEvent(element));
        return 0;
    });
    return events;
}

int readCount(const Reader &reader)
{
    return int(reader.integer("sc"_L1, 0, 0, std::numeric_limits<int>::max()));
}

void writeUsers(Writer &writer, Writer::Key key, const std::vector<User> &users)
{
    if (users.empty())
        return;
    writer.beginList(key);
    for (const User &user : users) {
        writer.beginObject();
        writeUser(writer, user);
        writer.end();
    }
    writer.end();
}

Subscribed readSubscribed(const Reader &reader)
{
    Subscribed reply;
    reply.ref = reader.integer("ref"_L1);
    reply.urlId = reader.urlId("urlId"_L1);
    reply.epoch = reader.string("epoch"_L1);
    reply.seq = reader.integer("seq"_L1);
    reply.resumed = reader.flag("resumed"_L1);
    reply.events = readEvents(reader);
    reply.conversations = readConversations(reader);
    reply.more = reader.flag("more"_L1);
    if (reader.has("page"_L1))
        reply.page = readPage(reader.object("page"_L1));
    reply.presence = readPresence(reader.object("presence"_L1));
    reply.stored = reader.list("stored"_L1, [](const Reader &r) {
        return Stored { r.string("broadcastId"_L1), r.integer("seq"_L1) };
    });
    reply.read = reader.integer("read"_L1);
    reply.readIn = reader.list("readIn"_L1, [](const Reader &r) {
        return ReadIn { r.uuid("conversationId"_L1, Need::Required), r.integer("seq"_L1) };
    });
    return reply;
}

Part readPart(const Reader &reader)
{
    return { reader.integer("ref"_L1), readEvents(reader), readConversations(reader),
             reader.flag("more"_L1) };
}

void beginSubscribed(Writer &writer, const Subscribed &reply)
{
    writer.beginObject();
    writer.string("type"_L1, "subscribed"_L1);
    writer.integer("ref"_L1, reply.ref);
    writer.string("urlId"_L1, reply.urlId);
    writer.string("epoch"_L1, reply.epoch);
    writer.integer("seq"_L1, reply.seq);
    writer.flag("resumed"_L1, reply.resumed);
    writer.flag("more"_L1, reply.more);
    if (reply.page) {
        writer.beginObject("page"_L1);
        writePage(writer, *reply.page);
        writer.end();
    }
    writer.beginObject("presence"_L1);
    writeUsers(writer, "users"_L1, reply.presence.users);
    writer.alwaysInteger("sc"_L1, reply.presence.count);
    writer.end();
    if (!reply.stored.empty()) {
        writer.beginList("stored"_L1);
        for (const Stored &stored : reply.stored) {
            writer.beginObject();
            writer.string("broadcastId"_L1, stored.broadcastId);
            writer.integer("seq"_L1, stored.seq);
            writer.end();
        }
        writer.end();
    }
    writer.integer("read"_L1, reply.read);
    if (!reply.readIn.empty()) {
        writer.beginList("readIn"_L1);
        for (const ReadIn &read : reply.readIn) {
            writer.beginObject();
            writer.string("conversationId"_L1, read.conversationId);
            writer.integer("seq"_L1, read.seq);
            writer.end();
        }
        writer.end();
    }
}

void beginPart(Writer &writer, const Part &part)
{
    writer.beginObject();
    writer.string("type"_L1, "part"_L1);
    writer.integer("ref"_L1, part.ref);
    writer.flag("more"_L1, part.more);
}

void writeSubscribed(Writer &writer, const Subscribed &reply, std::span<const QByteArray> events)
{
    beginSubscribed(writer, reply);
    writeLists(writer, reply.events, events, reply.conversations);
    writer.end();
}

void writePart(Writer &writer, const Part &part, std::span<const QByteArray> events)
{
    beginPart(writer, part);
    writeLists(writer, part.events, events, part.conversations);
    writer.end();
}

} // namespace callout::protocol::json

namespace callout::protocol {

QByteArray encodeSubscribed(const Subscribed &reply, std::span<const QByteArray> events)
{
    json::Writer writer;
    json::writeSubscribed(writer, reply, events);
    return writer.take();
}

QByteArray encodePart(const Part &part, std::span<const QByteArray> events)
{
    json::Writer writer;
    json::writePart(writer, part, events);
    return writer.take();
}

} // namespace callout::protocol
