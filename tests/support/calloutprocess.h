// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QProcess>

#include <memory>

namespace callout::test {

/// A process of the program with its windows on `offscreen`, driven by lines
/// (tests/support/drivencallout.cpp), or the program `callout` itself, which nobody drives.
class CalloutProcess {
public:
    enum class Program { Driven, Real };

    /// `runtime` is the directory where processes meet; `arguments` as on the command line.
    CalloutProcess(const QString &runtime, const QStringList &arguments, Program program = Program::Driven);
    ~CalloutProcess();

    void say(const QString &line);
    void signal(int number);
    /// SIGKILL, and it is gone when this returns.
    void kill();
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    qint64 pid() const { return m_process.processId(); }
    int exitCode() const { return m_process.exitCode(); }

    /// What it told, newest last; words after the time.
    const QStringList &told();
    int count(const QString &line);
    /// The latest `state` line's state and fault, such as "Online None".
    QString state();
    bool isLive() { return state().startsWith(QLatin1String("Online")); }
    /// Microseconds on the machine's monotonic clock: of the latest line that begins so; 0: none.
    qint64 timeOf(const QString &start);
    /// What followed the latest line that begins so.
    QString after(const QString &start);
    void forget();

private:
    QProcess m_process;
    QStringList m_told;
    QList<qint64> m_times;
    QByteArray m_in;
};

/// The same clock as in timeOf().
qint64 microseconds();

} // namespace callout::test
