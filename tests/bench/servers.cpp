// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/servers.h"

#include "app/protocol/codec.h"
#include "tests/bench/measure.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace callout::bench {

using namespace Qt::StringLiterals;
using namespace protocol;

namespace {

constexpr int startMs = 60'000;
const QString calloutServer = u"" CALLOUT_SERVER ""_s;

QByteArray run(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(calloutServer, arguments);
    if (!process.waitForFinished(startMs) || process.exitCode() != 0)
        giveUp("callout-server " + arguments.join(u' ').toStdString() + " failed");
    return process.readAllStandardOutput().trimmed();
}

QString uuid(quint64 kind, quint64 number)
{
    return u"%1-0000-4000-8000-%2"_s.arg(kind, 8, 16, QChar(u'0')).arg(number, 12, 16, QChar(u'0'));
}

Conversation marker(quint64 number)
{
    Conversation conversation;
    conversation.id = uuid(0xc0, number);
    conversation.anchor = ImageAnchor { 33.3333, 66.6667, 0, 0, {} };
    conversation.comments = { Comment { uuid(0xcc, number), {}, {}, QString(140, u'x'), 0, 0, 0, {} } };
    return conversation;
}

} // namespace

ServerProcess::~ServerProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(2000)) {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
}

void ServerProcess::start(const QString &program, const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"*.info=false"_s); // warnings are worth seeing here
    m_process.setProcessEnvironment(environment);
    m_process.start(program, arguments);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(startMs))
            giveUp(program.toStdString() + " did not start");
    }
    const QString line = QString::fromUtf8(m_process.readLine());
    const auto match = QRegularExpression(u":(\\d+)\\s*$"_s).match(line);
    if (!match.hasMatch())
        giveUp(program.toStdString() + " does not say where it listens: " + line.toStdString());
    m_port = quint16(match.captured(1).toUInt());
}

EpollProcess::EpollProcess()
{
    start(u"" CALLOUT_EPOLL_SERVER ""_s, {});
}

CalloutProcess::CalloutProcess(Security security, int users)
{
    const QStringList data { u"--data"_s, m_data.path() };
    run(QStringList { u"tenant"_s, u"add"_s, u"bench"_s } + data);
    for (int i = 0; i < users; ++i) {
        const QString user = u"user-%1"_s.arg(i);
        m_tokens.push_back(run(QStringList { u"token"_s, u"--tenant"_s, u"bench"_s, u"--user"_s, user,
                                             u"--name"_s, user, u"--role"_s, u"commenter"_s }
                               + data)
                               .toStdString());
    }
    QFile config(m_data.filePath(u"bench.conf"_s));
    if (!config.open(QIODevice::WriteOnly)
        || config.write("ops-per-minute = 0\nsessions-per-minute = 0\nframes-per-minute = 0\n"
                        "connections = 0\nconnections-per-user = 0\n")
            < 0) {
        giveUp("the configuration cannot be written");
    }
    config.close();
    start(calloutServer,
          QStringList { u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s,
                        security == Security::Plain ? u"--no-tls"_s : u"--tls-self-signed"_s, u"--config"_s,
                        config.fileName() }
              + data);
}

CalloutProcess::~CalloutProcess() = default;

QByteArray createMarker(quint64 number)
{
    return encode(
        ClientMessage { Operation { uuid(0xb0, number), u"bench"_s, CreateChat { marker(number) } } });
}

QByteArray markerCreated(quint64 number)
{
    return encodeEvent({ u"bench"_s,
                         qint64(number + 1),
                         1'700'000'000'000,
                         uuid(0xb0, number),
                         { u"user-0"_s, u"user-0"_s },
                         ChatCreated { marker(number), false } });
}

QByteArray subscribe()
{
    return encode(ClientMessage { Subscribe { 1, u"bench"_s, {}, {} } });
}

} // namespace callout::bench
