// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/servecommand.h"

#include "app/server/files.h"

#include <QRegularExpression>

#include <algorithm>

namespace callout::server {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView anyAddress { "0.0.0.0:7443" };

void describe(CommandLine &line)
{
    line.add(u"listen"_s, u"HOST:PORT"_s,
             u"Where to listen; port 0 picks a free one. Default: %1."_s.arg(anyAddress), anyAddress);
    line.add(u"tls-cert"_s, u"FILE"_s, u"A certificate with its chain, PEM; with --tls-key."_s);
    line.add(u"tls-key"_s, u"FILE"_s, u"Its private key, PEM."_s);
    line.addSwitch(u"tls-self-signed"_s, u"A key of the server's own, which links pin. The default."_s);
    line.addSwitch(u"no-tls"_s, u"No encryption; for loopback addresses only."_s);
    line.add(u"broker"_s, u"URL"_s, u"Connects several servers; this build runs alone."_s);
    line.add(u"config"_s, u"FILE"_s, u"More options, one \"name = value\" a line."_s);
    line.add(u"allow-origin"_s, u"ORIGIN"_s, u"A web origin that may connect; may be repeated."_s);
    line.add(u"ops-per-minute"_s, u"N"_s,
             u"Changes a user may make; 0: any number. Default: %1."_s.arg(protocol::limits::opsPerMinute));
    line.add(u"sessions-per-minute"_s, u"N"_s,
             u"Attempts to sign in from one address; 0: any number. Default: %1."_s.arg(
                 ServeOptions {}.sessionsPerMinute));
    line.add(u"frames-per-minute"_s, u"N"_s,
             u"Frames of one connection, after which it is closed; 0: any number. Default: %1."_s.arg(
                 ServeOptions {}.framesPerMinute));
    line.add(u"connections"_s, u"N"_s,
             u"Connections of this server; 0: any number. Default: %1."_s.arg(ServeOptions {}.connections));
    line.add(
        u"connections-per-user"_s, u"N"_s,
        u"Connections of one user; 0: any number. Default: %1."_s.arg(ServeOptions {}.connectionsPerUser));
    line.add(u"quota"_s, u"MIB"_s,
             u"Documents of one workspace; 0: as many as the disk holds. Default: 0."_s);
    line.add(u"threads"_s, u"N"_s, u"Event loops; 0: one a core. Default: 0."_s);
}

/// The file's lines as options; knows which names exist.
Result<QStringList, Ending> readConfiguration(const QString &path, const QStringList &names)
{
    const auto content = readWholeFile(path);
    if (!content)
        return failed(content.error().reason);
    if (!*content)
        return failed(u"The file %1 does not exist."_s.arg(path));
    QStringList options;
    int number = 0;
    for (const QString &raw : QString::fromUtf8(**content).split(u'\n')) {
        ++number;
        const QString text = raw.trimmed();
        if (text.isEmpty() || text.startsWith(u'#'))
            continue;
        const qsizetype equals = text.indexOf(u'=');
        const QString name = text.left(equals).trimmed();
        if (!names.contains(name) || name == "config"_L1)
            return wronglyUsed(u"%1, line %2: there is no option \"%3\"."_s.arg(path).arg(number).arg(name));
        options.append(equals < 0 ? u"--"_s + name : u"--%1=%2"_s.arg(name, text.mid(equals + 1).trimmed()));
    }
    return options;
}

Result<int, Ending> count(const CommandLine &line, const QString &name, int preset)
{
    if (!line.isSet(name))
        return preset;
    bool isNumber = false;
    const int value = line.value(name).toInt(&isNumber);
    if (!isNumber || value < 0)
        return wronglyUsed(u"--%1: \"%2\" is not a number from 0 upwards."_s.arg(name, line.value(name)));
    return value;
}

bool isLoopback(const QString &host)
{
    static const QRegularExpression ipv4(u"^127(\\.[0-9]{1,3}){3}$"_s);
    return host == "localhost"_L1 || host == "::1"_L1 || ipv4.match(host).hasMatch();
}

Result<Done, Ending> readTls(const CommandLine &line, ServeOptions &options)
{
    options.certificateFile = line.value(u"tls-cert"_s);
    options.keyFile = line.value(u"tls-key"_s);
    const bool certificate = !options.certificateFile.isEmpty() || !options.keyFile.isEmpty();
    const bool none = line.isSet(u"no-tls"_s);
    if (int(certificate) + int(none) + int(line.isSet(u"tls-self-signed"_s)) > 1)
        return wronglyUsed(u"Choose one of --tls-cert with --tls-key, --tls-self-signed, and --no-tls."_s);
    if (certificate && (options.certificateFile.isEmpty() || options.keyFile.isEmpty()))
        return wronglyUsed(u"--tls-cert and --tls-key belong together; one of them is missing."_s);
    if (none && !isLoopback(options.host)) {
        return wronglyUsed(u"--no-tls is refused for %1: beyond this machine everything is encrypted. "
                           "Use --tls-self-signed, or listen on 127.0.0.1."_s.arg(options.host));
    }
    options.tls = certificate ? ServeOptions::Tls::Certificate
        : none                ? ServeOptions::Tls::None
                              : ServeOptions::Tls::SelfSigned;
    return Done {};
}

Result<Done, Ending> readLimits(const CommandLine &line, ServeOptions &options)
{
    const auto operations = count(line, u"ops-per-minute"_s, options.opsPerMinute);
    const auto sessions = count(line, u"sessions-per-minute"_s, options.sessionsPerMinute);
    const auto frames = count(line, u"frames-per-minute"_s, options.framesPerMinute);
    const auto connections = count(line, u"connections"_s, options.connections);
    const auto perUser = count(line, u"connections-per-user"_s, options.connectionsPerUser);
    const auto quota = count(line, u"quota"_s, 0);
    const auto threads = count(line, u"threads"_s, 0);
    for (const auto *number : { &operations, &sessions, &frames, &connections, &perUser, &quota, &threads }) {
        if (!*number)
            return Failure { number->error() };
    }
    options.opsPerMinute = *operations;
    options.sessionsPerMinute = *sessions;
    options.framesPerMinute = *frames;
    options.connections = *connections;
    options.connectionsPerUser = *perUser;
    options.tenantQuota = qint64(*quota) * 1024 * 1024;
    options.threads = *threads;
    return Done {};
}

} // namespace

Result<ServeOptions, Ending> parseServe(const QStringList &arguments)
{
    const auto makeLine = [] {
        auto line = std::make_unique<CommandLine>(u"serve"_s,
                                                  u"Serves the workspaces of a data directory."_s);
        describe(*line);
        return line;
    };
    std::unique_ptr<CommandLine> line = makeLine();
    const auto first = line->parse(arguments);
    if (!line->value(u"config"_s).isEmpty() && (first || first.error().status == Ending::WronglyUsed)) {
        const auto configured = readConfiguration(line->value(u"config"_s), line->optionNames());
        if (!configured)
            return Failure { configured.error() };
        // Of an option given twice the last one counts: the command line's.
        line = makeLine();
        if (const auto all = line->parse(*configured + arguments); !all)
            return Failure { all.error() };
    } else if (!first) {
        return Failure { first.error() };
    }

    if (line->isSet(u"broker"_s))
        return wronglyUsed(u"--broker: this build runs alone; leave the option out."_s);
    const auto listen = hostAndPortFromString(line->value(u"listen"_s));
    if (!listen)
        return wronglyUsed(u"--listen: \"%1\" is not HOST:PORT."_s.arg(line->value(u"listen"_s)));
    ServeOptions options;
    options.dataDir = line->value(u"data"_s);
    options.host = listen->host;
    options.port = listen->port;
    options.allowedOrigins = line->values(u"allow-origin"_s);
    if (const auto tls = readTls(*line, options); !tls)
        return Failure { tls.error() };
    if (const auto limits = readLimits(*line, options); !limits)
        return Failure { limits.error() };
    return options;
}

} // namespace callout::server
