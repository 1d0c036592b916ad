// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ipc/localchannel.h"

#include "app/protocol/limits.h"

#include <QCoreApplication>
#include <QLocalSocket>
#include <QPointer>
#include <QtEndian>

#include <sys/socket.h>
#include <unistd.h>

namespace callout::ipc {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype prefixBytes = 4;
/// An operation in its `pending` frame, and such things, are a little longer than a server's frame.
constexpr qsizetype around = 1024;
/// As the server does with a slow client (protocol §5): it comes back and resumes.
constexpr qint64 mostWaiting = 4 * 1024 * 1024;

} // namespace

LocalChannel::LocalChannel(QLocalSocket *socket, Side side, QObject *parent)
    : QObject(parent),
      m_socket(socket),
      m_mostIn(
          around
          + (side == Side::Owner ? protocol::limits::clientFrameBytes : protocol::limits::serverFrameBytes))
{
    m_socket->setParent(this);
    connect(m_socket, &QLocalSocket::connected, this, &LocalChannel::connected);
    connect(m_socket, &QLocalSocket::readyRead, this, &LocalChannel::read);
    // Queued: a write that fails says so from inside, where nobody expects the connection to end.
    connect(
        m_socket, &QLocalSocket::disconnected, this, [this] { finish(Closing::Gone); }, Qt::QueuedConnection);
    connect(
        m_socket, &QLocalSocket::errorOccurred, this,
        [this] { finish(m_stage == Stage::Connecting ? Closing::Refused : Closing::Gone); },
        Qt::QueuedConnection);
    if (m_socket->state() == QLocalSocket::ConnectedState)
        connected();
}

LocalChannel::~LocalChannel()
{
    m_socket->disconnect(this);
}

void LocalChannel::connectTo(const QString &socket)
{
    m_socket->connectToServer(socket);
}

void LocalChannel::connected()
{
    if (m_stage != Stage::Connecting)
        return;
    m_stage = Stage::Greeting;
    if (!isOwnUser()) {
        QMetaObject::invokeMethod(
            this, [this] { finish(Closing::Foreign); }, Qt::QueuedConnection);
        return;
    }
    const QString program = QCoreApplication::applicationName() + u' '
        + QCoreApplication::applicationVersion();
    write(protocol::encode(protocol::LocalMessage(protocol::LocalHello { protocol::localVersion, program })));
    if (m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &LocalChannel::read, Qt::QueuedConnection);
}

/// The directory keeps others out already; this is the lock on the inner door.
bool LocalChannel::isOwnUser() const
{
    ucred peer {};
    socklen_t size = sizeof(peer);
    return ::getsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0
        && peer.uid == ::geteuid();
}

void LocalChannel::send(const QByteArray &frame)
{
    if (m_stage == Stage::Open)
        write(frame);
}

void LocalChannel::write(const QByteArray &frame)
{
    if (m_socket->bytesToWrite() > mostWaiting) {
        QMetaObject::invokeMethod(
            this, [this] { finish(Closing::Overflow); }, Qt::QueuedConnection);
        return;
    }
    char prefix[prefixBytes];
    qToBigEndian(quint32(frame.size()), prefix);
    m_socket->write(prefix, prefixBytes);
    m_socket->write(frame);
    m_socket->flush(); // the others see it in the same moment
}

void LocalChannel::read()
{
    m_in += m_socket->readAll();
    const QPointer<LocalChannel> self(this);
    qsizetype at = 0;
    while (self && m_stage != Stage::Closed && m_in.size() - at >= prefixBytes) {
        const auto length = qsizetype(qFromBigEndian<quint32>(m_in.constData() + at));
        if (length > m_mostIn) {
            finish(Closing::Garbled);
            return;
        }
        if (m_in.size() - at - prefixBytes < length)
            break;
        const QByteArray frame = m_in.sliced(at + prefixBytes, length);
        at += prefixBytes + length;
        take(frame);
    }
    if (self)
        m_in.remove(0, at);
}

void LocalChannel::take(const QByteArray &frame)
{
    if (m_stage == Stage::Open)
        Q_EMIT received(frame);
    else if (m_stage == Stage::Greeting)
        greet(frame);
}

void LocalChannel::greet(const QByteArray &frame)
{
    const auto message = protocol::decodeLocalFrame(frame);
    const auto *hello = message ? std::get_if<protocol::LocalHello>(&*message) : nullptr;
    if (!hello) {
        finish(Closing::Garbled);
        return;
    }
    m_program = hello->program;
    if (hello->version != protocol::localVersion) {
        finish(Closing::Differs);
        return;
    }
    m_stage = Stage::Open;
    Q_EMIT opened();
}

void LocalChannel::close()
{
    m_stage = Stage::Closed;
    m_socket->disconnect(this);
    m_socket->disconnectFromServer();
}

void LocalChannel::finish(Closing closing)
{
    if (m_stage == Stage::Closed)
        return;
    // What the other process sent before it went is still read.
    if (closing == Closing::Gone && m_socket->bytesAvailable() > 0) {
        const QPointer<LocalChannel> self(this);
        read();
        if (!self || m_stage == Stage::Closed)
            return;
    }
    close();
    Q_EMIT closed(closing);
}

} // namespace callout::ipc
