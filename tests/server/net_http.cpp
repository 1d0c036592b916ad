// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net_fixture.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator generator(7);
    for (char &byte : bytes)
        byte = char(generator.bounded(256));
    return bytes;
}

QByteArray blobPath(const QByteArray &bytes)
{
    return "/v1/blobs/" + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

protocol::Error errorOf(const WireResponse &response)
{
    return protocol::decodeError(response.body, {});
}

} // namespace

/// HTTP of the native door (protocol §9), well-behaved and not.
class NetHttp : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsHealthAndReadiness()
    {
        TestServer server;
        WireHttp http(server.port());
        QCOMPARE(http.request("GET", "/healthz").status, 200);
        QCOMPARE(http.request("HEAD", "/healthz").status, 200);
        QCOMPARE(http.request("GET", "/readyz").status, 200);
        QCOMPARE(http.request("POST", "/readyz").status, 405);
    }

    void pagesAreRegisteredAndListed()
    {
        TestServer server;
        WireHttp http(server.port(), server.token(u"ada"_s));
        Page page;
        for (int i = 0; i < 5; ++i) {
            page.urlId = u"page%1"_s.arg(i);
            page.title = u"Mock %1"_s.arg(i);
            const auto response = http.request("POST", "/v1/pages", protocol::encode(page));
            QCOMPARE(response.status, 201);
            const auto registered = protocol::decodePage(response.body);
            QVERIFY(registered.ok());
            QCOMPARE(registered.value().title, page.title);
        }
        QStringList seen;
        QString after;
        do {
            const auto response = http.request(
                "GET", "/v1/pages?limit=2&after=" + after.toUtf8().toPercentEncoding());
            QCOMPARE(response.status, 200);
            const auto list = protocol::decodePageList(response.body);
            QVERIFY(list.ok());
            QVERIFY(list.value().pages.size() <= 2);
            for (const Page &listed : list.value().pages)
                seen.append(listed.urlId);
            after = list.value().after;
        } while (!after.isEmpty());
        seen.sort();
        QCOMPARE(seen, (QStringList { u"page0"_s, u"page1"_s, u"page2"_s, u"page3"_s, u"page4"_s }));
        const auto found = protocol::decodePageList(http.request("GET", "/v1/pages?q=Mock%203").body);
        QVERIFY(found.ok());
        QCOMPARE(found.value().pages.size(), 1);
        QCOMPARE(http.request("GET", "/v1/pages?limit=none").status, 400);
        WireHttp guest(server.port(),
                       server.token(u"gus"_s, Role::Commenter, PageScope::only({ u"page1"_s })));
        const auto visible = protocol::decodePageList(guest.request("GET", "/v1/pages").body);
        QVERIFY(visible.ok());
        QCOMPARE(visible.value().pages.size(), 1);
    }

    void documentsGoUpAndDown()
    {
        TestServer server;
        const QByteArray bytes = randomBytes(3'000'000);
        const QByteArray path = blobPath(bytes);
        WireHttp http(server.port(), server.token(u"ada"_s));
        QCOMPARE(http.request("HEAD", path).status, 404);
        QCOMPARE(http.request("PUT", path, bytes).status, 201);
        const auto whole = http.request("GET", path);
        QCOMPARE(whole.status, 200);
        QVERIFY(whole.body == bytes);
        QCOMPARE(whole.header("Content-Type"), "application/octet-stream");
        QCOMPARE(whole.header("X-Content-Type-Options"), "nosniff");
        const auto head = http.request("HEAD", path);
        QCOMPARE(head.status, 200);
        QCOMPARE(head.header("Content-Length"), "3000000");
        QCOMPARE(http.request("PUT", path, bytes).status, 201); // and again
        QCOMPARE(http.request("GET", path, {}, { { "If-None-Match", whole.header("ETag") } }).status, 304);
        QCOMPARE(http.request("GET", "/healthz").status, 200); // the connection is still good
    }

    void downloadsResume_data()
    {
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("count");
        QTest::newRow("beginning") << QByteArray("bytes=0-99") << 206 << 0 << 100;
        QTest::newRow("rest") << QByteArray("bytes=600000-") << 206 << 600'000 << 100'000;
        QTest::newRow("end") << QByteArray("bytes=-5") << 206 << 699'995 << 5;
        QTest::newRow("beyond") << QByteArray("bytes=699999-900000") << 206 << 699'999 << 1;
        QTest::newRow("too far") << QByteArray("bytes=700000-") << 416 << 0 << 0;
        QTest::newRow("several") << QByteArray("bytes=0-1,5-6") << 200 << 0 << 700'000;
        QTest::newRow("backwards") << QByteArray("bytes=9-1") << 200 << 0 << 700'000;
        QTest::newRow("nonsense") << QByteArray("bytes=a-b") << 200 << 0 << 700'000;
        QTest::newRow("huge") << QByteArray("bytes=99999999999999999999-") << 200 << 0 << 700'000;
        QTest::newRow("other unit") << QByteArray("lines=1-2") << 200 << 0 << 700'000;
    }
    void downloadsResume()
    {
        QFETCH(QByteArray, range);
        QFETCH(int, status);
        QFETCH(int, first);
        QFETCH(int, count);
        TestServer server;
        const QByteArray bytes = randomBytes(700'000);
        WireHttp http(server.port(), server.token(u"ada"_s));
        QCOMPARE(http.request("PUT", blobPath(bytes), bytes).status, 201);
        const auto response = http.request("GET", blobPath(bytes), {}, { { "Range", range } });
        QCOMPARE(response.status, status);
        if (status == 416) {
            QCOMPARE(response.header("Content-Range"), "bytes */700000");
            return;
        }
        QVERIFY(response.body == bytes.mid(first, count));
        if (status == 206) {
            QCOMPARE(response.header("Content-Range"),
                     "bytes " + QByteArray::number(first) + '-' + QByteArray::number(first + count - 1)
                         + "/700000");
        }
        const auto stale = http.request("GET", blobPath(bytes), {},
                                        { { "Range", range }, { "If-Range", "\"other\"" } });
        QCOMPARE(stale.status, 200);
    }

    void wrongHashesAreNotKept()
    {
        TestServer server;
        const QString token = server.token(u"ada"_s);
        WireHttp http(server.port(), token);
        const QByteArray path = blobPath("one thing");
        const auto response = http.request("PUT", path, "another thing");
        QCOMPARE(response.status, 400);
        QCOMPARE(http.request("GET", path).status, 404);
        QCOMPARE(WireHttp(server.port(), token).request("PUT", "/v1/blobs/xyz", "abc").status, 400);
        const QByteArray upper = "/v1/blobs/" + blobPath("abc").sliced(10).toUpper();
        QCOMPARE(WireHttp(server.port(), token).request("PUT", upper, "abc").status, 400);
    }

    void uploadsInChunks()
    {
        TestServer server;
        const QByteArray bytes = randomBytes(300'000);
        WireHttp http(server.port());
        QByteArray request = "PUT " + blobPath(bytes)
            + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nAuthorization: Bearer "
            + server.token(u"ada"_s).toLatin1() + "\r\n\r\n";
        for (qsizetype at = 0; at < bytes.size(); at += 7000) {
            const QByteArray chunk = bytes.mid(at, 7000);
            request += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
        }
        QCOMPARE(http.raw(request + "0\r\n\r\n").status, 201);
        QCOMPARE(http.request("GET", "/healthz").status, 200);
    }

    void uploadsWaitForTheGoAhead()
    {
        TestServer server;
        const QByteArray bytes = "patience";
        WireHttp http(server.port());
        const QByteArray head = "PUT " + blobPath(bytes)
            + " HTTP/1.1\r\nHost: x\r\nContent-Length: 8\r\n"
              "Expect: 100-continue\r\nAuthorization: Bearer "
            + server.token(u"ada"_s).toLatin1() + "\r\n\r\n";
        QCOMPARE(http.raw(head).status, 100);
        QCOMPARE(http.raw(bytes).status, 201);
        // Refused before a byte of it is sent.
        WireHttp refused(server.port());
        const auto response = refused.raw("PUT " + blobPath(bytes)
                                          + " HTTP/1.1\r\nHost: x\r\nContent-Length: 8\r\n"
                                            "Expect: 100-continue\r\n\r\n");
        QCOMPARE(response.status, 401);
        QCOMPARE(response.header("Connection"), "close");
    }

    void tooLargeIsRefusedEarly()
    {
        TestServer server;
        const QByteArray bearer = "Authorization: Bearer " + server.token(u"ada"_s).toLatin1() + "\r\n";
        WireHttp http(server.port());
        const auto blob = http.raw("PUT " + blobPath("x") + " HTTP/1.1\r\nHost: x\r\n" + bearer
                                   + "Content-Length: 536870913\r\n\r\n");
        QCOMPARE(blob.status, 413);
        QCOMPARE(text(errorOf(blob).code), text(protocol::Code::TooLarge));
        WireHttp body(server.port(), server.token(u"ada"_s));
        QCOMPARE(body.request("POST", "/v1/pages", QByteArray(70'000, ' ')).status, 413);
        WireHttp headers(server.port());
        QCOMPARE(headers.request("GET", "/healthz", {}, { { "X", QByteArray(20'000, 'x') } }).status, 431);
    }

    void documentsAreForThoseWhoSeeThem()
    {
        TestServer server;
        const QByteArray bytes = "secret plan";
        WireHttp ada(server.port(), server.token(u"ada"_s));
        QCOMPARE(ada.request("PUT", blobPath(bytes), bytes).status, 201);
        WireHttp bo(server.port(), server.token(u"bo"_s));
        QCOMPARE(bo.request("GET", blobPath(bytes)).status, 404);
        Page page;
        page.urlId = u"plan"_s;
        page.blob = QString::fromLatin1(blobPath(bytes).sliced(10));
        QCOMPARE(ada.request("POST", "/v1/pages", protocol::encode(page)).status, 201);
        QCOMPARE(bo.request("GET", blobPath(bytes)).body, bytes);
        WireHttp guest(server.port(),
                       server.token(u"gus"_s, Role::Commenter, PageScope::only({ u"other"_s })));
        QCOMPARE(guest.request("GET", blobPath(bytes)).status, 404);
        WireHttp viewer(server.port(), server.token(u"vi"_s, Role::Viewer));
        QCOMPARE(viewer.request("PUT", blobPath("x"), "x").status, 403);
    }

    void interruptedUploadsLeaveNothing()
    {
        TestServer server;
        const QString token = server.token(u"ada"_s);
        const QByteArray bytes = randomBytes(500'000);
        {
            WireHttp http(server.port());
            http.socket().send("PUT " + blobPath(bytes)
                               + " HTTP/1.1\r\nHost: x\r\nContent-Length: 500000\r\nAuthorization: Bearer "
                               + token.toLatin1() + "\r\n\r\n" + bytes.first(400'000));
            http.socket().reset();
        }
        QTRY_COMPARE(server.server().connections(), 0);
        WireHttp http(server.port(), token);
        QCOMPARE(http.request("GET", blobPath(bytes)).status, 404);
        QCOMPARE(http.request("PUT", blobPath(bytes), bytes).status, 201);
    }

    void requestsAreAnsweredInOrder()
    {
        TestServer server;
        WireHttp http(server.port());
        QCOMPARE(http.raw("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n"
                          "GET /readyz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                     .status,
                 200);
        QCOMPARE(http.read().status, 404);
        QCOMPARE(http.read().status, 200);
        QVERIFY(http.socket().closedByPeer());
    }

    void garbageIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("hello, how are you?\r\n\r\n");
        QTest::newRow("TLS") << QByteArray::fromHex("16030100f5010000f10303") + QByteArray(300, '\x01');
        QTest::newRow("zeros") << QByteArray(1000, '\0');
        QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        QTest::newRow("bad length") << QByteArray(
            "POST /v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n");
        QTest::newRow("two lengths") << QByteArray(
            "POST /v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef");
        QTest::newRow("length and chunks")
            << QByteArray("POST /v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: "
                          "chunked\r\n\r\n0\r\n\r\n");
        QTest::newRow("bad chunk") << QByteArray(
            "POST /v1/session HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n");
        QTest::newRow("folded") << QByteArray("GET /healthz HTTP/1.1\r\nHost x\r\n\r\n");
    }
    void garbageIsRefused()
    {
        QFETCH(QByteArray, bytes);
        TestServer server;
        WireHttp http(server.port());
        const auto response = http.raw(bytes);
        QCOMPARE(response.status, 400);
        QVERIFY(http.socket().closedByPeer());
        QCOMPARE(WireHttp(server.port()).request("GET", "/healthz").status, 200);
    }

    void whatIsNotThereIsNotFound()
    {
        TestServer server;
        WireHttp http(server.port(), server.token(u"ada"_s, Role::Admin));
        for (const char *path : { "/", "/v2/ws", "/v1", "/v1/blobs", "/../etc/passwd", "/v1/sessions" })
            QCOMPARE(http.request("GET", path).status, 404);
        QCOMPARE(http.request("DELETE", "/v1/pages").status, 405);
        QCOMPARE(http.request("GET", "/v1/session").status, 405);
        QCOMPARE(http.request("GET", "/v1/blobs/..%2f..%2fcallout.db").status, 400);
    }
};

QTEST_GUILESS_MAIN(NetHttp)
#include "net_http.moc"
