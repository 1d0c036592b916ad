// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webprint/exitcodes.h"
#include "tests/webprint/webprinter.h"

#include <QTest>

using namespace callout;
using namespace callout::test;
using namespace Qt::StringLiterals;
using webprint::Exit;

/// Snapshots of addresses, from servers of this test.
class AddressesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fetchesEverythingOnce();
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void endsWhenNobodyAnswers();
    void showsWhatIsThereWhenTheRestHangs();
};

constexpr char picture[] = "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='60'>"
                           "<rect width='90' height='60' fill='red'/></svg>";

void AddressesTest::fetchesEverythingOnce()
{
    PageServer server;
    PageServer elsewhere(QHostAddress(u"127.0.0.2"_s)); // another machine of the private network
    elsewhere.answers["/spy.svg"] = { "image/svg+xml", picture, "200 OK", {} };
    server.answers["/"] = { {}, {}, "302 Found", "Location: /page\r\nSet-Cookie: a=b\r\n" };
    server.answers["/style.css"] = {
        "text/css", "@media print { .on { display: none } } p { height: 10vh }", "200 OK", {}
    };
    server.answers["/one.svg"] = server.answers["/two.svg"] = { "image/svg+xml", picture, "200 OK", {} };
    server.answers["/go"] = { {}, {}, "302 Found", "Location: " + elsewhere.address("/spy.svg") + "\r\n" };
    server.answers["/page"] = {
        "text/html",
        "<!doctype html><link rel=stylesheet href=style.css><link rel=icon href=icon.png>"
        "<meta http-equiv=refresh content='0;url=/away'><p class=on>Snapshot</p>"
        "<img src=one.svg><img src=one.svg><img src=two.svg loading=lazy><img src=go>"
        "<img src='"
            + elsewhere.address("/spy.svg")
            + "'><iframe src='file:///etc/hostname'></iframe><audio src=sound.mp3></audio>"
              "<script>document.write('Ran')</script><script src=script.js></script>",
        "200 OK",
        {}
    };
    const Printed printed = print(QString::fromLatin1(server.address()));
    QCOMPARE(printed.exit, int(Exit::Done));
    server.requests.sort();
    QCOMPARE(server.requests,
             QStringList({ u"/"_s, u"/go"_s, u"/one.svg"_s, u"/page"_s, u"/style.css"_s, u"/two.svg"_s }));
    QCOMPARE(elsewhere.connections, 0);
    const Sheet sheet = readSheet(printed.pdf);
    QCOMPARE(sheet.text, u"Snapshot"_s);
    QCOMPARE(sheet.pages.size(), 1);
    QVERIFY(qAbs(sheet.pages[0].height() - 900) < 5);
}

void AddressesTest::saysWhatWentWrong_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("exit");
    QTest::newRow("endless redirects") << QByteArray("/loop") << int(Exit::Redirects);
    QTest::newRow("not there") << QByteArray("/gone") << int(Exit::Refused);
    QTest::newRow("an archive") << QByteArray("/archive") << int(Exit::NotAPage);
    QTest::newRow("nobody listens") << QByteArray() << int(Exit::Unreachable);
}

void AddressesTest::saysWhatWentWrong()
{
    QFETCH(QByteArray, path);
    QFETCH(int, exit);
    PageServer server;
    server.answers["/loop"] = { {}, {}, "302 Found", "Location: /loop\r\n" };
    server.answers["/archive"] = { "application/zip", "PK\3\4", "200 OK", {} };
    const QByteArray address = server.address(path);
    if (path.isEmpty())
        server.close();
    const Printed printed = print(QString::fromLatin1(address));
    QCOMPARE(printed.exit, exit);
    QVERIFY(printed.pdf.isEmpty());
    QVERIFY(printed.problem.contains("callout-webprint: "));
    if (path == "/loop")
        QVERIFY(server.requests.size() <= 21);
    if (path == "/gone")
        QVERIFY(printed.output.contains("status 404\n"));
}

void AddressesTest::endsWhenNobodyAnswers()
{
    PageServer server;
    server.isSilent = true;
    const Printed printed = print(QString::fromLatin1(server.address()), { u"--limit"_s, u"1"_s });
    QCOMPARE(printed.exit, int(Exit::TimedOut));
    QCOMPARE(server.requests.size(), 1);
}

void AddressesTest::showsWhatIsThereWhenTheRestHangs()
{
    PageServer server;
    PageServer silent;
    silent.isSilent = true;
    server.answers["/"] = { "text/html",
                            "<!doctype html><p>There<p><img src='" + silent.address("/never.png") + "'>",
                            "200 OK",
                            {} };
    const Printed printed = print(QString::fromLatin1(server.address()), { u"--limit"_s, u"4"_s });
    QCOMPARE(printed.exit, int(Exit::Done));
    QCOMPARE(silent.requests.size(), 1);
    QCOMPARE(readSheet(printed.pdf).text, u"There"_s);
}

QTEST_GUILESS_MAIN(AddressesTest)
#include "webprint_addresses.moc"
