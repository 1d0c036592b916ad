// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/commandline.h"

#include "app/client/link.h"
#include "app/server/auth.h"
#include "app/server/tokens.h"
#include "tests/server/scene.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace callout;
using namespace callout::protocol;
using namespace callout::test;
using namespace std::chrono_literals;
using server::Ending;

namespace {

struct Run {
    int status = -1;
    QString output;
    QString problem;
};

/// The real program.
Run runServer(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(CALLOUT_SERVER), arguments);
    if (!process.waitForFinished())
        return {};
    return { process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
             QString::fromUtf8(process.readAllStandardError()) };
}

bool isOneLine(const QString &text)
{
    return text.startsWith(u"callout-server: "_s) && text.endsWith(u'\n') && text.count(u'\n') == 1;
}

/// `serve` in a process of its own, on a port of its own.
class Serving {
public:
    explicit Serving(const QString &dataDir, const QStringList &more = {})
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(CALLOUT_SERVER),
                        QStringList { u"serve"_s, u"--data"_s, dataDir, u"--listen"_s, u"127.0.0.1:0"_s }
                            + more);
        while (!m_ready.endsWith('\n') && m_process.waitForReadyRead())
            m_ready += m_process.readAllStandardOutput();
    }
    ~Serving() { stop(); }
    QString ready() const { return QString::fromUtf8(m_ready); }
    int stop()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.terminate();
            m_process.waitForFinished();
        }
        return m_process.exitCode();
    }

private:
    QProcess m_process;
    QByteArray m_ready;
};

} // namespace

/// callout-server as administrators and their scripts meet it.
class CommandLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_temporary = std::make_unique<QTemporaryDir>(); }

    void helpEverywhere_data();
    void helpEverywhere();
    void mistakes_data();
    void mistakes();
    void failuresNameWhatToDo_data();
    void failuresNameWhatToDo();
    void workspaces();
    void aTokenIsASession();
    void aSecretIsShownOnce();
    void invitesAreLinks();
    void linksPinTheKeyOnlyOfASelfSignedServer();
    void besideARunningServer();
    void aSecondServerIsRefused();

private:
    QString data() const { return m_temporary->filePath(u"data"_s); }
    Run inData(const QString &arguments)
    {
        return runServer(arguments.split(u' ', Qt::SkipEmptyParts) + QStringList { u"--data"_s, data() });
    }
    void addTenant() { QCOMPARE(inData(u"tenant add acme"_s).status, 0); }
    /// Directly from the database, beside whatever runs.
    std::unique_ptr<server::SqliteStore> store()
    {
        auto opened = server::SqliteStore::open(data() + u"/callout.db"_s);
        return opened ? std::move(*opened) : nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
};

void CommandLineTest::helpEverywhere_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command :
         { "", "serve", "tenant", "tenant add", "tenant list", "tenant remove", "secret", "secret rotate",
           "token", "invite", "invite create", "invite list", "invite revoke" })
        QTest::addRow("callout-server %s", command) << QString::fromLatin1(command);
}

void CommandLineTest::helpEverywhere()
{
    QFETCH(QString, command);
    const Run run = runServer(command.split(u' ', Qt::SkipEmptyParts) + QStringList { u"--help"_s });
    QCOMPARE(run.status, 0);
    const QString known = command == "tenant"_L1 || command == "secret"_L1 || command == "invite"_L1
        ? QString()
        : command;
    QVERIFY2(run.output.startsWith((u"Usage: callout-server "_s + known).trimmed()), qPrintable(run.output));
    QVERIFY(run.problem.isEmpty());
}

void CommandLineTest::mistakes_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *command, const char *named) {
        QTest::addRow("%s", command) << QString::fromLatin1(command) << QString::fromLatin1(named);
    };
    row("", "command");
    row("usage", "usage");
    row("backup --data /tmp/x", "backup");
    row("tenant", "add, list, remove");
    row("tenant rename acme", "add, list, remove");
    row("tenant add --data /tmp/x", "ID");
    row("tenant add acme", "--data");
    row("tenant add acme more --data /tmp/x", "more");
    row("tenant list --colour", "colour");
    row("tenant list --data", "data");
    row("tenant list --database postgresql://localhost/callout", "SQLite");
    row("token --data /tmp/x --tenant acme --name Ada --role admin", "--user");
    row("token --data /tmp/x --tenant acme --user u1 --name Ada --role owner", "owner");
    row("token --data /tmp/x --tenant acme --user u1 --name Ada --role admin --ttl soon", "soon");
    row("invite create --data /tmp/x --tenant acme --role viewer", "--address");
    row("invite create --data /tmp/x --tenant acme --role viewer --address example.org", "example.org");
    row("invite create --data /tmp/x --tenant acme --role viewer --address h:1 --expires 7", "7");
    row("invite create --data /tmp/x --tenant acme --role viewer --address h:1 --max-uses few", "few");
    row("serve --data /tmp/x --listen nowhere", "nowhere");
    row("serve --data /tmp/x --listen 192.0.2.1:80 --no-tls", "192.0.2.1");
}

void CommandLineTest::mistakes()
{
    QFETCH(QString, command);
    QFETCH(QString, named);
    const Run run = runServer(command.split(u' ', Qt::SkipEmptyParts));
    QCOMPARE(run.status, 2);
    QVERIFY(run.output.isEmpty());
    QVERIFY2(isOneLine(run.problem), qPrintable(run.problem));
    QVERIFY2(run.problem.contains(named), qPrintable(run.problem));
}

void CommandLineTest::failuresNameWhatToDo_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *command, const char *named) {
        QTest::addRow("%s", command) << QString::fromLatin1(command) << QString::fromLatin1(named);
    };
    row("tenant add acme", "already");
    row("tenant add Acme", "Acme");
    row("tenant remove nobody", "tenant list");
    row("secret rotate --tenant nobody", "tenant add nobody");
    row("token --tenant nobody --user u1 --name Ada --role admin", "tenant add nobody");
    row("token --tenant acme --user guest:1 --name Ada --role admin", "guest:");
    row("invite revoke 123 --tenant acme", "invite list");
}

void CommandLineTest::failuresNameWhatToDo()
{
    QFETCH(QString, command);
    QFETCH(QString, named);
    addTenant();
    const Run run = inData(command);
    QCOMPARE(run.status, 1);
    QVERIFY(run.output.isEmpty());
    QVERIFY2(isOneLine(run.problem) && run.problem.contains(named), qPrintable(run.problem));
}

void CommandLineTest::workspaces()
{
    // A directory mistyped does not become an empty server.
    const Run none = inData(u"tenant list"_s);
    QCOMPARE(none.status, 1);
    QVERIFY(none.problem.contains(data()));
    QVERIFY(!QFile::exists(data()));

    addTenant();
    QCOMPARE(inData(u"tenant add beta"_s).output, u"added beta\n"_s);
    QCOMPARE(inData(u"tenant list"_s).output, u"acme\nbeta\n"_s);
    QVERIFY(QDir().mkpath(data() + u"/blobs/acme"_s));
    QCOMPARE(inData(u"tenant remove acme"_s).output, u"removed acme\n"_s);
    QCOMPARE(inData(u"tenant list"_s).output, u"beta\n"_s);
    QVERIFY(!QFile::exists(data() + u"/blobs/acme"_s));
}

void CommandLineTest::aTokenIsASession()
{
    addTenant();
    const Run run = inData(u"token --tenant acme --user u1 --name Ada --role moderator --ttl 2h"_s);
    QCOMPARE(run.status, 0);
    QVERIFY(server::isSecret(run.output.trimmed()));
    const Timestamp now = QDateTime::currentMSecsSinceEpoch();
    const auto opened = store();
    const auto session = server::Auth(*opened).authenticate(run.output.trimmed(), now);
    QVERIFY(session.ok());
    const server::Actor expected { u"acme"_s,
                                   { u"u1"_s, u"Ada"_s, Role::Moderator, {} },
                                   PageScope::everything() };
    QVERIFY(session->actor == expected);
    QVERIFY(session->expiresAt > now + 7'000'000 && session->expiresAt <= now + 7'200'000);
}

void CommandLineTest::aSecretIsShownOnce()
{
    addTenant();
    const QString first = inData(u"secret rotate --tenant acme"_s).output.trimmed();
    QVERIFY(server::isSecret(first));
    QCOMPARE(QString::fromLatin1(store()->tenant(u"acme"_s)->apiSecret), first);
    const QString second = inData(u"secret rotate --tenant acme"_s).output.trimmed();
    QVERIFY(second != first);
    QCOMPARE(QString::fromLatin1(store()->tenant(u"acme"_s)->apiSecret), second);
}

void CommandLineTest::invitesAreLinks()
{
    addTenant();
    const Run run = runServer({ u"invite"_s, u"create"_s, u"--data"_s, data(), u"--tenant"_s, u"acme"_s,
                                u"--role"_s, u"commenter"_s, u"--address"_s, u"review.example.org:7443"_s,
                                u"--page"_s, u"a b&c#d/ü"_s, u"--page"_s, u"second"_s, u"--expires"_s,
                                u"12h"_s, u"--name"_s, u"for Bo"_s });
    QCOMPARE(run.status, 0);
    const auto link = parseLink(run.output.trimmed());
    QVERIFY2(link.ok(), qPrintable(run.output));
    QCOMPARE(link->host, u"review.example.org"_s);
    QCOMPARE(link->port, 7443);
    QCOMPARE(link->tenantId, u"acme"_s);
    QCOMPARE(link->urlId, u"a b&c#d/ü"_s);
    QVERIFY(!link->fingerprint.isEmpty());
    const Timestamp now = QDateTime::currentMSecsSinceEpoch();
    {
        const auto opened = store();
        const auto guest = server::Auth(*opened).createSession(
            { u"acme"_s, link->invite, u"Bo"_s, server::newSecret(), {} }, now);
        QVERIFY(guest.ok());
        QVERIFY(guest->pages == PageScope::only({ u"a b&c#d/ü"_s, u"second"_s }));
        QCOMPARE(guest->user.role, Role::Commenter);
        QVERIFY(guest->expiresAt <= now + 12 * 3'600'000);
    }
    const QStringList listed = inData(u"invite list --tenant acme"_s).output.split(u'\t');
    QCOMPARE(listed.size(), 7);
    QCOMPARE(listed[1], u"valid"_s);
    QCOMPARE(listed[3], u"1"_s);
    QCOMPARE(listed[6], u"for Bo\n"_s);
    QVERIFY(!listed.join(u' ').contains(link->invite));
    QCOMPARE(inData(u"invite revoke %1 --tenant acme"_s.arg(listed[0])).status, 0);
    QVERIFY(inData(u"invite list --tenant acme"_s).output.contains(u"revoked"_s));
    QCOMPARE(refusal(server::Auth(*store()).createSession(
                 { u"acme"_s, link->invite, u"Bo"_s, server::newSecret(), {} }, now)),
             std::optional(Code::Unauthorized));

    const Run whole = inData(u"invite create --tenant acme --role viewer --address [::1]:7443"_s);
    QCOMPARE(parseLink(whole.output.trimmed())->host, u"::1"_s);
    QVERIFY(parseLink(whole.output.trimmed())->urlId.isEmpty());
}

void CommandLineTest::linksPinTheKeyOnlyOfASelfSignedServer()
{
    addTenant();
    const auto fingerprint = [&] {
        const Run run = inData(u"invite create --tenant acme --role viewer --address h.example:1"_s);
        return parseLink(run.output.trimmed())->fingerprint;
    };
    const QByteArray before = fingerprint();
    QVERIFY(!before.isEmpty());
    {
        Serving serving(data());
        QVERIFY2(serving.ready().startsWith(u"listening on wss://127.0.0.1:"_s), qPrintable(serving.ready()));
        QCOMPARE(fingerprint(), before);
    }
    {
        Serving serving(
            data(),
            { u"--tls-cert"_s, data() + u"/tls-cert.pem"_s, u"--tls-key"_s, data() + u"/tls-key.pem"_s });
        QVERIFY(serving.ready().startsWith(u"listening on wss://"_s));
        QCOMPARE(fingerprint(), QByteArray());
    }
    Serving serving(data(), { u"--no-tls"_s });
    QVERIFY(serving.ready().startsWith(u"listening on ws://127.0.0.1:"_s));
    QCOMPARE(fingerprint(), QByteArray());
    QCOMPARE(serving.stop(), 0);
}

void CommandLineTest::besideARunningServer()
{
    addTenant();
    Serving serving(data(), { u"--no-tls"_s });
    const quint16 port = serving.ready().trimmed().section(u':', -1).toUShort();
    QVERIFY(port != 0);
    const auto pages = [&](const QString &token) {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, port);
        socket.write("GET /v1/pages HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                     + token.toLatin1() + "\r\n\r\n");
        QByteArray reply;
        while (socket.waitForReadyRead())
            reply += socket.readAll();
        return reply.mid(9, 3).toInt();
    };
    const auto token = [&](const QString &tenant) {
        return inData(u"token --user u1 --name Ada --role admin --tenant "_s + tenant).output.trimmed();
    };
    QCOMPARE(pages(u"nonsense"_s), 401);
    const QString acme = token(u"acme"_s);
    QCOMPARE(pages(acme), 200);
    QCOMPARE(inData(u"tenant add beta"_s).status, 0);
    QCOMPARE(pages(token(u"beta"_s)), 200);
    QCOMPARE(inData(u"tenant remove acme"_s).status, 0);
    QCOMPARE(pages(acme), 401);
}

void CommandLineTest::aSecondServerIsRefused()
{
    addTenant();
    Serving serving(data());
    QVERIFY(!serving.ready().isEmpty());
    const Run second = inData(u"serve --listen 127.0.0.1:0"_s);
    QCOMPARE(second.status, 1);
    QVERIFY2(isOneLine(second.problem) && second.problem.contains(data()), qPrintable(second.problem));
    QCOMPARE(serving.stop(), 0);
    Serving next(data());
    QVERIFY(next.ready().startsWith(u"listening on "_s));
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "commandline.moc"
