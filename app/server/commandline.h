// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/core/values.h"

#include <QCommandLineParser>
#include <QStringList>

#include <chrono>

namespace callout::server {

/// How a command ends: its exit status and what it leaves on the two streams. `problem` is one line.
struct Ending {
    enum Status { Succeeded = 0, Failed = 1, WronglyUsed = 2 };
    Status status = Succeeded;
    QString output;
    QString problem;
};

Failure<Ending> failed(const QString &problem);
Failure<Ending> wronglyUsed(const QString &problem);

/// One command's options and arguments, with `--help` and the options that say where the data is.
class CommandLine {
public:
    /// `command` as in `tenant add`; `argument` names what follows it, if anything must.
    CommandLine(const QString &command, const QString &description, const QString &argument = {});

    void add(const QString &name, const QString &value, const QString &description,
             const QString &preset = {});
    /// An option without a value.
    void addSwitch(const QString &name, const QString &description);

    /// `arguments`: those after the command. Fails with the help when that was asked for, or with
    /// one line for an unknown option, a missing value or argument, too many arguments,
    /// a `--database` that this build does not have, or no `--data`.
    Result<Done, Ending> parse(const QStringList &arguments);

    bool isSet(const QString &name) const { return m_parser.isSet(name); }
    /// The last one given; else the preset.
    QString value(const QString &name) const { return m_parser.value(name); }
    QStringList values(const QString &name) const { return m_parser.values(name); }
    QString argument() const { return m_parser.positionalArguments().value(0); }
    /// Fails with one line when it is missing or empty.
    Result<QString, Ending> required(const QString &name) const;
    QStringList optionNames() const { return m_names; }

private:
    QString help() const;

    const QString m_command;
    const QString m_argument;
    QStringList m_names;
    QCommandLineParser m_parser;
};

/// `90s`, `30m`, `1h`, `7d`; positive.
std::optional<std::chrono::milliseconds> durationFromString(const QString &text);

struct HostAndPort {
    QString host; ///< without brackets
    quint16 port = 0;
    bool operator==(const HostAndPort &) const = default;
    /// With brackets around an IPv6 address.
    QString toString() const;
};
/// `HOST:PORT`, `[IPv6]:PORT`.
std::optional<HostAndPort> hostAndPortFromString(const QString &text);

} // namespace callout::server
