// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ipc/sharedtransport.h"

#include "app/ipc/sharedconnection.h"

namespace callout::ipc {

SharedTransport::SharedTransport(SharedConnection &shared) : m_shared(&shared) { }

SharedTransport::~SharedTransport()
{
    close();
}

void SharedTransport::open(const QString &token)
{
    m_token = token;
    m_stage = Stage::Waiting;
    if (m_shared)
        m_shared->open(*this);
}

void SharedTransport::send(const QByteArray &frame)
{
    if (m_shared && m_stage == Stage::Attached)
        m_shared->send(*this, frame);
}

void SharedTransport::ping()
{
    if (m_shared && m_stage == Stage::Attached)
        m_shared->ping(*this);
}

void SharedTransport::close()
{
    const Stage before = std::exchange(m_stage, Stage::Closed);
    if (before != Stage::New && before != Stage::Closed && m_shared)
        m_shared->close(*this);
}

qint64 SharedTransport::bytesToWrite() const
{
    return m_shared ? m_shared->bytesToWrite() : 0;
}

void SharedTransport::attached()
{
    if (m_stage != Stage::Waiting)
        return;
    m_stage = Stage::Attached;
    Q_EMIT opened();
}

void SharedTransport::deliver(const QByteArray &frame)
{
    if (m_stage == Stage::Attached)
        Q_EMIT received(frame);
}

void SharedTransport::ponged()
{
    if (m_stage == Stage::Attached)
        Q_EMIT Transport::ponged();
}

void SharedTransport::detached(const Ending &ending)
{
    if (m_stage == Stage::Closed)
        return;
    m_stage = Stage::Closed;
    if (m_shared)
        m_shared->forget(*this);
    if (ending.retryAfter.count() > 0)
        Q_EMIT comeBack(ending.retryAfter);
    Q_EMIT closed(ending.fault, ending.closeCode, ending.reason);
}

} // namespace callout::ipc
