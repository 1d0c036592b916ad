// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webprint/netgate.h"
#include "app/webprint/options.h"
#include "app/webprint/pdfbytes.h"
#include "app/webprint/requests.h"

#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace callout::webprint;
using namespace Qt::StringLiterals;

/// The rules that the lock-down consists of, each by itself.
class RulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsPublicAddresses_data();
    void tellsPublicAddresses();
    void tellsAllowedRequests_data();
    void tellsAllowedRequests();
    void gateKeepsPublicPagesOutOfThisNetwork();
    void gatePassesOneRequestAConnection();
    void readsItsCommandLine();
    void describesThePdfInPlace();
};

void RulesTest::tellsPublicAddresses_data()
{
    QTest::addColumn<bool>("open");
    for (const char *address :
         { "8.8.8.8", "93.184.216.34", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8" })
        QTest::newRow(address) << true;
    for (const char *address :
         { "127.0.0.1",       "127.9.9.9",       "10.1.2.3",      "172.16.0.1", "172.31.255.255",
           "192.168.1.1",     "169.254.169.254", "100.64.0.1",    "0.0.0.0",    "0.1.2.3",
           "224.0.0.1",       "255.255.255.255", "198.18.0.1",    "::1",        "::",
           "fe80::1",         "fd00::2",         "fc00::1",       "ff02::1",    "::ffff:127.0.0.1",
           "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:1::" })
        QTest::newRow(address) << false;
}

void RulesTest::tellsPublicAddresses()
{
    QFETCH(bool, open);
    QCOMPARE(isPublic(QHostAddress(QString::fromLatin1(QTest::currentDataTag()))), open);
}

void RulesTest::tellsAllowedRequests_data()
{
    using Info = QWebEngineUrlRequestInfo;
    QTest::addColumn<int>("type");
    QTest::addColumn<bool>("fromFile");
    QTest::addColumn<bool>("fromWeb");
    QTest::newRow("callout-page://page/a.png") << int(Info::ResourceTypeImage) << true << false;
    QTest::newRow("data:image/png,x") << int(Info::ResourceTypeImage) << true << true;
    QTest::newRow("https://example.org/a.png") << int(Info::ResourceTypeImage) << false << true;
    QTest::newRow("http://own.test/a.css") << int(Info::ResourceTypeStylesheet) << false << true;
    QTest::newRow("http://localhost/a.css") << int(Info::ResourceTypeStylesheet) << false << false;
    QTest::newRow("http://x.localhost/a.css") << int(Info::ResourceTypeStylesheet) << false << false;
    QTest::newRow("http://127.1.2.3/a.css") << int(Info::ResourceTypeStylesheet) << false << false;
    QTest::newRow("http://[::1]/a.css") << int(Info::ResourceTypeStylesheet) << false << false;
    QTest::newRow("http://[::ffff:127.0.0.1]/a") << int(Info::ResourceTypeStylesheet) << false << false;
    QTest::newRow("http://0.0.0.0/a.css") << int(Info::ResourceTypeStylesheet) << false << false;
    QTest::newRow("http://169.254.169.254/a") << int(Info::ResourceTypeStylesheet) << false << false;
    QTest::newRow("file:///etc/passwd") << int(Info::ResourceTypeSubFrame) << false << false;
    QTest::newRow("ws://example.org/") << int(Info::ResourceTypeWebSocket) << false << false;
    QTest::newRow("ftp://example.org/") << int(Info::ResourceTypeSubFrame) << false << false;
    QTest::newRow("qrc:/webprint/prepare.js") << int(Info::ResourceTypeSubFrame) << false << false;
    QTest::newRow("chrome://version") << int(Info::ResourceTypeSubFrame) << false << false;
    QTest::newRow("https://example.org/film") << int(Info::ResourceTypeMedia) << false << false;
    QTest::newRow("https://example.org/ping") << int(Info::ResourceTypePing) << false << false;
    QTest::newRow("https://example.org/next") << int(Info::ResourceTypePrefetch) << false << false;
    QTest::newRow("https://example.org/sw.js") << int(Info::ResourceTypeServiceWorker) << false << false;
}

void RulesTest::tellsAllowedRequests()
{
    QFETCH(int, type);
    QFETCH(bool, fromFile);
    QFETCH(bool, fromWeb);
    const QUrl url(QString::fromLatin1(QTest::currentDataTag()));
    const auto asked = [&](Reach reach, const QByteArray &method) {
        return mayRequest(reach, u"own.test"_s, url, method, QWebEngineUrlRequestInfo::ResourceType(type));
    };
    QCOMPARE(asked(Reach::Folder, "GET"), fromFile);
    QCOMPARE(asked(Reach::Web, "GET"), fromWeb);
    QCOMPARE(asked(Reach::Web, "POST"), fromWeb && url.scheme() == "data"_L1);
}

/// What comes back through the gate for one request; empty when it hangs up.
QByteArray through(NetGate &gate, const QByteArray &request)
{
    QTcpSocket engine;
    engine.setProxy(QNetworkProxy::NoProxy);
    QSignalSpy gone(&engine, &QTcpSocket::disconnected);
    engine.connectToHost(QHostAddress::LocalHost, gate.serverPort());
    engine.write(request);
    return gone.wait() ? engine.readAll() : "hangs";
}

void RulesTest::gateKeepsPublicPagesOutOfThisNetwork()
{
    QTcpServer inside;
    QVERIFY(inside.listen(QHostAddress::LocalHost));
    const QByteArray port = ':' + QByteArray::number(inside.serverPort());

    NetGate gate(QUrl(u"http://198.51.100.1/"_s)); // a page out there
    QVERIFY(gate.open());
    for (const QByteArray host : { "127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0" }) {
        QCOMPARE(through(gate, "GET http://" + host + port + "/ HTTP/1.1\r\n\r\n"), QByteArray());
        QCOMPARE(through(gate, "CONNECT " + host + port + " HTTP/1.1\r\n\r\n"), QByteArray());
    }
    for (const QByteArray request :
         { "POST http://198.51.100.1/ HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "nonsense\r\n\r\n" })
        QCOMPARE(through(gate, request), QByteArray());
    QVERIFY(!inside.hasPendingConnections());
    QVERIFY(gate.refused() >= 8);
}

void RulesTest::gatePassesOneRequestAConnection()
{
    QTcpServer inside;
    QVERIFY(inside.listen(QHostAddress::LocalHost));
    QByteArray arrived;
    connect(&inside, &QTcpServer::newConnection, &inside, [&] {
        QTcpSocket *socket = inside.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [&arrived, socket] {
            arrived += socket->readAll();
            socket->write("HTTP/1.1 200 OK\r\n\r\nanswer");
            socket->disconnectFromHost();
        });
    });
    const QByteArray host = "127.0.0.1:" + QByteArray::number(inside.serverPort());
    NetGate gate(QUrl(u"http://127.0.0.1/"_s)); // a page of this machine may be
    QVERIFY(gate.open());
    QCOMPARE(through(gate, "GET http://" + host + "/a?b HTTP/1.1\r\nHost: x\r\nProxy-Connection: y\r\n\r\n"),
             QByteArray("HTTP/1.1 200 OK\r\n\r\nanswer"));
    QCOMPARE(arrived, QByteArray("GET /a?b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
}

void RulesTest::readsItsCommandLine()
{
    const auto options = parseOptions({ u"--scripts"_s, u"--width"_s, u"800"_s, u"--limit"_s, u"5"_s,
                                        u"--out"_s, u"/tmp/o.pdf"_s, u"https://example.org/"_s });
    QVERIFY(options.ok());
    QCOMPARE(options->scripts, Options::Scripts::On);
    QCOMPARE(options->width, 800);
    QCOMPARE(options->limit, std::chrono::seconds(5));
    QCOMPARE(options->address, QUrl(u"https://example.org/"_s));
    for (const QStringList &wrong :
         { QStringList { u"a.html"_s }, QStringList { u"--out"_s, u"o.pdf"_s },
           QStringList { u"--out"_s, u"o"_s, u"a"_s, u"b"_s }, QStringList { u"--colour"_s, u"red"_s },
           QStringList { u"--limit"_s, u"0"_s, u"--out"_s, u"o"_s, u"a"_s } })
        QVERIFY(!parseOptions(wrong).ok());
}

void RulesTest::describesThePdfInPlace()
{
    const QByteArray before =
        "%PDF-1.4\n1 0 obj\n<</Creator (Chromium)\n/Producer (Skia/PDF m102)\n"
        "/CreationDate (D:20261121133647+00'00')\n/ModDate (D:20261121133647+00'00')>>\n"
        "endobj\n2 0 obj\n<</Type /Pages\n/Count 3\n/Kids [5 0 R]>>\n";
    QByteArray pdf = before;
    describe(pdf, QDateTime(QDate(2001, 2, 3), QTime(4, 5, 6), Qt::UTC));
    QCOMPARE(pdf.size(), before.size());
    QCOMPARE(pdf.count("(D:20010203040506+00'00')"), 2);
    QCOMPARE(pageCount(pdf), 3);
    QCOMPARE(pageCount("%PDF"), 0);
}

QTEST_GUILESS_MAIN(RulesTest)
#include "webprint_rules.moc"
