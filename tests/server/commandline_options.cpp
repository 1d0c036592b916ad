// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/commandline.h"
#include "app/server/servecommand.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace std::chrono_literals;
using server::Ending;
using server::ServeOptions;

namespace {

Result<ServeOptions, Ending> serve(const QString &arguments)
{
    return server::parseServe(arguments.split(u' ', Qt::SkipEmptyParts));
}

} // namespace

/// What options mean, without a process.
class CommandLineOptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spansAndAddresses();
    void serveOptions();
    void serveMistakes_data();
    void serveMistakes();
    void configurationFile();
};

void CommandLineOptions::spansAndAddresses()
{
    using server::durationFromString;
    using server::HostAndPort;
    using server::hostAndPortFromString;
    QVERIFY(durationFromString(u"90s"_s) == 90s);
    QVERIFY(durationFromString(u"30m"_s) == 30min);
    QVERIFY(durationFromString(u"7d"_s) == 168h);
    for (const QString &wrong :
         { u""_s, u"7"_s, u"d"_s, u"0d"_s, u"-1d"_s, u"1w"_s, u"1.5h"_s, u"9999999d"_s })
        QVERIFY2(!durationFromString(wrong), qPrintable(wrong));
    QVERIFY((hostAndPortFromString(u"a.example:1"_s) == HostAndPort { u"a.example"_s, 1 }));
    QVERIFY((hostAndPortFromString(u"[::1]:0"_s) == HostAndPort { u"::1"_s, 0 }));
    QCOMPARE(hostAndPortFromString(u"[::1]:80"_s)->toString(), u"[::1]:80"_s);
    for (const QString &wrong :
         { u""_s, u"a"_s, u":1"_s, u"a:"_s, u"a:65536"_s, u"::1:80"_s, u"a b:1"_s, u"a/b:1"_s })
        QVERIFY2(!hostAndPortFromString(wrong), qPrintable(wrong));
}

void CommandLineOptions::serveOptions()
{
    const auto plain = serve(u"--data d"_s);
    QVERIFY(plain.ok());
    QCOMPARE(plain->host, u"0.0.0.0"_s);
    QCOMPARE(plain->port, 7443);
    QVERIFY(plain->tls == ServeOptions::Tls::SelfSigned);
    const auto full = serve(u"--data d --listen [::1]:0 --no-tls --ops-per-minute 0 --sessions-per-minute 5"
                            " --quota 100 --threads 2 --allow-origin https://a --allow-origin https://b"_s);
    QVERIFY(full.ok());
    QCOMPARE(full->host, u"::1"_s);
    QVERIFY(full->tls == ServeOptions::Tls::None);
    QCOMPARE(full->opsPerMinute, 0);
    QCOMPARE(full->sessionsPerMinute, 5);
    QCOMPARE(full->tenantQuota, 100 * 1024 * 1024);
    QCOMPARE(full->threads, 2);
    QCOMPARE(full->allowedOrigins, QStringList({ u"https://a"_s, u"https://b"_s }));
    const auto certified = serve(u"--data d --tls-cert c --tls-key k"_s);
    QVERIFY(certified->tls == ServeOptions::Tls::Certificate);
    for (const QString &loopback : { u"localhost:1"_s, u"127.1.2.3:1"_s, u"[::1]:1"_s })
        QVERIFY(serve(u"--data d --no-tls --listen "_s + loopback).ok());
}

void CommandLineOptions::serveMistakes_data()
{
    QTest::addColumn<QString>("arguments");
    for (const char *arguments :
         { "", "--data d --tls-cert c", "--data d --tls-key k", "--data d --no-tls",
           "--data d --no-tls --tls-self-signed --listen localhost:1",
           "--data d --tls-cert c --tls-key k --tls-self-signed", "--data d --broker nats://localhost",
           "--data d --ops-per-minute many", "--data d --quota -1",
           "--data d --listen 127.0.0.1.example.org:1 --no-tls", "--data d extra",
           "--data d --database postgresql://x", "--config /nonexistent" })
        QTest::addRow("%s", arguments) << QString::fromLatin1(arguments);
}

void CommandLineOptions::serveMistakes()
{
    QFETCH(QString, arguments);
    const auto options = serve(arguments);
    QVERIFY(!options);
    QVERIFY(options.error().status != Ending::Succeeded);
    QVERIFY(!options.error().problem.isEmpty() && !options.error().problem.contains(u'\n'));
}

void CommandLineOptions::configurationFile()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"callout.conf"_s);
    const auto write = [&](const QByteArray &content) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    };
    write("# our server\ndata = /srv/callout\nlisten=127.0.0.1:9000\nno-tls\n\n ops-per-minute = 7\n");
    const auto options = serve(u"--config %1 --ops-per-minute 9"_s.arg(path));
    QVERIFY(options.ok());
    QCOMPARE(options->dataDir, u"/srv/callout"_s);
    QCOMPARE(options->port, 9000);
    QVERIFY(options->tls == ServeOptions::Tls::None);
    QCOMPARE(options->opsPerMinute, 9);
    write("data = d\nlisten = 127.0.0.1:1\ncolour = red\n");
    const auto wrong = serve(u"--config "_s + path);
    QVERIFY(!wrong);
    QCOMPARE(int(wrong.error().status), int(Ending::WronglyUsed));
    QVERIFY(wrong.error().problem.contains(path) && wrong.error().problem.contains(u"line 3"_s)
            && wrong.error().problem.contains(u"colour"_s));
    QCOMPARE(serve(u"--help"_s).error().status, Ending::Succeeded);
}

QTEST_GUILESS_MAIN(CommandLineOptions)
#include "commandline_options.moc"
