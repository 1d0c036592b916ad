// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <string>
#include <vector>

namespace callout::bench {

/// A server that is being measured: a process of its own, ended with this object.
class ServerProcess {
public:
    virtual ~ServerProcess();
    pid_t pid() const { return pid_t(m_process.processId()); }
    quint16 port() const { return m_port; }

protected:
    /// Returns when the program has printed that it listens.
    void start(const QString &program, const QStringList &arguments);

private:
    QProcess m_process;
    quint16 m_port = 0;
};

/// The baseline: epoll and nothing else.
class EpollProcess final : public ServerProcess {
public:
    EpollProcess();
};

/// `callout-server serve` on a fresh data directory with its rate limits lifted.
class CalloutProcess final : public ServerProcess {
public:
    enum class Security { Plain, Tls };
    /// `users` of the workspace get a session token each.
    CalloutProcess(Security security, int users);
    ~CalloutProcess() override;

    /// Tokens of commenters who may see all pages, one a user.
    const std::vector<std::string> &tokens() const { return m_tokens; }

private:
    QTemporaryDir m_data;
    std::vector<std::string> m_tokens;
};

/// Bytes of `{"type":"op","op":"create-chat",…}` on page `bench`, with a comment of 140
/// characters; `number` can be read from the event's broadcastId.
QByteArray createMarker(quint64 number);
/// The event that createMarker() becomes: what the baseline sends.
QByteArray markerCreated(quint64 number);
/// The frame that subscribes to page `bench`.
QByteArray subscribe();

} // namespace callout::bench
