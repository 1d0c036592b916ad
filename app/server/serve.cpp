// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/serve.h"

#include "app/server/datadirectory.h"
#include "app/server/identity.h"
#include "app/server/server.h"
#include "app/server/sqlitestore.h"

#include <csignal>
#include <cstdio>

namespace callout::server {

using namespace Qt::StringLiterals;
using protocol::Code;

namespace {

/// Everything a running server owns, in the order it is made.
struct Parts {
    std::unique_ptr<DataDirectoryClaim> claim;
    std::unique_ptr<SqliteStore> store;
    std::unique_ptr<Blobs> blobs;
    std::unique_ptr<Server> server;
    quint16 port = 0;
};

Outcome<std::shared_ptr<const TlsContext>> tlsContext(const ServeOptions &options)
{
    if (options.tls == ServeOptions::Tls::None)
        return std::shared_ptr<const TlsContext>();
    auto identity = options.tls == ServeOptions::Tls::Certificate
        ? identityFromFiles(options.certificateFile, options.keyFile)
        : ownIdentity(options.dataDir);
    if (!identity)
        return Failure { identity.error() };
    return TlsContext::make(identity->certificatePem, identity->privateKeyPem);
}

Presented presentedBy(const ServeOptions &options)
{
    switch (options.tls) {
    case ServeOptions::Tls::None:
        return Presented::Nothing;
    case ServeOptions::Tls::Certificate:
        return Presented::Certificate;
    case ServeOptions::Tls::SelfSigned:
        break;
    }
    return Presented::SelfSigned;
}

NetworkOptions networkOptions(const ServeOptions &options)
{
    NetworkOptions network;
    network.threads = options.threads;
    network.allowedOrigins = options.allowedOrigins;
    network.opsPerMinute = options.opsPerMinute;
    network.sessionsPerMinute = options.sessionsPerMinute;
    network.framesPerMinute = options.framesPerMinute;
    network.connections = options.connections;
    network.connectionsPerUser = options.connectionsPerUser;
    return network;
}

Outcome<Done> open(const ServeOptions &options, Parts &parts)
{
    const DataDirectory directory(options.dataDir);
    if (const auto made = directory.make(); !made)
        return made;
    auto claim = DataDirectoryClaim::claim(directory);
    if (!claim)
        return Failure { claim.error() };
    parts.claim = std::move(*claim);
    auto tls = tlsContext(options);
    if (!tls)
        return Failure { tls.error() };
    auto store = SqliteStore::open(directory.databaseFile());
    if (!store)
        return Failure { store.error() };
    parts.store = std::move(*store);
    Blobs::Options blobOptions;
    blobOptions.tenantQuota = options.tenantQuota;
    auto blobs = Blobs::open(directory.blobsDirectory(), *parts.store, blobOptions);
    if (!blobs)
        return Failure { blobs.error() };
    parts.blobs = std::move(*blobs);
    parts.server = std::make_unique<Server>(*parts.store, *parts.blobs, networkOptions(options));
    const auto listening = parts.server->listen({ options.host, options.port, *tls });
    if (!listening)
        return Failure { listening.error() };
    parts.port = listening.value().port;
    return notePresented(directory, presentedBy(options));
}

QByteArray readyLine(const ServeOptions &options, quint16 port)
{
    const QString host = options.host.contains(u':') ? u'[' + options.host + u']' : options.host;
    const QString scheme = options.tls == ServeOptions::Tls::None ? u"ws"_s : u"wss"_s;
    return u"listening on %1://%2:%3\n"_s.arg(scheme, host).arg(port).toUtf8();
}

} // namespace

int runServe(const ServeOptions &options)
{
    // Blocked here, and so in every thread that is made: only sigwait() takes them.
    sigset_t endings;
    sigemptyset(&endings);
    sigaddset(&endings, SIGTERM);
    sigaddset(&endings, SIGINT);
    pthread_sigmask(SIG_BLOCK, &endings, nullptr);
    // Whoever read the ready line may be gone when the next thing is printed.
    std::signal(SIGPIPE, SIG_IGN);

    Parts parts;
    if (const auto opened = open(options, parts); !opened) {
        std::fprintf(stderr, "callout-server: %s\n", qUtf8Printable(opened.error().reason));
        return 1;
    }
    std::fputs(readyLine(options, parts.port).constData(), stdout);
    std::fflush(stdout);

    int signal = 0;
    sigwait(&endings, &signal);
    qInfo("Draining %d connections.", parts.server->connections());
    parts.server->drain(protocol::CloseCode::Restart);
    return 0;
}

} // namespace callout::server
