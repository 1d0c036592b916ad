// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QMutex>
#include <QMutexLocker>

#include <functional>

namespace callout {

/// How a worker tells an object of another thread what it found: for as long as that is there. The
/// worker holds the mailbox; whoever started it clears it when the receiver goes.
template <typename T>
class Mailbox {
public:
    void setReceiver(T *receiver)
    {
        const QMutexLocker lock(&m_mutex);
        m_receiver = receiver;
    }
    /// After this nothing arrives any more. In the receiver's thread.
    void clear() { setReceiver(nullptr); }

    /// Calls `change` in the receiver's thread, in the order of posting.
    void post(std::function<void(T &)> change)
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_receiver)
            return;
        QMetaObject::invokeMethod(
            m_receiver, [receiver = m_receiver, change = std::move(change)] { change(*receiver); },
            Qt::QueuedConnection);
    }

private:
    QMutex m_mutex;
    T *m_receiver = nullptr; ///< guarded by m_mutex
};

} // namespace callout
