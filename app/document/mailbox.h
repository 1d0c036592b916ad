// SPDX-FileCopyrightText: Callout contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QMutex>
#include <QMutexLocker>

#include <functional>
#include <memory>

namespace callout {

/// How a worker tells an object of another thread what it found: for as long as that is there. The
/// worker holds the mailbox; whoever started it clears it when the receiver goes.
template <typename T>
class Mailbox {
public:
    void setReceiver(T *receiver)
    {
        const QMutexLocker lock(&m_door->mutex);
        m_door->receiver = receiver;
    }
    /// After this nothing arrives any more, nor what was on its way. In the receiver's thread.
    void clear() { setReceiver(nullptr); }

    /// Calls `change` in the receiver's thread, in the order of posting.
    void post(std::function<void(T &)> change)
    {
        const QMutexLocker lock(&m_door->mutex);
        if (!m_door->receiver)
            return;
        QMetaObject::invokeMethod(
            m_door->receiver,
            [door = m_door, change = std::move(change)] {
                if (T *receiver = door->now())
                    change(*receiver);
            },
            Qt::QueuedConnection);
    }

private:
    /// What is on its way holds it too, and asks again on arriving.
    struct Door {
        T *now()
        {
            const QMutexLocker lock(&mutex);
            return receiver;
        }
        QMutex mutex;
        T *receiver = nullptr; ///< guarded by mutex
    };
    std::shared_ptr<Door> m_door = std::make_shared<Door>();
};

} // namespace callout
