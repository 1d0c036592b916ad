// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/protocol/http.h"

#include "app/protocol/errorcodec.h"
#include "app/protocol/json/parse.h"
#include "app/protocol/limits.h"
#include "app/protocol/names.h"
#include "app/protocol/objects.h"

#include <algorithm>
#include <limits>

namespace callout::protocol {

using namespace Qt::StringLiterals;
using namespace json;

namespace {

/// Parses a body and reads it as T by `read(const Reader &)`.
template <typename T, typename Read>
Outcome<T> decodeBody(const QByteArray &body, Source source, Read read,
                      RepeatedKeys repeatedKeys = RepeatedKeys::LastWins)
{
    const auto most = source == Source::Client ? limits::httpRequestBytes : limits::httpReplyBytes;
    const auto object = parseObject(body, most, repeatedKeys);
    if (!object)
        return Failure { object.error().error };
    Faults faults(source);
    T value = read(Reader(*object, faults));
    if (faults.any())
        return Failure { faults.error() };
    return value;
}

void beginSuccess(Writer &writer)
{
    writer.beginObject();
    writer.string("status"_L1, "success"_L1);
}

/// A string that must be there, from whichever side.
QString required(const Reader &reader, Key key, qsizetype most)
{
    const QString value = reader.string(key, { 1, most });
    if (value.isEmpty())
        reader.fault(Code::BadRequest, u"`%1` is missing"_s.arg(key));
    return value;
}

bool isGuestKey(const QString &key)
{
    const auto allowed = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-'
            || c == u'_';
    };
    return key.size() == limits::secretChars && std::all_of(key.begin(), key.end(), allowed);
}

SsoCredentials readSso(const Reader &reader)
{
    return { reader.string("userDataJSONBase64"_L1), reader.string("verificationHash"_L1),
             reader.integer("timestamp"_L1) };
}

SessionRequest readSessionRequest(const Reader &reader)
{
    SessionRequest request;
    request.tenantId = reader.string("tenantId"_L1);
    if (!isTenantId(request.tenantId))
        reader.fault(Code::BadRequest, u"`tenantId` is missing or malformed"_s);
    if (reader.has("sso"_L1)) {
        request.sso = readSso(reader.object("sso"_L1));
        return request;
    }
    request.invite = required(reader, "invite"_L1, limits::userIdChars);
    request.name = required(reader, "name"_L1, limits::nameChars);
    request.guestKey = reader.string("guestKey"_L1);
    if (!isGuestKey(request.guestKey))
        reader.fault(Code::BadRequest, u"`guestKey` is not 256 bits in base64url"_s);
    return request;
}

SessionReply readSessionReply(const Reader &reader)
{
    SessionReply reply;
    reply.token = required(reader, "token"_L1, limits::srcChars);
    reply.expiresAt = reader.integer("expiresAt"_L1);
    reply.user = readUser(reader.object("user"_L1));
    reply.pages = readScope(reader);
    return reply;
}

SsoUser readSsoUser(const Reader &reader)
{
    SsoUser user;
    user.id = required(reader, "id"_L1, limits::userIdChars);
    user.email = required(reader, "email"_L1, limits::titleChars);
    user.username = required(reader, "username"_L1, limits::nameChars);
    user.avatar = reader.string("avatar"_L1, { 0, limits::srcChars });
    user.isAdmin = reader.flag("isAdmin"_L1);
    user.isModerator = reader.flag("isModerator"_L1);
    return user;
}

int readUses(const Reader &reader, Key key)
{
    return int(reader.integer(key, 0, 0, std::numeric_limits<int>::max()));
}

InviteRequest readInviteRequest(const Reader &reader)
{
    InviteRequest request;
    request.role = readRole(reader, Role::Commenter);
    request.pages = readScope(reader);
    request.expiresAt = reader.integer("expiresAt"_L1);
    request.name = reader.string("name"_L1, { 0, limits::nameChars });
    request.maxUses = readUses(reader, "maxUses"_L1);
    return request;
}

Invite readInvite(const Reader &reader)
{
    Invite invite;
    invite.id = required(reader, "id"_L1, limits::userIdChars);
    invite.secret = reader.string("secret"_L1);
    invite.role = readRole(reader, Role::Commenter);
    invite.pages = readScope(reader);
    invite.createdAt = reader.integer("createdAt"_L1);
    invite.expiresAt = reader.integer("expiresAt"_L1);
    invite.name = reader.string("name"_L1);
    invite.maxUses = readUses(reader, "maxUses"_L1);
    invite.uses = readUses(reader, "uses"_L1);
    return invite;
}

void writeInvite(Writer &writer, const Invite &invite)
{
    writer.string("id"_L1, invite.id);
    writer.string("secret"_L1, invite.secret);
    writer.string("role"_L1, toString(invite.role));
    writeScope(writer, invite.pages);
    writer.integer("createdAt"_L1, invite.createdAt);
    writer.integer("expiresAt"_L1, invite.expiresAt);
    writer.string("name"_L1, invite.name);
    writer.integer("maxUses"_L1, invite.maxUses);
    writer.integer("uses"_L1, invite.uses);
}

} // namespace

Outcome<SessionRequest> decodeSessionRequest(const QByteArray &body)
{
    return decodeBody<SessionRequest>(body, Source::Client, readSessionRequest);
}

Outcome<SessionReply> decodeSessionReply(const QByteArray &body)
{
    return decodeBody<SessionReply>(body, Source::Server, readSessionReply);
}

Outcome<SsoUser> decodeSsoUser(const QByteArray &json)
{
    return decodeBody<SsoUser>(json, Source::Client, readSsoUser, RepeatedKeys::Refused);
}

Outcome<InviteRequest> decodeInviteRequest(const QByteArray &body)
{
    return decodeBody<InviteRequest>(body, Source::Client, readInviteRequest);
}

Outcome<Invite> decodeInvite(const QByteArray &body)
{
    return decodeBody<Invite>(body, Source::Server, readInvite);
}

Outcome<std::vector<Invite>> decodeInvites(const QByteArray &body)
{
    return decodeBody<std::vector<Invite>>(
        body, Source::Server, [](const Reader &reader) { return reader.list("invites"_L1, readInvite); });
}

Outcome<PageList> decodePageList(const QByteArray &body)
{
    return decodeBody<PageList>(body, Source::Server, [](const Reader &reader) {
        return PageList { reader.list("pages"_L1, readPage), reader.string("after"_L1) };
    });
}

Outcome<Page> decodePage(const QByteArray &body)
{
    return decodeBody<Page>(body, Source::Client, readPage);
}

Error decodeError(const QByteArray &body, const Error &fallback)
{
    const auto error = decodeBody<std::optional<Error>>(body, Source::Server,
                                                        [](const Reader &reader) -> std::optional<Error> {
                                                            if (!reader.has("code"_L1))
                                                                return {};
                                                            return readError(reader);
                                                        });
    return error ? error->value_or(fallback) : fallback;
}

QByteArray encode(const SessionRequest &request)
{
    Writer writer;
    writer.beginObject();
    writer.string("tenantId"_L1, request.tenantId);
    writer.string("invite"_L1, request.invite);
    writer.string("name"_L1, request.name);
    writer.string("guestKey"_L1, request.guestKey);
    if (request.sso) {
        writer.beginObject("sso"_L1);
        writer.string("userDataJSONBase64"_L1, request.sso->userDataJsonBase64);
        writer.string("verificationHash"_L1, request.sso->verificationHash);
        writer.integer("timestamp"_L1, request.sso->timestamp);
        writer.end();
    }
    writer.end();
    return writer.take();
}

QByteArray encode(const SessionReply &reply)
{
    Writer writer;
    beginSuccess(writer);
    writer.string("token"_L1, reply.token);
    writer.integer("expiresAt"_L1, reply.expiresAt);
    writer.beginObject("user"_L1);
    writeUser(writer, reply.user);
    writer.end();
    writeScope(writer, reply.pages);
    writer.end();
    return writer.take();
}

QByteArray encode(const SsoUser &user)
{
    Writer writer;
    writer.beginObject();
    writer.string("id"_L1, user.id);
    writer.string("email"_L1, user.email);
    writer.string("username"_L1, user.username);
    writer.string("avatar"_L1, user.avatar);
    writer.flag("isAdmin"_L1, user.isAdmin);
    writer.flag("isModerator"_L1, user.isModerator);
    writer.end();
    return writer.take();
}

QByteArray encode(const InviteRequest &request)
{
    Writer writer;
    writer.beginObject();
    writer.string("role"_L1, toString(request.role));
    writeScope(writer, request.pages);
    writer.integer("expiresAt"_L1, request.expiresAt);
    writer.string("name"_L1, request.name);
    writer.integer("maxUses"_L1, request.maxUses);
    writer.end();
    return writer.take();
}

QByteArray encode(const Invite &invite)
{
    Writer writer;
    beginSuccess(writer);
    writeInvite(writer, invite);
    writer.end();
    return writer.take();
}

QByteArray encode(const std::vector<Invite> &invites)
{
    Writer writer;
    beginSuccess(writer);
    writer.beginList("invites"_L1);
    for (const Invite &invite : invites) {
        writer.beginObject();
        writeInvite(writer, invite);
        writer.end();
    }
    writer.end();
    writer.end();
    return writer.take();
}

QByteArray encode(const PageList &list)
{
    Writer writer;
    beginSuccess(writer);
    writer.beginList("pages"_L1);
    for (const Page &page : list.pages) {
        writer.beginObject();
        writePage(writer, page);
        writer.end();
    }
    writer.end();
    writer.string("after"_L1, list.after);
    writer.end();
    return writer.take();
}

QByteArray encode(const Page &page)
{
    Writer writer;
    beginSuccess(writer);
    writePage(writer, page);
    writer.end();
    return writer.take();
}

QByteArray encodeRegistration(const PageRegistration &page)
{
    Writer writer;
    writer.beginObject();
    writePage(writer, page);
    writer.end();
    return writer.take();
}

QByteArray encode(const Error &error)
{
    Writer writer;
    writer.beginObject();
    writer.string("status"_L1, "failed"_L1);
    writeError(writer, error);
    writer.string("message"_L1, error.reason);
    writer.end();
    return writer.take();
}

} // namespace callout::protocol
