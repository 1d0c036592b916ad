// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net_fixture.h"

#include "app/server/tokens.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray sessionBody(const protocol::Invite &invite, const QString &guestKey,
                       const QString &name = u"Guest"_s)
{
    return protocol::encode(protocol::SessionRequest { u"acme"_s, invite.secret, name, guestKey, {} });
}

protocol::Invite makeInvite(TestServer &server, const PageScope &pages, Role role = Role::Commenter)
{
    WireHttp http(server.port(), server.token(u"mod"_s, Role::Moderator));
    protocol::InviteRequest request;
    request.role = role;
    request.pages = pages;
    const auto response = http.request("POST", "/v1/invites", protocol::encode(request));
    const auto invite = protocol::decodeInvite(response.body);
    return invite ? invite.value() : protocol::Invite {};
}

} // namespace

/// Who gets in, as whom, and for how long (protocol §3 Sessions, §8, §9).
class NetSessions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nobodyGetsInWithoutASession_data()
    {
        QTest::addColumn<QString>("token");
        QTest::newRow("none") << QString();
        QTest::newRow("unknown") << server::newSecret();
        QTest::newRow("garbage") << u"x"_s;
    }
    void nobodyGetsInWithoutASession()
    {
        QFETCH(QString, token);
        TestServer server;
        WireClient client(server.port(), token);
        QCOMPARE(client.status(), 401);
        QCOMPARE(client.response().header("WWW-Authenticate"), "Bearer");
        for (const char *path : { "/v1/pages", "/v1/invites", "/v1/blobs/00" })
            QCOMPARE(WireHttp(server.port(), token).request("GET", path).status, 401);
    }

    void tokensInAddressesDoNotCount()
    {
        TestServer server;
        const QByteArray token = server.token(u"ada"_s).toLatin1();
        WireHttp http(server.port());
        QCOMPARE(http.request("GET", "/v1/pages?token=" + token + "&access_token=" + token).status, 401);
    }

    void foreignOriginsAreRefused()
    {
        server::NetworkOptions options = TestServer::defaults();
        options.allowedOrigins = { u"https://good.example"_s };
        TestServer server(options);
        const QString token = server.token(u"ada"_s);
        QCOMPARE(WireClient(server.port(), token, { { "Origin", "https://evil.example" } }).status(), 403);
        QCOMPARE(WireClient(server.port(), token, { { "Origin", "null" } }).status(), 403);
        QCOMPARE(WireClient(server.port(), token, { { "Origin", "https://good.example" } }).status(), 101);
        WireHttp http(server.port(), token);
        const auto refused = http.request("GET", "/v1/pages", {}, { { "Origin", "https://evil.example" } });
        QCOMPARE(refused.status, 403);
        QVERIFY(refused.header("Access-Control-Allow-Origin").isEmpty());
        const auto allowed = http.request("GET", "/v1/pages", {}, { { "Origin", "https://good.example" } });
        QCOMPARE(allowed.status, 200);
        QCOMPARE(allowed.header("Access-Control-Allow-Origin"), "https://good.example");
        QCOMPARE(http.request("OPTIONS", "/v1/pages", {}, { { "Origin", "https://good.example" } }).status,
                 204);
    }

    void badUpgradesAreExplained()
    {
        TestServer server;
        const QByteArray bearer = "Authorization: Bearer " + server.token(u"ada"_s).toLatin1() + "\r\n";
        const auto upgrade = [&](const QByteArray &headers) {
            return WireHttp(server.port())
                .raw("GET /v1/ws HTTP/1.1\r\nHost: x\r\n" + bearer + headers + "\r\n");
        };
        QCOMPARE(upgrade("").status, 426);
        QCOMPARE(upgrade("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 8\r\n").status,
                 426);
        const QByteArray good =
            "Upgrade: websocket\r\nConnection: keep-alive, Upgrade\r\nSec-WebSocket-Version: 13\r\n";
        QCOMPARE(upgrade(good).status, 400);
        QCOMPARE(upgrade(good + "Sec-WebSocket-Key: short\r\nSec-WebSocket-Protocol: callout.v1\r\n").status,
                 400);
        QCOMPARE(
            upgrade(good + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: other\r\n")
                .status,
            400);
    }

    void expiryClosesOpenConnections()
    {
        TestServer server;
        TestClient ada(server, server.token(u"ada"_s, Role::Commenter, PageScope::everything(), 400ms));
        QVERIFY(ada.subscribe(u"mock"_s));
        QCOMPARE(int(ada.wire().closeCode()), 4001);
    }

    void guestsAreTheSameUserWithTheSameKey()
    {
        TestServer server;
        const auto invite = makeInvite(server, PageScope::only({ u"mock"_s }));
        QVERIFY(!invite.secret.isEmpty());
        const QString key = server::newSecret();
        WireHttp http(server.port());
        const auto first = protocol::decodeSessionReply(
            http.request("POST", "/v1/session", sessionBody(invite, key)).body);
        const auto again = protocol::decodeSessionReply(
            http.request("POST", "/v1/session", sessionBody(invite, key)).body);
        const auto other = protocol::decodeSessionReply(
            http.request("POST", "/v1/session", sessionBody(invite, server::newSecret())).body);
        QVERIFY(first.ok() && again.ok() && other.ok());
        QVERIFY(first.value().user.isGuest());
        QCOMPARE(first.value().user.id, again.value().user.id);
        QVERIFY(first.value().user.id != other.value().user.id);
        TestClient guest(server, first.value().token);
        QCOMPARE(guest.welcome().user.name, u"Guest"_s);
        QVERIFY(!guest.welcome().pages.all);
        QVERIFY(guest.subscribe(u"mock"_s));
    }

    void revokingAnInviteEndsItsSessions()
    {
        TestServer server;
        const auto invite = makeInvite(server, PageScope::only({ u"mock"_s }));
        const auto session = protocol::decodeSessionReply(
            WireHttp(server.port())
                .request("POST", "/v1/session", sessionBody(invite, server::newSecret()))
                .body);
        QVERIFY(session.ok());
        TestClient guest(server, session.value().token);
        QVERIFY(guest.subscribe(u"mock"_s));
        TestClient ada(server, server.token(u"ada"_s));
        WireHttp http(server.port(), server.token(u"mod"_s, Role::Moderator));
        QCOMPARE(http.request("DELETE", "/v1/invites/" + invite.id.toUtf8()).status, 200);
        QCOMPARE(int(guest.wire().closeCode()), 4003);
        QCOMPARE(WireClient(server.port(), session.value().token).status(), 401);
        QVERIFY(ada.subscribe(u"mock"_s)); // others stay
        QCOMPARE(http.request("DELETE", "/v1/invites/" + newUuid().toUtf8()).status, 404);
    }

    void commentersCannotInvite()
    {
        TestServer server;
        WireHttp http(server.port(), server.token(u"ada"_s, Role::Commenter));
        protocol::InviteRequest request;
        request.pages = PageScope::everything();
        const auto response = http.request("POST", "/v1/invites", protocol::encode(request));
        QCOMPARE(response.status, 403);
        QCOMPARE(text(protocol::decodeError(response.body, {}).code), text(protocol::Code::Forbidden));
        QCOMPARE(http.request("GET", "/v1/invites").status, 403);
    }

    void invitesAreListedWithoutTheirSecret()
    {
        TestServer server;
        const auto invite = makeInvite(server, PageScope::only({ u"mock"_s }), Role::Viewer);
        WireHttp http(server.port(), server.token(u"mod"_s, Role::Moderator));
        const auto response = http.request("GET", "/v1/invites");
        QCOMPARE(response.status, 200);
        const auto invites = protocol::decodeInvites(response.body);
        QVERIFY(invites.ok());
        QCOMPARE(invites.value().size(), 1);
        QCOMPARE(invites.value()[0].id, invite.id);
        QVERIFY(invites.value()[0].secret.isEmpty());
        QVERIFY(!response.body.contains(invite.secret.toUtf8()));
    }

    void attemptsAreLimitedByAddress()
    {
        server::NetworkOptions options = TestServer::defaults();
        options.sessionsPerMinute = 3;
        TestServer server(options);
        WireHttp http(server.port());
        const protocol::Invite wrong { {}, server::newSecret(), Role::Viewer, {}, 0, 0, {}, 0, 0 };
        for (int i = 0; i < 3; ++i)
            QCOMPARE(http.request("POST", "/v1/session", sessionBody(wrong, server::newSecret())).status,
                     401);
        const auto response =
            WireHttp(server.port()).request("POST", "/v1/session", sessionBody(wrong, server::newSecret()));
        QCOMPARE(response.status, 429);
        QVERIFY(response.header("Retry-After").toInt() > 0);
        const auto error = protocol::decodeError(response.body, {});
        QCOMPARE(text(error.code), text(protocol::Code::RateLimited));
        QVERIFY(error.retryAfterMs);
    }

    void badSessionRequestsAreExplained_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("hello");
        QTest::newRow("no tenant") << QByteArray("{}");
    }
    void badSessionRequestsAreExplained()
    {
        QFETCH(QByteArray, body);
        TestServer server;
        const auto response = WireHttp(server.port()).request("POST", "/v1/session", body);
        QVERIFY(response.status == 400 || response.status == 401);
        QVERIFY(!protocol::decodeError(response.body, {}).reason.isEmpty());
    }
};

QTEST_GUILESS_MAIN(NetSessions)
#include "net_sessions.moc"
