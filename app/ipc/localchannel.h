// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/protocol/localframes.h"

#include <QObject>

class QLocalSocket;

namespace callout::ipc {

/// Frames over a local socket, each behind its length in 4 bytes, big-endian (protocol §13). Says
/// its name and version first, and passes nothing on before the other side did. Emits `closed` once.
class LocalChannel : public QObject {
    Q_OBJECT
public:
    enum class Side { Owner, Member };
    enum class Closing {
        Gone,     ///< the other process closed it, or ended
        Refused,  ///< could not be connected
        Foreign,  ///< the other process is another user's
        Differs,  ///< it speaks another version
        Garbled,  ///< not this protocol
        Overflow, ///< it does not read what it is sent
    };
    Q_ENUM(Closing)

    /// Takes the socket, connected or not yet.
    LocalChannel(QLocalSocket *socket, Side side, QObject *parent = nullptr);
    ~LocalChannel() override;

    void connectTo(const QString &socket);
    bool isOpen() const { return m_stage == Stage::Open; }
    /// Of the program at the other end, once it is open.
    const QString &program() const { return m_program; }
    void send(const QByteArray &frame);
    void send(const protocol::LocalMessage &message) { send(protocol::encode(message)); }
    /// Without a signal.
    void close();

Q_SIGNALS:
    void opened();
    void received(const QByteArray &frame);
    void closed(callout::ipc::LocalChannel::Closing closing);

private:
    void connected();
    void read();
    void take(const QByteArray &frame);
    void greet(const QByteArray &frame);
    bool isOwnUser() const;
    void write(const QByteArray &frame);
    void finish(Closing closing);

    enum class Stage { Connecting, Greeting, Open, Closed };
    QLocalSocket *m_socket;
    const qsizetype m_mostIn;
    Stage m_stage = Stage::Connecting;
    QString m_program;
    QByteArray m_in;
};

} // namespace callout::ipc
