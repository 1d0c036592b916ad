// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/serverprocess.h"

#include <QRegularExpression>

namespace callout::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60000; ///< ms; a loaded machine
const QString program = QStringLiteral(CALLOUT_SERVER);

} // namespace

ServerProcess::ServerProcess(Security security) : m_security(security)
{
    command({ u"tenant"_s, u"add"_s, u"acme"_s });
}

ServerProcess::~ServerProcess()
{
    m_process.terminate();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
}

bool ServerProcess::start(const QStringList &options)
{
    m_options += options;
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QStringList arguments { u"serve"_s,
                                  u"--data"_s,
                                  m_data.path(),
                                  u"--listen"_s,
                                  u"127.0.0.1:%1"_s.arg(m_port),
                                  m_security == Security::Tls ? u"--tls-self-signed"_s : u"--no-tls"_s };
    m_process.start(program, arguments + m_options);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            return false;
    }
    static const QRegularExpression address(u"listening on wss?://.*:([0-9]+)\\s*$"_s);
    m_port = quint16(address.match(QString::fromUtf8(m_process.readLine())).captured(1).toUInt());
    return m_port != 0;
}

void ServerProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(5000);
}

int ServerProcess::terminate()
{
    m_process.terminate();
    const bool ended = m_process.waitForFinished(patience);
    return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

QByteArray ServerProcess::command(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments + QStringList { u"--data"_s, m_data.path() });
    process.waitForFinished(patience);
    return process.readAllStandardOutput().trimmed();
}

ShareLink ServerProcess::invite(const QString &role, const QString &urlId) const
{
    QStringList arguments { u"invite"_s, u"create"_s, u"--tenant"_s,  u"acme"_s,
                            u"--role"_s, role,        u"--address"_s, u"127.0.0.1:%1"_s.arg(m_port) };
    if (!urlId.isEmpty())
        arguments << u"--page"_s << urlId;
    const QString output = QString::fromUtf8(command(arguments));
    static const QRegularExpression printed(u"callout://\\S+"_s);
    const auto link = parseLink(printed.match(output).captured());
    return link ? *link : ShareLink {};
}

QString ServerProcess::token(const QString &user, const QString &role) const
{
    return QString::fromUtf8(command({ u"token"_s, u"--tenant"_s, u"acme"_s, u"--user"_s, user, u"--name"_s,
                                       user.toUpper(), u"--role"_s, role }));
}

} // namespace callout::test
