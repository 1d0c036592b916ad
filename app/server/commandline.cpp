// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/commandline.h"

#include <QRegularExpression>

namespace callout::server {

using namespace Qt::StringLiterals;

Failure<Ending> failed(const QString &problem)
{
    return Failure { Ending { Ending::Failed, {}, problem } };
}

Failure<Ending> wronglyUsed(const QString &problem)
{
    return Failure { Ending { Ending::WronglyUsed, {}, problem } };
}

CommandLine::CommandLine(const QString &command, const QString &description, const QString &argument)
    : m_command(command),
      m_argument(argument)
{
    m_parser.setApplicationDescription(description);
    m_parser.addOption({ { u"h"_s, u"help"_s }, u"Shows this help."_s });
    add(u"data"_s, u"DIR"_s, u"The directory that holds everything."_s);
    add(u"database"_s, u"URL"_s, u"A PostgreSQL database instead; this build has SQLite only."_s);
}

void CommandLine::add(const QString &name, const QString &value, const QString &description,
                      const QString &preset)
{
    m_names.append(name);
    m_parser.addOption({ name, description, value, preset });
}

void CommandLine::addSwitch(const QString &name, const QString &description)
{
    m_names.append(name);
    m_parser.addOption({ name, description });
}

Result<Done, Ending> CommandLine::parse(const QStringList &arguments)
{
    const bool understood = m_parser.parse(QStringList { m_command } + arguments);
    if (m_parser.isSet(u"help"_s))
        return Failure { Ending { Ending::Succeeded, help(), {} } };
    const QString hint = u" See: callout-server %1 --help"_s.arg(m_command);
    if (!understood)
        return wronglyUsed(m_parser.errorText() + hint);
    const QStringList given = m_parser.positionalArguments();
    if (!m_argument.isEmpty() && given.isEmpty())
        return wronglyUsed(u"%1 is missing."_s.arg(m_argument) + hint);
    if (const qsizetype most = m_argument.isEmpty() ? 0 : 1; given.size() > most)
        return wronglyUsed(u"\"%1\" is one argument too many."_s.arg(given[most]) + hint);
    if (isSet(u"database"_s))
        return wronglyUsed(u"--database: this build has SQLite only; name a directory with --data DIR."_s);
    if (const auto data = required(u"data"_s); !data)
        return Failure { data.error() };
    return Done {};
}

QString CommandLine::help() const
{
    QString usage = u"Usage: callout-server "_s + m_command;
    if (!m_argument.isEmpty())
        usage += u' ' + m_argument;
    const QString text = m_parser.helpText(); // its first line knows the program's path only
    return usage + u" [options]"_s + text.mid(text.indexOf(u'\n'));
}

Result<QString, Ending> CommandLine::required(const QString &name) const
{
    const QString given = value(name);
    if (given.isEmpty())
        return wronglyUsed(u"--%1 is missing. See: callout-server %2 --help"_s.arg(name, m_command));
    return given;
}

std::optional<std::chrono::milliseconds> durationFromString(const QString &text)
{
    static const QRegularExpression form(u"^([1-9][0-9]{0,5})([smhd])$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    const std::chrono::seconds::rep count = match.captured(1).toInt();
    switch (match.captured(2).front().unicode()) {
    case u's':
        return std::chrono::seconds(count);
    case u'm':
        return std::chrono::minutes(count);
    case u'h':
        return std::chrono::hours(count);
    default:
        return std::chrono::hours(count * 24);
    }
}

QString HostAndPort::toString() const
{
    return (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(port);
}

std::optional<HostAndPort> hostAndPortFromString(const QString &text)
{
    static const QRegularExpression form(u"^(?:\\[([0-9a-fA-F:.]+)\\]|([^\\s:/\\[\\]@?#]+)):([0-9]{1,5})$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch() || match.captured(3).toUInt() > 65535)
        return {};
    return HostAndPort { match.captured(1) + match.captured(2), quint16(match.captured(3).toUInt()) };
}

} // namespace callout::server
