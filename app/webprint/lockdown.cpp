// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webprint/lockdown.h"

#include <QFile>

#include <sched.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace callout::webprint {

namespace {

void write(const char *path, const QByteArray &text)
{
    QFile file(QString::fromLatin1(path));
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        file.write(text);
}

} // namespace

void leaveNetwork()
{
    const uid_t user = geteuid();
    const gid_t group = getegid();
    if (user == 0) {
        (void)unshare(CLONE_NEWNET);
        return;
    }
    if (unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
        return;
    // The same person inside as outside, or files would be a stranger's.
    write("/proc/self/setgroups", "deny");
    write("/proc/self/uid_map", QByteArray::number(user) + ' ' + QByteArray::number(user) + " 1");
    write("/proc/self/gid_map", QByteArray::number(group) + ' ' + QByteArray::number(group) + " 1");
}

QStringList engineArguments(const Options &options)
{
    for (const char *variable :
         { "QTWEBENGINE_CHROMIUM_FLAGS", "QTWEBENGINE_REMOTE_DEBUGGING", "QTWEBENGINE_DISABLE_SANDBOX" })
        qunsetenv(variable);

    QStringList arguments = {
        u"--webEngineArgs"_s,
        u"--disable-gpu"_s,
        u"--disable-background-networking"_s,
        u"--disable-breakpad"_s,
        u"--disable-component-update"_s,
        u"--disable-domain-reliability"_s,
        u"--disable-quic"_s,
        u"--disable-sync"_s,
        u"--dns-prefetch-disable"_s,
        u"--force-webrtc-ip-handling-policy=disable_non_proxied_udp"_s,
        u"--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost"_s,
        u"--mute-audio"_s,
        u"--no-first-run"_s,
        u"--no-pings"_s
    };
    // The rules of style sheets from other sites can be read, so that they too are settled for the
    // window. Without scripts nobody in the page could make use of it.
    if (options.isAddress() && options.scripts == Options::Scripts::Off)
        arguments << u"--disable-web-security"_s;
    if (geteuid() == 0)
        arguments << u"--no-sandbox"_s;
    return arguments;
}

} // namespace callout::webprint
