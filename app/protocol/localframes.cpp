// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/localframes.h"

#include "app/protocol/errorcodec.h"
#include "app/protocol/json/parse.h"
#include "app/protocol/json/reader.h"
#include "app/protocol/json/writer.h"

#include <array>

/// Frames between the processes of one user (protocol §13).
namespace callout::protocol {

using namespace Qt::StringLiterals;
using namespace json;

namespace {

/// None of these frames is longer: what is, need not be looked into.
constexpr qsizetype mostBytes = 16 * 1024;

template <typename T>
LocalMessage plain(const Reader &)
{
    return T {};
}

LocalMessage readHello(const Reader &reader)
{
    return LocalHello { int(reader.integer("version"_L1, 0, 0, 1000000)), reader.string("program"_L1) };
}

LocalMessage readAttach(const Reader &reader)
{
    return Attach { reader.integer("ref"_L1) };
}

LocalMessage readAttached(const Reader &reader)
{
    return Attached { reader.integer("ref"_L1) };
}

LocalMessage readDetached(const Reader &reader)
{
    return Detached { reader.integer("ref"_L1), reader.string("fault"_L1),
                      int(reader.integer("closeCode"_L1, 0, 0, 65535)), reader.string("reason"_L1),
                      int(reader.integer("retryAfterMs"_L1, 0, 0, 86400000)) };
}

LocalMessage readRaise(const Reader &reader)
{
    return Raise { reader.integer("ref"_L1), reader.string("target"_L1), reader.string("activation"_L1) };
}

LocalMessage readRaised(const Reader &reader)
{
    return Raised { reader.integer("ref"_L1), reader.flag("done"_L1) };
}

LocalMessage readServer(const Reader &reader)
{
    if (reader.has("code"_L1))
        return WorkspaceServer { {}, 0, {}, {}, 0, readError(reader) };
    return WorkspaceServer { reader.string("tenantId"_L1),
                             int(reader.integer("port"_L1, 0, 0, 65535)),
                             reader.string("token"_L1),
                             reader.string("fingerprint"_L1),
                             int(reader.integer("sharingPort"_L1, 0, 0, 65535)),
                             {} };
}

LocalMessage readShare(const Reader &reader)
{
    return Share { reader.flag("on"_L1) };
}

LocalMessage readShareFailed(const Reader &reader)
{
    return ShareFailed { readError(reader) };
}

struct Kind {
    QLatin1StringView type;
    LocalMessage (*read)(const Reader &);
};

/// In the order of LocalMessage.
constexpr std::array kinds {
    Kind { "local"_L1, readHello },
    Kind { "are-you-there"_L1, plain<AreYouThere> },
    Kind { "here"_L1, plain<Here> },
    Kind { "attach"_L1, readAttach },
    Kind { "attached"_L1, readAttached },
    Kind { "detach"_L1, plain<Detach> },
    Kind { "detached"_L1, readDetached },
    Kind { "live"_L1, plain<Live> },
    Kind { "try-now"_L1, plain<TryNow> },
    Kind { "ping"_L1, plain<Ping> },
    Kind { "pong"_L1, plain<Pong> },
    Kind { "raise"_L1, readRaise },
    Kind { "raised"_L1, readRaised },
    Kind { "server"_L1, readServer },
    Kind { "share"_L1, readShare },
    Kind { "share-failed"_L1, readShareFailed },
    Kind { "person-changed"_L1, plain<PersonChanged> },
};
static_assert(kinds.size() == std::variant_size_v<LocalMessage>);

struct MembersWriter {
    Writer &writer;

    template <typename Plain>
    void operator()(const Plain &)
    {
    }
    void operator()(const LocalHello &message)
    {
        writer.alwaysInteger("version"_L1, message.version);
        writer.string("program"_L1, message.program);
    }
    void operator()(const Attach &message) { writer.integer("ref"_L1, message.ref); }
    void operator()(const Attached &message) { writer.integer("ref"_L1, message.ref); }
    void operator()(const Detached &message)
    {
        writer.integer("ref"_L1, message.ref);
        writer.string("fault"_L1, message.fault);
        writer.integer("closeCode"_L1, message.closeCode);
        writer.string("reason"_L1, message.reason);
        writer.integer("retryAfterMs"_L1, message.retryAfterMs);
    }
    void operator()(const Raise &message)
    {
        writer.integer("ref"_L1, message.ref);
        writer.string("target"_L1, message.target);
        writer.string("activation"_L1, message.activation);
    }
    void operator()(const Raised &message)
    {
        writer.integer("ref"_L1, message.ref);
        writer.flag("done"_L1, message.done);
    }
    void operator()(const WorkspaceServer &message)
    {
        if (message.failed)
            return writeError(writer, *message.failed);
        writer.string("tenantId"_L1, message.tenantId);
        writer.integer("port"_L1, message.port);
        writer.string("token"_L1, message.token);
        writer.string("fingerprint"_L1, message.fingerprint);
        writer.integer("sharingPort"_L1, message.sharingPort);
    }
    void operator()(const Share &message) { writer.flag("on"_L1, message.on); }
    void operator()(const ShareFailed &message) { writeError(writer, message.error); }
};

/// Where a member's value begins and ends in the text of an object.
struct Span {
    qsizetype keyAt = -1; ///< of its opening quote
    qsizetype from = -1;
    qsizetype to = -1;
};

/// The value of a member of the outermost object, by its bytes.
Span memberSpan(QByteArrayView json, QByteArrayView quotedKey)
{
    int depth = 0;
    bool inString = false;
    qsizetype stringAt = -1;
    Span found;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (inString) {
            if (c == '\\')
                ++at;
            else if (c == '"')
                inString = false;
            continue;
        }
        if (c == '"') {
            inString = true;
            stringAt = at;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == ':' && depth == 1 && json.sliced(stringAt).startsWith(quotedKey)) {
            found = { stringAt, at + 1, -1 };
        } else if ((c == ',' && depth == 1) || (c == '}' && depth == 1)) {
            if (found.from >= 0) {
                found.to = at;
                return found;
            }
        }
        if (c == '}' || c == ']')
            --depth;
    }
    return {};
}

} // namespace

std::optional<LocalMessage> decodeLocalFrame(const QByteArray &frame)
{
    if (frame.size() > mostBytes)
        return {};
    const auto object = parseObject(frame, mostBytes);
    if (!object)
        return {};
    const QString type = object->value("type"_L1).toString();
    for (const Kind &kind : kinds) {
        if (kind.type != type)
            continue;
        Faults faults(Source::Server);
        LocalMessage message = kind.read(Reader(*object, faults));
        if (faults.any())
            return {};
        return message;
    }
    return {};
}

QByteArray encode(const LocalMessage &message)
{
    Writer writer;
    writer.beginObject();
    writer.string("type"_L1, kinds[message.index()].type);
    std::visit(MembersWriter { writer }, message);
    writer.end();
    return writer.take();
}

QByteArray pendingFrame(const QByteArray &operation)
{
    return R"({"type":"pending","op":)" + operation + '}';
}

QByteArray withRef(const QByteArray &frame, qint64 ref)
{
    const Span span = memberSpan(frame, "\"ref\"");
    const QByteArray value = QByteArray::number(ref);
    if (span.keyAt >= 0)
        return frame.first(span.from) + value + frame.sliced(span.to);
    if (ref == 0)
        return frame;
    const qsizetype brace = frame.indexOf('{');
    const bool empty = frame.sliced(brace + 1).trimmed().startsWith('}');
    return frame.first(brace + 1) + "\"ref\":" + value + (empty ? "" : ",") + frame.sliced(brace + 1);
}

} // namespace callout::protocol
