// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/httproutes.h"

#include <QCryptographicHash>

#include <algorithm>

namespace callout::server {

using namespace Qt::StringLiterals;
using protocol::Code;

namespace {

constexpr qsizetype jsonBytes = 64 * 1024;
constexpr int pagesDefault = 50;
constexpr int pagesMost = 200;
constexpr QByteArrayView subprotocol = "callout.v1";

HttpResponse notAllowed(const QByteArray &methods)
{
    HttpResponse response = failure({ Code::BadRequest, u"This path does not know that method."_s, {} });
    response.status = 405;
    response.headers.emplace_back("Allow", methods);
    return response;
}

HttpResponse notFound()
{
    return failure({ Code::NotFound, u"There is nothing at this address."_s, {} });
}

template <typename T>
HttpResponse answer(const Outcome<T> &outcome, int status = 200)
{
    return outcome ? json(protocol::encode(outcome.value()), status) : failure(outcome.error());
}

Task<Outcome<SessionRecord>> authenticate(HttpConnection &connection)
{
    const QString token = connection.request().bearerToken();
    if (token.isEmpty())
        co_return protocol::fail(Code::Unauthorized, u"A session token is needed."_s);
    auto work = [&auth = connection.services().auth, token](Store &) {
        return auth.authenticate(token, Services::now());
    };
    Outcome<SessionRecord> session = co_await connection.read(work);
    co_return session;
}

// -- the WebSocket ------------------------------------------------------------------------------------

/// What is wrong with a request to become a WebSocket (RFC 6455 §4.2.1).
std::optional<HttpResponse> upgradeFault(const HttpRequest &request)
{
    if (request.method != "GET")
        return notAllowed("GET");
    const bool isUpgrade = request.lists("Connection", "upgrade") && request.lists("Upgrade", "websocket");
    if (!isUpgrade || request.header("Sec-WebSocket-Version") != "13") {
        HttpResponse response = failure(
            { Code::BadRequest, u"This address speaks WebSocket, version 13."_s, {} });
        response.status = 426;
        response.headers.emplace_back("Upgrade", "websocket");
        response.headers.emplace_back("Connection", "Upgrade");
        response.headers.emplace_back("Sec-WebSocket-Version", "13");
        return response;
    }
    const auto key = QByteArray::fromBase64Encoding(request.header("Sec-WebSocket-Key"),
                                                    QByteArray::Base64Encoding
                                                        | QByteArray::AbortOnBase64DecodingErrors);
    if (!key || key.decoded.size() != 16)
        return failure({ Code::BadRequest, u"Sec-WebSocket-Key is not 16 bytes in Base64."_s, {} });
    if (!request.lists("Sec-WebSocket-Protocol", subprotocol))
        return failure({ Code::BadRequest, u"The subprotocol must be callout.v1."_s, {} });
    return {};
}

QByteArray upgradeResponse(const HttpRequest &request)
{
    const QByteArray accept = QCryptographicHash::hash(request.header("Sec-WebSocket-Key")
                                                           + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
                                                       QCryptographicHash::Sha1)
                                  .toBase64();
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Accept: "
        + accept + "\r\nSec-WebSocket-Protocol: " + subprotocol.toByteArray() + "\r\n\r\n";
}

Task<void> webSocket(HttpConnection &connection)
{
    if (const auto fault = upgradeFault(connection.request())) {
        co_await connection.respond(*fault);
        co_return;
    }
    Outcome<SessionRecord> session = co_await authenticate(connection);
    if (!session) {
        co_await connection.respond(failure(session.error()));
        co_return;
    }
    if (connection.services().draining) {
        co_await connection.respond(failure({ Code::Unavailable, u"The server is about to stop."_s, 1000 }));
        co_return;
    }
    connection.upgrade(upgradeResponse(connection.request()), std::move(*session));
}

// -- JSON ---------------------------------------------------------------------------------------------

Task<HttpResponse> createSession(HttpConnection &connection)
{
    Services &services = connection.services();
    if (const auto wait = services.sessions.take(limitKey(connection.peerAddress()))) {
        co_return failure(
            { Code::RateLimited, u"Too many attempts from this address."_s, int(wait->count()) });
    }
    Outcome<QByteArray> body = co_await connection.readBody(jsonBytes);
    if (!body)
        co_return failure(body.error());
    auto request = protocol::decodeSessionRequest(*body);
    if (!request)
        co_return failure(request.error());
    auto work = [&auth = services.auth, asked = *request](Store &) {
        return auth.createSession(asked, Services::now());
    };
    Outcome<protocol::SessionReply> reply = co_await connection.read(work);
    co_return answer(reply);
}

Task<HttpResponse> createInvite(HttpConnection &connection, Actor actor)
{
    Outcome<QByteArray> body = co_await connection.readBody(jsonBytes);
    if (!body)
        co_return failure(body.error());
    auto request = protocol::decodeInviteRequest(*body);
    if (!request)
        co_return failure(request.error());
    auto work = [&auth = connection.services().auth, actor, asked = *request](Store &) {
        return auth.createInvite(actor, asked, Services::now());
    };
    Outcome<protocol::Invite> invite = co_await connection.read(work);
    co_return answer(invite, 201);
}

Task<HttpResponse> listInvites(HttpConnection &connection, Actor actor)
{
    auto work = [&auth = connection.services().auth, actor](Store &) { return auth.listInvites(actor); };
    Outcome<std::vector<protocol::Invite>> invites = co_await connection.read(work);
    co_return answer(invites);
}

Task<HttpResponse> revokeInvite(HttpConnection &connection, Actor actor, QString id)
{
    auto work = [&auth = connection.services().auth, actor, id](Store &) {
        return auth.revokeInvite(actor, id);
    };
    Outcome<Done> done = co_await connection.read(work);
    co_return done ? success() : failure(done.error());
}

Task<HttpResponse> listPages(HttpConnection &connection, Actor actor)
{
    const QUrlQuery &query = connection.request().query;
    const QString after = query.queryItemValue(u"after"_s, QUrl::FullyDecoded);
    const QString search = query.queryItemValue(u"q"_s, QUrl::FullyDecoded);
    int limit = pagesDefault;
    if (query.hasQueryItem(u"limit"_s)) {
        bool isNumber = false;
        limit = query.queryItemValue(u"limit"_s).toInt(&isNumber);
        if (!isNumber || limit < 1)
            co_return failure({ Code::BadRequest, u"limit is not a number above 0."_s, {} });
    }
    auto work = [actor, after, search, most = std::min(limit, pagesMost)](Store &store) {
        return store.pages(actor, after, most, search);
    };
    Outcome<protocol::PageList> pages = co_await connection.read(work);
    co_return answer(pages);
}

Task<HttpResponse> registerPage(HttpConnection &connection, Actor actor)
{
    Outcome<QByteArray> body = co_await connection.readBody(jsonBytes);
    if (!body)
        co_return failure(body.error());
    auto page = protocol::decodePage(*body);
    if (!page)
        co_return failure(page.error());
    auto work = [actor, asked = *page](Store &store) { return store.registerPage(actor, asked); };
    Outcome<Page> registered = co_await connection.read(work);
    co_return answer(registered, 201);
}

Task<HttpResponse> readiness(HttpConnection &connection)
{
    if (connection.services().draining)
        co_return failure({ Code::Unavailable, u"The server is about to stop."_s, {} });
    auto work = [](Store &store) { return store.ready(); };
    Outcome<Done> ready = co_await connection.read(work);
    co_return ready ? success() : failure(ready.error());
}

HttpResponse preflight()
{
    HttpResponse response;
    response.status = 204;
    response.headers = { { "Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, DELETE" },
                         { "Access-Control-Allow-Headers", "Authorization, Content-Type, Range" },
                         { "Access-Control-Max-Age", "600" } };
    return response;
}

/// What needs a session: nothing (the blob routes have answered themselves), or the answer.
Task<std::optional<HttpResponse>> withSession(HttpConnection &connection, Actor actor)
{
    const QByteArray method = connection.request().method;
    const QByteArray path = connection.request().path;
    const bool get = method == "GET" || method == "HEAD";
    if (path == "/v1/invites") {
        if (get)
            co_return co_await listInvites(connection, actor);
        if (method == "POST")
            co_return co_await createInvite(connection, actor);
        co_return notAllowed("GET, HEAD, POST");
    }
    if (path.startsWith("/v1/invites/")) {
        if (method == "DELETE")
            co_return co_await revokeInvite(connection, actor, QString::fromUtf8(path.sliced(12)));
        co_return notAllowed("DELETE");
    }
    if (path == "/v1/pages") {
        if (get)
            co_return co_await listPages(connection, actor);
        if (method == "POST")
            co_return co_await registerPage(connection, actor);
        co_return notAllowed("GET, HEAD, POST");
    }
    const QString sha256 = QString::fromLatin1(path.sliced(10)); // of /v1/blobs/
    if (!isSha256(sha256))
        co_return failure({ Code::BadRequest,
                            u"A document is named by its SHA-256, 64 lower-case hexadecimal digits."_s,
                            {} });
    if (get)
        co_await BlobRoutes::get(connection, actor, sha256);
    else if (method == "PUT")
        co_await BlobRoutes::put(connection, actor, sha256);
    else
        co_return notAllowed("GET, HEAD, PUT");
    co_return std::nullopt;
}

Task<std::optional<HttpResponse>> dispatch(HttpConnection &connection)
{
    const HttpRequest &request = connection.request();
    const QByteArray path = request.path;
    const QByteArray origin = request.header("Origin");
    if (!origin.isEmpty()) {
        if (!connection.services().options.allowedOrigins.contains(QString::fromUtf8(origin)))
            co_return failure({ Code::Forbidden, u"This origin is not on the server's list."_s, {} });
        if (request.method == "OPTIONS")
            co_return preflight();
    }
    const bool get = request.method == "GET" || request.method == "HEAD";
    if (path == "/healthz")
        co_return get ? success() : notAllowed("GET, HEAD");
    if (path == "/readyz") {
        if (!get)
            co_return notAllowed("GET, HEAD");
        co_return co_await readiness(connection);
    }
    if (path == "/v1/session") {
        if (request.method != "POST")
            co_return notAllowed("POST");
        co_return co_await createSession(connection);
    }
    if (path == "/v1/ws") {
        co_await webSocket(connection);
        co_return std::nullopt;
    }
    if (path != "/v1/invites" && path != "/v1/pages" && !path.startsWith("/v1/invites/")
        && !path.startsWith("/v1/blobs/"))
        co_return notFound();
    Outcome<SessionRecord> session = co_await authenticate(connection);
    if (!session)
        co_return failure(session.error());
    co_return co_await withSession(connection, session->actor);
}

} // namespace

Task<void> HttpRoutes::handle(HttpConnection &connection)
{
    std::optional<HttpResponse> response = co_await dispatch(connection);
    if (response)
        co_await connection.respond(*response);
}

} // namespace callout::server
