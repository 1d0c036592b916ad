// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ipc/member.h"

#include <QPointer>

namespace callout::ipc {

class SharedConnection;

/// A Session's attempt at the connection that its processes share: through the hub of this
/// process, or through the local socket to another's. Waits while it is not known which.
class SharedTransport final : public Transport, public Member {
    Q_OBJECT
public:
    explicit SharedTransport(SharedConnection &shared);
    ~SharedTransport() override;

    // -- as the session sees it
    void open(const QString &token) override;
    void send(const QByteArray &frame) override;
    void ping() override;
    void close() override;
    qint64 bytesToWrite() const override;

    // -- as the hub sees it
    void attached() override;
    void deliver(const QByteArray &frame) override;
    void ponged() override;
    void detached(const Ending &ending) override;

    const QString &token() const { return m_token; }
    bool isAttached() const { return m_stage == Stage::Attached; }

private:
    enum class Stage { New, Waiting, Attached, Closed };
    QPointer<SharedConnection> m_shared;
    QString m_token;
    Stage m_stage = Stage::New;
};

} // namespace callout::ipc
