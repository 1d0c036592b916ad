// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/calloutprocess.h"

#include <chrono>
#include <csignal>

namespace callout::test {

using namespace Qt::StringLiterals;

qint64 microseconds()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

CalloutProcess::CalloutProcess(const QString &runtime, const QStringList &arguments, Program program)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_RUNTIME_DIR"_s, runtime);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program == Program::Driven ? QStringLiteral(CALLOUT_DRIVEN)
                                               : QStringLiteral(CALLOUT_REAL),
                    arguments);
    m_process.waitForStarted(30000);
}

CalloutProcess::~CalloutProcess()
{
    if (!isRunning())
        return;
    signal(SIGCONT);
    kill();
}

void CalloutProcess::say(const QString &line)
{
    m_process.write(line.toUtf8() + '\n');
    m_process.waitForBytesWritten(1000);
}

void CalloutProcess::signal(int number)
{
    if (isRunning())
        ::kill(pid_t(pid()), number);
}

void CalloutProcess::kill()
{
    signal(SIGKILL);
    m_process.waitForFinished(10000);
}

const QStringList &CalloutProcess::told()
{
    m_in += m_process.readAllStandardOutput();
    for (qsizetype end; (end = m_in.indexOf('\n')) >= 0; m_in.remove(0, end + 1)) {
        const QString line = QString::fromUtf8(m_in.first(end));
        m_times << line.section(u' ', 0, 0).toLongLong();
        m_told << line.section(u' ', 1);
    }
    return m_told;
}

int CalloutProcess::count(const QString &line)
{
    return int(told().count(line));
}

QString CalloutProcess::after(const QString &start)
{
    told();
    for (qsizetype at = m_told.size() - 1; at >= 0; --at) {
        if (m_told[at].startsWith(start))
            return m_told[at].sliced(start.size()).trimmed();
    }
    return {};
}

QString CalloutProcess::state()
{
    return after(u"state "_s);
}

qint64 CalloutProcess::timeOf(const QString &start)
{
    told();
    for (qsizetype at = m_told.size() - 1; at >= 0; --at) {
        if (m_told[at].startsWith(start))
            return m_times[at];
    }
    return 0;
}

void CalloutProcess::forget()
{
    told();
    m_told.clear();
    m_times.clear();
}

} // namespace callout::test
