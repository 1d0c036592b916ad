// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/net_fixture.h"

#include "app/server/embedded.h"

#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <future>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// `callout-server` as an administrator runs it.
struct Program {
    QProcess process;
    QByteArray output;

    explicit Program(const QStringList &arguments)
    {
        process.start(QStringLiteral(CALLOUT_SERVER), arguments);
    }
    /// Its one line; empty when it ended without.
    QByteArray ready()
    {
        while (!output.contains('\n') && process.waitForReadyRead(20'000))
            output += process.readAllStandardOutput();
        return output;
    }
    int end()
    {
        process.waitForFinished(20'000);
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }
    QString complaint() { return QString::fromUtf8(process.readAllStandardError()); }
};

/// Does not wait long for clients that do not close their side.
server::NetworkOptions quick()
{
    server::NetworkOptions options = TestServer::defaults();
    options.closing = 200ms;
    return options;
}

QStringList serve(const QTemporaryDir &directory, const QString &address, const QStringList &more = {})
{
    return QStringList { u"serve"_s, u"--data"_s, directory.path(), u"--listen"_s, address } + more;
}

} // namespace

/// How a server begins and ends: drain, the program's own manners, the one inside the desktop program.
class NetServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void drainFinishesWhatWasBegun()
    {
        TestServer server(quick());
        TestClient ada(server, server.token(u"ada"_s));
        QVERIFY(ada.subscribe(u"mock"_s));
        constexpr int operations = 100;
        QByteArray bytes;
        for (int i = 0; i < operations; ++i)
            bytes += WireClient::masked(0x81,
                                        protocol::encode(protocol::ClientMessage(createChat(u"mock"_s))));
        ada.wire().sendBytes(bytes);
        QVERIFY(ada.until<protocol::Ack>()); // they have arrived
        auto draining = std::async(std::launch::async, [&] { server.drain(); });
        int acks = 1;
        int rejects = 0;
        std::optional<protocol::Drain> drain;
        for (;;) {
            const WireClient::Frame frame = ada.wire().receive();
            if (frame.opcode == 0x8) {
                QCOMPARE(frame.payload.first(2), QByteArray::fromHex("03f4")); // 1012
                break;
            }
            QCOMPARE(frame.opcode, 1);
            const auto message = protocol::decodeServerFrame(frame.payload);
            QVERIFY(message.ok());
            acks += std::holds_alternative<protocol::Ack>(message.value());
            rejects += std::holds_alternative<protocol::Reject>(message.value());
            if (const auto *told = std::get_if<protocol::Drain>(&message.value()))
                drain = *told;
        }
        QCOMPARE(acks + rejects, operations); // each has its answer
        QVERIFY(drain);
        QVERIFY(drain->retryAfterMs > 0);
        draining.get();
        RawSocket late;
        QVERIFY(!late.connect(server.port()));
        const auto stored = server.store().snapshot(u"acme"_s, u"mock"_s);
        QVERIFY(stored.ok());
        QCOMPARE(stored.value().seq, acks); // and every ack was true
    }

    void drainingServersAreNotReady()
    {
        TestServer server(quick());
        WireHttp http(server.port());
        QCOMPARE(http.request("GET", "/readyz").status, 200);
        // A request under way is answered: the body is still missing when the drain begins.
        WireHttp busy(server.port(), server.token(u"ada"_s));
        const QByteArray path = "/v1/blobs/"
            + QCryptographicHash::hash("abc", QCryptographicHash::Sha256).toHex();
        busy.socket().send("PUT " + path
                           + " HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nAuthorization: Bearer "
                           + server.token(u"ada"_s).toLatin1() + "\r\n\r\nab");
        auto draining = std::async(std::launch::async, [&] { server.drain(); });
        QVERIFY(http.socket().closedByPeer()); // an idle one is closed
        busy.socket().send("c");
        const auto response = busy.read();
        QCOMPARE(response.status, 201);
        QCOMPARE(response.header("Connection"), "close");
        draining.get();
    }

    void programSaysOneLineAndEndsWell()
    {
        QTemporaryDir directory;
        Program program(serve(directory, u"127.0.0.1:0"_s, { u"--no-tls"_s }));
        const QByteArray line = program.ready();
        QVERIFY2(line.startsWith("listening on ws://127.0.0.1:"), line);
        const quint16 port = line.trimmed().mid(line.lastIndexOf(':') + 1).toUShort();
        QCOMPARE(WireHttp(port).request("GET", "/readyz").status, 200);
        program.process.terminate();
        QCOMPARE(program.end(), 0);
        QCOMPARE(program.process.readAllStandardOutput(), QByteArray());

        Program secure(serve(directory, u"[::1]:0"_s));
        QVERIFY(secure.ready().startsWith("listening on wss://[::1]:"));
        secure.process.terminate();
        QCOMPARE(secure.end(), 0);
    }

    void programSaysWhyItCannotServe()
    {
        QTemporaryDir directory;
        QTcpServer occupied;
        QVERIFY(occupied.listen(QHostAddress::LocalHost));
        const QString address = u"127.0.0.1:%1"_s.arg(occupied.serverPort());
        Program taken(serve(directory, address));
        QCOMPARE(taken.end(), 1);
        const QString complaint = taken.complaint();
        QVERIFY2(complaint.contains(address) && complaint.contains(u"in use"_s), qUtf8Printable(complaint));
        QCOMPARE(complaint.count(u'\n'), 1);

        for (const QString &host : { u"192.0.2.1"_s, u"nowhere.invalid"_s }) {
            Program foreign(serve(directory, host + u":0"_s));
            QCOMPARE(foreign.end(), 1);
            const QString advice = foreign.complaint();
            QVERIFY2(advice.contains(host) && advice.contains(u"0.0.0.0"_s), qUtf8Printable(advice));
        }

        Program unreadable(
            serve(directory, u"127.0.0.1:0"_s,
                  { u"--tls-cert"_s, u"/nowhere/cert.pem"_s, u"--tls-key"_s, u"/nowhere/key.pem"_s }));
        QCOMPARE(unreadable.end(), 1);
        QVERIFY(unreadable.complaint().contains(u"/nowhere/"_s));

        Program open(serve(directory, u"0.0.0.0:0"_s, { u"--no-tls"_s }));
        QCOMPARE(open.end(), 2);

        Program first(serve(directory, u"127.0.0.1:0"_s));
        QVERIFY(!first.ready().isEmpty());
        Program second(serve(directory, u"127.0.0.1:0"_s));
        QCOMPARE(second.end(), 1);
        first.process.terminate();
        QCOMPARE(first.end(), 0);
    }

    void workspaceServesItsOwner()
    {
        QTemporaryDir directory;
        QByteArray fingerprint;
        const auto chat = createChat(u"mock"_s);
        {
            auto workspace = server::EmbeddedServer::start(directory.path());
            QVERIFY(workspace.ok());
            fingerprint = (*workspace)->fingerprint();
            QVERIFY(!fingerprint.isEmpty());
            const auto token = (*workspace)->ownerToken(u"me"_s, u"Me"_s, {});
            QVERIFY(token.ok());
            WireClient me((*workspace)->localPort(), token.value());
            QCOMPARE(me.status(), 101);
            const auto welcome = protocol::decodeServerFrame(me.text());
            QVERIFY(welcome.ok());
            QCOMPARE(std::get<protocol::Welcome>(welcome.value()).tenantId, (*workspace)->tenantId());
            me.sendText(protocol::encode(protocol::ClientMessage(chat)));
            QVERIFY(me.text().contains("\"ack\""));
            QVERIFY(!server::EmbeddedServer::start(directory.path()).ok()); // one owner at a time
        }
        auto again = server::EmbeddedServer::start(directory.path());
        QVERIFY(again.ok());
        QCOMPARE((*again)->fingerprint(), fingerprint);
        WireHttp http((*again)->localPort(), (*again)->ownerToken(u"me"_s, u"Me"_s, {}).value());
        const auto pages = protocol::decodePageList(http.request("GET", "/v1/pages").body);
        QVERIFY(pages.ok());
        QCOMPARE(pages.value().pages.size(), 1);
        QCOMPARE(pages.value().pages[0].urlId, u"mock"_s);
    }

    void workspaceGoesOnWithTheTokenThatItsOwnerHas()
    {
        QTemporaryDir directory;
        QString token;
        {
            auto workspace = server::EmbeddedServer::start(directory.path());
            QVERIFY(workspace.ok());
            token = (*workspace)->ownerToken(u"me"_s, u"Me"_s, {}).value();
        }
        auto again = server::EmbeddedServer::start(directory.path());
        QVERIFY(again.ok());
        QCOMPARE((*again)->ownerToken(u"me"_s, u"Me"_s, token).value(), token);
        // One that says somebody else, or that this workspace never gave, is none.
        QVERIFY((*again)->ownerToken(u"me"_s, u"Me Too"_s, token).value() != token);
        QVERIFY((*again)->ownerToken(u"you"_s, u"Me"_s, token).value() != token);
        QVERIFY((*again)->ownerToken(u"me"_s, u"Me"_s, u"guessed"_s).value() != u"guessed"_s);
    }

    void workspaceIsReachedFromOutsideOnlyWhileShared()
    {
        QTemporaryDir directory;
        auto started = server::EmbeddedServer::start(directory.path());
        QVERIFY(started.ok());
        server::EmbeddedServer &workspace = **started;
        QVERIFY(!workspace.isSharing());
        const auto shared = workspace.share(0);
        QVERIFY(shared.ok());
        QVERIFY(workspace.isSharing());
        const quint16 port = shared.value();
        QCOMPARE(workspace.share(0).value(), port); // already
        QTcpSocket guest;
        guest.connectToHost(QHostAddress::LocalHost, port);
        QVERIFY(guest.waitForConnected());
        // It speaks TLS there, and nothing else.
        QVERIFY(WireHttp(port).request("GET", "/healthz").status == 0);
        WireHttp local(workspace.localPort());
        QCOMPARE(local.request("GET", "/healthz").status, 200);
        workspace.stopSharing();
        QVERIFY(!workspace.isSharing());
        QVERIFY(guest.waitForDisconnected(10'000));
        RawSocket late;
        QVERIFY(!late.connect(port));
        QCOMPARE(local.request("GET", "/healthz").status, 200); // the owner goes on
        QCOMPARE(workspace.share(0).value(), port);             // links given out before are good again

        QTcpServer occupied;
        QVERIFY(occupied.listen(QHostAddress::Any));
        workspace.stopSharing();
        const auto taken = workspace.share(occupied.serverPort());
        QVERIFY(!taken.ok());
        QCOMPARE(text(taken.error().code), text(protocol::Code::Unavailable));
    }
};

QTEST_GUILESS_MAIN(NetServer)
#include "net_server.moc"
