// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/html/webprinter.h"

#include "app/document/helperprogram.h"
#include "app/webprint/exitcodes.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace callout {

namespace {

DocumentFault faultOf(webprint::Exit exit, int httpStatus)
{
    using webprint::Exit;
    switch (exit) {
    case Exit::Missing:
        return { DocumentError::Unreadable, {}, 0 };
    case Exit::TooLarge:
        return { DocumentError::PageTooLarge, {}, 0 };
    case Exit::NotAPage:
        return { DocumentError::NotAPage, {}, 0 };
    case Exit::TimedOut:
        return { DocumentError::TimedOut, {}, 0 };
    case Exit::Redirects:
        return { DocumentError::Redirects, {}, 0 };
    case Exit::Unreachable:
        return { DocumentError::Unreachable, {}, 0 };
    case Exit::Refused:
        return { DocumentError::Refused, {}, httpStatus };
    case Exit::Private:
        return { DocumentError::PrivateAddress, {}, 0 };
    default:
        return { DocumentError::NotPrinted, {}, 0 };
    }
}

} // namespace

QString WebPrinter::installed()
{
    return helperProgram(u"callout-webprint"_s, { u"../app/webprint"_s });
}

WebPrinter::WebPrinter(const WebOptions &options, QObject *parent) : QObject(parent), m_options(options)
{
    m_limit.setSingleShot(true);
    constexpr auto grace = std::chrono::seconds(10);
    m_limit.setInterval(options.limit + grace);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        if (!m_hasEnded) {
            end();
            Q_EMIT failed({ DocumentError::TimedOut, {}, 0 });
        }
    });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &WebPrinter::readOutput);
    connect(&m_process, &QProcess::finished, this, &WebPrinter::ended);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended(int(webprint::Exit::Failed), QProcess::CrashExit);
    });
}

WebPrinter::~WebPrinter()
{
    end();
}

void WebPrinter::start(const QString &page, const QString &output)
{
    QStringList arguments { u"--limit"_s, QString::number(m_options.limit.count()), u"--out"_s, output };
    if (m_options.scripts == Scripts::On)
        arguments << u"--scripts"_s;
    m_process.setProgram(m_options.converter.isEmpty() ? installed() : m_options.converter);
    m_process.setArguments(arguments << page);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.start(QIODevice::ReadOnly);
    m_limit.start();
}

void WebPrinter::readOutput()
{
    while (m_process.canReadLine()) {
        const QByteArray line = m_process.readLine().trimmed();
        const QByteArray value = line.mid(line.indexOf(' ') + 1);
        if (line.startsWith("progress "))
            Q_EMIT progressed(value.toInt() / 100.0);
        else if (line.startsWith("status "))
            m_status = value.toInt();
        else if (line.startsWith("used "))
            m_used << QString::fromUtf8(QByteArray::fromPercentEncoding(value));
    }
}

void WebPrinter::ended(int exit, QProcess::ExitStatus status)
{
    if (m_hasEnded)
        return;
    readOutput();
    m_hasEnded = true;
    m_limit.stop();
    if (status == QProcess::NormalExit && exit == int(webprint::Exit::Done))
        Q_EMIT printed(m_used);
    else
        Q_EMIT failed(faultOf(status == QProcess::NormalExit ? webprint::Exit(exit) : webprint::Exit::Crashed,
                              m_status));
}

void WebPrinter::end()
{
    m_hasEnded = true;
    m_limit.stop();
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished(); // what was killed is gone at once
}

} // namespace callout
